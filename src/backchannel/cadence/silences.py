"""Silences: the days between contacts, and the odds of so long a silence at the pace before it.

Where contacts come at random at one pace, the next gap divided by the mean of the k gaps before it follows the F
distribution with 2 and 2k degrees of freedom, so that a gap of s days after k gaps of T days together is that long
with the odds (T / (T + s)) ** k. The pace need not be known: what few gaps leave open of it is in these odds.
"""

from __future__ import annotations

import datetime as dt
import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Silence:
    """A stretch between two contacts of known days, or between the last one and the day up to which is looked."""

    since: dt.date
    until: dt.date
    gaps_before: int
    """How many gaps between contacts there were before it."""
    longest_before: int
    """The longest of these, in days; 0 where there was none."""
    odds: float
    """Of a silence at least so long at the pace before it; 1 where there was no gap before it."""
    over: bool
    """False for the silence that lasted on the last day looked at."""

    @property
    def days(self) -> int:
        """Its length, from day to day."""
        return (self.until - self.since).days


def silences_of(days: Sequence[dt.date], until: dt.date | None = None) -> tuple[Silence, ...]:
    """Return the silences between days, in order of time.

    Args:
        days: of contacts, in any order; several contacts of one day are one.
        until: the last day looked at; the silence from the last contact to it is the last one.
    """
    known = sorted(set(days))
    ends = known[1:] + ([until] if until and known and until > known[-1] else [])
    found: list[Silence] = []
    longest = 0
    for since, end in zip(known, ends, strict=False):
        gaps, total, length = len(found), (since - known[0]).days, (end - since).days
        odds = (total / (total + length)) ** gaps if gaps else 1.0
        found.append(Silence(since, end, gaps, longest, odds, over=end <= known[-1]))
        longest = max(longest, length)
    return tuple(found)


def median_days(silences: Sequence[Silence]) -> float | None:
    """Return the median of the silences that are over; ``None`` where there is none."""
    lengths = [silence.days for silence in silences if silence.over]
    return statistics.median(lengths) if lengths else None
