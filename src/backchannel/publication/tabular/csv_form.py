"""A table as CSV (RFC 4180), in UTF-8: no cell can become a formula of a spreadsheet."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable
from typing import BinaryIO

from backchannel.publication.tabular.columns import Cell, Row, Table
from backchannel.publication.words import clean

_SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20"
"""What a formula begins with; spreadsheets of East Asia take the wide forms as well."""
_STARTS_FORMULA = re.compile(f'^(?=[{_SIGNS}])|(?<=;)(?=[ "]*[{_SIGNS}])')
"""Also behind a semicolon: where that is what divides lists (most of Europe), spreadsheets begin a cell there."""
_BETWEEN = "; "


def write_csv(table: Table, rows: Iterable[Row], file: BinaryIO) -> None:
    """Write a table to a file, row by row."""
    text = io.TextIOWrapper(file, encoding="utf-8", errors="backslashreplace", newline="", write_through=True)
    try:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow([column.name for column in table.columns])
        writer.writerows([_cell(value) for value in row] for row in rows)
    finally:
        text.detach()


def _cell(value: Cell) -> str:
    """Return a value as text that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    text = clean(value if isinstance(value, str) else _BETWEEN.join(value))
    return _STARTS_FORMULA.sub("'", text)
