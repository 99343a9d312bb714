"""MinHash: find the texts of a pile that are nearly the same, without comparing each with each.

Source: A. Z. Broder, On the resemblance and containment of documents, Proceedings of Compression and Complexity of
Sequences (1997), 21-29: the share of two texts' shingles that they have in common shows in the smallest hashes of each.
Texts that have one of their smallest hashes in common are compared in full, so that the work grows with the number of
texts. datasketch does the same with numpy, which is 70 MB and not needed for it.
"""

from __future__ import annotations

import heapq
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence

SHINGLE_WORDS = 3
SMALLEST = 8
"""Hashes of each text by which it is found. Two that have six tenths of their shingles in common share none of these
with a chance of one in a thousand at most: 0.4 to the power of 8."""
MOST_IN_BUCKET = 40
"""A run of words that more texts than this are found by is a formula, and finds nothing."""


def shingles(words: Sequence[str]) -> frozenset[int]:
    """Return the hashes of each few words that follow each other; the same on every machine."""
    runs = (words[place : place + SHINGLE_WORDS] for place in range(max(len(words) - SHINGLE_WORDS + 1, 1)))
    return frozenset(zlib.crc32(" ".join(run).encode()) for run in runs)


def resemblance(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the share of the shingles of two texts that both have."""
    both = len(one & other)
    either = len(one) + len(other) - both
    return both / either if either else 0.0


def near_pairs(
    texts: Sequence[frozenset[int]], least: float, groups: Sequence[str] | None = None
) -> Iterator[tuple[int, int]]:
    """Yield the numbers of texts, smaller first and in order, whose resemblance is at least so much.

    Where groups are given, one for each text, only those of two groups.
    """
    buckets: dict[int, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for value in heapq.nsmallest(SMALLEST, text):
            buckets[value].append(number)
    met = {
        (one, other)
        for numbers in buckets.values()
        if len(numbers) <= MOST_IN_BUCKET
        for place, one in enumerate(numbers)
        for other in numbers[place + 1 :]
        if groups is None or groups[one] != groups[other]
    }
    for one, other in sorted(met):
        short, long = sorted((len(texts[one]), len(texts[other])))
        if short >= least * long and resemblance(texts[one], texts[other]) >= least:
            yield one, other
