"""Contacts that were two and are one: virtual meetings, what two leaders say beside each other, plans asked about."""

from tests.extraction.texts import TRANSCRIPT, row, table, told

FRIDAY = {
    "title": "Press Briefing by Press Secretary Jen Psaki",
    "published": "2022-01-21T15:00:00-05:00",
    **TRANSCRIPT,
}
BESIDE = {
    "title": "Remarks by President Biden and President Duda of Poland Before Bilateral Meeting",
    "published": "2022-01-20T15:00:00-05:00",
    **TRANSCRIPT,
}
WELCOME = "PRESIDENT BIDEN:  I welcome you to Washington.\n\n"
PLAN = "MS. PSAKI:  On Monday, the President will meet virtually with President Macron.\n\n"


@table(
    row(PLAN + "Q    My last question is on the Macron meeting on Monday.", "meet: new", "meeting: 1"),
    row(PLAN + "Q    I had a question on the meeting between President Biden and President Macron on Monday.",
        "meet: new", "meeting: 1"),
    row(PLAN + "Q    On the Monday virtual meet, what will be raised between President Biden and President Macron?",
        "meet: new", "meet: 1"),
    # another day, and a meeting that the text has as over
    row(PLAN + "Q    And on the Macron meeting in December?", "meet: new", "meeting: new"),
    row("Q    We hear of a call of Biden and Putin next month.\n\nQ    He prepares for a Biden-Putin call next month.",
        "call: new", "call: 1"),
    row("Q    We hear of a call of Biden and Putin next month.\n\nQ    And a second Biden-Putin call next month?",
        "call: new", "call: new"),
)  # fmt: skip
def test_plans_asked_about_are_one(text, how, expected):
    assert told(text, **FRIDAY, **how).ties() == expected


def test_a_weekday_is_to_come_where_they_are_to_meet_on_it():
    text = PLAN + "Q    I had a question on the meeting between President Biden and President Macron on Monday."
    assert [(m.when, m.modality) for m in told(text, **FRIDAY).mentions] == [("2022-01-24", "planned")] * 2
    alone = told("Q    President Biden had a meeting with President Macron on Monday.", **FRIDAY).mentions
    assert [(m.when, m.modality) for m in alone] == [("2022-01-17", "reported")]


@table(
    row("PRESIDENT BIDEN:  I look forward to our discussion today.\n\n"
        "PRESIDENT DUDA:  It is a pleasure to meet you again, here in Washington.",
        "Bilateral Meeting: new", "discussion: 1", "meet: 1"),
    row(WELCOME + "PRESIDENT DUDA:  Since your visit to Poland we have worked.",
        "Bilateral Meeting: new", "welcome: 1", "visit: new"),
    row(WELCOME + "PRESIDENT DUDA:  Thank you for your kind call when I won the election.",
        "Bilateral Meeting: new", "welcome: 1", "call: new"),
)  # fmt: skip
def test_what_they_say_beside_each_other_is_their_meeting(text, how, expected):
    assert told(text, **BESIDE, **how).ties() == expected


@table(
    row("MS. PSAKI:  We did a preview call last night, but the meeting of President Biden and President Duda matters.",
        "meeting: none"),
    row("MS. PSAKI:  President Biden will meet with President Duda.  There will be a preview call of it on Sunday.",
        "meet: none"),
    row("MS. PSAKI:  As I suggested last night, President Biden did not meet with President Duda.", "meet: none"),
)  # fmt: skip
def test_the_time_of_what_reporters_were_told_is_no_time_of_the_contact(text, how, expected):
    assert told(text, **FRIDAY, **how).times() == expected


@table(
    row("MS. PSAKI:  We’ve the meeting later today between President Biden and President Duda.",
        "meeting: planned"),
    row("MS. PSAKI:  A question in advance of tonight’s meeting of President Biden and President Duda.",
        "meeting: planned"),
    row("MS. PSAKI:  We talked in advance of the meeting of President Biden and President Duda last week.",
        "meeting: reported"),
    row("MS. PSAKI:  Today, we’ll be reading out President Biden’s meeting with President Duda of Poland.",
        "meeting: reported"),
    row("MS. PSAKI:  As you’ll see in the readout, President Biden and President Duda did talk about trade.",
        "talk: reported"),
)  # fmt: skip
def test_whether_it_has_been(text, how, expected):
    assert told(text, **FRIDAY, **how).modalities() == expected


