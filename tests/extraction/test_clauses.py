"""Which words bear witness to one contact, and which of a sentence's times is its own."""

from tests.extraction.texts import KREMLIN, PRESS, STATEMENT, TRANSCRIPT, row, table, told


@table(
    row("President Biden spoke today with President Macron.", "spoke: 2022-01-20"),
    row(
        "President Macron is to meet with Antony Blinken — in fact, I think that meeting is going on right now.",
        "meet: 2022-01-20",
    ),
    row("On Tuesday, President Biden spoke with President Macron.", "spoke: 2022-01-18"),
    row(
        "Secretary Blinken met with his counterparts at the G7, at NATO, at the OSCE ministerial meetings earlier this "
        "month.",
        "met: 2022-01-01/2022-01-20",
    ),
    row("President Biden spoke with President Macron — I believe it was two days ago — of grain.", "spoke: 2022-01-18"),
    row(
        "Today was the first G7 session on grain, where President Biden and Chancellor Scholz discussed silos.",
        "discussed: 2022-01-20",
    ),
    row(
        "MR. DOE:  It follows up on the summit with President Xi that President Biden hosted here in December to buy.",
        "summit: 2021-12",
        **TRANSCRIPT,
    ),
    row(
        "This is about the APEC meeting that President Biden will be joining on Friday with President Xi.",
        "meeting: 2022-01-21",
    ),
    row("So — and then, obviously, next month, President Biden will meet with President Macron.", "meet: 2022-02"),
    row(
        "Mr. Sullivan had a talk with Antony Blinken, just a few days ago, where this was part of the call with "
        "President Macron.",
        "talk: 2022-01-13/2022-01-19",
    ),
    row("President Biden spoke with President Macron on January 18.", "spoke: 2022-01-18"),
    row("President Biden’s January 18 call with President Macron was long.", "call: 2022-01-18"),
    row("Biden’s call of January 18 with Macron was long.", "call: 2022-01-18", **PRESS),
    row("Following the June visit of President Macron, President Biden was glad.", "visit: 2021-06", **PRESS),
    row("President Biden will meet with President Macron tomorrow.", "meet: 2022-01-21"),
    row("Putin and Biden met in Geneva in June 2021.", "met: 2021-06", **PRESS),
    row(
        "You saw the statement we put out this morning confirming that Biden will meet Putin in Geneva on June 16.",
        "meet: 2022-06-16",
        **PRESS,
    ),
    row(
        "Jake Sullivan reached a deal today for President Biden and President Xi to hold a summit.",
        "summit: none",
    ),
    row(
        "It is what President Biden did this summer before he met with President Putin.",
        "met: 2021-06/2021-08",
        published="2021-12-09T12:00:00-05:00",
    ),
    row(
        "It is a follow-up to President Biden’s meeting with President Zelenskyy back in September.",
        "meeting: 2021-09",
        published="2021-12-09T12:00:00-05:00",
    ),
    row("Today Putin’s adviser told reporters that a Biden-Putin call would come.", "call: none", **PRESS),
    row("When we met last autumn, President Biden and President Macron agreed to speak.", "speak: none"),
    row(
        "Their June 2021 summit aside, Putin and Biden met once before.",
        "met: none",
        missing="the time of another contact is taken for its own",
        **PRESS,
    ),
    row(
        "The August meeting between Biden and Macron went well.",
        "meeting: 2021-08",
        **PRESS,
    ),
    row(
        "Already last year Biden and Putin have met in Nice in March and in Rome in May.",
        "met: 2021",
        **PRESS,
    ),
    row("The June call came a few weeks before Biden met with Putin in Geneva.", "met: none", **PRESS),
    row(
        "The summit that Biden and Putin had over the course of last week was long.",
        "summit: 2022-01-10/2022-01-16",
        **PRESS,
    ),
    row("Biden flew to Warsaw in March of 2021, where he hosted Putin.", "hosted: 2021-03", **PRESS),
    row("Biden flew to Warsaw on Monday, where he hosted Putin.", "hosted: none", **PRESS),
    row(
        "King Abdullah is in town this week and will meet with President Biden this morning.",
        "meet: 2022-01-20",
        **PRESS,
    ),
    row("Biden and Macron spoke late on Tuesday.", "spoke: 2022-01-18", **PRESS),
    row("Biden and Macron met last month.", "met: 2021-12", **PRESS),
    row("Biden and Macron met in 2021.", "met: 2021", **PRESS),
    row("When Biden and Macron met in October 2021, they agreed on submarines.", "met: 2021-10", **PRESS),
    row("Yesterday’s call between Biden and Putin was tense.", "call: 2022-01-19", **PRESS),
    row("Putin spoke with Macron by telephone on Monday and with Scholz on Tuesday.", "spoke: 2022-01-17", **PRESS),
)
def test_a_contact_has_the_time_that_stands_by_it(text, how, expected):
    assert told(text, **how).times(expected)[:1] == expected[:1]


