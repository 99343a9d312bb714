"""Mentions to contacts: partition, cluster, name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from backchannel.model import Ambiguity, Candidate, Contact, Document, Mention
from backchannel.reconciliation.cluster import Cluster, Unsettled, cluster_units
from backchannel.reconciliation.fields import evidence_of, make_contact
from backchannel.reconciliation.naming import name_clusters
from backchannel.reconciliation.unit import Unit, make_units


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """The contacts that mentions speak of, sorted by time and identifier, and the mentions that fit several."""

    contacts: tuple[Contact, ...]
    ambiguities: tuple[Ambiguity, ...]


def reconcile_mentions(documents: Mapping[str, Document], mentions: Sequence[Mention]) -> Reconciliation:
    """Join the mentions of all documents into contacts.

    Args:
        documents: by identifier; mentions of others are left out.
        mentions: in any order.

    Returns:
        The same contacts whatever the order of documents and mentions.
    """
    partitions: dict[frozenset[str], list[Unit]] = defaultdict(list)
    for unit in make_units(documents, mentions):
        partitions[unit.principals].append(unit)
    clusters: list[Cluster] = []
    unsettled: list[Unsettled] = []
    for key in sorted(partitions, key=sorted):
        found, open_ones = cluster_units(partitions[key])
        clusters.extend(found)
        unsettled.extend(open_ones)
    named = name_clusters(clusters)
    names = {id(cluster): name for name, cluster in named}
    contacts = [make_contact(cluster, name) for name, cluster in named]
    return Reconciliation(
        tuple(sorted(contacts, key=lambda contact: (_time_key(contact), contact.id))),
        tuple(
            sorted(
                (_ambiguity(row, mention, names) for row in unsettled for mention in row.unit.mentions),
                key=lambda a: (a.evidence.order, a.mention),
            )
        ),
    )


def _time_key(contact: Contact) -> str:
    return (contact.when or "~").replace("../", "")


def _ambiguity(row: Unsettled, mention: Mention, names: Mapping[int, str]) -> Ambiguity:
    candidates = tuple(Candidate(names[id(cluster)], round(share, 3)) for cluster, share in row.candidates)
    return Ambiguity(mention.id, evidence_of(row.unit.document, mention.span), candidates)
