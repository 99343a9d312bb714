"""Dates of publication as metadata give them: ISO 8601, mail form, or words, to ISO 8601 or EDTF.

Nothing is filled in: a day without a time stays a day, a month a month, and a day and month in doubtful order
(``03/04/2018``) is refused.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from backchannel.model import is_edtf

_ISO = re.compile(
    r"(\d{4}-\d{2}-\d{2})"
    r"(?:[T ]+(\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?"
)
_CLOCK = re.compile(r"\b(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap])?\.?(?:m\b\.?)?", re.IGNORECASE)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan января январь січня january januar jänner janvier",
            "february feb февраля февраль лютого februar février",
            "march mar марта март березня märz mars",
            "april apr апреля апрель квітня avril",
            "may мая май травня mai",
            "june jun июня июнь червня juni juin",
            "july jul июля июль липня juli juillet",
            "august aug августа август серпня août",
            "september sep sept сентября сентябрь вересня septembre",
            "october oct октября октябрь жовтня oktober octobre",
            "november nov ноября ноябрь листопада novembre",
            "december dec декабря декабрь грудня dezember décembre",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = r"([^\W\d_]{3,10})\.?"
_WORD_FORMS = (
    (re.compile(rf"{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})"), (3, 1, 2)),
    (re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th|\.|er)?\s+{_MONTH},?\s+(\d{{4}})"), (3, 2, 1)),
)
_MONTH_YEAR = re.compile(rf"{_MONTH},?\s+(\d{{4}})")
_SLASHED = re.compile(r"(\d{1,2})([./])(\d{1,2})\2(\d{4})")
MONTHS = 12
FIRST_YEAR, LAST_YEAR = 1800, 2199
"""Years beyond these are faults of the metadata (0001-01-01, 9999-12-31)."""


def parse_moment(text: str, zone: str) -> str | None:
    """Return a time of publication as ISO 8601 with offset, or as an EDTF date where it has no time.

    Args:
        text: a date as metadata have it.
        zone: IANA name of the zone in which a time without offset is meant.
    """
    text = " ".join(text.split()).strip("\"' ")
    if not text or len(text) > 80:  # noqa: PLR2004 - longer than any date in words
        return None
    try:
        found = _parse_iso(text, zone) or _parse_edtf(text) or _parse_mail(text, zone) or _parse_words(text, zone)
    except (ValueError, OverflowError):
        return None
    return found if found and FIRST_YEAR <= int(found[:4]) <= LAST_YEAR else None


def month_comes_first(values: Iterable[str]) -> bool | None:
    """Tell, by the dates in a column that allow one reading only, whether ``03/04/2018`` is a day in March.

    Returns:
        ``None`` where no date tells, or they contradict each other.
    """
    orders = set()
    for match in filter(None, map(_SLASHED.match, values)):
        first, second = int(match[1]), int(match[3])
        if match[2] == "/" and (first > MONTHS) != (second > MONTHS):
            orders.add(second > MONTHS)
    return orders.pop() if len(orders) == 1 else None


def day_of(text: str, *, month_first: bool | None = None) -> dt.date | None:
    """Return the day of a date as a table gives it (``July 7, 2017``), without regard to zones.

    Args:
        text: the date.
        month_first: how to read ``03/04/2018``; ``None`` refuses it.
    """
    slashed = _SLASHED.match(text.strip())
    if slashed and slashed[2] == "/" and month_first is not None:
        first, second = (slashed[1], slashed[3]) if month_first else (slashed[3], slashed[1])
        text = f"{slashed[4]}-{int(first):02d}-{int(second):02d}"
    moment = parse_moment(text, "UTC")
    try:
        return dt.date.fromisoformat(moment[:10]) if moment else None
    except ValueError:
        return None


def clock_of(text: str) -> str | None:
    """Return the time of day in a text as ``HH:MM``, or ``None``."""
    match = _CLOCK.search(text)
    if not match:
        hour = re.fullmatch(r"\s*(\d{1,2})\s*([ap])\.?m\.?\s*", text, re.IGNORECASE)
        return _clock(int(hour[1]), 0, hour[2]) if hour else None
    return _clock(int(match[1]), int(match[2]), match[3])


def _clock(hour: int, minute: int, half: str | None) -> str | None:
    if half:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None  # noqa: PLR2004


def _parse_iso(text: str, zone: str) -> str | None:
    match = _ISO.fullmatch(text)
    if not match:
        return None
    day, clock, offset = match.groups()
    if clock is None:
        return dt.date.fromisoformat(day).isoformat()
    if offset in ("Z", "UTC", "GMT"):
        offset = "+00:00"
    elif offset:
        digits = offset.replace(":", "").ljust(5, "0")
        offset = f"{digits[:3]}:{digits[3:]}"
    moment = dt.datetime.fromisoformat(f"{day}T{clock.zfill(len('00:00'))}{offset or ''}")
    return _with_offset(moment, zone)


def _parse_edtf(text: str) -> str | None:
    return text if re.match(r"\d{4}", text) and is_edtf(text) else None


def _parse_mail(text: str, zone: str) -> str | None:
    if not re.match(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d", text):
        return None
    return _with_offset(parsedate_to_datetime(text), zone)


def _parse_words(text: str, zone: str) -> str | None:
    day, rest = _day_in_words(text.lower())
    if day is None:
        month = _MONTH_YEAR.fullmatch(text.lower())
        number = _MONTHS.get(month[1]) if month else None
        return f"{month[2]}-{number:02d}" if month and number else None
    clock = clock_of(rest)
    if clock is None:
        return day.isoformat()
    return _with_offset(dt.datetime.fromisoformat(f"{day.isoformat()}T{clock}"), zone)


def _day_in_words(text: str) -> tuple[dt.date | None, str]:
    for pattern, (year, month, day) in _WORD_FORMS:
        for match in pattern.finditer(text):
            if match[month] in _MONTHS:
                rest = text[: match.start()] + " " + text[match.end() :]
                return dt.date(int(match[year]), _MONTHS[match[month]], int(match[day])), rest
    return _slashed_day(text)


def _slashed_day(text: str) -> tuple[dt.date | None, str]:
    match = _SLASHED.search(text)
    if not match:
        return None, text
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    rest = text[: match.start()] + " " + text[match.end() :]
    if match[2] == ".":  # written with dots, the day comes first everywhere
        return dt.date(year, second, first), rest
    if first > MONTHS or second > MONTHS or first == second:
        return dt.date(year, min(first, second), max(first, second)), rest
    return None, text


def _with_offset(moment: dt.datetime, zone: str) -> str:
    return (moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))).isoformat(timespec="seconds")
