"""Extract annotated documents and compare: precision, recall and the share of each field that is right."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from backchannel.engine.single import Found, Unreadable, extract_files
from backchannel.errors import UsageError
from backchannel.evaluation import (
    Difference,
    Figures,
    GoldDocument,
    Parts,
    Score,
    check_places,
    figures_of,
    groups_apart,
    parts_of,
    read_gold,
    score_document,
    score_failed,
)

Report = Callable[[str, int, int], None]
"""Called as work goes on: what is done, how many are done, how many there are."""

_GOLD_HINT = "Name a gold file: annotated documents, one a line"
BESIDE = "documents"
"""Name of the folder beside the gold file that is taken where none is named."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What came of comparing."""

    documents: int
    figures: dict[str, Figures]
    """By group of documents."""
    parts: dict[str, Parts]
    """What the shares are made of, by the same groups."""
    differences: tuple[Difference, ...]
    """In the order of the gold file."""


def evaluate_gold(
    gold: Path,
    corpora: Path | None,
    report: Report = lambda _what, _done, _total: None,
    *,
    without_groups: bool = False,
) -> Evaluation:
    """Extract the documents of a gold file and compare with their annotation.

    Args:
        gold: the annotation, JSON Lines.
        corpora: the folder that the documents' paths begin in; ``None`` for the folder ``documents`` beside it.
        report: called after each document.
        without_groups: whether mentions of unnamed groups alone count neither way.

    Raises:
        UsageError: the gold file or a document cannot be read, is not what was annotated, or lies elsewhere.
    """
    annotated = read_gold(_read(gold, _GOLD_HINT), str(gold))
    annotated = tuple(map(groups_apart, annotated)) if without_groups else annotated
    folder = (corpora or gold.parent / BESIDE).resolve()
    if not folder.is_dir():
        raise UsageError(f"{folder}: no folder with the annotated documents", "Name it with --corpora DIR")
    scored: list[tuple[GoldDocument, Score]] = []
    for number, one in enumerate(annotated, start=1):
        scored.append((one, _score(one, folder)))
        report("comparing", number, len(annotated))
    differences = tuple(difference for _, score in scored for difference in score.differences)
    return Evaluation(len(annotated), figures_of(scored), parts_of(scored), differences)


def _score(gold: GoldDocument, folder: Path) -> Score:
    try:
        path = (folder / gold.source).resolve()
    except ValueError as error:
        raise UsageError(f"{gold.id}: its document {gold.source!r} is no path", "Correct its path") from error
    if not path.is_relative_to(folder.parent):
        raise UsageError(f"{gold.id}: its document {gold.source} lies outside {folder.parent}", "Correct its path")
    raw = _read(path, "Check the path, or name the folder with --corpora DIR", gold.sha256)
    found = list(extract_files([str(path)]))
    if len(found) != 1:
        said = f"{path}: holds {len(found)} documents"
        raise UsageError(said, "A gold file can annotate only files that are one document each")
    return score_failed(gold) if isinstance(found[0], Unreadable) else _compare(gold, raw, found[0])


def _compare(gold: GoldDocument, raw: str, found: Found) -> Score:
    check_places(gold, raw)
    return score_document(gold, raw, found.document, found.mentions, found.claims)


def _read(path: Path, hint: str, sha256: str | None = None) -> str:
    """Return a file's text with its line ends as they are; where a digest is given, the file must have it."""
    try:
        data = path.read_bytes()
        text = data.decode("utf-8")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}", hint) from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: is not UTF-8 text", "Annotated documents and gold files must be") from error
    if sha256 is not None and hashlib.sha256(data).hexdigest() != sha256:
        raise UsageError(f"{path}: is not the file that was annotated", "Take the version that the gold file names")
    return text
