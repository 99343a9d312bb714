"""Schedules: whether a party's published schedule of a day could have shown a contact, and whether it does.

Everything doubtful counts as shown: a schedule that names the other side anywhere, or that has an entry
which could be the contact, or that may not be the schedule of the person who took part, is no ground for a
finding.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from backchannel.audit.view import View
from backchannel.model import TAKES_PART, Channel, Contact, Header, Office, Participant, parse_edtf

GENERIC_ENTRIES: dict[Channel, re.Pattern[str]] = {
    "call": re.compile(r"\b(?:phone|telephone|call|calls|foreign leaders?|heads? of state|video)\b", re.IGNORECASE),
    "meeting": re.compile(
        r"\b(?:meet|meets|meeting|meetings|bilateral\w*|summit|pull-aside|dinner|lunch|luncheon|reception|banquet"
        r"|working session|plenary|family photo|foreign leaders?|heads? of state)\b",
        re.IGNORECASE,
    ),
}
"""Entries that could be the contact without naming the other side."""
MAJORITY = 2
"""A schedule is a person's where one in this many entries, or more, begins with that person."""


def silent_schedules(view: View, contact: Contact, party: str) -> tuple[Header, ...]:
    """Return a party's schedules that cover every day on which a contact may have been and do not show it.

    Returns nothing where a day is not covered, where any schedule of these days may show the contact, where
    it may be another person's schedule, or where the names of the other side are not known.
    """
    own = [person for person in contact.participants if person.party == party and person.role in TAKES_PART]
    others = [person for person in contact.participants if person.party != party]
    pattern = GENERIC_ENTRIES.get("call" if contact.channel in ("call", "video") else contact.channel)
    names = [name for person in others for name in _names(view, person)]
    known = all(person.party in view.record.parties for person in others)
    if not own or not others or not known or pattern is None:
        return ()
    found: dict[str, Header] = {}
    for schedule in view.schedules(contact, party):
        days = _possible_days(contact, schedule.timezone)
        if days and _covers(schedule, days):
            text = view.around.text(schedule.id)
            if pattern.search(text) or _has_any(text, names):
                return ()
            found[schedule.id] = schedule
    kept = [schedule for schedule in found.values() if any(_belongs_to(view, schedule, person) for person in own)]
    return tuple(sorted(kept))


def _possible_days(contact: Contact, zone: str) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day, in a schedule's zone, on which a firmly dated contact may fall."""
    value = parse_edtf(contact.when) if contact.when else None
    if value is None or not value.firm:
        return None
    if value.precision == "day" and zone == contact.timezone:
        first, last = value.days()
        return (first, last) if first and last else None
    start, end = value.instants(contact.timezone)
    if start is None or end is None:
        return None
    end -= dt.timedelta(microseconds=1)
    return start.astimezone(ZoneInfo(zone)).date(), end.astimezone(ZoneInfo(zone)).date()


def _covers(schedule: Header, days: tuple[dt.date, dt.date]) -> bool:
    first, last = parse_edtf(schedule.covers).days() if schedule.covers else (None, None)
    return first is not None and last is not None and first <= days[0] and days[1] <= last


def _names(view: View, person: Participant) -> Iterator[str]:
    yield person.name
    yield person.name.split()[-1]
    principal = view.record.principals.get(person.principal or "")
    yield from principal.forms if principal else ()
    party = view.record.parties.get(person.party or "")
    yield from (party.name, *party.forms, *party.adjectives) if party else ()


def _belongs_to(view: View, schedule: Header, person: Participant) -> bool:
    """Say whether a schedule is a person's: its title names that person, or half of its entries begin so."""
    principal = view.record.principals.get(person.principal or "")
    offices = [office for office in principal.offices if _held(office, schedule)] if principal else []
    titles = [office.title for office in offices if office.party == schedule.party]
    names = [person.name, person.name.split()[-1], *titles]
    title, *entries = [line for line in view.around.text(schedule.id).split("\n") if line.strip()] or [""]
    subject = rf"[\W\d]*(?:\b[ap]\.?m\.?\W*)?(?:the )?(?:{'|'.join(map(re.escape, names))})\b"
    starts = sum(re.match(subject, entry, re.IGNORECASE) is not None for entry in entries)
    return _has_any(title, names) or (0 < len(entries) <= MAJORITY * starts)


def _held(office: Office, schedule: Header) -> bool:
    day = parse_edtf(schedule.covers or "").days()[0]
    since = parse_edtf(office.since).days()[0] if office.since else None
    until = parse_edtf(office.until).days()[1] if office.until else None
    return day is not None and (since is None or since <= day) and (until is None or day <= until)


def _has_any(text: str, names: Sequence[str]) -> bool:
    flat = text.casefold()
    return any(re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", flat) for name in names if name.strip())
