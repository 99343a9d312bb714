"""Times that a contact has from elsewhere: the question, the plan before, the other contact, the title."""

from tests.extraction.texts import PRESS, STATEMENT, TRANSCRIPT, row, table, told


@table(
    row(
        "Q    Will he speak with President Macron tomorrow?\n\nMS. PSAKI:  He will speak with President Macron.",
        "speak: 2022-01-21",
        "speak: 2022-01-21",
        **TRANSCRIPT,
    ),
    row(
        # asked about one, answered about another
        "Q    Will he speak with President Macron tomorrow?\n\nMS. PSAKI:  He will speak with President Putin.",
        "speak: 2022-01-21",
        "speak: none",
        **TRANSCRIPT,
    ),
    row(
        # what is over did not happen tomorrow
        "Q    Is he at ease about President Macron tomorrow?\n\nMS. PSAKI:  He spoke with President Macron at length.",
        "spoke: none",
        **TRANSCRIPT,
    ),
    row(
        # the time is that of saying it
        "Q    The President said this morning that he intended to speak with Senator Collins.\n\nMS. PSAKI:  They have "
        "not talked. He is open to speaking to Senator Collins.",
        "speak: none",
        "talked: none",
        "speaking: none",
        **TRANSCRIPT,
    ),
    row(
        # that of what a guest does besides
        "Q    Some will not hear the speech of President Macron tomorrow.\n\nMS. PSAKI:  He is meeting with "
        "President Macron.",
        "meeting: none",
        **TRANSCRIPT,
    ),
    row(
        # that of saying it
        "Q    He said yesterday that talks are good for President Macron.\n\nMS. PSAKI:  He spoke with President "
        "Macron.",
        "talks: none",
        "spoke: none",
        **TRANSCRIPT,
    ),
    row(
        # that of another event
        "Q    Is it of President Macron before the vote on Friday?\n\nMS. PSAKI:  He will speak to President Macron.",
        "speak: none",
        **TRANSCRIPT,
    ),
    row(
        # people asked about as a group
        "Q    He was going to meet with the South Koreans today.\n\nMS. PSAKI:  Yes, he spoke with President Yoon.",
        "meet: 2022-01-20",
        "spoke: 2022-01-20",
        **TRANSCRIPT,
    ),
    row(
        # the answer tells of another time
        "Q    What about the words of President Macron yesterday?\n\nMS. PSAKI:  He met with President Macron when "
        "they were in Rome.",
        "met: none",
        **TRANSCRIPT,
    ),
)
def test_of_the_question(text, how, expected):
    assert told(text, **how).times(expected) == expected


@table(
    row(
        "Biden spoke with Putin by phone on Tuesday. Blinken spoke with Lavrov just ahead of that call.",
        "spoke: 2022-01-18",
        "spoke: none",
        **PRESS,
    ),
    row(
        "Biden held a call with Putin on Tuesday. Blinken spoke with Lavrov just ahead of that call.",
        "call: 2022-01-18",
        "spoke: 2022-01-18~",
        **PRESS,
    ),
    row(
        "MR. DOE:  Blinken spoke with Lavrov on Tuesday; he travels, as well as speaking with President Macron.",
        "spoke: 2022-01-18",
        "speaking: 2022-01-18~",
        **TRANSCRIPT,
    ),
)
def test_beside_another_contact(text, how, expected):
    assert told(text, **how).times(expected) == expected


@table(
    row(
        "Biden spoke with Putin on Tuesday. Right after that Biden called Zelenskyy.",
        "spoke: 2022-01-18",
        "called: 2022-01-18~",
        **PRESS,
    ),
    row(
        "Biden spoke with Putin on Tuesday. Biden met Scholz later on the same day.",
        "spoke: 2022-01-18",
        "met: 2022-01-18",
        **PRESS,
    ),
    row("Biden told Scholz of the call that he had with Putin on Tuesday.", "call: 2022-01-18", **PRESS),
)
def test_the_day_of_what_was_told_before(text, how, expected):
    assert [line for line in told(text, **how).times(expected) if "told" not in line] == expected


@table(
    row(
        "President Biden will travel to Europe from January 24 to 27. He will meet President Macron on this trip.",
        "meet: 2022-01-24/2022-01-27",
    ),
    row(
        "President Biden will travel to Europe from January 24 to 27. On that trip in 2014, he met President Hollande.",
        "met: 2014",
    ),
    row("President Biden will travel to Europe soon. He will meet President Macron on this trip.", "meet: none"),
)
def test_the_days_of_a_journey(text, how, expected):
    assert told(text, **how).times(expected) == expected


@table(
    row("President Biden met with President Macron at the summit.", "Meeting: 2022-01-20~", "met: 2022-01-20~"),
    row("President Biden met with President Macron yesterday.", "Meeting: 2022-01-19", "met: 2022-01-19"),
    row("President Biden met with President Macron.", "Meeting: none", "met: none", kind="statement"),
)
def test_a_readout_without_a_time_is_of_about_its_day(text, how, expected):
    assert told(text, title="Readout of President Biden’s Meeting with President Macron", **how).times() == expected


@table(
    row(
        "On Friday, Biden will meet with President Macron. Vice President Harris will meet President Macron.",
        "meet: 2022-01-21",
        "meet: 2022-01-21",
    ),
    row(
        "On Friday, President Biden will meet with President Macron. President Biden will also meet President Putin.",
        "meet: 2022-01-21",
        "meet: none",
    ),
)
def test_of_the_plan_told_just_before(text, how, expected):
    assert told(text, **how).times(expected) == expected


