"""One mention for every place, the later ones tied to the first of the same contact."""

import pytest
from tests.extraction.texts import KREMLIN, PRESS, STATEMENT, TRANSCRIPT, UKRAINE, row, table, told

from backchannel.extraction.agreement import channels_agree


@table(
    row(
        "President Biden spoke today with President Macron. The call lasted half an hour.",
        "spoke: new",
        "call: 1",
    ),
    row(
        "Vladimir Putin had a telephone conversation with Olaf Scholz. The conversation took place at the "
        "German side’s "
        "initiative.",
        "telephone conversation: new",
        "conversation: 1",
        **KREMLIN,
    ),
    row(
        "President Biden spoke with Prime Minister Johnson.",
        "Call: new",
        "spoke: 1",
        title="Readout of President Biden’s Call with Prime Minister Johnson of the United Kingdom",
    ),
    row(
        "President Biden met today with President Duda in Warsaw.",
        "Meeting: new",
        "met: 1",
        title="Readout of President Biden’s Meeting with President Duda of Poland",
        published="2022-03-26",
    ),
    row(
        "Putin and Biden held a video call on Tuesday. Their conversation lasted two hours.",
        "video call: new",
        "conversation: 1",
        **PRESS,
    ),
    row(
        "Macron met Putin in Moscow on Monday. The meeting was held at a long table. The meeting ran for five hours.",
        "met: new",
        "meeting: 1",
        "meeting: 1",
        **PRESS,
    ),
    row(
        "President Biden wrote to President Xi in May. The letter was not made public until June.",
        "wrote: new",
        "letter: 1",
        **PRESS,
    ),
    row(
        "Putin received Macron in the Kremlin on Monday. Macron and Putin met for five hours.",
        "received: new",
        "met: 1",
        **PRESS,
    ),
    row(
        "Biden and Xi spoke by phone on Tuesday. Tuesday’s call lasted two hours.",
        "spoke: new",
        "call: 1",
        missing="a call named by its day, without an article, is not tied",
        **PRESS,
    ),
    row(
        "Q    Did the President speak with Chancellor Scholz?\n\nMS. PSAKI:  Yes, he spoke with him this morning.",
        "speak: new",
        "spoke: 1",
        missing="a question without a time is not tied to an answer that gives one",
        **TRANSCRIPT,
    ),
    row(
        "I spoke with Prime Minister Bennett this morning. When we spoke, I offered my condolences.",
        "spoke: new",
        "spoke: 1",
        title="Statement by President Joe Biden on the Attack",
        missing="we, said of a contact told before, does not take over its people",
        **STATEMENT,
    ),
)
def test_later_words_about_a_contact_are_tied_to_the_first(text, how, expected):
    assert told(text, **how).ties(expected) == expected


@table(
    row(
        "Putin spoke with Macron on Monday. Putin spoke with Macron again on Thursday.",
        "spoke: new",
        "spoke: new",
        **PRESS,
    ),
    row(
        "Putin spoke with Macron by telephone on Monday. Putin met with Macron on Thursday.",
        "spoke: new",
        "met: new",
        **PRESS,
    ),
    row("Biden called Macron. Scholz called Macron.", "called: new", "called: new", **PRESS),
    row("Biden met with Xi. Biden will meet with Xi again in the spring.", "met: new", "meet: new", **PRESS),
    row("Biden and Putin spoke on Monday. Their next call is set for Friday.", "spoke: new", "call: new", **PRESS),
    row("Biden called Macron. Biden called Scholz.", "called: new", "called: new", **PRESS),
    row(
        "Biden spoke with Putin on December 7. A second call between Biden and Putin took place on December 30.",
        "spoke: new",
        "call: new",
        **PRESS,
    ),
    row(
        "Putin and Biden met in Geneva in June 2021. Putin and Biden will meet in Bali.",
        "met: new",
        "meet: new",
        **PRESS,
    ),
    row(
        "Trump and Putin met in Hamburg on July 7, 2017. That evening Trump and Putin had a second "
        "conversation at a dinner.",
        "met: new",
        "conversation: new",
        published="2017-07-19",
        **PRESS,
    ),
    row(  # "spoke" can be of either, and makes no call of the meeting
        "Biden met with Putin in Geneva. Biden spoke with Putin. The call between Biden and Putin was brief.",
        "met: new",
        "spoke: 1",
        "call: new",
        **PRESS,
    ),
    row(
        "President Biden spoke with President Zelenskyy. President Biden also met with President Zelenskyy "
        "in December.",
        "spoke: new",
        "met: new",
        published="2023-01-20",
    ),
)
def test_different_contacts_are_kept_apart(text, how, expected):
    assert told(text, **how).ties(expected) == expected


