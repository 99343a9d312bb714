"""Reconciliation: mentions to contacts."""

from backchannel.reconciliation.reconcile import Reconciliation, reconcile_mentions

__all__ = ["Reconciliation", "reconcile_mentions"]
