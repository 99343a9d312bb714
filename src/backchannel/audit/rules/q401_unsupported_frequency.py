"""A claim of frequency is not supported by the record.

## Reports
A claim such as "we regularly talk" that the contacts on record here do not bear out, though the dossier
holds the publications of at least one side for most of that time; or to which contacts on record are
contrary.

## Why it matters
A claim of regular contact, or of hardly any, is an argument; it can be counted.

## Example
    document q transcript borland 2022-05-01
        Interview with President Birk

        President Ash and I regularly talk over the phone.
    claim talk q frequency call "regularly" ash+birk "regularly talk over the phone" by speaker "Bela Birk"
    document b1 readout borland 2021-01-10
        Call with President Ash

        President Birk and President Ash spoke by telephone.
    contact first 2021-01-10 call held ash+birk
        account xb 60 b1
        mention b1 "spoke by telephone"
    monthly statement borland 2021-02 2022-04

## Innocent explanations
Contacts took place that neither side published, or that this dossier does not hold; the speaker meant
letters, aides or another stretch of time; the word is used loosely.

## Evidence needed
The call logs of either office for the time that the speaker means, and what the speaker meant by the word.

## References
How words of frequency are read is a table of ours, printed on the page of Q404, with the thresholds.
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit.claims import COVERED_SHARE, LEAST_DATED, LEAST_SEARCHED
from backchannel.audit.options import Options
from backchannel.audit.quantity import quantity_findings
from backchannel.audit.rule import Rule
from backchannel.audit.view import View
from backchannel.model import Finding

RULE = Rule(
    code="Q401",
    name="unsupported-frequency",
    tier="always",
    added="0.1.0",
    grain=("claim",),
    severity="warning",
    thresholds=(LEAST_DATED, COVERED_SHARE, LEAST_SEARCHED),
)


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each frequency claim that the record does not support, in order of place."""
    yield from quantity_findings(view, RULE, ("frequency",), ("not_supported", "contradicted"))
