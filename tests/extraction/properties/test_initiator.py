"""At whose initiative."""

import pytest
from tests.extraction.properties.finding import values, words

from backchannel.extraction.properties.initiator import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The call took place at the initiative of the American side.", "us"),
        ("They spoke at the Russian side’s initiative.", "ru"),
        ("He took the call at the request of Vladimir Putin.", "ru"),
        ("The call was held at Moscow’s request.", "ru"),
        ("The call was initiated by the White House.", "us"),
        ("The phone call was requested by the Russian side on Monday.", "ru"),
        ("He came at the invitation of Donald Trump.", "us"),
        ("They spoke by mutual agreement.", "mutual"),
    ],
)
def test_initiators(text, expected):
    assert values(find, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The war was initiated by Russia.",
        "Putin, at the request of the American side, gave an assessment.",
        "at the request of reporters",
        "They discussed the initiative.",
        "They discussed the assistance provided at the request of Russia.",
        "at the request of Russia and the United States",
    ],
)
def test_no_initiator(text):
    assert values(find, text) == []


def test_no_word_of_the_name_is_cut():
    text = "It was at the request of the President of the Russian Federation Vladimir Vladimirovich Putin."
    assert words(find, text) == [text[7:-1]]
    text = "It was at the initiative of the U.S. side, he said."
    assert words(find, text) == ["at the initiative of the U.S. side"]
