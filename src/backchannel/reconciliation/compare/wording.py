"""Wording: sentences that are copied, or quote the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from backchannel.reconciliation.compare.comparison import Comparison, Telling

_RUN_WORDS = 5
"""Words in a run: shorter ones are phrases of the trade ("spoke by phone today with")."""
_COPIED_RUNS = 4
"""Runs in common from which on a sentence is copied: eight words on end, with the names among them."""


def grams_of(quotes: Iterable[str]) -> frozenset[str]:
    """Return the runs of five words, in lower case, of some quotes."""
    runs = set()
    for quote in quotes:
        words = re.findall(r"\w+", quote.lower())
        runs |= {" ".join(words[start : start + _RUN_WORDS]) for start in range(len(words) - _RUN_WORDS + 1)}
    return frozenset(runs)


def compare_wording(one: Telling, other: Telling) -> Comparison | None:
    """Compare the sentences that bear witness; that they differ says nothing."""
    shared = one.grams & other.grams
    if len(shared) < _COPIED_RUNS:
        return None
    return Comparison("wording", "copied", f'both say "{min(shared)}"')
