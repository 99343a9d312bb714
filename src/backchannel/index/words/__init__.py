"""Words of the index: where those of documents, contacts, findings and claims are looked up, and how they get there.

There are two kinds: FTS5 in the index itself, and a PostgreSQL database. They give the same rows for the same text.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Protocol

from backchannel.errors import SearchError

LISTS = ("documents", "contacts", "findings", "claims")
"""Those that words are looked up in."""
STAND = "words"
"""The note in the index by which its words are found."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the words of an index are, as the index notes it."""

    database: str = ""
    """Address of the PostgreSQL database; empty for FTS5 in the index itself."""
    schema: str = ""
    """The schema in that database."""
    state: str = ""
    """The name of the state of that schema whose rows are those of the index; empty where none is."""
    lacking: str = ""
    """Why the words could not be put there; empty where they are."""
    hint: str = ""

    @classmethod
    def of(cls, note: str) -> Stand:
        """Read a note; an empty one is of an index that has its words itself."""
        return cls(**json.loads(note)) if note else cls()

    @property
    def note(self) -> str:
        """It as a note in the index."""
        return json.dumps(asdict(self))


@dataclass(frozen=True, slots=True)
class Source:
    """Rows of SQLite that have words: ``SELECT {number} FROM {table} WHERE {condition}``, with the value bound."""

    table: str
    number: str
    condition: str
    value: str
    is_exact: bool
    """Whether all numbers are of rows of the list, but for those that the index notes as ``gone``."""


class Words(Protocol):
    """Words to be looked up."""

    def having(self, table: str, typed: str, /) -> Source:
        """Return the rows of a list that have what somebody typed, which is not nothing.

        Raises:
            SearchError: the words cannot be looked up.
        """


class Filling(Protocol):
    """Words to be filled, in one transaction that begins before the index that is brought up to date is copied."""

    old: Stand | None
    """Where the words of the index are that is there; ``None`` where there is none."""
    goes_on: bool
    """Whether the words of the index that is there can be gone on from; else all rows are to be given anew."""

    def begin(self, connection: sqlite3.Connection, following: Mapping[str, int], /) -> None:
        """Begin with an index.

        Args:
            connection: to it.
            following: by list the number that the next row will have; none where the index is new.
        """

    def put(self, table: str, number: int, title: str, text: str) -> None:
        """Take the words of one new row."""

    def keep(self) -> Stand:
        """Let readers have them, and return where they are."""

    def leave(self) -> None:
        """Take away what served an index that the new one has replaced."""

    def close(self) -> None:
        """End; what was not kept is as if never put."""


class LackingFilling:
    """Words that cannot be put where the settings say: the index has its lists, and notes why."""

    def __init__(self, stand: Stand, old: Stand | None) -> None:
        self._stand, self.old = stand, old
        self.goes_on = True

    def begin(self, connection: sqlite3.Connection, following: Mapping[str, int], /) -> None:
        """Begin with an index."""

    def put(self, table: str, number: int, title: str, text: str) -> None:
        """Leave the words of a row."""

    def keep(self) -> Stand:
        """Return why there are none."""
        return self._stand

    def leave(self) -> None:
        """Take away nothing."""

    def close(self) -> None:
        """End."""


class MissingWords:
    """Words that could not be put where the settings say."""

    def __init__(self, stand: Stand) -> None:
        self._stand = stand

    def having(self, _table: str, _typed: str, /) -> Source:
        """Say why nothing is found."""
        raise SearchError(self._stand.lacking, self._stand.hint)
