"""Sentences that leave out whose contact it is: whose text it is has it, if the text tells of nobody else's."""

from tests.extraction.texts import KREMLIN, STATEMENT, UKRAINE, row, table, told

_ZELENSKYY = {**UKRAINE, **STATEMENT, "title": "President of Ukraine Volodymyr Zelenskyy was in Rome"}
_PUTIN = {**KREMLIN, **STATEMENT, "title": "President of Russia Vladimir Putin will go to India"}


@table(
    row("During the conversation at the conference with German Chancellor Angela Merkel, the parties discussed gas.",
        "conversation: [Volodymyr Zelenskyy], Angela Merkel"),
    row("The step is a result of an agreement reached during recent talks with the Prime Minister of Denmark.",
        "talks: [Volodymyr Zelenskyy], Mette Frederiksen"),
    row("In the afternoon there was a long meeting with Boris Johnson.",
        "meeting: [Volodymyr Zelenskyy], Boris Johnson"),
    row("Before his journey to Russia, the German Chancellor held talks in Kyiv.",
        "talks: [Volodymyr Zelenskyy], Olaf Scholz"),
    row("It is planned that during the talks with Prime Minister of India Narendra Modi, the focus will be on trade.",
        "talks: [Vladimir Putin], Narendra Modi", **_PUTIN),
)  # fmt: skip
def test_whose_text_it_is(text, how, expected):
    assert told(text, **(_ZELENSKYY | how)).casts(expected) == expected


@table(
    row("The Foreign Minister of Germany held talks in Kyiv."),
    row("The German Chancellor held talks in Moscow."),
    row("An agreement of Dmytro Kuleba was reached during talks with Boris Johnson."),
)  # fmt: skip
def test_not_where_it_may_be_anothers(text, how, expected):
    assert told(text, **(_ZELENSKYY | how)).casts() == expected


@table(
    row("According to the President, the talks with Jens Stoltenberg were about missions.",
        "talks: Volodymyr Zelenskyy, Jens Stoltenberg"),
    row("According to the President of Ukraine, peace was one issue of negotiations with his French counterpart.",
        "negotiations: Volodymyr Zelenskyy, Emmanuel Macron"),
)  # fmt: skip
def test_by_whose_account_it_is_told(text, how, expected):
    assert told(text, **UKRAINE, **STATEMENT, **how).casts(expected) == expected


@table(
    row("According to Dmytro Kuleba, the talks with Jens Stoltenberg were useful."),
    row("According to the Head of State, gas was discussed during a meeting with government officials."),
)  # fmt: skip
def test_not_by_everybodys(text, how, expected):
    assert told(text, **UKRAINE, **STATEMENT, **how).casts() == expected