@table(
    row(
        "President Biden spoke with President Macron. The call lasted an hour.",
        "spoke: Joe Biden, Emmanuel Macron",
        "call: [Joe Biden], [Emmanuel Macron]",
    ),
    row(
        "Volodymyr Zelenskyy had one more phone conversation with Boris Johnson. The conversation lasted 40 minutes.",
        "phone conversation: Volodymyr Zelenskyy, Boris Johnson",
        "conversation: [Volodymyr Zelenskyy], [Boris Johnson]",
        **UKRAINE,
    ),
)
def test_the_call_takes_over_its_people_without_words(text, how, expected):
    assert told(text, **how).casts(expected) == expected


def test_the_call_takes_over_the_time_and_channel_of_the_first():
    made = told("President Biden called President Macron on Tuesday. The conversation lasted an hour.")
    assert made.times() == ["called: 2022-01-18", "conversation: 2022-01-18"]
    assert made.channels() == ["called: call", "conversation: call"]


@table(
    row("The call lasted an hour.", **PRESS),
    row("The meeting took place on Monday. Nothing else is known of it.", **PRESS),
    row("Markets rose on Friday. The talks took place in Vienna.", **PRESS),
)
def test_the_call_of_nobody_is_none(text, how, expected):
    assert told(text, **how).ties(expected) == expected


@table(
    row("President Biden spoke with President Macron. The leaders discussed the Sahel.", "spoke: new"),
    row("President Biden spoke with President Macron. In the call they thanked their teams.", "spoke: new"),
    row(
        "Vladimir Putin had a telephone conversation with Olaf Scholz. The discussion of bilateral matters "
        "was continued.",
        "telephone conversation: new",
        **KREMLIN,
    ),
)
def test_what_was_said_in_the_call_makes_no_further_mention(text, how, expected):
    assert told(text, **how).ties(expected) == expected


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("call", "video", True),
        ("meeting", "visit", True),
        ("call", "meeting", False),
        ("message", "call", False),
        ("message", "visit", False),
        ("unspecified", "call", True),
        ("unspecified", "message", True),
    ],
)
def test_channels_that_can_be_of_one_contact(one, other, agree):
    assert channels_agree(one, other) is agree
    assert channels_agree(other, one) is agree


def test_what_was_in_another_era_or_place_is_another_contact():
    text = (
        "MS. PSAKI:  President Biden met with President Putin today.  {}It is good that President Biden met with "
        "President "
        "Putin {}.\n\nIt rained."
    )
    between = "Nobody knows what he thinks of grain and of wheat.  " * 8
    for where in ("right after he was elected", "in Vienna"):
        read = told(text.format(between, where), **TRANSCRIPT)
        assert [m.when for m in read.mentions] == ["2022-01-20", None], where
    for filler, where in ((between, "for an hour"), ("", "in Vienna")):
        read = told(text.format(filler, where), **TRANSCRIPT)
        assert [m.when for m in read.mentions] == ["2022-01-20", "2022-01-20"], where


