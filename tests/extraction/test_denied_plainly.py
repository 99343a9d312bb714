"""Plain denials: negations mixed with verbs, nouns and people."""

from __future__ import annotations

import pytest
from tests.extraction.texts import STATEMENT, TRANSCRIPT, row, table, told

_DAY = {"published": "2023-06-28T14:00:00-04:00"}
_DENIALS = [
    "{} is not having a meeting with President Putin.",
    "{} isn’t having a meeting with President Putin.",
    "{} is not holding a meeting with President Putin.",
    "{} isn’t meeting with President Putin.",
    "{} is not going to have a call with President Putin.",
    "{} has had no contact with President Putin.",
    "{} has not, as you know, met with President Putin.",
    "There won’t be a meeting between {} and President Putin.",
    "There is not going to be a meeting between {} and President Putin.",
    "The meeting between {} and President Putin is not going to happen.",
    "The meeting between {} and President Putin isn’t happening.",
]


@pytest.mark.parametrize("kind", ["speech", "writing"])
@pytest.mark.parametrize("who", ["President Biden", "Secretary Blinken"])
@pytest.mark.parametrize("denial", _DENIALS)
def test_what_is_denied_is_denied(denial, who, kind):
    text, how = denial.format(who), STATEMENT | _DAY
    if kind == "speech":
        text, how = f"MS. DOE:  {text}", TRANSCRIPT | _DAY
    (mention,) = told(text, **how).mentions
    assert mention.modality == "denied"
    assert {one.name for one in mention.participants} == {who.split()[1].replace("Biden", "Joe Biden").replace(
        "Blinken", "Antony Blinken"), "Vladimir Putin"}  # fmt: skip


@table(
    row("MS. DOE:  It will not be an easy meeting with President Putin.", "meeting: planned"),
    row("MS. DOE:  The President is not having second thoughts about his call with President Putin.", "call: hedged"),
    row("MS. DOE:  Whether or not meeting with President Putin helps, the President will do it.",
        "meeting: hypothetical"),
    row("MS. DOE:  The President skipped the meeting with President Putin.", "meeting: denied"),
)  # fmt: skip
def test_what_else_stands_beside_a_negation(text, how, expected):
    assert told(text, **TRANSCRIPT | _DAY).modalities(expected) == expected


def test_who_is_not_meeting_somebody_is_not_taken_for_the_leader():
    (mention,) = told("MS. DOE:  Secretary Blinken isn’t meeting with President Putin.", **TRANSCRIPT | _DAY).mentions
    assert {one.name for one in mention.participants} == {"Antony Blinken", "Vladimir Putin"}
