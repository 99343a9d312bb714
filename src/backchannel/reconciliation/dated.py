"""The first two passes: units that name a day.

    1. together where they name the same day;
    2. then accounts whose days differ but can be one instant, where no side tells of both days.

A unit that fits two contacts of its day alike stays open: neither is nearer than the other.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from backchannel.model import PRESS
from backchannel.reconciliation.begins import can_begin
from backchannel.reconciliation.cluster import Cluster, told_again, without_repeats
from backchannel.reconciliation.compare import can_meet, same_day
from backchannel.reconciliation.odds import Unsettled, Weighed
from backchannel.reconciliation.unit import Unit

_ONE_DAY = dt.timedelta(days=1)


def cluster_dated(units: Iterable[Unit]) -> tuple[list[Cluster], list[Unsettled]]:
    """Cluster the units of one partition that name a day; what can begin no contact only joins."""
    days: dict[dt.date, list[Cluster]] = defaultdict(list)
    unsettled: list[Unsettled] = []
    for unit in sorted(units, key=_surest_first):
        day = _day_of(unit)
        near = [day + _ONE_DAY * step for step in (-1, 0, 1)]
        there = [cluster for one in near if one in days for cluster in days[one] if _is_of_its_day(unit, cluster)]
        fitting = [cluster for cluster in there if unit.document.id not in cluster.documents]
        best = _nearest(unit, fitting) or [cluster for cluster in there if told_again(unit, cluster)]
        if len(best) == 1:
            best[0].add(unit)
        elif best:
            unsettled.append(Unsettled(unit, tuple(Weighed(cluster, 1 / len(best), 0.0, ()) for cluster in best)))
        elif len(calls := _called_meetings(unit, [one for near_day in near for one in days.get(near_day, [])])) == 1:
            calls[0].add(dataclasses.replace(unit, channels=frozenset({"unspecified"})))
        elif can_begin(unit):
            days[day].append(Cluster([unit]))
        elif unit.modality != "hypothetical":
            unsettled.append(Unsettled(unit, ()))
    return _join_across_zones(days), unsettled


def _surest_first(unit: Unit) -> tuple[object, ...]:
    """Key to sort by: what is told apart, then what says most of channel and time, then reports before plans."""
    return (
        not can_begin(unit),
        not (unit.again or unit.occasions),
        unit.channels == {"unspecified"},
        not unit.window.clock,
        not unit.held,
        not unit.leads,
        *unit.order,
    )


def _day_of(unit: Unit) -> dt.date:
    assert unit.window.day is not None, "only units that name a day come here"
    return dt.date.fromisoformat(unit.window.day)


def _is_of_its_day(unit: Unit, cluster: Cluster) -> bool:
    return cluster.fits(unit) and all(same_day(unit.window, window) for window in cluster.windows)


def _nearest(unit: Unit, clusters: list[Cluster]) -> list[Cluster]:
    """Return the clusters that are like the unit in the most telling respect: occasion, status, account, channel."""
    clusters = without_repeats(clusters)

    def distance(cluster: Cluster) -> tuple[bool, bool, bool, bool]:
        return (
            not unit.occasions & cluster.occasions,
            unit.held != cluster.held,
            not cluster.accounts,
            unit.channels not in cluster.channel_sets,
        )

    least = min(map(distance, clusters), default=None)
    return [cluster for cluster in clusters if distance(cluster) == least]


def _called_meetings(unit: Unit, clusters: list[Cluster]) -> list[Cluster]:
    """Return the calls of its day that a telling means by "the meeting"."""
    return [
        cluster
        for cluster in clusters
        if all(same_day(unit.window, window) for window in cluster.windows) and cluster.is_loosely_told(unit)
    ]


def _join_across_zones(days: dict[dt.date, list[Cluster]]) -> list[Cluster]:
    """Join clusters of neighbouring days where their zones let the days meet and no party tells of both."""
    joined: list[Cluster] = []
    for day in sorted(days):
        following = days.get(day + _ONE_DAY, [])
        for cluster in days[day]:
            partners = [other for other in following if _is_one_night(cluster, other)]
            if len(partners) == 1:
                following.remove(partners[0])
                for unit in partners[0].units:
                    cluster.add(unit)
            joined.append(cluster)
    return joined


def _is_one_night(one: Cluster, other: Cluster) -> bool:
    told_by_both = (one.parties & other.parties) - {PRESS}
    return (
        bool(one.accounts and other.accounts)
        and not told_by_both
        and can_meet(one.anchor.window, other.anchor.window)
        and one.takes_all(other)
    )
