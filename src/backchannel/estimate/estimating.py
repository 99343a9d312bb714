"""Estimating: a total from two to four lists, or the reason why none is given."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from backchannel.estimate.overlaps import Cells, on_each, on_one_alone, shared, total_seen
from backchannel.estimate.several_lists import Fit, averaged
from backchannel.estimate.two_lists import chapman, sadinle_interval

LEAST_SHARED = 7
"""Every two lists have to share so many things. With seven, the product of two lists' lengths is with 95 % certainty
over four times the total, and then the bias of the estimate is under 2 %: D. S. Robson and H. A. Regier, Transactions
of the American Fisheries Society 93 (1964), 215-226; G. A. F. Seber, The Estimation of Animal Abundance (1982), 3.1."""
LEAST_COVERAGE = 0.55
"""With three lists or more, the share of the total that they are estimated to hold on average has to be so large: below
it models that fit alike give totals far apart. A. Chao, P. K. Tsay, S.-H. Lin, W.-Y. Shau and D.-Y. Chao, Statistics in
Medicine 20 (2001), 3123-3157."""
MOST_LISTS = 4
"""With five there are a thousand models, and cells that are nearly all empty."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """How many things there are in all."""

    method: Literal["chapman", "log-linear"]
    seen: int
    """On at least one list."""
    total: float
    low: int
    """The least and the most whole number in the 95 % interval of the total; never below ``seen``."""
    high: int
    fits: tuple[Fit, ...] = ()
    """The models of three or more lists, the best first; none for two lists."""
    weights: tuple[float, ...] = ()
    """What each of them counts for."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why no total is estimated."""

    reason: str
    """A clause."""


def estimate_total(cells: Cells, lists: int, least_shared: float = LEAST_SHARED) -> Estimate | Refusal:
    """Estimate a total from how many things are on which lists.

    Args:
        cells: counts by pattern.
        lists: how many lists there are.
        least_shared: how many things every two lists have to share.

    Returns:
        The estimate, or the reason why there is none.
    """
    if not 1 < lists <= MOST_LISTS:
        return Refusal(f"an estimate needs two to {MOST_LISTS} lists, and there are {lists}")
    seen = total_seen(cells)
    least = min(shared(cells, *pair) for pair in combinations(range(lists), 2))
    if least < least_shared:
        return Refusal(f"two of the lists share {least}, and under {least_shared:g} an estimate says little")
    if lists == len(("one", "other")):
        first, second = on_each(cells, lists)
        low, high = sadinle_interval(first, second, least)
        return Estimate("chapman", seen, chapman(first, second, least), *_whole(low, high))
    held = coverage(cells, lists)
    if held < LEAST_COVERAGE:
        return Refusal(
            f"the lists hold an estimated {held * 100:.0f} % of the total on average, and under "
            f"{LEAST_COVERAGE * 100:.0f} % models that fit alike give totals far apart"
        )
    found = averaged(cells, lists)
    if found is None:
        return Refusal("no model fits these counts")
    return Estimate("log-linear", seen, found.total, *_whole(found.low, found.high), found.fits, found.weights)


def coverage(cells: Cells, lists: int) -> float:
    """Return the share of the total that lists hold on average, from how many of each list's things are on no other.

    Source: Chao et al. (2001), as of ``LEAST_COVERAGE``; 0 where a list is empty.
    """
    sizes, alone = on_each(cells, lists), on_one_alone(cells, lists)
    if not all(sizes):
        return 0.0
    return 1 - sum(one / size for one, size in zip(alone, sizes, strict=True)) / lists


def _whole(low: float, high: float) -> tuple[int, int]:
    """Return the least and the most whole number in an interval; the nearest, where none lies in it."""
    inside = math.ceil(low), math.floor(high)
    return inside if inside[0] <= inside[1] else (round(low), round(low))
