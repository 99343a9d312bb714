"""Words in a PostgreSQL database: text search over a GIN index, by the words that FTS5 has.

The words are split and stemmed by SQLite (``tokens.py``) and not by PostgreSQL's own configurations: those leave out
"the" and "of", on which a phrase may stand, stem otherwise, and keep addresses and hyphenated words whole. So both
kinds find the same rows. Numbers are never given twice to rows of one schema, and the words of a row that left stay
until the filling after next: whoever still reads the index before is answered, and neither sees rows of the other.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
import time
import weakref
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Connection,
    Engine,
    Integer,
    Table,
    Text,
    cast,
    column,
    delete,
    func,
    insert,
    intersect,
    literal,
    select,
    union,
    update,
)
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import CreateSchema, DropSchema

from backchannel.errors import SearchError
from backchannel.index.words import LISTS, Source, Stand
from backchannel.index.words.asked import as_tsqueries
from backchannel.index.words.database import NO_WORDS, asking_engine, code_of, filling_engine, search_errors
from backchannel.index.words.tables import PREFIX, Tables, tables_of
from backchannel.index.words.tokens import Tokens, vectors
from backchannel.settings.searching import DatabaseAddress, database_address

BATCH = 500
"""Rows that are sent at once, at most."""
BATCH_CHARACTERS = 4_000_000
"""Of their texts, so that long ones do not fill the memory."""
PATIENCE_SECONDS = 5.0
"""After a server did not answer, for so long nobody waits for it again."""
_NOT_HERE = "search: the words of this dossier are not in the database named in the settings, or not those of now"
_SOON = "They are put there within a minute while `backchannel serve` runs; ask again then"

_tables = lru_cache(maxsize=64)(tables_of)


class Asking:
    """A database that is asked by many threads."""

    def __init__(self, database: str) -> None:
        self._address = database_address(database)
        self._engine: Engine | None = None
        self._refusal: SearchError | None = None
        self._until = 0.0

    def numbers(self, stand: Stand, table: str, typed: str) -> str:
        """Return the numbers of the rows of a list that have what somebody typed, as JSON.

        Raises:
            SearchError: the server does not answer or refuses, or has not the words that an index needs.
        """
        if self._refusal and time.monotonic() < self._until:
            raise self._refusal
        try:
            found = self._found(stand, table, typed)
        except SearchError as error:
            self._refusal, self._until = error, time.monotonic() + PATIENCE_SECONDS
            raise
        self._refusal = None
        if found is None:
            raise SearchError(_NOT_HERE, _SOON)
        return f"[{found}]"

    def _found(self, stand: Stand, table: str, typed: str) -> str | None:
        """Return numbers with commas between; ``None`` where the words of an index are not there."""
        asked = _asked(_tables(stand.schema), table, as_tsqueries(typed), stand.state)
        with search_errors(self._address):
            try:
                row = self._answer(asked)
            except DBAPIError as error:
                if code_of(error.orig) in NO_WORDS:
                    return None
                if not error.connection_invalidated:
                    raise
                row = self._answer(asked)  # the server started again since; all connections of before are forgotten
        return str(row[1] or "") if row[0] else None

    def _answer(self, asked: Any) -> Any:
        self._engine = self._engine or self._opened()
        with self._engine.connect() as connection:
            return connection.execute(asked).one()

    def _opened(self) -> Engine:
        engine = asking_engine(self._address)
        weakref.finalize(self, engine.dispose)
        return engine


class PostgresWords:
    """Words of one index, to be looked up."""

    def __init__(self, asking: Asking, stand: Stand) -> None:
        self._asking, self._stand = asking, stand

    def having(self, table: str, typed: str) -> Source:
        """Return the rows of a list that have what somebody typed; see ``Asking.numbers`` for what it raises."""
        numbers = self._asking.numbers(self._stand, table, typed)
        return Source("json_each", "json_each.value", "json_each.json = ?", numbers, is_exact=False)


def _asked(tables: Tables, table: str, queries: Sequence[str], state: str) -> Any:
    """Return what asks whether a state is there, and for the numbers of the rows that have all parts of a query."""
    filled = tables.filled
    is_held = (
        select(func.count()).select_from(filled).where(literal(state, Text).in_([filled.c.now, filled.c.before]))
    ).scalar_subquery()
    if not queries:
        return select(is_held, literal("", Text))
    whole, parts = tables.whole[table], tables.parts[table]
    # of a row in several stretches each part of a query may stand in another
    each = [select(parts.c.number).where(_has(parts, one)) for one in queries]
    apart = intersect(*each) if each[1:] else each[0]
    every = " & ".join(f"({one})" for one in queries)
    found = union(select(whole.c.number).where(_has(whole, every)), apart).subquery()
    return select(is_held, select(func.string_agg(cast(found.c.number, Text), ",")).scalar_subquery())


def _has(table: Table, query: str) -> Any:
    return table.c.words.op("@@")(cast(literal(query, Text), TSQUERY))


class PostgresFilling:
    """Words to be filled.

    Raises:
        SearchError: the server does not answer or refuses; from every method but ``leave`` and ``close``.
    """

    def __init__(self, address: DatabaseAddress, directory: Path, find: Callable[[], Stand | None]) -> None:
        """Connect, wait until nobody else fills the words of this dossier, and begin.

        Args:
            address: of the database.
            directory: of the dossier.
            find: tells where the words of the index are that is there.
        """
        self._address, self._place = address, str(directory.resolve())
        self._rows: dict[str, list[tuple[int, str, str]]] = {name: [] for name in LISTS}
        self._characters = 0
        self._tokens = Tokens()
        self._open = ExitStack()
        self._open.callback(self._tokens.close)
        try:
            with search_errors(address):
                self._engine = filling_engine(address)
                self._to = self._open.enter_context(self._engine.connect())
                # held until the end, when the index is in its place
                self._to.execute(select(func.pg_advisory_lock(func.hashtextextended(literal(self._place, Text), 0))))
                self.old = find()
                stand = self._old = self.old or Stand()
                found = _filled(self._to, stand, address)
        except BaseException:
            self.close()
            raise
        self._is_own = found is not None and found[2] == self._place  # else of a dossier that this is a copy of
        self.goes_on = found is not None and self._is_own and _has_state(found, stand)
        self._is_new = True
        self._schema = ""
        self._tables: Tables

    def begin(self, connection: sqlite3.Connection, following: Mapping[str, int], /) -> None:
        """Make the tables, or take out the rows that nobody can ask for any more."""
        self._is_new = not following
        self._schema = self._old.schema if following else f"{PREFIX}{secrets.token_hex(8)}"
        self._tables = tables_of(self._schema, self._place)
        gone: dict[str, list[int]] = {}
        for of, number in connection.execute("SELECT of, number FROM gone"):
            gone.setdefault(of, []).append(number)
        connection.execute("DELETE FROM gone")
        with search_errors(self._address):
            if self._is_new:
                self._to.execute(CreateSchema(self._schema))
                self._tables.meta.create_all(self._to, checkfirst=False)
                return
            for name in LISTS:
                left = func.json_array_elements_text(_json(gone.get(name, []))).column_valued("gone")
                for table in (self._tables.whole[name], self._tables.parts[name]):
                    # from there on they are of a filling that was cut off before its index was in place
                    self._to.execute(delete(table).where(table.c.number >= following.get(name, 1)))
                    self._to.execute(delete(table).where(table.c.number.in_(select(cast(left, BigInteger)))))

    def put(self, table: str, number: int, title: str, text: str) -> None:
        """Take the words of one new row."""
        self._rows[table].append((number, title, text))
        self._characters += len(title) + len(text)
        if len(self._rows[table]) >= BATCH or self._characters >= BATCH_CHARACTERS:
            self._send(table)

    def keep(self) -> Stand:
        """Let readers have them, and return where they are."""
        state = secrets.token_hex(8)
        for name in LISTS:
            self._send(name)
        filled = self._tables.filled
        with search_errors(self._address):
            if not self._is_new:
                self._to.execute(update(filled).values(now=state, before=self._old.state))
            else:
                self._to.execute(insert(filled).values(now=state, before="", place=self._place))
                for index in self._tables.indexes():
                    index.create(self._to)
            for name in LISTS:
                for table in (self._tables.whole[name], self._tables.parts[name]):
                    quoted = self._to.dialect.identifier_preparer.format_table(table)
                    self._to.exec_driver_sql(f"ANALYZE {quoted}")
            self._to.commit()
        return Stand(self._address.text, self._schema, state)

    def leave(self) -> None:
        """Take away the words of an index that this one has replaced, where they are no more of use."""
        if not self._is_own or self._old.schema == self._schema:
            return
        try:
            with search_errors(self._address), self._engine.begin() as connection:
                connection.exec_driver_sql("SET LOCAL lock_timeout = '5s'")
                connection.execute(DropSchema(self._old.schema, cascade=True, if_exists=True))
        except SearchError:  # they stay, and do no harm
            return

    def close(self) -> None:
        """End; what was not kept is as if never put."""
        self._open.close()

    def _send(self, table: str) -> None:
        rows, self._rows[table], self._characters = self._rows[table], [], 0
        whole, parts = [], []
        for number, words in self._tokens.of(rows).items():
            found = vectors(words)
            if len(found) > 1:
                parts += [{"number": number, "part": part, "words": one} for part, one in enumerate(found)]
            else:
                whole += [{"number": number, "words": one} for one in found]
        with search_errors(self._address):
            for target, given in ((self._tables.whole[table], whole), (self._tables.parts[table], parts)):
                if given:
                    self._to.execute(_inserted(target, given))


def _inserted(table: Table, rows: Sequence[Mapping[str, object]]) -> Any:
    """Return what puts rows into a table, all by one statement."""
    columns = (column("number", BigInteger), column("part", Integer), column("words", Text))
    given = func.json_to_recordset(_json(rows)).table_valued(*columns, name="given").render_derived(with_types=True)
    names = [one.name for one in table.c]
    told = [cast(given.c[name], TSVECTOR) if name == "words" else given.c[name] for name in names]
    return insert(table).from_select(names, select(*told))


def _json(value: object) -> Any:
    return cast(literal(json.dumps(value), Text), JSON)


def is_held(address: DatabaseAddress, directory: Path, stand: Stand) -> bool:
    """Say whether a database has the words that an index notes.

    Raises:
        SearchError: it does not answer or refuses.
    """
    with search_errors(address), filling_engine(address).connect() as connection:
        found = _filled(connection, stand, address)
    return found is not None and found[2] == str(directory.resolve()) and _has_state(found, stand)


def _has_state(found: tuple[str, str, str], stand: Stand) -> bool:
    return bool(stand.state) and stand.state in found[:2]


def _filled(connection: Connection, stand: Stand, address: DatabaseAddress) -> tuple[str, str, str] | None:
    """Return the states that a schema has, and whose it is; ``None`` where it is not there."""
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if encoding != "UTF8":
        message = f"search: the database {address.name} has the encoding {encoding}"
        raise SearchError(message, "Make another: createdb --encoding UTF8 --template template0 NAME")
    may = select(func.has_database_privilege(func.current_database(), literal("CREATE", Text)))
    if not connection.execute(may).scalar_one():
        message = f"search: the user of the database {address.name} may not make schemas in it"
        raise SearchError(message, f"Let it: GRANT CREATE ON DATABASE {address.name} TO user")
    if stand.database != address.text or not stand.schema:
        return None
    filled = _tables(stand.schema).filled
    name = connection.dialect.identifier_preparer.format_table(filled)
    if connection.execute(select(func.to_regclass(literal(name, Text)))).scalar_one() is None:
        return None
    found = connection.execute(select(filled.c.now, filled.c.before, filled.c.place)).one_or_none()
    return (found[0], found[1], found[2]) if found else None
