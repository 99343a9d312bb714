"""Renown: what is told in more documents, and in a party's own account, is spoken of more."""

from __future__ import annotations

from backchannel.reconciliation.compare.comparison import Comparison, Telling

_STEPS = ((1, "one document"), (2, "two documents"), (4, "some documents"), (9, "many documents"))
"""Most documents, and what they are called."""


def compare_renown(one: Telling, other: Telling) -> Comparison:
    """Say how much is told of the contact that one telling would join: of the one that more documents tell of."""
    witnesses = max(one.witnesses, other.witnesses)
    name = next((name for most, name in _STEPS if witnesses <= most), "very many documents")
    account = one.told_by_a_party or other.told_by_a_party
    level = f"{name}, an account" if account else name
    words = f"told in {witnesses} document{'s' if witnesses > 1 else ''}"
    return Comparison("renown", level, f"{words}, a party's account among them" if account else words)
