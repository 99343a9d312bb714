"""Explain a contact of the last build: what it was joined from is made again, and no more than that."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from backchannel.engine.taking_up import Taken
from backchannel.errors import UsageError
from backchannel.ledger import DerivedStore
from backchannel.model import ClusterRow, Decision, Explanation, Link, NameRow, OpenRow, UnitRow
from backchannel.reconciliation import Joined, Judgements, Unsettled, Weighed, explain_contact, links_of, partition_of


def explain_built(store: DerivedStore, decisions: Iterable[Decision], identity: str) -> Explanation:
    """Explain a contact.

    Args:
        store: as the last build left it.
        decisions: those that the last build honoured, in the order of the ledger.
        identity: of the contact, which is there.

    Raises:
        UsageError: a build that was broken off has read documents of it anew, and not joined them yet.
    """
    judgements = Judgements.of(decisions)
    reached = set(partitions_of(store, [identity])[identity])
    partitions: set[str] = set()
    while not reached <= partitions:  # a decision may have put in tellings of further partitions
        partitions |= reached
        _check_joined(store, partitions)
        joined = _joined_about(Taken(store, judgements), partitions)
        reached = _reached(joined, identity)
    return explain_contact(joined, identity)


def partitions_of(store: DerivedStore, identities: Collection[str]) -> dict[str, frozenset[str]]:
    """Return for each of some contacts the partitions in which documents tell of it."""
    names = {row.id: row.name for row in store.rows("names", NameRow, name=identities)}
    clusters = store.rows("clusters", ClusterRow, home=set(names))
    found: dict[str, set[str]] = {one: set() for one in identities}
    for row in clusters:
        found[names[row.home]].add(row.partition)
    begun = {home for home in names if not found[names[home]]}  # begun by a decision, of a telling that was open
    for unit in store.rows("units", UnitRow, id=begun):
        found[names[unit.id]].add(unit.partition)
    return {one: frozenset(partitions) for one, partitions in found.items()}


def weigh_links(
    store: DerivedStore, decisions: Iterable[Decision], identities: Collection[str]
) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """Yield for each of some contacts why its mentions are in it: many at once, so that each partition is read once.

    Arguments and errors are those of ``explain_built``; contacts come in no special order.
    """
    judgements = Judgements.of(decisions)
    together: dict[tuple[str, ...], list[str]] = {}
    for identity, found in partitions_of(store, identities).items():
        together.setdefault(tuple(sorted(found)), []).append(identity)
    for row, group in sorted(together.items()):
        partitions = set(row)
        _check_joined(store, partitions)
        joined = _joined_about(Taken(store, judgements), partitions)
        for identity in group:
            if _reached(joined, identity) <= partitions:
                yield identity, links_of(joined, identity)
            else:
                yield identity, explain_built(store, judgements.decisions, identity).links


def _reached(joined: Joined, identity: str) -> set[str]:
    """Return the partitions of a contact; a decision may have put in tellings of further ones."""
    return {partition_of(unit) for unit in joined.named[identity].units}


def _check_joined(store: DerivedStore, partitions: Iterable[str]) -> None:
    documents = {row.document for row in store.rows("units", UnitRow, partition=partitions)}
    if not documents.isdisjoint(store.ids("pending")):
        raise UsageError("documents of this contact were read and not joined", "Run `backchannel build` first.")


def _joined_about(taken: Taken, partitions: set[str]) -> Joined:
    """Return what was joined of some partitions.

    With that come the contacts elsewhere into which some of it went, and all gatherings of their days and all that was
    decided, since these are joined over partitions.
    """
    store = taken.store
    rows = store.rows("clusters", ClusterRow, partition=partitions)
    taken.revive(rows)
    taken.revive(store.rows("clusters", ClusterRow, home={row.home for row in rows}))
    _take_up_open(taken, partitions)
    taken.take_up_decided()
    taken.take_up_gatherings()
    settled = taken.settle()
    found = store.rows("names", NameRow, id=set(settled.homes))
    ordered = sorted(found, key=lambda one: (one.plain, one.people, one.again, one.order))
    named = {row.name: settled.homes[row.id] for row in ordered}
    names = {id(cluster): name for name, cluster in named.items()}
    names |= {gone: names[id(home)] for gone, home in settled.into.items()}
    unsettled = [row for one, row in taken.open.items() if one not in settled.taken]
    unsettled.sort(key=lambda row: row.unit.order)
    return Joined(named, names, tuple(unsettled), (), taken.judgements)


def _take_up_open(taken: Taken, partitions: Iterable[str]) -> None:
    """Take up the open units of partitions whose clusters are taken up."""
    rows = {row.id: row for row in taken.store.rows("open", OpenRow, partition=partitions)}
    units = taken.units_of(taken.store.rows("units", UnitRow, id=set(rows)))
    for unit in units:
        weighed = (Weighed(taken.live[one.contact], one.odds, 0.0, ()) for one in rows[unit.id].candidates)
        taken.open[unit.id] = Unsettled(unit, tuple(weighed))
