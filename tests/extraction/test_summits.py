"""Summits that are told by their states alone."""

from tests.extraction.texts import STATEMENT, TRANSCRIPT, row, table, told

_THREE = "[Joe Biden], [Justin Trudeau], [Andrés Manuel López Obrador]"


def _said(words: str) -> str:
    return f"MS. PSAKI:  {words}"


@table(
    row(
        _said("Tomorrow he will host the trilateral leaders’ summit between the United States, Canada, and Mexico."),
        f"summit: {_THREE}",
        **TRANSCRIPT,
    ),
    row(_said("On Friday there will be the U.S.-Canada-Mexico leaders’ summit."), f"summit: {_THREE}", **TRANSCRIPT),
    row(_said("There is a trilateral with the U.S., Canada and Mexico."), f"trilateral: {_THREE}", **TRANSCRIPT),
    row("Building on the summit of the United States and Canada in May, they agreed on fish.",
        "summit: [Joe Biden], [Justin Trudeau]", **STATEMENT),
    row(
        # whoever holds it takes part, too
        _said("President Biden will hold a summit with Canada and Mexico."),
        "summit: Joe Biden, Canada and Mexico",
        **TRANSCRIPT,
    ),
    row(_said("It is the first since the summit between Canada and Mexico in 2016."), **TRANSCRIPT),
    row(_said("The trilateral meeting between the U.S., Canada and Mexico’s ministers is on."), **TRANSCRIPT),
    row(_said("We would support any summit between Canada and Mexico."), **TRANSCRIPT),
    row(_said("The summit of the mountain lies between Canada and Alaska."), **TRANSCRIPT),
    row(_said("Canada and Mexico summit many peaks."), **TRANSCRIPT),
)  # fmt: skip
def test_leaders_of_the_states_of_a_summit(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        _said("Coming on the heels of the G7 meeting last Friday, it was a good talk."), "meeting: the G7", **TRANSCRIPT
    ),
    row(_said("So, today, during the G7 meeting, the talk was of air defense."), "meeting: the G7", **TRANSCRIPT),
    row(
        _said("Today was the first G7 working session on wine, where President Biden and others spoke of prices."),
        "working session: [Joe Biden], the first G7",
        **TRANSCRIPT,
    ),
    row(
        "PRESIDENT BIDEN:  Coming on the heels of the G7 meeting last Friday, it was a good talk.",
        "meeting: [Joe Biden], the G7",
        **TRANSCRIPT,
    ),
    row(_said("The G7 meeting on Friday will be virtual."), **TRANSCRIPT),
    row(_said("With the OPEC meeting this week, is he expecting anything new?"), **TRANSCRIPT),
    row(_said("The G7 finance ministers meeting last week went well."), **TRANSCRIPT),
    row(_said("He was in Vilnius for the NATO Summit last year."), **TRANSCRIPT),
    row(_said("He had a G7 meeting in mind."), **TRANSCRIPT),
)
def test_a_meeting_of_a_body(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "They spoke about preparations for the NATO Summit, which will be held in Oslo on June 29, 2022.",
        "Summit: NATO Summit (planned 2022-06-29)",
        **STATEMENT,
    ),
    row(
        "Security was addressed, too, ahead of the meeting of leaders of the CSTO member states to be held on May 16.",
        "meeting: meeting of leaders of the CSTO member states (planned 2022-05-16)",
        **STATEMENT,
    ),
    row(
        "Mr. Sullivan brought up the first U.S.–Pacific Island Summit in Washington, DC last fall.",
        "Summit: Pacific Island Summit (reported 2021-09/2021-11)",
        **STATEMENT,
    ),
    # the occasion of something else; no day of its own
    row("The NATO Summit was on everybody’s mind on Monday.", **STATEMENT),
    row("It will hold a White House Tribal Leaders Summit in June 2022.", **STATEMENT),
    row("The text was signed during the NATO Summit in June 2021.", **STATEMENT),
)
def test_a_gathering_with_a_day_of_its_own(text, how, expected):
    found = told(text, **how).mentions
    said = [f"{one.trigger.quote}: {one.participants[0].name} ({one.modality} {one.when})" for one in found]
    assert said == list(expected)


@table(
    row(
        "After the meeting of advisers to the leaders of the Ostrava four countries held on January 12, they spoke.",
        "meeting: meeting of advisers to the leaders of the Ostrava four countries",
        **STATEMENT,
    ),
    row(
        "They recalled the meeting of foreign ministers in Oslo last week.",
        "meeting: meeting of foreign ministers",
        **STATEMENT,
    ),
    row("They recalled the meeting of experts in Oslo last week.", **STATEMENT),
)
def test_a_meeting_of_several_countries_officials(text, how, expected):
    found = told(text, **how).mentions
    assert [f"{one.trigger.quote}: {one.participants[0].name}" for one in found] == list(expected)
