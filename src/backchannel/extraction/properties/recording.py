"""recording: whether it was recorded or logged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import Context, Found

_OFF = re.compile(
    r"\b(?:the\s+)?(?:\w+\s+)?(?:recording|taping)\s+(?:devices?|equipment|systems?|machines?)?\s*(?:had\s+been|were|was|being|have\s+been|has\s+been)\s+"
    r"(?:deliberately\s+)?(?:turned|switched|shut)\s+off"
    r"|\b(?:was|were|is|are|had)\s+not\s+(?:been\s+|being\s+)?(?:recorded|taped)\b|\bno\s+(?:tape|recording|audio)\s+(?:was|were|of|is|exists?)\b",
    re.IGNORECASE,
)
_UNCERTAIN = re.compile(
    r"\b(?:not\s+(?:clear|known|certain)|unclear|uncertain|unknown|no\s+way\s+to\s+know)\s+(?:whether|if)\s+[^.;]{0,80}?\b(?:logged|recorded|taped|monitored)"
    r"(?:\s+or\s+(?:logged|recorded|taped))?\b"
    r"|\bwhether\s+[^.;]{0,80}?\b(?:logged|recorded|taped)(?:,?\s+or\s+(?:logged|recorded|taped),?)?\s+(?:is|was|remains)\s+(?:not\s+(?:known|clear)|unclear|unknown)",
    re.IGNORECASE,
)


def find(context: Context) -> Iterator[Found]:
    """Find that recording was off, or that nobody can say."""
    uncertain = list(context.matches(_UNCERTAIN))
    for match in uncertain:
        yield Found("recording", "uncertain", match.start(), match.end())
    for match in context.matches(_OFF):
        if not any(m.start() <= match.start() < m.end() for m in uncertain):
            yield Found("recording", "off", match.start(), match.end())
