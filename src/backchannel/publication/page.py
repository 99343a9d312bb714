"""The blocks that terminal pages are made of: headings, paragraphs, quotes and tables."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from backchannel.model import Evidence, Header
from backchannel.publication.words import clean, day_words, party_words, place_words, shorten

WIDTH = 80
"""Columns of a page, unless the terminal is narrower: what fits everywhere and reads well."""

QUOTE_LIMIT = 420
"""Characters of one quote on a page; the whole stands in ``--json`` and in the document."""

Page = list[RenderableType]
"""What a page function returns: blocks, one under the other."""

_NO_DOCUMENTS: Mapping[str, Header] = {}


@dataclass(frozen=True, slots=True)
class Names:
    """What pages need to call things by the names that readers know."""

    parties: Mapping[str, str] = field(default_factory=dict)
    """Name of each party, by its code."""
    rules: Mapping[str, str] = field(default_factory=dict)
    """Short name of each rule, by its code."""
    documents: Mapping[str, Header] = field(default_factory=lambda: _NO_DOCUMENTS)
    """The documents that evidence refers to."""
    width: int = WIDTH
    """Columns to fill at most."""


def heading(text: str) -> Text:
    """Return a heading: one line, bold where the terminal can."""
    return Text(text, style="bold")


def paragraph(text: str, names: Names, indent: int = 0, hang: int = 0, style: str = "") -> Text:
    """Return a paragraph, wrapped at the page's width; lines after the first hang further in by ``hang``."""
    wrapped = textwrap.fill(
        text,
        width=max(names.width, indent + hang + 20),
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hang),
        break_on_hyphens=False,
    )
    return Text(wrapped, style=style)


def quotation(evidence: Evidence, names: Names, indent: int = 6) -> Page:
    """Return the quoted words and, under them, where they stand."""
    return [
        paragraph(f'"{shorten(clean(evidence.quote), QUOTE_LIMIT)}"', names, indent, hang=1),
        paragraph(source_line(evidence, names), names, indent + 2, hang=2, style="dim"),
    ]


def source_line(evidence: Evidence, names: Names) -> str:
    """Say who published the words, under which title, when, and where they lie."""
    document = names.documents.get(evidence.document)
    title = clean(document.title) if document else ""
    publisher = clean(document.source_name) if document and document.source_name else None
    if publisher is None:
        publisher = party_words(evidence.party, names.parties) if evidence.party else "publisher not known"
        publisher = publisher[:1].upper() + publisher[1:]
    named = f'{publisher}, "{shorten(title, 90)}"' if title else publisher
    return f"{named}, {day_words(evidence.published)} ({place_words(evidence)})"


def table(columns: Sequence[tuple[str, int | None]], rows: Sequence[Sequence[RenderableType]], width: int) -> Table:
    """Return a table with a rule under its head, readable without colours.

    Args:
        columns: head and width in columns of each; ``None`` shares what is left.
        rows: cells, as many as columns.
        width: columns of the whole.
    """
    made = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), width=width, header_style="bold", show_edge=False)
    for head, columns_wide in columns:
        made.add_column(head, width=columns_wide, overflow="fold", ratio=None if columns_wide else 1)
    made.add_row(*(Text("-" * (len(head)), style="dim") for head, _ in columns))
    for row in rows:
        made.add_row(*row)
    return made
