"""What was wrong in January 2022, read against its texts."""

from __future__ import annotations

from tests.extraction.texts import STATEMENT, TRANSCRIPT, row, table, told


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
