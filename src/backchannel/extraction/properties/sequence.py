"""sequence: which in a row it was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import Context, Found

_SEQUENCE = re.compile(
    r"\b(?P<word>first|second|third|fourth|fifth|sixth|additional|another|separate|previous|earlier|latest|last|follow-up)\s+"
    r"(?:\w+\s+){0,2}?(?:calls?|conversations?|meetings?|talks?|summits?|visits?|encounters?|letters?|messages?|contacts?)\b",
    re.IGNORECASE,
)
_SAME = {"another": "additional", "separate": "additional", "last": "latest", "earlier": "previous"}


def find(context: Context) -> Iterator[Found]:
    """Find "second call", "one additional call"."""
    for match in context.matches(_SEQUENCE):
        word = match["word"].lower()
        yield Found("sequence", _SAME.get(word, word), match.start("word"), match.end("word"))
