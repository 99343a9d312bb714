"""What each side says, topic by topic and undertaking by undertaking, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from backchannel.comparison import Comparison
from backchannel.model import TAKES_PART, Contact, Evidence
from backchannel.publication.comparison_page import ACTS
from backchannel.publication.words import clean, shorten, spaced

MOST_BEFORE, MOST_AFTER = 240, 360
"""Characters of a sentence before and after the words that tell of a topic."""
_NOTHING: Mapping[str, Any] = {"evidence": None, "pieces": ()}


def compared(comparison: Comparison | None, contact: Contact) -> dict[str, Any]:
    """Return the parties compared, and a row a topic and a row an undertaking with a cell for each party.

    A party that took part and has no account here has a cell too, which says so. A cell without words has one of
    the states ``missing`` (nothing that may tell of it was found), ``open`` (not plainly told), ``loose`` (too
    general to be looked for) and ``silent`` (there is no account).
    """
    if comparison is None:
        return {"compared": [], "topics": [], "undertakings": []}
    sides = [side.party for side in comparison.sides]
    taking_part = {one.party for one in contact.participants if one.role in TAKES_PART and one.party}
    silent = sorted(taking_part - set(sides))
    return {
        "compared": [*sides, *silent],
        "topics": [
            {
                "name": topic.name,
                "cells": _cells(
                    sides,
                    silent,
                    {party: _within(places[0], topic.words[party][0]) for party, places in topic.told.items()},
                    dict.fromkeys(topic.missing, "missing"),
                ),
            }
            for topic in comparison.topics
        ],
        "undertakings": [
            {
                "act": ACTS[one.act],
                "by": one.by,
                "cells": _cells(
                    sides,
                    silent,
                    {one.party: _within(one.clause, one.words)},
                    dict.fromkeys(sides, "open" if one.subjects else "loose") | dict.fromkeys(one.missing, "missing"),
                ),
            }
            for one in comparison.undertakings
        ],
    }


def places_of(comparison: Comparison) -> Iterator[Evidence]:
    """Yield the words to which the cells of a comparison lead."""
    for topic in comparison.topics:
        yield from (first for first, *_ in topic.told.values())
    yield from (one.clause for one in comparison.undertakings)


def _cells(
    sides: Sequence[str], silent: Sequence[str], told: Mapping[str, Mapping[str, Any]], states: Mapping[str, str]
) -> list[dict[str, Any]]:
    cells = [{"party": one, "state": states.get(one, "open"), **told.get(one, _NOTHING)} for one in sides]
    return cells + [{"party": one, "state": "silent", **_NOTHING} for one in silent]


def _within(words: Evidence, sentence: Evidence) -> dict[str, Any]:
    """Return a sentence in three pieces, with the words that tell in the middle; these are what a link leads to."""
    start, end = words.start - sentence.start, words.end - sentence.start
    if words.document != sentence.document or not 0 <= start < end <= len(sentence.quote):
        return {"evidence": words, "pieces": ("", clean(words.quote), "")}
    before, after = spaced(sentence.quote[:start]), spaced(sentence.quote[end:])
    if len(before) > MOST_BEFORE:
        before = "... " + before[-MOST_BEFORE:].partition(" ")[2]
    return {"evidence": words, "pieces": (before, clean(sentence.quote[start:end]), shorten(after, MOST_AFTER))}
