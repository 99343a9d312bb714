"""With whom somebody speaks stands behind what they speak of."""

from tests.extraction.texts import STATEMENT, UKRAINE, row, table, told

_ADDRESS = {**UKRAINE, **STATEMENT, "title": "Address by President of Ukraine Volodymyr Zelenskyy"}


@table(
    row("I held talks about our accession with both Charles Michel, President of the European Council, and Ursula von "
        "der Leyen, President of the European Commission.",
        "talks: Volodymyr Zelenskyy, Charles Michel, Ursula von der Leyen"),
    row("I had a conversation concerning grain with Boris Johnson.",
        "conversation: Volodymyr Zelenskyy, Boris Johnson"),
    row("I held talks about our relations with France."),
    row("I gave talks about what it is to work with President Macron."),
)  # fmt: skip
def test_a_noun_and_its_topic(text, how, expected):
    assert told(text, **_ADDRESS, **how).casts(expected) == expected
