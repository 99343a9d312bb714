"""Whose address a text is, by its title."""

from tests.extraction.texts import UKRAINE, row, table, told


@table(
    row(
        "I am back. I spoke with Boris Johnson today. I thank you. I will go on.",
        "spoke: Volodymyr Zelenskyy, Boris Johnson",
        **{**UKRAINE, "title": "We do not give in - President Volodymyr Zelenskyy"},
    ),
    row(
        "I am back. I spoke with Boris Johnson today. I thank you. I will go on.",
        "spoke: Volodymyr Zelenskyy, Boris Johnson",
        **{**UKRAINE, "title": "We do not give in - President"},
    ),
    row(
        "I spoke with Boris Johnson today.",
        "spoke: Volodymyr Zelenskyy, Boris Johnson",
        **{**UKRAINE, "title": "Hold on: President Volodymyr Zelenskyy's address to the towns"},
    ),
    # a report on what somebody else said
    row(
        'The mayor came. "I spoke with Boris Johnson. I know. I saw it. I am sure."',
        **{**UKRAINE, "title": "The mayor trusts us - President Volodymyr Zelenskyy"},
    ),
)
def test_whose_address_it_is(text, how, expected):
    assert told(text, **how).casts(expected) == expected
