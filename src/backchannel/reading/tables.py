"""Tables: CSV and its kin as a log or as documents (a row each), or as a schedule (a day each).

Rows are read one after the other and never all held, save those of a schedule, whose days may lie anywhere in it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import BinaryIO

from backchannel.gazetteer.sources import Sources
from backchannel.model import Capture, Problem
from backchannel.reading import problems
from backchannel.reading.clean import clean_characters, clean_line
from backchannel.reading.draft import Draft, UnreadableError
from backchannel.reading.fields import (
    IDENTIFIER,
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
from backchannel.reading.gdelt import event_draft, is_event_row
from backchannel.reading.lines import open_text
from backchannel.reading.logs import LogCard, log_card_for, log_draft
from backchannel.reading.mapping import TableMapping, mapping_for
from backchannel.reading.markdown import markdown_paragraphs, plain_inline
from backchannel.reading.rows import Row, RowTally, column_key, fitting_rows, read_header
from backchannel.reading.schedules import is_schedule, schedule_drafts
from backchannel.reading.text import unwrap

MAX_DOCUMENTS = 1_000_000
"""Documents taken from one table; the corpora's largest has 22,723."""
MAX_SCHEDULE_ROWS = 100_000
"""Rows of a schedule, which are held at once: 10 a day for 27 years."""
_CHROME = re.compile(r"(?:(?:события|новости|стенограммы|events|news|transcripts)\s+){1,3}", re.IGNORECASE)

Drafts = Iterator[Draft | Problem]
"""The documents of a table in its order, then what was wrong with it."""


def read_table(
    file: BinaryIO, capture: Capture, sources: Sources, mappings: Iterable[TableMapping], tally: RowTally
) -> Drafts:
    """Read a table with a header, or an event export without one.

    Raises:
        UnreadableError: with ``empty-file``, ``not-text``, ``table-not-understood`` or ``table-without-rows``.
    Problems:
        ``broken-utf8``; those of ``rows.RowTally`` go there.
    """
    text, faults = open_text(file, capture.size, tally.where)
    yield from faults
    with text:
        header, records, delimiter = read_header(text)
        if delimiter == "\t" and is_event_row(header):
            yield from _events(itertools.chain([(1, header)], records), tally)
            return
        columns = [column_key(cell) for cell in header]
        rows = fitting_rows(columns, records, tally)
        yield from drafts_of_rows(columns, rows, capture, sources, mappings, tally)


def drafts_of_rows(
    columns: Sequence[str],
    rows: Iterable[Row],
    capture: Capture,
    sources: Sources,
    mappings: Iterable[TableMapping],
    tally: RowTally,
) -> Drafts:
    """Yield the documents that rows hold: one a row of a log or where there is a text, else one a day of a schedule.

    Raises:
        UnreadableError: with ``table-not-understood`` or ``table-without-rows``.
    """
    mapping = mapping_for(capture, mappings)
    if mapping:
        if lacking := mapping.missing(columns):
            raise UnreadableError(problems.column_not_there(tally.where, lacking, mapping.match))
        rows = (Row(row.line, mapping.apply(row.values)) for row in rows)
        columns = [*columns, *mapping.columns, *mapping.fixed]
    log = (mapping and mapping.log_card) or log_card_for(columns)
    if log is not None:
        tally.needed = ("day that is understood", "Write days as 2021-12-30.")
        yield from _each(rows, lambda row: _log_draft(row, log), tally)
    elif any(name in columns for name in TEXT):
        tally.needed = ("text", "Fill in the text.")
        yield from _each(rows, _draft, tally)
    elif is_schedule(columns):
        tally.needed = ("date that is understood", "Write dates as 2021-12-30.")
        yield from _days(rows, capture, sources, tally)
    else:
        raise UnreadableError(problems.table_not_understood(tally.where, columns))


def text_paragraphs(text: str, title: str) -> list[str]:
    """Return the paragraphs of a cell's text, without the menu words and headline of a page before them."""
    paragraphs = [clean_line(part) for part in unwrap(clean_characters(text))]
    if paragraphs and title:
        chrome = _CHROME.match(paragraphs[0])
        if chrome and paragraphs[0].startswith(title, chrome.end()):
            paragraphs[0] = paragraphs[0][chrome.end() + len(title) :].strip()
    return [part for part in paragraphs if part]


def _each(rows: Iterable[Row], make: Callable[[Row], Draft | None], tally: RowTally) -> Iterator[Draft]:
    """Yield a draft a row, and count the rows that give none."""
    found = 0
    for row in rows:
        draft = make(row)
        if draft is None:
            tally.incomplete.add(row.line)
            continue
        if found == MAX_DOCUMENTS:
            tally.beyond = row.line
            return
        found += 1
        yield draft
    if not found:
        raise UnreadableError(problems.table_without_rows(tally.where))


def _days(rows: Iterable[Row], capture: Capture, sources: Sources, tally: RowTally) -> Iterator[Draft]:
    iterator = iter(rows)
    held = list(itertools.islice(iterator, MAX_SCHEDULE_ROWS))
    after = next(iterator, None)
    tally.beyond = after.line if after else 0
    drafts, used = schedule_drafts([(row.line, row.values) for row in held], capture, sources)
    for row in held:
        if row.line not in used:
            tally.incomplete.add(row.line)
    if not drafts:
        raise UnreadableError(problems.table_without_rows(tally.where))
    yield from drafts


def _events(records: Iterable[tuple[int, list[str]]], tally: RowTally) -> Iterator[Draft]:
    for line, cells in records:
        if line < 0:
            tally.broken_off = -line
        elif not is_event_row(cells):
            tally.cells = tally.cells or len(cells)
            tally.ragged.add(line)
        elif draft := event_draft(line, cells):
            yield draft


def _log_draft(row: Row, log: LogCard) -> Draft | None:
    return log_draft(row.line, row.values, log)


def _draft(row: Row) -> Draft | None:
    values = row.values
    text = first_of(values, TEXT)
    if text is None:
        return None
    title = plain_inline(first_of(values, TITLE) or "")
    marked = re.search(r"(?m)^#{1,6} |\*\*\S|\]\(https?://|\\[#_*]", text)
    return Draft(
        title,
        tuple(markdown_paragraphs(text) if marked else text_paragraphs(text, title)),
        item=row.line,
        key=clean_line(first_of(values, IDENTIFIER) or "")[:100] or None,
        published=published_of(values),
        modified=first_of(values, MODIFIED),
        publisher=clean_line(first_of(values, PUBLISHER) or "") or None,
        party=first_of(values, PARTY),
        kind=first_of(values, KIND),
        language=first_of(values, LANGUAGE),
        url=web_address(first_of(values, URL)),
        timezone=first_of(values, ZONE),
    )
