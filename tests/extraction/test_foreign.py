"""Groups of another state behind "with" and "to"."""

from tests.extraction.texts import PRESS, TRANSCRIPT, row, table, told


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
    row("President Biden spoke to all the leaders of the G7.", "spoke: Joe Biden, ~leaders"),
    row(
        "President Biden met with a number of Danish officials, including Prime Minister Frederiksen.",
        "met: Joe Biden, ~officials, Mette Frederiksen",
    ),
)
def test_states_as_a_side(text, how, expected):
    outcome = told(text, **PRESS)
    assert outcome.casts(expected) == expected
    assert expected or not outcome.claims


def test_the_meeting_is_not_that_with_a_state():
    text = "President Biden held a call with Norway on Monday. The call was long."
    assert told(text, **PRESS).casts() == ["call: Joe Biden, Norway"]


@table(
    row("President Zelenskyy met with members of Congress.", "met: Volodymyr Zelenskyy, ~members"),
    row(
        "President Zelenskyy met with both Democrats and Republicans.",
        "met: Volodymyr Zelenskyy, both Democrats and Republicans",
    ),
    row("President Zelenskyy will be meeting with White House officials.", "meeting: Volodymyr Zelenskyy, ~officials"),
    row("President Biden met with members of Congress."),
)
def test_a_guest_and_congress(text, how, expected):
    assert told(f"MR. KIRBY:  {text}", **TRANSCRIPT).casts(expected) == expected


@table(
    row("The Secretary of State, as you know, spoke with President Duda.", "spoke: Antony Blinken, Andrzej Duda"),
    row("Secretary Blinken, while we were there, met with President Duda.", "met: Antony Blinken, Andrzej Duda"),
    row("The President had the call with the B9 leaders yesterday.", "call: Joe Biden, ~leaders"),
    row("The President will join a session with the G7 leaders.", "session: Joe Biden, ~leaders"),
    row("The session with the G7 leaders will be long."),
    row("The President met with leaders of the industry."),
    row("Secretary Blinken said that the United States has been engaging with our Allies."),
    row("President Duda was talking about expanding trade with the Danes."),
    row("The President has met many world leaders, and we have discussed prices."),
)
def test_briefed_of_leaders(text, how, expected):
    assert told(f"Q  Anything?\n\nMR. KIRBY:  {text}", **TRANSCRIPT).casts(expected) == expected


@table(
    row("President Biden has spoken with leaders across Europe.", "spoken: other None: Joe Biden, ~leaders"),
    row("Vice President Harris has met with over 100 world leaders.", "met: other None: Kamala Harris, ~leaders"),
    row("President Biden is engaged with leaders around the world.", "engaged: other None: Joe Biden, ~leaders"),
    row("President Biden spoke with leaders of Europe on Friday."),
    row("President Biden has just spoken with European leaders."),
    row("President Biden has spoken with President Macron."),
)
def test_who_has_met_others_has_met_each(text, how, expected):
    assert told(text, **PRESS).quantities(expected) == expected


def test_neither_visited_nor_spoken_to():
    text = "Secretary Blinken has not visited Honduras or spoken to the leaders of Honduras."
    assert "spoken: denied" in told(text, **PRESS).modalities()


@table(
    row(
        "MS. PSAKI:  President Biden met with Peru’s president-elect this morning.",
        "met: Joe Biden, Peru’s president-elect",
        **TRANSCRIPT,
    ),
    row(
        "MS. PSAKI:  President Biden will meet with the Peruvian war cabinet.",
        "meet: Joe Biden, Peruvian war cabinet",
        **TRANSCRIPT,
    ),
    row("MS. PSAKI:  Jake Sullivan was on the phone with his top counterpart.",
        "on the phone: Jake Sullivan, ~counterpart",
        **TRANSCRIPT),
    row("MS. PSAKI:  President Biden met with Peru’s singers.", **TRANSCRIPT),
)  # fmt: skip
def test_who_acts_for_a_state(text, how, expected):
    assert told(text, **how).casts(expected) == expected
