"""The accounts differ on who asked for a contact.

## Reports
A contact of which the documents of two parties name different parties, or a party and both, as those at
whose initiative it took place.

## Why it matters
To ask for a talk is a step that each side may prefer to have been the other's.

## Example
    document b readout borland 2021-05-02T22:10+03:00
        Call with President Ash

        President Birk and President Ash spoke by telephone today at the initiative of Arland.
    document a statement arland 2021-05-02T16:00-04:00
        Readout of the call with President Birk

        President Ash spoke today with President Birk at the request of Borland.
    contact may-call 2021-05-02 call held ash+birk
        mention b "spoke by telephone today"
            initiator = xa "at the initiative of Arland"
        mention a "spoke today"
            initiator = xb "at the request of Borland"

## Innocent explanations
One asked, and the other had asked before; offices arranged it together; what was asked for was a word on one
subject, not the talk.

## Evidence needed
The letters or calls between the offices that arranged it.

## References
Only firm words of the parties' own documents count. What the press says of it, and words that are hedged, do
not.
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit import wording
from backchannel.audit.differing import Differing, told_by_parties
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule, contact_finding
from backchannel.audit.view import View
from backchannel.model import Contact, Finding

RULE = Rule(
    code="C302",
    name="conflicting-initiative",
    tier="always",
    added="0.1.0",
    grain=("contact",),
    severity="warning",
)
BOTH = "mutual"


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact whose parties differ on who asked for it, in order of contacts."""
    for contact in view.contacts:
        told = told_by_parties(view, contact, "initiator")
        pair = next(((one, other) for one in told for other in told if _apart(one, other)), None)
        if pair:
            yield _finding(view, contact, *pair)


def _apart(one: Differing, other: Differing) -> bool:
    return one.party < other.party and one.values.isdisjoint(other.values)


def _finding(view: View, contact: Contact, one: Differing, other: Differing) -> Finding:
    said = [
        f"{wording.document_words(told.first.document)} says that it was at {_whose(view, min(told.values))}"
        for told in (one, other)
    ]
    return contact_finding(
        RULE,
        contact,
        f"On who asked for {wording.contact_words(contact)} the accounts differ: {' and '.join(said)}.",
        [one.first.evidence, other.first.evidence],
        parties=[one.party, other.party],
    )


def _whose(view: View, value: str) -> str:
    return "the wish of both" if value == BOTH else f"the initiative of {view.name(value)}"
