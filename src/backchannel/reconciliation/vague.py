"""The third pass: units that name no day join the one contact that they fit, make one of their own, or stay open."""

from __future__ import annotations

import bisect
import datetime as dt
import re
from collections.abc import Iterable, Iterator

from backchannel.model import ASKING, Attribution, Mention, Modality
from backchannel.reconciliation.begins import can_begin, says_little
from backchannel.reconciliation.cluster import Cluster, told_again, without_repeats
from backchannel.reconciliation.compare import can_meet
from backchannel.reconciliation.compare.order import LAST
from backchannel.reconciliation.odds import (
    HORIZON,
    JOIN_SHARE,
    REPEAT_SHARE,
    UNDATED_HORIZON,
    Unsettled,
    Weighed,
    weigh,
)
from backchannel.reconciliation.unit import Unit

_MOST_SHOWN = 20
"""Candidates that an open unit shows."""
_LEAST_SHOWN = 0.01
"""Odds below which a candidate is not shown, unless it is the first."""
_FEW_DAYS = 8
"""So far apart may be what one transcript tells of one contact: "last week", and "on Tuesday"."""
_AT_HAND: frozenset[Modality] = frozenset({"planned", "cancelled", "denied"})
"""What of two such tellings in one transcript, without a time, is mostly one contact."""
_FIRST_DID = re.compile(r"\bfirst\s+(?:met|spoke|talked|saw|visited|hosted|welcomed)\b")
_ELSEWHERE = re.compile(
    r"\b(?:(?:[Ff]ollowing|[Aa]fter|[Ss]ince)\s+our\s+[a-z]+|[Ww]hen\s+we\s+(?:last\s+)?met)\s+in\s+[A-Z]"
)
"""What is told with the place of a contact before: "there is progress on it following our meeting in Geneva"."""
_ASKED = (Attribution("speaker", ASKING),)
_SLACK = dt.timedelta(days=2)
"""More than half of what the time of a day or an account spans: so far can its middle lie outside a window it meets."""


def place_vague(units: Iterable[Unit], clusters: Iterable[Cluster]) -> tuple[list[Cluster], list[Unsettled]]:
    """Place the units of one partition that name no day among its clusters that do.

    Returns:
        The clusters, those given and new ones, and the units that stay open.
    """
    shelf = _Shelf(clusters)
    unsettled: list[Unsettled] = []
    for unit in sorted(units, key=_surest_first):
        fitting = without_repeats([cluster for cluster in shelf.near(unit) if _fits(unit, cluster)])
        rows = weigh(unit, _without_later(unit, fitting))
        home = _home(unit, rows)
        if home:
            home.add(unit)
        elif _is_another(unit, rows) and not (_may_be_any(unit, rows) and any(shelf.near(unit))):
            if can_begin(unit):
                shelf.put(Cluster([unit]))
            elif unit.modality != "hypothetical":
                unsettled.append(Unsettled(unit, ()))
        else:
            shown = [row for row in rows[:_MOST_SHOWN] if row.share >= _LEAST_SHOWN] or rows[:1]
            unsettled.append(Unsettled(unit, tuple(shown)))
    return shelf.clusters, unsettled


def _is_another(unit: Unit, rows: list[Weighed]) -> bool:
    """Say whether a unit is of none of the contacts that it could mean by what is told of it."""
    if 1 - sum(row.share for row in rows) >= JOIN_SHARE:
        return True
    at_hand = unit.modality in _AT_HAND
    return not any(row.cluster.takes(unit) or (at_hand and told_again(unit, row.cluster)) for row in rows)


def _may_be_any(unit: Unit, rows: list[Weighed]) -> bool:
    """Say whether a telling says too little to be of a contact of its own.

    What somebody reports is one where the odds say so; not what is hedged, planned or asked about.
    """
    if unit.modality != "reported" or all(one.attribution[-1:] == _ASKED for one in unit.mentions):
        return says_little(unit)
    return says_little(unit) and 1 - sum(row.share for row in rows) < JOIN_SHARE


def _surest_first(unit: Unit) -> tuple[object, ...]:
    return (
        not can_begin(unit),
        not unit.leads,
        not unit.held,
        unit.window.width_days,
        *unit.order,
    )


def _home(unit: Unit, rows: list[Weighed]) -> Cluster | None:
    """Return the contact that a unit surely is of, the most likely one where that is likely enough."""
    if not rows or unit.modality == "hypothetical":
        return None
    first = rows[0]
    if first.cluster.takes(unit):
        return first.cluster if first.share >= JOIN_SHARE else None
    repeated = (first.cluster.window.firm or not first.cluster.timed) and not unit.leads
    return first.cluster if repeated and first.share >= REPEAT_SHARE else None


def _may_be_repeated(unit: Unit, cluster: Cluster) -> bool:
    """Say whether two tellings of one transcript can be of one contact: of the last days, or both of no time.

    Reports of no time may be of one long ago and of one of today; what is planned or denied is what is at hand.
    """
    one, other = unit.window, cluster.window
    if one.edtf:
        return one.width_days <= _FEW_DAYS and other.firm and one.holds(other)
    return unit.modality in _AT_HAND and unit.modality == cluster.anchor.modality


