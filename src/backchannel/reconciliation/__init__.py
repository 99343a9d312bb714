"""Reconciliation: mentions to contacts."""

from backchannel.reconciliation.cluster import Cluster
from backchannel.reconciliation.decided import join_decided, rule
from backchannel.reconciliation.explain import explain_contact
from backchannel.reconciliation.fields import make_contact
from backchannel.reconciliation.judgements import Judgements, mentions_of
from backchannel.reconciliation.naming import Naming, aliases_of, naming_of, tell_apart
from backchannel.reconciliation.odds import Unsettled
from backchannel.reconciliation.reconcile import Reconciliation, cluster_units, reconcile_mentions
from backchannel.reconciliation.several import gathering_day, join_lists
from backchannel.reconciliation.unit import Unit, make_units, partition_of

__all__ = [
    "Cluster", "Judgements", "Naming", "Reconciliation", "Unit", "Unsettled", "aliases_of", "cluster_units",
    "explain_contact", "gathering_day", "join_decided", "join_lists", "make_contact", "make_units", "mentions_of",
    "naming_of", "partition_of", "reconcile_mentions", "rule", "tell_apart",
]  # fmt: skip