@table(
    row("President Biden spoke with President Macron.", "spoke: none"),
    row("Vladimir Putin had a telephone conversation with Olaf Scholz.", "telephone conversation: none", **KREMLIN),
    row("President Biden spoke with President Macron on the agreement of June 2021.", "spoke: none"),
    row("President Biden spoke with President Macron about yesterday’s attack.", "spoke: none"),
    row("President Biden spoke with President Macron about Friday’s vote in the assembly.", "spoke: none"),
    row("President Biden spoke with President Macron ahead of Monday’s vote.", "spoke: none"),
    row(
        "President Biden met with Prime Minister Kishida to mark the treaty signed in 1960.",
        "met: none",
        missing="the time of a purpose is taken for the contact's",
    ),
    row("President Biden thanked President Macron for hosting the 2015 conference when they spoke.", "spoke: none"),
    row("Psaki said on Monday that Biden had spoken with Macron.", "spoken: none", **PRESS),
    row("Peskov told reporters on Tuesday that Putin had called Erdogan.", "called: none", **PRESS),
    row("The White House announced Wednesday that Biden had met with Duda.", "met: none", **PRESS),
    row("Biden spoke with Macron, the Kremlin said on Thursday.", "spoke: none", **PRESS),
    row(
        "Biden, who took office in January 2021, spoke with Macron.",
        "spoke: none",
        **PRESS,
    ),
    row("Biden spoke with Macron, who won the vote in May 2017.", "spoke: none", **PRESS),
    row("Putin met with Xi ahead of the parade of May 9.", "met: none", **PRESS),
    row("MOSCOW, Jan 20 (Agency) - Putin has spoken with Macron, Peskov said.", "spoken: none", **PRESS),
    row(
        "I spoke with President Macron after the attack of last November.",
        "spoke: none",
        title="Statement by President Joe Biden on France",
        **STATEMENT,
    ),
    row(
        "On Monday, before the President spoke with President Xi, he called Emmanuel Macron.",
        "spoke: none",
        "called: 2022-01-17",
        **TRANSCRIPT,
    ),
    row(
        "MODERATOR:  You joined us today for a call previewing President Biden’s meeting with President Xi.",
        "meeting: none",
        **TRANSCRIPT,
    ),
    row(
        "MS. PSAKI:  He spoke with President Macron about the Chancellor’s meeting yesterday with Xi Jinping.",
        "spoke: none",
        "meeting: 2022-01-19",
        **TRANSCRIPT,
    ),
)
def test_the_time_of_something_else_is_not_its_own(text, how, expected):
    assert told(text, **how).times(expected) == expected


@table(
    row(
        "President Biden spoke with President Macron on Tuesday and met with President Duda on Wednesday.",
        "spoke: 2022-01-18",
        "met: 2022-01-19",
    ),
    row(
        "On Monday Putin called Macron, and on Tuesday he met with Tokayev.",
        "called: 2022-01-17",
        "met: 2022-01-18",
        **PRESS,
    ),
    row(
        "Biden will speak with Putin on Saturday, following their call of December 30.",
        "speak: 2022-01-22",
        "call: 2021-12-30",
        **PRESS,
    ),
    row(
        "Q    The President spoke with President Putin on Thursday; will he meet him in June?\n\nMS. PSAKI:  No plans.",
        "spoke: 2022-01-13|2022-01-20",
        "meet: 2022-06",
        **TRANSCRIPT,
    ),
    row(
        "MS. PSAKI:  The President spoke with President Xi on Tuesday and met with President Macron last week in Rome.",
        "spoke: 2022-01-18",
        "met: 2022-01-10/2022-01-16",
        **TRANSCRIPT,
    ),
)
def test_each_of_two_contacts_has_its_own_time(text, how, expected):
    assert told(text, **how).times(expected) == expected