def test_what_is_recalled_gives_its_time_to_words_near_it_alone():
    recalls = "Biden last met with Putin in Geneva in June. It rained. The meeting between Biden and Putin was brief."
    assert [m.when for m in told(recalls, **PRESS).mentions] == ["2021-06", "2021-06"]
    far = recalls.replace("It rained.", "It rained on the lake all day long. " * 20)
    assert [m.when for m in told(far, **PRESS).mentions] == ["2021-06", None]


def test_a_good_discussion_is_that_of_the_meeting_before_it():
    text = (
        "MR. SULLIVAN:  Secretary Blinken and I had the opportunity to meet with President Zelenskyy this "
        "morning and talk "
        "about grain.  We had a very good discussion.  I will leave it at that."
    )
    read = told(text, **TRANSCRIPT)
    assert {m.when for m in read.mentions if m.trigger.quote == "discussion"} <= {"2022-01-20"}


def test_a_talk_that_is_only_recalled_is_no_meeting_of_which_the_text_tells_later():
    recalls = "MS. DOE:  One year ago this week, President Biden spoke with President Zelenskyy. "
    rain = "It rained on the lake all day long. " * 20
    met = "In Kyiv, President Biden had the opportunity to meet President Zelenskyy."
    assert told(recalls + rain + met, **TRANSCRIPT).ties() == ["spoke: new", "meet: new"]
    today = recalls.replace("One year ago this week", "Today")
    assert told(today + rain + met, **TRANSCRIPT).ties() == ["spoke: new", "meet: 1"]


def test_words_without_a_time_are_of_the_news_rather_than_of_what_it_recalls():
    text = (
        "Biden spoke with Putin on Tuesday. As before he met with Putin in Geneva last summer, he briefed his allies. "
        "The call between Biden and Putin lasted two hours."
    )
    news = told(text, **PRESS)
    assert news.ties(["spoke: new", "met: new", "call: 1"]) == ["spoke: new", "met: new", "call: 1"]
    assert [m.when for m in news.mentions] == ["2022-01-18", "2021-06/2021-08", "2022-01-18"]


def test_a_readout_takes_no_time_of_an_earlier_meeting_that_it_goes_back_to():
    text = (
        "During the telephone conversation, Vladimir Putin and President Macron exchanged greetings.\n\n"
        "Following up from the discussions held during the November 23 meeting in Sochi, they spoke of trade."
    )
    read = told(text, title="Telephone conversation with President Macron of France", **KREMLIN)
    assert {mention.when for mention in read.mentions if mention.channel == "call"} == {None}


@table(
    row(
        "Biden met with Putin in the past. It rained for days. Biden met with Putin in Geneva.",
        "met: ../2022-01-20",
        "met: none",
        **PRESS,
    ),
    row(
        "Biden will meet with Macron soon. Biden will meet with Macron in Paris.",
        "meet: 2022-01-20/..",
        "meet: none",
        **PRESS,
    ),
)
def test_an_open_time_is_not_passed_on(text, how, expected):
    assert told(text, **how).times(expected) == expected


@table(
    row(
        "Biden held a video call today with Putin.\n\nQ    And?\n\nMS. PSAKI:  He just ended a call with Putin today.",
        "video call: new",
        "call: 1",
        **TRANSCRIPT,
    ),
    row(
        "Biden held a video call today with Putin.\n\nQ    And?\n\nMS. PSAKI:  He had another call with Putin today.",
        "video call: new",
        "call: new",
        **TRANSCRIPT,
    ),
    row(
        "Biden had a meeting with Macron today.\n\nQ    And?\n\nMS. PSAKI:  He had a meeting with Macron today.",
        "meeting: new",
        "meeting: new",
        **TRANSCRIPT,
    ),
)
def test_a_call_of_the_same_day_is_the_same_where_nothing_tells_it_apart(text, how, expected):
    assert told(text, **how).ties(expected) == expected


