"""Whether a side had an interpreter."""

import pytest
from tests.extraction.properties.finding import values, words

from backchannel.extraction.properties.interpreter import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met without even a translator present on the U.S. side.", ["us: none"]),
        ("There was no American interpreter.", ["us: none"]),
        ("They spoke without an interpreter.", ["none"]),
        ("Donald Trump did not bring his own interpreter.", ["us: none"]),
        ("Only the Russian interpreter was present.", ["ru: present", "us: none"]),
        ("The only interpreter was the one whom the Russian side had brought.", ["ru: present", "us: none"]),
        ("Putin’s interpreter was the only other person there.", ["ru: present", "us: none"]),
        ("Each side had its interpreter.", ["ru: present", "us: present"]),
    ],
)
def test_interpreters(text, expected):
    assert values(find, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The interpreter spoke Japanese.",
        "There was no interpreter problem.",
        "The only American interpreter in the city was ill.",
        "He thanked the interpreters.",
        "The only German interpreter was there.",
    ],
)
def test_nothing_of_a_side(text):
    assert values(find, text) == []


def test_the_evidence_goes_to_the_end_of_its_clause():
    text = "No aides were present, and the only interpreter was the one whom the Russian side had brought. It was late."
    assert words(find, text[:95])[0] == "the only interpreter was the one whom the Russian side had brought"


def test_of_three_sides_it_is_not_said_who_had_none():
    assert values(find, "Only the Russian interpreter was present.", ("de", "ru", "us")) == ["ru: present"]