@table(
    row("Q    Have you considered cancelling the summit with President Putin?", "summit: planned"),
    row("MS. PSAKI:  We have no intention of canceling the meeting with President Putin.", "meeting: planned"),
    row("MS. PSAKI:  We have canceled the meeting with President Putin.", "meeting: cancelled"),
)
def test_what_might_be_called_off_is_to_come(text, how, expected):
    assert told(text, **FRIDAY, **how).modalities() == expected


def test_what_a_journey_is_for_is_its_owners():
    text = (
        "Jake Sullivan met with Emmanuel Bonne. They discussed President Biden’s June trip to the United Kingdom to "
        "attend the summit and meet with Prime Minister Johnson."
    )
    assert told(text, kind="readout").casts() == [
        "met: Jake Sullivan, Emmanuel Bonne",
        "meet: Joe Biden, Boris Johnson",
    ]


def test_calls_of_one_with_two_are_not_of_the_two():
    title = "Statement on Jake Sullivan Calls with President Duda of Poland and Prime Minister Draghi"
    lines = told("The talks were good.", title=title, kind="statement").casts()
    assert lines == ["Calls: Jake Sullivan, Andrzej Duda", "Calls: Jake Sullivan, Mario Draghi"]


def test_meeting_targets_meets_nobody():
    text = "President Biden spoke with President Duda.  They discussed how to meet multilateral targets."
    assert [m.trigger.quote for m in told(text, kind="readout").mentions] == ["spoke"]


def test_the_day_of_setting_out_is_not_that_of_what_is_planned_there():
    text = "Tonight, I will travel to France. I look forward to discussing trade with President Macron."
    how = {"title": "Statement by Vice President Kamala Harris on Her Trip to France", "kind": "statement"}
    assert told(text, **how).times()[-1] == "discussing: none"


def test_who_is_able_to_has_not_done_so():
    text = "MS. PSAKI:  The President feels that he’s able to have candid discussions with President Macron."
    assert told(text, **FRIDAY).modalities() == ["discussions: hypothetical"]


def test_what_a_message_will_be_is_no_letter():
    assert not told("Q    What will your message be to President Macron today?", **FRIDAY).mentions


@table(
    row("MR. KIRBY:  We are also holding the first-ever leaders’ summit with President Duda on Monday.",
        "summit: 2022-01-24"),
    row("MR. KIRBY:  President Biden and President Duda met in Rome in November 2021 and then held a summit in Warsaw, "
        "Poland, in January 2022.", "met: 2021-11", "summit: 2022-01"),
    row("PRESIDENT DUDA:  Building on our first conversation 18 months ago, yesterday we announced a plan.",
        "conversation: 2020-07~", **BESIDE),
)  # fmt: skip
def test_the_time_that_is_the_contacts_own(text, how, expected):
    assert told(text, **{**FRIDAY, **how}).times()[-len(expected) :] == expected


@table(
    row("MS. PSAKI:  The joint statement from President Biden and President Duda today talked about measures."),
    row("PRESIDENT BIDEN:  We’ll never forget his love letters to North Korea’s Kim Jong Un."),
    row("MS. PSAKI:  Jake Sullivan travelled to Warsaw to meet with President Duda.", "meet: reported"),
)
def test_what_papers_say_and_what_is_remembered(text, how, expected):
    assert told(text, **FRIDAY, **how).modalities() == expected


def test_a_given_name_in_a_title_is_nobody_elses_surname():
    title = "Remarks by Vice President Harris in a Moderated Conversation with Macron Bilal and Jane Roe"
    casts = told("MR. BILAL:  Welcome.", title=title, kind="transcript", published="2024-04-29T15:00:00-04:00").casts()
    assert casts
    assert not any("Emmanuel" in cast for cast in casts)
