"""Plans told day by day, whose days stand in sentences before."""

from tests.extraction.texts import STATEMENT, TRANSCRIPT, row, table, told


@table(
    row(
        "MR. KIRBY:  On Monday, the President will speak about jobs.  Later in the day, he will host President Macron.",
        "host: 2022-01-24",
        **TRANSCRIPT,
    ),
    row(
        "MS. PSAKI:  On Monday, the President will speak about jobs.\n\nThe President will also attend, that "
        "evening, a meeting with President Macron.",
        "meeting: 2022-01-24",
        **TRANSCRIPT,
    ),
    row(
        "MR. KIRBY:  So, tomorrow, he starts in the capital.  Let me tell you what he will be doing tomorrow.  First "
        "thing he will do is meet with President Macron.\n\nQ    Alone?\n\nMR. KIRBY:  I cannot say right now.\n\nAnd "
        "then he will meet with Chancellor Scholz.",
        "meet: 2022-01-21~",
        "meet: 2022-01-21~",
        **TRANSCRIPT,
    ),
    row(
        "MR. KIRBY:  Tomorrow, the President will have a brief meeting with Chancellor Scholz.\n\nAnd he will have a "
        "meeting with President Macron.",
        "meeting: 2022-01-21",
        "meeting: 2022-01-21~",
        **TRANSCRIPT,
    ),
    row(
        "MR. KIRBY:  Tomorrow, the President will have a brief meeting with Chancellor Scholz.\n\nHe will have a "
        "meeting with President Macron.",
        "meeting: 2022-01-21",
        "meeting: none",
        **TRANSCRIPT,
    ),
    row(
        "MR. KIRBY:  On Monday, the President will meet with President Macron in Paris.  The next day, he will meet "
        "with Chancellor Scholz.",
        "meet: 2022-01-24",
        "meet: 2022-01-25",
        **TRANSCRIPT,
    ),
    row(
        "MR. KIRBY:  On Monday, the President will meet with President Macron in Paris.  The next day, he will rest.  "
        "The next day, he will meet with Chancellor Scholz.",
        "meet: 2022-01-24",
        "meet: none",
        **TRANSCRIPT,
    ),
    row(
        # what was does not break off what is planned
        "MS. PSAKI:  On Monday, the President will speak about jobs.  He took office a year ago.  The President will "
        "attend, that evening, a meeting with President Macron.",
        "meeting: 2022-01-24",
        **TRANSCRIPT,
    ),
    row(
        "MS. PSAKI:  I want to go over tomorrow.  Before the summit starts, he will have a meeting with "
        "President Macron.",
        "meeting: 2022-01-21~",
        **TRANSCRIPT,
    ),
    row(
        "On Monday, President Biden will deliver remarks in Brussels. He will also visit a school. He will meet with "
        "President Macron.",
        "meet: 2022-01-24~",
        **STATEMENT,
    ),
    row(
        "MR. KIRBY:  And in a few hours, we will begin anew.  President Biden will meet with President Macron.",
        "meet: 2022-01-20~",
        **TRANSCRIPT,
    ),
)
def test_the_day_told_before(text, how, expected):
    assert told(text, **how).times(expected) == expected


