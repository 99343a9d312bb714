"""One capture to its documents: the reader for its format, then what all formats have in common."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from urllib.parse import urlsplit

from backchannel.gazetteer.sources import Sources
from backchannel.model import Capture, Problem
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
from backchannel.reading.html import looks_like_html, read_html
from backchannel.reading.jsonl import read_jsonl
from backchannel.reading.markdown import markdown_headed, markdown_paragraphs, plain_inline
from backchannel.reading.pdf import read_pdf
from backchannel.reading.tables import read_table
from backchannel.reading.text import decode_text, read_plain, split_title
from backchannel.reading.xml_records import read_xml_records

Faults = list[Problem]
Reader = Callable[[bytes, Capture, Sources], tuple[list[Draft], Faults]]


def read_capture(capture: Capture, data: bytes, sources: Sources) -> Reading:
    """Read the documents in captured bytes. Pure: the same bytes and cards give the same documents.

    Args:
        capture: says where the bytes stood and of what media type they are.
        data: the bytes.
        sources: the source cards in use.

    Returns:
        The documents in the order of the bytes, and the problems: an error where nothing could be read of
        them, warnings where something was left out or is not sure. ``problems`` lists every code.
    """
    reader = _reader_for(capture)
    where = where_of(capture)
    if reader is None:
        return Reading((), (problems.format_not_supported(where, capture.media_type),))
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


def _reader_for(capture: Capture) -> Reader | None:
    """Return the reader by media type, or by the name's ending where the media type says little."""
    media_type = capture.media_type.partition(";")[0].strip().lower()
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
_ENDINGS: dict[str, Reader] = {
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
_MEDIA_TYPES: dict[str, Reader] = {
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
