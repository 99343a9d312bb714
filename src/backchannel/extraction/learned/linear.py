"""A linear model as it ships: a weight for each feature, and how its file is read.

A file is two lines of JSON. The first says what it is: ``name``; ``bias`` in thousandths; ``sha256`` of the second
line; and ``trained``, from what. The second has the weights by feature, in thousandths, sorted. The score of a place is
the sum of the weights of its features and the bias: the logarithm of the odds, so far as the labels that it was taught
with can be trusted.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any

from backchannel.errors import PackageDataError

SCALE = 1000
"""Weights are whole thousandths, so that they are the same wherever they are read."""


@dataclass(frozen=True, slots=True)
class LinearModel:
    """Weights by feature. Immutable by convention: nobody writes to the mapping."""

    weights: Mapping[str, int]
    """In thousandths."""
    bias: int

    def score(self, features: Iterable[str]) -> float:
        """Return the log odds that features speak for; those not known count nothing."""
        return (self.bias + sum(map(self.weights.get, features, repeat(0)))) / SCALE

    def chance(self, features: Iterable[str]) -> float:
        """Return how likely it is what the model was taught to find, from 0 to 1, by logistic regression."""
        return 1 / (1 + math.exp(-self.score(features)))

    def choice(self, options: Mapping[str, Sequence[str]]) -> dict[str, float]:
        """Return how likely each of several options is by its features; together they are 1 (conditional logit)."""
        return _shared({name: self.score(features) for name, features in options.items()})

    def chances(self, classes: Sequence[str], features: Sequence[str]) -> dict[str, float]:
        """Return how likely each of several classes is; together they are 1.

        The model has a weight for each class and feature, under both names ("planned l1 will"), and one for the class
        by itself. Where it knows no feature all depends on the latter. (Multinomial logistic regression.)
        """
        get = self.weights.get
        scores = {
            one: (get(one, 0) + sum(map(get, [f"{one} {name}" for name in features], repeat(0)))) / SCALE
            for one in classes
        }
        return _shared(scores)


def _shared(scores: Mapping[str, float]) -> dict[str, float]:
    most = max(scores.values())
    odds = {name: math.exp(score - most) for name, score in scores.items()}
    whole = sum(odds.values())
    return {name: value / whole for name, value in odds.items()}


def weights_digest(bias: int, weights: str) -> str:
    """Return the SHA-256 by which a file is told from a damaged one; ``weights`` is its second line."""
    return hashlib.sha256(f"{bias}\n{weights}".encode()).hexdigest()


def read_model(text: str, name: str) -> LinearModel:
    """Read a model's file.

    Args:
        text: what is in the file.
        name: the model that it should be.

    Raises:
        PackageDataError: where it is no JSON, lacks a part, is another model's, or its weights are not those that
            were written.
    """
    head, _, line = text.partition("\n")
    line = line.rstrip("\n")
    try:
        row: dict[str, Any] = json.loads(head)
        given, bias, digest, weights = row["name"], row["bias"], row["sha256"], json.loads(line)
    except (ValueError, KeyError, TypeError) as error:
        raise _damaged(name, "it cannot be read") from error
    if given != name:
        raise _damaged(name, f"it holds the model {given!r}")
    if type(bias) is not int or not isinstance(weights, dict) or weights_digest(bias, line) != digest:
        raise _damaged(name, "its weights are not those that were written")
    return LinearModel(weights, bias)


def _damaged(name: str, why: str) -> PackageDataError:
    return PackageDataError(
        f"the file of the model {name!r} that ships with backchannel is damaged: {why}", "Install backchannel again."
    )
