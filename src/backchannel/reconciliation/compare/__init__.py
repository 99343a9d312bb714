"""Comparisons of two references to a contact: small pure functions, one subject a file.

Each gives a level and a reason; what a level weighs stands in ``weights.toml``. ``compare_all`` asks them all.
"""

from __future__ import annotations

from backchannel.reconciliation.compare.channels import channels_can_agree, compare_channels
from backchannel.reconciliation.compare.company import compare_company
from backchannel.reconciliation.compare.comparison import Comparison, Subject, Telling
from backchannel.reconciliation.compare.occasions import compare_occasions, occasions_in, told_alike
from backchannel.reconciliation.compare.order import compare_order, place_told
from backchannel.reconciliation.compare.participants import principals_of, share_most, sides_of
from backchannel.reconciliation.compare.places import compare_places
from backchannel.reconciliation.compare.renown import compare_renown
from backchannel.reconciliation.compare.times import compare_times
from backchannel.reconciliation.compare.topics import compare_topics
from backchannel.reconciliation.compare.windows import Window, can_meet, publication_of, same_day, window_of
from backchannel.reconciliation.compare.wording import compare_wording, grams_of

__all__ = [
    "COMPARISONS", "Comparison", "Subject", "Telling", "Window", "can_meet", "channels_can_agree", "compare_all",
    "compare_order", "grams_of", "occasions_in", "place_told", "principals_of", "publication_of",
    "same_day", "share_most", "sides_of", "told_alike", "window_of",
]  # fmt: skip

COMPARISONS = (
    compare_times, compare_channels, compare_places, compare_topics, compare_wording, compare_occasions,
    compare_company, compare_renown,
)  # fmt: skip
"""In the order in which an explanation gives them."""


def compare_all(one: Telling, other: Telling) -> tuple[Comparison, ...]:
    """Compare two tellings in every respect of which both say something; ``compare_order`` takes a whole row."""
    found = (compare(one, other) for compare in COMPARISONS)
    return tuple(comparison for comparison in found if comparison is not None)
