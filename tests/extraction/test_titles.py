"""Titles that write every word with a capital are read as others are, and quoted as they stand."""

import pytest
from tests.extraction.texts import told

from backchannel.extraction.titles import as_it_stands, in_small_letters
from backchannel.model import Span


@pytest.mark.parametrize(
    "title",
    [
        "Readout of President Biden’s Call With President Andrzej Duda of Poland",
        "Readout Of President Biden’s Call With President Andrzej Duda Of Poland",
        "Readout of Call Between President Biden And President Andrzej Duda",
    ],
)
def test_a_title_with_capitals_names_the_contact(title):
    made = told("They agreed to build a bridge.", kind="readout", title=title)
    call = made.mentions[0]
    assert {part.name for part in call.participants} == {"Joe Biden", "Andrzej Duda"}
    assert call.channel == "call"
    spans = [
        call.span,
        call.trigger,
        *(s.span for s in call.statements),
        *(p.span for p in call.participants if p.span),
    ]
    assert all(made.document.text[one.start : one.end] == one.quote for one in spans)
    assert call.span.quote == title


@pytest.mark.parametrize("by", ["by President Biden and President Duda of", "By President Biden And President Duda Of"])
def test_remarks_by_two_before_a_meeting(by):
    said = "PRESIDENT BIDEN:  It’s good to have you here.\n\nPRESIDENT DUDA:  Thank you, Mr. President."
    made = told(said, kind="transcript", title=f"Remarks {by} Poland Before Bilateral Meeting")
    assert made.mentions[0].when == "2022-01-20"


def test_what_is_no_small_word_and_what_stands_in_the_text_is_left():
    made = told("Call With Duda", title="Call With Duda")
    plain = in_small_letters(made.document)
    assert plain.text == "Call with Duda\n\nCall With Duda"
    assert in_small_letters(plain) is plain


def test_quotes_are_those_of_the_text():
    record = (Span(0, 4, "with"), "with", None)
    assert as_it_stands(record, "With us") == (Span(0, 4, "With"), "with", None)


def test_common_words_of_a_title_are_nobodys_name():
    title = "Readout of President Biden’s Meeting with Poll Workers"
    made = told("The President thanked the poll workers.", kind="readout", title=title)
    assert all(part.name != "Poll Workers" for one in made.mentions for part in one.participants)
    title = "Readout of President Biden’s Meeting with Jo Workers"
    made = told("The President thanked the workers.", kind="readout", title=title)
    assert any(part.name == "Jo Workers" for one in made.mentions for part in one.participants)
