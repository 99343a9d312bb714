"""Three or more lists: log-linear models of which lists go together, averaged by AIC.

Each model expects of every pattern of lists a count whose logarithm is a sum of a term for each list in it and one for
each two of them that the model lets depend on each other. The constant is the logarithm of what is expected on no list.

Sources: S. E. Fienberg, The multiple recapture census for closed populations and incomplete 2^k contingency tables,
Biometrika 59 (1972), 591-603; Y. M. M. Bishop, S. E. Fienberg and P. W. Holland, Discrete Multivariate Analysis (1975),
chapter 6; International Working Group for Disease Monitoring and Forecasting, American Journal of Epidemiology 142
(1995), 1047-1058. The standard error of a total by S. Baillargeon and L.-P. Rivest, Journal of Statistical Software
19, 5 (2007). A share of one that is added to each cell, against bias: M. A. Evans and D. G. Bonett, Biometrics 50
(1994), 388-395. Averaging of totals: S. T. Buckland, K. P. Burnham and N. H. Augustin, Biometrics 53 (1997), 603-618;
of intervals: D. Turek and D. Fletcher, Computational Statistics and Data Analysis 56 (2012), 2809-2815. In each model
the logarithm of what was not seen is taken for normal: A. Chao, Biometrics 45 (1989), 427-438.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from backchannel.estimate.overlaps import Cells, total_seen
from backchannel.estimate.poisson import fit_poisson

Pair = tuple[int, int]
TAIL = 0.025
"""Chance that is left on each side of an interval."""
NEGLIGIBLE = 1e-6
"""Weight of a model that makes no difference to an interval."""
MOST_DEVIATIONS = 8
HALVINGS = 60


@dataclass(frozen=True, slots=True)
class Fit:
    """One model's answer."""

    pairs: tuple[Pair, ...]
    """The lists that it lets depend on each other, two by two; none for lists that do not."""
    total: float
    error: float
    """Standard error of the total."""
    aic: float


@dataclass(frozen=True, slots=True)
class Averaged:
    """The answer of all models together."""

    total: float
    low: float
    high: float
    fits: tuple[Fit, ...]
    """By AIC, the best first."""
    weights: tuple[float, ...]
    """What each of them counts for; their sum is 1."""


def averaged(cells: Cells, lists: int) -> Averaged | None:
    """Return the average over all models of some lists; ``None`` where no model can be fitted."""
    fits = fitted(cells, lists, spread=1 / 2 ** (lists - 1))
    if not fits:
        return None
    raw = [math.exp((fits[0].aic - one.aic) / 2) for one in fits]
    weights = tuple(weight / sum(raw) for weight in raw)
    total = sum(weight * one.total for weight, one in zip(weights, fits, strict=True))
    low, high = averaged_interval(total_seen(cells), fits, weights)
    return Averaged(total, low, high, fits, weights)


def fitted(cells: Cells, lists: int, spread: float = 0.0) -> tuple[Fit, ...]:
    """Return the fit of every model that can be fitted, by AIC, the best first.

    Args:
        cells: counts by pattern.
        lists: how many lists there are.
        spread: what is added to every cell before fitting.
    """
    masks = range(1, 2**lists)
    counts = [cells.get(mask, 0) + spread for mask in masks]
    fits = (_fit(masks, counts, lists, pairs, total_seen(cells)) for pairs in _models(lists))
    return tuple(sorted((one for one in fits if one), key=lambda one: (one.aic, len(one.pairs), one.pairs)))


def averaged_interval(seen: int, fits: Sequence[Fit], weights: Sequence[float]) -> tuple[float, float]:
    """Return the 95 % interval of a total: a fortieth of the models' averaged chances lies on each side of it."""
    rows = [
        (weight, math.log(unseen), math.sqrt(math.log(1 + (one.error / unseen) ** 2)))
        for weight, one in zip(weights, fits, strict=True)
        if weight > NEGLIGIBLE
        for unseen in [one.total - seen]
    ]
    return seen + _quantile(rows, TAIL), seen + _quantile(rows, 1 - TAIL)


def _quantile(rows: Sequence[tuple[float, float, float]], chance: float) -> float:
    """Return what is not exceeded with a chance; each model has a weight, and its logarithm's mean and deviation."""
    low = min(mean - MOST_DEVIATIONS * deviation for _, mean, deviation in rows)
    high = max(mean + MOST_DEVIATIONS * deviation for _, mean, deviation in rows)
    wanted = chance * sum(weight for weight, _, _ in rows)
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        below = sum(
            weight * math.erfc((mean - middle) / (deviation * math.sqrt(2))) / 2 for weight, mean, deviation in rows
        )
        low, high = (middle, high) if below < wanted else (low, middle)
    return math.exp((low + high) / 2)


def _models(lists: int) -> Iterator[tuple[Pair, ...]]:
    pairs = list(combinations(range(lists), 2))
    for number in range(len(pairs) + 1):
        yield from combinations(pairs, number)


def _fit(masks: Sequence[int], counts: Sequence[float], lists: int, pairs: tuple[Pair, ...], seen: int) -> Fit | None:
    terms = [*((number,) for number in range(lists)), *pairs]
    design = [[1.0, *(float(all(mask >> one & 1 for one in term)) for term in terms)] for mask in masks]
    fit = fit_poisson(design, counts)
    if fit is None:
        return None
    unseen = math.exp(fit.coefficients[0])
    error = math.sqrt(unseen + unseen**2 * fit.covariance[0][0])
    return Fit(pairs, seen + unseen, error, 2 * len(design[0]) - 2 * fit.log_likelihood)
