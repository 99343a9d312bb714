"""How often, told with "talks", and told as not known, or no longer so."""

from __future__ import annotations

from tests.extraction.texts import PRESS, row, table, told


@table(
    row("Biden talks to Macron every day.", "talks: frequency every day"),
    row("Biden talks regularly with Macron.", "talks: frequency regularly"),
    row("Biden often talks to Macron.", "talks: frequency often"),
    row("Biden and Macron hardly ever speak.", "speak: frequency hardly ever"),
)
def test_how_often(text, how, expected):
    assert told(text, **PRESS | how).quantities(expected) == [f"{one}: Joe Biden, Emmanuel Macron" for one in expected]


@table(
    row("It is unclear how often Biden speaks with Macron.", "speaks: hypothetical"),
    row("Biden no longer speaks to Macron.", "speaks: denied"),
    row("Biden held talks with Macron.", "talks: reported"),
)
def test_whether(text, how, expected):
    assert told(text, **PRESS | how).modalities(expected) == expected


@table(
    row("President Biden and President Macron have spoken, I think, about five times.", "spoken: count ~5"),
    row("President Biden has spoken to President Macron, as you know, four times.", "spoken: count 4"),
    row("President Biden met with President Macron many, many times over the years.", "met: count >=3"),
    row("President Biden and President Macron have spoken mu- — multiple times.", "spoken: count >=2"),
    row("President Biden and President Macron are in touch all the time.", "are in touch: frequency all the time"),
    row("President Biden and President Macron are constantly in touch.",
        "are constantly in touch: frequency constantly"),
    row("President Biden has a constant conversation with President Macron.",
        "conversation: frequency constant conversation"),
)  # fmt: skip
def test_how_often_as_it_is_said(text, how, expected):
    made = told(f"MS. PSAKI:  {text}", kind="transcript", **how).quantities(expected)
    assert made == [f"{one}: Joe Biden, Emmanuel Macron" for one in expected]


@table(
    row("We remain in touch at all times.", "remain in touch: frequency at all times"),
    row("We are constantly in touch.", "are constantly in touch: frequency constantly"),
    row("My aides are constantly in touch."),
)
def test_how_often_two_say_that_they_are_in_touch(text, how, expected):
    made = told(
        f"Vladimir Putin: {text}\n\nEmmanuel Macron: Thank you.",
        kind="transcript",
        title="Talks with President of France Emmanuel Macron",
        **how,
    )
    assert made.quantities() == [f"{one}: Vladimir Putin, Emmanuel Macron" for one in expected]


@table(
    row("We’ve had engagements at many levels with the Saudis.", "United States, Saudis"),
    row("We have been talking at various levels with the Israelis.", "United States, Israelis"),
    row("The United States this year has held talks on two occasions, with Iran and Oman.",
        "The United States, Iran and Oman"),
    row("We speak frequently with President Zelenskyy.", "United States, Volodymyr Zelenskyy"),
    row("We talk almost every day with the Ukrainians.", "United States, Ukrainians"),
    row("U.S. senior officials have spoken with President Zelenskyy on multiple occasions.",
        "U.S. senior officials, Volodymyr Zelenskyy"),
    row("A desk at many levels with the Saudis was moved."),
    row("We speak frequently with Congress."),
    row("We speak frequently of President Zelenskyy."),
)  # fmt: skip
def test_how_often_a_government_talks(text, how, expected):
    made = told(f"MS. PSAKI:  {text}", kind="transcript", title="Press Briefing by Press Secretary Jen Psaki", **how)
    assert [", ".join(part.name for part in claim.participants) for claim in made.claims] == list(expected)


@table(
    row("It was the 11th call of President Biden with President Macron since March.", "call: count >=11"),
    row("It was President Biden’s twelfth call with President Macron since March.", "call: count >=12"),
    row("President Biden and President Macron talk, on average, once a week.", "talk: frequency 1 per week"),
)
def test_the_number_of_a_row(text, how, expected):
    made = told(f"MS. PSAKI:  {text}", kind="transcript", **how).quantities(expected)
    assert [one.rpartition(": ")[0] for one in made] == list(expected)
