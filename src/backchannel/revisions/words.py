"""Words of a text as revisions compare them: letters and digits, whatever markup, white space and typography did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = re.compile(
    r"(?P<address>https?://\S+|www\.\S+|\b[\w-]+(?:\.[\w-]+)+/\S*)"
    r"|\w+(?:(?:[-\u2010\u2011]\s?|['\u2019\u02bc.,:/])\w+)*"
)
"""A stop or comma inside a number or an initialism belongs to it: ``8,000``, ``U.S``, ``10:30``. A space behind a
hyphen is left by a line that was broken there."""
_SAME = str.maketrans({"\u2019": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-"})
_NOT_A_LETTER = re.compile(r"[\W_]+")
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Word:
    """One word. Offsets count in the document's text."""

    start: int
    end: int
    plain: str
    """As it is compared: with plain apostrophes and hyphens, in the case in which it stands."""


def words_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """Yield the words of a stretch of text, in order; addresses of pages are none."""
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        if not match["address"]:
            yield Word(match.start(), match.end(), _SPACE.sub("", match[0].translate(_SAME)))


def plain_words(text: str) -> str:
    """Return the words of a text with single spaces between and around them, for looking one text up in another."""
    return f" {' '.join(word.plain for word in words_of(text))} "


def has_letters(word: Word) -> bool:
    """Say whether a word is more than a number, such as the one in front of an entry of a list."""
    return any(letter.isalpha() for letter in word.plain)


def letters_of(text: str) -> str:
    """Return the letters and digits of a text in lower case and nothing between them."""
    return _NOT_A_LETTER.sub("", text).lower()
