"""Kinds of sentences that were read wrong in 124 passages drawn at random, each told in other words."""

from __future__ import annotations

import pytest
from tests.extraction.texts import KREMLIN, STATEMENT, TRANSCRIPT, UKRAINE, row, table, told

_LATER = {"published": "2024-11-15T14:00:00-05:00"}
_LIVE = TRANSCRIPT | {"published": "2022-04-15T14:00:00-04:00"}


@table(
    row("President Biden’s 2022 meeting with President Xi was long.", "meeting: 2022"),
    row("President Xi’s historic 2015 state visit to the United States was a milestone.", "state visit: 2015"),
    row("The 2021 Geneva summit between President Biden and President Putin was short.", "summit: 2021"),
    # part of a name; a number; a year in which nothing was yet
    row("President Biden will see Prime Minister Modi at the Vision 2023 summit in Delhi.", "see: none"),
    row("President Biden wrote to President Xi.", "wrote: none"),
    row("President Biden wrote to President Xi on Tuesday.", "wrote: 2024-11-12"),
)  # fmt: skip
def test_times_that_stand_as_adjectives(text, how, expected):
    assert told(text, **STATEMENT | _LATER | how).times(expected) == expected


@table(
    row("President Biden wrote a letter to President Xi.", "letter: Joe Biden, Xi Jinping"),
    row("The speaker wrote about the letter of President Xi."),
    row("President Biden will host the Leaders of the Association of Southeast Asian Nations (ASEAN) in Washington.",
        "host: Joe Biden, ~leaders"),
    row("President Biden met with the leaders of the Central American countries.", "met: Joe Biden, ~leaders"),
    # the negotiations are of others, and by video
    row("President Putin told Prime Minister Modi of the talks between Russian and Ukrainian representatives, which "
        "are being held via videoconference.", "talks: Russian, ~representatives"),
    row("At the meeting between President Putin and President Lukashenko, President Putin announced a deal.",
        "meeting: Vladimir Putin, Alexander Lukashenko"),
)  # fmt: skip
def test_who_takes_part(text, how, expected):
    assert told(text, **STATEMENT | how).casts(expected) == expected


@table(
    row("President Zelenskyy thanked Prime Minister Johnson for visiting the city of Irpin, freed from the Russians.",
        "visiting: Boris Johnson, Volodymyr Zelenskyy"),
    row("President Zelenskyy thanked Prime Minister Johnson for visiting Warsaw.",
        "visiting: Boris Johnson, [Andrzej Duda]"),
)  # fmt: skip
def test_who_thanks_for_a_visit_is_its_host_unless_it_was_elsewhere(text, how, expected):
    assert told(text, **UKRAINE | STATEMENT | how).casts(expected) == expected


_ENGAGE = "engage: Kamala Harris, Olaf Scholz|Olaf Scholz"


@table(
    row("MS. DOE:  The Vice President will engage with Chancellor Scholz. As you know, he met with President Macron "
        "last week.", _ENGAGE, "met: Emmanuel Macron"),
    row("MS. DOE:  The Vice President will engage with Chancellor Scholz. The President likes Germany. As you know, "
        "he met with President Macron last week.", _ENGAGE, "met: Joe Biden, Emmanuel Macron"),
    row("MS. DOE:  The Vice President will engage with Chancellor Scholz. As you know, he was here at the White House "
        "last week.", _ENGAGE, "was here: Olaf Scholz, [Joe Biden]|Olaf Scholz"),
)  # fmt: skip
def test_he_is_left_open_where_one_from_abroad_was_named_last(text, how, expected):
    assert told(text, **TRANSCRIPT | how).casts(expected) == expected


@pytest.mark.parametrize(
    "said",
    [
        "Secretary Blinken is having this meeting with Minister Kuleba right now.",
        "The President’s call with President Macron is underway.",
        "The President’s call with President Macron is still going on.",
        "The President is having a meeting with President Macron at this moment.",
        "The President is currently meeting with President Macron.",
        "The President is now meeting with President Macron.",
    ],
)
def test_what_goes_on_is_of_the_day_on_which_it_is_told(said):
    made = told(f"MS. DOE:  {said}", **_LIVE)
    assert [(one.modality, one.when) for one in made.mentions] == [("reported", "2022-04-15")]


@pytest.mark.parametrize(
    "said",
    [
        "The President is having a meeting with President Macron next week.",
        "Preparations for the meeting with President Macron are underway.",
        "The President’s meeting with President Macron is taking place on Monday.",
    ],
)
def test_what_is_to_come_does_not_go_on(said):
    assert {one.when for one in told(f"MS. DOE:  {said}", **_LIVE).mentions}.isdisjoint({"2022-04-15"})


@pytest.mark.parametrize(
    "said",
    ["It is good that we are meeting here on January 20, Cosmonautics Day.", "Our meeting today is about trade."],
)
def test_who_sit_together_speak_of_the_meeting_at_hand(said):
    made = told(
        f"Vladimir Putin held talks with President of Belarus Alexander Lukashenko.\n\nPresident of Russia Vladimir "
        f"Putin: Mr Lukashenko, thank you for coming. {said}\n\nPresident of Belarus Alexander Lukashenko: Thank you.",
        title="Meeting with President of Belarus Alexander Lukashenko",
        **KREMLIN | TRANSCRIPT,
    )
    assert {one.modality for one in made.mentions} == {"reported"}


def test_what_was_in_another_year_is_over_whatever_is_planned():
    made = told(
        "Building on the March 2021 meeting between President Biden and Prime Minister Lee, the sides go on.\n\n"
        "President Biden and Prime Minister Lee will hold a meeting in May.",
        **STATEMENT,
    )
    assert [(one.modality, one.when) for one in made.mentions] == [("reported", "2021-03"), ("planned", "2022-05")]


def test_a_press_call_is_no_contact_of_those_who_hold_it():
    title = "On-the-Record Press Call by Secretary Antony Blinken and National Security Advisor Jake Sullivan"
    assert told("MODERATOR:  Good morning.", title=title, **TRANSCRIPT).mentions == ()
