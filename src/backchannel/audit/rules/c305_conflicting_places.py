"""The accounts differ on where a meeting took place.

## Reports
A meeting or visit that the account of one party has in one known city, and that of another in a city or country that
excludes it.

## Why it matters
Who travels to whom is part of what a meeting says; and one of the two places is wrong, or there were two meetings.

## Example
    document b readout borland 2021-05-02T22:10+03:00
        Meeting with President Ash

        President Birk met with President Ash in Geneva today.
    document a statement arland 2021-05-02T15:05-04:00
        Readout of the meeting with President Birk

        President Ash met with President Birk in Vienna today.
    contact may-meeting 2021-05-02 meeting held ash+birk
        account xb 120 b
        account xa 90 a
        mention b "met with President Ash in Geneva today"
            place = Geneva "Geneva"
        mention a "met with President Birk in Vienna today"
            place = Vienna "Vienna"

## Innocent explanations
A slip of the pen; the dateline of a statement; talks that went on in a second city; two meetings that were kept as one
here.

## Evidence needed
The schedules of both for that day; photographs.

## References
Places are compared by a short list of cities and houses where leaders meet (`audit/places.py`). A house does not
exclude the city that it stands in, nor a country its own; of other words, and of gatherings such as "the G20", nothing
is said. A call has no place.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from backchannel.audit import wording
from backchannel.audit.accounts import publishers
from backchannel.audit.differing import Differing, told_by_parties
from backchannel.audit.options import Options
from backchannel.audit.places import Place, place_meant
from backchannel.audit.rule import Rule, contact_finding
from backchannel.audit.view import Said, View
from backchannel.model import Contact, Finding

RULE = Rule(
    code="C305",
    name="conflicting-places",
    tier="always",
    added="0.1.0",
    grain=("contact",),
    severity="warning",
)
IN_PERSON = frozenset({"meeting", "visit"})


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each meeting whose parties' accounts exclude each other in place, in order of contacts."""
    for contact in view.contacts:
        if contact.status != "held" or contact.channel not in IN_PERSON or len(publishers(view, contact)) < len("ab"):
            continue
        told = told_by_parties(view, contact, "place")
        pairs = (_apart(view, one, other) for one, other in combinations(told, 2))
        pair = next((pair for pair in pairs if pair), None)
        if pair:
            yield _finding(contact, *pair)


def _apart(view: View, one: Differing, other: Differing) -> tuple[Said, Said] | None:
    """Return the first words of each where all that the one's accounts say excludes all that the other's say."""
    mine, theirs = _places(view, one), _places(view, other)
    known = all(place for place, _ in (*mine, *theirs))
    exclude = known and all(one.excludes(other) for one, _ in mine for other, _ in theirs if one and other)
    return (mine[0][1], theirs[0][1]) if mine and theirs and exclude else None


def _places(view: View, told: Differing) -> list[tuple[Place | None, Said]]:
    parties = tuple(view.record.parties.values())
    return [(place_meant(one.statement.value, parties), one) for one in told.in_accounts]


def _finding(contact: Contact, one: Said, other: Said) -> Finding:
    said = [
        f"{wording.document_words(told.document)} puts it in or at {wording.quoted(told.statement.value)}"
        for told in (one, other)
    ]
    return contact_finding(
        RULE,
        contact,
        f"On where {wording.contact_words(contact)} took place the accounts differ: {' and '.join(said)}.",
        [one.evidence, other.evidence],
        parties=[party for party in (one.document.party, other.document.party) if party],
    )
