"""Documents: lists by month, and what the page of each shows."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from backchannel.model import Change, Claim, Disappearance, Header, Revision
from backchannel.publication.words import clean, shorten, spaced

MOST_QUOTED = 600
"""Characters of one version's sentence in the table of changes."""
MOST_TEXT = 220_000
"""Characters of a text on its page, so that no page is too large to open; the rest is in the captured bytes."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text, whole in or out of what is cited."""

    text: str
    marked: bool
    anchor: int | None
    """Start of cited words that begin here."""


def pieces_of(text: str, places: Iterable[tuple[int, int]]) -> list[Piece]:
    """Cut a text at the ends of the places that are cited, each piece with the place that begins there."""
    spans = sorted({(start, end) for start, end in places if 0 <= start < end <= len(text)})
    starts = {start for start, _ in spans}
    edges = sorted({0, len(text), *(edge for span in spans for edge in span)})
    pieces: list[Piece] = []
    open_until = 0
    at = 0
    for left, right in itertools.pairwise(edges):
        while at < len(spans) and spans[at][0] <= left:
            open_until = max(open_until, spans[at][1])
            at += 1
        pieces.append(Piece(text[left:right], open_until > left, left if left in starts else None))
    return pieces


def month_of(header: Header) -> str:
    """Return the month of publication, ``2021-12``; empty where it is not known."""
    return (header.published or "")[:7]


def months_of(headers: Iterable[Header]) -> list[tuple[str, list[Header]]]:
    """Return documents by month, the latest first, as (``2021-12`` or empty, documents in order of publication)."""
    months: dict[str, list[Header]] = {}
    for one in headers:
        months.setdefault(month_of(one), []).append(one)
    return [
        (month, sorted(months[month], key=lambda one: (one.published or "", one.title, one.id)))
        for month in sorted(months, reverse=True)
    ]


def document_page(
    header: Header,
    text: str,
    places: Iterable[tuple[int, int]],
    told: tuple[Sequence[object], Sequence[Claim]],
    over_time: tuple[Sequence[Revision], Sequence[Disappearance]],
) -> dict[str, Any]:
    """Return what the page of a document shows.

    Args:
        header: the document.
        text: its text.
        places: of the words that others rest on.
        told: rows of its contacts (``contacts.Row``, or the like), and its claims.
        over_time: the revisions that it is in, and when it was gone.
    """
    pieces = pieces_of(text[:MOST_TEXT], places)
    if len(text) > MOST_TEXT:
        note = f"\n\n[The page ends here; the text has {len(text) - MOST_TEXT:,} characters more.]"
        pieces.append(Piece(note, marked=False, anchor=None))
    return {
        "heading": clean(header.title) or header.id,
        "header": header,
        "contacts": told[0],
        "claims": told[1],
        "revisions": [revision_shown(one) for one in over_time[0]],
        "gone": over_time[1],
        "pieces": pieces,
    }


def revision_shown(revision: Revision) -> dict[str, Any]:
    """Return what is shown of two versions: when each was there, and the words that changed."""
    return {
        "before": revision.before.document,
        "after": revision.after.document,
        "first": _moment(revision.before.last_captured),
        "last": _moment(revision.after.captured),
        "changes": [_change(one, revision) for one in revision.changes if one.part in ("title", "text")],
    }


def _change(change: Change, revision: Revision) -> dict[str, Any]:
    """Return a change with the sentence of each version, in three pieces: the words of the change in the middle."""
    sentences = {one.document: one.quote for one in change.evidence}
    return {
        "kind": change.kind,
        "part": change.part,
        "topics": change.topics,
        "properties": change.properties,
        "before": _within(change.before, sentences.get(revision.before.document, "")),
        "after": _within(change.after, sentences.get(revision.after.document, "")),
    }


def _within(words: str | None, sentence: str) -> tuple[str, str, str] | None:
    if not words:
        return (shorten(clean(sentence), MOST_QUOTED), "", "") if sentence else None
    before, found, after = sentence.partition(words)
    if not found or len(before) + len(after) > MOST_QUOTED:
        return ("", shorten(clean(words), MOST_QUOTED), "")
    return spaced(before), shorten(clean(words), MOST_QUOTED), spaced(after)


def _moment(moment: str) -> str:
    return f"{dt.datetime.fromisoformat(moment).astimezone(dt.UTC):%Y-%m-%d %H:%M} UTC"
