"""Days counted from another that the text tells: never that day itself, and none where it is not clear."""

import pytest
from tests.extraction.texts import PRESS, STATEMENT, told

ROWS = (
    # in the same sentence
    ("Biden met Scholz on Monday and called Macron the next day.", "2022-01-18"),
    ("Biden visited Berlin on January 10 and called Macron the following evening.", "2022-01-11"),
    ("Biden met Scholz on January 10, and two days later he called Macron.", "2022-01-12"),
    ("On January 10, Biden met Scholz; three days earlier he called Macron.", "2022-01-07"),
    ("Biden met Scholz on January 5 and called Macron a week later.", "2022-01-12~"),
    ("Biden met Scholz on January 10 in Berlin and called Macron later that day.", "2022-01-10"),
    ("Scholz said on Monday that Biden had called Macron the previous day.", "2022-01-16"),
    ("Scholz said on Monday that Biden had seen him on January 10 and called Macron the next day.", "2022-01-11"),
    ("Biden met Scholz on January 10, before the vote on Friday, and called Macron the next day.", "2022-01-11"),
    ("Biden met Scholz on Monday and called Macron the day before, on January 12.", "2022-01-12"),
    # in the sentence before
    ("Biden met Scholz on January 10. The next day, he called Macron.", "2022-01-11"),
    ("Biden met Scholz on January 10. A day later he called Macron.", "2022-01-11"),
    ("Biden landed in Berlin on January 10. He called Macron the day before.", "2022-01-09"),
    # not clear, or not there
    ("Biden called Macron the next day.", None),
    ("Biden called Macron the night before.", None),
    ("Biden spoke in Berlin on Tuesday, and called Macron three days later.", None),
    ("Biden called Macron a day after the vote.", None),
    ("Biden met Scholz. Two days later he called Macron.", None),
)


@pytest.mark.parametrize(("text", "when"), ROWS, ids=[text for text, _ in ROWS])
@pytest.mark.parametrize("how", [STATEMENT, PRESS], ids=["statement", "press"])
def test_a_day_is_counted_from_the_one_told_last(how, text, when):
    full = text.replace("Biden", "President Biden", 1).replace("Macron", "President Macron")
    mentions = told(full.replace("Scholz", "Chancellor Scholz", 1), **how).mentions
    days = [one.when for one in mentions if one.channel == "call" and len(one.participants) > 1]
    assert days == [when]


def test_the_words_that_count_are_quoted():
    text = "President Biden met Chancellor Scholz on Monday and called President Macron the next day."
    (call,) = [one for one in told(text, **STATEMENT).mentions if one.channel == "call"]
    assert [one.span.quote for one in call.statements if one.property == "when"] == ["the next day"]


def test_what_is_still_to_come_is_counted_forward():
    text = "President Biden will meet Chancellor Scholz on January 24 and will call President Macron the following day."
    calls = [one for one in told(text, **STATEMENT).mentions if one.channel == "call"]
    assert [(one.when, one.modality) for one in calls] == [("2022-01-25", "planned")]


@pytest.mark.parametrize(
    "words", ["a friend", "the next Churchill", "the man of the year", "the day's winner", "his ally"]
)
def test_who_is_called_something_is_not_called(words):
    assert told(f"President Biden called President Macron {words}.", **STATEMENT).mentions == ()
