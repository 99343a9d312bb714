"""PDF: the text layer of a document's pages, by pypdfium2, as paragraphs."""

# ruff: noqa: RUF001 - the texts that are read have these characters

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from backchannel.model import Problem
from backchannel.reading import problems
from backchannel.reading.clean import clean_characters, clean_line, drop_repeated_title, is_sentence_end
from backchannel.reading.draft import Draft, UnreadableError
from backchannel.reading.pdf_streams import is_bomb
from backchannel.reading.text import MAX_TEXT_BYTES, split_title, unwrap

MAX_PDF_BYTES = 100_000_000
MAX_PAGES = 1_000
_ENCRYPTED_WORDS = "password"
_HYPHEN = re.compile("(?:\x02|\ufffe|\u00ad)\n?")
"""What pdfium gives for a hyphen at a line's end, with or without the end."""
_HYPHENATED = re.compile(r"[ ]?\b([^\W\d_]{2,})[-‐]\n(?=[^\W\d_]{2,})")
_PAGE_NUMBER = re.compile(r"(?:[-–—]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?(?:\s*[-–—])?", re.IGNORECASE)
_PDF_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z)|([+-]\d{2})'?(\d{2})?)?")
_NO_TITLE = re.compile(
    r"untitled|microsoft word|\.(?:docx?|pdf|indd|tmp|rtf|odt)$|^\W*$|^document\s*\d*$|^slide \d",
    re.IGNORECASE,
)
EDGE_LINES = 3
"""Lines at the head and foot of a page among which running headers and footers are looked for."""
MIN_REPEATED_SHARE = 0.5
"""Share of the pages on which a line must stand to be a running header or footer."""


def read_pdf(data: bytes, where: str) -> tuple[list[Draft], list[Problem]]:
    """Read the text layer of a PDF.

    Raises:
        UnreadableError: with ``empty-file``, ``too-large``, ``broken-pdf``, ``encrypted-pdf`` or
        ``no-text-in-pdf``.
    Problems:
        ``pages-left-out`` beyond ``MAX_PAGES`` pages, or ``MAX_TEXT_BYTES`` characters.
    """
    if not data.strip():
        raise UnreadableError(problems.empty_file(where))
    if len(data) > MAX_PDF_BYTES:
        raise UnreadableError(problems.too_large(where, len(data), MAX_PDF_BYTES))
    pages, metadata, count = _load(data, where)
    faults = [] if count == len(pages) else [problems.pages_left_out(where, len(pages), count)]
    lines = _drop_running_lines([_lines(page) for page in pages])
    paragraphs = [clean_line(text) for text in _paragraphs(lines)]
    paragraphs = [text for text in paragraphs if text]
    if not any(re.search(r"\w", text) for text in paragraphs):
        raise UnreadableError(problems.no_text_in_pdf(where, count))
    title = clean_line(metadata.get("Title", ""))
    if not title or _NO_TITLE.search(title):
        title, paragraphs = split_title(paragraphs)
    draft = Draft(
        title,
        tuple(drop_repeated_title(title, paragraphs)),
        published=_date(metadata.get("CreationDate", "")),
        modified=_date(metadata.get("ModDate", "")),
    )
    return [draft], faults


def _load(data: bytes, where: str) -> tuple[list[str], dict[str, str], int]:
    """Return the text of each page, the metadata and the number of pages."""
    import pypdfium2

    if is_bomb(data):
        raise UnreadableError(problems.broken_pdf(where))
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        encrypted = _ENCRYPTED_WORDS in str(error).lower()
        raise UnreadableError(problems.encrypted_pdf(where) if encrypted else problems.broken_pdf(where)) from error
    try:
        count = len(document)
        pages: list[str] = []
        room = MAX_TEXT_BYTES
        while room > 0 and len(pages) < min(count, MAX_PAGES):
            pages.append(_page_text(document, len(pages))[:room])
            room -= len(pages[-1])
        return pages, document.get_metadata_dict(skip_empty=True), count
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(problems.broken_pdf(where)) from error
    finally:
        document.close()


def _page_text(document: Any, number: int) -> str:
    page = document[number]
    textpage = page.get_textpage()
    try:
        text = textpage.get_text_bounded(errors="replace")
        return str(text)[:MAX_TEXT_BYTES]
    finally:
        textpage.close()
        page.close()


def _lines(page: str) -> list[str]:
    text = _HYPHEN.sub("\x02", page.replace("\r\n", "\n").replace("\r", "\n"))
    text = _HYPHENATED.sub(r"\n\1", text.replace("\x02", "-\n"))  # the lines keep about their lengths
    return [" ".join(line.split()) for line in clean_characters(text).split("\n")]


def _drop_running_lines(pages: Sequence[list[str]]) -> list[str]:
    """Drop page numbers, and the lines at the edges of pages that repeat on most of them; join the pages."""
    edges = Counter(line for page in pages for line in {_numberless(line) for line in _edges(page)})
    least = max(2, MIN_REPEATED_SHARE * len(pages))
    lines: list[str] = []
    for page in pages:
        edge = {at for at, _ in _edge_places(page)}
        kept = [
            line
            for at, line in enumerate(page)
            if at not in edge or not (_PAGE_NUMBER.fullmatch(line) or edges[_numberless(line)] >= least)
        ]
        if lines and kept and not is_sentence_end(lines[-1]):
            while kept and not kept[0]:
                kept.pop(0)
        elif lines:
            lines.append("")
        lines.extend(kept)
        while lines and not lines[-1]:
            lines.pop()
    return lines


def _edge_places(page: list[str]) -> list[tuple[int, str]]:
    filled = [(at, line) for at, line in enumerate(page) if line]
    return filled if len(filled) <= 2 * EDGE_LINES else [*filled[:EDGE_LINES], *filled[-EDGE_LINES:]]


def _edges(page: list[str]) -> list[str]:
    return [line for _, line in _edge_places(page)]


def _numberless(line: str) -> str:
    return re.sub(r"\d+", "#", line.lower())


def _paragraphs(lines: Sequence[str]) -> list[str]:
    """Return paragraphs: cut at empty lines, and where a line ends a sentence well before the full width."""
    width = sorted(len(line) for line in lines)[int(0.9 * len(lines))] if lines else 0
    marked: list[str] = []
    for at, line in enumerate(lines):
        marked.append(line)
        follower = lines[at + 1] if at + 1 < len(lines) else ""
        room = width - len(line) - 1 - len(follower.partition(" ")[0])
        ends = is_sentence_end(line) or line.endswith(":")
        heading = at < EDGE_LINES and len(line) < 0.7 * width and not follower[:1].islower()
        if line and follower and room > 2 and (ends or heading):  # noqa: PLR2004 - one short word more would have fitted
            marked.append("")
    return unwrap("\n".join(marked))


def _date(value: str) -> str | None:
    """Return a date of a PDF's metadata (``D:20180321081500-04'00'``) as ISO 8601, as far as it goes."""
    match = _PDF_DATE.match(value)
    if not match:
        return None
    year, month, day, hour, minute, second, utc, offset, offset_minutes = match.groups()
    if not hour:
        return f"{year}-{month}-{day}"
    zone = "Z" if utc else f"{offset}:{offset_minutes or '00'}" if offset else ""
    return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone}"
