"""contents: whether it is known what was said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import Context, Found

_UNKNOWN = re.compile(
    r"\b(?:the\s+)?(?:contents?|substance|subject|topics?|details)(?:\s+of\s+[^,.;]{2,40})?\s+(?:is|are|was|were|remains?|has|have)\s+"
    r"(?:not\s+(?:been\s+)?(?:known|disclosed|released|made public|clear|published)|unknown|undisclosed|unclear)"
    r"|\bwhat\s+(?:was|were|they|the two|the leaders|the presidents|he|she)\s+[^,.;]{0,40}?\b(?:is|was|are|remains)\s+(?:not\s+(?:publicly\s+)?known|unknown|unclear)"  # noqa: E501
    r"|\bno\s+(?:details|account of what was said|information (?:on|about) (?:its|the) contents?)\s+(?:were|was|has been|have been)\s+(?:given|released|published|disclosed|provided)"  # noqa: E501
    r"|\b(?:it\s+is|it\s+was)\s+not\s+(?:publicly\s+)?known\s+what\s+[^,.;]{3,60}",
    re.IGNORECASE,
)


def find(context: Context) -> Iterator[Found]:
    """Find that the contents are not known."""
    for match in context.matches(_UNKNOWN):
        yield Found("contents", "unknown", match.start(), match.end())
