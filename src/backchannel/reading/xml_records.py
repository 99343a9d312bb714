"""XML records: elements of one name below the root, whose own elements are the columns of a table."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO, TextIO, cast
from xml.etree import ElementTree as ET

from backchannel.gazetteer.sources import Sources
from backchannel.model import Capture
from backchannel.reading import problems
from backchannel.reading.draft import UnreadableError
from backchannel.reading.lines import CHUNK_BYTES, open_text
from backchannel.reading.mapping import TableMapping
from backchannel.reading.rows import Row, RowTally, column_key
from backchannel.reading.tables import Drafts, drafts_of_rows

MAX_DEPTH = 200
"""Elements inside each other, beyond which no record goes."""
MAX_ELEMENTS = 200_000
"""Beginnings and ends of elements in one record."""
ROWS_LOOKED_AT = 1000
_ENTITIES = re.compile(r"<!ENTITY", re.IGNORECASE)
"""Entities of a file's own could make its text grow without end, or stand for other files."""
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")


def read_xml_records(
    file: BinaryIO, capture: Capture, sources: Sources, mappings: Iterable[TableMapping], tally: RowTally
) -> Drafts:
    """Read the records of an XML file as the rows of a table; ``item`` is a record's number in it, from 1.

    Raises:
        UnreadableError: with ``empty-file``, ``not-text``, ``broken-xml``, ``table-not-understood`` or
            ``table-without-rows``.
    Problems:
        ``broken-utf8``; those of ``rows.RowTally`` go there.
    """
    text, faults = open_text(file, capture.size, tally.where)
    yield from faults
    with text:
        rows = _rows(text, tally.where)
        first = list(itertools.islice(rows, ROWS_LOOKED_AT))
        columns = sorted({name for row in first for name in row.values})
        yield from drafts_of_rows(columns, itertools.chain(first, rows), capture, sources, mappings, tally)


def _rows(text: TextIO, where: str) -> Iterator[Row]:
    """Yield the records that bear the first one's name, and forget each once it was taken."""
    name = ""
    try:
        for number, record in enumerate(_records(text, where), 1):
            name = name or record.tag
            if record.tag == name:
                yield Row(number, {column_key(_bare(cell.tag)): "".join(cell.itertext()) for cell in record})
    except (ET.ParseError, ValueError, RecursionError) as error:
        raise UnreadableError(problems.broken_xml(where, str(error))) from error


def _records(text: TextIO, where: str) -> Iterator[ET.Element]:
    """Yield the elements below the root, each when it has ended."""
    parser: ET.XMLPullParser[ET.Element] = ET.XMLPullParser(("start", "end"))
    depth = inside = 0
    root: ET.Element | None = None
    for part in _parts(text, where):
        parser.feed(part)
        for event, element in cast("Iterator[tuple[str, ET.Element]]", parser.read_events()):
            depth += 1 if event == "start" else -1
            inside += 1
            root = element if root is None else root
            if depth > MAX_DEPTH or inside > MAX_ELEMENTS:
                limit = f"{MAX_DEPTH} elements inside each other" if depth > MAX_DEPTH else f"{MAX_ELEMENTS:,} in one"
                raise UnreadableError(problems.broken_xml(where, f"more than {limit}"))
            if event == "end" and depth == 1:
                yield element
                root.clear()
                inside = 0
    parser.close()


def _parts(text: TextIO, where: str) -> Iterator[str]:
    """Yield a text in parts, without the declaration, whose encoding no longer holds; entities are refused."""
    part = _DECLARATION.sub("", text.read(CHUNK_BYTES), count=1)
    tail = ""
    while part:
        if _ENTITIES.search(tail + part):
            raise UnreadableError(problems.broken_xml(where, "it defines entities"))
        tail = part[-len("<!ENTITY") :]
        yield part
        part = text.read(CHUNK_BYTES)


def _bare(tag: str) -> str:
    """Return an element's name without its namespace."""
    return tag.rpartition("}")[2]
