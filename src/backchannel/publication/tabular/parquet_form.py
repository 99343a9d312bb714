"""A table as Parquet, by DuckDB: typed columns, lists as lists, the same bytes for the same rows."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import BinaryIO

from backchannel.publication.tabular.columns import Cell, ColumnType, Row, Table

_TYPES: Mapping[ColumnType, str] = {
    "text": "VARCHAR", "texts": "VARCHAR[]", "integer": "BIGINT", "number": "DOUBLE", "day": "DATE",
}  # fmt: skip
_ALONE: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1, "autoinstall_known_extensions": False, "autoload_known_extensions": False,
}  # fmt: skip
"""One thread keeps the rows in order and in the same groups; nothing is fetched from anywhere."""


def write_parquet(table: Table, rows: Iterable[Row], file: BinaryIO) -> None:
    """Write a table to a file; the rows go through a file beside it, so that few are held in memory."""
    import duckdb

    with tempfile.TemporaryDirectory(prefix="backchannel-") as folder:
        given, made = Path(folder) / "rows.jsonl", Path(folder) / "rows.parquet"
        with given.open("w", encoding="utf-8", errors="backslashreplace") as lines:
            for row in rows:
                values = {one.name: _plain(value) for one, value in zip(table.columns, row, strict=True)}
                lines.write(json.dumps(values, ensure_ascii=False) + "\n")
        with duckdb.connect(":memory:", config=_ALONE) as connection:
            form = "(FORMAT parquet, COMPRESSION zstd)"
            connection.execute(f"COPY ({_query(table, given)}) TO {_text(str(made))} {form}")
        with made.open("rb") as written:
            shutil.copyfileobj(written, file)


def _query(table: Table, given: Path) -> str:
    columns = ", ".join(f"{_text(one.name)}: {_text(_TYPES[one.type])}" for one in table.columns)
    form = "format = 'newline_delimited', auto_detect = false, maximum_object_size = 268435456"
    return f"SELECT * FROM read_json({_text(str(given))}, {form}, columns = {{{columns}}})"  # noqa: S608 - own names


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _plain(value: Cell) -> Cell | list[str]:
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_sound(one) for one in value]
    return _sound(value) if isinstance(value, str) else value


def _sound(text: str) -> str:
    """Return a text without halves of characters, which Parquet cannot hold."""
    return text.encode("utf-8", "backslashreplace").decode()
