"""notes: whether notes were taken, and where they are; whether there is a record of another kind.

What there was none of is told as its words tell it: "no official record of it" says nothing of notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import CONTACT, Context, Found

_KIND = r"(?P<kind>(?:(?:official|written|formal|contemporaneous|American|Russian)\s+){0,2})"
_DONE = r"(?:taken|kept|made)"
_OF_IT = rf"\s+of\s+(?:it|what\s+was\s+said|(?:the|that|this|their)\s+(?:[\w-]+\s+){{0,2}}?{CONTACT})"
_IS_MADE = rf"\s+(?:exists?|(?:was|is)\s+{_DONE})\b"
_THERE = r"(?P<there>\s+there\b|\s+on\s+(?:that|one|the\s+[A-Z]\w+)\s+side\b)?"
_NO_TAKER = re.compile(
    rf"\b(?:no|without(?:\s+(?:an?|any))?)\s+{_KIND}(?P<what>note-?\s?takers?)\b"
    r"(?:\s+(?:was|were|being)\s+(?:present|there|in\s+the\s+room))?",
    re.IGNORECASE,
)
_NO_NOTES = re.compile(
    rf"\bno\s+{_KIND}(?P<what>notes|minutes|memorandum)\s+(?:\w+\s+){{0,5}}?{_DONE}\b{_THERE}"
    rf"|\b(?:nobody|no\s+one)\s+took\s+notes\b",
    re.IGNORECASE,
)
_NO_RECORD = re.compile(
    rf"\bno\s+{_KIND}(?P<what>record)(?:(?:{_OF_IT})?{_IS_MADE}|(?P<bare>{_OF_IT})\b){_THERE}", re.IGNORECASE
)
_THERE_IS = re.compile(r"\b(?:there\s+(?:is|was|has\s+been|being)|leaving|left|with)\s+\Z", re.IGNORECASE)
"""Before "no record of it" it says that none is; who "has no record of it" may only know of none."""
_REACH = 20
_SIDES = ("american", "russian")
_WITHHELD = re.compile(
    r"\bnotes\s+(?:\w+\s+){0,6}?(?:withheld|taken\s+away|confiscated|seized|not\s+(?:been\s+)?released|kept\s+from)\b"
    r"|\b(?:took|taking|taken)\s+(?:away\s+|possession\s+of\s+)?(?:his|her|the|its)\s+(?:own\s+)?(?:interpreter|translator)[’']s\s+notes\b"
    r"|\b(?:confiscated|seized|took\s+away|took\s+possession\s+of)\s+(?:the|his|her)\s+(?:[\w’']+\s+){0,2}?notes\b",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"\bnote-?\s?takers?\s+(?:was|were)\s+(?:also\s+)?present\b|\bnotes\s+were\s+taken\b(?!\s+(?:away|from))",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:no|not|nor|without|whether|if)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)


def find(context: Context) -> Iterator[Found]:
    """Find what there was none of: notes, a note-taker, a record; that notes were withheld, or that they were taken."""
    for pattern in (_NO_TAKER, _NO_NOTES, _NO_RECORD):
        for match in context.matches(pattern):
            bare = match.groupdict().get("bare")
            if not bare or context.says(_THERE_IS, match.start() - _REACH, match.start()):
                yield Found("notes", _none_of(context, match), match.start(), match.end())
    for match in context.matches(_WITHHELD):
        yield Found("notes", "withheld", match.start(), match.end())
    for match in context.matches(_TAKEN):
        if not context.says(_NEGATED, match.start() - 30, match.start()):
            yield Found("notes", "taken", match.start(), match.end())


def _none_of(context: Context, match: re.Match[str]) -> str:
    """Return what there was none of, on whose side: ``none``, ``us: no official record``, ``no record there``."""
    kinds = (match["kind"] or "").lower().split()
    what = re.sub(r"note-?\s?takers?", "note-taker", (match["what"] or "notes").lower())
    side = context.side_in(match.start(), match.end())
    one_side = match.groupdict().get("there") or any(kind in _SIDES for kind in kinds)
    words = ["no", *(kind for kind in kinds if kind not in _SIDES), what, *(["there"] if one_side and not side else [])]
    value = " ".join(words)
    value = "none" if value == "no notes" else value
    return f"{side}: {value}" if side else value
