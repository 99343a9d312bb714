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


BY_TWO = "Remarks by President Biden and President Duque of the Republic of Colombia Before Bilateral Meeting"


@table(
    row("It was good.", "Bilateral Meeting: Joe Biden, Iván Duque", title=BY_TWO),
    row(
        "It was good.",
        "Meeting: Joe Biden, Mario Draghi",
        title="Remarks by President Biden Before Meeting with Prime Minister Draghi of the Italian Republic",
    ),
    row("It was good.", title="Remarks by President Biden Before Cabinet Meeting"),
    row("It was good.", title="Remarks by President Biden and President Duque in Joint Press Conference"),
)
def test_remarks_before_a_meeting(text, how, expected):
    assert told(text, kind="transcript", **how).casts(expected) == expected


def test_a_meeting_that_remarks_came_before_is_the_one_that_the_two_call_ours():
    text = (
        "PRESIDENT BIDEN: One year ago, you and I met in Cartagena.\n\n"
        "I’m anxious to get our meeting started.\n\nPRESIDENT DUQUE: Thank you."
    )
    read = told(text, kind="transcript", title=BY_TWO)
    assert read.ties() == ["Bilateral Meeting: new", "met: new", "meeting: 1"]
    assert read.mentions[2].when is None
