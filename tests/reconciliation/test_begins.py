"""Speech that leaves a side to the listener begins no contact."""

from __future__ import annotations

import dataclasses

import pytest
from tests.reconciliation.pile import Pile

from backchannel.model import Span

KEPT = "us-ru-2021-12-07-call"


def told(words: str, *, kind: str = "transcript", title: str = "Press Briefing") -> Pile:
    """Return a document in which the other side is called by some words."""
    pile = Pile()
    pile.one("brief", "2021-12-08", "2021-12-07", kind=kind, title=title)
    own, other = pile.mentions[0].participants
    other = dataclasses.replace(other, span=Span(9, 9 + len(words), words))
    pile.mentions = [dataclasses.replace(pile.mentions[0], participants=(own, other))]
    return pile


@pytest.mark.parametrize("words", ["President Putin", "Mr. Putin", "the Russian President", "the President of Russia"])
def test_a_named_side_begins_a_contact(words: str) -> None:
    assert list(told(words).story()) == [KEPT]


@pytest.mark.parametrize("words", ["the Prime Minister", "He", "their", "we", "the King"])
def test_a_side_without_a_name_begins_none_and_stays_open(words: str) -> None:
    pile = told(words)
    assert pile.story() == {}
    assert pile.left_open() == {"brief.0": []}


def test_it_joins_a_contact_that_others_tell_of() -> None:
    pile = told("He")
    pile.one("us", "2021-12-07", "2021-12-07")
    assert pile.story() == {KEPT: "brief us"}


@pytest.mark.parametrize(
    ("kind", "title"), [("readout", "Readout"), ("press", "Report"), ("transcript", "Remarks with President Putin")]
)
def test_a_text_that_was_written_or_is_entitled_by_them_is_no_such_speech(kind: str, title: str) -> None:
    assert list(told("He", kind=kind, title=title).story()) == [KEPT]


@pytest.mark.parametrize(
    ("words", "when", "begins"),
    [
        ("In my discussions with him", None, False),
        ("In my discussion with him", None, True),
        ("In my discussions with him today", "2021-12-07", True),
    ],
)
def test_what_speech_names_in_the_plural_without_a_time_begins_none(words: str, when: str, begins: bool) -> None:  # noqa: FBT001
    pile = told("President Putin")
    quote = words.split()[2]
    trigger = Span(7, 7 + len(quote), quote)
    pile.mentions = [dataclasses.replace(pile.mentions[0], trigger=trigger, when=when)]
    assert (len(pile.contacts) == 1) is begins


@pytest.mark.parametrize(("quote", "begins"), [("speaks", False), ("spoke", True)])
def test_a_habit_begins_none(quote: str, begins: bool) -> None:  # noqa: FBT001
    pile = told("President Putin")
    trigger = Span(7, 7 + len(quote), quote)
    pile.mentions = [dataclasses.replace(pile.mentions[0], trigger=trigger, when=None)]
    assert (len(pile.contacts) == 1) is begins


@pytest.mark.parametrize(
    ("people", "quote", "channel", "begins"),
    [
        ("Joe Biden/us, Olaf Scholz/de, Emmanuel Macron/fr", "his call with them", "call", False),
        ("Joe Biden/us, Olaf Scholz/de, Emmanuel Macron/fr", "his joint call with them", "call", True),
        ("Joe Biden/us, Olaf Scholz/de, Emmanuel Macron/fr", "his meeting with them", "meeting", True),
        ("Joe Biden/us, Olaf Scholz/de, Emmanuel Macron/fr, Mario Draghi/it", "his call with them", "call", True),
    ],
)
def test_a_talk_with_two_others_may_have_been_two_talks(people: str, quote: str, channel: str, begins: bool) -> None:  # noqa: FBT001
    pile = Pile()
    pile.one(
        "brief", "2021-12-08", "2021-12-07", kind="transcript", people=people, quote=quote, channel=channel,
        title="On Scholz, Macron and Draghi",
    )  # fmt: skip
    assert (len(pile.contacts) == 1) is begins
