"""Keep what is built from the ledger: a cache of records that may be deleted and is then built again."""

from __future__ import annotations

import dataclasses
import hashlib
import itertools
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import Column, Connection, Engine, MetaData, String, Table, Text, delete, func, insert, inspect, select
from sqlalchemy.exc import DBAPIError

import backchannel.model
from backchannel.errors import LedgerError
from backchannel.ledger.chain import json_text
from backchannel.ledger.database import database_errors, is_damaged, make_tables, sqlite_engine, transaction
from backchannel.ledger.layout import DERIVED_FILE
from backchannel.model import from_plain, to_plain

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class AtMost:
    """A value up to this one, as texts are sorted."""

    value: str


@dataclass(frozen=True, slots=True)
class AtLeast:
    """A value from this one on, as texts are sorted."""

    value: str


Choice = str | Iterable[str] | AtMost | AtLeast
"""What a column of the rows wanted holds: this value, or one of these, or one of a range."""

KEY_COLUMNS: dict[str, tuple[str, ...]] = {
    "documents": ("sha256", "address", "party", "day", "kind", "publisher"),
    "texts": (),
    "sightings": ("place", "sha256"),
    "versions": ("item",),
    "revisions": ("item",),
    "disappearances": ("item",),
    "mentions": ("document",),
    "claims": ("document", "pair"),
    "pending": (),
    "units": ("document", "partition"),
    "clusters": ("partition", "gathering", "home"),
    "open": ("partition",),
    "names": ("plain", "name", "decided"),
    "contacts": (),
    "ambiguities": (),
    "sides": ("contact", "person", "party", "status", "day"),
    "accounts": ("contact", "party", "person"),
    "told": ("mention", "document", "party", "pair"),
    "watches": ("asker", "party", "since", "until"),
    "findings": ("code", "subject", "item"),
    "verdicts": (),
    "rulings": (),
    "problems": ("code",),
}
"""For each table the fields of its records that are kept as columns too, to choose rows by; ``None`` as empty."""

TABLES = tuple(KEY_COLUMNS)
"""Names of the tables."""

BATCH_ROWS = 1000
"""Rows handed to the database at once; below the 32,766 parameters that SQLite takes in one statement."""

HELD_PAGES = 65_536
"""Pages of 4,096 bytes that a build may have changed before those who read have to wait for its end."""

_METADATA = MetaData()
_TABLES = {
    name: Table(
        name,
        _METADATA,
        Column("id", String(128), primary_key=True),
        *(Column(key, String(128), nullable=False, index=True) for key in keys),
        Column("body", Text, nullable=False),
    )
    for name, keys in KEY_COLUMNS.items()
}
_META = Table("meta", _METADATA, Column("key", String(64), primary_key=True), Column("value", Text, nullable=False))

_SHAPE_KEY = "record_shape"
_HINT = f"Delete {DERIVED_FILE} and run `backchannel build`: it can all be made again."


