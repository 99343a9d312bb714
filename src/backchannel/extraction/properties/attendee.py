"""attendee: whether anybody but the principals and their interpreters was there.

Only words that say so outright: "one-on-one" alone may leave a note-taker in the room, and who is not named may have
been there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import Context, Found

_AIDES = r"(?:aides?|advis[eo]rs?|assistants?|staff(?:ers)?|officials?|note-?\s?takers?|delegations|entourage)"
_LEAD = r"(?:(?:any|other|his|her|its|their|the|an?|own|senior|top|American|Russian|presidential)\s+){0,3}"
_THERE = r"(?:present|there|in\s+(?:the\s+)?(?:room|attendance)|on\s+the\s+(?:line|call)|at\s+the\s+table|allowed\s+in)"
_INTERPRETERS = r"(?:(?:the|their|an?|two|his|her|one|official)\s+){0,3}(?:interpreters?|translators?)"
_NONE = re.compile(
    rf"\b(?:with\s+)?no\s+{_LEAD}{_AIDES}(?:\s+(?:or|and|nor)\s+{_LEAD}{_AIDES})?"
    rf"\s+(?:(?:was|were|being|had\s+been)\s+)?{_THERE}\b"
    rf"|\bwithout\s+{_LEAD}(?:aides|advis[eo]rs|note-?\s?takers?|delegations|entourage)"
    rf"(?:\s+(?:or|and)\s+{_LEAD}{_AIDES})?(?:\s+{_THERE})?(?!['’]|\s+(?:notice|approval|consent|knowledge))\b"
    rf"|\b(?:with|accompanied\s+by|attended\s+by|joined\s+by)\s+(?:only|nobody\s+but|no\s+one\s+but)\s+{_INTERPRETERS}"
    rf"(?:\s+{_THERE})?\b"
    rf"|\b(?:only|nobody\s+but|no\s+one\s+but)\s+{_INTERPRETERS}\s+(?:was|were|being)?\s*{_THERE}\b"
    rf"|\b(?:joined|accompanied|attended|assisted)\s+only\s+by\s+{_INTERPRETERS}\b"
    rf"|\balone\s+(?:but|except|save|apart)\s+(?:for|from)\s+{_INTERPRETERS}\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    rf"\b{_AIDES}\s+(?:from\s+both\s+sides\s+|of\s+both\s+sides\s+)?(?:was|were)\s+(?:also\s+)?{_THERE}\b"
    rf"|\bin\s+the\s+presence\s+of\s+{_LEAD}{_AIDES}\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"(?:\b(?:no|not|nor|never|without|whether|if|unclear|neither)|n['’]t)\s+(?:[\w-]+\s+){0,3}\Z", re.IGNORECASE
)
_REACH = 40


def find(context: Context) -> Iterator[Found]:
    """Find that no aide or note-taker was there, on a side or at all, or that some were."""
    none = [match for match in context.matches(_NONE) if not _negated(context, match)]
    for match in none:
        party = context.side_in(match.start(), match.end())
        yield Found("attendee", f"{party}: none" if party else "none", match.start(), match.end())
    for match in context.matches(_PRESENT):
        if not _negated(context, match) and not any(one.start() <= match.start() < one.end() for one in none):
            yield Found("attendee", "present", match.start(), match.end())


def _negated(context: Context, match: re.Match[str]) -> bool:
    return context.says(_NEGATED, match.start() - _REACH, match.start())
