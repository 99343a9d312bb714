"""notes: whether notes were taken, and where they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import CONTACT, Context, Found

_OFFICIAL = r"(?:(?:official|written|formal|contemporaneous|American|Russian)\s+){0,2}"
_DONE = r"(?:taken|kept|made)"
_OF_IT = rf"\s+of\s+(?:it|what\s+was\s+said|(?:the|that|this|their)\s+(?:[\w-]+\s+){{0,2}}?{CONTACT})"
_NONE = re.compile(
    rf"\bno\s+{_OFFICIAL}note-?\s?takers?\b(?:\s+(?:was|were|being)\s+(?:present|there|in\s+the\s+room))?"
    rf"|\bno\s+{_OFFICIAL}(?:notes|minutes|memorandum)\s+(?:\w+\s+){{0,2}}?{_DONE}\b"
    rf"|\bno\s+{_OFFICIAL}record(?:{_OF_IT}(?:\s+(?:exists?|(?:was|is)\s+{_DONE}))?|\s+(?:exists?|(?:was|is)\s+{_DONE}))\b"
    rf"|\bwithout\s+(?:an?\s+|any\s+)?{_OFFICIAL}note-?\s?takers?\b"
    rf"|\b(?:nobody|no\s+one)\s+took\s+notes\b",
    re.IGNORECASE,
)
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
    """Find that no notes were taken, that they were withheld, or that they were taken."""
    for match in context.matches(_NONE):
        yield Found("notes", "none", match.start(), match.end())
    for match in context.matches(_WITHHELD):
        yield Found("notes", "withheld", match.start(), match.end())
    for match in context.matches(_TAKEN):
        if not context.says(_NEGATED, match.start() - 30, match.start()):
            yield Found("notes", "taken", match.start(), match.end())
