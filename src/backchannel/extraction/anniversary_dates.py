"""Times of an anniversary: "a year ago today", "thirty years ago this morning", "five years ago this summer".

The first words say how far back, those behind them which day, week, month or season of that year.
"""

from __future__ import annotations

import datetime as dt
import re

from backchannel.extraction.counted_dates import COUNT, UNIT
from backchannel.extraction.date_words import (
    WEEKDAYS,
    Reading,
    Row,
    day,
    day_of,
    edtf_of,
    full_month,
    month_from,
    month_number,
    shifted,
    weekday,
)
from backchannel.extraction.number_words import is_vague, number_of

_DAYS_A_YEAR = 365
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_WHICH = {"last": -1, "this": 0, "next": 1}
_OF_TODAY = r"today|yesterday|tomorrow|tonight|this\s+(?:morning|afternoon|evening|day|very\s+day)|last\s+night"
_NO_YEAR = r"(?!,?\s+(?:19|20)\d\d)"
_ON_A_DAY = (
    rf"\b(?i:{COUNT}\s+years?\s+ago,?\s+(?:on|in|this|last)\s+){full_month()}(?:\s+(?:the\s+(?=\d+[a-z]))?{day()})?"
    rf"{_NO_YEAR}"
)
_WEEKDAY = r"(?i:(?:on|this|last|next)\s+)(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"


def _counted(match: re.Match[str]) -> int | None:
    """Return how many it is back; ``None`` where that is only about so many."""
    return None if match["about"] or is_vague(match["count"]) else number_of(match["count"])


def _ago_today(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "a year ago today", "a week ago yesterday", "thirty years ago this morning"."""
    number = _counted(match)
    if today is None or number is None:
        return None
    days = {"yesterday": -1, "tomorrow": 1, "last night": -1}.get(" ".join(match["from"].lower().split()), 0)
    from_day = today + dt.timedelta(days=days)
    found = shifted(from_day, -number, match["unit"].lower())
    return Reading(found.isoformat(), None, 0) if found else None


def _years_back(match: re.Match[str], today: dt.date | None) -> dt.date | None:
    """Return the day of so many years ago; ``None`` where they are not counted."""
    number = _counted(match)
    return None if today is None or number is None else shifted(today, -number, "year")


def _years_ago_this(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "a year ago this week", "two years ago last month": the days that have their anniversary then."""
    then = _years_back(match, today)
    if today is None or then is None:
        return None
    which = _WHICH[match["which"].lower()]
    if match["this"].lower() == "month":
        return Reading(f"{month_from(then, which):%Y-%m}", None, 2)
    monday = today + dt.timedelta(days=7 * which - today.weekday())
    first = shifted(monday, then.year - today.year, "year")
    return Reading(edtf_of((first, first + dt.timedelta(days=6))), None, 1) if first else None


def _years_ago_in_a_season(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "five years ago this summer": the three months of that year, and of a winter those around its turn."""
    then = _years_back(match, today)
    if then is None:
        return None
    begins = _SEASONS[match["season"].lower()]
    first = dt.date(then.year - (begins > 11 and then.month < 7), begins, 1)
    return Reading(f"{first:%Y-%m}/{month_from(first, 2):%Y-%m}", None, 2)


def _years_ago_on_a_weekday(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "a year ago on Friday": which Friday has the anniversary is left open, so about that month."""
    then = _years_back(match, today)
    return Reading(f"{then:%Y-%m}~", None, 2) if then else None


def _weeks_ago_on_a_weekday(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "two weeks ago on Friday": so many weeks before the last Friday, or one fewer, which both are said so."""
    number = _counted(match)
    if today is None or number is None:
        return None
    back = (today.weekday() - WEEKDAYS.index(match["weekday"].lower())) % 7
    last = today - dt.timedelta(days=back + 7 * (number - 1))
    return Reading(edtf_of((last - dt.timedelta(days=7), last)), None, 1)


def _years_ago_on(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "a year ago on October 6th", "two years ago in May": the one that lies nearest to so far back."""
    number = _counted(match)
    if today is None or number is None:
        return None
    days = [
        found
        for offset in (-1, 0)
        if (found := day_of(today.year - number + offset, month_number(match["month"]), int(match["day"] or 15)))
    ]
    then = today - dt.timedelta(days=_DAYS_A_YEAR * number)
    found = min(days, key=lambda one: abs((one - then).days), default=None)
    if found is None:
        return None
    return Reading(found.isoformat(), None, 0) if match["day"] else Reading(f"{found:%Y-%m}", None, 2)


ROWS: tuple[Row, ...] = (
    (rf"(?i:\b{COUNT}\s+{UNIT}\s+ago\s+(?P<from>{_OF_TODAY})\b)", _ago_today),
    (rf"(?i:\b{COUNT}\s+years?\s+ago,?\s+(?P<which>this|last|next)\s+(?P<this>week|month)\b)", _years_ago_this),
    (
        rf"(?i:\b{COUNT}\s+years?\s+ago,?\s+(?:this|last|next)\s+(?P<season>spring|summer|autumn|fall|winter)\b)",
        _years_ago_in_a_season,
    ),
    (rf"\b(?i:{COUNT}\s+years?\s+ago,?\s+){_WEEKDAY}", _years_ago_on_a_weekday),
    (rf"\b(?i:{COUNT}\s+weeks?\s+ago,?\s+(?:on\s+|last\s+|this\s+past\s+)?){weekday()}", _weeks_ago_on_a_weekday),
    (_ON_A_DAY, _years_ago_on),
)
