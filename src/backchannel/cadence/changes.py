"""Changes of pace: where the number of contacts a period became another.

Binary segmentation of Poisson counts: the split that raises the likelihood most is made where it does so by more than
the modified BIC asks for (Zhang and Siegmund, Biometrics 63, 2007: three times the logarithm of the number of
periods, for twice the gain), and both sides are split again.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LEAST_PERIODS = 3
"""Shortest stretch of one pace."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of pace."""

    period: int
    """Number of the first period of the new pace, from 0."""
    before: float
    """Contacts a period in the stretch before it."""
    after: float
    """Contacts a period in the stretch that begins with it."""


def changes_of(counts: Sequence[int]) -> tuple[Change, ...]:
    """Return the changes of pace in a row of counts, in order."""
    splits = sorted(_splits(counts, 0, len(counts), 3 * math.log(max(len(counts), 1))))
    bounds = [0, *splits, len(counts)]
    paces = [sum(counts[low:high]) / (high - low) for low, high in itertools.pairwise(bounds) if high > low]
    return tuple(Change(split, paces[number], paces[number + 1]) for number, split in enumerate(splits))


def _splits(counts: Sequence[int], low: int, high: int, penalty: float) -> Iterator[int]:
    whole = _likelihood(counts[low:high])
    gains = [
        (_likelihood(counts[low:split]) + _likelihood(counts[split:high]) - whole, -split)
        for split in range(low + LEAST_PERIODS, high - LEAST_PERIODS + 1)
    ]
    if gains and 2 * max(gains)[0] > penalty:
        split = -max(gains)[1]
        yield from _splits(counts, low, split, penalty)
        yield split
        yield from _splits(counts, split, high, penalty)


def _likelihood(counts: Sequence[int]) -> float:
    """Return the highest Poisson log likelihood of some counts, without what does not depend on the pace."""
    total = sum(counts)
    return total * math.log(total / len(counts)) - total if total else 0.0