def test_a_briefing_on_a_call_is_held_about_the_day_of_the_call():
    text = "SENIOR ADMINISTRATION OFFICIAL:  This call took place at the government of Russia’s request."
    title = "Background Press Call by a Senior Administration Official on President Biden’s Call with President Putin"
    assert told(text, title=title, **TRANSCRIPT).times() == ["Call: 2022-01-20~", "call: 2022-01-20~"]
    ahead = title.replace("Biden’s", "Biden’s Upcoming")
    assert told(text, title=ahead, **TRANSCRIPT).mentions[0].when is None


@table(
    row(
        "On Friday, President Biden will meet with President Macron. There will be a dinner of President Biden with "
        "Chancellor Scholz.",
        "meet: 2022-01-21",
        "dinner: 2022-01-21",
    ),
    row(
        "President Biden had a very good call with President Macron yesterday. He also had a call with President Xi.",
        "call: 2022-01-19",
        "call: 2022-01-19~",
        **PRESS,
    ),
    row(
        "President Biden had a very good call with President Macron yesterday. He also spoke with President Xi.",
        "call: 2022-01-19",
        "spoke: none",
        **PRESS,
    ),
    row(
        "President Biden met with President Macron yesterday. They had a long conversation.",
        "met: 2022-01-19",
        "conversation: 2022-01-19",
        **PRESS,
    ),
    row(
        "Biden called Zelenskyy on Tuesday. Shortly thereafter, Biden called Putin.",
        "called: 2022-01-18",
        "called: 2022-01-18~",
        **PRESS,
    ),
)
def test_of_the_contact_just_told(text, how, expected):
    assert told(text, **how).times(expected) == expected


@table(
    row("Today, Prime Minister Modi spoke about Biden’s talks with President Xi.", "talks: none"),
    row(
        "Every leader here today thanked me for meeting with Putin.",
        "meeting: none",
        missing="the model of times takes it for a meeting of the scene's day",
    ),
    row("When I visited you in Paris a year ago, President Macron, it rained.", "visited: 2021-01~"),
    row("No meeting between me and President Xi is scheduled right now.", "meeting: none"),
)
def test_a_time_of_what_is_said_of_it(text, how, expected):
    title = "Remarks by President Biden in Press Conference"
    made = told("THE PRESIDENT: " + text, title=title, **TRANSCRIPT, **how)
    assert made.times(expected) == expected


def test_what_goes_on_is_not_of_the_day_of_a_plan():
    text = "On Friday, Biden will meet Macron. Biden and Macron will continue to have conversations."
    times = told(text, **PRESS).times()
    assert times[0] == "meet: 2022-01-21"
    assert all(line.endswith(": none") for line in times[1:])


@table(
    row("President Biden had the chance to engage with President Macron in Rome.", "engage: 2022-01-20~"),
    row("President Biden had the chance to engage with President Macron in Rome on Monday.", "engage: 2022-01-17"),
    # somebody else, further on, or not of the United States
    row("President Biden had the chance to engage with President Putin in Rome.", "engage: none"),
    row("President Biden was in Rome. President Biden engaged with President Macron.", "engaged: none"),
    row("President Biden had the chance to engage with President Macron in Rome.", "engage: none", party="fr"),
    row("President Biden had the chance to engage with President Macron in Rome.", "engage: none", kind="statement"),
)
def test_a_readout_whose_title_has_no_word_for_the_contact(text, how, expected):
    assert told(text, title="Readout of President Biden’s Engagement with President Macron", **how).times() == expected


@table(
    row("Biden spoke with Macron on Sunday, the day before he spoke with Putin.", "spoke: 2022-01-16",
        "spoke: 2022-01-17"),
    row("Biden was ill on Sunday, two days after he met with Macron.", "met: 2022-01-14"),
    # not of the past, no day
    row("Biden spoke with Macron today, the day before he met with Putin.", "spoke: 2022-01-20", "met: none"),
    row("Biden was ill last week, the day before he met with Macron.", "met: none"),
    row("Biden was ill on Sunday. The day before he met with Macron it rained.", "met: none"),
)  # fmt: skip
def test_days_counted_from_another_time(text, how, expected):
    assert told(text, **PRESS, **how).times(expected) == expected


@table(
    row(
        "MR. DOE:  Yesterday I spoke with President Macron.  It was good.  I spoke with President Putin.",
        "spoke: 2022-01-19",
        "spoke: 2022-01-19~",
        **TRANSCRIPT,
    ),
    # somebody else, another word, or no day to begin with
    row(
        "MR. DOE:  Yesterday I spoke with President Macron.  It was good.  He spoke with President Putin.",
        "spoke: 2022-01-19",
        "spoke: none",
        **TRANSCRIPT,
    ),
    row(
        "MR. DOE:  Yesterday I spoke with President Macron.  It was good.  I met with President Putin.",
        "spoke: 2022-01-19",
        "met: none",
        **TRANSCRIPT,
    ),
    row(
        "MR. DOE:  I spoke with President Macron yesterday.  It was good.  I spoke with President Putin.",
        "spoke: 2022-01-19",
        "spoke: none",
        **TRANSCRIPT,
    ),
)
def test_who_speaks_to_several_in_a_row(text, how, expected):
    text = text.replace("MR. DOE", "THE PRESIDENT")
    assert told(text, title="Remarks by President Biden", **how).times(expected) == expected


@table(
    row("It was the first visit of Prime Minister Rutte to Ukraine in the last 17 years.", "visit: none"),
    row("President Biden and President Duda met over the past three years.", "met: 2019-01-21/2022-01-20"),
    row("It goes on from the conversation that President Biden and President Duda had over the past three years.",
        "conversation: 2019-01-21/2022-01-20"),
)  # fmt: skip
def test_one_visit_is_not_a_stretch_of_years(text, how, expected):
    assert told(text, **STATEMENT, **how).times(expected) == expected
