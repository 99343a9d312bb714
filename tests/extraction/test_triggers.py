"""Which words may name a contact, and which look like it and do not."""

import pytest
from tests.extraction.texts import KREMLIN, PRESS, STATEMENT, TRANSCRIPT, row, table, told

from backchannel.extraction.trigger_shapes import words_before
from backchannel.extraction.triggers import find_triggers, may_hold_triggers


@table(
    row("President Biden called on Congress to pass the bill."),
    row("President Biden calls on President Putin to end the war."),
    row("President Biden called upon the Security Council to act."),
    row("President Biden called for calm and for an inquiry."),
    row("President Biden called it a mistake."),
    row("President Biden called President Putin a killer."),
    row("Putin called Zelensky’s plan unworkable.", **PRESS),
    row("To order tickets, call President Biden’s campaign office."),
    row("President Biden took roll call votes in the Senate with Senator Dole."),
    row("The President called attention to Prime Minister Kishida’s remarks."),
    row("President Biden called for President Putin to be tried."),
    row("Macron called off the trip.", **PRESS),
    row("Biden called Putin’s demand a non-starter.", **PRESS),
    row("President Biden thanked Chancellor Scholz for his active position in the negotiations.", **PRESS),
    row("President Biden, the so-called dealmaker, signed the order.", **PRESS),
    row("It is a close call for President Macron.", **PRESS),
    row("The attack was a wake-up call for Chancellor Scholz.", **PRESS),
    row("President Biden issued a call to action to President Putin’s neighbours.", **PRESS),
    row("President Biden’s call for unity drew praise from Prime Minister Johnson.", **PRESS),
    row("Whether to go is President Biden’s call, President Macron’s aides say.", **PRESS),
)
def test_to_call_on_for_out_and_names(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row("MS. PSAKI:  I can’t speak to that; the President and President Putin have their own views."),
    row("MS. PSAKI:  I’ll let President Macron speak to his own plans."),
    row("MS. PSAKI:  The President will speak to this tomorrow."),
    row("MS. PSAKI:  I’d let the Kremlin speak for President Putin."),
    row("MS. PSAKI:  The President talked about President Putin and the pipeline."),
    row("MS. PSAKI:  President Putin is speaking out of both sides of his mouth."),
    row("MS. PSAKI:  The numbers speak for themselves, and President Biden is proud of them."),
    row("MS. PSAKI:  Generally speaking, President Macron agrees."),
    row("MS. PSAKI:  As President Macron has spoken about, Europe will act."),
    row("Q    Can you talk a little bit about President Putin’s thinking?\n\nMS. PSAKI:  I can’t."),
    row("Q    Would you speak a bit to President Xi’s thinking here?\n\nMS. PSAKI:  No."),
    row("MS. PSAKI:  You heard the President speak about President Xi yesterday."),
    row("MS. PSAKI:  President Biden spoke highly of President Macron."),
    row("MS. PSAKI:  The President talked through his points on President Putin."),
)
def test_to_speak_to_for_and_about(text, how, expected):
    assert (
        told(text, title="Press Briefing by Press Secretary Jen Psaki", **TRANSCRIPT, **how).casts(expected) == expected
    )


