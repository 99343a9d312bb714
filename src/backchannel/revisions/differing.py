"""Where two versions of a text differ: sentences first, then the words of those that differ.

Compared by longest matching blocks (J. W. Ratcliff and D. E. Metzener, "Pattern matching: the Gestalt approach", Dr.
Dobb's Journal, July 1988), as Python's difflib does it: a diff by sentences is quick and keeps a change in one sentence
from being spread over its neighbours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from backchannel.comparison.sentences import split_sentences
from backchannel.revisions.words import Word, has_letters, words_of

LEAST_ALIKE = 0.4
"""Share of words in common below which one sentence is no new wording of another: one is dropped, one added."""
MOVED_ALIKE = 0.6
"""... and below which a sentence at another place is not the one that left, in other words."""
MOST_WORDS = 6_000
"""Words on one side of a difference beyond which it is one change and not searched for smaller ones."""
JOINED_OVER = 2
"""Words that are the same between two differences of one sentence, up to which they are one."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one version that are not those of the other, with the sentences in which they stand."""

    start: int
    end: int
    first: int
    last: int
    """Start of the first sentence, and end of the last."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place at which two versions differ; one of the two is ``None`` where nothing stands in place of the other."""

    before: Stretch | None
    after: Stretch | None
    near_before: tuple[int, int] | None
    near_after: tuple[int, int] | None
    """The sentence of each version around the place, where there is one on both sides."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    start: int
    end: int
    words: tuple[Word, ...]
    key: tuple[str, ...]


def differences(before: str, after: str, starts: tuple[int, int] = (0, 0)) -> list[Difference]:
    """Return the places at which two texts differ, in order; ``starts`` says from where on they are compared."""
    ours, theirs = _sentences(before, starts[0]), _sentences(after, starts[1])
    blocks = list(_blocks([one.key for one in ours], [one.key for one in theirs]))
    moved = _moved(ours, theirs, blocks)
    found: list[Difference] = []
    gone: list[_Sentence] = []
    come: list[_Sentence] = []
    for i, j, k, m in blocks:
        left = [one for one in ours[i:j] if one.key not in moved]
        right = [one for one in theirs[k:m] if one.key not in moved]
        if left and right:
            found += _in_block(left, right)
        else:
            gone += left
            come += right
    found += _apart(gone, come)
    return sorted(found, key=_place)


def _place(row: Difference) -> tuple[int, int]:
    ours, theirs = row.before or row.near_before, row.after or row.near_after
    starts = [one.start if isinstance(one, Stretch) else one[0] if one else -1 for one in (theirs, ours)]
    return (max(starts), starts[1])


def _apart(gone: Sequence[_Sentence], come: Sequence[_Sentence]) -> Iterator[Difference]:
    """Yield the differences of sentences that left at one place and came at another, some of them in other words."""
    free = list(come)
    for one in gone:
        best = max(free, key=lambda other: _alike(one.key, other.key), default=None)
        if best is not None and _alike(one.key, best.key) >= MOVED_ALIKE:
            free.remove(best)
            yield from _worded([one], [best])
        else:
            yield Difference(_whole(one), None, None, None)
    yield from (Difference(None, _whole(other), None, None) for other in free)


def likeness(before: str, after: str) -> float:
    """Return how many of the runs of three words of the shorter of two texts the other has too, from 0 to 1.

    The containment of A. Broder, "On the resemblance and containment of documents" (1997). Words alone would not do:
    of two long texts of one kind, on whatever matter, half the words are the same.
    """
    one, other = (_runs([word.plain for word in words_of(text)]) for text in (before, after))
    return len(one & other) / min(len(one), len(other)) if one and other else float(before == after)


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + 3]) for at in range(max(len(words) - 2, 1))} if words else set()


def _sentences(text: str, start: int) -> list[_Sentence]:
    found = []
    for sentence in split_sentences(text, start):
        words = tuple(words_of(text, sentence.start, sentence.end))
        if any(map(has_letters, words)):  # the numbers of a list are no text
            found.append(_Sentence(sentence.start, sentence.end, words, tuple(word.plain for word in words)))
    return found


def _blocks(left: Sequence[object], right: Sequence[object]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the stretches of two rows that differ, as (from, to, from, to)."""
    head = 0
    while head < min(len(left), len(right)) and left[head] == right[head]:
        head += 1
    tail = 0
    while tail < min(len(left), len(right)) - head and left[-1 - tail] == right[-1 - tail]:
        tail += 1
    one, other = left[head : len(left) - tail], right[head : len(right) - tail]
    if not one and not other:
        return
    if max(len(one), len(other)) > MOST_WORDS:
        yield head, len(left) - tail, head, len(right) - tail
        return
    for kind, i, j, k, m in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind != "equal":
            yield head + i, head + j, head + k, head + m


