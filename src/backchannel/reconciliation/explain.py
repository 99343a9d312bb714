"""Explain: why each mention is in a contact, what nearly was, and with which weights."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from backchannel.model import Evidence, Explanation, Link, Near, Reference, Weight
from backchannel.reconciliation.cluster import Cluster
from backchannel.reconciliation.compare import Comparison, can_meet, compare_all, compare_order
from backchannel.reconciliation.judgements import mentions_of
from backchannel.reconciliation.reconcile import Joined
from backchannel.reconciliation.unit import Unit
from backchannel.reconciliation.weights import Weights

_NEAR = dt.timedelta(days=3)
"""How far away in time another contact of the same people may lie to be shown as one that nearly was this one."""


def explain_contact(joined: Joined, identity: str) -> Explanation:
    """Explain one contact.

    Args:
        joined: with all contacts of which some telling is of the same people as one of its own.
        identity: of the contact, which is there.
    """
    return Explanation(identity, links_of(joined, identity), tuple(_near(joined.named[identity], joined)))


def links_of(joined: Joined, identity: str) -> tuple[Link, ...]:
    """Return why each document's mentions are in one contact, in order of publication; arguments as above."""
    cluster = joined.named[identity]
    return tuple(_link(unit, cluster, joined) for unit in sorted(cluster.units, key=lambda unit: unit.order))


def _link(unit: Unit, cluster: Cluster, joined: Joined) -> Link:
    rest = [other for other in cluster.units if other is not unit]
    weights = Weights.standard()
    compared = _compare(unit, Cluster(rest), cluster, joined) if rest else ()
    own = {mention.id for mention in unit.mentions}
    numbers = (one.sequence for one in joined.judgements.same if own & set(mentions_of(one)))
    rows = tuple(Weight(one.subject, one.level, one.reason, weights.of(one)) for one in compared)
    return Link(_references(unit), rows, tuple(numbers))


def _compare(unit: Unit, rest: Cluster, cluster: Cluster, joined: Joined) -> tuple[Comparison, ...]:
    """Compare a telling with what the others tell of its contact, in the row of all contacts that it can mean."""
    others = (one for one in joined.named.values() if one is not cluster and one.anchor.principals == unit.principals)
    row = [rest, *(one for one in others if can_meet(unit.window, one.window) and one.fits(unit))] if unit.place else []
    order = compare_order(unit, rest, row)
    return (*compare_all(unit, rest), *((order,) if order else ()))


def _references(unit: Unit) -> tuple[Reference, ...]:
    rows = ((mention.id, mention.modality, Evidence.of(unit.document, mention.span)) for mention in unit.mentions)
    return tuple(Reference(*row) for row in rows)


def _near(cluster: Cluster, joined: Joined) -> Iterator[Near]:
    """Yield what stays open with this contact as a candidate, then contacts of the same people at nearly the time."""
    for row in joined.unsettled:
        for candidate in row.candidates:
            if joined.named.get(joined.names[id(candidate.cluster)]) is cluster:
                reason = "fits more than one contact, or may be none of them"
                yield Near(_references(row.unit), round(candidate.share, 3), None, reason)
    for name, other in joined.named.items():
        if other is not cluster and other.anchor.principals == cluster.anchor.principals and _is_close(cluster, other):
            unit = min(other.units, key=lambda one: one.order)
            reason = cluster.obstacle(other.anchor) or _further(cluster, other)
            yield Near(_references(unit), None, name, reason)


def _further(cluster: Cluster, other: Cluster) -> str:
    shared = sorted(cluster.documents & other.documents)
    return "one document tells of both" if shared else "nothing says that they are one"


def _is_close(one: Cluster, other: Cluster) -> bool:
    mine, theirs = one.window.middle, other.window.middle
    return mine is not None and theirs is not None and abs(mine - theirs) <= _NEAR
