"""How well a model agrees with labels that it was not taught with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from training.examples import Example

Scored = tuple[float, bool]
"""A score and the label."""


@dataclass(frozen=True, slots=True)
class Split:
    """Examples to learn from and others to be judged by; no document is in both."""

    name: str
    taught: list[Example]
    asked: list[Example]


def splits(examples: Sequence[Example], year: str) -> tuple[Split, Split]:
    """Return two splits: every fifth document, by the order of identifiers, which are hashes; and by time.

    Args:
        examples: all of one model.
        year: the first year to be judged by; examples without a date are in neither part.
    """
    documents = sorted({example.document for example in examples})
    fifth = set(documents[::5])
    return (
        Split(
            "at random",
            [e for e in examples if e.document not in fifth],
            [e for e in examples if e.document in fifth],
        ),
        Split(
            f"by time: taught until {int(year) - 1}, judged from {year}",
            [e for e in examples if "0000" < e.year < year],
            [e for e in examples if e.year >= year],
        ),
    )


def ranking(scored: Sequence[Scored]) -> float:
    """Return the chance that an example for scores higher than one against (area under the ROC curve).

    .5 where one of the two kinds is absent.
    """
    ordered = sorted(scored)
    positive = sum(label for _, label in ordered)
    negative = len(ordered) - positive
    if not positive or not negative:
        return 0.5
    ranks = 0.0
    low = 0
    while low < len(ordered):
        high = low
        while high < len(ordered) and ordered[high][0] == ordered[low][0]:
            high += 1
        ranks += sum(label for _, label in ordered[low:high]) * (low + high + 1) / 2
        low = high
    return (ranks - positive * (positive + 1) / 2) / (positive * negative)


def precision_recall(scored: Sequence[Scored], least: float) -> tuple[float, float]:
    """Return precision and recall of taking all that score at least so much; 0 where there is nothing to count."""
    taken = [label for score, label in scored if score >= least]
    right = sum(taken)
    return right / max(1, len(taken)), right / max(1, sum(label for _, label in scored))


def below(scored: Sequence[Scored], most: float, *, label: bool) -> float:
    """Return the share of the examples of a label that score less; 0 where there are none."""
    scores = [score for score, own in scored if own is label]
    return sum(score < most for score in scores) / max(1, len(scores))


def unseen(split: Split) -> list[Example]:
    """Return the examples to be judged by whose words are no example, as a whole, that was taught."""
    known = {example.text[example.start : example.end] for example in split.taught}
    return [example for example in split.asked if example.text[example.start : example.end] not in known]


def unseen_words(split: Split) -> list[Example]:
    """Return the examples to be judged by of which not one word is in an example that was taught."""
    known = {word for example in split.taught for word in example.text[example.start : example.end].split()}
    return [e for e in split.asked if not known.intersection(e.text[e.start : e.end].split())]


def score_all(
    examples: Sequence[Example], score: Callable[[list[str]], float], features: Callable[[Example], list[str]]
) -> list[Scored]:
    """Return the score of each example beside its label."""
    return [(score(features(example)), example.positive) for example in examples]
