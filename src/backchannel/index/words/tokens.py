"""The words of a text as FTS5 has them, made by SQLite itself: split, without case and accents, and stemmed.

Whoever else looks words up by these finds what FTS5 finds, with no second stemmer that would differ from the first.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing

TOKENIZER = "porter unicode61 remove_diacritics 2"
"""As in the tables of the index."""
LONGEST_BYTES = 1_000
"""Of a word. The rest is cut off: nobody can type it, since a filter has at most 200 characters, of four bytes each."""
MOST_PLACES = 255
"""Of one word that a ``tsvector`` keeps: 256, and one to spare."""
LAST_PLACE = 16_383
"""That a ``tsvector`` can tell from those after it."""
MOST_BYTES = 400_000
"""Of the words and places of one ``tsvector``, which may have a megabyte at most."""
OVERLAP = 128
"""Words that two stretches of a long text share: a phrase of 200 characters has a hundred at most."""

Places = Mapping[str, Sequence[int]]
"""By word where it stands, from 1, ascending. One place between title and text stays free: no phrase joins them."""


class Tokens:
    """Splits texts into words; for one thread."""

    def __init__(self) -> None:
        self._connection = sqlite3.connect(":memory:")
        columns = f"title, text, content = '', tokenize = '{TOKENIZER}'"
        self._connection.execute(f"CREATE VIRTUAL TABLE words USING fts5 ({columns})")
        self._connection.execute("CREATE VIRTUAL TABLE told USING fts5vocab (words, 'instance')")

    def close(self) -> None:
        """Give back the memory."""
        self._connection.close()

    def of(self, rows: Sequence[tuple[int, str, str]]) -> dict[int, Places]:
        """Return the words of rows, each given with its number, title and text."""
        execute = self._connection.execute
        execute("INSERT INTO words (words) VALUES ('delete-all')")
        self._connection.executemany("INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)", rows)
        titles = "SELECT doc, max(offset) + 2 FROM told WHERE col = 'title' GROUP BY doc"
        begins: dict[int, int] = dict(execute(titles).fetchall())
        found: dict[int, dict[str, list[int]]] = {number: {} for number, _, _ in rows}
        for term, number, column, offset in execute("SELECT term, doc, col, offset FROM told ORDER BY term"):
            word = term.encode()[:LONGEST_BYTES].decode(errors="ignore")
            place = offset + 1 if column == "title" else begins.get(number, 0) + offset + 1
            found[number].setdefault(word, []).append(place)
        return {number: {word: sorted(places) for word, places in words.items()} for number, words in found.items()}


def split(text: str) -> list[str]:
    """Return the words of what somebody typed, in their order."""
    with closing(Tokens()) as tokens:
        words = tokens.of([(1, "", text)])[1]
    return [word for _, word in sorted((place, word) for word, places in words.items() for place in places)]


def vectors(words: Places) -> list[str]:
    """Return the words of a row as a ``tsvector``, or as several where one cannot keep every place.

    Those of several are of stretches that overlap, so that each phrase stands whole in one of them.
    """
    if _fits(words):
        return [_vector(words)]
    return [_vector(stretch) for stretch in _stretches(words)]


def _fits(words: Places) -> bool:
    last = max((places[-1] for places in words.values()), default=0)
    most = max(map(len, words.values()), default=0)
    return last <= LAST_PLACE and most <= MOST_PLACES and sum(map(_bytes, words, words.values())) <= MOST_BYTES


def _bytes(word: str, places: Sequence[int]) -> int:
    return len(word.encode()) + 2 * len(places) + 2 + 4


def _stretches(words: Places) -> Iterator[Places]:
    ordered = sorted((place, word) for word, places in words.items() for place in places)
    start = 0
    while start < len(ordered):
        end, stretch = _stretch(ordered, start)
        yield stretch
        if end == len(ordered):
            return
        start = end - OVERLAP


def _stretch(ordered: Sequence[tuple[int, str]], start: int) -> tuple[int, Places]:
    """Return the longest stretch that a ``tsvector`` keeps, and where the next word after it stands."""
    before = ordered[start][0] - 1
    stretch: dict[str, list[int]] = {}
    size = 0
    for at in range(start, len(ordered)):
        place, word = ordered[at][0] - before, ordered[at][1]
        places = stretch.get(word)
        size += 2 if places else _bytes(word, (place,))
        if place > LAST_PLACE or size > MOST_BYTES or (places and len(places) == MOST_PLACES):
            return at, stretch
        stretch.setdefault(word, []).append(place)
    return len(ordered), stretch


def _vector(words: Places) -> str:
    return " ".join(f"{quoted(word)}:{','.join(map(str, words[word]))}" for word in sorted(words))


def quoted(word: str) -> str:
    """Return a word as it stands in a ``tsvector`` or a ``tsquery``."""
    escaped = word.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"
