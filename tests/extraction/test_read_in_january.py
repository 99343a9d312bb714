"""What was wrong in January and February 2022, read against the texts of Washington, Moscow and Kyiv."""

from __future__ import annotations

from tests.extraction.texts import STATEMENT, TRANSCRIPT, UKRAINE, row, table, told


@table(
    row("MS. DOE: Deputy Secretary Sherman is in Brussels. She’s meeting today with Secretary General Stoltenberg.",
        "meeting: Wendy Sherman, Jens Stoltenberg"),
    row("MS. DOE: Speaker Pelosi is in Taiwan. She will meet with President Tsai.", "meet: Nancy Pelosi, Tsai Ing-wen",
        published="2022-08-02T12:00:00-04:00"),
    row("MS. DOE: Senator Schumer agrees. He met with President Macron.", "met: Joe Biden, Emmanuel Macron"),
)  # fmt: skip
def test_she_is_no_man_and_an_envoy_is_himself(text, how, expected):
    assert (
        told(text, title="Press Briefing by Press Secretary Jane Doe", **TRANSCRIPT, **how).casts(expected) == expected
    )


@table(
    row("President Biden had a call with President Macron of France, then-Chancellor Merkel of Germany, and Prime "
        "Minister Johnson.", "call: Joe Biden, Emmanuel Macron, Angela Merkel, Boris Johnson"),
    row("President Biden met with then Prime Minister Abe.", "met: Joe Biden, Abe Shinzo"),
)  # fmt: skip
def test_who_held_an_office_then_is_of_the_list(text, how, expected):
    assert told(text, **STATEMENT, **how).casts(expected) == expected


@table(
    row("Q Has President Biden spoken to President Zelenskyy since his comments yesterday?\n\nMS. PSAKI: He has not.",
        "spoken: 2022-01-19/2022-01-20"),
    row("MS. PSAKI: He has not seen President Macron since their call on Monday.", "call: 2022-01-17"),
)  # fmt: skip
def test_since_what_was_said_is_no_day(text, how, expected):
    assert told(text, **(how or TRANSCRIPT)).times(expected) == expected


_IN_MOSCOW = {
    "kind": "transcript", "party": "ru", "published": "2022-02-08T02:00:00+03:00", "timezone": "Europe/Moscow",
    "title": "News conference following Russian-French talks",
}  # fmt: skip
_BOTH = "President of Russia Vladimir Putin: Good evening.\n\nPresident of France Emmanuel Macron: Thank you.\n\n"


@table(
    row(_BOTH + "President of Russia Vladimir Putin: When Mr Poroshenko was the President of Ukraine, I met with him.",
        "met: Vladimir Putin, Petro Poroshenko"),
    row(_BOTH + "Question: A question for the President of Russia. Are you sure? And one question to the President of "
        "France. You are scheduled to meet with Vladimir Zelensky.\n\nVladimir Putin: I am.",
        "meet: Emmanuel Macron, Volodymyr Zelenskyy"),
    row(_BOTH + "Question: President Putin, is Mr Macron your only dialogue partner in Europe?"),
)  # fmt: skip
def test_who_is_meant_in_moscow(text, how, expected):
    assert told(text, **_IN_MOSCOW, **how).casts(expected) == expected


@table(
    row("President Zelenskyy spoke with President of France Emanuel Macron.",
        "spoke: Volodymyr Zelenskyy, Emmanuel Macron"),
    row("President Zelenskyy spoke with President of Poland Andzej Duda.", "spoke: Volodymyr Zelenskyy, Andrzej Duda"),
    row("President Zelenskyy spoke with First Lady Brigitte Macron.", "spoke: Volodymyr Zelenskyy, Brigitte Macron"),
)  # fmt: skip
def test_a_slip_of_the_pen_in_a_given_name(text, how, expected):
    assert told(text, **UKRAINE, **STATEMENT, **how).casts(expected) == expected


@table(
    row("MS. PSAKI: President Macron met President Zelenskyy. They do not talk with representatives of Donbass.",
        "met: Emmanuel Macron, Volodymyr Zelenskyy"),
    row("MS. PSAKI: President Macron met President Zelenskyy. They spoke with farmers.",
        "met: Emmanuel Macron, Volodymyr Zelenskyy"),
)  # fmt: skip
def test_those_who_spoke_with_others_did_not_speak_with_each_other_there(text, how, expected):
    assert told(text, **TRANSCRIPT, **how).casts(expected) == expected


@table(
    row("Q Yesterday, former President Trump left open the possibility that he has talked to Vladimir Putin.",
        "talked: hedged none"),
    row("MR. SULLIVAN: The question of a call to President Putin didn’t come up.", "call: hypothetical none"),
)  # fmt: skip
def test_what_is_left_open_was_not_and_not_then(text, how, expected):
    made = told(text, **TRANSCRIPT, **how)
    assert [f"{one.trigger.quote}: {one.modality} {one.when or 'none'}" for one in made.mentions] == expected
