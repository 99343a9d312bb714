"""disclosure: when it came out, and through whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.dates import NUMBERS
from backchannel.extraction.properties.context import Context, Found

_OUT = r"(?:disclosed|reported|revealed|confirmed|acknowledged|announced|made public|emerged|came out|come out|became public|become public|known|surfaced|mentioned)"  # noqa: E501
_LATE = re.compile(
    rf"(?:\bnot\s+(?:publicly\s+)?(?:been\s+)?{_OUT}\s+until\s+[^.;]{{0,60}}?|\b(?:was|were|only|first|until|been)?\s*(?:publicly\s+)?{_OUT}\s+[^.;]{{0,40}}?)"
    r"\b(?P<count>\w+(?:\s+or\s+\w+)?)?\s*\b(?P<unit>days|weeks|months)\s+(?:later|after(?:wards)?)\b",
    re.IGNORECASE,
)
_SECRET = re.compile(
    r"\b(?:previously\s+)?(?:undisclosed|unannounced|covert)\b(?=\s+(?:\w+\s+){0,2}(?:meeting|call|conversation|talks|talk|visit|contact))"
    r"|\b(?:had\s+)?not\s+(?:previously\s+|been\s+)*(?:disclosed|announced)\b(?!\s+until)|\bneither\s+side\s+(?:had\s+)?(?:announced|disclosed)\b",
    re.IGNORECASE,
)
_UNIT_LETTER = {"days": ("D", 1), "weeks": ("D", 7), "months": ("M", 1)}


def find(context: Context) -> Iterator[Found]:
    """Find that it came out late, or had not been disclosed."""
    late = list(context.matches(_LATE))
    for match in late:
        yield Found("disclosure", f"late: {_lag(match)}", match.start(), match.end())
    for match in context.matches(_SECRET):
        yield Found("disclosure", "undisclosed", match.start(), match.end())


def _lag(match: re.Match[str]) -> str:
    """Return the lag as an ISO 8601 duration where the text counts it, else its unit."""
    word = (match["count"] or "").lower()
    number = (
        int(word)
        if word.isdigit()
        else NUMBERS.get(word, 0)
        if word not in ("few", "several", "couple", "a")
        else 0
    )
    letter, factor = _UNIT_LETTER[match["unit"].lower()]
    return f"P{number * factor}{letter}" if number else match["unit"].lower()