@table(
    row(
        "President Biden spoke with President Macron this morning.",
        "spoke: President Biden spoke with President Macron this morning.",
    ),
    row(
        "President Biden spoke with President Macron, and he met with President Duda.",
        "spoke: President Biden spoke with President Macron",
        "met: he met with President Duda.",
    ),
    row(
        "Biden called Macron on Monday; Putin called Tokayev on Tuesday.",
        "called: Biden called Macron on Monday",
        "called: Putin called Tokayev on Tuesday.",
        **PRESS,
    ),
    row(
        "Oil fell. Putin spoke with Xi on Monday. Gas rose.",
        "spoke: Putin spoke with Xi on Monday.",
        **PRESS,
    ),
    row(
        "Jake Sullivan spoke today with Yuri Ushakov to follow up on the January 7 call between Biden and Putin.",
        "spoke: Jake Sullivan spoke today with Yuri Ushakov",
        "call: the January 7 call between Biden and Putin.",
        **PRESS,
    ),
)
def test_the_span_is_the_clause_that_bears_witness(text, how, expected):
    assert told(text, **how).spans(expected) == expected


def test_a_span_holds_its_trigger_and_the_words_of_those_named_in_it():
    made = told(
        "On Monday President Biden called President Macron, and on Tuesday he met with President Duda in Warsaw."
    )
    assert len(made.mentions) == 2
    for mention in made.mentions:
        assert mention.span.start <= mention.trigger.start < mention.trigger.end <= mention.span.end
        for part in mention.participants:
            assert part.span is not None
            assert mention.span.start <= part.span.start < part.span.end <= mention.span.end


def test_a_time_of_an_opening_about_something_earlier_is_not_the_contacts():
    read = told(
        "Following the talks of 11 January, Vladimir Putin and Emmanuel Macron shared opinions in a telephone "
        "conversation.",
        **KREMLIN,
    )
    assert [(mention.trigger.quote, mention.when) for mention in read.mentions] == [("telephone conversation", None)]


def test_a_time_of_an_event_before_is_not_the_contacts():
    read = told("Putin thanked Macron for his meeting with Scholz after the events held yesterday.", **KREMLIN)
    assert [mention.when for mention in read.mentions] == [None]


@table(
    row(
        "President Biden will welcome His Majesty King Felipe the Sixth of the Kingdom of Spain and Her Majesty Queen "
        "Letizia of Spain to the White House in Washington, D.C. for a State Dinner on February 11.",
        "welcome: 2022-02-11",
    ),
    row(
        "President Biden spoke with President Macron about what the Alliance and its Allies and Partners all over the "
        "whole world ought to do for those who have lost their homes in a storm on January 11.",
        "spoke: none",
    ),
)
def test_a_time_far_behind_names(text, how, expected):
    assert told(text, **how).times(expected) == expected


@table(
    row("He followed up on the recent meeting between Biden and Macron in Washington last week.",
        "meeting: 2022-01-10/2022-01-16", **PRESS),
    row("He spoke of the talks between Biden and Macron in Rome last week and the call of Biden with Xi today.",
        "talks: 2022-01-10/2022-01-16", **PRESS),
    # alone, an open time and one behind another contact's word are the contact's
    row("He followed up on the recent meeting between Biden and Macron.", "meeting: ../2022-01-20", **PRESS),
)  # fmt: skip
def test_the_nearer_and_the_closer_time_of_several(text, how, expected):
    assert told(text, **how).times(expected)[: len(expected)] == expected


@table(
    row(
        "MR. KIRBY:  Jake’s trip tomorrow follows the President’s call with Chancellor Scholz on Monday.",
        "call: 2022-01-17",
        **TRANSCRIPT,
    ),
    row("Tomorrow’s summit builds on the President’s meeting with Chancellor Scholz.", "meeting: none"),
    row(
        "Q    Talks go on between President Biden and Chancellor Scholz about the plan for the conference that was "
        "supposed to be held this week.",
        "Talks: none",
        **TRANSCRIPT,
    ),
    row("President Biden said that Chancellor Scholz had asked to meet with him a month ago.", "meet: none"),
    row("President Biden said that Chancellor Scholz came to meet with him a month ago.", "meet: 2021-12~"),
)
def test_times_of_other_events_in_the_sentence(text, how, expected):
    assert told(text, **how).times(expected) == expected


