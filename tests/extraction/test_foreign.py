"""Groups of another state behind "with" and "to"."""

from tests.extraction.texts import PRESS, row, table, told


@table(
    row("President Biden spoke with Norway and Sweden today.", "spoke: Joe Biden, Norway and Sweden"),
    row("President Biden spoke with the Danish government.", "spoke: Joe Biden, Danish government"),
    row(
        "Secretary Blinken and Secretary Austin met with their Danish and Polish counterparts.",
        "met: Antony Blinken, Lloyd Austin, ~counterparts",
    ),
    row("President Biden met with the Japanese on Friday.", "met: Joe Biden, Japanese"),
    row("President Biden spoke with officials from Norway.", "spoke: Joe Biden, ~officials"),
    row("President Biden met with President Macron and to Spain he sent Blinken.", "met: Joe Biden, Emmanuel Macron"),
    row("President Biden talked to Norway policy experts."),
    row("President Biden spoke about his journey to Norway."),
    row("President Biden led a discussion of Taiwan."),
    row("President Biden welcomed talks between Norway and Sweden."),
    row("President Biden talked to Georgia."),
    row("President Biden talked about what we do with Norway."),
    row("President Biden said that the United States, in consultation with Norway, would act."),
    row("The Biden administration engaged with Norway."),
    row("President Biden will continue to consult with Norway."),
)
def test_states_as_a_side(text, how, expected):
    outcome = told(text, **PRESS)
    assert outcome.casts(expected) == expected
    assert expected or not outcome.claims


def test_the_meeting_is_not_that_with_a_state():
    text = "President Biden held a call with Norway on Monday. The call was long."
    assert told(text, **PRESS).casts() == ["call: Joe Biden, Norway"]
