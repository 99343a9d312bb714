"""Asides: words that name an occasion, a town or an office on the way, and are no topic by themselves.

"At the G20 summit", "in Astana, Kazakhstan", "the presidents of Iran and Turkey".
"""

from __future__ import annotations

import re

from backchannel.comparison.subjects import Subject

_OCCASIONS = frozenset({"summit", "meeting", "session", "conference", "forum", "assembly", "games"})
_OCCASION = re.compile(rf"\s+(?:[\w-]+\s+)?(?:{'|'.join(sorted(_OCCASIONS))})\b", re.IGNORECASE)
_AT = re.compile(
    r"\b(?:at|during|after|before|of|following|since)\s+(?:(?:the|this|last)\s+)?(?:[\w-]+\s+)?$", re.IGNORECASE
)
_OF_OFFICE = re.compile(
    r"\b(?:presidents?|leaders?|ministers?|king|chancellor|ambassadors?|envoys?|secretar(?:y|ies)|heads?\s+of\s+state)\s+"
    r"(?:of|to|from)\s+(?:(?:the|and)\s+|[A-Z][\w-]*,?\s+)*$",
    re.IGNORECASE,
)
_OF_TOWN = re.compile(r"\b[A-Z][\w-]+,\s+$")


def tells_of(subject: Subject, sentence: str, start: int = 0) -> re.Match[str] | None:
    """Return the first words of a sentence, from a place on, that tell of a subject and are no aside."""
    found = subject.tells.finditer(sentence, start)
    return next((match for match in found if not _is_aside(subject, sentence, match)), None)


def is_occasion(sentence: str, start: int, end: int) -> bool:
    """Say whether a name stands for an occasion at which, or since which, something was."""
    whole = sentence[start:end].rsplit(maxsplit=1)[-1].lower() in _OCCASIONS
    return bool(_AT.search(sentence[:start])) and (whole or bool(_OCCASION.match(sentence[end:])))


def _is_aside(subject: Subject, sentence: str, match: re.Match[str]) -> bool:
    if is_occasion(sentence, match.start(), match.end()):
        return True
    before = sentence[: match.start()]
    return subject.state is not None and bool(_OF_OFFICE.search(before) or _OF_TOWN.search(before))
