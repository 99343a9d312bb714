"""Recorded, not recorded, or nobody can say."""

import pytest
from tests.extraction.properties.finding import values, words

from backchannel.extraction.properties.recording import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The normal recording devices had been turned off during the call.", "off"),
        ("Recording was switched off.", "off"),
        ("The call was not recorded.", "off"),
        ("No recording was made.", "off"),
        ("The conversation went unrecorded.", "off"),
        ("The call was recorded.", "on"),
        ("It is not clear whether all calls from this phone are logged or recorded.", "uncertain"),
        ("Whether every call made from it is logged, or recorded, remains unclear.", "uncertain"),
    ],
)
def test_recordings(text, expected):
    assert values(find, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The deaths were not recorded.",
        "He had not recorded the speech.",
        "The clinic recorded ten cases.",
        "If the call had been recorded, they would know.",
        "The lights were turned off.",
        "It is unclear whether they met.",
    ],
)
def test_nothing_of_a_recording(text):
    assert values(find, text) == []


def test_the_evidence_is_a_sentence_that_can_be_read():
    text = "It is not clear whether all calls from this phone are logged or recorded."
    assert words(find, text) == [text[:-1]]
