"""How often: the words of frequency and count that make a claim about many contacts of a mention of one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from backchannel.extraction.dates import NUMBERS
from backchannel.model import ClaimKind


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity that a text gives, normalised."""

    kind: ClaimKind
    value: str
    """``regularly``, ``1..2 per year``, ``>=2``, ``3``, ``~2``, ``0``."""
    start: int
    end: int


_N = r"(?P<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_FREQUENCY = re.compile(
    r"\b(?P<word>regularly|often|frequently|constantly|continually|routinely|repeatedly|daily|weekly|monthly|all the time|"
    r"every (?:day|week|month|year)|on a (?:regular|daily|weekly|monthly|frequent) basis|from time to time|rarely|seldom|"
    r"(?:close|regular|constant|frequent|permanent|continuous) (?:contact|contacts|touch|communication|calls|meetings|conversations|phone calls|telephone calls|dialogue))\b",  # noqa: E501
    re.IGNORECASE,
)
_PER = re.compile(
    r"\b(?P<low>once|twice|\w+ times)(?:\s+or\s+(?P<high>twice|\w+ times))?\s+(?:a|per|every)\s+(?P<unit>day|week|month|year)\b",
    re.IGNORECASE,
)  # noqa: E501
_COUNT = re.compile(
    rf"\b(?P<least>at least\s+|more than\s+|over\s+)?(?:{_N}\s+(?:times|occasions)|(?P<twice>twice|more than once|(?:a )?couple(?: of)? times|several times|"
    rf"(?:a )?few times|many times|multiple times|numerous times|dozens of times|multiple occasions|several occasions))\b",
    re.IGNORECASE,
)
_BEFORE_NOUN = re.compile(
    rf"\b(?P<least>at least\s+|more than\s+|over\s+)?(?:(?P<vague>two or three|three or four|multiple|several|many|numerous|a number of|a couple of|a few|a series of|recent|previous|earlier|early|both|these|those|various|all)|{_N})\s+"  # noqa: E501
    r"(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_NEVER = re.compile(r"\b(?:never|has not once|have not once|not once)\b", re.IGNORECASE)
_PHRASES = {
    "twice": "2", "more than once": ">=2", "couple of times": "~2", "a couple of times": "~2", "couple times": "~2",
    "a couple times": "~2", "several times": ">=3", "several occasions": ">=3", "few times": ">=3", "a few times": ">=3",
    "many times": ">=3", "multiple times": ">=2", "numerous times": ">=2", "multiple occasions": ">=2",
    "dozens of times": ">=24",
}  # fmt: skip
_TIMES = {"once": 1, "twice": 2}


def quantity_near(text: str, start: int, end: int, low: int, high: int, *, plural: bool, several: bool) -> Quantity | None:
    """Find the quantity that governs a trigger.

    Args:
        text: any text.
        start: of the trigger in it.
        end: of the trigger.
        low: where its clause begins.
        high: where its clause ends.
        plural: True where the trigger is a plural noun.
        several: True where it alone is a count of two or more, as "calls" is and "talks" is not.

    Returns:
        The nearest quantity; ``None`` where the trigger speaks of a single contact.
    """
    never = _NEVER.search(text, max(low, start - 60), start)
    if never:
        return Quantity("never", "0", never.start(), never.end())
    found = [_per(m) for m in _PER.finditer(text, low, high)]
    found += [
        Quantity("frequency", m["word"].lower(), m.start(), m.end())
        for m in _FREQUENCY.finditer(text, low, high)
        if m.start() - 40 <= end and start - 40 <= m.end()
    ]
    found += [_count(m) for m in _COUNT.finditer(text, low, high)]
    if found:
        return min(found, key=lambda q: (max(q.start - end, start - q.end, 0), q.start))
    before = _BEFORE_NOUN.search(text, max(low, start - 50), start)
    if before and plural:
        return _numbered(before)
    return Quantity("count", ">=2", start, end) if several else None


def _per(match: re.Match[str]) -> Quantity:
    low, high = _times(match["low"]), _times(match["high"]) if match["high"] else None
    value = f"{low}..{high} per {match['unit'].lower()}" if high else f"{low} per {match['unit'].lower()}"
    return Quantity("frequency", value, match.start(), match.end())


def _times(words: str) -> int:
    word = words.lower().split()[0]
    return _TIMES.get(word) or (int(word) if word.isdigit() else NUMBERS.get(word, 1))


def _count(match: re.Match[str]) -> Quantity:
    if match["n"]:
        word = match["n"].lower()
        number = int(word) if word.isdigit() else NUMBERS[word]
        least = (match["least"] or "").strip().lower()
        value = f">={number}" if least == "at least" else f">={number + 1}" if least else str(number)
    else:
        value = _PHRASES[match["twice"].lower()]
    return Quantity("count", value, match.start(), match.end())


def _numbered(match: re.Match[str]) -> Quantity:
    if match["n"]:
        word = match["n"].lower()
        number = int(word) if word.isdigit() else NUMBERS[word]
        least = bool(match["least"])
        return Quantity("count", f">={number}" if least else str(number), match.start(), match.end())
    vague = match["vague"].lower()
    value = {"several": ">=3", "many": ">=3", "a few": ">=3", "a couple of": "~2", "both": "2", "two or three": "2..3", "three or four": "3..4"}.get(
        vague, ">=2"
    )
    return Quantity("count", value, match.start(), match.end())
