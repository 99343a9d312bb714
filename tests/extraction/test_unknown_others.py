"""Verbs and nouns with somebody unknown on the other side, or with a thing."""

from __future__ import annotations

from tests.extraction.texts import TRANSCRIPT, row, table, told

_TITLE = "Remarks by President Biden and Prime Minister Kishida Fumio of Japan in Joint Press Conference"


@table(
    row("We spoke to voters in Nara."),
    row("We spoke about rice with a group of farmers."),
    row("We had good talks yesterday with the farmers."),
    row("When we meet China, we ask."),
    row("You and I meet the needs of the day."),
    row("We will renew our engagement in the region."),
    row("You and I spoke in May to prepare the forum.", "spoke: Kishida Fumio, Joe Biden"),
    row("We spoke about rice with Prime Minister Modi.", "spoke: Joe Biden, Narendra Modi"),
    row("We talked about rice.", "talked: Joe Biden, Kishida Fumio"),
)
def test_of_two_who_speak_by_turns(text, how, expected):
    words = f"PRIME MINISTER KISHIDA:  Good day.\n\nPRESIDENT BIDEN:  {text}"
    made = told(words, title=_TITLE, published="2023-11-16T15:00:00-05:00", **TRANSCRIPT, **how)
    assert made.casts(expected) == expected


def test_the_parties_discuss_in_the_contact_that_was_told_of():
    text = "President Putin spoke with Chancellor Scholz.\n\nThe parties discussed the price of gas."
    made = told(text, published="2022-01-20T21:00:00+03:00", party="ru", timezone="Europe/Moscow")
    assert made.casts(["spoke: Vladimir Putin, Olaf Scholz"]) == ["spoke: Vladimir Putin, Olaf Scholz"]
