"""Figures of an evaluation for a terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.text import Text

from backchannel.evaluation import Difference, Figures
from backchannel.publication.page import Names, Page, heading, paragraph, table
from backchannel.publication.words import clean, counted, shorten

LABELS = {
    "mentions": "annotated mentions",
    "precision": "precision",
    "recall": "recall",
    "f1": "F1",
    "contacts_found": "contacts found",
    "participant_precision": "people, precision",
    "participant_recall": "people, recall",
    "participant_set": "people, all right",
    "channel": "channel",
    "channel_family": "channel's family",
    "kind": "contact or claim",
    "modality": "modality",
    "modality_not_reported": "... not reported",
    "attribution": "attribution",
    "when": "when",
    "no_when_kept_empty": "no when kept empty",
    "broken_spans": "broken spans",
    "failed_documents": "failed documents",
}
"""What people read for each figure, in this order."""

_ORDER = ("all", "readout", "statement", "press", "whole press", "counterpart")
_TOLD = 200
"""Characters of the words of one difference; the whole stands in ``--json``."""


def publish_evaluation(documents: int, figures: Mapping[str, Figures], names: Names) -> Page:
    """Lay out the figures: a row for each, a column for each group of documents."""
    groups = [*(name for name in _ORDER if name in figures), *sorted(set(figures) - set(_ORDER))]
    columns = [("", 18), *((name, max(len(name), 5)) for name in groups)]
    rows = [[Text(label), *(Text(_shown(figures[group][name])) for group in groups)] for name, label in LABELS.items()]
    about = (
        f"{counted(documents, 'annotated document')}. Shares are of one; below the contacts, of the mentions that were "
        "found, and people's recall of all people annotated. A contact has two named people or more, and is found "
        "where a mention names two of them. A dash stands where there was nothing to count."
    )
    return [table(columns, rows, names.width), Text(), paragraph(about, names)]


def publish_differences(differences: Sequence[Difference], names: Names) -> Page:
    """Lay out the places where prediction and annotation differ, in the order given."""
    page: Page = [Text(), heading(counted(len(differences), "difference"))]
    for one in differences:
        page.append(paragraph(f"{one.what}: {clean(one.document)} {clean(one.mention)}", names, hang=2))
        page.append(paragraph(shorten(clean(one.told), _TOLD), names, indent=4, style="dim"))
    return page


def evaluation_shape(
    documents: int, figures: Mapping[str, Figures], differences: Sequence[Difference] | None
) -> dict[str, Any]:
    """Return the JSON value: figures by group and, where they are asked for, all differences."""
    shape: dict[str, Any] = {"documents": documents, "figures": {group: dict(row) for group, row in figures.items()}}
    if differences is not None:
        shape["differences"] = [
            {"what": one.what, "document": one.document, "mention": one.mention, "told": one.told}
            for one in differences
        ]
    return shape


def _shown(figure: float | None) -> str:
    if figure is None:
        return "-"
    return f"{figure:.3f}" if isinstance(figure, float) else str(figure)
