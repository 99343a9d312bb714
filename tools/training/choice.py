"""Conditional logit: which of several options is right, by their features (McFadden, 1974). No chance in it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from backchannel.extraction.learned.linear import SCALE, LinearModel

FEWEST = 3
"""A feature that fewer options have gets no weight."""
PENALTY = 3.0
STEPS = 150
SMALLEST = 30
"""A weight nearer to nothing, in thousandths, is dropped."""


class Chosen(NamedTuple):
    """One example: options, each with its features, and which of them are right."""

    document: str
    year: str
    options: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]
    share: float = 1.0
    """What it counts."""
    ruled: bool = False
    """Whether the rules chose one, so that the model is not asked."""


def fit_choice(examples: Sequence[Chosen]) -> LinearModel:
    """Fit a model by gradient descent with momentum (Nesterov, 1983); the examples alone decide the result.

    Where several options are right, together they are to be likely. An example without a right one teaches nothing.
    """
    taught = [one for one in examples if any(one.right)]
    counts = Counter(name for one in taught for option in one.options for name in set(option))
    names = sorted(name for name, count in counts.items() if count >= FEWEST)
    number = {name: index for index, name in enumerate(names)}
    rows = [[sorted({number[name] for name in option if name in number}) for option in one.options] for one in taught]
    weights, ahead = [0.0] * len(names), [0.0] * len(names)
    step = 1 / (_steepest(rows, [one.share for one in taught], len(names)) / 2 + PENALTY)
    for turn in range(STEPS):
        slopes = [PENALTY * value for value in ahead]
        for row, one in zip(rows, taught, strict=True):
            odds = _odds([sum([ahead[index] for index in option]) for option in row])
            whole, among = sum(odds), sum(value for value, right in zip(odds, one.right, strict=True) if right)
            for option, value, right in zip(row, odds, one.right, strict=True):
                slope = one.share * (value / whole - (value / among if right else 0.0))
                for index in option:
                    slopes[index] += slope
        momentum = turn / (turn + 3)
        before, weights = weights, [value - step * slope for value, slope in zip(ahead, slopes, strict=True)]
        ahead = [new + momentum * (new - old) for new, old in zip(weights, before, strict=True)]
    whole_weights = {name: round(weights[index] * SCALE) for name, index in number.items()}
    return LinearModel({name: weight for name, weight in whole_weights.items() if abs(weight) >= SMALLEST}, 0)


def _odds(scores: Sequence[float]) -> list[float]:
    most = max(scores)
    return [math.exp(max(-600.0, score - most)) for score in scores]


def _steepest(rows: Sequence[Sequence[Sequence[int]]], shares: Sequence[float], size: int) -> float:
    """Return the largest eigenvalue of the matrix of what tells options from their mean, somewhat rounded up."""
    vector, value = [1.0] * size, 1.0
    for _ in range(20):
        following = [0.0] * size
        for row, share in zip(rows, shares, strict=True):
            along = [sum([vector[index] for index in option]) for option in row]
            mean = sum(along) / len(along)
            for option, one in zip(row, along, strict=True):
                pull = share * (one - mean)
                for index in option:
                    following[index] += pull
        value = math.sqrt(sum([one * one for one in following])) or 1.0
        vector = [one / value for one in following]
    return value * 1.05
