"""notes: whether notes were taken, and where they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import Context, Found

_NONE = re.compile(
    r"\b(?:no\s+(?:official\s+|written\s+)?(?:notes?|note-?takers?|record|memorandum|minutes)\s+(?:\w+\s+){0,2}(?:taken|kept|made|present|exists?)|without\s+(?:an?\s+)?note-?takers?)\b",
    re.IGNORECASE,
)  # noqa: E501
_WITHHELD = re.compile(
    r"\bnotes?\s+(?:\w+\s+){0,4}(?:withheld|taken away|confiscated|not\s+released|kept from)\b", re.IGNORECASE
)


def find(context: Context) -> Iterator[Found]:
    """Find that no notes were taken, or that they were withheld."""
    for match in context.matches(_NONE):
        yield Found("notes", "none", match.start(), match.end())
    for match in context.matches(_WITHHELD):
        yield Found("notes", "withheld", match.start(), match.end())
