"""Readings: what words of frequency and number are taken to mean, so that a record can be held against them.

A frequency word is read as an interval of T days. The record supports it where the median gap between
neighbouring contacts is at most T and no gap is longer than twice T; it does not where there are so few that the
mean gap is longer than twice T. Between the two, nothing is concluded. Both bounds only move one way as contacts
are added among those that count, so that more contacts never make a verdict weaker. The table is a convention of
ours, not a finding of any study: everyday use of these words varies widely between speakers. It is printed with
each verdict, can be argued with, and changed in the settings.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from backchannel.model import DAYS_IN, parse_rate

ADVERBS: dict[str, str] = {
    "daily": "1 per day",
    "nearly daily": "1 per 2 days",
    "constantly": "1 per week",
    "weekly": "1 per week",
    "frequently": "1 per month",
    "often": "1 per month",
    "monthly": "1 per month",
    "regularly": "1 per quarter",
    "routinely": "1 per quarter",
    "periodically": "1 per quarter",
    "quarterly": "1 per quarter",
    "occasionally": "1 per year",
    "sometimes": "1 per year",
    "yearly": "1 per year",
}
"""The one table of adverbs: the least that each says, which the settings may change under ``[claims.adverbs]``."""

FORMS: dict[str, str] = {
    "every day": "daily", "near-daily": "nearly daily", "almost daily": "nearly daily",
    "nearly every day": "nearly daily",
    "almost every day": "nearly daily", "practically daily": "nearly daily", "practically every day": "nearly daily",
    "constant": "constantly", "continuous": "constantly", "continually": "constantly", "all the time": "constantly",
    "very often": "constantly", "every week": "weekly", "every month": "monthly", "frequent": "frequently",
    "regular": "regularly", "quite regularly": "regularly", "fairly regularly": "regularly", "routine": "routinely",
    "periodic": "periodically", "from time to time": "occasionally", "occasional": "occasionally",
    "annually": "yearly", "every year": "yearly", "annual": "yearly",
}  # fmt: skip
"""Other words for the same adverb: what the table says of that one holds for them."""
LONGEST_GAP_RATIO = 2
"""No gap may be longer than this many intervals; the settings change the interval, and this goes with it."""

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
    r"|(?:tele)?(?:phone )?calls?|meetings?|discussions?|talks?|consultations?|exchanges)"
)
"""``on a regular basis``, ``regular contact``: the adjective is read as the adverb is."""
_DEGREE = re.compile(r"\A(?:quite|very|pretty|fairly|rather|really) ")
"""Before an adverb: it is read as without. How much oftener "very often" is than "often", nobody can say."""
_NUMBER = re.compile(r"(?P<sign>>=|<=|>|<|~)?(?P<low>\d{1,6})(?:\.\.(?P<high>\d{1,6}))?(?: per (?P<unit>[a-z]+))?")


_OWN, _DEFAULT = "this dossier's settings", "the default table"
_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Frequency:
    """The reading of a frequency claim."""

    interval_days: float
    """T: the gap that the words allow, as a median."""
    shortest_days: float | None = None
    """A median gap under half of this is more than the words say: ``at most twice a year`` is not weekly."""
    adverb: str | None = None
    """The word of the table by which it is read; ``None`` where the claim itself gives a number."""
    rate: str | None = None
    """What the table says of that word, in words: ``once a quarter``."""
    own: bool = False
    """True where this dossier's settings say so."""

    @property
    def in_words(self) -> str:
        """The reading as a clause."""
        most = self.interval_days
        longest = round(LONGEST_GAP_RATIO * most, 1)
        gaps = f"a median gap of at most {round(most, 1):g} days and no gap over {longest:g} days"
        return f"at least {self.rate}: {gaps}" if self.rate else gaps

    @property
    def source(self) -> str:
        """Where the reading is from, as a phrase."""
        if self.adverb is None:
            return "the claim's own number"
        return f"{_OWN if self.own else _DEFAULT}, [claims.adverbs] {self.adverb}"


@dataclass(frozen=True, slots=True)
class Count:
    """The reading of a claim of number."""

    least: int
    most: int | None
    """``None`` where the words set no upper bound."""

    @property
    def in_words(self) -> str:
        """The reading as a phrase."""
        if self.most is None:
            return f"at least {self.least}"
        if self.least == self.most:
            return f"exactly {self.least}"
        return f"from {self.least} to {self.most}" if self.least else f"at most {self.most}"


def read_frequency(quantity: str | None, adverbs: Mapping[str, str] = _NONE) -> Frequency | None:
    """Return the reading of a frequency; ``None`` where the words have none here.

    Args:
        quantity: as a claim has it: ``regularly``, ``2 per year``.
        adverbs: rates that replace those of ``ADVERBS``, by the same words.
    """
    words = _DEGREE.sub("", (quantity or "").strip().lower())
    phrase = _PHRASE.fullmatch(words)
    words = (phrase["basis"] or phrase["adjective"]) if phrase else words
    adverb = FORMS.get(words, words)
    if adverb in ADVERBS:
        rate = parse_rate(adverbs.get(adverb, ADVERBS[adverb]))
        return Frequency(rate.days, None, adverb, rate.in_words, adverb in adverbs)
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
