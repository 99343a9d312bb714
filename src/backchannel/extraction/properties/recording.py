"""recording: whether it was recorded or logged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import CONTACT, RUN, Context, Found

_LOGGED = r"(?:logged|recorded|taped|monitored|transcribed)"
_IS = r"(?:is|are|was|were|being|been)"
_SWITCHED = r"(?:(?:deliberately|apparently|reportedly)\s+)?(?:(?:turned|switched|shut)\s+off|disabled|deactivated)"
_OFF = re.compile(
    r"\b(?:the\s+)?(?:\w+\s+)?(?:recording|taping)(?:\s+(?:devices?|equipment|systems?|machines?))?\s+"
    rf"(?:(?:had|has|have)\s+been|{_IS})\s+{_SWITCHED}\b"
    rf"|\b(?:{CONTACT}|it|which|that)\s+(?:(?:had|has|have)\s+not\s+been|{_IS}\s+not(?:\s+being)?)\s+(?:recorded|taped)\b"
    rf"|\b(?:{CONTACT}|it)\s+went\s+unrecorded\b|\bunrecorded\s+(?:[\w-]+\s+)?{CONTACT}\b"
    r"|\bno\s+(?:audio\s+|tape\s+)?(?:tape|recording)\s+(?:was\s+made|were\s+made|exists?|is\s+known)\b",
    re.IGNORECASE,
)
_NOT_KNOWN = r"(?:not\s+(?:clear|known|certain)|unclear|uncertain|unknown|no\s+way\s+to\s+know)"
_UNCERTAIN = re.compile(
    rf"\b(?:it\s+(?:is|was|remains)\s+|there\s+is\s+)?{_NOT_KNOWN}\s+(?:whether|if)\s+{RUN}{{0,80}}?\b"
    rf"{_LOGGED}(?:,?\s+or\s+{_LOGGED})?\b"
    rf"|\bwhether\s+{RUN}{{0,80}}?\b{_LOGGED}(?:,?\s+or\s+{_LOGGED},?)?\s+(?:is|was|remains)\s+{_NOT_KNOWN}\b",
    re.IGNORECASE,
)
_ON = re.compile(
    rf"\b{CONTACT}\s+(?:(?:had|has|have)\s+been|{_IS})\s+(?:(?:automatically|routinely|also|all)\s+)?(?:recorded|taped)\b",
    re.IGNORECASE,
)
_NOT_SAID = re.compile(r"\b(?:whether|if|not|no|never|den(?:y|ied|ies)|should|would|had)\b[^,;]{0,40}$", re.IGNORECASE)


def find(context: Context) -> Iterator[Found]:
    """Find that recording was off, that nobody can say, or that it was recorded."""
    uncertain = [match.span() for match in context.matches(_UNCERTAIN)]
    for start, end in uncertain:
        yield Found("recording", "uncertain", start, end)
    for value, pattern in (("off", _OFF), ("on", _ON)):
        for match in context.matches(pattern):
            if any(start <= match.start() < end for start, end in uncertain):
                continue
            if value == "off" or not context.says(_NOT_SAID, match.start() - 60, match.start()):
                yield Found("recording", value, match.start(), match.end())
