"""A contact was announced, and nothing here says what became of it.

## Reports
A contact planned for a day, or for a few days, of which no document reports that it was held, moved or
cancelled, though the dossier holds documents of those who took part for the days after it, and none of these
people are known to have been in contact within a week of it.

## Why it matters
An announcement is remembered as the thing itself. If it was quietly dropped, that is news; if it was held,
its account is missing.

## Example
    document a statement arland 2021-05-01T10:00-04:00
        On a call with President Birk

        President Ash will speak with President Birk of Borland on 5 May.
    document l transcript arland 2021-05-07T12:00-04:00
        Press briefing

        The harvest was good this year, and the schools open on Monday.
    document m statement arland 2021-05-09T10:00-04:00
        On the fishing fleet

        The fleet sails on Tuesday.
    document n statement arland 2021-05-10T10:00-04:00
        On the roads

        The road to the coast is open.
    contact plan 2021-05-05 call planned ash+birk
        mention a "President Ash will speak with President Birk of Borland on 5 May" planned

## Innocent explanations
It took place and its account is not in this dossier; it was put off without a word, as most are; the plan was
a reporter's; what is reported of these days was kept apart from it here.

## Evidence needed
The schedule of the day; what the spokesmen said when asked; the other side's pages of the week.

## References
The days searched begin with the last one planned. A mention of these people in that week that is tied to no contact,
or a sentence that may be one, silences the rule, as does a day that is a guess, or a later word of a meeting or journey
at the place that was named.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from backchannel.audit import wording
from backchannel.audit.coverage import published_day
from backchannel.audit.options import Options, Threshold
from backchannel.audit.outcomes import is_told_later
from backchannel.audit.rule import Rule, contact_finding
from backchannel.audit.surroundings import participant_keys
from backchannel.audit.unread import may_be_unread
from backchannel.audit.view import View, contact_days, is_exact, is_question
from backchannel.model import Contact, Evidence, Finding

WINDOW = Threshold("d108-window-days", 7, "days", "Of the talks that are reported at all most are within the day.")
LEAST = Threshold(
    "d108-least-documents", 3, "documents", "So many of one party's own must be held here of the days searched."
)
WIDEST = Threshold("d108-widest-days", 8, "days", "Plans vaguer than a week are often talk of what may come.")

RULE = Rule(
    code="D108",
    name="plan-without-outcome",
    tier="always",
    added="0.1.0",
    grain=("contact",),
    severity="note",
    thresholds=(WINDOW, LEAST, WIDEST),
)
_AT_HAND = re.compile(r"\bRemarks\b.*\bBefore\s+(?:[\w-]+\s+){0,3}(?:Meeting|Talks|Lunch|Luncheon|Dinner|Call)\b")
"""A title that says that those who were to meet are together already."""
_PAST = frozenset({"met", "spoke", "held", "hosted", "welcomed", "visited", "called"})
_TOOK_PLACE = frozenset({"held", "said", "cancelled", "denied"})


def check(view: View, options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact that was planned and has no outcome here, in order of contacts."""
    for contact in filter(is_exact, view.contacts):
        first, last = contact_days(contact)
        if contact.status == "planned" and first and last and (last - first).days <= options.value(WIDEST):
            yield from _searched(view, contact, (first, last), options)


def _searched(view: View, contact: Contact, days: tuple[dt.date, dt.date], options: Options) -> Iterator[Finding]:
    reach = dt.timedelta(days=int(options.value(WINDOW)))
    since, until = days[0], days[1] + reach
    parties = view.parties(contact)
    plans = [
        Evidence.of(document, mention.span)
        for mention, document in view.mentions(contact)
        if mention.modality == "planned"
        and document.party in parties
        and not is_question(mention)
        and mention.trigger.quote not in _PAST
        and (day := published_day(document)) is not None
        and (day == days[0] if "today" in mention.span.quote else day <= days[1])  # later it is no announcement
    ]
    fullest = max((view.held(contact, [party], days[1], until).documents for party in parties), default=0)
    if any(_AT_HAND.search(plan.quote) for plan in plans):
        return
    if not plans or fullest < options.value(LEAST) or _other_near(view, contact, (days[0] - reach, until)):
        return
    if any(
        view.may_speak_of(contact, party, since, until) or may_be_unread(view, contact, party, since, until)
        for party in parties
    ):
        return
    if is_told_later(view, contact, plans, (since, until)):
        return
    held = view.held(contact, parties, days[1], until)
    sources = wording.joined([wording.the(source) for source in held.sources])
    yield contact_finding(
        RULE,
        contact,
        f"{wording.capitalised(wording.contact_words(contact))} was announced; that it was held, moved or cancelled "
        f"was not found in the {wording.plural(held.documents, 'document')} of {sources} "
        f"{wording.days_words(days[1], until)} in this dossier.",
        plans,
        parties=parties,
        searched=held.searched,
    )


def _other_near(view: View, contact: Contact, near: tuple[dt.date, dt.date]) -> bool:
    """Say whether these people are known to have been in contact at about that time: the plan may have been that."""
    for other in view.between(participant_keys(contact)):
        first, last = contact_days(other)
        meets = (first is None or first <= near[1]) and (last is None or last >= near[0])
        if meets and other.id != contact.id and other.status in _TOOK_PLACE:
            return True
    return False
