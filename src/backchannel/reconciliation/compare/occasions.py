"""Occasions: "a second conversation" and "at the dinner" tell a contact apart from the formal one of the same day."""

from __future__ import annotations

import re
from collections.abc import Iterable

from backchannel.reconciliation.compare.comparison import Comparison, Telling

_OCCASION = re.compile(
    r"\b(?:at|during|over)\s+(?:an?\s+|the\s+|that\s+)?(?:\w+\s+)?"
    r"(?P<what>dinner|lunch|breakfast|banquet|concert|reception)\b",
    re.IGNORECASE,
)


def occasions_in(quotes: Iterable[str]) -> frozenset[str]:
    """Return the occasions at which some quotes set a contact: "dinner"."""
    return frozenset(match["what"].lower() for quote in quotes for match in _OCCASION.finditer(quote))


def told_alike(one: Telling, other: Telling) -> bool:
    """Say whether two tellings can be of one contact: both plain, or both told apart and at no two occasions."""
    apart, other_apart = (bool(telling.again or telling.occasions) for telling in (one, other))
    if not apart or not other_apart:
        return apart == other_apart
    return not one.occasions or not other.occasions or bool(one.occasions & other.occasions)


def compare_occasions(one: Telling, other: Telling) -> Comparison | None:
    """Compare the occasions at which two tellings set it; silent where neither names one."""
    shared = one.occasions & other.occasions
    if shared:
        return Comparison("occasions", "same", f"both at a {' or '.join(sorted(shared))}")
    if one.again and other.again:
        return Comparison("occasions", "same", "both tell it apart from an earlier one")
    return None
