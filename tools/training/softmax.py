"""Multinomial logistic regression with a penalty on large weights, for few examples: no chance in it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from backchannel.extraction.learned.linear import SCALE, LinearModel

FEWEST = 2
"""A feature that fewer examples have gets no weight."""
PENALTY = 5.0
STEPS = 200
SMALLEST = 30
"""A weight nearer to nothing, in thousandths, is dropped."""


class Classed(NamedTuple):
    """One example: what a model sees of it, and what it is."""

    document: str
    year: str
    features: tuple[str, ...]
    label: str
    share: float = 1.0
    """What it counts."""


def fit_softmax(examples: Sequence[Classed], classes: Sequence[str]) -> LinearModel:
    """Fit a model by gradient descent with momentum (Nesterov, 1983); the examples alone decide the result.

    Returns:
        a model whose weights are named after class and feature, as ``LinearModel.chances`` reads them.
    """
    counts = Counter(name for one in examples for name in set(one.features))
    names = sorted(name for name, count in counts.items() if count >= FEWEST)
    number = {name: index for index, name in enumerate(names)}
    rows = [[*sorted({number[name] for name in one.features if name in number}), len(names)] for one in examples]
    label = [classes.index(one.label) for one in examples]
    size, kinds = len(names) + 1, range(len(classes))  # the last column is a class by itself
    weights = [[0.0] * size for _ in kinds]
    ahead = [[0.0] * size for _ in kinds]
    step = 1 / (_steepest(rows, [one.share for one in examples], size) / 2 + PENALTY)
    for turn in range(STEPS):
        slopes = [[PENALTY * value for value in one] for one in ahead]
        for one in slopes:
            one[-1] = 0.0  # how frequent a class is costs nothing
        for row, right, example in zip(rows, label, examples, strict=True):
            for kind, chance in enumerate(_chances([sum([one[index] for index in row]) for one in ahead])):
                wrong, slope = example.share * (chance - (kind == right)), slopes[kind]
                for index in row:
                    slope[index] += wrong
        momentum = turn / (turn + 3)
        before, weights = weights, [_moved(one, slope, step) for one, slope in zip(ahead, slopes, strict=True)]
        ahead = [
            [new + momentum * (new - old) for new, old in zip(one, last, strict=True)]
            for one, last in zip(weights, before, strict=True)
        ]
    whole = {
        f"{classes[kind]} {name}": round(weights[kind][index] * SCALE)
        for kind in kinds
        for name, index in number.items()
    }
    alone = {classes[kind]: round(weights[kind][-1] * SCALE) for kind in kinds}
    return LinearModel({name: w for name, w in whole.items() if abs(w) >= SMALLEST} | alone, 0)


def _chances(scores: Sequence[float]) -> list[float]:
    most = max(scores)
    odds = [math.exp(score - most) for score in scores]
    whole = sum(odds)
    return [value / whole for value in odds]


def _moved(values: Sequence[float], slopes: Sequence[float], step: float) -> list[float]:
    return [value - step * slope for value, slope in zip(values, slopes, strict=True)]


def _steepest(rows: Sequence[Sequence[int]], shares: Sequence[float], size: int) -> float:
    """Return the largest eigenvalue of the examples' matrix, somewhat rounded up, by the power method."""
    vector, value = [1.0] * size, 1.0
    for _ in range(20):
        following = [0.0] * size
        for row, share in zip(rows, shares, strict=True):
            along = share * sum([vector[index] for index in row])
            for index in row:
                following[index] += along
        value = math.sqrt(sum([one * one for one in following])) or 1.0
        vector = [one / value for one in following]
    return value * 1.05
