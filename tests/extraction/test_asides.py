"""People named before a verb who are not its subject."""

from tests.extraction.texts import PRESS, TRANSCRIPT, row, table, told


@table(
    row("Antony Blinken, as Lloyd Austin knows, met with President Duda.", "met: Antony Blinken, Andrzej Duda"),
    row("Behind Lloyd Austin, Antony Blinken met with President Duda.", "met: Antony Blinken, Andrzej Duda"),
    row("The Obama administration met with President Duda."),
    row("It is time for President Biden to meet with President Duda.", "meet: Joe Biden, Andrzej Duda"),
)
def test_who_acts(text, how, expected):
    assert told(text, **PRESS).casts(expected) == expected


@table(
    row(
        "Q    How much did you work on this with the Colombian side and Gustavo Petro, considering that he has spoken "
        "directly to Nicolás Maduro?",
        "spoken: Gustavo Petro, Nicolás Maduro",
    ),
    # of two, either may be he
    row(
        "Secretary Blinken met with President Petro, given that he sat in parliament and that he had talks with "
        "President Maduro.",
        "met: Antony Blinken, Gustavo Petro",
    ),
)
def test_who_is_he_of_whom_something_is_given(text, how, expected):
    assert told(text, **TRANSCRIPT).casts(expected) == expected
