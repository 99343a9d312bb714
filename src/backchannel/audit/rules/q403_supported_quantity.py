"""A claim of frequency or number is supported by the record.

## Reports
A claim that the contacts on record here bear out.

## Why it matters
A record that is only ever quoted against people is not trusted. What it supports is said too.

## Example
    document q transcript borland 2021-06-30
        Interview with President Birk

        President Ash and I have met more than once.
    claim met q count meeting ">=2" ash+birk "have met more than once" by speaker "Bela Birk"
    document b1 readout borland 2021-03-10
        Meeting with President Ash

        President Birk met with President Ash in Borland.
    document b2 readout borland 2021-05-10
        Second meeting with President Ash

        President Birk met again with President Ash.
    contact one 2021-03-10 meeting held ash+birk
        mention b1 "met with President Ash"
    contact two 2021-05-10 meeting held ash+birk
        mention b2 "met again with President Ash"

## Innocent explanations
The contacts on record may not be those that the speaker meant.

## Evidence needed
Nothing more, unless one of the contacts counted is in doubt.

## References
Which contacts count, and how words are read, is said on the page of Q404.
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit.claims import LEAST_DATED
from backchannel.audit.options import Options
from backchannel.audit.quantity import quantity_findings
from backchannel.audit.rule import Rule
from backchannel.audit.view import View
from backchannel.model import Finding

RULE = Rule(
    code="Q403",
    name="supported-quantity",
    tier="always",
    added="0.1.0",
    grain=("claim",),
    severity="note",
    thresholds=(LEAST_DATED,),
)


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each claim that the record supports, in order of place."""
    yield from quantity_findings(view, RULE, ("frequency", "count"), ("supported",))
