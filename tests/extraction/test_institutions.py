"""Offices, houses and spokespeople that vouch, and those who deny."""

from __future__ import annotations

import pytest
from tests.extraction.texts import PRESS, STATEMENT, row, table, told

_VOICES = {
    "Biden spoke with Xi on Tuesday, the White House said.": ["the White House"],
    "Biden and Xi spoke on Tuesday, their first call in months, the White House said in a statement.": [
        "the White House"
    ],
    "According to the Kremlin, Putin spoke with Xi.": ["the Kremlin"],
    "Putin did not speak with Biden, the Kremlin insisted.": ["the Kremlin"],
    "The Kremlin denied that Putin had spoken with Biden.": ["the Kremlin"],
    "Peskov denied that Putin had spoken with Biden.": ["Dmitry Peskov"],
    "Putin spoke with Biden, his spokesman said.": ["his spokesman"],
    "Macron’s office said Putin spoke with Biden.": ["Macron’s office"],
    "Putin spoke with Biden, Russia’s foreign ministry said.": ["Russia’s foreign ministry"],
    "A Kremlin statement said Putin spoke with Biden.": ["a Kremlin statement"],
    "Putin spoke with Biden, Xinhua reported.": ["Xinhua"],
    "TASS quoted Peskov as saying that Putin spoke with Biden.": ["TASS", "Dmitry Peskov"],
    "Putin spoke with Biden, Peskov was quoted as saying.": ["Dmitry Peskov"],
    "Putin spoke with Biden, according to a new book by journalist Jane Doe.": ["Jane Doe"],
}


@pytest.mark.parametrize("text", _VOICES)
def test_who_vouches(text):
    (mention,) = told(text, **PRESS).mentions[:1]
    assert [voice.name for voice in mention.attribution[1:]] == _VOICES[text]
    assert all(voice.span is not None for voice in mention.attribution[1:])


@table(
    row("The White House announced that Biden spoke with Xi.", "spoke: document"),
    row("The Kremlin said that Putin spoke with Xi.", "spoke: document > speaker the Kremlin|speaker the Kremlin"),
)
def test_a_house_is_its_own_papers_voice(text, how, expected):
    assert told(text, **STATEMENT | {"party": "us"} | how).voices(expected) == expected


@table(
    row("President Biden met with the Chairperson of the African Union."),
    row("President Biden met with African Union Chairperson Macky Sall.", "met: Joe Biden, Macky Sall"),
    row("President Biden met with Moussa Faki of the African Union.", "met: Joe Biden, Moussa Faki Mahamat"),
)
def test_a_president_chairs_the_union_for_a_year(text, how, expected):
    assert told(text, **STATEMENT | {"party": "us"} | how).casts(expected) == expected
