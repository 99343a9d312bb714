"""Logistic regression with a penalty on large weights, for few examples: all of them at each step, no chance in it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from backchannel.extraction.learned.linear import SCALE, LinearModel

FEWEST = 2
"""A feature that fewer examples have gets no weight."""
PENALTY = 6.5
STEPS = 300
SMALLEST = 20
"""A weight nearer to nothing, in thousandths, is dropped."""


class Labelled(Protocol):
    """An example of something that is or is not."""

    @property
    def features(self) -> tuple[str, ...]:
        """What a model sees of it."""

    @property
    def positive(self) -> bool:
        """Whether it is."""

    @property
    def found(self) -> bool:
        """Whether the rules found it."""

    @property
    def share(self) -> float:
        """What it counts."""


def fit_ridge(examples: Sequence[Labelled], found: float, penalty: float = PENALTY) -> LinearModel:
    """Fit a model by gradient descent with momentum (Nesterov, 1983); the examples alone decide the result.

    Args:
        examples: what to learn from.
        found: what an example counts that the rules found: it shows how contacts are told of, and is not what is
            asked about.
        penalty: on large weights.
    """
    counts = Counter(name for one in examples for name in set(one.features))
    names = sorted(name for name, count in counts.items() if count >= FEWEST)
    number = {name: index for index, name in enumerate(names)}
    rows = [sorted({number[name] for name in one.features if name in number}) for one in examples]
    shares = [one.share * (found if one.found else 1.0) for one in examples]
    weights, ahead, bias, bias_ahead = [0.0] * len(names), [0.0] * len(names), 0.0, 0.0
    step = 1 / (_steepest(rows, shares, len(names)) / 4 + penalty)
    for turn in range(STEPS):
        slopes, bias_slope = [penalty * value for value in ahead], 0.0
        for row, one, share in zip(rows, examples, shares, strict=True):
            score = bias_ahead + sum([ahead[index] for index in row])
            wrong = share * (1 / (1 + math.exp(-max(-30.0, min(30.0, score)))) - one.positive)
            bias_slope += wrong
            for index in row:
                slopes[index] += wrong
        momentum = turn / (turn + 3)
        before, weights = weights, [value - step * slope for value, slope in zip(ahead, slopes, strict=True)]
        ahead = [new + momentum * (new - old) for new, old in zip(weights, before, strict=True)]
        bias_before, bias = bias, bias_ahead - step * bias_slope
        bias_ahead = bias + momentum * (bias - bias_before)
    whole = {name: round(weights[index] * SCALE) for name, index in number.items()}
    return LinearModel({name: w for name, w in whole.items() if abs(w) >= SMALLEST}, round(bias * SCALE))


def _steepest(rows: Sequence[Sequence[int]], shares: Sequence[float], size: int) -> float:
    """Return the largest eigenvalue of the examples' matrix, somewhat rounded up, by the power method."""
    vector, value = [1.0] * (size + 1), 1.0
    for _ in range(20):
        following = [0.0] * (size + 1)
        for row, share in zip(rows, shares, strict=True):
            along = share * (vector[-1] + sum([vector[index] for index in row]))
            following[-1] += along
            for index in row:
                following[index] += along
        value = math.sqrt(sum([one * one for one in following]))
        vector = [one / value for one in following]
    return value * 1.05
