"""XML records: elements of one name below the root, whose own elements are the columns of a table."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from backchannel.gazetteer.sources import Sources
from backchannel.model import Capture, Problem
from backchannel.reading import problems
from backchannel.reading.documents import where_of
from backchannel.reading.draft import Draft, UnreadableError
from backchannel.reading.tables import MAX_TABLE_BYTES, Row, column_key, drafts_of_rows
from backchannel.reading.text import decode_text

_ENTITIES = re.compile(r"<!ENTITY", re.IGNORECASE)
"""Entities of a file's own could make its text grow without end, or stand for other files."""
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")


def read_xml_records(data: bytes, capture: Capture, sources: Sources) -> tuple[list[Draft], list[Problem]]:
    """Read the records of an XML file as the rows of a table; ``item`` is a record's number in it, from 1.

    Raises:
        UnreadableError: with ``empty-file``, ``too-large``, ``not-text``, ``broken-xml``, ``table-not-understood`` or
            ``table-without-rows``.
    Problems:
        ``broken-utf8``, ``rows-incomplete``.
    """
    where = where_of(capture)
    text, faults = decode_text(data, where, MAX_TABLE_BYTES)
    if _ENTITIES.search(text):
        raise UnreadableError(problems.broken_xml(where, "it defines entities"))
    try:
        root = ET.fromstring(_DECLARATION.sub("", text, count=1))  # noqa: S314 - without entities of its own
    except (ET.ParseError, ValueError, RecursionError) as error:
        raise UnreadableError(problems.broken_xml(where, str(error))) from error
    records = list(root)
    rows = [
        Row(number, {column_key(_bare(cell.tag)): "".join(cell.itertext()) for cell in record})
        for number, record in enumerate(records, 1)
        if record.tag == records[0].tag
    ]
    columns = sorted({name for row in rows for name in row.values})
    drafts, more = drafts_of_rows(columns, rows, capture, sources)
    return drafts, [*faults, *more]


def _bare(tag: str) -> str:
    """Return an element's name without its namespace."""
    return tag.rpartition("}")[2]