@table(
    row(
        # what comes with a journey may be of the next day
        "MR. KIRBY:  On Monday, the President will speak about jobs.  Then he will fly to Paris to meet with President "
        "Macron.",
        "meet: none",
        **TRANSCRIPT,
    ),
    row(
        # two days at once
        "MR. KIRBY:  The President will be in Rome on Monday and in Nice on Tuesday.  Later in the day, he will host "
        "President Macron.",
        "host: none",
        **TRANSCRIPT,
    ),
    row(
        # nothing goes on from the day
        "MR. KIRBY:  On Monday, the President will speak about jobs.  I know that he is planning a call with President "
        "Macron.",
        "call: none",
        **TRANSCRIPT,
    ),
    row(
        "MR. KIRBY:  On Monday, the President will speak about jobs.  He will continue to talk with President Macron.",
        "talk: none",
        **TRANSCRIPT,
    ),
    row(
        "MR. KIRBY:  The Senate will vote on Monday.  And then, the following week, he will host President Macron.",
        "host: none",
        **TRANSCRIPT,
    ),
    row(
        # another voice told the day
        "MS. PSAKI:  On Monday, the Senate will vote.\n\nMR. KIRBY:  And then he will host President Macron.",
        "host: none",
        **TRANSCRIPT,
    ),
    row(
        "THE PRESIDENT:  In just a few minutes, I will be leaving to meet with President Macron.",
        "meet: none",
        **TRANSCRIPT,
    ),
    row(
        # a day that is over
        "MR. KIRBY:  On Monday, the President spoke about jobs.  Then he will host President Macron.",
        "host: none",
        **TRANSCRIPT,
    ),
    row(
        # a day of something else
        "MR. KIRBY:  The budget since Monday will be discussed.  He will host President Macron.",
        "host: none",
        **TRANSCRIPT,
    ),
)
def test_no_day_of_another_plan(text, how, expected):
    assert told(text, **how).times(expected) == expected


_SUMMIT = "President Biden will take part in the NATO Summit in Oslo on February 14. He will speak there. "
_JOURNEY = "From February 20 to 22, President Biden will travel to Poland. "


@table(
    row(_SUMMIT + "The President will also meet with President Macron.", "meet: 2022-02-14~"),
    row(_SUMMIT + "While in Oslo, President Biden will meet with President Macron.", "meet: 2022-02-14~"),
    row(_JOURNEY + "There, he will meet with Secretary General Stoltenberg.", "meet: 2022-02-20/2022-02-22"),
    row(_JOURNEY + "He will also meet with the leaders of the Bucharest Nine.", "meet: 2022-02-20/2022-02-22"),
    row(
        "President Biden will attend the summit with President Macron in Oslo, which is taking place on February 14.",
        "summit: 2022-02-14",
    ),
    # a third country, another channel, somebody else, two days
    row(
        "From February 20 to 22, Jake Sullivan will travel to Poland. He will also meet with President Macron.",
        "meet: none",
    ),
    row(_SUMMIT + "The President will also speak by phone with President Macron.", "speak by phone: none"),
    row(_SUMMIT + "Secretary Blinken will also meet with President Macron.", "meet: none"),
    row(
        "President Biden will be at the NATO Summit on February 14 and at home on February 16. He will also meet with "
        "President Macron.",
        "meet: none",
    ),
)
def test_what_is_planned_along_with_it(text, how, expected):
    times = told(text, kind="statement", **how).times()
    assert times[-1:] == expected


@table(
    row("Today in Oslo, President Biden signed an accord. He also met with President Macron.", "met: 2022-01-20~"),
    row("Today in Oslo, President Biden signed an accord. He has also met with President Macron.", "met: none"),
    row("Today, Prime Minister Johnson signed an accord. President Biden also met with President Macron.", "met: none"),
    row("President Biden signed an accord today. He also met with President Macron.", "met: none"),
)
def test_what_was_done_along_with_it(text, how, expected):
    assert told(text, kind="statement", **how).times() == expected


@table(
    row(
        "MR. DOE:  Let me talk a little bit about tomorrow.  The President and the First Lady will meet with President "
        "Macron.",
        "meet: 2022-01-21~",
    ),
    row(
        "MR. DOE:  Tomorrow, President Biden will be in Rome.  The leaders will then meet with President Macron.",
        "meet: 2022-01-21~",
    ),
    row("MR. DOE:  He spoke about tomorrow.  President Biden met with President Macron.", "met: none"),
)
def test_a_plan_is_talked_through(text, how, expected):
    assert told(text, kind="transcript", **how).times(expected)[-1:] == expected


def test_that_same_day_is_of_a_title_that_names_it():
    text = "The President will visit Lisbon.\n\nThat same day, President Biden will meet with President Macron."
    made = told(text, title="On January 25, President Biden will visit Lisbon", **STATEMENT).times()
    assert made[-1] == "meet: 2022-01-25~"
