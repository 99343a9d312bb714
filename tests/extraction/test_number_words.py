"""Numbers in words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backchannel.extraction.number_words import NUMBER, NUMBERS, VAGUE_NUMBER, is_vague, number_of


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("a", 1), ("an", 1), ("two", 2), ("Twelve", 12), ("nineteen", 19), ("forty", 40), ("twenty-five", 25),
        ("40", 40), ("a couple of", 2), ("a few", 3), ("several", 3), ("a dozen", 12), ("half a dozen", 6),
        ("", None), ("many", None), ("the", None), ("two three", None), ("five-twenty", None), ("²", None),
    ],
)  # fmt: skip
def test_a_number_by_its_words(words, number):
    assert number_of(words) == number


@given(st.sampled_from(sorted(NUMBERS)) | st.integers(0, 999).map(str))
def test_the_pattern_takes_every_number_whole(words):
    assert re.fullmatch(NUMBER, words)
    assert number_of(words) is not None
    assert not is_vague(words)


@pytest.mark.parametrize("words", ["a couple of", "the last few", "several", "half a dozen"])
def test_vague_words_are_known_as_such(words):
    assert is_vague(words)
    assert re.search(VAGUE_NUMBER, words)
