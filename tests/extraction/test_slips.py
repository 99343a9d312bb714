"""Given names that are misspelt, and still say whose they are."""

from tests.extraction.texts import STATEMENT, UKRAINE, row, table, told


@table(
    row("President Zelenskyy spoke with President of France Emanuel Macron.",
        "spoke: Volodymyr Zelenskyy, Emmanuel Macron"),
    row("President Zelenskyy spoke with President of Poland Andzej Duda.", "spoke: Volodymyr Zelenskyy, Andrzej Duda"),
    row("President Zelenskyy spoke with First Lady Brigitte Macron.", "spoke: Volodymyr Zelenskyy, Brigitte Macron"),
)  # fmt: skip
def test_a_slip_of_the_pen_in_a_given_name(text, how, expected):
    assert told(text, **UKRAINE, **STATEMENT, **how).casts(expected) == expected
