"""Decisions for a terminal and as JSON: what people have judged, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rich.text import Text

from backchannel.model import Decision, Evidence, Ruling
from backchannel.publication.page import Names, Page, paragraph
from backchannel.publication.shapes import evidence_shape
from backchannel.publication.words import clean, day_words, shorten

_NAMES = Names()
_QUOTE = 200
"""Characters of a quote; the decision's subjects are the identifiers beside it."""


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One decision, with what it is about now."""

    decision: Decision
    ruling: Ruling | None
    """``None`` for an undoing, and for what was undone."""
    contacts: tuple[str, ...]
    """Identifiers of the contacts that its subjects are in now, sorted."""
    evidence: tuple[Evidence, ...]
    """The words of its subjects that are there."""


def publish_decisions(rows: Sequence[DecisionRow]) -> Page:
    """Lay out decisions in the order in which they were taken."""
    if not rows:
        return [paragraph("No decisions.", _NAMES)]
    page: Page = []
    for row in rows:
        page += [Text(), *_publish(row)] if page else _publish(row)
    return page


def _publish(row: DecisionRow) -> Page:
    decision = row.decision
    title = Text(f"{decision.sequence}  ")
    title.append(decision.kind, style="bold")
    title.append(f"  [{state_of_row(row)}]", style="dim")
    page: Page = [title]
    about = ", ".join(row.contacts) or "in no contact"
    if decision.kind == "undo":
        about = f"decision {', '.join(decision.subjects)}"
    page.append(paragraph(f"{clean(decision.author)}, {day_words(decision.decided_at)}: {about}", _NAMES, 4, hang=2))
    if decision.reason:
        page.append(paragraph(clean(decision.reason), _NAMES, 4, hang=2))
    if row.ruling and row.ruling.reason:
        page.append(paragraph(f"Note: {row.ruling.reason}", _NAMES, 4, hang=2))
    page += [paragraph(value, _NAMES, 6) for value in decision.subjects if "=" in value]
    page += [paragraph(f'"{shorten(clean(one.quote), _QUOTE)}"', _NAMES, 6, hang=1) for one in row.evidence]
    return page


def state_of_row(row: DecisionRow) -> str:
    """Return in a word what became of a decision."""
    if row.ruling:
        return row.ruling.state
    return "kept" if row.decision.kind == "undo" else "undone"


def decisions_shape(rows: Sequence[DecisionRow]) -> dict[str, Any]:
    """Return the same as plain data."""
    return {
        "decisions": [
            {
                "number": row.decision.sequence,
                "kind": row.decision.kind,
                "author": row.decision.author,
                "decided": row.decision.decided_at,
                "reason": row.decision.reason,
                "subjects": list(row.decision.subjects),
                "contacts": list(row.contacts),
                "state": state_of_row(row),
                "note": row.ruling.reason if row.ruling else "",
                "evidence": [evidence_shape(one) for one in row.evidence],
            }
            for row in rows
        ]
    }
