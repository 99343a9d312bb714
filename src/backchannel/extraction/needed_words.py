"""Words that a pattern cannot match without: a text that holds none of them is spared the pattern.

Tables of a hundred patterns are tried on every sentence, and nearly all of them find nothing. "Week" is in every text
in which a row on weeks matches, and looking for a word takes a fiftieth of the time. The words are read off the
pattern, so that nobody has to keep them beside it. The idea is that of the prefilters of RE2 (R. Cox, "Regular
Expression Matching with a Trigram Index", 2012). Letters of no English word that are one in either case alone (the long
s) are taken for others.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from re import _constants as ops  # type: ignore[attr-defined]  # the only reader of patterns that Python has
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

Words = frozenset[str]
"""In lower case; a text in which the pattern matches holds one of them at least. Empty where nothing can be said."""
_NOTHING: Words = frozenset()
_MOST = 24
"""Words beyond which trying the pattern is no dearer than looking for all of them."""
_MOST_SOUGHT = 60
"""The same where one pattern is long and takes as much time as many."""
_OPENING = 3
"""Letters of a word by which it is looked up."""
_EVERYWHERE = frozenset(("the", "and", "was", "his"))
"""Words that tell texts apart as little as a letter does."""
_LONG = 6
"""Letters from which on a word is rare enough."""


class _Read(NamedTuple):
    """What is known of a stretch of a pattern."""

    needed: Words
    exact: Words
    """All that it can match, in lower case, where these are few; else empty."""


def needed_words(pattern: str, most: int = _MOST) -> Words:
    """Return the words one of which every text has that a pattern matches, as a rule the longest that there are.

    Args:
        pattern: of the module ``re``.
        most: more words than these are none.

    Raises:
        re.error: where it is no pattern.
    """
    return _of_sequence(parser.parse(pattern), most).needed


def alternatives(pattern: str) -> list[str]:
    """Return what a pattern has between its outermost bars: each a pattern by itself."""
    found, depth, start, in_class, place = [], 0, 0, False, 0
    while place < len(pattern):
        letter = pattern[place]
        if letter == "\\":
            place += 1
        elif in_class:
            in_class = letter != "]"
        elif letter == "[":
            in_class = True
            place += 2 if pattern.startswith("^]", place + 1) else pattern.startswith(("]", "^"), place + 1)
        elif letter == "|" and not depth:
            found.append(pattern[start:place])
            start = place + 1
        else:
            depth += (letter == "(") - (letter == ")")
        place += 1
    return [*found, pattern[start:]]


class Spared:
    """Some patterns, of which a text is spared those that cannot match in it."""

    def __init__(self, patterns: Iterable[str]) -> None:
        by_word: dict[str, list[int]] = {}
        self._always: list[int] = []
        self._count = 0
        for number, pattern in enumerate(patterns):
            self._count += 1
            needed = needed_words(pattern)
            for word in sorted(needed):
                by_word.setdefault(word, []).append(number)
            if not needed:
                self._always.append(number)
        self._by_opening: dict[tuple[str, ...], list[tuple[str, list[int]]]] = {}
        """The words by their first letters: a text has few of these, and only their words are looked for."""
        for word, numbers in by_word.items():
            self._by_opening.setdefault(tuple(word[:_OPENING]), []).append((word, numbers))
        self._openings = frozenset(self._by_opening)
        self._shorter = [opening for opening in self._by_opening if len(opening) < _OPENING]
        self._words = sorted(by_word)

    def __len__(self) -> int:
        return self._count

    def left_for(self, text: str) -> list[int]:
        """Return the numbers of the patterns that may match in a text, in their order."""
        lowered = text.lower()
        openings = self._openings.intersection(zip(lowered, lowered[1:], lowered[2:], strict=False))
        left = set(self._always)
        for opening in (*openings, *self._shorter):
            for word, numbers in self._by_opening[opening]:
                if word in lowered:
                    left.update(numbers)
        return sorted(left)

    def any_for(self, text: str) -> bool:
        """Say whether any of the patterns may match in a text."""
        lowered = text.lower()
        return bool(self._always) or any(word in lowered for word in self._words)


class Sought:
    """A pattern that is tried only where a word stands without which it cannot match.

    Args:
        pattern: of which no match goes on behind the end of a paragraph.
        within: further ends behind which none goes on.

    Raises:
        ValueError: where the pattern shows no such word, so that nothing would be spared.
    """

    def __init__(self, pattern: re.Pattern[str], *, within: tuple[str, ...] = ()) -> None:
        self.pattern = pattern
        self._ends = ("\n\n", *within)
        self._words = sorted(needed_words(pattern.pattern, _MOST_SOUGHT))
        if not self._words:
            raise ValueError(f"no word is in all that this pattern matches: {pattern.pattern}")

    def search(self, sentence: str) -> re.Match[str] | None:
        """Return the first match in a sentence."""
        lowered = sentence.lower()
        for word in self._words:
            if word in lowered:
                return self.pattern.search(sentence)
        return None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Give the matches in a text."""
        lowered = _in_lower_case(text)
        if len(lowered) != len(text):
            yield from self.pattern.finditer(text)  # a letter that is two in lower case: places would be others
            return
        stretches = {stretch for word in self._words for stretch in self._stretches_with(word, lowered)}
        for start, end in sorted(stretches):
            yield from self.pattern.finditer(text, start, end)

    def _stretches_with(self, word: str, text: str) -> Iterator[tuple[int, int]]:
        place = text.find(word)
        while place >= 0:
            start, stop = 0, len(text)
            for end in self._ends:
                before, behind = text.rfind(end, start, place), text.find(end, place, stop)
                start = start if before < 0 else before + len(end)
                stop = stop if behind < 0 else behind + len(end)
            yield start, stop
            place = text.find(word, stop)


