# ruff: noqa: E501 - a line of a text under test is left whole
from __future__ import annotations

import pytest

from backchannel.reading.boilerplate import drop_lines, find_article, until_ending

ONE = "The two presidents spoke by telephone on Tuesday, the first office said in a short note to the press."
TWO = (
    "The other office put out an account of its own, which ran to four paragraphs and named four subjects of the talk."
)
LONG = f"{TWO} It also said that both would meet again before the summer, and that their ministers would prepare it."


@pytest.mark.parametrize(
    "caption",
    [
        "jdoe / Example Embassy",
        "jdoe / Example Embassy a telephone on a desk...",
        "A telephone on a desk in the Oval Office…",
        "Photo: Jane Doe",
        "AP Photo/Jane Doe",
        "Photo by Jane Doe for the Example Wire",
        "(Photo courtesy of the palace)",
        "President Example at his desk. REUTERS/Jane Doe",
        "Two leaders shake hands (Jane Doe/Getty Images)",
        "© 2018 Example Wire",
        "Фото: пресс-служба",
    ],
)
def test_captions_above_the_first_sentence_go(caption: str) -> None:
    assert find_article([caption, ONE, TWO]).paragraphs == [ONE, TWO]


@pytest.mark.parametrize("line", ["Moscow and Washington / a chronicle of calls", "What was said, and what was not"])
def test_other_lines_above_the_first_sentence_stay_or_are_captions(line: str) -> None:
    kept = find_article([line, ONE]).paragraphs
    assert kept == ([ONE] if " / " in line else [line, ONE])


def test_a_credit_within_the_text_goes_and_a_sentence_about_an_agency_stays() -> None:
    sentence = "The spokesman gave the same answer to a question that was put to him by Reuters."
    assert find_article([ONE, "Image: Jane Doe / Example Wire", sentence]).paragraphs == [ONE, sentence]


@pytest.mark.parametrize(
    "heading",
    [
        "Must Read",
        "RELATED ARTICLES",
        "Most Popular:",
        "You may also like",
        "More from World",
        "Читайте также",
    ],
)
def test_nothing_follows_a_heading_of_teasers(heading: str) -> None:
    teasers = [
        "A film about a dog",
        "Our second look at the film has arrived and it is quite something. Earlier...",
        "A horse wins.",
    ]
    assert find_article([ONE, TWO, heading, *teasers]).paragraphs == [ONE, TWO]


def test_the_article_goes_on_after_teasers_within_it() -> None:
    page = [
        ONE,
        "Related",
        "A film about a dog",
        "A horse wins the cup again",
        LONG,
        LONG + " Nothing else is known.",
        "The end came late.",
    ]
    assert find_article(page).paragraphs == [ONE, *page[4:]]


@pytest.mark.parametrize(
    "line",
    [
        "Please enter your comment!",
        "LEAVE A REPLY",
        "Your email address will not be published. Required fields are marked *",
    ],
)
def test_nothing_follows_a_comment_form(line: str) -> None:
    assert find_article([ONE, TWO, line, "User1", LONG, LONG]).paragraphs == [ONE, TWO]


@pytest.mark.parametrize(
    "line",
    [
        "Share this:",
        "Tweet",
        "Advertisement",
        "Sign up for our weekly newsletter",
        "3 Comments",
        "Tags: calls, summits",
    ],
)
def test_buttons_and_forms_within_a_text_go(line: str) -> None:
    assert find_article([ONE, line, TWO]).paragraphs == [ONE, TWO]


@pytest.mark.parametrize(
    "sentence",
    [
        "Please enter your comment on the draft by Friday, the ministry asked the parties to the talks, and said no more.",
        "Share this burden with us, the minister told his counterpart at the end of their call.",
        "Related to this was a call on Sunday.",
        "The must-read list of the week is long.",
        "“More from them will come,” said the aide.",
    ],
)
def test_sentences_that_begin_alike_stay(sentence: str) -> None:
    assert find_article([ONE, sentence, TWO]).paragraphs == [ONE, sentence, TWO]


def test_standing_lines_of_a_publisher_go_where_they_stand_alone() -> None:
    assert drop_lines(["Briefing Room", "They met in the Briefing Room.", "###", "END"], ("briefing room",)) == [
        "They met in the Briefing Room."
    ]


def test_the_foot_of_a_page_is_cut() -> None:
    assert until_ending(
        ["Text. Publication status Published in News", "More"], ("Publication status Published in",)
    ) == ["Text."]
    assert until_ending(["Its Publication status is known.", "Publication status"], ("Publication status",)) == [
        "Its Publication status is known."
    ]
