"""Company: a document that names a day for one contact mostly means that day for what it tells beside it."""

from __future__ import annotations

from backchannel.reconciliation.compare.comparison import Comparison, Telling

_MOST_DAYS = 3
"""A document that names more days is a list, in which one says nothing of the next."""


def compare_company(one: Telling, other: Telling) -> Comparison | None:
    """Say whether the document of one telling names the other's day for a contact beside it."""
    if one.window.firm and other.window.firm:
        return None
    for dated, vague in ((one, other), (other, one)):
        if dated.window.day and 0 < len(vague.days_beside) <= _MOST_DAYS:
            shared = dated.window.day in vague.days_beside
            words = f"its document tells of {'other contacts' if shared else 'no other contact'} of {dated.window.day}"
            return Comparison("company", "same day" if shared else "other days", words)
    return None