@functools.lru_cache(maxsize=2)
def _in_lower_case(text: str) -> str:
    """Return a text in small letters, kept for all the patterns that are sought in it one after the other."""
    return text.lower()


def _of_sequence(items: Iterable[tuple[Any, Any]], most: int) -> _Read:
    candidates: list[Words] = []
    exact: Words = frozenset(("",))
    run: Words = exact
    """What was read since the last item of which not all is known."""
    for one in _items(items, most):
        if one.exact and len(run) * len(one.exact) <= _MOST:
            run = frozenset(before + behind for before in run for behind in one.exact)
            exact = run if exact else _NOTHING
            continue
        candidates += [run, one.needed]
        exact, run = _NOTHING, one.exact or frozenset(("",))
    candidates.append(run)
    return _Read(_best(candidates), exact)


def _items(items: Iterable[tuple[Any, Any]], most: int) -> Iterator[_Read]:
    for op, value in items:
        if op in (ops.AT, ops.ASSERT_NOT) or (op is ops.ASSERT and value[0] < 0):
            continue  # without width, and nothing that tells texts apart
        yield _of_item(op, value, most)


def _of_item(op: Any, value: Any, most: int) -> _Read:
    if op is ops.LITERAL:
        letter = chr(value).lower()
        return _Read(frozenset((letter,)), frozenset((letter,)))
    if op is ops.IN:
        letters = frozenset(chr(what).lower() for kind, what in value if kind is ops.LITERAL)
        whole = all(kind is ops.LITERAL for kind, _ in value)
        return _Read(letters, letters) if whole and letters else _Read(_NOTHING, _NOTHING)
    if op is ops.SUBPATTERN:
        return _of_sequence(value[-1], most)
    if op is ops.ASSERT:
        return _Read(_of_sequence(value[1], most).needed, _NOTHING)
    if op is ops.BRANCH:
        return _of_branches([_of_sequence(branch, most) for branch in value[1]], most)
    if op in (ops.MAX_REPEAT, ops.MIN_REPEAT):
        least, times, repeated = value
        return _of_repeat(least, times, _of_sequence(repeated, most))
    return _Read(_NOTHING, _NOTHING)


def _of_branches(branches: list[_Read], most: int) -> _Read:
    needed = _together((branch.needed for branch in branches), most)
    return _Read(needed, _together((branch.exact for branch in branches), _MOST))


def _of_repeat(least: int, times: int, once: _Read) -> _Read:
    if least == times == 1:
        return once
    if least == 0 and times == 1 and once.exact:
        return _Read(_NOTHING, once.exact | {""})
    return _Read(once.needed if least else _NOTHING, _NOTHING)


def _shortest(words: Words) -> Words:
    """Leave out words that hold another of them, which is in every text that they are in."""
    return frozenset(one for one in words if not any(other != one and other in one for other in words))


def _together(several: Iterable[Words], most: int) -> Words:
    """Return what holds whichever of several there is: nothing, where nothing holds of one."""
    found: set[str] = set()
    for words in several:
        if not words or len(found := found | words) > most:
            return _NOTHING
    return frozenset(found)


def _best(candidates: Iterable[Words]) -> Words:
    """Return the words that fewest texts hold, and that are looked for soonest."""
    known = [_shortest(words) for words in candidates if words and "" not in words]
    return max(known, key=lambda words: (_letters(words), -len(words), sorted(words)), default=_NOTHING)


def _letters(words: Words) -> int:
    return min(_LONG, *(1 if word.strip() in _EVERYWHERE else len(word.strip()) for word in words))
