"""Open the index: each thread has a connection, made anew when a new index has taken the place of the old one."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from backchannel.engine import Dossier
from backchannel.engine.fingerprint import package_fingerprint
from backchannel.engine.noted import BUILT_FROM
from backchannel.errors import SearchError
from backchannel.index.words import STAND, MissingWords, Stand, Words
from backchannel.index.words.choosing import is_found
from backchannel.index.words.fts import FtsWords
from backchannel.ledger import DerivedStore
from backchannel.ledger.layout import INDEX_FILE
from backchannel.model import content_id

if TYPE_CHECKING:
    from backchannel.index.words.postgresql import Asking

MADE_WITH = "made_with"
FILLED_FROM = "filled_from"
UNTIL = "until"
"""The day of the last capture."""
HONOURED = "honoured"
ORDERED = "ordered"
"""By list the number up to which its rows are numbered in their order."""
MOST_NUMBERS = 4_000
"""Kept of those that queries give."""


class _Own(threading.local):
    """What each thread has of its own."""

    connection: sqlite3.Connection | None = None
    mark: tuple[int, int] = (0, 0)
    """Of the file that the connection is to."""
    held: bool = False
    is_settled: bool = False
    """Whether the connection is the one to keep to."""


class Index:
    """The index of a dossier, to be read by many threads.

    Raises:
        FileNotFoundError: it was not made yet.
    """

    def __init__(self, directory: Path) -> None:
        self.path = directory / INDEX_FILE
        self._own = _Own()
        self._numbers: dict[tuple[object, ...], int] = {}
        self._asking: dict[str, Asking] = {}

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection of this thread, to the index of now, or of when the block began that ``held`` is around."""
        own = self._own
        if own.held and own.connection is not None and own.is_settled:
            return own.connection
        seen = self.path.stat()
        mark = (seen.st_ino, seen.st_mtime_ns)
        if own.connection is None or own.mark != mark:
            if own.connection is not None:
                own.connection.close()
            own.connection, own.mark = connect(self.path), mark
        own.is_settled = own.held
        return own.connection

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep to one index for as long as a block lasts, in this thread, from when it is first asked."""
        before, self._own.held = self._own.held, True
        try:
            yield
        finally:
            self._own.held = before
            self._own.is_settled = self._own.is_settled and before

    def number(self, query: str, values: Sequence[object]) -> int:
        """Return the number that a query gives; it is kept, since whoever turns pages asks for it with each."""
        connection = self.connection
        key = (self._own.mark, query, *values)
        known = self._numbers.get(key)
        if known is None:
            (known,) = connection.execute(query, values).fetchone()
            if len(self._numbers) >= MOST_NUMBERS:
                self._numbers.clear()
            self._numbers[key] = known
        return int(known)

    @property
    def words(self) -> Words:
        """The words of this index, wherever they are."""
        stand = Stand.of(meta_of(self.connection, STAND))
        if not stand.database:
            return FtsWords()
        if stand.lacking:
            return MissingWords(stand)
        from backchannel.index.words.postgresql import Asking, PostgresWords  # loaded only where it is used

        asking = self._asking.get(stand.database)
        if asking is None:
            asking = self._asking.setdefault(stand.database, Asking(stand.database))
        return PostgresWords(asking, stand)

    @property
    def mark(self) -> str:
        """What changes whenever the record that is shown does."""
        return meta_of(self.connection, FILLED_FROM)

    @property
    def honoured(self) -> int:
        """The number of the last decision that the record shows; 0 where there was none."""
        return int(meta_of(self.connection, HONOURED) or 0)

    @property
    def until(self) -> str | None:
        """The day of the last capture, ISO 8601; ``None`` where there is none."""
        return meta_of(self.connection, UNTIL) or None

    @property
    def ordered(self) -> Mapping[str, int]:
        """By list the number up to which its rows are numbered in their order, the first to show last."""
        found: dict[str, int] = json.loads(meta_of(self.connection, ORDERED) or "{}")
        return found

    def page(self, name: str) -> str:
        """Return a page that was made beforehand; empty where there is none."""
        row = self.connection.execute("SELECT body FROM pages WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""


def connect(path: Path) -> sqlite3.Connection:
    """Open an index to read; it never changes while it is open."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def meta_of(connection: sqlite3.Connection, key: str) -> str:
    """Return a note on the index as a whole; empty where there is none."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""


def rows_fingerprint() -> str:
    """Return what the form of tables, rows and pages depends on: an index of another form is made anew."""
    return package_fingerprint("index", "model", "publication", "extraction", "reconciliation")


def fingerprint(dossier: Dossier, store: DerivedStore) -> str:
    """Return what an index depends on: what was built, which findings are shown, and how rows and pages are made."""
    chosen = [dossier.settings.select, dossier.settings.ignore, [repr(one) for one in dossier.settings.waivers]]
    pairs = [repr(one) for one in dossier.settings.per_pair]
    return content_id("i", rows_fingerprint(), chosen, pairs, store.meta(BUILT_FROM) or "")


def is_current(dossier: Dossier) -> bool:
    """Say whether the index shows what the last build made, with its words, unless these can be put nowhere now."""
    path = dossier.directory / INDEX_FILE
    if not path.is_file():
        return False
    with DerivedStore.open(dossier.directory) as store:
        wanted = fingerprint(dossier, store)
    try:
        with closing(connect(path)) as connection:
            if meta_of(connection, FILLED_FROM) != wanted:
                return False
            stand = Stand.of(meta_of(connection, STAND))
    except sqlite3.Error:  # damaged, or of an old form: made anew
        return False
    try:
        return is_found(dossier, stand)
    except SearchError:
        return True


def stand_of(path: Path) -> Stand | None:
    """Return where the words of an index are; ``None`` where there is none that can be read."""
    if not path.is_file():
        return None
    try:
        with closing(connect(path)) as connection:
            return Stand.of(meta_of(connection, STAND))
    except sqlite3.Error:
        return None


def search_trouble(dossier: Dossier) -> SearchError | None:
    """Return why words cannot be searched now; ``None`` where they can."""
    stand = stand_of(dossier.directory / INDEX_FILE) or Stand()
    try:
        is_found(dossier, stand)
    except SearchError as error:
        return error
    return SearchError(stand.lacking, stand.hint) if stand.lacking else None
