"""Odds: which contact a telling without a day means, if any of those known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from backchannel.reconciliation.cluster import Cluster
from backchannel.reconciliation.compare import Comparison, compare_all, compare_order
from backchannel.reconciliation.unit import Unit
from backchannel.reconciliation.weights import Weights

JOIN_SHARE = 0.85
"""Share of the odds that a candidate needs for a telling to join it; below, the reader decides."""
REPEAT_SHARE = 0.95
"""As ``JOIN_SHARE``, for the contact of a day that the same document tells of already: a document mostly ties its
mentions of one contact together, so what it leaves untied is less likely the same."""
HORIZON = dt.timedelta(days=730)
"""How far away candidates are looked for; beyond, they weigh next to nothing."""
UNDATED_HORIZON = dt.timedelta(days=100)
"""As ``HORIZON``, for candidates without a time of their own."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """One candidate for a telling."""

    cluster: Cluster
    share: float
    """Of the odds, between 0 and 1. What is missing to 1 over all candidates are the odds of none of them."""
    bits: float
    comparisons: tuple[Comparison, ...]


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A unit that fits several clusters, or one that may not be it."""

    unit: Unit
    candidates: tuple[Weighed, ...]
    """Most likely first."""


def weigh(unit: Unit, clusters: Sequence[Cluster]) -> list[Weighed]:
    """Weigh the contacts that a telling can mean against each other, and against none of them.

    Before anything is compared the odds of the candidates are together those that a contact is told of elsewhere at
    all (``Weights.known``), shared out evenly. Each comparison then multiplies them.

    Returns:
        The candidates, most likely first.
    """
    weights = Weights.standard()
    rows = []
    for cluster in clusters:
        order = compare_order(unit, cluster, clusters)
        comparisons = (*compare_all(unit, cluster), *((order,) if order else ()))
        bits = weights.total(comparisons)
        rows.append((cluster, weights.known / len(clusters) * 2**bits, bits, comparisons))
    total = sum(odds for _, odds, _, _ in rows) + 1 - weights.known
    weighed = [Weighed(cluster, odds / total, bits, comparisons) for cluster, odds, bits, comparisons in rows]
    return sorted(weighed, key=lambda row: (-row.share, row.cluster.anchor.window.edtf or "", row.cluster.anchor.id))
