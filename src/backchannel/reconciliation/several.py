"""The last pass: a gathering of several parties that its tellers list differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from backchannel.model import PRESS
from backchannel.reconciliation.cluster import Cluster
from backchannel.reconciliation.compare import same_day, share_most, sides_of

_SEVERAL = 3
"""Parties from which on one list may leave somebody out. The people of a contact of two are always all named."""


def join_lists(clusters: Iterable[Cluster]) -> dict[int, Cluster]:
    """Join clusters of one day that are one gathering of three parties or more, by most of the people in common.

    Returns:
        For each cluster that went into another, by ``id``, the one that it went into.
    """
    days: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if day := gathering_day(cluster):
            days[day].append(cluster)
    into: dict[int, Cluster] = {}
    for day in sorted(days):
        kept: list[Cluster] = []
        for cluster in sorted(days[day], key=lambda c: (-len(c.anchor.principals), c.anchor.order)):
            homes = [home for home in kept if _is_one_gathering(home, cluster)]
            if len(homes) != 1:
                kept.append(cluster)
                continue
            for unit in cluster.units:
                homes[0].add(unit)
            into[id(cluster)] = homes[0]
    return into


def gathering_day(cluster: Cluster) -> str:
    """Return the day of a cluster that may be of such a gathering; empty where it is none."""
    return (cluster.anchor.window.day or "") if len(_parties(cluster)) >= _SEVERAL else ""


def _parties(cluster: Cluster) -> set[str]:
    mentions = (mention for unit in cluster.units for mention in unit.mentions)
    return {part.party for mention in mentions for part in sides_of(mention.participants) if part.party}


def _is_one_gathering(one: Cluster, other: Cluster) -> bool:
    told_by_both = (set(one.accounts) & set(other.accounts)) - {PRESS}
    return (
        not told_by_both
        and all(same_day(first, second) for first in one.windows for second in other.windows)
        and all(share_most(first.principals, other.anchor.principals) for first in one.units)
        and one.takes_all(other)
    )
