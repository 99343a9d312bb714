"""Comparing: everything that two or more sides' accounts of one contact have in common, and do not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations

from backchannel.comparison.account import Cast, Side
from backchannel.comparison.alignment import Alignment, align
from backchannel.comparison.topics import Topic, topics_of
from backchannel.comparison.undertakings import Undertaking, undertakings_of


@dataclass(frozen=True, slots=True)
class Comparison:
    """The accounts of one contact, side by side."""

    sides: tuple[Side, ...]
    """Sorted by party."""
    topics: tuple[Topic, ...]
    undertakings: tuple[Undertaking, ...]
    alignments: tuple[Alignment, ...]
    """One for every two parties, in order of their codes."""


def compare_sides(sides: Iterable[Side], cast: Cast) -> Comparison:
    """Compare what some sides tell of a contact; the order in which they are given changes nothing.

    Args:
        sides: each with an account; of a single one all that can be said is what it tells of.
        cast: who takes part in the contact.
    """
    ordered = tuple(sorted(sides, key=lambda side: side.party))
    # What a side says elsewhere bears on what is missing with it, and with one side alone nothing is.
    looked_at = ordered if len(ordered) > 1 else tuple(replace(side, elsewhere=()) for side in ordered)
    return Comparison(
        ordered,
        topics_of(looked_at, cast),
        undertakings_of(looked_at, cast),
        tuple(align(one, other, cast) for one, other in combinations(ordered, 2)),
    )
