"""The accounts differ on by what channel a contact was held.

## Reports
A contact that the account of one party has in person and that of another at a distance, or one of them in
writing, by the words of both.

## Why it matters
A meeting and a call leave different records: who was in the room, who listened, what was recorded.

## Example
    document b readout borland 2021-05-02T22:10+03:00
        Meeting with President Ash

        President Birk talked with President Ash today about fisheries.
    document a statement arland 2021-05-02T15:05-04:00
        Readout of the video call with President Birk

        President Ash held a secure video call with President Birk today.
    contact may-call 2021-05-02 video held ash+birk
        account xb 120 b
        account xa 90 a
        mention b "Meeting with President Ash"
            channel = meeting "Meeting"
        mention a "held a secure video call"
            channel = video "video call"

## Innocent explanations
Some offices call a video conference a meeting as a matter of habit; a translation; two contacts of the day
were kept as one here.

## Evidence needed
Where each of the two was at that hour; photographs.

## References
Words that leave the channel open ("talked", "conversation") contradict none.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from backchannel.audit import wording
from backchannel.audit.accounts import publishers
from backchannel.audit.differing import Differing, told_by_parties
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule, contact_finding
from backchannel.audit.view import COMPATIBLE, Said, View
from backchannel.model import CHANNELS, Channel, Contact, Finding

RULE = Rule(
    code="C306",
    name="conflicting-channel",
    tier="always",
    added="0.1.0",
    grain=("contact",),
    severity="note",
)


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact whose parties' accounts exclude each other in channel."""
    for contact in view.contacts:
        if contact.status != "held" or len(publishers(view, contact)) < len(("one", "other")):
            continue
        told = told_by_parties(view, contact, "channel")
        pair = next((pair for one, other in combinations(told, 2) for pair in [_apart(one, other)] if pair), None)
        if pair:
            yield _finding(contact, *pair)


def _apart(one: Differing, other: Differing) -> tuple[Said, Said] | None:
    """Return the first words of each where all that the one's accounts say excludes all that the other's say."""
    mine, theirs = _channels(one), _channels(other)
    exclude = all(other not in COMPATIBLE[one] for one, _ in mine for other, _ in theirs)
    return (mine[0][1], theirs[0][1]) if mine and theirs and exclude else None


def _channels(told: Differing) -> list[tuple[Channel, Said]]:
    return [(channel, one) for one in told.in_accounts for channel in CHANNELS if one.statement.value == channel]


def _finding(contact: Contact, one: Said, other: Said) -> Finding:
    said = [
        f"{wording.document_words(told.document)} speaks of a {wording.quoted(told.statement.span.quote)}"
        for told in (one, other)
    ]
    names = wording.names_of(contact.participants)
    return contact_finding(
        RULE,
        contact,
        f"Of one contact between {names} {wording.when_words(contact.when)} {' and '.join(said)}.",
        [one.evidence, other.evidence],
        parties=[party for party in (one.document.party, other.document.party) if party],
    )
