"""Reconciliation: mentions to contacts."""

from backchannel.reconciliation.explain import explain_contact
from backchannel.reconciliation.reconcile import Reconciliation, reconcile_mentions

__all__ = ["Reconciliation", "explain_contact", "reconcile_mentions"]
