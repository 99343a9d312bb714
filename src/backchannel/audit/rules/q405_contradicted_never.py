"""A claim that there was never a contact stands against a contact on record.

## Reports
A claim such as "they never spoke", made after the day of a contact between the same people, of the same
channel, that a party or medium reports in its own voice.

## Why it matters
One contact on record is enough against "never".

## Example
    document q transcript borland 2021-06-30
        Interview with President Birk

        I have never spoken with President Ash on the telephone.
    claim never q never call "0" ash+birk "have never spoken with President Ash" by speaker "Bela Birk"
    document a readout arland 2021-03-10
        Call with President Birk

        President Ash spoke by telephone with President Birk.
    contact one 2021-03-10 call held ash+birk
        mention a "spoke by telephone"

## Innocent explanations
The speaker meant another time, another channel, or talks alone; the report of the contact is wrong.

## Evidence needed
A second, independent account of the contact.

## References
Which contacts count is said on the page of Q404.
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit.options import Options
from backchannel.audit.quantity import quantity_findings
from backchannel.audit.rule import Rule
from backchannel.audit.view import View
from backchannel.model import Finding

RULE = Rule(
    code="Q405",
    name="contradicted-never",
    tier="always",
    added="0.1.0",
    grain=("claim",),
    severity="warning",
)


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each claim of never that a contact on record contradicts, in order of place."""
    yield from quantity_findings(view, RULE, ("never",), ("contradicted",))
