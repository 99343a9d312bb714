"""The contents of a contact are not known.

## Reports
A contact of which a document says that its contents are not known, while no party's own account of it is in
this dossier; or one of a known day that a party's own documents name, list or count, and of which no document
here has a word on what was discussed (with it in its paragraph or row, or said aloud before it), though the dossier
holds documents from these days of a party with an account of another contact of its own people in this one. Where
nothing here is of those who tell of their contacts (a list by the president's office of what ministers did, whose
ministry's pages are not here), nothing is said.

## Why it matters
That two office-holders spoke is public, and what about is not.

## Example
    document p press daily 2021-05-20
        One more call

        There was at least one more call between the presidents, but the contents are not known.
    contact more unknown call held ash+birk
        mention p "at least one more call between the presidents"
            contents = unknown "the contents are not known"

## Innocent explanations
An account was published and the writer, or this dossier, does not have it; contents are often kept for a
while by agreement of both sides; the sentence that tells them stands in the same document further down, where
nothing ties it to this contact.

## Evidence needed
An account, a note or a record of either side.

## References
Presidential Records Act, 44 U.S.C. 2203(a): in the United States the President takes steps so that
activities are adequately documented. That a record is not public does not say that there is none.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from backchannel.audit import wording
from backchannel.audit.accounts import publishers
from backchannel.audit.asserted import TOOK_PLACE, Asked, contact_asserted
from backchannel.audit.contents import names_everybody, says_nothing_of_contents
from backchannel.audit.options import Options, Threshold
from backchannel.audit.rule import Rule, contact_finding, lowered
from backchannel.audit.unread import may_be_unread
from backchannel.audit.view import NEAR_DAYS, View, contact_days, firm_day
from backchannel.model import TAKES_PART, Contact, Evidence, Finding

WINDOW = Threshold("d109-window-days", 14, "days", "What was talked about is mostly told within days, if at all.")
LEAST = Threshold(
    "d109-least-documents", 3, "documents", "So many of the parties' own must be held here of the days searched."
)

RULE = Rule(
    code="D109",
    name="contents-unknown",
    tier="always",
    added="0.1.0",
    grain=("contact",),
    severity="warning",
    thresholds=(WINDOW, LEAST),
)
SOON_DAYS = 3
"""So soon after it a sentence that was not read, or that is tied to no contact, may tell of this one."""
MOST_SHOWN = 3
"""Places quoted."""
ASKED = Asked("contents", "unknown", ("known",))


def check(view: View, options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact whose contents nobody here tells, in order of contacts."""
    for contact in view.contacts:
        if contact.status not in TOOK_PLACE or publishers(view, contact):
            continue
        found = list(contact_asserted(view, RULE, contact, ASKED))
        yield from found or (_searched(view, contact, options) if contact.status == "held" else ())


def _searched(view: View, contact: Contact, options: Options) -> Iterator[Finding]:
    day, parties = firm_day(contact), view.parties(contact)
    telling = [party for party in parties if view.has_published_on(contact, party)]
    own = [(mention, document) for mention, document in view.mentions(contact) if document.party in parties]
    if day is None or not own or not telling or not says_nothing_of_contents(view, contact):
        return
    if _told_beside(view, contact, day) or not any(names_everybody(contact, mention.span.quote) for mention, _ in own):
        return
    soon = day + dt.timedelta(days=SOON_DAYS)
    if any(
        view.may_speak_of(contact, party, day, soon) or may_be_unread(view, contact, party, day, soon)
        for party in telling
    ):
        return
    until = day + dt.timedelta(days=int(options.value(WINDOW)))
    held = view.held(contact, telling, day, until)
    if held.documents < options.value(LEAST):
        return
    sources = wording.joined([wording.the(source) for source in held.sources])
    yield contact_finding(
        RULE,
        contact,
        f"The documents here that speak of {wording.contact_words(contact)} do not say what was discussed; no account "
        f"was found in the {wording.plural(held.documents, 'document')} of {sources} "
        f"{wording.days_words(held.since, held.until)} in this dossier.",
        [Evidence.of(document, mention.span) for mention, document in own][:MOST_SHOWN],
        parties=parties,
        severity=lowered(RULE.severity, when=True),
        searched=held.searched,
    )


def _told_beside(view: View, contact: Contact, day: dt.date) -> bool:
    """Say whether some of the same people of two sides are known to have had another contact at about that time.

    It may be the same one, told with others ("he spoke with A and with B") or as planned.
    """
    people = [person for person in contact.participants if person.role in TAKES_PART]
    near = (day - dt.timedelta(days=NEAR_DAYS), day + dt.timedelta(days=NEAR_DAYS))
    for one, another in combinations(people, 2):
        if one.party == another.party:
            continue
        for other in view.between(frozenset((one.key, another.key))):
            first, last = contact_days(other)
            if other.id != contact.id and first and last and first <= near[1] and near[0] <= last:
                return True
    return False