def _moved(
    ours: Sequence[_Sentence], theirs: Sequence[_Sentence], blocks: Sequence[tuple[int, int, int, int]]
) -> set[tuple[str, ...]]:
    """Return the sentences that stand in both versions equally often, only at another place."""
    left = Counter(one.key for i, j, _, _ in blocks for one in ours[i:j])
    right = Counter(one.key for _, _, k, m in blocks for one in theirs[k:m])
    return {key for key, times in left.items() if right[key] == times}


def _in_block(left: Sequence[_Sentence], right: Sequence[_Sentence]) -> Iterator[Difference]:
    """Yield the differences between some sentences of one version and those in their place in the other."""
    pairs = _paired(left, right)
    if pairs is None:
        yield from _worded(left, right)
        return
    for one, other in pairs:
        if one and other:
            yield from _worded([one], [other])
        else:
            yield Difference(_whole(one) if one else None, _whole(other) if other else None, None, None)


def _paired(
    left: Sequence[_Sentence], right: Sequence[_Sentence]
) -> list[tuple[_Sentence | None, _Sentence | None]] | None:
    """Pair the sentences of two versions in their order; ``None`` where all of the words together are more alike."""
    whole = _alike([w for one in left for w in one.key], [w for one in right for w in one.key])
    pairs: list[tuple[_Sentence | None, _Sentence | None]] = []
    shares: list[float] = []
    at = 0
    for one in left:
        scores = [(_alike(one.key, other.key), -place) for place, other in enumerate(right[at:])]
        best, place = max(scores, default=(0.0, 0))
        if best < LEAST_ALIKE:
            pairs.append((one, None))
            continue
        pairs += [(None, other) for other in right[at : at - place]]
        pairs.append((one, right[at - place]))
        shares.append(best)
        at += 1 - place
    pairs += [(None, other) for other in right[at:]]
    paired = sum(shares) / max(len(left), len(right))
    return None if whole >= LEAST_ALIKE and whole > paired + 0.1 else pairs


def _alike(left: Sequence[str], right: Sequence[str]) -> float:
    """Return Dice's coefficient of two bags of words, from 0 to 1."""
    common = sum((Counter(left) & Counter(right)).values())
    return 2 * common / (len(left) + len(right))


def _worded(left: Sequence[_Sentence], right: Sequence[_Sentence]) -> Iterator[Difference]:
    """Yield the words in which some sentences differ."""
    ours = [word for one in left for word in one.words]
    theirs = [word for one in right for word in one.words]
    blocks = _joined(list(_blocks([word.plain for word in ours], [word.plain for word in theirs])))
    for i, j, k, m in blocks:
        yield Difference(
            _stretch(ours[i:j], left),
            _stretch(theirs[k:m], right),
            _around(ours, i, j, left),
            _around(theirs, k, m, right),
        )


def _joined(blocks: list[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    joined: list[tuple[int, int, int, int]] = []
    for i, j, k, m in blocks:
        if joined and i - joined[-1][1] <= JOINED_OVER:
            joined[-1] = (joined[-1][0], j, joined[-1][2], m)
        else:
            joined.append((i, j, k, m))
    return joined


def _stretch(words: Sequence[Word], sentences: Sequence[_Sentence]) -> Stretch | None:
    if not words:
        return None
    start, end = words[0].start, words[-1].end
    first = next(one for one in sentences if one.end >= start)
    last = next(one for one in sentences if one.end >= end)
    return Stretch(start, end, first.start, last.end)


def _around(words: Sequence[Word], i: int, j: int, sentences: Sequence[_Sentence]) -> tuple[int, int] | None:
    """Return the sentence at a place among some words, where words were put in or taken out."""
    at = words[i].start if i < len(words) else words[-1].end
    at = words[i - 1].end if i == j and i else at
    one = next((one for one in sentences if one.end >= at), None)
    return (one.start, one.end) if one else None


def _whole(sentence: _Sentence) -> Stretch:
    return Stretch(sentence.words[0].start, sentence.end, sentence.start, sentence.end)
