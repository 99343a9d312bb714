"""What a table has: columns and their types."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from backchannel.model import is_edtf, parse_edtf

ColumnType = Literal["text", "texts", "integer", "number", "day"]
"""``texts`` is a list; a ``day`` is one of the calendar, without a time."""
Cell = str | int | float | dt.date | tuple[str, ...] | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    name: str
    type: ColumnType
    help: str
    """What stands in it."""
    of: str | None = None
    """The table whose identifiers stand in it, if any: each of them is there."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table."""

    name: str
    grain: str
    """What a row is."""
    columns: tuple[Column, ...]


def days_of(when: str | None) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and the last day that an EDTF value may mean."""
    return parse_edtf(when).days() if when and is_edtf(when) else (None, None)
