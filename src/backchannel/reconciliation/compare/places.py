"""Places: "in Geneva" and "the Geneva summit" speak for one contact."""

from __future__ import annotations

import re
from collections.abc import Iterable

_COMMON = frozenset({"the", "white", "house", "summit", "of", "and", "in", "at", "meeting", "city"})


def share_a_place(one: Iterable[str], other: Iterable[str]) -> bool:
    """Say whether two lists of places have a distinctive word in common."""
    return bool(_words(one) & _words(other))


def _words(places: Iterable[str]) -> set[str]:
    return {word for place in places for word in re.findall(r"\w+", place.lower())} - _COMMON
