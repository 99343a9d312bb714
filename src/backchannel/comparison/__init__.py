"""Comparison: two or more sides' own accounts of one contact, side by side. See ``README.md`` here."""

from backchannel.comparison.account import Cast, Side, Telling
from backchannel.comparison.alignment import Alignment, Pair
from backchannel.comparison.compare import Comparison, compare_sides
from backchannel.comparison.topics import Topic, topics_of
from backchannel.comparison.undertakings import BOTH, Act, Undertaking, undertakings_of

__all__ = [
    "BOTH", "Act", "Alignment", "Cast", "Comparison", "Pair", "Side", "Telling", "Topic", "Undertaking",
    "compare_sides", "topics_of", "undertakings_of",
]  # fmt: skip
