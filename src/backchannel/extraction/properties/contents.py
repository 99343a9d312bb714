"""contents: whether it is known what was said.

That one side gave no details does not make the contents unknown, and is not read so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import CONTACT, END, RUN, Context, Found

_BETWEEN = rf"(?:\s+(?:between|with)\s+{RUN}{{2,60}}?)?"
_OF_IT = rf"\s+of\s+(?:(?:the|that|this|their|its|his|her)\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:{CONTACT}|it)\b{_BETWEEN}"
_SUBJECT = rf"(?:the\s+|its\s+|their\s+)?(?:(?:contents?|substance)(?:{_OF_IT})?|(?:subjects?|topics?|details){_OF_IT})"
_BE = r"(?:is|are|was|were|remains?|remained|has\s+been|have\s+been|has|have|had)"
_NOT_KNOWN = (
    r"(?:(?:still\s+)?not\s+(?:been\s+)?(?:publicly\s+)?(?:known|disclosed|released|revealed|made\s+public|published)"
    r"|(?:still\s+)?(?:unknown|undisclosed|a\s+secret|secret|a\s+mystery))"
)
_THEY = r"(?:the\s+two(?:\s+\w+)?|they|the\s+leaders|the\s+presidents|he|she)"
_TALKED = (
    rf"(?:(?:was|were)\s+(?:said|discussed)|{_THEY}\s+(?:\w+\s+)?(?:said|discussed|talked\s+about|spoke\s+about|told))"
)
_UNKNOWN = re.compile(
    rf"\b{_SUBJECT}\s+{_BE}\s+{_NOT_KNOWN}\b"
    rf"|\bwhat\s+{_TALKED}\b{RUN}{{0,60}}?\s+{_BE}\s+(?:{_NOT_KNOWN}|unclear)\b"
    r"|\bno\s+(?:account\s+of\s+what\s+was\s+said|information\s+(?:on|about)\s+(?:its|the)\s+contents?)"
    rf"\s+{_BE}\s+(?:been\s+)?(?:given|released|published|disclosed|provided)\b"
    rf"|\bit\s+(?:is|was|remains)\s+(?:not\s+(?:publicly\s+)?known|unknown|unclear)\s+what\s+{_TALKED}\b{RUN}{{0,60}}?{END}",
    re.IGNORECASE,
)


def find(context: Context) -> Iterator[Found]:
    """Find that the contents are not known."""
    for match in context.matches(_UNKNOWN):
        yield Found("contents", "unknown", match.start(), match.end())
