"""Ordinals as claims of number: "the second conversation since the beginning of the year" claims two in that time.

It is taken for a least number: more of them on record may be of another row, such as that of calls alone, and do not
speak against it. The contact that the words name is a mention as well; the claim is about all of the row. Without a
time there is none: "their second meeting" counts a row of which the text does not say where it begins.
"""

from __future__ import annotations

import datetime as dt
import re

from backchannel.extraction.claim_times import claim_time
from backchannel.extraction.dates import Time
from backchannel.extraction.quantities import Quantity
from backchannel.extraction.scene import Cast, Scene

ORDINALS = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12,
    "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "6th": 6, "7th": 7, "8th": 8, "9th": 9, "10th": 10,
}  # fmt: skip
_WORD = "|".join(ORDINALS) + r"|[1-4]\d(?:st|nd|rd|th)"
_NOUN = re.compile(
    rf"(?:\b(?:the|his|her|their|our|its|this)|[’']s)\s+(?P<word>{_WORD})\s+"
    r"(?P<between>(?:[\w’'-]+\s+){0,6})\Z",
    re.IGNORECASE,
)
"""Before a noun: "the third in the recent period telephone conversation". "A second conversation" is one more."""
_TIME = re.compile(rf"\bfor\s+(?:the|a)\s+(?P<word>{_WORD})\s+time\b", re.IGNORECASE)
_TIME_THAT = re.compile(rf"\b(?:the|a)\s+(?P<word>{_WORD})\s+time\b(?![^.;]*\btime\b)", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:level|ministers?|summit|working|group|trilateral|joint|annual|of|for|to|and|or|day|time|half|part|round|"
    r"floor|largest|most|best|highest|foreign|overseas|in-person|plenary|emergency|intergovernmental)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\bfor\s+the\s+(?:very\s+)?first\s+time\b(?!\s+in\s+(?!person)[a-z\d])", re.IGNORECASE)
_PEOPLE = 2


def ordinal_of(
    scene: Scene, cast: Cast, chosen: Time | None, low: int, high: int, day: dt.date | None
) -> tuple[Quantity, str | None, str | None] | None:
    """Return the number that an ordinal claims, with its time and the words that bound it; ``None`` where none does."""
    if len({person.key for person in cast.people}) < _PEOPLE or scene.trigger.plural or cast.separate:
        return None
    found = _place(scene, low, high)
    if found is None:
        return None
    word, start, end = found
    period, bounds = claim_time(scene, chosen, low, high, day)
    if word == "first":
        if period is None or bounds or "/" in period:
            return None
        return Quantity("count", "1", start, end), f"../{period}", None
    stretch = period if period and "/" in period and not period.startswith("..") else None
    if bounds is None and stretch is None:
        return None
    return Quantity("count", f">={ORDINALS.get(word) or int(word[:2])}", start, end), stretch, bounds


def _place(scene: Scene, low: int, high: int) -> tuple[str, int, int] | None:
    if scene.trigger.shape == "noun":
        match = _NOUN.search(scene.text, max(low, scene.start - 90), scene.start)
        between = match["between"] if match else ""
        inner = re.sub(r"\bin\s+the\s+\w+\s+period\b", "", between)
        if match is None or _OTHER.search(inner):
            return None
        return match["word"].lower(), match.start(), match.end()
    behind = _TIME.search(scene.text, scene.end, min(high, scene.end + 90))
    match = behind or _TIME_THAT.search(scene.text, max(low, scene.start - 90), scene.start)
    if match:
        return match["word"].lower(), match.start(), match.end()
    first = _FIRST.search(scene.text, low, high)
    return ("first", first.start(), first.end()) if first else None
