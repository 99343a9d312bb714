"""On whose schedule it stood or did not."""

import pytest
from tests.extraction.properties.finding import values

from backchannel.extraction.properties.schedule import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a call which was not on the White House schedule", "us: off"),
        ("It was not on the president's public schedule.", "off"),
        ("The call was not listed on the public schedule.", "off"),
        ("The White House schedule did not mention the call.", "us: off"),
        ("It did not appear on the Kremlin’s calendar.", "ru: off"),
        ("The meeting was left off his schedule.", "off"),
        ("The call was on the White House schedule.", "us: on"),
        ("The meeting was listed on the public schedule.", "on"),
    ],
)
def test_schedules(text, expected):
    assert values(find, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "That subject was not on the agenda.",
        "It was never on the agenda of the talks.",
        "They did not meet because of a schedule conflict.",
        "The schedule is full.",
        "He took it off the table.",
    ],
)
def test_nothing_of_a_schedule(text):
    assert values(find, text) == []
