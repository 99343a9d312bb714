"""Whether anybody but the principals and interpreters was there."""

import pytest
from tests.extraction.properties.finding import values

from backchannel.extraction.properties.attendee import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No aides were present.", "none"),
        ("They talked for an hour with no aides in the room.", "none"),
        ("No note-taker or other official was present.", "none"),
        ("The two met without aides.", "none"),
        ("They met one-on-one with only interpreters.", "none"),
        ("The meeting was one-on-one, with only their interpreters present.", "none"),
        ("Only the two interpreters were in the room.", "none"),
        ("They were joined only by interpreters.", "none"),
        ("The presidents were alone except for an interpreter.", "none"),
        ("They met without a note-taker.", "none"),
        ("Aides were also present.", "present"),
        ("They spoke in the presence of their advisers.", "present"),
    ],
)
def test_who_else_was_there(text, expected):
    assert values(find, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "They met one-on-one.",
        "No aides were named.",
        "He decided without the approval of his aides.",
        "It is not known whether aides were present.",
        "It was not without aides.",
        "He came without staff cars.",
        "Only interpreters know what was said.",
        "The delegations discussed trade.",
        "He acted without advisers' knowledge of it, and no official objected.",
    ],
)
def test_nothing_of_who_else_was_there(text):
    assert values(find, text) == []
