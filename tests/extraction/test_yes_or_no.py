"""What says yes or no, and what only takes up the question."""

import pytest
from tests.extraction.texts import told

from backchannel.extraction.yes_or_no import answers, is_to_come, said_to

HAS_HE = "Has the President spoken with President Duda?"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Yes, he did on Monday.", "yes"),
        ("Yeah.", "yes"),
        ("He did.", "yes"),
        ("We’ve already spoken.", "yes"),
        ("No.", "no"),
        ("He has not.", "no"),
        ("Briefly.", "yes"),
        ("Last night, yes.", "yes"),
        ("I can confirm that.", "yes"),
        ("That happened.", "yes"),
        ("That did not happen.", "no"),
        ("That’s not correct.", "no"),
        ("There was no call.", "no"),
        ("There was no call to action.", None),
        ("I can confirm that we keep lines open.", None),
        ("Yeah, thanks for raising that.", None),
        ("Sure. Look, we keep lines open.", None),
        ("Absolutely, good question.", None),
        ("We keep lines open.", None),
        ("I don’t have the schedule.", None),
        ("I don’t have his full calendar.", None),
        ("He doesn’t have a phone.", "no"),
    ],
)
def test_answer(answer, expected):
    assert said_to(HAS_HE, answer) == expected
    assert answers(answer, HAS_HE) == (expected is not None)


def test_no_news_is_no_denial():
    assert said_to("Is there any update on the call with President Duda?", "No.") is None


def test_when_it_will_be_is_not_answered_by_no():
    assert said_to("When will the President speak with President Duda?", "No, I have no day.") is None
    assert said_to("When did the President speak with President Duda?", "He did not.") == "no"


def test_we_have_done_something_else_says_nothing_of_him():
    assert said_to(HAS_HE, "We have also held talks with officials.") is None
    assert said_to("Have you spoken with President Duda?", "We have.") == "yes"
    assert said_to(HAS_HE, "No — no update on his schedule.") is None


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        (HAS_HE, "He will.", True),
        (HAS_HE, "He’ll do so tomorrow.", True),
        (HAS_HE, "He did.", False),
        ("Will the President speak with President Duda?", "Yes.", True),
        ("Will the President speak with President Duda?", "He already has.", False),
    ],
)
def test_the_tense_of_an_answer_comes_before_that_of_the_question(question, answer, expected):
    assert is_to_come(question, answer) is expected


@pytest.mark.parametrize(
    ("answer", "modality"),
    [
        ("Sure.  Let me start with your first question.", "hypothetical"),
        ("Yes.  Well, we keep lines open.", "hypothetical"),
        ("Sure.", "hypothetical"),
        ("Yes.", "reported"),
        ("Yes.  He called him yesterday.", "reported"),
        ("He has.  Let me say more.", "reported"),
    ],
)
def test_a_spokesperson_who_only_takes_the_question_answers_nothing(answer, modality):
    made = told(f"Q    Has the President reached out to President Duda?\n\nMS. PSAKI:  {answer}", kind="transcript")
    assert made.mentions[0].modality == modality
