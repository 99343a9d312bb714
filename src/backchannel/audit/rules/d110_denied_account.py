"""One side denies what another's account tells.

## Reports
A contact that one party's own account, or somebody on the record, has as held, and of which another party
that took part, or one who speaks for it, says that it did not take place.

## Why it matters
Both cannot be so: one of the two is mistaken about a contact of its own.

## Example
    document b readout borland 2021-05-02T22:10+03:00
        Call with President Ash

        President Birk and President Ash spoke by telephone today about fisheries.
    document a transcript arland 2021-05-03T12:00-04:00
        Press briefing

        There was no call with President Birk yesterday, and none is planned.
    contact may-call 2021-05-02 call held ash+birk
        account xb 120 b
        mention b "spoke by telephone today"
        mention a "There was no call with President Birk yesterday" denied

## Innocent explanations
The words deny another contact, another day or another channel ("no call" of a video call); the speaker had
not been told; the question was misheard; two contacts were kept as one here.

## Evidence needed
The whole exchange in which it was denied; a log or a time of day from either side.

## References
A denial counts where it stands in a party's own document, in its own words or in those of one who speaks for
it; what the press reports of a denial does not. Denials of a contact that nobody tells of are none of this.
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit import wording
from backchannel.audit.accounts import publishers
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule, contact_finding
from backchannel.audit.view import View
from backchannel.model import Contact, Evidence, Finding, Header, Mention

RULE = Rule(code="D110", name="denied-account", tier="always", added="0.1.0", grain=("contact",), severity="serious")


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact and party that denies what another's account tells."""
    for contact in view.contacts:
        telling = publishers(view, contact) if contact.status == "held" else []
        for party in view.parties(contact):
            others = [other for other in telling if other != party]
            if others and party not in telling:
                yield from _denied(view, contact, party, others)


def _denied(view: View, contact: Contact, party: str, others: list[str]) -> Iterator[Finding]:
    own = [(mention, document) for mention, document in view.mentions(contact) if document.party == party]
    denials = [(mention, document) for mention, document in own if mention.modality == "denied"]
    told = any(mention.modality in ("reported", "hedged") for mention, _ in own)
    if not denials or told:
        return
    names = wording.joined([view.account_source(contact, other) for other in others])
    yield contact_finding(
        RULE,
        contact,
        f"{wording.capitalised(names)} published an account of {wording.contact_words(contact)}; a document of "
        f"{wording.document_words(denials[0][1])} says that there was none.",
        [*map(_words, denials), *(item for other in others for item in view.account_evidence(contact, other))],
        parties=[party, *others],
    )


def _words(row: tuple[Mention, Header]) -> Evidence:
    return Evidence.of(row[1], row[0].span)
