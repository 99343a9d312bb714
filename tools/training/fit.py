"""Logistic regression over named features, in plain Python: few lines, no dependency, the same bytes each time."""

from __future__ import annotations

import json
import math
import random
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from backchannel.extraction.learned.linear import SCALE, LinearModel, weights_digest
from training.examples import Example

Features = Callable[[Example], list[str]]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a model is fitted."""

    seed: int = 20260101
    rounds: int = 5
    """Times that all examples are gone through."""
    rate: float = 0.15
    """First step of AdaGrad."""
    fewest: int = 5
    """A feature that fewer examples have gets no weight."""
    smallest: int = 100
    """A weight nearer to nothing, in thousandths, is dropped."""


def fit(examples: Sequence[Example], features: Features, recipe: Recipe) -> LinearModel:
    """Fit a model to examples; their order and the recipe decide the result to the last digit."""
    names, rows = _numbered(examples, features, recipe.fewest)
    weights, gathered = array("d", bytes(8 * len(names))), array("d", [1e-6]) * len(names)
    bias, order = 0.0, list(range(len(rows)))
    shuffle = random.Random(recipe.seed)  # noqa: S311 - an order to learn in, no secret
    for _ in range(recipe.rounds):
        shuffle.shuffle(order)
        for number in order:
            row = rows[number]
            score = bias + sum([weights[index] for index in row])
            wrong = 1 / (1 + math.exp(-max(-30.0, min(30.0, score)))) - examples[number].positive
            bias -= 0.01 * wrong
            square = wrong * wrong
            for index in row:
                gathered[index] += square
                weights[index] -= recipe.rate * wrong / math.sqrt(gathered[index])
    whole = {name: round(weights[index] * SCALE) for name, index in sorted(names.items())}
    return LinearModel({name: w for name, w in whole.items() if abs(w) >= recipe.smallest}, round(bias * SCALE))


def cleaned(examples: Sequence[Example], features: Features, recipe: Recipe, doubt: float) -> list[Example]:
    """Return the examples whose label a model taught on the other half of the documents does not find very unlikely.

    A label comes from rules that err. A model taught on other documents does not know this one's label, so that where
    it is sure of the contrary the label is more likely wrong than telling.
    """
    documents = sorted({example.document for example in examples})
    half = set(documents[::2])
    halves = [[e for e in examples if e.document in half], [e for e in examples if e.document not in half]]
    kept: set[Example] = set()
    for own, other in (halves, halves[::-1]):
        model = fit(other, features, recipe)
        kept.update(e for e in own if (model.score(features(e)) if e.positive else -model.score(features(e))) > -doubt)
    return [example for example in examples if example in kept]


def as_text(model: LinearModel, name: str, trained: dict[str, object]) -> str:
    """Return the text of a model's file."""
    line = json.dumps(dict(sorted(model.weights.items())), ensure_ascii=False, separators=(",", ":"))
    head = {"name": name, "bias": model.bias, "sha256": weights_digest(model.bias, line), "trained": trained}
    return json.dumps(head, ensure_ascii=False) + "\n" + line + "\n"


def _numbered(examples: Iterable[Example], features: Features, fewest: int) -> tuple[dict[str, int], list[array[int]]]:
    """Return a number for each feature that enough examples have, and each example's features by number."""
    every: dict[str, int] = {}
    rows = [array("I", [every.setdefault(name, len(every)) for name in dict.fromkeys(features(e))]) for e in examples]
    counts = Counter(index for row in rows for index in row)
    names = {name: index for name, index in every.items() if counts[index] >= fewest}
    number = {old: new for new, old in enumerate(names.values())}
    return (
        {name: number[index] for name, index in names.items()},
        [array("I", [number[index] for index in row if index in number]) for row in rows],
    )
