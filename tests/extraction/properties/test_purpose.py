"""What it was for."""

import pytest
from tests.extraction.properties.finding import values

from backchannel.extraction.properties.purpose import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He called him to congratulate him on his victory.", "congratulate him on his victory"),
        ("He made a call inviting Putin for a visit.", "inviting Putin for a visit"),
        ("the congratulations call that he made", "congratulations"),
        ("They spoke to discuss U.S. support, and then left.", "discuss U.S. support"),
    ],
)
def test_purposes(text, expected):
    assert values(find, text) == [expected]


@pytest.mark.parametrize("text", ["He has plans to review the budget.", "They met on Monday.", "the first call"])
def test_no_purpose(text):
    assert values(find, text) == []


def test_a_purpose_without_an_end_in_sight_is_none_rather_than_cut():
    assert values(find, "He called to thank " + "him and " * 60 + "her.") == []
