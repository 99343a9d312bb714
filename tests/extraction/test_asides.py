"""People named before a verb who are not its subject."""

from tests.extraction.texts import PRESS, row, table, told


@table(
    row("Antony Blinken, as Lloyd Austin knows, met with President Duda.", "met: Antony Blinken, Andrzej Duda"),
    row("Behind Lloyd Austin, Antony Blinken met with President Duda.", "met: Antony Blinken, Andrzej Duda"),
    row("The Obama administration met with President Duda."),
    row("It is time for President Biden to meet with President Duda.", "meet: Joe Biden, Andrzej Duda"),
)
def test_who_acts(text, how, expected):
    assert told(text, **PRESS).casts(expected) == expected
