"""The JSON values of documents, their texts, and pairs of people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from backchannel.model import Header
from backchannel.publication.shapes import Json


def documents_shape(headers: Iterable[Header]) -> Json:
    """Return documents without their texts, in the order given."""
    return {"documents": [_document(one) for one in headers]}


def text_shape(header: Header, text: str) -> Json:
    """Return the text of a document, which the spans of all evidence index in code points."""
    return {"document": header.id, "title": header.title, "language": header.language, "text": text}


def pairs_shape(rows: Iterable[tuple[str, Mapping[str, Any]]]) -> Json:
    """Return two people each with the number of their contacts, from their names and rows as of ``pair_row``."""
    return {
        "pairs": [
            {
                "id": name,
                "people": list(row["pair"]),
                "names": row["names"],
                "contacts": row["number"],
                "first": row["first"],
                "last": row["last"],
            }
            for name, row in rows
        ]
    }


def _document(one: Header) -> Json:
    return {
        "id": one.id,
        "title": one.title,
        "published": one.published,
        "modified": one.modified,
        "kind": one.kind,
        "source": one.source,
        "publisher": one.publisher,
        "party": one.party,
        "language": one.language,
        "path": one.path,
        "url": one.url,
        "item": one.address,
        "row": one.item,
        "covers": one.covers,
        "words": one.words,
        "sha256": one.sha256,
    }
