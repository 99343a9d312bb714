"""Plain words of wishes, doubts, plans, refusals and what came of them, mixed with verbs, nouns and people."""

from __future__ import annotations

import pytest
from tests.extraction.texts import STATEMENT, TRANSCRIPT, row, table, told

_DAY = {"published": "2023-06-28T14:00:00-04:00"}
_WHO = {"President Biden": "Joe Biden", "Secretary Blinken": "Antony Blinken"}
_TOLD = {
    "hypothetical": [
        "I hope {} meets with President Putin.",
        "It would be good if {} met with President Putin.",
        "I wish {} had met with President Putin.",
        "{} should have called President Putin.",
        "{} is weighing a trip to meet with President Putin.",
        "There may be a meeting between {} and President Putin.",
    ],
    "denied": [
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
@pytest.mark.parametrize("who", _WHO)
@pytest.mark.parametrize(("modality", "text"), [(one, text) for one, texts in _TOLD.items() for text in texts])
def test_whether_it_was(modality, text, who, kind):
    text, how = text.format(who), STATEMENT | _DAY
    if kind == "speech":
        text, how = f"MS. DOE:  {text}", TRANSCRIPT | _DAY
    (mention,) = told(text, **how).mentions
    assert mention.modality == modality
    assert {one.name for one in mention.participants} == {_WHO[who], "Vladimir Putin"}


@table(
    row("MS. DOE:  I don’t know if you saw, but the President met with President Putin.", "met: reported"),
    row("MS. DOE:  I am not sure if people know that the President met with President Putin.", "met: reported"),
    row("MS. DOE:  They did have a discussion with President Putin.", "discussion: reported"),
    row("MS. DOE:  I hope that was clear. The President met with President Putin.", "met: reported"),
)
def test_what_leaves_nothing_open(text, how, expected):
    assert told(text, **TRANSCRIPT | _DAY).modalities(expected) == expected


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


@table(
    row("We have had very good discussions with President Duda about what is necessary to win and should be done.",
        "discussions: reported"),
    row("We would have had discussions with President Duda about what is necessary.", "discussions: hypothetical"),
    row("I’m going to say that the President had a good conversation with President Macron.", "conversation: reported"),
    row("The President is going to have a good conversation with President Macron.", "conversation: planned"),
    row("The President’s visit to Brussels and meeting with President Erdoğan went well.", "meeting: reported"),
)  # fmt: skip
def test_what_is_said_of_what_has_been(text, how, expected):
    assert told("MR. SULLIVAN:  " + text, **TRANSCRIPT | _DAY, **how).modalities(expected) == expected


@table(
    row("MS. DOE:  I never thought I’d be able to speak with President Biden on a screen."),
    row("MR. SULLIVAN:  I think it would not be wise to say more, but it is a topic of conversation that we’re having "
        "with Israel.", "conversation: reported"),
)  # fmt: skip
def test_what_goes_on(text, how, expected):
    assert told(text, **TRANSCRIPT | _DAY, **how).modalities() == expected


@pytest.mark.parametrize(
    "text",
    [
        "We are in constant communications with Ukraine, as they’re trying to see what they will need.",
        "There’s been constant, daily conversations with our Israeli counterparts, and there will be.",
    ],
)
def test_what_goes_on_is_claimed(text):
    made = told(f"MR. KIRBY:  {text}", **TRANSCRIPT | _DAY)
    assert len(made.claims) == 1
    assert not made.mentions


@table(
    row("President Biden and President Xi could possibly meet in May.", "meet: hypothetical"),
    row(
        "That seems to run counter to President Biden saying he’s still expecting a meeting with President Xi.",
        "meeting: planned",
    ),
    row("President Biden and President Xi committed to meet again in May.", "meet: planned"),
    row("President Biden and President Xi could possibly have met in May.", "met: hedged"),
    row("They will follow up on a potential meeting of President Biden with President Xi.", "meeting: hypothetical"),
    row("The meeting will build on the call of President Biden with President Xi.", "call: reported"),
    row("The meeting will build on President Biden’s call with President Xi.", "call: reported"),
    row("The meeting will build on President Biden’s upcoming call with President Xi.", "call: planned"),
)
def test_what_is_thought_of_and_what_was_there_before(text, how, expected):
    assert told("MS. DOE:  " + text, **TRANSCRIPT | _DAY, **how).modalities(expected) == expected


def test_remarks_about_doing_it_are_no_word_of_its_being_done():
    text = "Q    A follow-up from the President’s remarks yesterday about speaking to President Putin."
    made = told(text, title="Press Briefing by Press Secretary Jen Psaki", **TRANSCRIPT | _DAY)
    assert made.modalities() == ["speaking: hypothetical"]


def test_what_would_have_been_is_answered_by_no_yes():
    text = "Q    Could it have been stopped if the President had called Putin?\n\nMS. PSAKI:  We have been in touch."
    made = told(text, title="Press Briefing by Press Secretary Jen Psaki", **TRANSCRIPT | _DAY)
    assert made.modalities()[:1] == ["called: hypothetical"]