@table(
    row(
        "Secretary Blinken will speak with Wang Yi today.\n\nQ    Has he?\n\nMR. PRICE:  He spoke with Wang Yi today.",
        "speak: new",
        "spoke: 1",
        **TRANSCRIPT,
    ),
    row(
        "Secretary Blinken will speak with Wang Yi today.\n\nQ    And?\n\nMR. PRICE:  Blinken spoke with Wang Yi "
        "yesterday.",
        "speak: new",
        "spoke: new",
        **TRANSCRIPT,
    ),
)
def test_a_plan_is_tied_to_its_outcome_on_the_same_day(text, how, expected):
    assert told(text, **how).ties(expected) == expected


def test_the_plan_in_a_title_is_the_plan_in_the_text():
    made = told(
        "President Biden will hold a secure video call with President Xi on Tuesday.",
        title="Statement on President Biden’s Upcoming Call with President Xi",
        kind="statement",
    )
    assert made.ties() == ["Call: new", "secure video call: 1"]


def test_the_opening_may_name_only_those_of_a_title_whom_everybody_knows():
    made = told(
        "Today President Biden spoke to President Macron, the Chair of the Ice Council and Member of the Snow Board, "
        "and Ona Quillfeather, the Director of the Board, about the glaciers.",
        title="Statement on President Biden’s Call with President Macron and Ona Quillfeather",
        kind="statement",
    )
    assert made.ties() == ["Call: new", "spoke: 1"]


def test_the_last_meeting_is_the_latest_that_was_held():
    made = told(
        "MR. KIRBY:  President Biden met with President Duda on January 6. He spoke with President Duda on January 13. "
        "He will meet with President Duda on January 27.\n\nAt his last meeting with President Duda, he agreed to it.",
        **TRANSCRIPT,
    )
    assert made.ties() == ["met: new", "spoke: new", "meet: new", "meeting: 1"]


def test_the_same_words_again_are_the_same_contact():
    words = "PRESIDENT BIDEN:  I just finished a long meeting with President Erdoğan of Turkey."
    assert told(f"{words}\n\n{words}\n\n{words}", **TRANSCRIPT).ties() == ["meeting: new", "meeting: 1", "meeting: 1"]


def test_two_summits_are_not_one_contact():
    text = (
        "MR. SULLIVAN: That set back the Bali summit between President Biden and President Xi.\n\n"
        "Much came of the summit between President Biden and President Xi in Woodside.\n\n"
        "The Woodside summit between President Biden and President Xi was good."
    )
    first, second, third = told(text, **TRANSCRIPT).mentions
    assert (first.same_as, second.same_as, third.same_as) == (None, None, second.id)


def test_what_is_set_against_today_was_another_time():
    text = "PRESIDENT BIDEN:  We were together in Israel, and we’re together again today."
    title = "Remarks by President Biden and President Isaac Herzog of the State of Israel Before Bilateral Meeting"
    now, then = told(text, title=title, **TRANSCRIPT, published="2023-07-19T13:02:50-04:00").mentions
    assert (then.trigger.quote, then.when, then.same_as) == ("were together", None, None)
    assert now.same_as is None


def test_this_will_be_is_of_the_plan_before_whatever_was_said_between():
    text = (
        "Q    What will the President and Pope Francis discuss when they meet?\n\n"
        "MS. PSAKI:  Much of what they share: the poor, the climate, the pandemic.  The President has met with him.  "
        "This will be their fourth meeting."
    )
    plan, *_, fourth = told(text, **TRANSCRIPT, title="Press Briefing by Press Secretary Jen Psaki").mentions
    assert (fourth.trigger.quote, fourth.same_as) == ("meeting", plan.id)


@pytest.mark.parametrize(("when", "number"), [("In follow-up to their previous", 2), ("In the course of their", 1)])
def test_a_previous_conversation_is_not_the_one_that_the_title_tells_of(when, number):
    title = "Vladimir Putin had a telephone conversation with Emmanuel Macron"
    mentions = told(f"{title}. {when} conversation, the leaders discussed grain.", title=title, **KREMLIN).mentions
    assert len({one.same_as or one.id for one in mentions}) == number
