"""Words that seldom name a contact: found beside those that the rules know, and never in their place."""

import pytest

from backchannel.extraction.faint_triggers import find_faint
from backchannel.extraction.triggers import find_triggers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He went to Poland and had a dialogue there.", ["went to", "dialogue"]),
        ("She told the Prime Minister that he came here in May.", ["told", "came here"]),
        ("They sat face to face, and the trip was long.", ["sat face to face", "trip"]),
        ("He raised it with the King.", ["raised it"]),
        ("Their trips to the beach", []),  # one of the rules' own words: "trips to"
        ("The talkings and triplets discussant", []),
        ("It rained.", []),
    ],
)
def test_words_and_their_places(sentence, expected) -> None:
    known = find_triggers(sentence)
    found = find_faint(sentence, known)
    assert [one.text for one in found] == expected
    assert all(sentence[one.start : one.end] == one.text and one.faint for one in found)
    assert not any(one.start < other.end and other.start < one.end for one in found for other in known)
