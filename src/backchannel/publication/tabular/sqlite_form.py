"""The tables as one SQLite database: keys from table to table, full-text search, the same bytes for the same rows.

What Datasette (https://datasette.io) makes of it: a key becomes a link, a list in JSON can be counted by its parts, and
a table with a full-text index beside it has a box to search in.
"""

from __future__ import annotations

import datetime as dt
import errno
import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, BinaryIO

from backchannel.publication.tabular.columns import Cell, Column, ColumnType, Row, Table
from backchannel.publication.words import clean

DATABASE = "record"
"""The name of the database in its description; its file is to be named after it."""
SEARCHED: Mapping[str, tuple[str, ...]] = {
    "contacts": ("participants", "channel", "status"),
    "findings": ("code", "message", "quote"),
    "documents": ("title", "publisher"),
}
"""The columns of tables in whose words one can search."""
_TYPES: Mapping[ColumnType, str] = {
    "text": "TEXT", "texts": "TEXT", "integer": "INTEGER", "number": "REAL", "day": "TEXT",
}  # fmt: skip
_NUMBER = Column("row", "integer", "its number")
"""The key of a table whose rows have no identifier."""


def write_sqlite(tables: Mapping[str, Table], rows: Mapping[str, Iterable[Row]], file: BinaryIO) -> None:
    """Write tables to a file as one database; it is made in a file beside it, so that few rows are held in memory.

    The bytes are the same for the same rows and the same release of SQLite, which writes its number into each file.

    Raises:
        OSError: there is no room for it.
    """
    with tempfile.TemporaryDirectory(prefix="backchannel-") as folder:
        made = Path(folder) / "record.db"
        try:
            with closing(sqlite3.connect(made, isolation_level=None)) as connection:
                _fill(connection, tables, rows)
        except sqlite3.OperationalError as error:
            raise OSError(errno.EIO, str(error)) from error
        with made.open("rb") as written:
            shutil.copyfileobj(written, file)


def database_metadata(tables: Mapping[str, Table]) -> dict[str, Any]:
    """Return what Datasette is to say of the tables and their columns: the value of its ``metadata.json``."""
    return {
        "title": "Record of a dossier",
        "description": "What a build made of the documents: every row names the document whose words it rests on, "
        "or the contacts and documents that do.",
        "databases": {DATABASE: {"tables": dict(_described(tables))}},
    }


def _described(tables: Mapping[str, Table]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, table in tables.items():
        columns = _columns(table)
        told = {one.name: one.help + (" (a list, as JSON)" if one.type == "texts" else "") for one in columns}
        in_time = {"sort": "first_day"} if "first_day" in told else {}
        yield name, {"description": f"A row is {table.grain}.", "columns": told, **in_time}
        for column, link in _links(table):
            help_ = {_key_name(name): f"row of {name}", _key_name(column.of or ""): column.help}
            yield link, {"description": f"Which {column.of} each of the {name} is about.", "columns": help_}


def _fill(connection: sqlite3.Connection, tables: Mapping[str, Table], rows: Mapping[str, Iterable[Row]]) -> None:
    # nothing is kept of a file that was not finished, so that no journal is needed
    for pragma in ("page_size = 4096", "encoding = 'UTF-8'", "journal_mode = OFF", "synchronous = OFF"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN")
    for name, table in tables.items():
        _create(connection, table)
        _insert(connection, table, rows[name])
        if name in SEARCHED:
            words = ", ".join(_name(one) for one in SEARCHED[name])
            index = _name(f"{name}_fts")
            tokens = "tokenize = 'unicode61 remove_diacritics 2'"
            # without spaces, as Datasette looks for it
            of = f"content={_name(name)}"
            connection.execute(f"CREATE VIRTUAL TABLE {index} USING fts5({words}, {of}, {tokens})")
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")  # noqa: S608 - own names
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")  # noqa: S608 - own names
    connection.execute("COMMIT")
    connection.execute("VACUUM")


def _create(connection: sqlite3.Connection, table: Table) -> None:
    columns = _columns(table)
    key = columns[0].name
    parts = [
        f"{_name(one.name)} {_TYPES[one.type]}" + (" PRIMARY KEY NOT NULL" if one.name == key else "")
        for one in columns
    ]
    single = [one for one in columns if one.of and one.type == "text"]
    parts += [f"FOREIGN KEY ({_name(one.name)}) REFERENCES {_name(one.of or '')} (id)" for one in single]
    connection.execute(f"CREATE TABLE {_name(table.name)} ({', '.join(parts)})")
    for one in single:
        _index(connection, table.name, one.name)
    for column, link in _links(table):
        here, there = _key_name(table.name), _key_name(column.of or "")
        connection.execute(
            f"CREATE TABLE {_name(link)} ("
            f"{_name(here)} {_TYPES[columns[0].type]} NOT NULL REFERENCES {_name(table.name)} ({_name(key)}), "
            f"{_name(there)} TEXT NOT NULL REFERENCES {_name(column.of or '')} (id), "
            f"PRIMARY KEY ({_name(here)}, {_name(there)}))"
        )
        _index(connection, link, there)


def _index(connection: sqlite3.Connection, table: str, column: str) -> None:
    connection.execute(f"CREATE INDEX {_name(f'{table}_by_{column}')} ON {_name(table)} ({_name(column)})")


def _insert(connection: sqlite3.Connection, table: Table, rows: Iterable[Row]) -> None:
    columns = _columns(table)
    numbered = len(columns) > len(table.columns)
    whole = f"INSERT INTO {_name(table.name)} VALUES ({', '.join('?' * len(columns))})"  # noqa: S608 - own names
    places = [
        (table.columns.index(column), f"INSERT OR IGNORE INTO {_name(link)} VALUES (?, ?)")  # noqa: S608 - own names
        for column, link in _links(table)
    ]
    for number, given in enumerate(rows, 1):
        key: Cell = number if numbered else given[0]
        cells = [_cell(value) for value in given]
        connection.execute(whole, [key, *cells] if numbered else cells)
        for place, statement in places:
            found = given[place]
            connection.executemany(statement, ((key, one) for one in (found if isinstance(found, tuple) else ())))


def _columns(table: Table) -> tuple[Column, ...]:
    """Return the columns of a table, its key first."""
    return table.columns if table.columns[0].name == "id" else (_NUMBER, *table.columns)


def _links(table: Table) -> list[tuple[Column, str]]:
    """Return the columns of a table that list identifiers of another, each with the name of the table of its keys."""
    return [(one, f"{table.name}_{one.name}") for one in table.columns if one.of and one.type == "texts"]


def _key_name(table: str) -> str:
    return f"{table.removesuffix('s')}_id"


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _cell(value: Cell) -> str | int | float | None:
    """Return a value as SQLite has it. Text is cleaned as for CSV, and stays text whatever it looks like."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return json.dumps([clean(one) for one in value], ensure_ascii=False)
    return clean(value) if isinstance(value, str) else value
