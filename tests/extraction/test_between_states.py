"""Contacts of whole states with each other, of which nobody is named."""

from tests.extraction.texts import STATEMENT, TRANSCRIPT, row, table, told


def _said(words: str) -> str:
    return f"MR. PRICE:  {words}"


@table(
    row(
        "On Tuesday, representatives of the United States and Canada met in Oslo for a day.",
        "met: ~representatives, Canada",
        **STATEMENT,
    ),
    row("Officials from Israel and Egypt met in Cairo on Sunday.", "met: ~officials, Egypt", **STATEMENT),
    row(_said("Talks are restarting between the U.S. and Peru about fish."), "Talks: the U.S., Peru", **TRANSCRIPT),
    row(_said("I want to ask about the U.S.-Peru naval talks yesterday."), "talks: U.S., Peru", **TRANSCRIPT),
    row(
        _said("It was the fourth round of talks between the Dutch delegation and representatives from Peru in Lima."),
        "talks: ~delegation, ~representatives",
        **TRANSCRIPT,
    ),
    row(
        _said("Tomorrow there will be engagements among the Turks, the Finns, and President Macron."),
        "engagements: the Turks, Finns, Emmanuel Macron",
        **TRANSCRIPT,
    ),
    row(
        _said("The Israelis and the Lebanese government have spoken at this level."),
        "spoken: The Israelis, Lebanese government",
        **TRANSCRIPT,
    ),
    # policy
    row(_said("We support talks between Armenia and Azerbaijan this week."), **TRANSCRIPT),
    row(_said("We welcome the talks between Egypt and Ethiopia."), **TRANSCRIPT),
    row(_said("There could be talks between Egypt and Ethiopia this week."), **TRANSCRIPT),
    row(_said("It is time to begin negotiations between Egypt and Ethiopia in good faith."), **TRANSCRIPT),
    # other things that states do
    row("Norway and Denmark met all the requirements.", **STATEMENT),
    row("India and China spoke of peace on Sunday.", **STATEMENT),
    row(_said("The U.S.-Peru trade relationship grew this week."), **TRANSCRIPT),
    row(_said("The meeting between the Peruvian press and readers is on Friday."), **TRANSCRIPT),
)  # fmt: skip
def test_sides(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(_said("The talks between Egypt and Ethiopia began on Friday."), "talks: reported", **TRANSCRIPT),
    row(_said("The talks between Egypt and Ethiopia will begin on Friday."), "talks: planned", **TRANSCRIPT),
)
def test_whether(text, how, expected):
    assert told(text, **how).modalities(expected) == expected


@table(
    row(_said("The talks between Egypt and Ethiopia began on Friday."), "talks: 2022-01-14", **TRANSCRIPT),
    row("The talks between President Biden and President Macron began on Friday.", "talks: 2022-01-14"),
    row(_said("President Biden talks with President Macron on Friday."), "talks: 2022-01-21", **TRANSCRIPT),
)
def test_when(text, how, expected):
    assert told(text, **how).times(expected) == expected


@table(
    row(
        "The negotiations between Georgian and Armenian representatives resumed on Sunday.",
        "negotiations: Georgian, ~representatives",
        **STATEMENT,
    ),
    row("We support negotiations between Georgian and Armenian representatives.", **STATEMENT),
)
def test_two_adjectives_with_one_noun(text, how, expected):
    assert told(text, **how).casts(expected) == expected
