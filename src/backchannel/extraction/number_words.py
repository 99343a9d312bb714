"""Numbers in words: "two", "a couple of", "half a dozen", "twenty-five".

Shared by dates ("two weeks ago"), durations ("half an hour") and quantities ("dozens of calls").
"""

from __future__ import annotations

import re

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

NUMBERS: dict[str, int] = {
    **{word: number for number, word in enumerate((*_UNITS, *_TEENS), start=1)},
    **{word: 10 * number for number, word in enumerate(_TENS, start=2)},
}
"""Exact number by word."""
VAGUE_NUMBERS: dict[str, int] = {"couple": 2, "few": 3, "several": 3, "dozen": 12}
"""What vague words are taken for; every value that rests on one is marked as approximate."""

_LITTLE = r"(?:of|the|a|an)"
_LONGEST_FIRST = "|".join(sorted(NUMBERS, key=len, reverse=True))
NUMBER = rf"(?:\d{{1,3}}|(?:{'|'.join(_TENS)})-(?:{'|'.join(_UNITS[:9])})|{_LONGEST_FIRST})"
"""A regular expression, without groups, of an exact number; for patterns that ignore case."""
VAGUE_NUMBER = (
    r"(?:(?:an? |the )?(?:couple|few|several|half an? dozen|dozen)(?: of)?|(?:two|three|four|five|six) dozen)"
)
"""As ``NUMBER``, of a vague one."""


def number_of(words: str) -> int | None:
    """Return the number that words give; ``None`` where they give none.

    "A" and "an" alone are one, as in "a week ago". A vague word counts as ``VAGUE_NUMBERS`` says.
    """
    text = words.lower().strip()
    if text.isdecimal():
        return int(text)
    if text in ("a", "an"):
        return 1
    if re.fullmatch(r"half an? dozen(?: of)?", text):
        return 6
    if dozens := re.fullmatch(r"(two|three|four|five|six) dozen", text):
        return 12 * NUMBERS[dozens[1]]
    tens, _, unit = text.partition("-")
    if tens in NUMBERS and unit in _UNITS[:9] and tens in _TENS:
        return NUMBERS[tens] + NUMBERS[unit]
    words_left = [word for word in text.split() if not re.fullmatch(_LITTLE, word)]
    if len(words_left) != 1:
        return None
    return NUMBERS.get(words_left[0], VAGUE_NUMBERS.get(words_left[0]))


def is_vague(words: str) -> bool:
    """Say whether words give a number only roughly: "a couple of", "several"."""
    return any(word in VAGUE_NUMBERS for word in words.lower().split())
