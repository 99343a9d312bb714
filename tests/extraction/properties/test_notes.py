"""Notes: none, withheld, taken; no record or note-taker."""

import pytest
from tests.extraction.properties.finding import values

from backchannel.extraction.properties.notes import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No notes were taken.", "none"),
        ("Nobody took notes.", "none"),
        ("No note-taker was present.", "no note-taker"),
        ("They met without note-takers.", "no note-taker"),
        ("No official notes were kept.", "no official notes"),
        ("No minutes of it were kept.", "no minutes"),
        ("No written memorandum was made.", "no written memorandum"),
        ("No official record of the meeting exists.", "no official record"),
        ("so that no official record of it exists there", "no official record there"),
        ("No American record of the meeting exists.", "us: no record"),
        ("There is no record of the call.", "no record"),
        ("They met, leaving no written record of what was said.", "no written record"),
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
        "The White House has no record of the call.",
        "He notes that no decision was taken.",
        "No minutes were left.",
        "It is not known whether notes were taken.",
        "The president took note of it.",
    ],
)
def test_nothing_of_notes(text):
    assert values(find, text) == []
