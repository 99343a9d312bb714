"""Readings: what words of frequency and number are taken to mean, so that a record can be held against them.

A frequency word is read as an interval of T days. The record supports it where the median gap between
neighbouring contacts is at most T and no gap is longer than twice T; it does not where the median gap is
longer than twice T. Between the two, nothing is concluded. The table is a convention of ours, not a finding
of any study: everyday use of these words varies widely between speakers. It is printed with each verdict
and can be argued with.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

DAYS_IN = {"day": 1.0, "week": 7.0, "month": 31.0, "quarter": 92.0, "year": 366.0}
"""The longest that each unit can be."""

INTERVAL_DAYS: dict[str, float] = {
    "daily": 1, "nearly daily": 2, "near-daily": 2, "almost daily": 2, "every day": 1, "almost every day": 2,
    "constantly": 7, "constant": 7, "continuous": 7, "continually": 7, "all the time": 7, "very often": 7,
    "weekly": 7, "every week": 7,
    "frequently": 31, "frequent": 31, "often": 31, "monthly": 31, "every month": 31,
    "regularly": 92, "routinely": 92, "periodically": 92, "quarterly": 92, "regular": 92,
    "occasionally": 366, "sometimes": 366, "from time to time": 366,
    "yearly": 366, "annually": 366, "every year": 366,
}  # fmt: skip
"""T by word. ``regularly`` is once a quarter; words for less than that are at least once a year."""

COUNTS: dict[str, tuple[int, int | None]] = {
    "once": (1, 1), "twice": (2, 2), "a couple": (2, None), "couple": (2, None), "more than once": (2, None),
    "a few": (3, None), "several": (3, None), "several times": (3, None), "a number": (2, None),
    "multiple": (2, None), "repeatedly": (3, None),
}  # fmt: skip
"""Least and most by word; ``None`` for no upper bound. "Many" has no agreed reading and is not here."""

ABOUT = 0.75
"""``~8`` is supported from this share of the number upwards: six."""
_PHRASE = re.compile(
    r"on an? (?P<basis>\w+) basis|(?P<adjective>\w+) (?:contacts?|touch|communication|dialogue|conversations?"
    r"|(?:tele)?(?:phone )?calls?|meetings?)"
)
"""``on a regular basis``, ``regular contact``: the adjective is read as the adverb is."""
_NUMBER = re.compile(r"(?P<sign>>=|<=|>|<|~)?(?P<low>\d{1,6})(?:\.\.(?P<high>\d{1,6}))?(?: per (?P<unit>[a-z]+))?")


@dataclass(frozen=True, slots=True)
class Frequency:
    """The reading of a frequency claim."""

    interval_days: float
    """T: the gap that the words allow, as a median."""
    shortest_days: float | None = None
    """A median gap under half of this is more than the words say: ``at most twice a year`` is not weekly."""

    @property
    def in_words(self) -> str:
        """The reading as a clause."""
        most = self.interval_days
        return f"a median gap of at most {most:g} days and no gap over {2 * most:g} days"


@dataclass(frozen=True, slots=True)
class Count:
    """The reading of a claim of number."""

    least: int
    most: int | None
    """``None`` where the words set no upper bound."""


def read_frequency(quantity: str | None) -> Frequency | None:
    """Return the reading of a frequency; ``None`` where the words have none here."""
    words = (quantity or "").strip().lower()
    phrase = _PHRASE.fullmatch(words)
    words = (phrase["basis"] or phrase["adjective"]) if phrase else words
    if words in INTERVAL_DAYS:
        return Frequency(INTERVAL_DAYS[words])
    match = _NUMBER.fullmatch(words)
    unit = DAYS_IN.get(match["unit"] or "") if match else None
    count = _read_number(match) if match else None
    if unit is None or count is None or count.least < 1:
        return None
    return Frequency(unit / count.least, unit / count.most if count.most else None)


def read_count(quantity: str | None) -> Count | None:
    """Return the reading of a number of contacts; ``None`` where the words have none here."""
    words = (quantity or "").strip().lower()
    if words in COUNTS:
        return Count(*COUNTS[words])
    match = _NUMBER.fullmatch(words)
    return _read_number(match) if match and not match["unit"] else None


def _read_number(match: re.Match[str]) -> Count | None:
    low, sign = int(match["low"]), match["sign"]
    if match["high"]:
        high = int(match["high"])
        return Count(low, high) if low <= high and not sign else None
    bounds: dict[str | None, tuple[int, int | None]] = {
        None: (low, low),
        ">=": (low, None),
        ">": (low + 1, None),
        "<=": (0, low),
        "<": (0, max(0, low - 1)),
        "~": (math.ceil(low * ABOUT), None),
    }
    return Count(*bounds[sign])
