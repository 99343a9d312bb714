"""Times that run on from one contact, or from where somebody is, to the next."""

from tests.extraction.texts import STATEMENT, TRANSCRIPT, row, table, told


@table(
    row(
        "MS. PSAKI:  But I do want to point out that, on Monday, President Biden will welcome President Macron "
        "to the White "
        "House for his second bilateral meeting here at the White House and also a chance to host the trilateral "
        "leaders’ summit between the United States, Japan and France.",
        "summit: 2022-01-24~",
        **TRANSCRIPT,
    ),
    row(
        # what the first is about
        "MS. PSAKI:  But I do want to point out that, on Monday, President Biden will welcome President Macron "
        "to the White "
        "House for his second bilateral meeting here at the White House and talk about the trilateral "
        "leaders’ summit between the United States, Japan and France.",
        "summit: none",
        missing="the model of times takes it for the same Monday",
        **TRANSCRIPT,
    ),
    row(
        "MR. KIRBY:  I can tell of some of his work today in Brussels, including the President’s meeting with "
        "President "
        "Macron.",
        "meeting: 2022-01-20",
        **TRANSCRIPT,
    ),
    row(
        "MR. KIRBY:  I can tell of some of his work today in Brussels.  He was glad of the President’s meeting with "
        "President Macron.",
        "meeting: none",
        **TRANSCRIPT,
    ),
)
def test_in_one_sentence(text, how, expected):
    assert told(text, **how).times(expected)[-1:] == expected


@table(
    row(
        "MR. KIRBY:  Jake Sullivan is in Rome today.  He gave a speech.  He met with President Macron.\n\nHe also had "
        "the chance to meet with Chancellor Scholz.",
        "met: 2022-01-20~",
        "meet: 2022-01-20~",
        **TRANSCRIPT,
    ),
    row(
        # somebody else
        "MR. KIRBY:  Jake Sullivan is in Rome today.  President Biden met with President Macron.",
        "met: none",
        **TRANSCRIPT,
    ),
    row(
        # another day in between
        "MR. KIRBY:  Jake Sullivan is in Rome today.  He will leave on Saturday.  He met with President Macron.",
        "met: none",
        **TRANSCRIPT,
    ),
    row(
        # told as another time's
        "MR. KIRBY:  Jake Sullivan is in Rome today.  He previously met with President Macron.",
        "met: none",
        **TRANSCRIPT,
    ),
    row(
        # what he does today is not where he is
        "MR. KIRBY:  Jake Sullivan gave a speech today.  He met with President Macron.",
        "met: none",
        **TRANSCRIPT,
    ),
)
def test_where_somebody_is(text, how, expected):
    assert told(text, **how).times(expected) == expected


@table(
    row(
        "President Biden spoke with President Putin today. After the vote, he spoke with President Macron.",
        "spoke: 2022-01-20",
        "spoke: none",
    ),
    row(
        "President Biden had a call with President Putin today. After the call, he spoke with President Macron.",
        "call: 2022-01-20",
        "spoke: 2022-01-20~",
    ),
)
def test_after_the_call(text, how, expected):
    read = told(text, **{**STATEMENT, **how})
    assert [line for line in read.times(expected) if line.split(":")[0] in ("spoke", "call")] == expected


@table(
    row(
        "Q    Did the President speak with President Macron today?\n\nMS. PSAKI:  Yes.\n\nQ    What is it?\n\n"
        "MS. PSAKI:  I am confirming a call that the President had with President Macron.",
        "call: 2022-01-20",
        **TRANSCRIPT,
    ),
    row(
        "Q    Did the President speak with President Macron today?\n\nMS. PSAKI:  Yes.\n\nQ    What is it?\n\n"
        "MS. PSAKI:  I am thinking of a call that the President had with President Macron.",
        "call: none",
        **TRANSCRIPT,
    ),
    row(
        # said on a Thursday
        "MR. KIRBY:  President Biden spoke of it in advance of his meeting with President Macron on Friday.",
        "meeting: 2022-01-21",
        **TRANSCRIPT,
    ),
    row("President Macron was the first leader to visit President Biden since 2020.", "visit: none", **STATEMENT),
    row("President Biden spent the last few days with President Macron.", "2022-01-15/2022-01-20", **STATEMENT),
)
def test_of_what_is_confirmed_comes_first_or_stands_within(text, how, expected):
    assert [line.split(": ")[-1] for line in told(text, **how).times()][-1:] == [expected[0].split(": ")[-1]]


@table(
    row(
        "I think you know that President Duda is here today.  He will be meeting with President Biden soon.",
        "2022-01-20~",
    ),
    row(
        "I think you know that President Duda was here.  He will be meeting with President Biden soon.", "2022-01-20/.."
    ),
)
def test_soon_with_one_who_is_here(text, how, expected):
    made = told(f"MS. DOE:  {text}", kind="transcript", **how)
    assert [one.when for one in made.mentions][-1:] == expected