class DerivedStore:
    """The derived tables of one dossier: an identifier and one record a row.

    Each method is one transaction of its own; inside ``with store.transaction():`` they are all one, and a
    build that dies in the middle leaves the state before it.
    """

    def __init__(self, path: Path, engine: Engine) -> None:
        self._path = path
        self._engine = engine
        self._open: Connection | None = None

    @classmethod
    def open(cls, directory: Path | str, kept_open: int = 0) -> Self:
        """Open the cache of a dossier; one that is missing, damaged or of other records is started anew.

        Args:
            directory: of the dossier.
            kept_open: as of ``sqlite_engine``.

        Raises:
            LedgerError: the directory cannot be written.
        """
        path = Path(directory) / DERIVED_FILE
        usable = _is_usable(path)
        if not usable:
            _remove(path)
        engine = sqlite_engine(
            path, create=not usable, synchronous="NORMAL", held_pages=HELD_PAGES, kept_open=kept_open
        )
        store = cls(path, engine)
        if not usable:
            with store.transaction() as connection:
                make_tables(connection, _METADATA)
                store.set_meta(_SHAPE_KEY, record_shape())
        return store

    def again(self) -> Self:
        """Return the same cache with a state of its own, for another thread: it was found usable already."""
        return type(self)(self._path, self._engine)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Make all that is done inside one transaction; a transaction inside another is part of it.

        Raises:
            LedgerError: the cache cannot be read or written.
        """
        if self._open is not None:
            yield self._open
            return
        with database_errors(self._path, _HINT), transaction(self._engine, write=True) as connection:
            self._open = connection
            try:
                yield connection
            finally:
                self._open = None

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read everything as it is when the first row is read, whatever a build writes meanwhile."""
        with self._reading() as connection:
            self._open = connection
            try:
                yield
            finally:
                self._open = None

    def replace(self, table: str, rows: Iterable[tuple[str, Any]]) -> None:
        """Make some (identifier, record) rows all that a table holds."""
        with self.transaction() as connection:
            connection.execute(delete(_TABLES[table]))
            self._insert(connection, table, rows)

    def put(self, table: str, rows: Iterable[tuple[str, Any]]) -> None:
        """Add (identifier, record) rows; one with a known identifier takes the place of the old one."""
        with self.transaction() as connection:
            for batch in _batches(rows):
                latest = dict(batch)
                self.delete(table, latest)
                self._insert(connection, table, latest.items())

    def delete(self, table: str, ids: Iterable[str]) -> None:
        """Remove the rows with some identifiers; those that are not there do not matter."""
        target = _TABLES[table]
        with self.transaction() as connection:
            for batch in _batches(ids):
                connection.execute(delete(target).where(target.c.id.in_(batch)))

    def delete_where(self, table: str, **where: Choice) -> None:
        """Remove some rows; ``where`` as in ``rows``."""
        with self.transaction() as connection:
            for condition, values in _conditions(table, where):
                connection.exec_driver_sql(f"DELETE FROM {table}{condition}", values)  # noqa: S608 - own names

    def rows(self, table: str, record_class: type[R], **where: Choice) -> tuple[R, ...]:
        """Return the records of a table in order of their identifiers.

        Args:
            table: one of ``TABLES``.
            record_class: what they are.
            where: by key column (``KEY_COLUMNS``, or ``id``) the value, or the values, of the rows wanted:
                ``document="d-12"``. One column alone may have several.

        Raises:
            LedgerError: the cache cannot be read.
        """
        return tuple(self._record(record_class, table, *row) for row in self._select(table, ("id", "body"), where))

    def ids(self, table: str, **where: Choice) -> tuple[str, ...]:
        """Return the identifiers of a table, sorted; ``where`` as in ``rows``."""
        return tuple(identifier for (identifier,) in self._select(table, ("id",), where))

    def count(self, table: str) -> int:
        """Return the number of rows of a table."""
        with self._reading() as connection:
            return connection.execute(select(func.count()).select_from(_TABLES[table])).scalar_one()

    def counts(self) -> dict[str, int]:
        """Return the number of rows of every table."""
        query = f"SELECT {', '.join(f'(SELECT count(*) FROM {table})' for table in TABLES)}"  # noqa: S608 - own names
        with self._reading() as connection:
            return dict(zip(TABLES, connection.exec_driver_sql(query).one(), strict=True))

    def has(self, table: str, **where: Choice) -> bool:
        """Say whether there is such a row; ``where`` as in ``rows``."""
        with self._reading() as connection:
            return any(
                connection.exec_driver_sql(f"SELECT 1 FROM {table}{condition} LIMIT 1", values).first()  # noqa: S608
                for condition, values in _conditions(table, where)
            )

    def columns(self, table: str, names: Sequence[str], **where: Choice) -> list[Any]:
        """Return some key columns of the rows that ``rows`` would return, without their records; id comes first."""
        return self._select(table, ("id", *names), where)

    def _select(self, table: str, columns: Sequence[str], where: Mapping[str, Choice]) -> list[Any]:
        found: list[Any] = []
        with self._reading() as connection:
            for condition, values in _conditions(table, where):
                query = f"SELECT {', '.join(columns)} FROM {table}{condition}"  # noqa: S608 - own names
                found += connection.exec_driver_sql(query, values).all()
        return sorted(found, key=lambda row: str(row[0]))

    def get(self, table: str, identifier: str, record_class: type[R]) -> R | None:
        """Return the record with an identifier, or ``None``."""
        with self._reading() as connection:
            query = f"SELECT body FROM {table} WHERE id = ?"  # noqa: S608 - own name
            body = connection.exec_driver_sql(query, (identifier,)).scalar()
        return None if body is None else self._record(record_class, table, identifier, body)

    def meta(self, key: str) -> str | None:
        """Return a note on the cache as a whole, such as the fingerprint of what it was built from."""
        with self._reading() as connection:
            return connection.execute(select(_META.c.value).where(_META.c.key == key)).scalar()

    def set_meta(self, key: str, value: str) -> None:
        """Keep a note on the cache as a whole."""
        with self.transaction() as connection:
            connection.execute(delete(_META).where(_META.c.key == key))
            connection.execute(insert(_META).values(key=key, value=value))

    def dump(self) -> str:
        """Return every row of every table as one canonical text, a line a row, without the notes and sightings.

        Two caches built from the same documents give the same text. Sightings are an index of the ledger's entries,
        by their numbers.
        """
        lines = []
        with self._reading() as connection:
            for name, table in _TABLES.items():
                if name == "sightings":
                    continue
                query = select(table.c.id, table.c.body).order_by(table.c.id)
                lines += [f"{name} {json_text(row.id)} {row.body}\n" for row in connection.execute(query)]
        return "".join(lines)

    def _insert(self, connection: Connection, table: str, rows: Iterable[tuple[str, Any]]) -> None:
        keys = KEY_COLUMNS[table]
        for batch in _batches(rows):
            values = [
                {
                    "id": identifier,
                    **{name: getattr(record, name) or "" for name in keys},
                    "body": json_text(to_plain(record)),
                }
                for identifier, record in batch
            ]
            connection.execute(insert(_TABLES[table]), values)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        if self._open is not None:
            yield self._open
            return
        with database_errors(self._path, _HINT), transaction(self._engine) as connection:
            yield connection

    def _record(self, record_class: type[R], table: str, identifier: str, body: str) -> R:
        try:
            record = from_plain(record_class, json.loads(body))
        except (TypeError, KeyError, ValueError, AttributeError, RecursionError):
            record = None
        if not isinstance(record, record_class):
            raise LedgerError(f"{self._path}: {identifier} in {table} cannot be read", _HINT)
        return record


