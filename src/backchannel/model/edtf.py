"""EDTF dates: a value with its imprecision, and the earliest and latest instants that it allows.

The part of Extended Date/Time Format (ISO 8601-2:2019; Library of Congress, EDTF level 1) that the record needs:

    2017-07-07            a day             2017-07-07/2017-07-08   an interval
    2017-07               a month           ../2021-12-31           on or before
    2017                  a year            2018-06-04/..           on or after
    2017-21 … 2017-24     spring … winter   2018-03-20~             about; also ? (uncertain) and % (both)
    201X, 2017-XX         digits not known  2021-12-30T15:30-05:00  a minute, with its offset
    2021-12-30T15:30/2021-12-30T16:10       from one minute to another

Nothing here guesses: what is not in this table is refused.
"""

from __future__ import annotations

import calendar
import datetime as dt
import functools
import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

_POINT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"
    r"(?:T(?P<time>\d{2}:\d{2}(?::\d{2})?)(?P<offset>Z|[+-]\d{2}:\d{2})?)?"
    r"(?P<mark>[~?%]?)"
)
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
"""Northern meteorological seasons as first and last month; winter runs into the next year (14 is February)."""

APPROXIMATION_DAYS = {"day": 2, "month": 31, "year": 366}
"""How far ``~`` may reach to either side, by precision. A convention of ours: EDTF leaves it open."""


