"""Of what time a claim speaks, and what an ordinal claims."""

import pytest
from tests.extraction.texts import TRANSCRIPT, UKRAINE, told


def lines(text: str, **how: object) -> list[str]:
    made = told(text, **how)
    return [f"{one.kind} {one.quantity} {one.period or 'none'} {one.bounds or 'none'}" for one in made.claims]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("He met President Macron on several occasions during the summit.", "count >=3 none during the summit"),
        ("He met with President Macron twice at the G20 summit.", "count 2 none at the G20 summit"),
        ("He has regularly met President Macron in his first term.", "frequency regularly none in his first term"),
        (
            "President Biden met President Macron several times when he was Vice President.",
            "count >=3 none when he was Vice President",
        ),
        (
            "President Biden has spoken with President Macron a couple of times, as you know, in the last month.",
            "count ~2 2021-12-20/2022-01-20 none",
        ),
        (
            "In the last few weeks, President Biden has spoken twice to President Macron.",
            "count 2 2021-12-30~/2022-01-20 none",
        ),
        (
            "President Biden has spoken with President Macron four times since the beginning of the year.",
            "count 4 2022-01-01/2022-01-20 none",
        ),
        ("He spoke with President Macron three times since 1 May 2021.", "count 3 2021-05-01/2022-01-20 none"),
        ("President Biden spoke with President Macron three times.", "count 3 none none"),
        (
            "President Biden has had two calls with President Macron over the course of almost a year now.",
            "count 2 2021-01-20~/2022-01-20 none",
        ),
        (
            "President Biden has had two calls with President Macron over the course of nearly a year.",
            "count 2 2021-01-20~/2022-01-20 none",
        ),
        (
            "President Biden had two calls with President Macron over the course of a week.",
            "count 2 none over the course of a week",
        ),
        (
            "President Biden has had two calls with President Macron over these past two years.",
            "count 2 2020-01-21/2022-01-20 none",
        ),
        ("President Biden met President Macron twice for a week of talks.", "count 2 none none"),
        ("President Biden had two calls with President Macron at the time.", "count 2 none at the time"),
        ("President Biden had four calls with President Macron in that short time.", "count 4 none in that short time"),
        ("Since entering office, he has had two calls with President Macron.", "count 2 none Since entering office"),
        (
            "He had two calls with President Macron, and we built on all that we did over these past months.",
            "count 2 none none",
        ),
        (
            "He had two calls with President Macron and two with an envoy who was in Rome at that time.",
            "count 2 none none",
        ),
        (
            "He has spoken with President Macron twice by phone in May and in June.",
            "count 2 2021-05-01/2021-06-30 none",
        ),
        (
            "He has met with President Macron more than anyone, because when he was Vice President, he had to.",
            "frequency more than anyone none none",
        ),
        (
            "He has met with President Macron three times in four months.",
            "count 3 2021-09-18~/2022-01-20 none",
        ),
        (
            "President Biden has met President Macron twice since taking office.",
            "count 2 2021-01-20/2022-01-20 none",
        ),
        # whose term began on another day
        (
            "Prime Minister Kishida has met President Macron twice since taking office.",
            "count 2 none since taking office",
        ),
        ("President Biden has since had two calls with President Macron.", "count 2 none since"),
        ("President Biden has met President Macron several times, most recently in May.", "count >=3 none none"),
        ("President Biden has met President Macron several times, including at the G20 summit.", "count >=3 none none"),
        (
            "President Biden has met President Macron twice: in 2016 when he was Vice President, and again in 2017.",
            "count 2 none none",
        ),
        (
            "In the last month President Biden has met President Macron several times, most recently yesterday.",
            "count >=3 2021-12-20/2022-01-20 none",
        ),
        (
            "President Biden has met President Macron several times over the last two weeks.",
            "count >=3 2022-01-06/2022-01-20 none",
        ),
    ],
)
def test_the_time_of_a_claim(text, line):
    assert lines(f"MS. PSAKI: {text}", **TRANSCRIPT) == [line]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "This is the second conversation between President Zelenskyy and Mr Biden since the beginning of the year.",
            "count >=2 2022-01-01/2022-01-20 none",
        ),
        (
            "President Zelenskyy had the third in the recent period telephone conversation with President Biden.",
            "count >=3 none in the recent period",
        ),
        (
            "It was President Biden's third call with President Macron since January.",
            "count >=3 2022-01/2022-01-20 none",
        ),
        (
            "It will be the third time the President and — and President Macron have spoken since December.",
            "count >=3 2021-12/2022-01-20 none",
        ),
        ("President Biden met President Macron for the first time on June 10, 2021.", "count 1 ../2021-06-10 none"),
    ],
)
def test_an_ordinal_claims_a_number_and_its_contact_is_a_mention_too(text, line):
    how = UKRAINE if "Zelenskyy" in text else TRANSCRIPT
    text = text if "Zelenskyy" in text else f"MS. PSAKI: {text}"
    assert lines(text, **how) == [line]
    assert len(told(text, **how).mentions) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It was President Biden's second call with President Macron.",
        "President Biden had a second conversation with President Macron on 7 July during the summit.",
        "President Biden spoke with President Macron after the second expert-level meeting since May.",
        "President Biden met with President Macron for the first time in five years.",
        "President Biden met with President Macron for the first time since June 2021.",
        "President Biden met with President Macron for the first time.",
    ],
)
def test_a_row_whose_beginning_is_not_said_is_not_counted(text):
    assert lines(f"MS. PSAKI: {text}", **TRANSCRIPT) == []


@pytest.mark.parametrize(
    "text",
    [
        "I can send messages to President Macron.",
        "President Macron said that during the recent talks with President Biden he received a promise.",
        "President Biden sent messages of New Year greetings to President Macron.",
    ],
)
def test_what_counts_nothing(text):
    assert lines(f"MS. PSAKI: {text}", **TRANSCRIPT) == []


def test_the_time_of_a_talk_going_on_is_not_that_of_those_before():
    text = "THE PRESIDENT: We have had many conversations, and I look forward to the conversation we are having today."
    assert lines(
        text, title="Remarks by President Biden and President Macron Before Bilateral Meeting", **TRANSCRIPT
    ) == ["count >=3 none none"]
