"""Taking up: clusters of the last build made again from the rows that it kept, as they were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from backchannel.engine.versioning import repeated_in
from backchannel.ledger import DerivedStore
from backchannel.model import ClusterRow, Decision, Header, Mention, NameRow, OpenRow, UnitRow
from backchannel.reconciliation import (
    Cluster,
    Judgements,
    Unit,
    Unsettled,
    join_decided,
    join_lists,
    make_units,
    mentions_of,
)


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of the clusters that were taken up, by the lists of gatherings and by decisions."""

    homes: Mapping[str, Cluster]
    """Those that contacts are made of, by identifier."""
    into: Mapping[int, Cluster]
    """For each cluster that went into another, by ``id``, the one that it went into."""
    decided: frozenset[str]
    """The homes into which a decision put something."""
    taken: frozenset[str]
    """The open units that a decision put somewhere."""
    against: Mapping[int, str]
    """By the number of each decision that the documents contradict, in which way."""


class Taken:
    """The clusters of a store that were taken up, with what they are made of."""

    def __init__(self, store: DerivedStore, judgements: Judgements) -> None:
        self.store = store
        self.judgements = judgements
        self.units: dict[str, dict[str, Unit]] = {}
        """Those looked at, by document and identifier."""
        self.live: dict[str, Cluster] = {}
        """The clusters that are taken up, by identifier."""
        self.rows: dict[str, ClusterRow] = {}
        self.open: dict[str, Unsettled] = {}
        """Open units of partitions that are taken up, and those that a decision names."""
        self.days: set[str] = set()
        """Of the gatherings among them."""
        self.gone: set[str] = set()
        """Identifiers of the name rows of contacts that are taken up."""

    def load(self, documents: Iterable[str]) -> None:
        """Make the units of some documents."""
        wanted = set(documents) - set(self.units)
        headers = {one.id: one for one in self.store.rows("documents", Header, id=wanted)}
        repeated = repeated_in(self.store, wanted)
        found = [one for one in self.store.rows("mentions", Mention, document=wanted) if one.id not in repeated]
        mentions = self.judgements.corrected(found)
        self.units |= {document: {} for document in wanted}
        for unit in make_units(headers, mentions, self.judgements.apart()):
            self.units[unit.document.id][unit.id] = unit

    def units_of(self, rows: Iterable[UnitRow]) -> list[Unit]:
        """Return the units of some rows, in their order."""
        wanted = [*rows]
        self.load(row.document for row in wanted)
        return [self.units[row.document][row.id] for row in wanted]

    def take_up_decided(self) -> None:
        """Take up the clusters and open units that a standing decision joins."""
        self.gone |= {row.id for row in self.store.rows("names", NameRow, decided="yes")}
        wanted = {mention for decision in self.judgements.same for mention in mentions_of(decision)}
        documents = documents_of(self.store, self.judgements.same)
        self.load(documents)
        units = {
            unit.id: unit
            for document in documents
            for unit in self.units[document].values()
            if any(mention.id in wanted for mention in unit.mentions)
        }
        partitions = {row.partition for row in self.store.rows("units", UnitRow, id=set(units))}
        rows = self.store.rows("clusters", ClusterRow, partition=partitions)
        self.revive(row for row in rows if not units.keys().isdisjoint(row.units))
        for row in self.store.rows("open", OpenRow, id=set(units)):
            self.open.setdefault(row.id, Unsettled(units[row.id], ()))

    def take_up_gatherings(self) -> None:
        """Take up every cluster of a gathering on the days of those that are taken up already."""
        self.revive(self.store.rows("clusters", ClusterRow, gathering=self.days - {""}))

    def revive(self, rows: Iterable[ClusterRow]) -> None:
        """Take up clusters of partitions that are as they were."""
        wanted = [row for row in rows if row.id not in self.live]
        found = self.store.rows("units", UnitRow, id={unit for row in wanted for unit in row.units})
        units = {unit.id: unit for unit in self.units_of(found)}
        for row in wanted:
            self.live[row.id] = Cluster(units[one] for one in row.units)
            self.rows[row.id] = row
            self.gone.add(row.home)
            self.days.add(row.gathering)

    def settle(self) -> Settled:
        """Join the clusters of one gathering, then what was decided to be one; this changes the clusters."""
        listed = join_lists(self.live.values())
        remaining = [cluster for cluster in self.live.values() if id(cluster) not in listed]
        decided, left, against = join_decided(self.judgements, remaining, [*self.open.values()])
        taken = frozenset(self.open) - {row.unit.id for row in left}
        homes = {key(cluster): cluster for cluster in remaining if id(cluster) not in decided}
        grown = {id(home) for home in decided.values()}
        return Settled(
            homes,
            {gone: decided.get(id(home), home) for gone, home in listed.items()} | decided,
            frozenset(one for one, home in homes.items() if id(home) in grown or one in taken),
            taken,
            against,
        )


def documents_of(store: DerivedStore, decisions: Iterable[Decision]) -> set[str]:
    """Return the documents of the mentions that some decisions name."""
    named = {mention for decision in decisions for mention in mentions_of(decision)}
    return {mention.document for mention in store.rows("mentions", Mention, id=named)}


def key(cluster: Cluster) -> str:
    """Return the identifier of a cluster: its first unit's, which stays the first whatever joins."""
    return cluster.units[0].id
