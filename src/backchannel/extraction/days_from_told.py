"""Days that a sentence counts from one that it has just told: "on Monday, and called her the next day".

Conventions, ours:

    "the next day", "the following morning"      a day behind it
    "the previous night", "the day before"       a day before it
    "two days later", "three days earlier"       so many days from it
    "a week later"                               about that day (``~``)
    "the same day", "later that day"             that day

The day that is counted from is the last one told before, in the same sentence (``counted_from_before`` looks in the
one before). Without one they are no times.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

from backchannel.extraction.number_words import NUMBER, number_of

_PART = r"(?:day|morning|afternoon|evening|night)"
_STOP = r"(?=\s*(?:[.,;:)–—]|\Z)|\s+(?:in|at|by|with|to|and)\b)"
"""Behind "before": it is counted from what was told, and not from what follows."""
_ROWS: tuple[tuple[str, int], ...] = (
    (rf"(?:on\s+)?the\s+(?:very\s+)?(?:next|following)\s+{_PART}\b", 1),
    (rf"(?:on\s+)?the\s+(?:previous|preceding)\s+{_PART}\b", -1),
    (rf"the\s+{_PART}\s+before{_STOP}", -1),
    (rf"(?:(?:later|earlier)\s+)?(?:on\s+)?(?:the|that)\s+same\s+{_PART}\b", 0),
    (rf"(?:later|earlier)\s+(?:on\s+)?(?:that\s+{_PART}|in\s+the\s+day)\b", 0),
)
_COUNTED = tuple((re.compile(rf"\b{pattern}(?!['’-])", re.IGNORECASE), days) for pattern, days in _ROWS)
_SO_MANY = re.compile(
    rf"\b(?P<number>an?|{NUMBER})\s+(?P<unit>day|week)s?\s+(?P<way>(?:later|earlier|afterwards?)\b(?!\s+than\b)|before{_STOP})",
    re.IGNORECASE,
)
_MAY_COUNT = re.compile(
    r"\b(?:next|following|previous|preceding|before|same|later|earlier|afterwards?)\b", re.IGNORECASE
)
_NOT_FROM = re.compile(
    r"\b(?:before|after|until|till|since|by|ahead\s+of|for|the)\s+(?:[^\s,;]+\s+){0,4}\Z", re.IGNORECASE
)
"""Before a day: it is that of something else, "before the vote on Friday", "the Friday prayers"."""
_SAID = re.compile(
    r"\b(?:said|says|told\s+(?:\w+\s+){1,3}|announced|wrote|reported|confirmed)\s*(?:late\s+|early\s+)?(?:on\s+)?\Z"
)
_BESIDE = re.compile(r"\s*[,(—–-]*\s*(?:on\s+)?")
"""Between a count and the date that it only repeats."""
_MOST = 14
"""Days beyond which nobody counts so."""
_DAY = len("2021-12-30")
_WEEK = 7


class _Time(Protocol):
    """What is asked of a time."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def past(self) -> str | None: ...
    @property
    def future(self) -> str | None: ...
    @property
    def rank(self) -> int: ...


T = TypeVar("T", bound=_Time)
Counted = tuple[int, int, str | None, str | None]
"""Start and end of the words, and the two readings as EDTF."""


def days_from_told(text: str, times: Sequence[_Time]) -> list[Counted]:
    """Find the days that a sentence counts from another that it tells.

    Args:
        text: of the sentence.
        times: found in it, in order of place.
    """
    if not times or not _MAY_COUNT.search(text):
        return []
    found: list[Counted] = []
    for start, end, days, about in counted_in(text):
        if any(one.start >= end and _BESIDE.fullmatch(text, end, one.start) for one in times):
            continue  # "the day before, on May 23"
        told = told_last(text, [one for one in times if one.end <= start])
        if told is not None:
            past, future = (shifted(edtf, days, about) for edtf in (told.past, told.future))
            if past or future:
                found.append((start, end, past, future))
    return found


def told_last(text: str, times: Sequence[T]) -> T | None:
    """Return the last of some times that is a day of what is told, and not of another event, nor of who said so."""
    own = [one for one in times if one.rank == 0 and not _NOT_FROM.search(text, 0, one.start)]
    told = [one for one in own if not _SAID.search(text, 0, one.start)] or own
    return told[-1] if told else None


def counted_in(text: str) -> list[tuple[int, int, int, str]]:
    """Return the places of the words, how many days they count, and "~" where only about."""
    found = [(*match.span(), days, "") for pattern, days in _COUNTED for match in pattern.finditer(text)]
    for match in _SO_MANY.finditer(text):
        number = 1 if match["number"].lower() in ("a", "an") else number_of(match["number"])
        week = match["unit"].lower() == "week"
        days = (number or 0) * (_WEEK if week else 1) * (-1 if match["way"].lower() in ("earlier", "before") else 1)
        if 0 < abs(days) <= _MOST:
            found.append((*match.span(), days, "~" if week else ""))
    return sorted(found)


def shifted(edtf: str | None, days: int, about: str) -> str | None:
    """Return the day so many days from another, as EDTF; ``None`` where that is no day."""
    if edtf is None or len(edtf) != _DAY or not edtf[:4].isdigit():
        return None
    return f"{(dt.date.fromisoformat(edtf) + dt.timedelta(days=days)).isoformat()}{about}"
