"""Schedules: rows with a date and an entry, to one document a day.

Such a document covers its day: what it does not list was not on the schedule as given. A schedule is
published for its day, so where the rows say nothing else that day is its date of publication too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from backchannel.gazetteer.sources import Sources
from backchannel.model import Capture
from backchannel.reading.clean import clean_line
from backchannel.reading.dates import clock_of, day_of, month_comes_first
from backchannel.reading.documents import source_of
from backchannel.reading.draft import Draft
from backchannel.reading.fields import LANGUAGE, PARTY, PUBLISHER, URL, ZONE, first_of, web_address

DAY = ("date", "day", "schedule_date", "event_date", "datetime", "start", "start_time")
TIME = ("time", "time_et", "start_time", "time_start", "hour", "local_time", "datetime", "start")
EVENT = (
    "event",
    "activity",
    "appointment",
    "engagement",
    "entry",
    "description",
    "details",
    "title",
    "summary",
    "item",
)
PLACE = ("location", "place", "venue", "where", "location_coverage")
PUBLISHED = ("published_time", "published_at", "published", "date_published")
_NAMES_AN_ENTRY = frozenset(("event", "activity", "appointment", "engagement", "entry"))


def is_schedule(columns: Sequence[str]) -> bool:
    """Say whether columns are a schedule's: a date, an entry, and a time or a column named for what happens.

    A date and a title alone may as well be a list of publications.
    """
    has_entry = any(name in columns for name in EVENT)
    timed = any(name in columns for name in TIME) or any(name in columns for name in _NAMES_AN_ENTRY)
    return any(name in columns for name in DAY) and has_entry and timed


def schedule_drafts(
    rows: Sequence[tuple[int, Mapping[str, str]]], capture: Capture, sources: Sources
) -> tuple[list[Draft], set[int]]:
    """Return one draft a publisher and day, in order of the day, and the lines that went into them.

    A day whose only row has no entry is a schedule with nothing on it.
    """
    order = month_comes_first(values.get(name, "") for _, values in rows for name in DAY)
    days: dict[tuple[str, str], list[tuple[int, Mapping[str, str]]]] = {}
    used: set[int] = set()
    for line, values in rows:
        day = next((found for name in DAY if (found := day_of(values.get(name, ""), month_first=order))), None)
        if day is None:
            continue
        used.add(line)
        publisher = clean_line(first_of(values, PUBLISHER) or "")
        days.setdefault((day.isoformat(), publisher), []).append((line, values))
    drafts = [_draft(day, publisher, entries, capture, sources) for (day, publisher), entries in sorted(days.items())]
    return drafts, used


def _draft(
    day: str,
    publisher: str,
    entries: Sequence[tuple[int, Mapping[str, str]]],
    capture: Capture,
    sources: Sources,
) -> Draft:
    line, first = entries[0]
    draft = Draft("", (), publisher=publisher or None, url=web_address(first_of(first, URL)))
    source = source_of(draft, capture, sources)
    name = source.name if source else publisher
    lines = [entry for _, values in entries if (entry := _entry(values))]
    return Draft(
        _title(name, day),
        ("\n".join(lines),) if lines else (),
        item=line,
        published=first_of(first, PUBLISHED) or day,
        publisher=publisher or None,
        party=first_of(first, PARTY),
        kind="schedule",
        language=first_of(first, LANGUAGE),
        url=draft.url,
        timezone=first_of(first, ZONE),
        covers=day,
    )


def _title(name: str, day: str) -> str:
    year, month, number = day.split("-")
    date = f"{int(number)} {_MONTHS[int(month) - 1]} {year}"
    if not name:
        return f"Schedule, {date}"
    return f"Schedule of {'the ' + name[4:] if name.startswith('The ') else name}, {date}"


def _entry(values: Mapping[str, str]) -> str:
    """Return one line: ``10:30 - Phone call with ... (Oval Office)``."""
    event = clean_line(first_of(values, EVENT) or "")
    if not event:
        return ""
    given = next((values[name] for name in TIME if clock_of(values.get(name, ""))), None)
    time = clock_of(given) if given else clean_line(values.get("time", ""))
    place = clean_line(first_of(values, PLACE) or "")
    return (
        f"{time} - {event}" * bool(time) + event * (not time) + (f" ({place})" if place and place not in event else "")
    )


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
