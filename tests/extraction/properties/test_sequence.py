"""Which in a row."""

import pytest
from tests.extraction.properties.finding import values, words

from backchannel.extraction.properties.sequence import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They had a second conversation.", "second"),
        ("one additional call", "additional"),
        ("another phone call", "additional"),
        ("their last meeting", "latest"),
        ("the first bilateral meeting", "first"),
        ("an earlier call", "previous"),
        ("the second conversation between the leaders of Arland and Borland", "second"),
        ("another conversation with Birk on this and fish as well", "additional"),
        ("a second conversation on 3 May", "second"),
        ("their third call on Tuesday", "third"),
        ("a second meeting on the same evening", "second"),
        ("a follow-up face-to-face meeting", "follow-up"),
        ("They had a separate conversation at dinner.", "additional"),
        ("their first full sit-down meeting", "first"),
    ],
)
def test_sequences(text, expected):
    assert values(find, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "the first call since March",
        "the first meeting of its kind",
        "the first visit in five years",
        "the First Lady hosted a dinner",
        "the second day of the visit",
        "They met first.",
        "the first expert-level meeting",
        "the second Summit for Democracy",
        "his first meeting with a foreign leader",
        "his first foreign leader call",
        "her first call to any head of government",
        "the first Quad meeting",
        "his first visit to the country as President",
        "the first visit of his second term",
        "the third round of talks on trade",
        "the first visit abroad",
        "separate calls with Ash and Birk",
        "a separate meeting on the margins of the summit",
        "Have there been any additional calls?",
        "the latest calls",
        "In follow-up to their conversation, they spoke.",
        "the follow-up on his meeting",
        "the last NATO Summit",
        "This is not my first visit.",
    ],
)
def test_no_place_in_a_row(text):
    assert values(find, text) == []


def test_the_evidence_names_the_contact():
    assert words(find, "They had a second conversation.") == ["second conversation"]
