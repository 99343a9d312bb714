"""Somebody whom nobody knows acts, and "he" is not the leader whom the text is about."""

import pytest
from tests.extraction.texts import STATEMENT, TRANSCRIPT, told

BY = {"title": "Statement by President Biden on the Anniversary of a Captivity", **STATEMENT}
STRANGERS = (
    "Austin Tice was abducted. He traveled to Syria.",
    "American Austin Tice is on our minds. Austin served in the Marine Corps. He is a son and traveled to Syria.",
    "My uncle helped us. He met with Prime Minister Trudeau.",
    "Our friend Bill Smith taught us a lot. He later visited France.",
    "President Biden thanked Congress. Emma Jones stood. She met with President Macron.",
)


@pytest.mark.parametrize("text", STRANGERS)
def test_he_is_a_stranger(text):
    assert told(text, **BY).mentions == ()


@pytest.mark.parametrize(
    "text",
    [
        "President Biden thanked the troops. He visited France last week.",
        "National Security Advisor Jake Sullivan traveled to Tokyo. He met with Prime Minister Kishida.",
        "The President was in Paris. Congress approved. He met with President Macron.",
    ],
)
def test_he_is_somebody_known(text):
    assert len(told(text, **STATEMENT).mentions) == 1


def test_who_signs_a_statement_is_not_he():
    text = "I thank the troops. He visited France last week."
    assert told(text, title="Statement by President Biden", **STATEMENT).mentions == ()


def test_in_speech_a_relative_acts():
    text = "MS. DOE: His brother called in. He met with President Macron last week."
    assert told(text, title="Press Briefing by Jane Doe", **TRANSCRIPT).mentions == ()


def test_a_place_of_a_shooting_is_nobody():
    text = "MS. DOE:  You spoke in July with teachers, and it coincided with the Highland Park shooting."
    assert "Highland Park" not in str(told(text, kind="transcript").mentions)
