"""The counts of many documents as precision, recall, F1, and the share of each field that is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from backchannel.evaluation.gold import GoldDocument
from backchannel.evaluation.scoring import Score

Figures = dict[str, float | int | None]
"""Figures of one group of documents, by name; ``None`` where there was nothing to count. Shares are of one."""

Parts = dict[str, tuple[int, int]]
"""For each share of a group, by name: how many were right, and of how many."""

ALL, WHOLE_PRESS = "all", "whole press"

_GROUPS = {"readout": "readout", "statement": "statement", "announcement": "statement"}
_SHARES: Mapping[str, tuple[str, str]] = {
    "contacts_found": ("contact_found", "contact_gold"),
    "participant_precision": ("part_hit", "part_pred"),
    "participant_recall": ("part_hit", "part_gold"),
    "participant_set": ("set_ok", "found"),
    "channel": ("channel_ok", "found"),
    "channel_family": ("family_ok", "found"),
    "kind": ("kind_ok", "found"),
    "modality": ("modality_ok", "modality_n"),
    "modality_not_reported": ("unreported_ok", "unreported_n"),
    "attribution": ("attribution_ok", "attribution_n"),
    "when": ("when_ok", "when_n"),
    "no_when_kept_empty": ("nowhen_ok", "nowhen_n"),
}
"""Name of each share, the count above the line and the one below."""


def group_of(genre: str) -> str:
    """Return the group of a genre: ``readout``, ``statement``, ``counterpart``, and ``press`` for all else."""
    return _GROUPS.get(genre, "counterpart" if genre.startswith("counterpart") else "press")


def figures_of(scored: Iterable[tuple[GoldDocument, Score]]) -> dict[str, Figures]:
    """Return the figures of each group of documents, and of all, sorted by the group's name.

    ``whole press`` are the documents of the press group that were annotated from their first word to their last.
    """
    return {name: _figures(counts) for name, counts in _by_group(scored).items()}


def parts_of(scored: Iterable[tuple[GoldDocument, Score]]) -> dict[str, Parts]:
    """Return what the shares among the figures are made of, by the same groups; of F1 both parts are doubled."""
    return {name: _parts(counts) for name, counts in _by_group(scored).items()}


def _by_group(scored: Iterable[tuple[GoldDocument, Score]]) -> dict[str, Counter[str]]:
    groups: dict[str, Counter[str]] = {}
    for gold, score in scored:
        group = group_of(gold.genre)
        names = [group, ALL, *([WHOLE_PRESS] if group == "press" and gold.whole_body else [])]
        for name in names:
            groups.setdefault(name, Counter()).update(score.counts)
    return dict(sorted(groups.items()))


def _parts(counts: Counter[str]) -> Parts:
    found, gold, predicted = counts["found"], counts["gold"], counts["found"] + counts["spurious"]
    shares = {name: (counts[part], counts[whole]) for name, (part, whole) in _SHARES.items()}
    return {"precision": (found, predicted), "recall": (found, gold), "f1": (2 * found, gold + predicted), **shares}


def _figures(counts: Counter[str]) -> Figures:
    parts = _parts(counts)
    mentions = {name: _share(*parts.pop(name)) or 0.0 for name in ("precision", "recall", "f1")}
    return {
        "mentions": counts["gold"],
        **mentions,
        **{name: _share(*pair) for name, pair in parts.items()},
        "broken_spans": counts["broken_spans"],
        "failed_documents": counts["failed"],
    }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None
