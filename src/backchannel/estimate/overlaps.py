"""Overlaps: how many things are on which lists together.

A pattern is a number whose bit ``i`` is set where a thing is on list ``i``; 0, on no list, is never counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

Cells = Mapping[int, int]
"""How many things have each pattern; a pattern that is left out has none."""


def cells_of(patterns: Iterable[Iterable[int]]) -> Cells:
    """Count things by the numbers of the lists that each is on; those on none are left out."""
    masks = (sum(1 << number for number in set(lists)) for lists in patterns)
    return dict(sorted(Counter(mask for mask in masks if mask).items()))


def total_seen(cells: Cells) -> int:
    """Return how many things are on at least one list."""
    return sum(cells.values())


def shared(cells: Cells, *lists: int) -> int:
    """Return how many things are on all of some lists, whatever others they are on."""
    wanted = sum(1 << number for number in set(lists))
    return sum(count for mask, count in cells.items() if mask & wanted == wanted)


def on_each(cells: Cells, lists: int) -> tuple[int, ...]:
    """Return how many things are on each of some number of lists."""
    return tuple(shared(cells, number) for number in range(lists))


def on_one_alone(cells: Cells, lists: int) -> tuple[int, ...]:
    """Return how many things are on each of the lists and on no other."""
    return tuple(cells.get(1 << number, 0) for number in range(lists))