@dataclass(frozen=True, slots=True)
class _Point:
    first: dt.datetime
    """Naive, or aware where the text has an offset."""
    last: dt.datetime
    """One after the last instant allowed."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """A parsed EDTF value."""

    text: str
    first: dt.datetime | None
    """Earliest instant, naive local time unless the text has an offset; ``None`` where open."""
    last: dt.datetime | None
    """The instant after the latest one allowed; ``None`` where open."""
    precision: str
    """``minute`` (also for minutes less than a day apart), ``day``, ``month``, ``season``, ``year``, ``decade``, or
    ``interval``."""
    approximate: bool
    """True where any part carries ``~``, ``?`` or ``%``."""

    def instants(self, zone: str) -> tuple[dt.datetime | None, dt.datetime | None]:
        """Return the earliest instant and the one after the latest, in UTC, for a local time in a zone."""
        return _in_utc(self.first, zone), _in_utc(self.last, zone)

    def days(self) -> tuple[dt.date | None, dt.date | None]:
        """Return the earliest and latest day, both included, as local dates."""
        last = None if self.last is None else (self.last - dt.timedelta(microseconds=1)).date()
        return (None if self.first is None else self.first.date()), last

    @property
    def firm(self) -> bool:
        """Say whether it names a day or a minute and carries no mark of doubt."""
        return self.precision in ("day", "minute") and not self.approximate


@functools.lru_cache(maxsize=65536)
def parse_edtf(text: str) -> Edtf:
    """Parse an EDTF value of the supported part of the standard.

    Raises:
        ValueError: the text is not one, or names a day that does not exist, or an interval runs backwards.
    """
    try:
        value = _parse(text)
    except OverflowError:
        value = None
    if value is None or not _in_calendar(value.first) or not _in_calendar(value.last):
        raise ValueError(f"a time at the end of the calendar: {text!r}")
    return value


def _parse(text: str) -> Edtf:
    left, slash, right = text.partition("/")
    if not slash:
        point, precision = _parse_point(left)
        return Edtf(text, point.first, point.last, precision, left[-1:] in "~?%")
    first = None if left in ("..", "") else _parse_point(left)[0].first
    last = None if right in ("..", "") else _parse_point(right)[0].last
    if first is None and last is None:
        raise ValueError(f"an interval open at both ends says nothing: {text!r}")
    if first is not None and last is not None and _sortable(first) >= _sortable(last):
        raise ValueError(f"an interval that ends before it begins: {text!r}")
    precision = "minute" if _are_hours(left, right, first, last) else "interval"
    return Edtf(text, first, last, precision, any(end[-1:] in ("~", "?", "%") for end in (left, right)))


def is_edtf(text: str) -> bool:
    """Say whether ``parse_edtf`` takes a text."""
    try:
        parse_edtf(text)
    except ValueError:
        return False
    return True


def local_day(moment: str, zone: str) -> str | None:
    """Return the local day, in a zone, of an ISO 8601 time with offset or an EDTF value; ``None`` if vaguer.

    The day of ``2021-12-31T02:20:00+03:00`` is 2021-12-30 in Washington and 2021-12-31 in Moscow.
    """
    value = parse_edtf(moment)
    if value.first is None or value.precision not in ("minute", "day"):
        return None
    if value.first.tzinfo is None:
        return value.first.date().isoformat()
    return value.first.astimezone(ZoneInfo(zone)).date().isoformat()


def _parse_point(text: str) -> tuple[_Point, str]:
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(f"not an EDTF date: {text!r}")
    year, month, day = match["year"], match["month"], match["day"]
    if match["time"]:
        return _parse_minute(text, match), "minute"
    if "X" in year:
        if month:
            raise ValueError(f"a month of an unknown year: {text!r}")
        first_year = int(year.replace("X", "0"))
        span = 10 if year.count("X") == 1 else 100
        point = _Point(dt.datetime(first_year, 1, 1), dt.datetime(first_year + span, 1, 1))  # noqa: DTZ001
        return point, "decade"
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise ValueError(f"a day of an unknown month: {text!r}")
        point = _Point(_month_start(int(year), 1), _month_start(int(year) + 1, 1))
        return _widen(point, match["mark"], "year"), "year"
    if int(month) in _SEASONS:
        if day:
            raise ValueError(f"a day of a season: {text!r}")
        low, high = _SEASONS[int(month)]
        point = _Point(_month_start(int(year), low), _month_start(int(year), high + 1))
        return _widen(point, match["mark"], "month"), "season"
    if day in (None, "XX"):
        calendar.monthrange(int(year), int(month))  # refuses a thirteenth month
        point = _Point(_month_start(int(year), int(month)), _month_start(int(year), int(month) + 1))
        return _widen(point, match["mark"], "month"), "month"
    start = dt.datetime(int(year), int(month), int(day))  # noqa: DTZ001 - local time; the zone comes with the document
    return _widen(_Point(start, start + dt.timedelta(days=1)), match["mark"], "day"), "day"


def _parse_minute(text: str, match: re.Match[str]) -> _Point:
    if not match["day"] or "X" in text:
        raise ValueError(f"a time of an unknown day: {text!r}")
    start = dt.datetime.fromisoformat(text.rstrip("~?%"))
    width = dt.timedelta(seconds=1) if match["time"].count(":") == 2 else dt.timedelta(minutes=1)  # noqa: PLR2004
    return _Point(start, start + width)


def _are_hours(left: str, right: str, first: dt.datetime | None, last: dt.datetime | None) -> bool:
    """Say whether an interval runs from one time of day to another, within a day's length: it is as firm as either."""
    if first is None or last is None or "T" not in left or "T" not in right:
        return False
    return _sortable(last) - _sortable(first) <= dt.timedelta(days=1)


def _month_start(year: int, month: int) -> dt.datetime:
    return dt.datetime(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)  # noqa: DTZ001


def _widen(point: _Point, mark: str, precision: str) -> _Point:
    if mark not in ("~", "%"):
        return point
    reach = dt.timedelta(days=APPROXIMATION_DAYS[precision])
    return _Point(point.first - reach, point.last + reach)


def _in_calendar(moment: dt.datetime | None) -> bool:
    """Say whether what is counted from a moment, as in another zone, is sure to be one that ``datetime`` can hold."""
    return moment is None or dt.MINYEAR < moment.year < dt.MAXYEAR


def _sortable(moment: dt.datetime) -> dt.datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def _in_utc(moment: dt.datetime | None, zone: str) -> dt.datetime | None:
    if moment is None:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))).astimezone(dt.UTC)
