"""Two lists: Chapman's estimate of a total, with the interval of Sadinle.

Source: D. G. Chapman, Some properties of the hypergeometric distribution with applications to zoological censuses,
University of California Publications in Statistics 1 (1951), 131-160, for the estimate: Petersen's with one added to
each number, nearly without bias where the lists share enough. M. Sadinle, Transformed logit confidence intervals for
small populations in single capture-recapture estimation, Communications in Statistics - Simulation and Computation 38
(2009), 1909-1924, for the interval: it is made of the odds to be on a list, with a half added to each number, holds its
level in small totals too, and never falls below what was seen.
"""

from __future__ import annotations

import math

Z = 1.959963984540054
"""Of the normal distribution, for 95 %."""


def chapman(first: int, second: int, both: int) -> float:
    """Return Chapman's estimate of the total from the lengths of two lists and of what they share."""
    return (first + 1) * (second + 1) / (both + 1) - 1


def sadinle_interval(first: int, second: int, both: int) -> tuple[float, float]:
    """Return the 95 % interval of the total for the same three numbers; never below what is on the lists."""
    seen = first + second - both
    alone, other, common = first - both + 0.5, second - both + 0.5, both + 0.5
    spread = math.sqrt(1 / common + 1 / alone + 1 / other + common / (alone * other))
    unseen = alone * other / common
    low, high = (seen - 0.5 + unseen * math.exp(sign * Z * spread) for sign in (-1, 1))
    return max(low, seen), high