def _without_later(unit: Unit, clusters: list[Cluster]) -> list[Cluster]:
    """Leave out what another went before, where a telling is of "the first call"."""
    if unit.place != "first" or not unit.held:
        return clusters
    alike = [one for one in clusters if unit.channels == {"unspecified"} or unit.channels & one.channels]
    ends = [one.window.last for one in alike if one.held and one.window.last]
    return [one for one in clusters if not any(one.window.first and end <= one.window.first for end in ends)]


def _fits(unit: Unit, cluster: Cluster) -> bool:
    """Say whether a unit can mean a contact.

    One without a time, or in a transcript one of the last days, can mean a dated one of its own document: it cannot
    join it, unless nothing else comes near, but that bears on the odds.
    """
    one, other = unit.window, cluster.anchor.window
    earlier = unit.place in LAST or any(_FIRST_DID.search(mention.span.quote) for mention in unit.mentions)
    if earlier and other.day is not None and other.day == unit.document.day:
        return False  # "our last meeting", or "when we first met", said where the two meet
    if _is_of_after_it(unit, cluster) or _is_of_elsewhere(unit, cluster) or _is_invited(unit, cluster):
        return False
    if unit.document.id in cluster.documents and (one.edtf or not cluster.timed):
        return _may_be_repeated(unit, cluster) and told_again(unit, cluster) and cluster.fits(unit)
    if not cluster.timed:
        if one.edtf or unit.held != cluster.held:
            return False  # a plan and a report without days share nothing but the names
        if _has_a_name(unit.mentions) != any(_has_a_name(other.mentions) for other in cluster.units):
            return False
    elif one.edtf and not (other.firm or one.holds(other) or other.holds(one)):
        return False
    return can_meet(one, other) and cluster.fits(unit)


def _has_a_name(mentions: Iterable[Mention]) -> bool:
    """Say whether it is a summit with a name of its own, and no conversation: "the results of the 23rd EU Summit"."""
    return any(mention.trigger.quote.endswith("Summit") for mention in mentions)


def _is_of_after_it(unit: Unit, cluster: Cluster) -> bool:
    """Say whether a text that tells of a contact as held plans another: "they met today; he was invited to visit".

    In a transcript, whose words for one contact vary, a visit that is planned beside a meeting that was held.
    """
    if unit.modality != "planned" or unit.window.edtf:
        return False
    held = [one for one in cluster.units if one.document.id == unit.document.id and one.held]
    if unit.document.kind == "transcript":
        return unit.channels == {"visit"} and bool(held) and all("visit" not in one.channels for one in held)
    return bool(held)


def _is_invited(unit: Unit, cluster: Cluster) -> bool:
    """Say whether it is a visit to come some day, and the contact a conversation: "I invited him", and "we spoke"."""
    invited = unit.modality == "planned" and unit.window.edtf is None and unit.channels == {"visit"}
    return invited and cluster.held and cluster.channels.isdisjoint({"meeting", "visit", "video"})


def _is_of_elsewhere(unit: Unit, cluster: Cluster) -> bool:
    """Say whether a text that tells of one contact recalls another by its place."""
    if unit.window.edtf or unit.document.id not in cluster.documents or unit.places & cluster.places:
        return False
    return any(_ELSEWHERE.search(mention.span.quote) for mention in unit.mentions)


class _Shelf:
    """Clusters by time, so that those near a unit are found without looking at all."""

    def __init__(self, clusters: Iterable[Cluster]) -> None:
        self.clusters: list[Cluster] = []
        self._dated: list[tuple[dt.datetime, int]] = []
        self._loose: list[Cluster] = []
        """Those that name no more than a month or a year, of which there are few; and those without any time."""
        self._undated: list[tuple[dt.datetime, int]] = []
        """By the time of publication."""
        for cluster in clusters:
            self.put(cluster)

    def put(self, cluster: Cluster) -> None:
        """Add a cluster."""
        number, window = len(self.clusters), cluster.anchor.window
        self.clusters.append(cluster)
        if window.middle and (window.firm or (cluster.timed and window.edtf is None)):
            bisect.insort(self._dated, (window.middle, number))
        elif window.told and window.edtf is None:
            bisect.insort(self._undated, (window.told, number))
        else:
            self._loose.append(cluster)

    def near(self, unit: Unit) -> Iterator[Cluster]:
        """Yield the clusters that a unit can mean by its time, and some more."""
        window = unit.window
        first = window.first or (window.told - HORIZON if window.told else None)
        last = window.last or (window.told + HORIZON if window.told else None)
        yield from self._between(self._dated, first, last)
        if window.told:
            yield from self._between(self._undated, window.told - UNDATED_HORIZON, window.told + UNDATED_HORIZON)
        yield from self._loose

    def _between(
        self, row: list[tuple[dt.datetime, int]], first: dt.datetime | None, last: dt.datetime | None
    ) -> Iterator[Cluster]:
        start = 0 if first is None else bisect.bisect_left(row, (first - _SLACK, -1))
        end = len(row) if last is None else bisect.bisect_right(row, (last + _SLACK, len(self.clusters)))
        for _, number in row[start:end]:
            yield self.clusters[number]
