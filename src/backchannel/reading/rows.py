"""Rows of tables, one after the other, and a tally of those that are left out."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TextIO

from backchannel.model import Problem
from backchannel.reading import problems
from backchannel.reading.clean import clean_line
from backchannel.reading.lines import MAX_LINE_LENGTH, bounded_lines

DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, or one object of JSON Lines."""

    line: int
    """Where it begins in the file, from 1; it is the document's ``item``."""
    values: Mapping[str, str]
    """By column, in lower case with underscores."""


@dataclass
class Lines:
    """Lines of a file with one fault: the first few of them, and how many there are."""

    first: list[int] = field(default_factory=list)
    count: int = 0
    note: str = ""
    """What is said of the first of them besides."""

    def add(self, line: int, note: str = "") -> None:
        """Count a line."""
        self.note = self.note or note
        self.count += 1
        if len(self.first) < problems.LINES_SHOWN:
            self.first.append(line)


@dataclass
class RowTally:
    """What is wrong with the rows of one table, added up while they are read."""

    where: str
    ragged: Lines = field(default_factory=Lines)
    long: Lines = field(default_factory=Lines)
    not_json: Lines = field(default_factory=Lines)
    incomplete: Lines = field(default_factory=Lines)
    dates: Lines = field(default_factory=Lines)
    cells: int = 0
    """How many the header has."""
    needed: tuple[str, str] = ("", "")
    """What incomplete rows lack, and what to do about it."""
    broken_off: int = 0
    """The line from which on nothing could be read; 0 where everything was."""
    beyond: int = 0
    """The line at which the limit of documents was reached; 0 where it was not."""

    def problems(self) -> Iterator[Problem]:
        """Yield one problem for each kind of fault."""
        pairs: tuple[tuple[Lines, Callable[[Lines], Problem]], ...] = (
            (self.ragged, lambda lines: problems.ragged_rows(self.where, lines.first, self.cells, lines.count)),
            (self.long, lambda lines: problems.row_too_long(self.where, lines.first, lines.count)),
            (self.not_json, lambda lines: problems.bad_json_line(self.where, lines.first, lines.note, lines.count)),
            (
                self.incomplete,
                lambda lines: problems.rows_incomplete(self.where, lines.first, *self.needed, lines.count),
            ),
            (self.dates, lambda lines: problems.dates_not_understood(self.where, lines.first, lines.note, lines.count)),
        )
        yield from (word(lines) for lines, word in pairs if lines.count)
        if self.broken_off:
            yield problems.table_broken_off(self.where, self.broken_off)
        if self.beyond:
            yield problems.too_many_rows(self.where, self.beyond)


def column_key(name: str) -> str:
    """Return a column's name in lower case with underscores."""
    return "_".join(re.findall(r"\w+", clean_line(name).lower()))


def read_header(text: TextIO) -> tuple[list[str], Iterator[tuple[int, list[str]]], str]:
    """Return the columns of a table, what comes below them with its lines, and the delimiter.

    The delimiter is the mark that cuts the first line with text into most cells; the comma where none does.
    """
    csv.field_size_limit(MAX_LINE_LENGTH)
    lines = _CountedLines(text)
    first = ""
    while not first.strip():
        found = next(lines, None)
        if found is None:
            return [], iter(()), ","
        first = found
    counts = {mark: len(next(csv.reader([first], delimiter=mark), [])) for mark in DELIMITERS}
    delimiter = max(DELIMITERS, key=lambda mark: (counts[mark], -DELIMITERS.index(mark)))
    lines.again(first)
    records = _records(lines, delimiter)
    _, header = next(records, (0, []))
    return header, records, delimiter


def fitting_rows(header: list[str], records: Iterable[tuple[int, list[str]]], tally: RowTally) -> Iterator[Row]:
    """Yield the rows that have the header's cells; ``header`` holds the columns' keys."""
    tally.cells = len(header)
    for line, given in records:
        if line < 0:
            tally.broken_off = -line
            return
        cells = given
        if len(cells) > len(header) and not any(cell.strip() for cell in cells[len(header) :]):
            cells = cells[: len(header)]  # delimiters at the end of a row say nothing
        if len(cells) != len(header):
            tally.ragged.add(line)
        else:
            yield Row(line, dict(zip(header, cells, strict=True)))


def _records(lines: _CountedLines, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield a table's records that are not blank, each with its first line.

    Where nothing more can be read (a cell without end), the last one is the line's number below zero, without cells.
    """
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        start = lines.number + 1
        try:
            cells = next(reader, None)
        except csv.Error:
            yield -start, []
            return
        if cells is None:
            if lines.broken:
                yield -start, []
            return
        if any(cell.strip() for cell in cells):
            yield start, cells


class _CountedLines:
    """The lines of a text, counted; they end at one that is too long."""

    def __init__(self, text: TextIO) -> None:
        self._lines = bounded_lines(text)
        self._again: str | None = None
        self.number = 0
        self.broken = False

    def again(self, line: str) -> None:
        """Give the last line once more."""
        self._again = line
        self.number -= 1

    def __iter__(self) -> _CountedLines:
        return self

    def __next__(self) -> str:
        self.number += 1
        line, self._again = self._again, None
        if line is None:
            line = next(self._lines, "")
            if not line:
                self.broken = line is None
                raise StopIteration
        return line
