"""Comparison: two or more sides' own accounts of one contact, side by side. See ``README.md`` here."""

from backchannel.comparison.account import Side, Telling
from backchannel.comparison.topics import Topic, topics_of

__all__ = ["Side", "Telling", "Topic", "topics_of"]
