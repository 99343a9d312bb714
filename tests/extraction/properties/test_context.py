"""Clauses and sides."""

import pytest
from tests.extraction.properties.finding import context


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Recently, it became clear that he is using a *phone, said one.", "he is using a phone"),
        ("The *phone is old.", "The phone is old"),
        ("He called; the *phone was old, and he left.", "the phone was old"),
    ],
)
def test_the_clause_around_a_place(text, clause):
    place = text.index("*")
    one = context(text.replace("*", ""))
    assert one.text[one.clause_start(place) : one.clause_end(place)] == clause


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("the American side", "us"),
        ("Vladimir Putin", "ru"),
        ("the Kremlin and the White House", None),
        ("the president", None),
        ("Berlin", None),
        ("nobody", None),
    ],
)
def test_a_side_is_a_party_or_a_person_by_name_of_those_who_took_part(text, side):
    assert context(text).side_in(0, len(text)) == side


def test_the_other_party_is_known_only_of_two():
    assert context("x", ("ru", "us")).other_party("ru") == "us"
    assert context("x", ("de", "ru", "us")).other_party("ru") is None
    assert context("x", ()).other_party("ru") is None
