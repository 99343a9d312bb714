"""Sentences of a main text, with their places: enough of a splitter for the prose of accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_BLOCK = re.compile(r"[^\n]+(?:\n(?!\n)[^\n]+)*")
_END = re.compile(r"[.!?…][\"\u201d\u2019')\]]*\s+(?=[\"\u201c\u2018'(\[]*[A-Z0-9])")
_NO_END = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|St|Jr|Sr|vs|No|Hon|Amb|Adm|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)"
    r"|\b[A-Z]|\b(?:[A-Z]\.)+[A-Z])\.$"
)
"""A stop that ends no sentence: behind a title, an initial, or ``U.S.``."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. Offsets count in the document's text."""

    start: int
    end: int
    text: str


def split_sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Sentence]:
    """Yield the sentences of a text from a place on, in order; a title is left out by starting behind it."""
    for block in _BLOCK.finditer(text, start, len(text) if end is None else end):
        begin = block.start()
        for stop in _END.finditer(text, block.start(), block.end()):
            if not _NO_END.search(text, begin, stop.start() + 1):
                yield from _sentence(text, begin, stop.end())
                begin = stop.end()
        yield from _sentence(text, begin, block.end())


def sentences_near(text: str, start: int, places: Sequence[int], chars: int) -> list[Sentence]:
    """Return the sentences of the paragraphs that come within so many characters of some places, and of those beside.

    No sentence goes over two paragraphs, so these are what ``split_sentences`` gives of them.
    """
    blocks = [block.span() for block in _BLOCK.finditer(text, start)]
    near = {
        number
        for number, (begin, end) in enumerate(blocks)
        if any(begin - chars <= place <= end + chars for place in places)
    }
    wanted = sorted({number + step for number in near for step in (-1, 0, 1)} & {*range(len(blocks))})
    return [sentence for number in wanted for sentence in split_sentences(text, *blocks[number])]


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    if start < end:
        yield Sentence(start, end, text[start:end])
