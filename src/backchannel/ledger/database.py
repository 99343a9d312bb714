"""Open SQLite databases through SQLAlchemy, with our own transactions and errors that a user can act on."""

from __future__ import annotations

import functools
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, MetaData, create_engine, event
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool, QueuePool
from sqlalchemy.schema import CreateIndex, CreateTable, ExecutableDDLElement

from backchannel.errors import LedgerError

LOCK_TIMEOUT_SECONDS = 30.0
"""How long to wait for another process that writes; a batch of captures is written in well under a second."""

_PRIMARY_CODE = 0xFF
"""SQLite's extended result codes carry the primary one in their last byte."""

_CAUSES = {
    sqlite3.SQLITE_BUSY: (
        "is being written by another process",
        "Wait until that command ends, then try again.",
    ),
    sqlite3.SQLITE_READONLY: ("may not be written", "Check the permissions of the dossier directory."),
    sqlite3.SQLITE_PERM: ("may not be opened", "Check the permissions of the dossier directory."),
    sqlite3.SQLITE_CANTOPEN: ("cannot be opened", "Check the permissions of the dossier directory."),
    sqlite3.SQLITE_FULL: ("cannot be written: the disk is full", "Free some space, then try again."),
}


def sqlite_engine(
    path: Path,
    *,
    create: bool,
    lock_timeout_seconds: float = LOCK_TIMEOUT_SECONDS,
    lenient: bool = False,
    synchronous: str = "EXTRA",
    held_pages: int | None = None,
    kept_open: int = 0,
) -> Engine:
    """Return an engine on a SQLite file, one connection per transaction, so that forks and threads are safe.

    Args:
        path: the file.
        create: make the file where it is missing; otherwise that is an error.
        lock_timeout_seconds: how long a writer waits for another.
        lenient: read text that is no UTF-8 with surrogate escapes instead of failing (for ``verify``).
        synchronous: SQLite's setting. ``EXTRA`` alone keeps every committed transaction through a power cut.
        held_pages: changed pages that a transaction may hold in memory before it writes any into the file, from when
            on nobody can read it until the end; ``None`` for SQLite's own number, which is small.
        kept_open: connections that stay open between transactions, for a process that has many and never forks.
    """
    address = f"{path.absolute().as_uri()}?mode={'rwc' if create else 'rw'}"

    def connect() -> sqlite3.Connection:
        # isolation_level None: the driver starts no transactions of its own, so that ours can be IMMEDIATE
        connection = sqlite3.connect(
            address, uri=True, timeout=lock_timeout_seconds, isolation_level=None, check_same_thread=not kept_open
        )
        if lenient:
            connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
        try:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute(f"PRAGMA synchronous = {synchronous}")
            if held_pages is not None:
                connection.execute(f"PRAGMA cache_spill = {held_pages}")
        except (sqlite3.Error, UnicodeDecodeError):  # no database: nobody else would close it
            connection.close()
            raise
        return connection

    if kept_open:  # each is used by one thread at a time, though not always the same
        engine = create_engine(
            "sqlite://", creator=connect, poolclass=QueuePool, pool_size=kept_open, max_overflow=-1, pool_use_lifo=True
        )
    else:
        engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)

    def begin(connection: Connection) -> None:
        write = connection.get_execution_options().get("write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    event.listen(engine, "begin", begin)
    return engine


@contextmanager
def transaction(engine: Engine, *, write: bool = False) -> Iterator[Connection]:
    """Give a connection inside one transaction: committed at the end, rolled back when anything is raised."""
    with engine.connect() as connection:
        chosen = connection.execution_options(write=write)
        with chosen.begin():
            yield chosen


def make_tables(connection: Connection, tables: MetaData) -> None:
    """Make those of some tables that a database lacks, and their indexes."""
    for statement in _statements(tables):
        connection.exec_driver_sql(statement)


@functools.cache
def _statements(tables: MetaData) -> tuple[str, ...]:
    made: list[str] = []
    for table in tables.sorted_tables:
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        parts: list[ExecutableDDLElement] = [
            CreateTable(table, if_not_exists=True),
            *(CreateIndex(one, if_not_exists=True) for one in indexes),
        ]
        made += [str(part.compile(dialect=sqlite.dialect())) for part in parts]
    return tuple(made)


def copy_database(connection: Connection, target: Path) -> None:
    """Copy a database, as an open transaction sees it, into a new file, by SQLite's own interface for backups.

    Others may read it meanwhile, and no one can write between the first page and the last.

    Raises:
        sqlite3.Error: it cannot be read, or the file cannot be written.
    """
    source = connection.connection.driver_connection
    assert isinstance(source, sqlite3.Connection)
    copy = sqlite3.connect(target, isolation_level=None)
    try:
        source.backup(copy)
    finally:
        copy.close()


@contextmanager
def database_errors(path: Path, hint: str) -> Iterator[None]:
    """Turn the database's errors into a ``LedgerError``.

    Args:
        path: the file, for the message.
        hint: what to do where the cause is not one of the usual ones.

    Raises:
        LedgerError: for anything that the database refuses.
    """
    try:
        yield
    except DBAPIError as error:
        what, remedy = _cause(error.orig, hint)
        raise LedgerError(f"{path}: {what}", remedy) from error
    except (sqlite3.Error, UnicodeDecodeError) as error:  # of a damaged file, even messages may be no UTF-8
        what, remedy = _cause(error, hint)
        raise LedgerError(f"{path}: {what}", remedy) from error


@contextmanager
def file_errors(directory: Path) -> Iterator[None]:
    """Turn the system's errors on files of a dossier into a ``LedgerError``."""
    try:
        yield
    except OSError as error:
        raise LedgerError(
            f"{directory}: cannot be read or written ({error.strerror or error})",
            "Check the free space and the permissions of the dossier directory.",
        ) from error


def is_damaged(error: DBAPIError) -> bool:
    """Say whether a database is no database, is broken, or lacks the tables asked for."""
    code = getattr(error.orig, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return code & _PRIMARY_CODE in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)


def is_busy(error: DBAPIError) -> bool:
    """Say whether another process holds the database."""
    return getattr(error.orig, "sqlite_errorcode", 0) & _PRIMARY_CODE == sqlite3.SQLITE_BUSY


def _cause(error: Any, hint: str) -> tuple[str, str]:
    code = getattr(error, "sqlite_errorcode", None)
    usual = _CAUSES.get(code & _PRIMARY_CODE) if isinstance(code, int) else None
    return usual or (f"cannot be read ({error})", hint)
