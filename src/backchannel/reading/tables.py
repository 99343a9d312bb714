"""Tables: CSV and its kin as a log or as documents (a row each), or as a schedule (a day each)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from backchannel.gazetteer.sources import Sources
from backchannel.model import Capture, Problem
from backchannel.reading import problems
from backchannel.reading.clean import clean_characters, clean_line
from backchannel.reading.documents import where_of
from backchannel.reading.draft import Draft, UnreadableError
from backchannel.reading.fields import (
    KIND,
    LANGUAGE,
    MODIFIED,
    PARTY,
    PUBLISHER,
    TEXT,
    TITLE,
    URL,
    ZONE,
    first_of,
    published_of,
    web_address,
)  # fmt: skip
from backchannel.reading.logs import log_card_for, log_drafts
from backchannel.reading.markdown import markdown_paragraphs, plain_inline
from backchannel.reading.schedules import is_schedule, schedule_drafts
from backchannel.reading.text import decode_text, unwrap

MAX_TABLE_BYTES = 100_000_000
MAX_CELL_LENGTH = 20_000_000
DELIMITERS = ",;\t|"
_CHROME = re.compile(r"(?:(?:события|новости|стенограммы|events|news|transcripts)\s+){1,3}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, or one object of JSON Lines."""

    line: int
    """Where it begins in the file, from 1; it is the document's ``item``."""
    values: Mapping[str, str]
    """By column, in lower case with underscores."""


def read_table(data: bytes, capture: Capture, sources: Sources) -> tuple[list[Draft], list[Problem]]:
    """Read a table with a header.

    Raises:
        UnreadableError: with ``empty-file``, ``too-large``, ``not-text``, ``table-not-understood`` or
            ``table-without-rows``.
    Problems:
        ``broken-utf8``, ``ragged-rows``, ``rows-incomplete``.
    """
    where = where_of(capture)
    text, faults = decode_text(data, where, MAX_TABLE_BYTES)
    header, rows, ragged = _rows(text)
    if ragged:
        faults.append(problems.ragged_rows(where, ragged, len(header)))
    drafts, more = drafts_of_rows(header, rows, capture, sources)
    return drafts, [*faults, *more]


def drafts_of_rows(
    columns: Sequence[str], rows: Sequence[Row], capture: Capture, sources: Sources
) -> tuple[list[Draft], list[Problem]]:
    """Return the documents that rows hold: one a row of a log or where there is a text, else one a day of a schedule.

    Raises:
        UnreadableError: with ``table-not-understood`` or ``table-without-rows``.
    """
    where = where_of(capture)
    log = log_card_for(columns)
    documents = any(name in columns for name in TEXT)
    if log is None and not documents and not is_schedule(columns):
        raise UnreadableError(problems.table_not_understood(where, columns))
    if log is not None:
        drafts = list(log_drafts([(row.line, row.values) for row in rows], log))
        used = {draft.item for draft in drafts if draft.item}
        needed, hint = "day that is understood", "Write days as 2021-12-30."
    elif documents:
        complete = [row for row in rows if first_of(row.values, TEXT)]
        drafts, needed, hint = [_draft(row) for row in complete], "text", "Fill in the text."
        used = {row.line for row in complete}
    else:
        drafts, used = schedule_drafts([(row.line, row.values) for row in rows], capture, sources)
        needed, hint = "date that is understood", "Write dates as 2021-12-30."
    left_out = [row.line for row in rows if row.line not in used]
    if not drafts:
        raise UnreadableError(problems.table_without_rows(where))
    return drafts, [problems.rows_incomplete(where, left_out, needed, hint)] if left_out else []


def column_key(name: str) -> str:
    """Return a column's name in lower case with underscores."""
    return "_".join(re.findall(r"\w+", clean_line(name).lower()))


def text_paragraphs(text: str, title: str) -> list[str]:
    """Return the paragraphs of a cell's text, without the menu words and headline of a page before them."""
    paragraphs = [clean_line(part) for part in unwrap(clean_characters(text))]
    if paragraphs and title:
        chrome = _CHROME.match(paragraphs[0])
        if chrome and paragraphs[0].startswith(title, chrome.end()):
            paragraphs[0] = paragraphs[0][chrome.end() + len(title) :].strip()
    return [part for part in paragraphs if part]


def _draft(row: Row) -> Draft:
    values = row.values
    title = plain_inline(first_of(values, TITLE) or "")
    text = first_of(values, TEXT) or ""
    marked = re.search(r"(?m)^#{1,6} |\*\*\S|\]\(https?://|\\[#_*]", text)
    return Draft(
        title,
        tuple(markdown_paragraphs(text) if marked else text_paragraphs(text, title)),
        item=row.line,
        published=published_of(values),
        modified=first_of(values, MODIFIED),
        publisher=clean_line(first_of(values, PUBLISHER) or "") or None,
        party=first_of(values, PARTY),
        kind=first_of(values, KIND),
        language=first_of(values, LANGUAGE),
        url=web_address(first_of(values, URL)),
        timezone=first_of(values, ZONE),
    )


def _rows(text: str) -> tuple[list[str], list[Row], list[int]]:
    """Return the columns, the rows that fit them, and the lines of those that do not."""
    csv.field_size_limit(MAX_CELL_LENGTH)
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    reader = csv.reader(io.StringIO(lines), delimiter=_delimiter(lines))
    header: list[str] = []
    rows: list[Row] = []
    ragged: list[int] = []
    line = 1
    for cells in _records(reader):
        start, line = line, reader.line_num + 1
        if not any(cell.strip() for cell in cells):
            continue
        if not header:
            header = [column_key(cell) for cell in cells]
            continue
        if len(cells) > len(header) and not any(cell.strip() for cell in cells[len(header) :]):
            cells = cells[: len(header)]  # noqa: PLW2901 - delimiters at the end of a row say nothing
        if len(cells) != len(header):
            ragged.append(start)
        else:
            rows.append(Row(start, dict(zip(header, cells, strict=True))))
    return header, rows, ragged


def _records(reader: Iterable[list[str]]) -> Iterable[list[str]]:
    """Yield a reader's records up to one that it cannot take (a cell beyond the limit)."""
    try:
        yield from reader
    except csv.Error:
        return


def _delimiter(text: str) -> str:
    """Return the delimiter that cuts the first line with text into most cells; the comma where none does."""
    first = next((line for line in text.split("\n", 50) if line.strip()), "")
    counts = {mark: len(next(csv.reader([first], delimiter=mark), [])) for mark in DELIMITERS}
    return max(DELIMITERS, key=lambda mark: (counts[mark], -DELIMITERS.index(mark)))
