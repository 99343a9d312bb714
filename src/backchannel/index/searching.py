"""What somebody types, as parts and as a query of FTS5: every word must be there, words in quotation marks together.

Nothing else that FTS5 understands is let through, so that no text typed is an error.
"""

from __future__ import annotations

import re

MOST_WORDS = 12
_PART = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"\w+")


def parts_of(typed: str) -> tuple[list[str], bool]:
    """Return what must be there: words, and phrases as words with a space between.

    The second value says whether the last word of the last part may be a beginning.
    """
    parts: list[str] = []
    for phrase, word in _PART.findall(typed.replace("\u201c", '"').replace("\u201d", '"'))[:MOST_WORDS]:
        words = _WORD.findall(phrase or word)
        if words:
            parts.append(" ".join(words))
    return parts, bool(parts) and typed[-1:].isalnum() and len(words_of(typed)[-1]) > 1


def as_query(typed: str) -> str:
    """Return a query; empty where nothing that could be looked for was typed. The last word may be a beginning."""
    parts, open_ended = parts_of(typed)
    return " AND ".join(f'"{part}"' for part in parts) + ("*" if open_ended else "")


def words_of(typed: str) -> list[str]:
    """Return the words typed, without marks."""
    return _WORD.findall(typed)


def excerpt(text: str, typed: str, around: int = 160) -> str:
    """Return the stretch of a text around the first of the words typed, at ends of words; its beginning without any."""
    low = text.lower()
    places = [low.find(word.lower()) for word in words_of(typed)]
    at = min((place for place in places if place >= 0), default=0)
    start = max(0, at - around)
    end = min(len(text), at + around)
    head = text.find(" ", start) + 1 if start else 0
    tail = text.rfind(" ", at, end) if end < len(text) else end
    return f"{'... ' if head else ''}{text[head : max(tail, at)].strip()}{' ...' if end < len(text) else ''}"
