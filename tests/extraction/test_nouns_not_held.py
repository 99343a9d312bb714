"""Nouns of contacts that were not held, or only spoken of, with "a call" and with "talks" that take no article."""

from __future__ import annotations

import itertools

import pytest
from tests.extraction.texts import PRESS, TRANSCRIPT, row, table, told

_TOLD = {
    "The Kremlin denied {0} between {1} and {2}.": "denied",
    "It is not true that there was {0} between {1} and {2}.": "denied",
    "Reports of {0} between {1} and {2} are false.": "denied",
    "{1} rejected {0} with {2}.": "denied",
    "{1} refused {0} with {2}.": "denied",
    "{1} left without {0} with {2}.": "denied",
    "{1} sees no point in {0} with {2}.": "hypothetical, denied",
    "{1} pulled out of {0} with {2}.": "cancelled",
    "{1} agreed to {0} with {2}.": "planned",
    "{1} accepted {0} with {2}.": "planned",
    "{1} plans {0} with {2}.": "planned",
    "{0} between {1} and {2} is being arranged.": "planned",
    "{1} wants {0} with {2}.": "hypothetical",
    "{1} sought {0} with {2}.": "hypothetical",
    "{1} offered {0} with {2}.": "hypothetical",
    "{1} has not ruled out {0} with {2}.": "hypothetical",
    "{0} between {1} and {2} cannot be ruled out.": "hypothetical",
    "Aides are working on {0} between {1} and {2}.": "hypothetical, planned",
    "There is a chance of {0} between {1} and {2}.": "hypothetical",
    "Hopes of {0} between {1} and {2} rose.": "hypothetical",
    "An offer of {0} between {1} and {2} stands.": "hypothetical",
    "Only {0} between {1} and {2} can end the war.": "hypothetical",
    "There were reports of {0} between {1} and {2}.": "hedged",
    "There is speculation about {0} between {1} and {2}.": "hedged, hypothetical",
    "{1} returned from {0} with {2}.": "reported",
    "{1} walked out of {0} with {2}.": "reported",
    "{1} revealed {0} with {2}.": "reported",
    "Details of {0} between {1} and {2} emerged.": "reported",
}
_TWO = (("Putin", "Erdogan"), ("Russian President Vladimir Putin", "US President Joe Biden"))


@pytest.mark.parametrize(("frame", "noun", "two"), [*itertools.product(_TOLD, ("a call", "talks"), _TWO)])
def test_whether_it_was_held(frame, noun, two):
    text = frame.format(noun, *two)
    mentions = told(text[0].upper() + text[1:], **PRESS).mentions
    assert [len(one.participants) for one in mentions] == [2]
    assert mentions[0].modality in _TOLD[frame].split(", ")


@pytest.mark.parametrize("does", ["refused", "declined", "avoided", "offered", "needs", "returned from", "recalled"])
def test_a_third_leader_does_it(does):
    """A White House spokesperson tells of two others: neither is the President."""
    mentions = told(f"MS. DOE:  Putin {does} a call with Erdogan.", **TRANSCRIPT).mentions
    assert all("Joe Biden" not in [part.name for part in one.participants] for one in mentions)


@table(
    row("President Biden accepted a call from President Macron.", "call: reported"),
    row("President Biden agreed to a call with President Macron.", "call: planned"),
    row(
        "Reports of a planned phone call between President Biden and President Macron came out.", "phone call: planned"
    ),
)
def test_what_is_set_against_it(text, how, expected):
    assert told(text, **PRESS | how).modalities(expected) == expected
