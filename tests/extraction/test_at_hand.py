"""The day of what was done at the place, or the summit, at which a document's words are said."""

from tests.extraction.texts import row, table, told

_IN_OSLO = {"kind": "transcript", "title": "Remarks by President Biden in a Press Conference"}
_OSLO = "Oslo, Norway\n\n"
_SUMMIT = "MR. DOE:  Greetings from the NATO Summit, which is currently ongoing; the session is still under way.\n\n"


@table(
    row(_OSLO + "THE PRESIDENT:  Here in Oslo, we also held the Quad meeting.", "meeting: 2022-01-20~"),
    row(_OSLO + "THE PRESIDENT:  In Oslo, I sat down with President Macron.", "sat down: 2022-01-20~"),
    row(_OSLO + "THE PRESIDENT:  I first met President Macron here in Oslo.", "met: none"),
    row(_OSLO + "THE PRESIDENT:  In Rome, I sat down with President Macron.", "sat down: none"),
    row("THE PRESIDENT:  I sat down with President Macron here at the White House.", "sat down: none"),
)
def test_where_the_words_are_said(text, how, expected):
    assert told(text, **_IN_OSLO, **how).times(expected)[-1:] == expected


@table(
    row("THE PRESIDENT:  I want to thank President Macron for hosting this critical summit.", "summit: 2022-01-20~"),
)
def test_this_summit(text, how, expected):
    made = told(text, kind="transcript", title="Remarks by President Biden at the U.S.-ASEAN Summit", **how)
    assert made.times(expected)[-1:] == expected


@table(
    row(_SUMMIT + "On the margins of the NATO Summit, he met with President Macron.", "met: 2022-01-20~"),
    row(_SUMMIT + "On the margins of the NATO Summit last year, he met with President Macron.", "met: none"),
    row("MR. DOE:  On the margins of the NATO Summit, he met with President Macron.", "met: none"),
)
def test_at_a_summit_that_goes_on(text, how, expected):
    assert told(text, kind="transcript", **how).times(expected)[-1:] == expected
