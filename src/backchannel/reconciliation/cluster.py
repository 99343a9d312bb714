"""Units to clusters, each of which is one contact.

Three passes over one partition (the units of one set of principals), each more careful than the last:

    1. units that name a day, together where they name the same day;
    2. accounts whose days differ but can be one instant, where no side tells of both days;
    3. units without a day: into the one cluster that they fit, or nowhere where they fit several.

No pass joins two units of one document, since a document that means one contact says so; nor two whose channels
exclude each other; nor two of which one is told as "the second", or as "at the dinner", and the other is not.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from backchannel.reconciliation.compare import can_meet, channels_can_agree, same_day, share_a_place
from backchannel.reconciliation.unit import Unit

JOIN_SHARE = 0.85
"""Share of the odds that a candidate needs for a vague unit to join it. Below, the reader decides. Set by hand so that
one candidate three days back and another three weeks back are decided, and one of three and one of nine days are not."""


@dataclass(slots=True)
class Cluster:
    """Units that are one contact."""

    units: list[Unit] = field(default_factory=list)

    @property
    def anchor(self) -> Unit:
        """The unit whose time says most: a firm day of an account first."""
        return min(
            self.units, key=lambda u: (not u.held, not u.window.firm, not u.leads, u.window.width_days, u.id)
        )

    @property
    def again(self) -> bool:
        """Say whether any of its units is told as a further one."""
        return any(unit.again for unit in self.units)

    @property
    def occasions(self) -> frozenset[str]:
        """What its units are told by: "dinner"."""
        return frozenset(word for unit in self.units for word in unit.occasions)


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A unit that fits several clusters."""

    unit: Unit
    candidates: tuple[tuple[Cluster, float], ...]
    """With the share of the odds, most likely first."""


def cluster_units(units: Iterable[Unit]) -> tuple[list[Cluster], list[Unsettled]]:
    """Cluster the units of one partition. The order of the units does not matter: they are sorted first."""
    ordered = sorted(
        units,
        key=lambda u: (not u.again, not u.occasions, 
            not u.window.firm,
            not u.held,
            not u.leads,
            u.window.edtf or "~",
            u.document.published or "",
            u.id,
        ),
    )
    clusters: list[Cluster] = []
    waiting: list[Unit] = []
    for unit in ordered:
        if unit.window.firm:
            _place_firm(unit, clusters)
        else:
            waiting.append(unit)
    _join_across_zones(clusters)
    unsettled: list[Unsettled] = []
    waiting.sort(
        key=lambda u: (not u.leads, not u.held, u.window.width_days, u.document.published or "", u.id)
    )
    for unit in waiting:
        _place_vague(unit, clusters, unsettled)
    return clusters, unsettled


def _place_firm(unit: Unit, clusters: list[Cluster]) -> None:
    fitting = [c for c in clusters if same_day(unit.window, c.anchor.window) and _can_join(unit, c)]
    if fitting:
        min(fitting, key=lambda c: (not unit.occasions & c.occasions, c.anchor.id)).units.append(unit)
    else:
        clusters.append(Cluster([unit]))


def _can_join(unit: Unit, cluster: Cluster) -> bool:
    if any(unit.document.id == other.document.id for other in cluster.units):
        return False
    if not unit.occasions & cluster.occasions and (unit.again, unit.occasions) != (cluster.again, cluster.occasions):
        return False
    return all(
        channels_can_agree(unit.channels, other.channels)
        and (not other.window.firm or can_meet(unit.window, other.window))
        for other in cluster.units
    )


def _join_across_zones(clusters: list[Cluster]) -> None:
    """Join clusters of neighbouring days where their zones let the days meet and no party tells of both."""
    clusters.sort(key=lambda c: (c.anchor.window.edtf or "", c.anchor.id))
    index = 0
    while index < len(clusters):
        one = clusters[index]
        for other in clusters[index + 1 :]:
            apart = {u.document.party for u in one.units} & {u.document.party for u in other.units}
            told = one.anchor.leads and other.anchor.leads
            if apart or not told or not can_meet(one.anchor.window, other.anchor.window):
                continue
            if all(_can_join(unit, one) for unit in other.units):
                one.units.extend(other.units)
                clusters.remove(other)
                break
        else:
            index += 1


def _place_vague(unit: Unit, clusters: list[Cluster], unsettled: list[Unsettled]) -> None:
    fitting = [cluster for cluster in clusters if _fits(unit, cluster)]
    if not fitting:
        if unit.modality != "hypothetical":
            clusters.append(Cluster([unit]))
        return
    placed = [
        cluster
        for cluster in fitting
        if share_a_place(unit.places, [p for u in cluster.units for p in u.places])
    ]
    candidates = _odds(unit, placed if len(placed) == 1 else fitting)
    best, share = candidates[0]
    if share >= JOIN_SHARE:
        best.units.append(unit)
    else:
        unsettled.append(Unsettled(unit, tuple(candidates)))


def _fits(unit: Unit, cluster: Cluster) -> bool:
    anchor = cluster.anchor
    if not can_meet(unit.window, anchor.window) or not _can_join(unit, cluster):
        return False
    if unit.held and not anchor.held and anchor.window.edtf is None:
        return False  # a plan without a day and a report without a day share nothing but the two names
    if unit.window.edtf is None and anchor.window.edtf is None:
        return unit.leads and anchor.leads and unit.document.party != anchor.document.party
    if unit.window.edtf and anchor.window.edtf and not anchor.window.firm:
        return unit.window.edtf == anchor.window.edtf
    return anchor.window.edtf is not None


def _odds(unit: Unit, clusters: list[Cluster]) -> list[tuple[Cluster, float]]:
    """Weigh candidates: where the unit names a month or year they are alike; where it names none, the latest leads."""
    weights = [1.0 if unit.window.edtf else _recency(unit, cluster) for cluster in clusters]
    total = sum(weights)
    rows = [(cluster, weight / total) for cluster, weight in zip(clusters, weights, strict=True)]
    return sorted(rows, key=lambda row: (-row[1], row[0].anchor.window.edtf or "", row[0].anchor.id))


def _recency(unit: Unit, cluster: Cluster) -> float:
    """Fall with the square of the days between the contact and the publication that speaks of it."""
    first, last = cluster.anchor.window.first, unit.window.last
    if unit.modality == "planned":
        first, last = unit.window.first, cluster.anchor.window.last
    if first is None or last is None:
        return 0.01
    days = max((last - first) / dt.timedelta(days=1), 0.0)
    return 1.0 / (1.0 + days) ** 2