@table(
    row(
        "President Biden and Chancellor Scholz have met in Rome in October, and in Glasgow in November.",
        "met: none",
    ),
    row("President Biden and Chancellor Scholz have met in Rome in October.", "met: 2021-10"),
)
def test_one_of_several_occasions(text, how, expected):
    assert told(text, **how).times(expected) == expected


@table(
    row(
        "MR. KIRBY:  This is a meeting that President Biden and Chancellor Scholz are having in Berlin right now.",
        "meeting: 2022-01-20",
        **TRANSCRIPT,
    ),
    row(
        "Q    Will the President be discussing it with Chancellor Scholz tomorrow?",
        "discussing: 2022-01-21",
        **TRANSCRIPT,
    ),
    row(
        "Q    There is a meeting of President Biden with Chancellor Scholz, and I have no word right now.",
        "meeting: none",
        **TRANSCRIPT,
    ),
)
def test_times_behind_words_of_its_own(text, how, expected):
    assert told(text, **how).times(expected) == expected


@table(
    row(
        "MS. PSAKI: Mr. Macron was in Oslo meeting with President Biden, I think, two months ago, and Prime Minister "
        "Draghi was in Rome about 10 days ago.",
        "meeting: 2021-11~",
    ),
    row("MS. PSAKI: President Biden met with President Macron and Mr. Draghi went to Nice on Friday.", "met: none"),
    row(
        "MS. PSAKI: President Biden met with President Macron, and Mr. Draghi was also there on Friday.",
        "met: 2022-01-14",
    ),
    row("MS. PSAKI: President Biden met with President Macron and Prime Minister Draghi on Friday.", "met: 2022-01-14"),
    row(
        "MS. PSAKI: President Biden’s call with President Macron and Mr. Draghi was on Friday.",
        "call: 2022-01-14|2022-01-21",
    ),
    row("MS. PSAKI: It was a lunch of President Biden with President Macron, which we’ve done before.", "lunch: none"),
)
def test_the_time_of_somebody_who_was_elsewhere_is_not_the_contacts(text, how, expected):
    assert told(text, **TRANSCRIPT, **how).times(expected) == expected


@table(
    row("MR. DOE: He spoke, as I think some of you wrote, this morning with Mr. Macron.", "spoke: 2022-01-20"),
    row(
        "MR. DOE: He spoke, as I said this morning, with Mr. Macron.",
        "spoke: none",
    ),
    row(
        "MR. DOE: President Biden and President Macron last talked, as I just mentioned, on January 8th.",
        "talked: 2022-01-08",
    ),
    row(
        "Q    Did it come up in President Biden’s meeting with President Macron when he was here on Friday?",
        "meeting: 2022-01-14",
    ),
    row(
        "MR. DOE: President Biden had a meeting with President Macron when he was told of the strike on Friday.",
        "meeting: none",
    ),
    row("MR. DOE: As you saw yesterday, President Biden met with President Macron.", "met: 2022-01-19"),
    row("MR. DOE: As I said yesterday, President Biden met with President Macron.", "met: none"),
    row("MR. DOE: On the afternoon of Monday, January 24, the President will meet Mr. Macron.", "meet: 2022-01-24"),
    row(
        "MR. DOE: President Biden has met President Macron, as have many members of Congress, including this year.",
        "met: none",
    ),
)
def test_words_that_a_speaker_throws_in(text, how, expected):
    assert told(text, **TRANSCRIPT, **how).times(expected) == expected


def test_the_month_of_another_place_is_not_its_own():
    text = (
        "President Biden and President Yoon spoke in Cambodia at the East Asia Summit and in Tokyo for the Quad Summit "
        "in May of 2021."
    )
    assert told(text, **STATEMENT).times()[0] == "spoke: none"


def test_a_day_of_which_something_else_is_said_is_not_its_own():
    text = "THE PRESIDENT:  As I told President Zelenskyy when he was here — and today is his birthday — in December."
    assert told(text, **TRANSCRIPT, title="Remarks by President Biden on Ukraine").times()[-1] == "was here: 2021-12"
