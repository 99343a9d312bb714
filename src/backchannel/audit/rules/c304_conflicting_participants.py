"""The accounts differ on who took part in a contact.

## Reports
A contact of which one party's document says outright that nobody but the principals and interpreters was there, while
another's account names somebody else as having taken part, or says that aides were present.

## Why it matters
Who was in the room can tell what was said; and who is said to have been there may be asked.

## Example
    document b readout borland 2021-05-02T22:10+03:00
        Call with President Ash

        President Birk spoke by telephone with President Ash. No aides were on the line.
    document a statement arland 2021-05-02T15:05-04:00
        Readout of the call with President Birk

        President Ash and Carl Cole spoke today with President Birk.
    contact may-call 2021-05-02 call held ash+birk
        account xb 120 b
        account xa 90 a
        mention b "spoke by telephone with President Ash"
            attendee = none "No aides were on the line"
        mention a "President Ash and Carl Cole spoke today with President Birk" with ash+birk+cole

## Innocent explanations
The two talked alone first, and others joined; an aide is not counted, or is an interpreter; two contacts of the day
were kept as one here.

## Evidence needed
The list of those present, by either side's log.

## References
That one account names somebody and another does not is an omission and no conflict; only words that exclude others
count ("no aides", "with only interpreters"), not "one-on-one" alone. Where an account speaks of delegations or of a
wider format beside it, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.audit import wording
from backchannel.audit.differing import ACCOUNTS, LEAD_CHARS, told_by_parties
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule, contact_finding
from backchannel.audit.view import ASSERTS, Said, View
from backchannel.model import TAKES_PART, Contact, Evidence, Finding, Header, Mention, Participant, split_value

RULE = Rule(
    code="C304",
    name="conflicting-participants",
    tier="always",
    added="0.1.0",
    grain=("contact",),
    severity="warning",
)
WIDER = re.compile(
    r"\b(?:expanded|extended|enlarged|wider|restricted|plenary|delegations?|then\s+joined|later\s+joined|first\s+alone)\b",
    re.IGNORECASE,
)
"""Words of talks in several rounds, of which the one may have been without aides and the next not."""
ALONE, OTHERS = "none", "present"


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact of which one party excludes those whom another names, in order of contacts."""
    for contact in view.contacts:
        if contact.status == "held":
            excluding = [
                one
                for told in told_by_parties(view, contact, "attendee")
                for one in told.said
                if one.rest == ALONE and not _wider(view, one.document)
            ]
            pairs = (pair for one in excluding for pair in _against(view, contact, one))
            found = next(pairs, None)
            if found:
                yield _finding(contact, *found)


def _wider(view: View, document: Header) -> bool:
    return WIDER.search(view.around.text(document.id)) is not None


def _against(view: View, contact: Contact, one: Said) -> Iterator[tuple[Said, Header, Evidence, str]]:
    """Yield the words of other parties' accounts that name somebody whom a statement excludes, with a clause each."""
    assert one.mention, "of a contact"
    there = {key for person in one.mention.participants for key in (person.key, person.name)}
    sides = set(view.parties(contact)) - {one.document.party}
    for mention, document in view.mentions(contact):
        if document.party not in sides or not _reports(mention, document) or _wider(view, document):
            continue
        for said in mention.statements:
            if said.property == "attendee" and said.modality == "reported" and one.side is None and said.value != ALONE:
                if said.value == OTHERS:
                    yield one, document, Evidence.of(document, said.span), "says that others were present"
                elif said.value not in there and split_value(said.value)[0] is None:
                    yield one, document, Evidence.of(document, said.span), f"names {wording.quoted(said.value)[1:-1]}"
        for person in mention.participants:
            if person.key not in there and one.side in (None, person.party) and _firm(person):
                yield one, document, Evidence.of(document, mention.span), f"names {wording.quoted(person.name)[1:-1]}"


def _reports(mention: Mention, document: Header) -> bool:
    lead = mention.span.start - len(document.title) <= LEAD_CHARS
    return document.kind in ACCOUNTS and lead and mention.modality in ASSERTS


def _firm(person: Participant) -> bool:
    """Say whether somebody is named, and known, as having taken part."""
    return person.principal is not None and person.span is not None and person.role in {*TAKES_PART, "attendee"}


def _finding(contact: Contact, one: Said, other: Header, words: Evidence, clause: str) -> Finding:
    excluding = f"{wording.document_words(one.document)} says {wording.quoted(one.statement.span.quote)}"
    return contact_finding(
        RULE,
        contact,
        f"On who took part in {wording.contact_words(contact)} the accounts differ: {excluding}, and "
        f"{wording.document_words(other)} {clause}.",
        [one.evidence, words],
        parties=[party for party in (one.document.party, other.party) if party],
    )
