"""JSON Lines: one object a line, with a table's columns as keys, or as ``extract --json`` prints them."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from typing import Any

from backchannel.gazetteer.sources import Sources
from backchannel.model import Capture, Problem
from backchannel.reading import problems
from backchannel.reading.clean import clean_line
from backchannel.reading.documents import where_of
from backchannel.reading.draft import Draft, UnreadableError
from backchannel.reading.logs import LIST_MARK
from backchannel.reading.tables import MAX_TABLE_BYTES, Row, column_key, drafts_of_rows
from backchannel.reading.text import decode_text


def read_jsonl(data: bytes, capture: Capture, sources: Sources) -> tuple[list[Draft], list[Problem]]:
    """Read the documents of a JSON Lines file.

    Raises:
        UnreadableError: with ``empty-file``, ``too-large``, ``not-text``, ``table-not-understood`` or
            ``table-without-rows``.
    Problems:
        ``broken-utf8``, ``bad-json-line`` (one a file), ``rows-incomplete``.
    """
    where = where_of(capture)
    text, faults = decode_text(data, where, MAX_TABLE_BYTES)
    rows: list[Row] = []
    bad: list[int] = []
    reason = ""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        values, fault = _object(line)
        if values is None:
            bad.append(number)
            reason = reason or fault
        else:
            rows.append(Row(number, values))
    if bad:
        faults.append(problems.bad_json_line(where, bad, reason))
    if not rows:
        raise UnreadableError(dataclasses.replace(faults[-1], severity="error"))
    columns = sorted({name for row in rows for name in row.values})
    drafts, more = drafts_of_rows(columns, rows, capture, sources)
    return drafts, [*faults, *more]


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
