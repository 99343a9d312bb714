"""Occasions: "a second conversation" and "at the dinner" tell a contact apart from the formal one of the same day."""

from __future__ import annotations

import re
from collections.abc import Iterable

_OCCASION = re.compile(
    r"\b(?:at|during|over)\s+(?:an?\s+|the\s+|that\s+)?(?:\w+\s+)?"
    r"(?P<what>dinner|lunch|breakfast|banquet|concert|reception)\b",
    re.IGNORECASE,
)


def occasions_in(quotes: Iterable[str]) -> frozenset[str]:
    """Return the occasions at which some quotes set a contact: "dinner"."""
    return frozenset(match["what"].lower() for quote in quotes for match in _OCCASION.finditer(quote))


def told_alike(
    again: bool,  # noqa: FBT001 - one of two equal halves of a telling
    occasions: frozenset[str],
    other_again: bool,  # noqa: FBT001
    other_occasions: frozenset[str],
) -> bool:
    """Say whether two tellings can be of one contact: both plain, or both told apart and at no two occasions.

    Args:
        again: the one is told as a further one ("second", "additional").
        occasions: the occasions at which the one is set.
        other_again: as ``again``, of the other.
        other_occasions: as ``occasions``, of the other.
    """
    apart, other_apart = again or bool(occasions), other_again or bool(other_occasions)
    if not apart or not other_apart:
        return apart == other_apart
    return not occasions or not other_occasions or bool(occasions & other_occasions)
