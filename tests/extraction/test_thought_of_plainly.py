"""Plain words of wishes, doubts, plans and what came of them, mixed with verbs, nouns and people."""

from __future__ import annotations

import pytest
from tests.extraction.texts import STATEMENT, TRANSCRIPT, row, table, told

_DAY = {"published": "2023-06-28T14:00:00-04:00"}
_TOLD = {
    "hypothetical": [
        "I hope {} meets with President Putin.",
        "It would be good if {} met with President Putin.",
        "I wish {} had met with President Putin.",
        "{} should have called President Putin.",
        "{} is weighing a trip to meet with President Putin.",
        "There may be a meeting between {} and President Putin.",
    ],
    "hedged": [
        "I don’t know if {} has spoken with President Putin.",
        "I cannot say whether {} met with President Putin.",
        "I am not sure if {} met with President Putin.",
        "It is unclear whether {} met with President Putin.",
    ],
    "planned": [
        "{} has accepted a meeting with President Putin.",
        "{} has a meeting with President Putin on Friday.",
        "{} has a call with President Putin.",
        "A meeting between {} and President Putin has been scheduled.",
    ],
    "cancelled": [
        "{} pulled out of a meeting with President Putin.",
        "{} delayed his meeting with President Putin.",
    ],
    "reported": [
        "{} did have a discussion with President Putin.",
        "{} had a meeting with President Putin on Monday.",
        "{} chaired a meeting with President Putin.",
        "{} resumed talks with President Putin.",
    ],
}


@pytest.mark.parametrize("kind", ["speech", "writing"])
@pytest.mark.parametrize("who", ["President Biden", "Secretary Blinken"])
@pytest.mark.parametrize(("modality", "text"), [(one, text) for one, texts in _TOLD.items() for text in texts])
def test_whether_it_was(modality, text, who, kind):
    text, how = text.format(who), STATEMENT | _DAY
    if kind == "speech":
        text, how = f"MS. DOE:  {text}", TRANSCRIPT | _DAY
    (mention,) = told(text, **how).mentions
    assert mention.modality == modality
    assert "Vladimir Putin" in {one.name for one in mention.participants}


@table(
    row("MS. DOE:  I don’t know if you saw, but the President met with President Putin.", "met: reported"),
    row("MS. DOE:  I am not sure if people know that the President met with President Putin.", "met: reported"),
    row("MS. DOE:  They did have a discussion with President Putin.", "discussion: reported"),
    row("MS. DOE:  I hope that was clear. The President met with President Putin.", "met: reported"),
)
def test_what_leaves_nothing_open(text, how, expected):
    assert told(text, **TRANSCRIPT | _DAY).modalities(expected) == expected
