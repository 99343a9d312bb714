"""Rate: how often something happens, as the settings write it: ``1 per quarter``, ``1 per 2 days``."""

from __future__ import annotations

import re
from dataclasses import dataclass

DAYS_IN = {"day": 1.0, "week": 7.0, "month": 31.0, "quarter": 92.0, "year": 366.0}
"""The longest that each unit can be."""
HOW_TO_WRITE = 'Write it as "1 per quarter" or "1 per 2 days"; units are day, week, month, quarter and year.'

_RATE = re.compile(r"(?P<times>[1-9]\d{0,3}) per (?:(?P<every>[1-9]\d{0,3}) )?(?P<unit>day|week|month|quarter|year)s?")
_TIMES = {1: "once", 2: "twice"}


@dataclass(frozen=True, slots=True)
class Rate:
    """So many times in so many units."""

    times: int
    every: int
    unit: str
    """``day``, ``week``, ``month``, ``quarter`` or ``year``."""

    @property
    def days(self) -> float:
        """The interval in days that it allows from one to the next."""
        return self.every * DAYS_IN[self.unit] / self.times

    @property
    def in_words(self) -> str:
        """``once a quarter``, ``3 times in 2 weeks``."""
        often = _TIMES.get(self.times, f"{self.times} times")
        return f"{often} {f'a {self.unit}' if self.every == 1 else f'in {self.every} {self.unit}s'}"


def parse_rate(text: str) -> Rate:
    """Parse a rate.

    Raises:
        ValueError: the text is none, or its unit is not known.
    """
    match = _RATE.fullmatch(" ".join(text.lower().split()))
    if match is None:
        raise ValueError(f"{text!r} is no rate")
    return Rate(int(match["times"]), int(match["every"] or 1), match["unit"])
