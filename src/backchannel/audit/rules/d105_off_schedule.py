"""A contact was not on the published schedule of its day.

## Reports
A contact of which a document says that it was not on a published schedule; or which a party's published
schedule, complete for that day and held in this dossier, neither names nor has an entry for that could be
it.

## Why it matters
A schedule tells the public beforehand whom an office-holder deals with; what is not on it is seen only if
someone says so afterwards.

## Example
    document s schedule arland 2021-05-02 covers 2021-05-02
        Public schedule of President Ash for 2 May

        10:00 The President visits a school.
        15:00 The President signs a bill.
    document b readout borland 2021-05-02T22:10+03:00
        Conversation with President Ash

        President Birk and President Ash spoke by telephone today about fisheries.
    contact may-call 2021-05-02 call held ash+birk zone America/New_York
        mention b "spoke by telephone today"

## Innocent explanations
Calls between leaders are often arranged at short notice, after the schedule was published; security; an
entry such as "private meeting" may have been it; the schedule was revised and this is an earlier version.

## Evidence needed
The last version of the schedule; the office's diary and switchboard log of the day.

## References
The schedule is read with the widest doubt in favour of the office: any entry that names the other side, its
country or its people, or that speaks of calls (for a call) or of meetings and meals (for a meeting),
silences the rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit import wording
from backchannel.audit.asserted import TOOK_PLACE, Asked, contact_asserted
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule, contact_finding
from backchannel.audit.schedules import silent_schedules
from backchannel.audit.view import View
from backchannel.model import Contact, Evidence, Finding, Header, Searched, Span

RULE = Rule(code="D105", name="off-schedule", tier="always", added="0.1.0", grain=("contact",), severity="warning")

ASKED = Asked("schedule", "off", ("on",))


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact and schedule that does not show it, in order of contacts."""
    for contact in view.contacts:
        if contact.status not in TOOK_PLACE:
            continue
        found = list(contact_asserted(view, RULE, contact, ASKED))
        if not found and contact.status == "held" and contact.channel != "message":
            found = [finding for party in view.parties(contact) for finding in _searched(view, contact, party)]
        yield from found


def _searched(view: View, contact: Contact, party: str) -> Iterator[Finding]:
    schedules = silent_schedules(view, contact, party)
    words = view.first_words(contact)
    if not schedules or words is None:
        return
    sources = tuple(sorted({document.source_name or document.title for document in schedules}))
    yield contact_finding(
        RULE,
        contact,
        f"The published schedule of {wording.document_words(schedules[0])} for that day has no entry for "
        f"{wording.contact_words(contact)}.",
        [words, *(Evidence.of(document, _first_line(view, document)) for document in schedules)],
        parties=[party],
        searched=Searched(sources, _bound(schedules, 0), _bound(schedules, -1)),
    )


def _first_line(view: View, document: Header) -> Span:
    text = view.around.text(document.id)
    return Span.of(text, 0, len(text.split("\n", 1)[0]))


def _bound(schedules: tuple[Header, ...], end: int) -> str:
    days = sorted(part for document in schedules for part in (document.covers or "").split("/"))
    return days[end]
