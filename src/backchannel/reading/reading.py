"""One capture to its documents: the reader for its format, then what all formats have in common."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from typing import BinaryIO, cast
from urllib.parse import urlsplit

from backchannel.gazetteer.sources import Sources
from backchannel.model import Capture, Document, Problem
from backchannel.reading import problems
from backchannel.reading.clean import clean_line
from backchannel.reading.documents import build_document, charset_of, where_of
from backchannel.reading.draft import Draft, Reading, UnreadableError
from backchannel.reading.fields import (
    KIND,
    LANGUAGE,
    MODIFIED,
    PARTY,
    PUBLISHER,
    TITLE,
    URL,
    ZONE,
    first_of,
    published_of,
    web_address,
)  # fmt: skip
from backchannel.reading.front_matter import FrontMatter, split_front_matter
from backchannel.reading.html import MAX_HTML_BYTES, looks_like_html, read_html
from backchannel.reading.jsonl import read_jsonl
from backchannel.reading.mapping import TableMapping
from backchannel.reading.markdown import markdown_headed, markdown_paragraphs, plain_inline
from backchannel.reading.pdf import MAX_PDF_BYTES, read_pdf
from backchannel.reading.rows import RowTally
from backchannel.reading.tables import Drafts, read_table
from backchannel.reading.text import MAX_TEXT_BYTES, decode_text, read_plain, split_title
from backchannel.reading.xml_records import read_xml_records

Faults = list[Problem]
Reader = Callable[[bytes, Capture, Sources], tuple[list[Draft], Faults]]
TableReader = Callable[[BinaryIO, Capture, Sources, Iterable[TableMapping], RowTally], Drafts]

PART_DOCUMENTS = 500
"""Documents of a table that are handed on together."""
MAX_BYTES = 100_000_000
"""No format takes more that is read as a whole; each has its own limit up to this."""


def read_capture(capture: Capture, data: bytes, sources: Sources, mappings: Sequence[TableMapping] = ()) -> Reading:
    """Read the documents in captured bytes. Pure: the same bytes, cards and mappings give the same documents.

    Args:
        capture: says where the bytes stood and of what media type they are.
        data: the bytes.
        sources: the source cards in use.
        mappings: what the columns of the user's own tables mean.

    Returns:
        The documents in the order of the bytes, and the problems: an error where nothing could be read of
        them, warnings where something was left out or is not sure. ``problems`` lists every code.
    """
    parts = [*read_parts(capture, BytesIO(data), sources, mappings)]
    return Reading(
        tuple(document for part in parts for document in part.documents),
        tuple(problem for part in parts for problem in part.problems),
    )


def read_parts(
    capture: Capture, file: BinaryIO, sources: Sources, mappings: Sequence[TableMapping] = ()
) -> Iterator[Reading]:
    """Read as ``read_capture`` does, from a file that may be larger than memory where it is a table.

    Args:
        capture: as of ``read_capture``; its size is that of the file.
        file: open for reading in binary, and seekable.
        sources: as of ``read_capture``.
        mappings: as of ``read_capture``.

    Returns:
        A table's documents by some hundred, with all problems in the last part; else one part.
    """
    if _is_listing(capture):
        yield Reading((), ())
        return
    reader = _reader_for(capture)
    where = where_of(capture)
    if reader is None:
        yield Reading((), (problems.format_not_supported(where, capture.media_type),))
    elif reader in _TABLE_READERS:
        yield from _read_table_parts(cast("TableReader", reader), capture, file, sources, mappings)
    elif capture.size > _LIMITS[cast("Reader", reader)]:
        yield Reading((), (problems.too_large(where, capture.size, _LIMITS[cast("Reader", reader)]),))
    else:
        yield _read_whole(cast("Reader", reader), capture, file.read(), sources)


def is_table(capture: Capture) -> bool:
    """Say whether captured bytes are read as a table, in parts."""
    return _reader_for(capture) in _TABLE_READERS


def _read_whole(reader: Reader, capture: Capture, data: bytes, sources: Sources) -> Reading:
    try:
        drafts, faults = reader(data, capture, sources)
    except UnreadableError as error:
        return Reading((), (error.problem,))
    documents = []
    for draft in drafts:
        document, more = build_document(draft, capture, sources)
        documents.append(document)
        faults.extend(more)
    return Reading(tuple(documents), tuple(faults))


def _read_table_parts(
    reader: TableReader, capture: Capture, file: BinaryIO, sources: Sources, mappings: Sequence[TableMapping]
) -> Iterator[Reading]:
    tally = RowTally(where_of(capture))
    documents: list[Document] = []
    faults: Faults = []
    found = 0
    try:
        for one in reader(file, capture, sources, mappings, tally):
            if isinstance(one, Problem):
                faults.append(one)
                continue
            document, doubts = build_document(one, capture, sources)
            for doubt in doubts:
                tally.dates.add(one.item or 0, doubt.message)
            documents.append(document)
            found += 1
            if len(documents) == PART_DOCUMENTS:
                yield Reading(tuple(documents), ())
                documents = []
    except UnreadableError as error:
        if not found:
            broken = tally.broken_off and problems.table_broken_off(tally.where, tally.broken_off)
            yield Reading((), (replace(broken, severity="error") if broken else error.problem,))
            return
        faults.append(replace(error.problem, severity="warning"))  # what stood above that place stays read
    yield Reading(tuple(documents), (*faults, *tally.problems()))


def _is_listing(capture: Capture) -> bool:
    """Say whether a capture lists documents and is none: one taken as such, or a feed among an archive's pages."""
    return capture.listing is not None or (capture.via is not None and _bare_type(capture) in _FEED_TYPES)