def record_shape() -> str:
    """Return a hash of the fields of all records, which changes whenever one of them does."""
    lines = [
        f"{name}.{field.name}: {field.type}"
        for name, value in sorted(vars(backchannel.model).items())
        if isinstance(value, type) and dataclasses.is_dataclass(value)
        for field in dataclasses.fields(value)
    ]
    lines += [f"{name} {keys}" for name, keys in KEY_COLUMNS.items()]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _conditions(table: str, where: Mapping[str, Choice]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the condition of each query that it takes, and the values in it.

    A column with many values is asked about bit by bit. It is said in SQLite's own words: a page asks for dozens of
    records, and to put the question otherwise took longer than to answer it.
    """
    single: list[tuple[str, str]] = []
    several: list[tuple[str, Iterable[str]]] = []
    for name, wanted in sorted(where.items()):
        if name != "id" and name not in KEY_COLUMNS[table]:
            raise KeyError(name)
        if isinstance(wanted, AtMost):
            single.append((f"{name} <= ?", wanted.value))
        elif isinstance(wanted, AtLeast):
            single.append((f"{name} >= ?", wanted.value))
        elif isinstance(wanted, str):
            single.append((f"{name} = ?", wanted))
        else:
            several.append((name, wanted))
    conditions, values = [one for one, _ in single], tuple(value for _, value in single)
    if not several:
        yield (f" WHERE {' AND '.join(conditions)}" if conditions else ""), values
        return
    ((column, wanted_values),) = several
    for batch in _batches(sorted(set(wanted_values))):
        marks = ", ".join("?" * len(batch))
        yield f" WHERE {' AND '.join([*conditions, f'{column} IN ({marks})'])}", (*values, *batch)


T = TypeVar("T")


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    iterator = iter(items)
    while batch := list(itertools.islice(iterator, BATCH_ROWS)):
        yield batch


def _is_usable(path: Path) -> bool:
    """Say whether a cache is whole and made of the records of this version."""
    try:
        if not path.is_file():
            return False
        with transaction(sqlite_engine(path, create=False)) as connection:
            if not {*_METADATA.tables} <= {*inspect(connection).get_table_names()}:
                return False
            shape = connection.execute(select(_META.c.value).where(_META.c.key == _SHAPE_KEY)).scalar()
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            page_bytes = connection.exec_driver_sql("PRAGMA page_size").scalar_one()
            return shape == record_shape() and path.stat().st_size >= pages * page_bytes
    except DBAPIError as error:
        if is_damaged(error):
            return False
        with database_errors(path, _HINT):  # in use by another process, or not ours to read: never deleted
            raise
    except OSError:
        return False


def _remove(path: Path) -> None:
    for name in (path, path.with_name(f"{path.name}-journal")):
        try:
            name.unlink(missing_ok=True)
        except OSError as error:
            message = f"{name}: cannot be replaced ({error.strerror or error})"
            raise LedgerError(message, "Delete it by hand, then try again.") from error
