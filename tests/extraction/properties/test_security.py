"""Secure or unsecured."""

import pytest
from tests.extraction.properties.finding import values, words

from backchannel.extraction.properties.security import find


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("It became clear that Trump is using an unsecured phone.", "Trump is using an unsecured phone"),
        ("A phone that lacks security features is used, he said.", "A phone that lacks security features is used"),
        ("The line was not secure.", "The line was not secure"),
        ("The call was not made over a secure line.", "The call was not made over a secure line"),
    ],
)  # fmt: skip
def test_unsecured_with_its_clause(text, evidence):
    assert values(find, text) == ["unsecured"]
    assert words(find, text) == [evidence]


def test_secure():
    assert values(find, "They held a secure video call.") == ["secure"]
    assert values(find, "They spoke over a secure line.") == ["secure"]


@pytest.mark.parametrize(
    "text",
    [
        "They kept an open line of communication.",
        "He denied using an unsecured phone.",
        "He has never used an unsecured phone.",
        "The devices are more secure than before.",
        "They will secure the border.",
        "He spoke of secure phone calls and of secure video calling.",
        "It is unclear whether he used a secure phone.",
    ],
)
def test_nothing_of_security(text):
    assert values(find, text) == []
