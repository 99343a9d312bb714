"""A party with a record of publishing says nothing of a contact.

## Reports
A contact of which nobody's own account is here, between people of whose contacts before it a party published
accounts as a rule, while that party's documents of the days after it are here and do not speak of it.

## Why it matters
From a party that mostly tells, silence is a choice or a gap in the record.

## Example
    document p press daily 2021-05-04
        A call nobody announced

        The two presidents spoke by telephone on 2 May.
    document k statement arland 2021-05-03T10:00-04:00
        On the harvest

        The harvest was good.
    document l statement arland 2021-05-05T10:00-04:00
        On the roads

        The road is open.
    document m statement arland 2021-05-06T10:00-04:00
        On the fleet

        The fleet sails.
    contact c1 2021-01-11 call held ash+birk
        account xa 90 k
    contact c2 2021-02-11 call held ash+birk
        account xa 90 k
    contact c3 2021-03-11 call held ash+birk
        account xa 90 k
    contact c4 2021-04-11 call held ash+birk
        account xa 90 k
    contact may-call 2021-05-02 call held ash+birk
        mention p "The two presidents spoke by telephone on 2 May"

## Innocent explanations
The account is on a page that is not in this dossier; the office was short of people; what the press calls a
call was a word in passing; the habit had changed before.

## Evidence needed
The complete list of what the party's offices published in those days.

## References
Counted are the contacts of the same people before this one, at most the last ten of known days. Where a party
has an account of this one, D101 speaks of the others.
"""

from __future__ import annotations

import bisect
import datetime as dt
from collections.abc import Iterator

from backchannel.audit import wording
from backchannel.audit.accounts import publishers
from backchannel.audit.options import Options, Threshold
from backchannel.audit.rule import Rule, contact_finding
from backchannel.audit.surroundings import participant_keys
from backchannel.audit.unread import may_be_unread
from backchannel.audit.view import View, firm_day
from backchannel.model import Contact, Finding

WINDOW = Threshold("d103-window-days", 7, "days", "Accounts come within a day or two.")
LEAST = Threshold("d103-least-documents", 3, "documents", "So many of the party's own must be held here of these days.")
BEFORE = Threshold("d103-least-contacts", 4, "contacts", "Three accounts may be chance, and a fourth is a habit.")
SHARE = Threshold("d103-accounts-percent", 70, "percent", "Of the contacts before it; who tells of half has no rule.")

RULE = Rule(
    code="D103",
    name="silent-party",
    tier="always",
    added="0.1.0",
    grain=("contact",),
    severity="note",
    thresholds=(WINDOW, LEAST, BEFORE, SHARE),
)
LAST = 10
"""Contacts before it that show what the habit was."""


def check(view: View, options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact and party that is silent against its habit, in order of contacts."""
    known: dict[tuple[frozenset[str], str], list[_Row]] = {}
    for contact in view.contacts:
        day = firm_day(contact)
        if contact.status == "held" and day and contact.channel != "message" and not publishers(view, contact):
            people = participant_keys(contact)
            for party in view.parties(contact):
                if (people, party) not in known:
                    known[people, party] = _told(view, people, party)
                yield from _silent(view, contact, party, _before(known[people, party], day), options)


def _silent(view: View, contact: Contact, party: str, habit: tuple[int, int], options: Options) -> Iterator[Finding]:
    day, (told, of) = firm_day(contact), habit
    assert day is not None, "only contacts of a known day come here"
    days = day, day + dt.timedelta(days=int(options.value(WINDOW)))
    words = view.first_words(contact)
    if words is None or told < options.value(BEFORE) or told * 100 < options.value(SHARE) * of:
        return
    held = view.held(contact, [party], *days)
    if (
        held.documents < options.value(LEAST)
        or view.speaks_of(contact, party, *days)
        or view.may_speak_of(contact, party, *days)
        or may_be_unread(view, contact, party, *days)
    ):
        return
    sources = wording.joined([wording.the(source) for source in held.sources])
    yield contact_finding(
        RULE,
        contact,
        f"{wording.capitalised(view.name(party))} published accounts of {told} of the {of} contacts of these people "
        f"before {wording.contact_words(contact)}; of this one nothing was found in the "
        f"{wording.plural(held.documents, 'document')} of {sources} {wording.days_words(*days)} in this dossier.",
        [words],
        parties=[party],
        searched=held.searched,
    )


_Row = tuple[dt.date, str, bool]
"""Day and identifier of a contact, and whether a party has an account of it."""


def _told(view: View, people: frozenset[str], party: str) -> list[_Row]:
    """Return the contacts of some people, in order of time."""
    return sorted(
        (day, one.id, view.words(one, party) > 0)
        for one in view.between(people)
        for day in [firm_day(one)]
        if day and one.status == "held" and one.channel != "message"
    )


def _before(rows: list[_Row], day: dt.date) -> tuple[int, int]:
    """Return of how many of the last contacts before a day a party published accounts, and how many these were."""
    until = bisect.bisect_left(rows, (day, "", False))
    last = rows[max(0, until - LAST) : until]
    return sum(told for _, _, told in last), len(last)