@table(
    row("President Biden must meet the moment, President Macron wrote.", **PRESS),
    row("President Biden is meeting the needs of veterans."),
    row("President Macron did not meet the demands that President Putin had set.", **PRESS),
    row("Putin’s offer met with a refusal from Zelensky’s party.", **PRESS),
    row("The two roads meet near President Putin’s residence.", **PRESS),
    row("President Biden’s goals were met, and President Macron was pleased.", **PRESS),
    row("The summit of the mountain was named for President Putin.", **PRESS),
    row("President Biden held a meet and greet."),
    row(
        "PRESIDENT BIDEN:  Welcome.\n\nPRESIDENT MACRON:  We will not wait to meet the 2030 criteria.",
        title="Remarks by President Biden and President Macron of France",
        **TRANSCRIPT,
    ),
)
def test_to_meet_needs_and_moments(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row("President Biden received funding for the plan from Congress."),
    row("President Putin received an honorary degree.", **PRESS),
    row("President Biden welcomed the decision of President Macron."),
    row(
        "I welcome the announcement by Prime Minister Kishida.",
        title="Statement by President Joe Biden",
        kind="statement",
    ),
    row("President Biden welcomed Prime Minister Johnson’s announcement."),
    row("President Biden faces a host of issues with President Xi.", **PRESS),
    row("France will host the Games, President Macron said.", **PRESS),
    row("President Macron hosts a podcast.", **PRESS),
    row("The hostages were freed after President Biden’s appeal to Prime Minister Netanyahu.", published="2023-11-24"),
    row("Visit the website to read President Biden’s order on President Putin’s assets."),
    row("President Biden greeted the decision with relief, and President Macron agreed.", **PRESS),
)
def test_to_receive_welcome_host_and_visit_things(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row("President Biden sent a message to Congress."),
    row("President Biden sent a clear message to President Putin.", **PRESS),
    row("The sanctions send a message to President Putin, Prime Minister Johnson said.", **PRESS),
    row("President Biden’s message to the American people is one of hope."),
    row("President Macron wrote an article on President Putin.", **PRESS),
    row("President Biden is in touch with voters."),
    row("The discussion paper of President Macron was sent to President Biden’s desk.", **PRESS),
    row("Contact the office of President Biden for details."),
    row("President Biden’s visit to the site of the flood was short."),
    row(
        "A biography of President Putin that visits every chapter of his life, with a foreword on President Macron.",
        **PRESS,
    ),
    row("President Macron’s dinner remarks were about President Putin.", **PRESS),
    row("President Biden engaged in diplomacy, as President Macron did.", **PRESS),
    row("President Putin’s remarks to the press troubled President Macron.", **PRESS),
    row("Aides of President Biden consulted the law on President Putin’s assets.", **PRESS),
    row("President Biden’s conversation with himself, as President Macron put it, ran on.", **PRESS),
    row("The President’s dinner was late, and President Macron’s plane had left.", **PRESS),
    row("President Biden travelled to Wilmington to see his grandchildren."),
    row("President Biden congratulated the Dodgers."),
    row("PRESIDENT BIDEN:  My message to President Putin is simple.", **TRANSCRIPT),
    row("President Biden’s message to President Xi Jinping of China was very clear.", **STATEMENT),
    row("Q    What is your message to President Putin tonight?\n\nTHE PRESIDENT:  Stop.", **TRANSCRIPT),
    row(
        "PRESIDENT BIDEN:  We have a lot to talk about.\n\nPRESIDENT MACRON:  The work we are talking about goes on.",
        title="Remarks by President Biden and President Macron of France",
        **TRANSCRIPT,
    ),
)
def test_messages_and_talk_that_are_no_contact(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row("President Biden spoke with President Macron about calls on Congress.", "spoke: Joe Biden, Emmanuel Macron"),
    row("President Biden called President Macron and called on Congress to act.", "called: Joe Biden, Emmanuel Macron"),
    row("President Biden called President Macron on Tuesday.", "called: Joe Biden, Emmanuel Macron"),
    row("President Biden’s call on Tuesday with President Macron was long.", "call: Joe Biden, Emmanuel Macron"),
    row(
        "Vladimir Putin received Emmanuel Macron and welcomed his decision.",
        "received: Vladimir Putin, Emmanuel Macron",
        **KREMLIN,
    ),
)
def test_beside_those_the_real_ones_are_found(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@pytest.mark.parametrize(
    ("sentence", "trigger", "channel", "shape", "plural"),
    [
        ("He spoke with her.", "spoke", "unspecified", "verb_with", False),
        ("He calls her.", "calls", "call", "verb_object", False),
        ("His calls were long.", "calls", "call", "noun", True),
        ("They held a phone call.", "phone call", "call", "noun", False),
        ("They held a video call.", "video call", "video", "noun", False),
        ("He is meeting with her.", "meeting", "meeting", "verb_with", False),
        ("Their meeting was short.", "meeting", "meeting", "noun", False),
        ("They had a talk.", "talk", "unspecified", "noun", False),
        ("He welcomed her.", "welcomed", "meeting", "guest", False),
        ("His visits were few.", "visits", "visit", "travel", True),
        ("He wrote to her.", "wrote", "message", "verb_with", False),
        ("He wrote her two letters.", "letters", "message", "message", True),
    ],
)
def test_what_a_trigger_is(sentence, trigger, channel, shape, plural):
    (found,) = find_triggers(sentence)
    assert (found.text, found.channel, found.shape, found.plural) == (trigger, channel, shape, plural)
    assert sentence[found.start : found.end] == trigger


def test_of_overlapping_words_the_longest_stands():
    assert [t.text for t in find_triggers("They held a bilateral meeting after a phone call.")] == [
        "bilateral meeting",
        "phone call",
    ]


@pytest.mark.parametrize(("sentence", "several"), [("Their talks went on.", False), ("Their calls went on.", True)])
def test_talks_may_be_one_and_calls_are_several(sentence, several):
    assert find_triggers(sentence)[0].several is several


@pytest.mark.parametrize(
    "words", ["had a dialogue with", "had a session with", "negotiations with", "had a face-to-face with", "hosted"]
)
def test_the_gate_lets_words_through_that_are_triggers(words):
    assert find_triggers(f"They {words} him.")


def test_a_sentence_that_the_gate_keeps_out_has_no_trigger():
    sentence = "The weather over the harbour was fair."
    assert not may_hold_triggers(sentence)
    assert find_triggers(sentence) == ()


def test_a_sentence_of_nothing_but_triggers_is_not_gone_through_for_ever():
    assert len(find_triggers("met " * 5000)) == 100


def test_words_before_a_place_are_the_nearest_in_lower_case():
    assert words_before("The President did not call", 22, 2) == ["did", "not"]


@pytest.mark.parametrize(
    "words", ["spoke by video conference", "met today via videoconference", "spoke by secure video call"]
)
def test_by_video_is_part_of_the_verb(words):
    (trigger,) = find_triggers(f"President Biden {words} with President Macron.")
    assert (trigger.text, trigger.channel, trigger.shape) == (words, "video", "verb_with")


@pytest.mark.parametrize(
    "sentence",
    [
        "We met our friends halfway.",
        "They know the secret meeting places.",
        "It strengthened the impression received by all of us.",
        "He received support.",
        "Kim called the leaders of Peru, Fiji and Malta “old crooks” on Monday.",
        "I’m told that they are ready.",
        "He is transmitting a message for somebody.",
        "I follow the discussion in our society.",
    ],
)
def test_words_that_name_no_contact(sentence):
    assert not find_triggers(sentence)


@pytest.mark.parametrize(
    ("words", "invites"),
    [
        ("I now will invite Prime Minister Trudeau to say a few words.", False),
        ("I want to invite President Macron to the podium.", False),
        ("I invited President Macron to give his remarks.", False),
        ("I will invite Prime Minister Trudeau to Washington.", True),
        ("I invited Prime Minister Trudeau to the White House to speak about trade.", True),
    ],
)
def test_who_is_invited_to_speak_is_invited_nowhere(words, invites):
    assert any("invit" in one.text for one in find_triggers(words)) is invites
