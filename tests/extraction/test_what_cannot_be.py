"""What a reading of all corpora gave that cannot be: people out of their time, and days that do not fit the telling."""

from __future__ import annotations

from tests.extraction.texts import STATEMENT, TRANSCRIPT, UKRAINE, row, table, told

_BRIEFING = TRANSCRIPT | {"published": "2023-01-03T20:00:00-05:00"}


@table(
    row("VICE PRESIDENT HARRIS:  President Xi visited the United States in 2015.",
        "visited: Xi Jinping, [Barack Obama]"),
    row("VICE PRESIDENT HARRIS:  President Xi visited the United States in 1955.", "visited: Xi Jinping"),
    row("MS. DOE:  The President met with Fed Chairman Powell.", "met: Joe Biden, Powell"),
    row("MS. DOE:  The President met with Secretary Kissinger.", "met: Joe Biden, Henry Kissinger"),
    row("MS. DOE:  The President met with the Pope in 2011.", "met: Joe Biden, Pope Benedict XVI"),
    row("MS. DOE:  The President met with the Pope in 2021.", "met: Joe Biden, Pope Francis"),
)  # fmt: skip
def test_nobody_stands_out_of_his_time(text, how, expected):
    made = told(text, title="Remarks by Vice President Harris", **_BRIEFING | how)
    assert made.casts(expected) == expected


@table(
    row("It discussed the recent talks between Russia and Ukraine.", "talks: Russia, Ukraine"),
    row("It discussed the recent talks between Ukraine and the United States.",
        "talks: [Joe Biden], [Volodymyr Zelenskyy]"),
)  # fmt: skip
def test_talks_of_other_states_are_not_the_call_just_told_of(text, how, expected):
    made = told(
        "President Biden spoke with President Zelenskyy of Ukraine. The leaders also" + text.removeprefix("It"),
        title="Readout of President Biden’s Call with President Zelenskyy of Ukraine",
        **STATEMENT | {"kind": "readout"} | how,
    )
    assert [one for one in made.casts() if one.startswith("talks")] == list(expected)


def test_leaders_do_not_take_part_in_the_talks_of_their_ministers():
    agreed = (
        "President of Ukraine Volodymyr Zelenskyy spoke with President of Moldova Maia Sandu. They agreed to hold {}."
    )
    one, other = (
        told(agreed.format(what), **UKRAINE | STATEMENT).casts()
        for what in ("consultations in Kyiv", "consultations in Kyiv at the level of energy ministers")
    )
    assert "consultations: Volodymyr Zelenskyy, Maia Sandu" in one
    assert not any(cast.startswith("consultations") for cast in other)


@table(
    row("MS. DOE:  President Biden will be speaking with President Zelenskyy on Thursday, following on yesterday’s "
        "discussion between President Zelenskyy and Secretary Blinken.", "speaking: planned", "discussion: reported"),
    row("THE PRESIDENT:  We’re going to help President Duda and I dined with him in March.", "dined: reported"),
    row("THE PRESIDENT:  I’m going to tell you President Duda and I spent time together in March.",
        "spent time together: reported"),
)  # fmt: skip
def test_what_was_yesterday_is_no_plan(text, how, expected):
    made = told(text, **_BRIEFING | how)
    assert [f"{one.trigger.quote}: {one.modality}" for one in made.mentions] == list(expected)


def test_what_has_happened_is_not_after_the_day():
    made = told(
        "THE PRESIDENT:  We’re going to help President Duda and I dined with him in Warsaw in March.",
        **_BRIEFING | {"published": "2022-05-27T20:00:00-04:00"},
    )
    assert [one.when for one in made.mentions] == ["2022-03"]


@table(
    row("THE PRESIDENT:  I met with President Macron and virtually every leader in NATO.", "meeting"),
    row("THE PRESIDENT:  I met virtually with President Xi.", "video"),
)  # fmt: skip
def test_virtually_every_leader_is_no_video(text, how, expected):
    made = told(text, **_BRIEFING | how)
    assert [one.channel for one in made.mentions] == list(expected)


def test_the_commission_and_the_council_are_led_by_two():
    made = told(
        "The Leaders of Canada, the European Commission, the European Council, and France met today.", **STATEMENT
    )
    assert any("Ursula von der Leyen, Charles Michel" in cast for cast in made.casts())
    made = told("The Leaders of Canada, the European Council, and France met today.", **STATEMENT)
    assert any("Charles Michel" in cast and "Leyen" not in cast for cast in made.casts())


def test_who_has_told_of_it_takes_no_part():
    made = told(
        "MR. SULLIVAN:  As Karine said, the U.S. hosted the first Summit of the Americas back in 1994.",
        title="Press Gaggle by Press Secretary Karine Jean-Pierre and National Security Advisor Jake Sullivan",
        **TRANSCRIPT | {"published": "2022-06-08T20:00:00-04:00"},
    )
    assert made.casts() == []


def test_an_address_to_congress_is_no_contact():
    made = told(
        "President Biden met today with President Isaac Herzog of Israel. The two discussed the special significance "
        "of Herzog’s July 19 address to a Joint Meeting of Congress.",
        title="Readout of President Joe Biden’s Meeting with President Isaac Herzog of Israel",
        **STATEMENT | {"kind": "readout", "published": "2023-07-18T20:00:00-04:00"},
    )
    assert [one.when for one in made.mentions] == ["2023-07-18", "2023-07-18"]


@table(
    row("MS. DOE:  The President will have his sixth meeting in six months with Prime Minister Sunak.", "none"),
    row("MS. DOE:  The President’s first meeting with Prime Minister Sunak will be in two weeks.", "2023-01-17~"),
    row("MS. DOE:  The President will meet with Prime Minister Sunak in six months.", "2023-07~"),
)  # fmt: skip
def test_the_sixth_in_six_months_is_not_in_six_months(text, how, expected):
    made = told(text, **_BRIEFING | how)
    assert [str(one.when).lower() for one in made.mentions] == list(expected)
