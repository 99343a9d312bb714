"""Whether anybody but the principals and interpreters was there."""

import pytest
from tests.extraction.properties.finding import values, words

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


@pytest.mark.parametrize(
    ("text", "expected", "evidence"),
    [
        (
            "The President was joined by Secretary of State Mike Pompeo and National Security Advisor John Bolton.",
            ["Mike Pompeo", "John Bolton"],
            "was joined by Secretary of State Mike Pompeo and National Security Advisor John Bolton",
        ),
        (
            "Foreign Minister Sergey Lavrov and Mike Pompeo also took part in the talks.",
            ["Sergey Lavrov", "Mike Pompeo"],
            "Foreign Minister Sergey Lavrov and Mike Pompeo also took part",
        ),
        (
            "Taking part in the talks on the Russian side were Sergey Lavrov, Yury Ushakov and a deputy minister.",
            ["Sergey Lavrov", "Yuri Ushakov"],
            "Taking part in the talks on the Russian side were Sergey Lavrov, Yury Ushakov",
        ),
        (
            "The meeting was attended by Sergey Lavrov and others.",
            ["Sergey Lavrov"],
            "The meeting was attended by Sergey Lavrov",
        ),
        ("Sergey Lavrov attended the meeting.", ["Sergey Lavrov"], "Sergey Lavrov attended the meeting"),
    ],
)
def test_who_else_is_named(text, expected, evidence):
    assert values(find, text) == expected
    assert set(words(find, text)) == {evidence}


@pytest.mark.parametrize(
    "text",
    [
        "Sergey Lavrov did not take part in the talks.",
        "The President was not joined by Mike Pompeo.",
        "He was joined by his staff.",
        "They spoke about Sergey Lavrov, who is ill.",
        "Sergey Lavrov's letter attended the meeting.",
    ],
)
def test_nobody_else_is_named(text):
    assert values(find, text) == []
