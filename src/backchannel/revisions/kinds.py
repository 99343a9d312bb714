"""What kind of change a difference is: dropped, added, reworded, or a slip of the pen put right."""

from __future__ import annotations

import re

from backchannel.model import ChangeKind
from backchannel.revisions.words import letters_of

SMALL_WORDS = frozenset(
    """a an and are as at be been being but by did do does for from had has have he her his i if in into is it its of on
    or our she so than that the their them then there these they this those to was we were which who will with
    would you your""".split()  # noqa: SIM905 - a list of words reads better so
)
"""Words that alone say nothing of a contact."""
MOST_TYPO_WORDS = 3
_NUMBER = re.compile(r"\d")
_ELSEWHERE = 0.15
"""Share of the letters of a longer word that may be wrong in a slip of the pen."""


def kind_of(before: str, after: str) -> ChangeKind:
    """Return the kind of a change of some words for others; one of the two may be empty.

    A change is a slip of the pen put right where the letters are the same and only spaces, hyphens or capitals are not;
    where one or two small words were put in or taken out; or where one letter of a word was wrong and the two words do
    not both mean something else, which for names and figures cannot be told: those are reworded.
    """
    if letters_of(before) == letters_of(after):
        return "typo"
    words = [*before.split(), *after.split()]
    if not before or not after:
        if len(words) < MOST_TYPO_WORDS and all(letters_of(word) in SMALL_WORDS for word in words):
            return "typo"
        return "added" if after else "dropped"
    return "typo" if _misspelt(before, after) else "reworded"


def says_something(words: str) -> bool:
    """Say whether some words are more than small ones."""
    return any(letters_of(word) not in SMALL_WORDS for word in words.split() if letters_of(word))


def _misspelt(before: str, after: str) -> bool:
    """Say whether one of two stretches is the other with a letter wrong."""
    pairs = list(zip(before.split(), after.split(), strict=False))
    if len(before.split()) != len(after.split()) or len(pairs) > MOST_TYPO_WORDS:
        return False
    for one, other in pairs:
        mine, theirs = letters_of(one), letters_of(other)
        if mine == theirs:
            continue
        if mine in SMALL_WORDS and theirs in SMALL_WORDS:
            continue
        if _NUMBER.search(one + other) or one[:1].isupper() or other[:1].isupper():
            return False
        if distance(mine, theirs) > max(1, int(_ELSEWHERE * max(len(mine), len(theirs)))):
            return False
    return True


def distance(one: str, other: str) -> int:
    """Return how many letters must be changed, put in, left out or swapped with their neighbour to get the other.

    The optimal string alignment distance (F. J. Damerau, 1964, without edits inside swapped letters).
    """
    rows = [list(range(len(other) + 1))]
    for i, mine in enumerate(one, start=1):
        row = [i]
        for j, theirs in enumerate(other, start=1):
            best = min(rows[-1][j] + 1, row[j - 1] + 1, rows[-1][j - 1] + (mine != theirs))
            if i > 1 and j > 1 and mine == other[j - 2] and one[i - 2] == theirs:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
