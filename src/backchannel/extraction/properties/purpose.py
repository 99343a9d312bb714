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

_ANOTHER_CLAUSE = re.compile(
    r"\b(?:that|which|what|because|where|about|if|and\s+(?:\w+\s+)?(?:is|are|was|were|has|have|will))\b"
)
"""Between a contact and what was to be done: somebody else is to do it, "talk about what we have to coordinate"."""
_OCCASION = re.compile(r"\b(?:opportunity|advantage|occasion)\s+(?:of|to|at)\b")
_WISH = re.compile(r"\b(?:like|want|wish|love|hope)s?\s+\Z")
"""Right before "to": what the speaker is about to do, "I am glad to meet you, and would like to thank"."""
"""Before a word for a contact: what it was used for is not what it was made for."""


def _of_another(context: Context, place: int) -> bool:
    """Say whether what follows is the purpose of something else than the contact at hand."""
    if context.trigger is None:
        return False
    begins, ends = context.trigger
    used = context.says(_OCCASION, context.start, begins) or context.says(_ANOTHER_CLAUSE, ends, place)
    return used or place < ends or context.of_another_contact(place)


def find(context: Context) -> Iterator[Found]:
    """Find "to congratulate him on his victory", "inviting Putin for a visit", "the congratulations call"."""
    for match in context.matches(_PURPOSE):
        group = next(name for name in ("what", "by", "noun") if match[name])
        if group == "what" and _WISH.search(context.text, context.start, match.start()):
            continue
        if group == "what" and _of_another(context, match.start()):
            continue
        if group == "noun" or context.says(_CONTACT_BEFORE, context.start, match.start()):
            yield Found("purpose", match[group], match.start(group), match.end(group))
            return
