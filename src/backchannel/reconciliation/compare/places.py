"""Places, by their distinctive words: "in Geneva" and "the Geneva summit" speak for one contact."""

from __future__ import annotations

import re
from collections.abc import Iterable

from backchannel.reconciliation.compare.comparison import Comparison, Telling

_COMMON = frozenset({"the", "white", "house", "summit", "of", "and", "in", "at", "meeting", "city"})


def compare_places(one: Telling, other: Telling) -> Comparison | None:
    """Compare where two tellings have it; silent where one of them names no place."""
    mine, theirs = _words(one.places), _words(other.places)
    if not mine or not theirs:
        return None
    shared = sorted(mine & theirs)
    if shared:
        return Comparison("places", "same", f"both in {' '.join(word.capitalize() for word in shared)}")
    first, second = sorted((_listed(one.places), _listed(other.places)))
    return Comparison("places", "different", f"{first} and {second}")


def _listed(places: Iterable[str]) -> str:
    return ", ".join(sorted(places))


def _words(places: Iterable[str]) -> set[str]:
    return {word for place in places for word in re.findall(r"\w+", place.lower())} - _COMMON
