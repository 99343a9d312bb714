"""Clean text: characters, spaces, paragraphs, and repeated headlines."""

# ruff: noqa: RUF001 - the texts that are read have these characters

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff"
    "\ud800-\udfff\ue000-\uf8ff]"
)
"""Controls, soft hyphens, zero-width and direction marks, lone surrogates, private use: nothing that a
reader sees, and much with which a hostile text can make two different words look the same."""

SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]*]*$")
_JOINS = re.compile(r"[^\W\d_],?$")
_WORD = re.compile(r"[^\W_]")
_LOWER_WORD = re.compile(r"[^\W\d_]{2,}|a ")
MIN_JOINED_LENGTH = 40
"""A paragraph shorter than this that ends without a full stop is a heading or an entry of a list, not half a
sentence. Set on White House transcripts, where an empty line stands within 400 sentences."""


_PRINTABLE_INVISIBLE = re.compile("[\u034f\ufffc-\uffff]")
"""Of those, the ones that Python takes for printable."""
_LOOKED_AT = 24
"""Code points by which lines are told apart before all of them is compared."""


def clean_characters(text: str) -> str:
    r"""Return a text with ``\n`` for line ends, plain spaces, composed letters, and nothing invisible."""
    text = _LINE_ENDS.sub("\n", text)
    if text.isascii():
        return _INVISIBLE.sub("", text.replace("\t", " "))
    text = _INVISIBLE.sub("", _SPACES.sub(" ", text))
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """Return a text as one line: clean characters, single spaces, none at the ends."""
    if text.isprintable() and "  " not in text and (text.isascii() or _is_composed(text)):
        return text.strip(" ")  # as most lines are; nothing in it can be unclean
    return " ".join(clean_characters(text).split())


def _is_composed(text: str) -> bool:
    """Say whether printable text holds only composed letters, and nothing invisible that counts as printable."""
    return unicodedata.is_normalized("NFC", text) and _PRINTABLE_INVISIBLE.search(text) is None


def is_sentence_end(text: str) -> bool:
    """Say whether a text ends as a sentence does."""
    return SENTENCE_END.search(text[-8:]) is not None  # the end alone: a search runs from the beginning


def has_words(text: str) -> bool:
    """Say whether there is a letter or digit in a text, not only points, rules and stars."""
    return _WORD.search(text) is not None


def same_words(one: str, other: str) -> bool:
    """Say whether two lines have the same letters and digits, whatever stands between them."""
    return _begin_alike(one, other) and _letters(one) == _letters(other)


def drop_repeated_title(title: str, paragraphs: Sequence[str]) -> list[str]:
    """Drop the paragraphs among the first few that repeat the title, so that there is one headline."""
    head = 4
    if not _letters(title):
        return list(paragraphs)
    return [text for at, text in enumerate(paragraphs) if at >= head or not same_words(text, title)]


def join_broken_sentences(paragraphs: Iterable[str]) -> list[str]:
    """Join a paragraph that stops within a sentence to the next, where that goes on in lower case."""
    joined: list[str] = []
    for text in paragraphs:
        before = joined[-1] if joined else ""
        if (
            len(before) >= MIN_JOINED_LENGTH
            and _JOINS.search(before[-2:])
            and _LOWER_WORD.match(text)
            and text[0].islower()
        ):
            joined[-1] = f"{before} {text}"
        else:
            joined.append(text)
    return joined


def _begin_alike(one: str, other: str) -> bool:
    """Say whether two lines may have the same letters, by the first of them: most differ there."""
    if one[:1].isalnum() and other[:1].isalnum() and one[0].casefold()[0] != other[0].casefold()[0]:
        return False
    first, second = _letters(one[:_LOOKED_AT]), _letters(other[:_LOOKED_AT])
    length = min(len(first), len(second))
    return first[:length] == second[:length]


def _letters(text: str) -> str:
    return "".join(re.findall(r"\w+", text.casefold()))
