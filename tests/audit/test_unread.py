"""A sentence that names the other side beside a word for a contact, and that no mention covers, keeps D101 silent."""

from __future__ import annotations

import pytest
from tests.audit.test_absence import ONE_SIDED, codes

HARVEST = "The harvest was good this year."


@pytest.mark.parametrize(
    "sentence",
    [
        "I held talks with President Birk of Borland about fish.",
        "The President discussed fisheries with Mr Birk.",
        "After the conversation with Birk he went to the harvest.",
    ],
)
def test_a_sentence_that_may_speak_of_the_contact_keeps_the_rule_silent(sentence: str):
    assert HARVEST in ONE_SIDED
    assert codes(ONE_SIDED.replace(HARVEST, sentence), "D101") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "I am grateful to President Birk of Borland.",
        "Birk. We met farmers at the harvest.",
        "The President spoke with farmers.",
    ],
)
def test_a_name_without_a_word_for_a_contact_or_the_other_way_round_does_not(sentence: str):
    assert codes(ONE_SIDED.replace(HARVEST, sentence), "D101") == ["D101"]


MESSAGE = ONE_SIDED.replace(" call held ", " message held ")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("I am sure that Birk got the message.", ["D101"]),
        ("Our message to President Birk is that the harvest was good.", ["D101"]),
        ("I thank President Birk for his message of condolences.", []),
        ("A written message came from Birk.", []),
        ("The letter of President Birk was read.", []),
    ],
)
def test_a_message_is_looked_for_in_the_words_for_one_and_not_in_a_figure_of_speech(sentence: str, expected: list[str]):
    assert MESSAGE != ONE_SIDED
    assert codes(MESSAGE.replace(HARVEST, sentence), "D101") == expected
