"""JSON Lines: one object a line, with a table's columns as keys, or as ``extract --json`` prints them."""

from __future__ import annotations

import dataclasses
import itertools
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO, TextIO

from backchannel.gazetteer.sources import Sources
from backchannel.model import Capture
from backchannel.reading.clean import clean_line
from backchannel.reading.draft import UnreadableError
from backchannel.reading.lines import bounded_lines, open_text
from backchannel.reading.logs import LIST_MARK
from backchannel.reading.mapping import TableMapping
from backchannel.reading.rows import Row, RowTally, column_key
from backchannel.reading.tables import Drafts, drafts_of_rows

ROWS_LOOKED_AT = 1000
"""The first so many objects tell which columns there are: not every object has all keys."""


def read_jsonl(
    file: BinaryIO, capture: Capture, sources: Sources, mappings: Iterable[TableMapping], tally: RowTally
) -> Drafts:
    """Read the documents of a JSON Lines file.

    Raises:
        UnreadableError: with ``empty-file``, ``not-text``, ``bad-json-line``, ``table-not-understood`` or
            ``table-without-rows``.
    Problems:
        ``broken-utf8``; those of ``rows.RowTally`` go there.
    """
    text, faults = open_text(file, capture.size, tally.where)
    yield from faults
    with text:
        rows = _rows(text, tally)
        first = list(itertools.islice(rows, ROWS_LOOKED_AT))
        if not first:
            (*_, problem) = tally.problems()
            raise UnreadableError(dataclasses.replace(problem, severity="error"))
        columns = sorted({name for row in first for name in row.values})
        yield from drafts_of_rows(columns, itertools.chain(first, rows), capture, sources, mappings, tally)


def _rows(text: TextIO, tally: RowTally) -> Iterator[Row]:
    for number, line in enumerate(bounded_lines(text), 1):
        if line is None:
            tally.long.add(number)
        elif line.strip():
            values, fault = _object(line)
            if values is None:
                tally.not_json.add(number, fault)
            else:
                yield Row(number, values)


def _object(line: str) -> tuple[dict[str, str] | None, str]:
    """Return the plain values of a line's object by key, or the reason why it is none."""
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        return None, error.msg.lower()
    except (ValueError, RecursionError):
        return None, "nested too deeply or a number too long"
    if not isinstance(data, dict):
        return None, "another JSON value"
    document = data.get("document")
    if isinstance(document, dict):
        return _extracted(document), ""
    return {column_key(key): value for key, value in _plain(data).items()} | _lists(data), ""


def _extracted(document: Mapping[str, Any]) -> dict[str, str]:
    """Return the document of a line that ``extract --json`` printed, its title taken off its text again."""
    values = _plain(document)
    values.pop("id", None)  # of one version of the document, not of the item
    title, text = values.get("title", ""), values.get("text", "")
    if title and text.startswith(title):
        values["text"] = text[len(title) :]
    return values


def _lists(data: Mapping[str, Any]) -> dict[str, str]:
    """Return for each list of objects and each of their keys the values in one cell: ``participants[name]``."""
    cells: dict[str, list[str]] = {}
    for key, rows in data.items():
        for row in rows if isinstance(rows, list) else ():
            for inner, value in _plain(row).items() if isinstance(row, dict) else ():
                cells.setdefault(f"{column_key(key)}[{column_key(inner)}]", []).append(clean_line(value))
    return {column: LIST_MARK.join(values) for column, values in cells.items()}


def _plain(data: Mapping[str, Any]) -> dict[str, str]:
    """Return texts and numbers as texts; what has parts of its own says nothing here."""
    return {
        key: value if isinstance(value, str) else str(value)
        for key, value in data.items()
        if isinstance(value, str | int | float) and not isinstance(value, bool)
    }
