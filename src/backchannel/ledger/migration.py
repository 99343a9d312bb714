"""Bring the tables of an older ledger to the form of this version; the entries themselves stay as they are.

Hand-written for SQLite, in one transaction: a ledger has one table of entries, whose rows must come through
unchanged, which the chain of their hashes shows at the next ``verify``.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, select, update
from sqlalchemy.schema import CreateTable

from backchannel.errors import LedgerError
from backchannel.ledger.database import database_errors, transaction
from backchannel.ledger.layout import LEDGER_FILE
from backchannel.ledger.schema import ENTRIES, LEDGER_META, SCHEMA_VERSION, TRIGGERS

SCHEMA_KEY = "schema_version"
_HINT = "Run `backchannel verify` to see what is wrong, and restore the file from a copy."


def migrate_ledger(engine: Engine, directory: Path) -> bool:
    """Bring a ledger to the schema of this version, where it is an older one's, and say whether it was.

    Raises:
        LedgerError: it states no version or a later one, or cannot be read or written.
    """
    path = directory / LEDGER_FILE
    with database_errors(path, _HINT):
        with transaction(engine) as connection:
            version = _version_of(connection, path)
        if version == SCHEMA_VERSION:
            return False
        with transaction(engine, write=True) as connection:
            if _version_of(connection, path) < SCHEMA_VERSION:  # another process may have done it meanwhile
                _rebuild_entries(connection)
                connection.execute(
                    update(LEDGER_META).where(LEDGER_META.c.key == SCHEMA_KEY).values(value=str(SCHEMA_VERSION))
                )
    return True


def _version_of(connection: Connection, path: Path) -> int:
    version = connection.execute(select(LEDGER_META.c.value).where(LEDGER_META.c.key == SCHEMA_KEY)).scalar()
    if version is None or not str(version).isdecimal():
        raise LedgerError(f"{path}: states no schema version", _HINT)
    if int(version) > SCHEMA_VERSION:
        raise LedgerError(f"{path}: was written by a later version (schema {version})", "Update backchannel.")
    return int(version)


def _rebuild_entries(connection: Connection) -> None:
    """Copy the entries into a table as it is made today; SQLite cannot drop a constraint in place."""
    for name in TRIGGERS:
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
    connection.exec_driver_sql("ALTER TABLE entries RENAME TO entries_before")
    connection.execute(CreateTable(ENTRIES))
    names = ", ".join(column.name for column in ENTRIES.columns)
    connection.exec_driver_sql(f"INSERT INTO entries ({names}) SELECT {names} FROM entries_before")  # noqa: S608 - our own names
    connection.exec_driver_sql("DROP TABLE entries_before")
    for statement in TRIGGERS.values():
        connection.exec_driver_sql(statement)
