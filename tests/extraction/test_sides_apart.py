"""Sides that stand apart from the word for the contact: who turns to whom "in a call", "by phone", in a compound."""

from tests.extraction.texts import PRESS, row, table, told


@table(
    row("In a call on Friday, President Biden warned President Putin of sanctions.", "call: Joe Biden, Vladimir Putin"),
    row("President Biden told President Putin by phone that he would respond.", "phone: Joe Biden, Vladimir Putin"),
    row(
        "During their second call, President Biden thanked President Macron for his help.",
        "call: Joe Biden, Emmanuel Macron",
    ),
    row("In a call on Friday, President Biden warned that Russia would pay a price."),
    row("In calls on Friday, President Biden warned President Putin of sanctions."),
    row("In a call on Friday, President Biden’s staff said President Putin was wrong."),
)
def test_told_in(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row("Speaking with President Macron, President Biden thanked France.", "Speaking: Emmanuel Macron, Joe Biden"),
    row("Talking to Putin is hard, Biden said.", **PRESS),
    row("Speaking to reporters with President Macron beside him, Biden thanked France.", **PRESS),
    row("Having met President Macron, President Biden flew home.", "met: Emmanuel Macron, Joe Biden"),
)
def test_a_subject_behind_an_opening_participle(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row("The Biden–Xi call lasted two hours.", "call: Joe Biden, Xi Jinping", **PRESS),
    row("Biden papers were called in.", **PRESS),
)
def test_compounds(text, how, expected):
    assert told(text, **how).casts(expected) == expected
