"""Reconciliation: mentions to contacts."""

from backchannel.reconciliation.cluster import Cluster
from backchannel.reconciliation.decided import join_decided, rule
from backchannel.reconciliation.explain import explain_contact, links_of
from backchannel.reconciliation.fields import make_contact
from backchannel.reconciliation.judgements import Judgements, findings_of, mentions_of
from backchannel.reconciliation.naming import Naming, aliases_of, naming_of, tell_apart
from backchannel.reconciliation.odds import Unsettled, Weighed
from backchannel.reconciliation.reconcile import (
    Joined,
    Reconciliation,
    cluster_units,
    join_mentions,
    reconcile_mentions,
)
from backchannel.reconciliation.several import gathering_day, join_lists
from backchannel.reconciliation.unit import Unit, make_units, partition_of

__all__ = [
    "Cluster", "Joined", "Judgements", "Naming", "Reconciliation", "Unit", "Unsettled", "Weighed", "aliases_of",
    "cluster_units", "explain_contact", "findings_of", "gathering_day", "join_decided", "join_lists",
    "join_mentions", "links_of", "make_contact", "make_units", "mentions_of", "naming_of", "partition_of",
    "reconcile_mentions", "rule", "tell_apart",
]  # fmt: skip
