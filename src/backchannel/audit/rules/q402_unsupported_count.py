"""A claim of number is not supported by the record.

## Reports
A claim such as "we met three times this year" that the contacts on record here do not bear out, though the
dossier holds the publications of at least one side for most of that time; or that the record exceeds.

## Why it matters
A number can be checked against a list, and a wrong one is repeated by others.

## Example
    document q transcript borland 2021-12-20
        Interview with President Birk

        This year President Ash and I have met three times.
    claim met q count meeting ">=3" ash+birk "have met three times" period 2021 by speaker "Bela Birk"
    document b1 readout borland 2021-03-10
        Meeting with President Ash

        President Birk met with President Ash in Borland.
    contact one 2021-03-10 meeting held ash+birk
        account xb 60 b1
        mention b1 "met with President Ash"
    monthly statement borland 2021-03 2021-12

## Innocent explanations
Contacts took place that neither side published, or that this dossier does not hold; the speaker counts
short talks in a corridor, or several sessions of one summit; the number comes from another stretch of time.

## Evidence needed
Each side's own list, with dates.

## References
Which contacts count is said on the page of Q404.
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit.claims import COVERED_SHARE, LEAST_SEARCHED
from backchannel.audit.options import Options
from backchannel.audit.quantity import quantity_findings
from backchannel.audit.rule import Rule
from backchannel.audit.view import View
from backchannel.model import Finding

RULE = Rule(
    code="Q402",
    name="unsupported-count",
    tier="always",
    added="0.1.0",
    grain=("claim",),
    severity="warning",
    thresholds=(COVERED_SHARE, LEAST_SEARCHED),
)


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each claim of number that the record does not support, in order of place."""
    yield from quantity_findings(view, RULE, ("count",), ("not_supported", "contradicted"))
