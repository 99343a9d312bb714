"""Letters and messages: who wrote, who answered, what was never sent."""

from __future__ import annotations

from tests.extraction.texts import PRESS, row, table, told

_BOTH = "Joe Biden, Emmanuel Macron"


@table(
    row("President Biden has written to President Macron to ask for help.", f"written: {_BOTH}"),
    row("President Biden replied to President Macron’s letter.", "letter: Emmanuel Macron, Joe Biden"),
    row("President Biden responded to a letter from President Macron.", "letter: Emmanuel Macron, Joe Biden"),
    row("President Biden passed a message to President Macron through an envoy.", f"message: {_BOTH}"),
    row("President Biden congratulated President Macron in a letter.", f"letter: {_BOTH}"),
    row("In a letter dated June 5, President Biden told President Macron that talks were needed.", f"letter: {_BOTH}"),
    row("President Biden sent a clear message to President Macron by imposing sanctions."),
    row("President Biden has a message for President Macron."),
    row("President Biden sent his condolences to President Macron.", f"condolences: {_BOTH}"),
    row("In his greetings to President Macron, President Biden praised the harvest.", f"greetings: {_BOTH}"),
    row(
        "In her greetings to President Macron, Vice President Harris praised the harvest.",
        "greetings: Kamala Harris, Emmanuel Macron",
    ),
)
def test_who(text, how, expected):
    assert told(text, **PRESS | how).casts(expected) == expected


def test_what_is_said_in_a_call_is_no_letter():
    text = "President Biden spoke with King Abdullah II. He offered his congratulations to King Abdullah II and {}."
    for another in ("Crown Prince Hussein", "his people"):
        assert told(text.format(another)).casts() == ["spoke: Joe Biden, Abdullah II"]


@table(
    row("President Biden never sent President Macron a letter.", "letter: denied"),
    row("President Biden did not reply to President Macron’s letter.", "letter: denied"),
    row("President Biden denied sending a letter to President Macron.", "letter: denied"),
    row("President Biden will send a letter to President Macron on Friday.", "letter: planned"),
    row("President Biden sent a letter to President Macron.", "letter: reported"),
    row("President Biden would not phone President Macron.", "phone: denied"),
)
def test_whether(text, how, expected):
    assert told(text, **PRESS | how).modalities(expected) == expected
