"""Alignment: which sentences of two accounts tell of the same, and which have no partner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backchannel.comparison.account import Cast, Side
from backchannel.comparison.wording import bag_of, likeness, weights_of
from backchannel.model import Evidence

LEAST_LIKENESS = 0.2
"""Pairs of sentences below it share a word or two by chance; read over the accounts of twelve contacts."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, each the other's most alike."""

    one: Evidence
    other: Evidence
    likeness: float
    """From 0 to 1, to three places."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """The accounts of two parties, sentence by sentence."""

    parties: tuple[str, str]
    """In alphabetical order, as the sentences of each pair."""
    pairs: tuple[Pair, ...]
    """In order of the first party's sentences."""
    alone: tuple[tuple[Evidence, ...], tuple[Evidence, ...]]
    """The sentences of each without a partner, in order of place."""


def align(one: Side, other: Side, cast: Cast) -> Alignment:
    """Align the accounts of two parties; which is given first changes nothing."""
    one, other = sorted((one, other), key=lambda side: side.party)
    mine, theirs = list(_sentences(one)), list(_sentences(other))
    bags = [bag_of(place.quote, cast.words) for place in (*mine, *theirs)]
    weights = weights_of(bags)
    scores = [[likeness(a, b, weights) for b in bags[len(mine) :]] for a in bags[: len(mine)]]
    pairs = [
        (row, column)
        for row, values in enumerate(scores)
        for column in [_best(values)]
        if column is not None and _best([other_row[column] for other_row in scores]) == row
    ]
    rows, columns = {row for row, _ in pairs}, {column for _, column in pairs}
    return Alignment(
        (one.party, other.party),
        tuple(Pair(mine[row], theirs[column], round(scores[row][column], 3)) for row, column in pairs),
        (
            tuple(place for row, place in enumerate(mine) if row not in rows),
            tuple(place for column, place in enumerate(theirs) if column not in columns),
        ),
    )


def _best(values: Sequence[float]) -> int | None:
    """Return the place of the highest value, the first of several; ``None`` where none is high enough."""
    best = max(range(len(values)), key=lambda place: (values[place], -place), default=None)
    return best if best is not None and values[best] >= LEAST_LIKENESS else None


def _sentences(side: Side) -> Iterator[Evidence]:
    for telling in side.accounts:
        for sentence in telling.sentences():
            if any(letter.isalpha() for letter in sentence.text):
                yield telling.place(sentence.start, sentence.end)
