"""Words in the index itself: FTS5 of SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from backchannel.index.searching import as_query
from backchannel.index.words import Source, Stand


class FtsWords:
    """Words to be looked up."""

    def having(self, table: str, typed: str) -> Source:
        """Return the rows of a list that have what somebody typed."""
        words = f"{table}_words"
        return Source(words, f"{words}.rowid", f"{words} MATCH ?", as_query(typed), is_exact=True)


class FtsFilling:
    """Words to be filled. Those of rows that left stay behind, under numbers that no row has again."""

    def __init__(self, old: Stand | None) -> None:
        self.old = old
        self.goes_on = old is None or not old.database
        self._to: sqlite3.Connection | None = None

    def begin(self, connection: sqlite3.Connection, _following: Mapping[str, int], /) -> None:
        """Begin with an index, which has its words."""
        self._to = connection

    def put(self, table: str, number: int, title: str, text: str) -> None:
        """Take the words of one new row."""
        query = f"INSERT INTO {table}_words (rowid, title, text) VALUES (?, ?, ?)"  # noqa: S608 - own name
        assert self._to is not None, "begun"
        self._to.execute(query, (number, title, text))

    def keep(self) -> Stand:
        """Return where they are; they come with the index."""
        return Stand()

    def leave(self) -> None:
        """Take away nothing: the words of an index are replaced with it."""

    def close(self) -> None:
        """End."""
