"""What is asked and answered within one sentence, and quoted words whose speaker stands behind them."""

from __future__ import annotations

from tests.extraction.texts import PRESS, STATEMENT, UKRAINE, row, table, told

_TWO = "Emmanuel Macron, Vladimir Putin"


@table(
    row("Asked whether he had spoken with Putin, Macron said no.", "spoken: denied"),
    row("Asked whether he had spoken with Putin, Macron said yes.", "spoken: reported"),
    row("Asked whether he had spoken with Putin, Macron declined to comment.", "spoken: hypothetical"),
    row("Asked whether he had spoken with Putin, Macron said he had not.", "spoken: denied"),
    row("When asked if he would meet Putin, Macron said yes.", "meet: planned"),
    row("Asked about his call with Putin, Macron said it went well.", "call: reported"),
    row("“I have not spoken with Putin,” said Macron.", "spoken: denied"),
    row("“I spoke with Putin yesterday,” said Macron.", "spoke: reported"),
    row("Macron said Putin told him by phone that the war would go on.", "phone: reported"),
)
def test_whether(text, how, expected):
    assert told(text, **PRESS | how).modalities(expected) == expected


@table(
    row("Asked whether he had spoken with Putin, Macron said no.", f"spoken: {_TWO}"),
    row("Asked about his call with Putin, Macron said it went well.", f"call: {_TWO}"),
    row("“I have not spoken with Putin,” said Macron.", f"spoken: {_TWO}"),
)
def test_who(text, how, expected):
    assert told(text, **PRESS | how).casts(expected) == expected


@table(
    row('"We will win," said Boris Johnson. The President met with Kiril Petkov.', "met: document"),
    row('"We will win," Boris Johnson said. "I met with Kiril Petkov."', "met: speaker Boris Johnson"),
)
def test_straight_marks_close_too(text, how, expected):
    assert told(text, **UKRAINE | STATEMENT | how).voices(expected) == expected
