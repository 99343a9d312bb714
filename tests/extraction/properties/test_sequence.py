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
    ],
)
def test_no_place_in_a_row(text):
    assert values(find, text) == []


def test_the_evidence_names_the_contact():
    assert words(find, "They had a second conversation.") == ["second conversation"]
