"""purpose: what it was for, in the text's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import CONTACT, END, Context, Found

_WORDS = r"(?:[^.;:]|(?<=\b[A-Z])\.|(?<=\b(?:St|Mr|Ms|Dr))\.|(?<=\bMrs)\.)"
_VERBS = (
    r"congratulate|offer|express|thank|discuss|convey|invite|review|coordinate|consult|reaffirm|underscore|prepare|"
    r"follow\s+up|wish"
)
_STOPS = rf"(?:{END}|(?<=\S)(?=\s+(?:and\s+to|as\s+well\s+as)\b))"
_PURPOSE = re.compile(
    rf"\bto\s+(?P<what>(?:{_VERBS})\b{_WORDS}{{3,200}}?){_STOPS}"
    rf"|\b(?P<by>(?:inviting|congratulating|thanking)\s+{_WORDS}{{3,200}}?){_STOPS}"
    rf"|\bthe\s+(?P<noun>congratulations|congratulatory|condolence|farewell|introductory)\s+(?:phone\s+)?(?:call|message|letter)\b"
)
_CONTACT_BEFORE = re.compile(
    rf"\b(?:{CONTACT}|spoke|speak|spoken|talked|met|meet|called|phoned|telephoned|wrote|visited|welcomed|hosted|received)\b",
    re.IGNORECASE,
)


def find(context: Context) -> Iterator[Found]:
    """Find "to congratulate him on his victory", "inviting Putin for a visit", "the congratulations call"."""
    for match in context.matches(_PURPOSE):
        group = next(name for name in ("what", "by", "noun") if match[name])
        if group == "noun" or context.says(_CONTACT_BEFORE, context.start, match.start()):
            yield Found("purpose", match[group], match.start(group), match.end(group))
            return