def _bare_type(capture: Capture) -> str:
    return capture.media_type.partition(";")[0].strip().lower()


def _reader_for(capture: Capture) -> Reader | TableReader | None:
    """Return the reader by media type, or by the name's ending where the media type says little."""
    media_type = _bare_type(capture)
    name = capture.path or (urlsplit(capture.url).path if capture.url else "")
    ending = posixpath.splitext(name.lower())[1]
    if media_type in _VAGUE_TYPES and ending in _ENDINGS:
        return _ENDINGS[ending]
    return _MEDIA_TYPES.get(media_type)


def _read_text(data: bytes, capture: Capture, sources: Sources) -> tuple[list[Draft], Faults]:
    text, faults = decode_text(data, where_of(capture), charset=charset_of(capture))
    if looks_like_html(text):
        return _read_page(data, capture, sources)
    if text.startswith("---"):
        return _read_markdown(data, capture, sources)
    return [_not_empty(read_plain(text), capture)], faults


def _read_markdown(data: bytes, capture: Capture, _: Sources) -> tuple[list[Draft], Faults]:
    where = where_of(capture)
    text, faults = decode_text(data, where)
    matter = split_front_matter(text.replace("\r\n", "\n").replace("\r", "\n"))
    if matter.fault:
        faults.append(problems.front_matter_not_yaml(where, *matter.fault))
    return [_not_empty(_with_front_matter(matter), capture)], faults


def _with_front_matter(matter: FrontMatter) -> Draft:
    values = matter.values
    title = plain_inline(first_of(values, TITLE) or "")
    if title:
        paragraphs = markdown_paragraphs(matter.body)
    else:
        title, paragraphs = markdown_headed(matter.body)
        if not title:
            title, paragraphs = split_title(paragraphs)
    return Draft(
        title,
        tuple(paragraphs),
        published=published_of(values),
        modified=first_of(values, MODIFIED),
        publisher=clean_line(first_of(values, PUBLISHER) or "") or None,
        party=first_of(values, PARTY),
        kind=first_of(values, KIND),
        language=first_of(values, LANGUAGE),
        url=web_address(first_of(values, URL)),
        timezone=first_of(values, ZONE),
    )


def _read_page(data: bytes, capture: Capture, _: Sources) -> tuple[list[Draft], Faults]:
    return read_html(data, where_of(capture), capture.url, charset_of(capture))


def _read_pdf(data: bytes, capture: Capture, _: Sources) -> tuple[list[Draft], Faults]:
    return read_pdf(data, where_of(capture))


def _not_empty(draft: Draft, capture: Capture) -> Draft:
    if not draft.title and not draft.paragraphs:
        raise UnreadableError(problems.empty_file(where_of(capture)))
    return draft


_LIMITS: dict[Reader, int] = {
    _read_text: MAX_TEXT_BYTES,
    _read_markdown: MAX_TEXT_BYTES,
    _read_page: MAX_HTML_BYTES,
    _read_pdf: MAX_PDF_BYTES,
}
_TABLE_READERS = (read_table, read_jsonl, read_xml_records)
_FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json"})
_VAGUE_TYPES = frozenset(
    (
        "",
        "text/plain",
        "application/octet-stream",
        "binary/octet-stream",
        "application/vnd.ms-excel",
        "application/json",
    )
)
"""Media types that say less than a name's ending; the last two because some systems map .csv and .jsonl to
them."""
_ENDINGS: dict[str, Reader | TableReader] = {
    ".txt": _read_text,
    ".text": _read_text,
    ".md": _read_markdown,
    ".markdown": _read_markdown,
    ".html": _read_page,
    ".htm": _read_page,
    ".xhtml": _read_page,
    ".pdf": _read_pdf,
    ".csv": read_table,
    ".tsv": read_table,
    ".tab": read_table,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".xml": read_xml_records,
}
_MEDIA_TYPES: dict[str, Reader | TableReader] = {
    "text/plain": _read_text,
    "text/markdown": _read_markdown,
    "text/x-markdown": _read_markdown,
    "text/html": _read_page,
    "application/xhtml+xml": _read_page,
    "application/pdf": _read_pdf,
    "application/x-pdf": _read_pdf,
    "text/csv": read_table,
    "application/csv": read_table,
    "text/tab-separated-values": read_table,
    "application/jsonl": read_jsonl,
    "application/jsonlines": read_jsonl,
    "application/json-lines": read_jsonl,
    "application/x-ndjson": read_jsonl,
    "application/x-jsonlines": read_jsonl,
    "application/ndjson": read_jsonl,
    "application/xml": read_xml_records,
    "text/xml": read_xml_records,
}
