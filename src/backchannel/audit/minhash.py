"""MinHash: find the texts of a pile that are nearly the same, without comparing each with each.

Source: A. Z. Broder, On the resemblance and containment of documents, Proceedings of Compression and Complexity of
Sequences (1997), 21-29: the share of two texts' shingles that they have in common shows in the smallest hashes of each.
Texts that have one of their smallest hashes in common are compared in full, so that the work grows with the number of
texts. datasketch does the same with numpy, which is 70 MB and not needed for it.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

SHINGLE_WORDS = 3
SMALLEST = 8
"""Hashes of each text by which it is found. Two that have six tenths of their shingles in common share none of these
with a chance of one in a thousand at most: 0.4 to the power of 8."""
MOST_IN_BUCKET = 40
"""A run of words that more texts than this are found by is a formula, and finds nothing."""


def shingles(words: Sequence[str]) -> frozenset[int]:
    """Return the hashes of each few words that follow each other; the same on every machine."""
    runs = zip(*(words[place:] for place in range(SHINGLE_WORDS)), strict=False)
    crc32 = zlib.crc32
    return frozenset([crc32(" ".join(run).encode()) for run in runs] or [crc32(" ".join(words).encode())])


def resemblance(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the share of the shingles of two texts that both have."""
    both = len(one & other)
    either = len(one) + len(other) - both
    return both / either if either else 0.0


def near_pairs(
    texts: Sequence[frozenset[int]], least: float, groups: Sequence[str] | None = None
) -> list[tuple[int, int]]:
    """Return the numbers of texts, smaller first and in order, whose resemblance is at least so much.

    Where groups are given, one for each text, only those in which a text is that is near one of another group, and
    with them those of its own group that it is near to.
    """
    buckets: dict[int, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for value in sorted(text)[:SMALLEST]:
            buckets[value].append(number)
    met = {
        pair for numbers in buckets.values() if 1 < len(numbers) <= MOST_IN_BUCKET for pair in combinations(numbers, 2)
    }
    if groups is None:
        return sorted(pair for pair in met if _near(texts, *pair, least))
    across = {pair for pair in met if groups[pair[0]] != groups[pair[1]] and _near(texts, *pair, least)}
    meeting = {number for pair in across for number in pair}
    beside = (pair for pair in met if not meeting.isdisjoint(pair) and groups[pair[0]] == groups[pair[1]])
    return sorted(across.union(pair for pair in beside if _near(texts, *pair, least)))


def _near(texts: Sequence[frozenset[int]], one: int, other: int, least: float) -> bool:
    short, long = sorted((len(texts[one]), len(texts[other])))
    return short >= least * long and resemblance(texts[one], texts[other]) >= least
