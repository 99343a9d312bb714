"""Odds: which contact a mention without a day means, if any of those known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from backchannel.reconciliation.cluster import Cluster
from backchannel.reconciliation.compare import share_a_place
from backchannel.reconciliation.unit import Unit

AHEAD = frozenset({"planned", "hypothetical"})
"""Modalities of what lies after the publication that speaks of it."""
JOIN_SHARE = 0.85
"""Share of the odds that a candidate needs for a vague unit to join it; below, the reader decides. Set by hand so that
between three days and three weeks back all is decided, and between three and eight days back it is not."""
ALONE_DAYS = 90
"""How many days back an only candidate may lie for a unit without a time to join it."""
NOT_KNOWN = (1 / JOIN_SHARE - 1) / (1 + ALONE_DAYS) ** 2
"""Weight of "a contact that no other document tells of", by which ``ALONE_DAYS`` comes out."""
MOST_WITNESSES = 5
"""What is told in more documents is spoken of more, up to this factor, which alone decides nothing: 5 of 6 is less
than ``JOIN_SHARE``."""
HORIZON = dt.timedelta(days=730)
"""How far away candidates are looked for; beyond, they weigh next to nothing against ``NOT_KNOWN``."""
UNDATED_FACTOR = (1 + 3) ** 2 / (1 + ALONE_DAYS) ** 2
"""What a candidate without a time of its own weighs less: two passing words are one contact where they were published
within three days."""
UNDATED_HORIZON = dt.timedelta(days=100)
"""As ``HORIZON``, for candidates without a time of their own."""


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A unit that fits several clusters, or one that may not be it."""

    unit: Unit
    candidates: tuple[tuple[Cluster, float], ...]
    """With the share of the odds, most likely first."""


def weigh(unit: Unit, clusters: Sequence[Cluster]) -> list[tuple[Cluster, float]]:
    """Return the candidates with their shares of the odds, most likely first.

    Where the text names a month or a year, all that fit are alike. Else the odds fall with the square of the days
    between the contact and the publication that speaks of it, and rise with the documents that tell when it was; what
    is missing to 1 are the odds of none of them.
    """
    placed = [cluster for cluster in clusters if share_a_place(unit.places, _places(cluster))]
    if len(placed) == 1:
        return [(placed[0], 1.0)]
    weights = [1.0 if unit.window.bounded else _nearness(unit, cluster) for cluster in clusters]
    total = sum(weights) + (0.0 if unit.window.bounded else NOT_KNOWN)
    rows = [(cluster, weight / total) for cluster, weight in zip(clusters, weights, strict=True)]
    return sorted(rows, key=lambda row: (-row[1], row[0].anchor.window.edtf or "", row[0].anchor.id))


def _places(cluster: Cluster) -> Iterable[str]:
    return (place for unit in cluster.units for place in unit.places)


def _nearness(unit: Unit, cluster: Cluster) -> float:
    """Weigh one candidate by its days from the publication; a plan stays open for a while."""
    told, anchor = unit.window.told, cluster.anchor
    when = anchor.window.middle if cluster.timed else anchor.window.told
    if told is None or when is None:
        return NOT_KNOWN
    days = (when - told if unit.modality in AHEAD else told - when) / dt.timedelta(days=1)
    if not cluster.timed or unit.modality == "cancelled":
        days = abs(days)
    nearness = 1.0 / (1.0 + max(days, 0.0)) ** 2
    if cluster.timed:
        return nearness * min(cluster.witnesses, MOST_WITNESSES)
    return nearness if unit.modality in AHEAD and anchor.modality in AHEAD else nearness * UNDATED_FACTOR
