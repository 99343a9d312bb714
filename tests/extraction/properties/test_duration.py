"""How long it lasted."""

import pytest
from tests.extraction.properties.finding import values

from backchannel.extraction.properties.duration import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The call lasted 50 minutes.", "PT50M"),
        ("It lasted just over 40 minutes.", "PT40M~"),
        ("It lasted perhaps 15 minutes.", "PT15M~"),
        ("The two spoke for about an hour.", "PT1H~"),
        ("They met here this afternoon for two hours and 15 minutes.", "PT2H15M"),
        ("They talked for three and a half hours.", "PT3H30M"),
        ("It lasted more than an hour and a half.", "PT1H30M~"),
        ("It took half an hour.", "PT30M"),
        ("He put the length of the conversation at nearly an hour.", "PT1H~"),
        ("an hour-long phone call", "PT1H~"),
        ("a 90-minute call", "PT1H30M"),
        ("a nearly two-hour private meeting", "PT2H~"),
    ],
)
def test_durations(text, expected):
    assert values(find, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "They met two hours later.",
        "A 24-hour ceasefire was discussed.",
        "They met for the first time in two years.",
        "An hour before, he had spoken.",
        "The 20-minute film was shown.",
        "Within hours they spoke.",
    ],
)
def test_no_duration_of_a_contact(text):
    assert values(find, text) == []
