"""The words that dates are made of, and what a pattern's rule gives back.

Named pieces of regular expressions, from which ``calendar_dates.py`` and ``relative_dates.py`` build their rows.
Months and weekdays are matched with their capital, so that "may" and "a march" are none; all other words in any case.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import NamedTuple

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_MONTH = (
    r"Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
)
_FULL_MONTH = "|".join(name.capitalize() for name in MONTHS)
_WEEKDAY = "|".join(name.capitalize() for name in WEEKDAYS)
TO = r"(?P<to>\s*[-–—]\s*|\s+(?:to|through|thru|until|till|and|or)\s+(?:the\s+)?)"
"""Between the two ends of a range."""
YEAR = r"(?P<year>(?:19|20)\d\d)"
PART_OF_DAY = r"(?:morning|afternoon|evening|night)"


def month(group: str = "month") -> str:
    """Return the piece for a month, full or short: ``September``, ``Sept.``."""
    return rf"\b(?P<{group}>{_MONTH})"


def full_month(group: str = "month") -> str:
    """Return the piece for a month by its full name, which is safe beside few other words ("in May")."""
    return rf"\b(?P<{group}>{_FULL_MONTH})\b"


def weekday(group: str = "weekday") -> str:
    """Return the piece for a weekday."""
    return rf"\b(?P<{group}>{_WEEKDAY})\b"


def day(group: str = "day") -> str:
    """Return the piece for the number of a day in its month: ``7``, ``30th``."""
    return rf"(?<![\w,.$€£-])(?P<{group}>[0-3]?\d)(?:st|nd|rd|th)?(?!\w)(?![,.]\d)"


def end_day(group: str = "day2") -> str:
    """Return the piece for a day that stands behind the sign of a range: ``7-8``."""
    return rf"(?P<{group}>[0-3]?\d)(?:st|nd|rd|th)?(?!\w)(?![,.]\d)"


class Reading(NamedTuple):
    """What one time expression may mean. ``None`` where it can mean nothing of that kind."""

    past: str | None
    """EDTF if the sentence speaks of what has happened."""
    future: str | None
    """EDTF if it speaks of what will happen."""
    rank: int
    """How much it pins down: 0 a day, 1 a few days, 2 a month, 3 a year, 4 open."""


Rule = Callable[[re.Match[str], dt.date | None], Reading | None]
"""Turns a match, and the document's day where it is known, into a reading; ``None`` where it is no time."""
Row = tuple[str, Rule]
"""A regular expression and its rule."""
Days = tuple[dt.date, dt.date]
"""First and last day, both included."""

FAR_DAYS = 240
"""A day without a year is not read as further away than this where a nearer reading exists: nobody says "on
March 5" of eleven months ago."""


def month_number(name: str) -> int:
    """Return the number of a month by its English name or short form."""
    return next(n for n, full in enumerate(MONTHS, start=1) if full.startswith(name.rstrip(".").lower()[:3]))


def day_of(year: int, month_of_year: int, number: int) -> dt.date | None:
    """Return a day; ``None`` where the month has no such day."""
    try:
        return dt.date(year, month_of_year, number)
    except ValueError:
        return None


def month_from(today: dt.date, offset: int) -> dt.date:
    """Return the first day of the month that lies some months after a day's month."""
    index = today.year * 12 + today.month - 1 + offset
    return dt.date(index // 12, index % 12 + 1, 1)


def month_end(first: dt.date) -> dt.date:
    """Return the last day of the month that begins on a day."""
    return month_from(first, 1) - dt.timedelta(days=1)


def shifted(today: dt.date, number: int, unit: str) -> dt.date | None:
    """Return the day that lies some units on; ``None`` where that month has none."""
    if unit in ("day", "week"):
        return today + dt.timedelta(days=number * (1 if unit == "day" else 7))
    first = month_from(today, number * (1 if unit == "month" else 12))
    return day_of(first.year, first.month, today.day)


def edtf_of(days: Days) -> str:
    """Return a day, or an interval of days, as EDTF."""
    first, last = days
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def sure(text: str, rank: int) -> Reading:
    """Return a reading that the tense of the sentence does not change."""
    return Reading(text, text, rank)


def sure_days(days: Days | None) -> Reading | None:
    """Return the reading of days that are known outright."""
    if days is None or days[0] > days[1]:
        return None
    return sure(edtf_of(days), 0 if days[0] == days[1] else 1)


def seen_from(today: dt.date, options: list[Days], rank: int) -> Reading | None:
    """Choose among the days that words without a year may mean: the last ones before today, and the next ones.

    Args:
        today: the document's day.
        options: the days meant, for each year that comes into question.
        rank: of the reading.
    """
    past = max((days for days in options if days[0] <= today), default=None)
    future = min((days for days in options if days[1] >= today), default=None)
    if past and future and (today - past[0]).days > FAR_DAYS:
        past = None
    elif past and future and (future[1] - today).days > FAR_DAYS:
        future = None
    if past is None and future is None:
        return None
    return Reading(edtf_of(past) if past else None, edtf_of(future) if future else None, rank)
