"""Notes: none, withheld, taken."""

import pytest
from tests.extraction.properties.finding import values

from backchannel.extraction.properties.notes import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No notes were taken.", "none"),
        ("No note-taker was present.", "none"),
        ("They met without note-takers.", "none"),
        ("No official record of the meeting exists.", "none"),
        ("so that no official record of it exists there", "none"),
        ("The notes were taken away.", "withheld"),
        ("He took possession of his interpreter’s notes.", "withheld"),
        ("The notes of the call have been withheld.", "withheld"),
        ("Note-takers were present.", "taken"),
        ("Notes were taken.", "taken"),
    ],
)
def test_notes(text, expected):
    assert values(find, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "There is no record of wrongdoing.",
        "He notes that no decision was taken.",
        "No minutes were left.",
        "It is not known whether notes were taken.",
        "The president took note of it.",
    ],
)
def test_nothing_of_notes(text):
    assert values(find, text) == []
