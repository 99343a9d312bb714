"""Join what has changed: the contacts that ``reconcile_mentions`` would make, with most of the last build's kept.

What a document says bears on few contacts. Its units are compared within their partitions; a gathering of several
parties reaches over the partitions of its day, a decision over those of the mentions that it names, and a name over
the contacts that would share it. These are taken up again and all others left as they are::

    documents -> units -> partitions -> clusters -> gatherings of their days, decisions -> contacts -> names

The first build does the same, with everything changed.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from backchannel.engine.taking_up import Taken, documents_of, key
from backchannel.ledger import DerivedStore
from backchannel.model import (
    Ambiguity,
    Candidate,
    ClusterRow,
    Contact,
    Decision,
    Evidence,
    NameRow,
    OpenRow,
    UnitRow,
)
from backchannel.reconciliation import (
    Cluster,
    Judgements,
    Naming,
    Unit,
    Unsettled,
    aliases_of,
    cluster_units,
    gathering_day,
    make_contact,
    mentions_of,
    naming_of,
    partition_of,
    rule,
    tell_apart,
)


@dataclass(frozen=True, slots=True)
class Changes:
    """What joining did to the contacts."""

    before: Mapping[str, Contact]
    """The contacts that are no longer there as they were, by their identifiers of then."""
    after: Mapping[str, Contact]
    """Those that took their place, by identifier."""


def join_changed(
    store: DerivedStore, changed: Iterable[str], before: Iterable[Decision], decisions: Iterable[Decision]
) -> Changes:
    """Bring a store's contacts, ambiguities and rulings up to date, in a transaction that is open.

    Args:
        store: with the documents and mentions of now.
        changed: identifiers of the documents that are new, or other than at the last build.
        before: all decisions at the last build.
        decisions: all decisions of now.
    """
    now = Judgements.of(decisions)
    disputed = set(Judgements.of(before).decisions) ^ set(now.decisions)
    return _Joiner(store, now).join({*changed, *documents_of(store, disputed)})


class _Joiner(Taken):
    """One run. Its methods stand in the order in which they are called."""

    def __init__(self, store: DerivedStore, judgements: Judgements) -> None:
        super().__init__(store, judgements)
        self._stale: set[str] = set()
        """Mentions whose ambiguities are out of date."""

    def join(self, documents: set[str]) -> Changes:
        """Do it all."""
        partitions = self._regroup(documents)
        self._cluster(partitions)
        self.take_up_decided()
        self.take_up_gatherings()
        settled = self.settle()
        self._keep_homes({one: key(settled.into.get(id(cluster), cluster)) for one, cluster in self.live.items()})
        names, renamed = self._name(settled.homes, settled.decided)
        changes = self._write_contacts(settled.homes, names, renamed)
        self._write_ambiguities(partitions, renamed, settled.taken)
        self._write_rulings(settled.against)
        return changes

    def _regroup(self, documents: set[str]) -> set[str]:
        """Put the units of changed documents in place of the old ones, and return the partitions of both."""
        partitions = {row.partition for row in self.store.rows("units", UnitRow, document=documents)}
        self.load(documents)
        units = [unit for document in documents for unit in self.units[document].values()]
        rows = [UnitRow(unit.id, unit.document.id, partition_of(unit)) for unit in units]
        self.store.delete_where("units", document=documents)
        self.store.put("units", [(row.id, row) for row in rows])
        return partitions | {row.partition for row in rows}

    def _cluster(self, partitions: set[str]) -> None:
        """Cluster the units of some partitions anew."""
        old = self.store.rows("clusters", ClusterRow, partition=partitions)
        self.gone |= {row.home for row in old}
        self.days |= {row.gathering for row in old}
        self._stale |= {one for row in self.store.rows("open", OpenRow, partition=partitions) for one in row.mentions}
        self.store.delete_where("clusters", partition=partitions)
        self.store.delete_where("open", partition=partitions)
        groups: dict[str, list[Unit]] = defaultdict(list)
        rows = self.store.rows("units", UnitRow, partition=partitions)
        for row, unit in zip(rows, self.units_of(rows), strict=True):
            groups[row.partition].append(unit)
        open_rows: list[OpenRow] = []
        for partition, units in groups.items():
            clusters, unsettled = cluster_units(units)
            for cluster in clusters:
                self.live[key(cluster)] = cluster
                members = tuple(unit.id for unit in cluster.units)
                row_of_it = ClusterRow(key(cluster), partition, gathering_day(cluster), members, key(cluster))
                self.rows[row_of_it.id] = row_of_it
                self.days.add(row_of_it.gathering)
            self.open |= {row.unit.id: row for row in unsettled}
            open_rows += [_open_row(row, partition) for row in unsettled]
        self.store.put("clusters", [(row.id, row) for row in self.rows.values()])
        self.store.put("open", [(row.id, row) for row in open_rows])

    def _keep_homes(self, homes: Mapping[str, str]) -> None:
        moved = [dataclasses.replace(row, home=homes[one]) for one, row in self.rows.items() if row.home != homes[one]]
        self.rows |= {row.id: row for row in moved}
        self.store.put("clusters", [(row.id, row) for row in moved])

    def _name(self, homes: Mapping[str, Cluster], decided: Collection[str]) -> tuple[dict[str, str], dict[str, str]]:
        """Name the contacts that were taken up.

        Returns:
            The name of each by its identifier among the name rows; and for each other contact whose name changes by
            that, by its old name, the new one.
        """
        made = {one: naming_of(cluster) for one, cluster in homes.items()}
        gone = self.store.rows("names", NameRow, id=self.gone)
        self.store.delete("names", [row.id for row in gone])
        plains = {row.plain for row in gone} | {naming.plain for naming in made.values()}
        kept = {row.id: row for row in self.store.rows("names", NameRow, plain=plains)}
        groups: dict[str, list[tuple[Naming, str]]] = defaultdict(list)
        for one, naming in [*made.items(), *((row.id, _naming(row)) for row in kept.values())]:
            groups[naming.plain].append((naming, one))
        names = {one: name for _, group in sorted(groups.items()) for name, one in tell_apart(group)}
        rows = {
            one: NameRow(
                one, n.plain, n.people, n.occasion, n.again, n.order, names[one], _YES if one in decided else ""
            )
            for one, n in made.items()
        }
        renamed = {row.name: names[one] for one, row in kept.items() if row.name != names[one]}
        rows |= {one: dataclasses.replace(row, name=names[one]) for one, row in kept.items() if row.name in renamed}
        self.store.put("names", rows.items())
        self._removed = {row.name for row in gone}
        return {one: names[one] for one in made}, renamed

    def _write_contacts(
        self, homes: Mapping[str, Cluster], names: Mapping[str, str], renamed: Mapping[str, str]
    ) -> Changes:
        old = {one.id: one for one in self.store.rows("contacts", Contact, id=self._removed | set(renamed))}
        new = [make_contact(cluster, names[one], aliases_of(cluster)) for one, cluster in homes.items()]
        new += [dataclasses.replace(old[was], id=name) for was, name in renamed.items()]
        same = {one.id for one in new if old.get(one.id) == one}
        before = {one: contact for one, contact in old.items() if one not in same}
        after = {one.id: one for one in new if one.id not in same}
        self.store.delete("contacts", before)
        self.store.put("contacts", sorted(after.items()))
        return Changes(before, after)

    def _write_ambiguities(self, partitions: set[str], renamed: Mapping[str, str], taken: Collection[str]) -> None:
        """Write the ambiguities of all partitions in which the name of a candidate may have changed."""
        moved = self.store.ids("names", name=set(renamed.values()))
        touched = partitions | {row.partition for row in self.rows.values()}
        touched |= {row.partition for row in self.store.rows("clusters", ClusterRow, home=moved)}
        rows = self.store.rows("open", OpenRow, partition=touched)
        self._stale |= {mention for row in rows for mention in row.mentions}
        self.store.delete("ambiguities", self._stale)
        candidates = {one.contact for row in rows for one in row.candidates}
        homes = {row.id: row.home for row in self.store.rows("clusters", ClusterRow, id=candidates)}
        names = {row.id: row.name for row in self.store.rows("names", NameRow, id=set(homes.values()))}
        found = {row.id: row for row in rows if row.id not in taken}
        units = self.units_of(self.store.rows("units", UnitRow, id=set(found)))
        made = [
            Ambiguity(
                mention.id,
                Evidence.of(unit.document, mention.span),
                tuple(Candidate(names[homes[one.contact]], round(one.odds, 3)) for one in found[unit.id].candidates),
            )
            for unit in units
            for mention in unit.mentions
        ]
        self.store.put("ambiguities", [(one.mention, one) for one in made])

    def _write_rulings(self, against: Mapping[int, str]) -> None:
        named = {mention for decision in self.judgements.decisions for mention in mentions_of(decision)}
        there = dict.fromkeys(self.store.ids("mentions", id=named))
        rulings = rule(self.judgements, there, against)
        self.store.replace("rulings", [(str(one.decision), one) for one in rulings])


_YES = "yes"


def _open_row(row: Unsettled, partition: str) -> OpenRow:
    candidates = tuple(Candidate(key(one.cluster), one.share) for one in row.candidates)
    return OpenRow(row.unit.id, partition, candidates, tuple(mention.id for mention in row.unit.mentions))


def _naming(row: NameRow) -> Naming:
    return Naming(row.plain, row.people, row.occasion, row.again, row.order)
