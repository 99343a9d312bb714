"""Times that a document tells of a contact in one place, for its other mentions of it."""

from tests.extraction.texts import TRANSCRIPT, row, table, told

_PREVIEW = "MS. DOE:  We are here to preview the bilateral meeting of President Biden and President Duda.  It rained.  "


@table(
    row(_PREVIEW + "President Biden and President Duda will meet tomorrow.", "2022-01-21", "2022-01-21", **TRANSCRIPT),
    # two days are told
    row(
        _PREVIEW + "President Biden and President Duda will meet tomorrow.  On Saturday, President Biden will meet "
        "with President Duda once more.",
        "none",
        "2022-01-21",
        "2022-01-22",
        **TRANSCRIPT,
    ),
    # another meeting
    row(
        "MS. DOE:  President Biden looks forward to another meeting with President Duda.  It rained.  President Biden "
        "and President Duda will meet tomorrow.",
        "none",
        "2022-01-21",
        **TRANSCRIPT,
    ),
    # no day
    row(_PREVIEW + "President Biden and President Duda will meet in May.", "none", "2022-05", **TRANSCRIPT),
    # other people
    row(_PREVIEW + "President Biden and President Macron will meet tomorrow.", "none", "2022-01-21", **TRANSCRIPT),
)
def test_a_plan_has_the_one_day_that_the_text_gives_to_plans_of_the_same_people(text, how, expected):
    assert [line.split(": ")[-1] for line in told(text, **how).times()] == expected


def test_a_day_far_on_in_the_text_is_not_taken():
    sentence = "Nobody knows what he thinks of grain and of wheat.  "
    plan = "MS. DOE:  President Biden and President Duda are to meet.  It rained.  "
    for between, taken in ((sentence * 2, "2022-01-21"), (sentence * 40, None)):
        read = told(f"{plan}{between}President Biden and President Duda will meet tomorrow.", **TRANSCRIPT)
        assert read.mentions[0].when == taken, len(between)


_ASKED = "Q    Can you tell us anything of the President’s meeting with President Duda?\n\nMS. DOE:  Sure. "


@table(
    row(_ASKED + "He dropped by a meeting this morning with President Duda.", "2022-01-20", "2022-01-20", **TRANSCRIPT),
    row(_ASKED + "He also had another meeting this morning with President Duda.", "none", "2022-01-20", **TRANSCRIPT),
    row(_ASKED + "He had a meeting this morning with President Macron.", "none", "2022-01-20", **TRANSCRIPT),
)
def test_the_answer_says_when_it_was_that_is_asked_about(text, how, expected):
    assert [line.split(": ")[-1] for line in told(text, **how).times()] == expected


_RECALLED = "MS. DOE:  President Biden spoke with President Duda today.  It builds on their meeting in Oslo in May."


@table(
    row(
        _RECALLED + "\n\nThe two leaders held a candid discussion.", "2022-01-20", "2021-05", "2022-01-20", **TRANSCRIPT
    ),
)
def test_a_contact_recalled_in_passing_does_not_stand_between(text, how, expected):
    assert [line.split(": ")[-1] for line in told(text, **how).times()] == expected


_TODAY = "Q    The President met with President Duda yesterday.  What did he think?\n\nMR. DOE:  It went well.\n\n"


@table(
    row(
        _TODAY + "Q    And then?\n\nMR. DOE:  President Biden and President Duda had a good discussion.",
        "2022-01-19",
        "2022-01-19",
        **TRANSCRIPT,
    ),
    row(
        _TODAY + "Q    And then?\n\nMR. DOE:  President Biden and President Duda had another discussion.",
        "2022-01-19",
        "none",
        **TRANSCRIPT,
    ),
    row(
        _TODAY + "Q    And then?\n\nMR. DOE:  I think of a discussion that President Biden had with President Duda.",
        "2022-01-19",
        "none",
        **TRANSCRIPT,
    ),
    row(
        _TODAY + "Q    And then?\n\nMR. DOE:  President Biden and President Duda had a good discussion in Rome.",
        "2022-01-19",
        "none",
        **TRANSCRIPT,
    ),
)
def test_what_is_over_is_of_the_day_on_which_the_same_people_were_in_contact(text, how, expected):
    assert [line.split(": ")[-1] for line in told(text, **how).times()] == expected


@table(
    row(
        "MR. DOE:  The President met with Chancellor Scholz today.  They first met when he took office.",
        "2022-01-20",
        "none",
        **TRANSCRIPT,
    ),
    row(
        "MR. DOE:  The President met with Chancellor Scholz today.  They met for two hours.",
        "2022-01-20",
        "2022-01-20",
        **TRANSCRIPT,
    ),
    row(
        "MR. DOE:  The President spoke with Chancellor Scholz on Monday.  He had a long conversation with Chancellor "
        "Scholz.",
        "2022-01-17",
        "2022-01-17",
        **TRANSCRIPT,
    ),
    row(
        "MR. DOE:  The President spoke with Chancellor Scholz on Monday.  He had a second conversation with Chancellor "
        "Scholz.",
        "2022-01-17",
        "none",
        **TRANSCRIPT,
    ),
)
def test_the_first_time_is_another_and_the_next_sentence_goes_on(text, how, expected):
    assert [line.split(": ")[-1] for line in told(text, **how).times()] == expected


def test_what_takes_the_day_of_an_earlier_one_is_tied_to_it():
    text = _TODAY + "Q    And then?\n\nMR. DOE:  President Biden and President Duda had a good discussion."
    first, second = told(text, **TRANSCRIPT).mentions
    assert second.same_as == first.id


def test_what_is_told_further_on_dates_nothing_that_is_over():
    text = (
        "Q    How did the talks with President Duda go, sir?\n\nTHE PRESIDENT:  Well.\n\nQ    And?\n\nTHE PRESIDENT:  "
        "Last night I met President Duda for a moment."
    )
    assert told(text, title="Remarks by President Biden", **TRANSCRIPT).mentions[0].when is None


def test_a_question_is_not_dated_by_what_its_answer_goes_on_to_tell():
    text = "Q    How did your talks with President Duda go?\n\nTHE PRESIDENT:  Well. Last night I met President Duda "
    text += "only for a photograph."
    assert [m.when for m in told(text, **TRANSCRIPT).mentions if m.trigger.quote == "talks"] == [None]


def test_during_that_conversation_goes_on_with_what_a_verb_told():
    text = "MR. DOE:  President Biden spoke with President Duda yesterday, and he lost {} for an hour."
    text += "  It was the first time.  During that conversation he and his guest were alone."
    read = told(text.format("his voice"), **TRANSCRIPT)
    assert [m.when for m in read.mentions] == ["2022-01-19"] * len(read.mentions)


_BRIEFING = "Background Press Call on President Biden’s Call with President Duda"


@table(
    row("MR. DOE:  Good evening.  Did President Duda speak of silos in the call with President Biden?", "2022-01-20~"),
    row("MR. DOE:  President Biden and President Duda had a good discussion of grain.", "2022-01-20~"),
    row("MR. DOE:  President Biden and President Duda had another discussion of grain.", "none"),
    row("MR. DOE:  President Biden and President Macron had a good discussion of grain.", "none"),
)
def test_a_briefing_on_a_call_is_about_it(text, how, expected):
    made = told(text, kind="transcript", title=_BRIEFING, **how).mentions
    assert [one.when or "none" for one in made][1:] == expected
