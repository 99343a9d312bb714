"""sequence: which in a row it was.

"The first call since March" and "the first visit of its kind" are not the first of the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import CONTACT, Context, Found

_SEQUENCE = re.compile(
    rf"\b(?P<word>first|second|third|fourth|fifth|sixth|additional|another|separate|previous|earlier|latest|last|follow-up)\s+"
    rf"(?:(?!(?:lady|day|days|week|month|year|time|half|part|term|world|round|set)\b)[\w-]+\s+){{0,2}}?{CONTACT}\b",
    re.IGNORECASE,
)
_SAME = {"another": "additional", "separate": "additional", "last": "latest", "earlier": "previous"}
_OF_SOME = re.compile(
    r"[^,;.]{0,60}?\b(?:since|of\s+its\s+kind"
    r"|in\s+(?:(?:more\s+than|over|almost|nearly)\s+)?(?:\w+\s+)?(?:days|weeks|months|years|decades?))\b",
    re.IGNORECASE,
)


def find(context: Context) -> Iterator[Found]:
    """Find "second call", "one additional call"."""
    for match in context.matches(_SEQUENCE):
        word = match["word"].lower()
        if word == "first" and _OF_SOME.match(context.text, match.end(), context.end):
            continue
        yield Found("sequence", _SAME.get(word, word), match.start(), match.end())
