"""Times that a question gives to what the answer tells."""

from tests.extraction.texts import TRANSCRIPT, row, table, told


@table(
    row(
        "Q    This morning, Jake Sullivan met with President Macron.  What did they agree on?\n\nAnd was he invited "
        "before the vote on January 1st?\n\nMS. PSAKI:  So, to your first question, they — the two of them had a long "
        "and good conversation about how France can help.",
        "met: 2022-01-20",
        "conversation: 2022-01-20",
        **TRANSCRIPT,
    ),
    row(
        # of others
        "Q    This morning, Jake Sullivan met with President Macron.\n\nMS. PSAKI:  President Biden spoke with "
        "President Macron.",
        "met: 2022-01-20",
        "spoke: none",
        **TRANSCRIPT,
    ),
    row(
        # two times
        "Q    Jake Sullivan met with President Macron this morning.  Jake Sullivan spoke with President Macron on "
        "Monday.\n\nMS. PSAKI:  They — the two of them had a long and good conversation about how France can help.",
        "met: 2022-01-20",
        "spoke: 2022-01-17",
        "conversation: none",
        **TRANSCRIPT,
    ),
)
def test_what_was_told_in_the_question(text, how, expected):
    assert told(text, **how).times(expected) == expected


@table(
    row(
        "Q    Has President Biden spoken to President Macron since taking office?\n\nMS. PSAKI:  There are no calls to "
        "report on.",
        "spoken: 2021-01-20/2022-01-20",
        "calls: 2021-01-20/2022-01-20",
        **TRANSCRIPT,
    ),
    row(
        "Q    Has President Biden spoken to President Macron?\n\nMS. PSAKI:  There are no calls to report on.",
        "spoken: none",
        "calls: none",
        **TRANSCRIPT,
    ),
)
def test_what_is_denied(text, how, expected):
    assert told(text, **how).times(expected) == expected
