"""Words of a sentence with its names hidden, so that a model learns how a word is used and not by whom."""

from __future__ import annotations

import functools
import re

NAME = "<name>"
NAMES = "<name>’s"
NUMBER = "<number>"

_TOKEN = re.compile(r"[^\W\d_]+(?:[’'.-][^\W\d_]+)*|\d[\d,.:]*(?:[^\W\d_]+)?|[^\w\s]")
_SMALL = frozenset(("I", "I’m", "I’ve", "I’ll", "I’d", "I'm", "I've", "I'll", "I'd"))
_INSIDE_NAMES = frozenset(("of", "the", "de", "bin", "al", "von", "van", "da", "el", "del"))
_OPENING = re.compile(r"\W*([A-Z][a-z’']*)(?=\s+[^A-Z\s]|,|\W*$)")


def masked_words(text: str) -> list[str]:
    """Return the words of a stretch of text in small letters, with one mark for each run of capitalised words."""
    return list(_words_of(text))


@functools.lru_cache(maxsize=64)
def _words_of(text: str) -> tuple[str, ...]:
    """Return them for a stretch that one model after the other asks about."""
    words: list[str] = []
    for match in _TOKEN.finditer(text):
        word = _masked(match.group())
        if word in (NAME, NAMES):
            inside = len(words)
            while inside and words[inside - 1] in _INSIDE_NAMES:
                inside -= 1
            if inside and words[inside - 1] == NAME:
                del words[inside - 1 :]
        words.append(word)
    return tuple(words)


def without_opening_capital(sentence: str) -> str:
    """Return a sentence whose first word is small, unless a name seems to begin there; it stays as long as it was."""
    match = _OPENING.match(sentence)
    if match is None:
        return sentence
    return sentence[: match.start(1)] + match.group(1).lower() + sentence[match.end(1) :]


@functools.lru_cache(maxsize=65536)
def _masked(word: str) -> str:
    if word[0].isdigit():
        return NUMBER
    if word[0].isupper() and word not in _SMALL:
        return NAMES if word.endswith(("’s", "'s")) else NAME
    return word.lower().replace("'", "’")
