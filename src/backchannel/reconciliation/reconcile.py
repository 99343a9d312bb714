"""Mentions to contacts: partition, cluster, name."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from backchannel.model import Ambiguity, Candidate, Contact, Decision, Evidence, Header, Mention, Ruling, parse_edtf
from backchannel.reconciliation.cluster import Cluster
from backchannel.reconciliation.dated import cluster_dated
from backchannel.reconciliation.decided import join_decided, rule
from backchannel.reconciliation.fields import make_contact
from backchannel.reconciliation.judgements import Judgements
from backchannel.reconciliation.naming import aliases_of, name_clusters
from backchannel.reconciliation.odds import Unsettled
from backchannel.reconciliation.several import join_lists
from backchannel.reconciliation.unit import Unit, make_units
from backchannel.reconciliation.vague import place_vague


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What came of all mentions."""

    contacts: tuple[Contact, ...]
    """In order of time, then identifier."""
    ambiguities: tuple[Ambiguity, ...]
    """The mentions that fit several contacts, in order of publication."""
    rulings: tuple[Ruling, ...] = ()
    """What became of the decisions that stand, in the order in which they were taken."""


def reconcile_mentions(
    documents: Mapping[str, Header], mentions: Sequence[Mention], decisions: Iterable[Decision] = ()
) -> Reconciliation:
    """Join the mentions of all documents into contacts.

    Args:
        documents: by identifier; mentions of others are left out.
        mentions: in any order.
        decisions: all of the ledger, in its order.

    Returns:
        The same contacts whatever the order of documents and mentions.
    """
    joined = join_mentions(documents, mentions, decisions)
    contacts = [make_contact(cluster, name, aliases_of(cluster)) for name, cluster in joined.named.items()]
    return Reconciliation(
        tuple(sorted(contacts, key=lambda contact: (_instant(contact), contact.id))),
        tuple(_ambiguity(row, mention, joined.names) for row in joined.unsettled for mention in row.unit.mentions),
        joined.rulings,
    )


@dataclass(frozen=True, slots=True)
class Joined:
    """The clusters that contacts are made of."""

    named: Mapping[str, Cluster]
    names: Mapping[int, str]
    """The name of each cluster, by ``id``, those that went into another among them."""
    unsettled: tuple[Unsettled, ...]
    """In order of publication."""
    rulings: tuple[Ruling, ...]
    judgements: Judgements


def join_mentions(
    documents: Mapping[str, Header], mentions: Sequence[Mention], decisions: Iterable[Decision]
) -> Joined:
    """Join mentions to named clusters; arguments as of ``reconcile_mentions``."""
    judgements = Judgements.of(decisions)
    partitions: dict[frozenset[str], list[Unit]] = defaultdict(list)
    for unit in make_units(documents, judgements.corrected(mentions), judgements.apart()):
        partitions[unit.principals].append(unit)
    clusters: list[Cluster] = []
    unsettled: list[Unsettled] = []
    for key in sorted(partitions, key=sorted):
        found, left_open = cluster_units(partitions[key])
        clusters += found
        unsettled += left_open
    into = join_lists(clusters)
    remaining = [cluster for cluster in clusters if id(cluster) not in into]
    decided, unsettled, against = join_decided(judgements, remaining, unsettled)
    into = {gone: decided.get(id(home), home) for gone, home in into.items()} | decided
    named = dict(name_clusters([cluster for cluster in remaining if id(cluster) not in into]))
    names = {id(cluster): name for name, cluster in named.items()}
    names |= {gone: names[id(home)] for gone, home in into.items()}
    return Joined(
        named,
        names,
        tuple(sorted(unsettled, key=lambda row: row.unit.order)),
        rule(judgements, {mention.id: mention for mention in mentions}, against),
        judgements,
    )


def cluster_units(units: Iterable[Unit]) -> tuple[list[Cluster], list[Unsettled]]:
    """Cluster the units of one partition, whose result depends on no other: first those that name a day."""
    dated: list[Unit] = []
    vague: list[Unit] = []
    of_many: list[Unsettled] = []
    for unit in units:
        if unit.many:
            of_many.append(Unsettled(unit, ()))
        else:
            (dated if unit.window.firm else vague).append(unit)
    clusters, unsettled = cluster_dated(dated)
    clusters, still_open = place_vague(vague, clusters)
    return clusters, unsettled + still_open + of_many


def _instant(contact: Contact) -> dt.datetime:
    """Return the earliest instant of a contact, or the latest of one "on or before"; what has no time comes last."""
    first, last = parse_edtf(contact.when).instants(contact.timezone) if contact.when else (None, None)
    return first or last or dt.datetime.max.replace(tzinfo=dt.UTC)


def _ambiguity(row: Unsettled, mention: Mention, names: Mapping[int, str]) -> Ambiguity:
    candidates = tuple(Candidate(names[id(one.cluster)], round(one.share, 3)) for one in row.candidates)
    return Ambiguity(mention.id, Evidence.of(row.unit.document, mention.span), candidates)
