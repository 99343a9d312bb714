"""Late, or not disclosed at the time."""

import pytest
from tests.extraction.properties.finding import values, words

from backchannel.extraction.properties.disclosure import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The meeting was not disclosed until reports emerged days later.", "late: days"),
        ("The call was only disclosed eleven days later.", "late: P11D"),
        ("It was first reported two weeks afterwards.", "late: P14D"),
        ("The meeting came to light a couple of weeks later.", "late: weeks"),
        ("The call became public two months later.", "late: months"),
        ("It was confirmed only five hours later.", "late: PT5H"),
    ],
)
def test_late(text, expected):
    assert values(find, text) == [expected]


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("They held a covert meeting there.", "covert meeting"),
        ("It was a previously undisclosed phone call.", "previously undisclosed phone call"),
        ("Neither side had disclosed it until now.", "Neither side had disclosed it until now"),
        ("The White House did not disclose the meeting at the time.", "did not disclose the meeting at the time"),
        ("The call was not disclosed.", "call was not disclosed"),
    ],
)
def test_undisclosed(text, evidence):
    assert values(find, text) == ["undisclosed"]
    assert words(find, text) == [evidence]


@pytest.mark.parametrize(
    "text",
    [
        "The call was first reported by a newspaper.",
        "The White House confirmed the call on Tuesday.",
        "They announced that they would meet two weeks later.",
        "There had been no secret meetings.",
        "They had a secret meeting place.",
        "He showed the secret meeting room.",
        "He denied any secret meeting.",
        "He made an unannounced visit.",
        "Details of the call emerged days later.",
        "The date of the meeting was not disclosed.",
        "They met again three days later.",
    ],
)
def test_neither(text):
    assert values(find, text) == []
