"""Poisson regression with a logarithmic link, by iteratively reweighted least squares.

Source: P. McCullagh and J. A. Nelder, Generalized Linear Models (1989), 2.5. Fifteen cells and a dozen parameters at
most are fitted here, which needs no numerical library; ``benchmarks/missed_contacts.py`` sets the results beside those
of statsmodels.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

MOST_STEPS = 100
ENOUGH = 1e-10
"""A step that changes the deviance by less than this share is the last."""
FLOOR = 1e-10
"""Smallest expected count that is reckoned with."""

Matrix = list[list[float]]


@dataclass(frozen=True, slots=True)
class PoissonFit:
    """A fitted model."""

    coefficients: tuple[float, ...]
    covariance: tuple[tuple[float, ...], ...]
    log_likelihood: float
    """With the gamma function in place of factorials, so that counts need not be whole."""


def fit_poisson(design: Sequence[Sequence[float]], counts: Sequence[float]) -> PoissonFit | None:
    """Fit expected counts to counts above zero; ``None`` where they do not settle the coefficients.

    Args:
        design: a row for each count, a column for each coefficient.
        counts: need not be whole.
    """
    means = [max(count, FLOOR) for count in counts]
    logs = [math.log(mean) for mean in means]
    before = math.inf
    for _ in range(MOST_STEPS):
        working = [log + (count - mean) / mean for log, count, mean in zip(logs, counts, means, strict=True)]
        solved = _weighted(design, means, working)
        if solved is None:
            return None
        coefficients, covariance = solved
        logs = [sum(b * x for b, x in zip(coefficients, row, strict=True)) for row in design]
        if max(logs) > math.log(1e12):
            return None
        means = [max(math.exp(log), FLOOR) for log in logs]
        likelihood = sum(
            count * math.log(mean) - mean - math.lgamma(count + 1) for count, mean in zip(counts, means, strict=True)
        )
        if abs(likelihood - before) <= ENOUGH * (1 + abs(likelihood)):
            return PoissonFit(tuple(coefficients), tuple(map(tuple, covariance)), likelihood)
        before = likelihood
    return None


def _weighted(
    design: Sequence[Sequence[float]], weights: Sequence[float], values: Sequence[float]
) -> tuple[list[float], Matrix] | None:
    """Solve the weighted normal equations, and return the inverse of their matrix with the solution."""
    size = len(design[0])
    normal: Matrix = [[0.0] * size for _ in range(size)]
    right = [0.0] * size
    for row, weight, value in zip(design, weights, values, strict=True):
        places = [number for number, x in enumerate(row) if x]
        for one in places:
            right[one] += weight * row[one] * value
            for other in places:
                normal[one][other] += weight * row[one] * row[other]
    inverse = _inverted(normal)
    if inverse is None:
        return None
    return [sum(a * b for a, b in zip(row, right, strict=True)) for row in inverse], inverse


def _inverted(matrix: Matrix) -> Matrix | None:
    """Invert by Gauss and Jordan with pivoting; ``None`` where the matrix is as good as singular."""
    size = len(matrix)
    work = [[*row, *(1.0 if number == place else 0.0 for place in range(size))] for number, row in enumerate(matrix)]
    largest = max(abs(value) for row in matrix for value in row)
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(work[row][column]))
        if abs(work[pivot][column]) <= largest * 1e-14:
            return None
        work[column], work[pivot] = work[pivot], work[column]
        scale = work[column][column]
        top = work[column] = [value / scale for value in work[column]]
        for number, row in enumerate(work):
            factor = row[column]
            if number != column and factor:
                work[number] = [value - factor * other for value, other in zip(row, top, strict=True)]
    return [row[size:] for row in work]
