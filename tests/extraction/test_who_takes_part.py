"""Who is meant in speech that repairs itself, leaves somebody out, or names strangers beside leaders."""

from __future__ import annotations

import pytest
from tests.extraction.texts import KREMLIN, STATEMENT, TRANSCRIPT, row, table, told

PARIS = "MS. PSAKI:  This is about Jake Sullivan’s meeting with Defense Minister Gantz.\n\nQ    Yes.\n\n"


@table(
    # words cut off
    row("MS. PSAKI:  President Biden will host President Macr- — Macron.", "host: Joe Biden, Emmanuel Macron"),
    row(
        "MS. PSAKI:  Mr. Kallas was here to meet with Jake Sullivan and Bill — and Bill Burns.\n\n"
        "Q    And President Bill Clinton?",
        "meet: Kallas, Jake Sullivan, William Burns",
    ),
    # a clause of its own behind somebody spoken with
    row(
        "PRESIDENT BIDEN:  I’ve spoken with the Prime Minister of Japan, and Secretary Blinken is traveling to meet "
        "with Foreign Minister Lavrov.",
        "spoken: Joe Biden, Kishida Fumio",
        "meet: Antony Blinken, Sergey Lavrov",
    ),
    row(
        "PRESIDENT BIDEN:  Putin would like to see me, and we’ll meet as soon as we can.",
        "see: Joe Biden, Vladimir Putin",
        "meet: Joe Biden, Vladimir Putin",
    ),
    # the subject of a participle
    row(
        "Q    Did he talk with President Macron?\n\nMR. FINER:  I’m not aware of him speaking to President Macron.",
        "talk: Joe Biden, Emmanuel Macron",
        "speaking: Joe Biden, Emmanuel Macron",
    ),
    # nobody meets himself
    row(
        "MS. PSAKI:  In Kyiv, the President had the chance to meet the President.",
        "meet: Joe Biden, Volodymyr Zelenskyy",
    ),
    row("MS. PSAKI:  He is going to South Korea to meet the new President.", "meet: Joe Biden, Moon Jae-in"),
    # offices joined, or owned by a state
    row(
        "MS. PSAKI:  He wants to meet the Chinese President and Premier in Beijing.",
        "meet: Joe Biden, Xi Jinping, Li Keqiang",
    ),
    row(
        "MS. PSAKI:  The President and Japan’s Prime Minister Kishida hosted President Macron.",
        "hosted: Joe Biden, Kishida Fumio, Emmanuel Macron",
    ),
    row(
        "MS. PSAKI:  Chancellor Scholz met with President Zelenskyy in person, along with President Macron, in Paris.",
        "met: Olaf Scholz, Volodymyr Zelenskyy, Emmanuel Macron",
    ),
    # whom, before the verb
    row(
        "PRESIDENT BIDEN:  It’s good to be with Prime Minister Kishida, whom I visited in Tokyo last month.",
        "visited: Joe Biden, Kishida Fumio",
    ),
    row(
        "MS. PSAKI:  President Biden will welcome President Xi for a visit to Washington this fall.",
        "welcome: Joe Biden, Xi Jinping",
        "visit: Joe Biden, Xi Jinping",
    ),
    row(
        "Q    You spent time with President Xi, yet you two haven’t spoken in a year.\n\nTHE PRESIDENT:  No.",
        "spent time: Joe Biden, Xi Jinping",
        "spoken: Joe Biden, Xi Jinping",
    ),
    row(
        "PRESIDENT BIDEN:  And I’ve had that one-on-one summit with Putin.",
        "summit: Joe Biden, Vladimir Putin",
    ),
    row(
        "PRESIDENT BIDEN:  We also held the event in Paris, rather than in London, and good talks with Prime Minister "
        "Kishida and President Macron.",
        "talks: [Joe Biden], Kishida Fumio, Emmanuel Macron",
    ),
    row(
        "MS. PSAKI:  Secretary Blinken is in Beijing.\n\nQ    And?\n\n"
        "MS. PSAKI:  The Secretary had a long conversation with President Xi.",
        "conversation: Antony Blinken, Xi Jinping",
    ),
)
def test_those_meant_take_part(text, how, expected) -> None:
    assert told(text, **TRANSCRIPT, **how).casts(expected) == expected


@table(
    # of several secretaries none, and not the leader
    row(
        "MS. PSAKI:  Secretary Blinken and Secretary Austin are here.  The Secretary had a conversation with "
        "President Xi.",
        "conversation: Xi Jinping",
    ),
    # the meeting of a stranger is not the leader's
    row(
        "MS. PSAKI:  Are we aware of Bob Doe’s trip to China and his planned meeting with Xi Jinping?",
        "meeting: Xi Jinping",
    ),
    # any holder of an office
    row("PRESIDENT BIDEN:  It was the first visit by an Australian prime minister to Paris."),
    # a bilat is of two states
    row("MS. PSAKI:  The Vice President’s bilat with the President went well in France.", "bilat: Kamala Harris"),
)
def test_nobody_is_taken_for_somebody_else(text, how, expected) -> None:
    assert told(text, **TRANSCRIPT, **how).casts(expected) == expected


def test_he_who_meets_him_is_the_other_of_the_two_spoken_of() -> None:
    made = told(PARIS + "MS. PSAKI:  He’s meeting with him as we speak.", **TRANSCRIPT)
    assert [sorted(part.name for part in mention.participants) for mention in made.mentions] == [
        ["Benny Gantz", "Jake Sullivan"],
        ["Benny Gantz", "Jake Sullivan"],
    ]


def test_their_meeting_is_of_the_two_whose_roles_a_sentence_tells() -> None:
    before = "MS. PSAKI:  President Biden spoke with Prime Minister Kishida.\n\n"
    asked = "Q    Given President Macron’s role and President Biden’s concerns, what comes of their meeting tomorrow?"
    made = told(before + asked, **TRANSCRIPT)
    names = {part.name for mention in made.mentions if "their" in mention.span.quote for part in mention.participants}
    assert names == {"Joe Biden", "Emmanuel Macron"}


def test_an_office_with_a_state_before_it_is_one_person_in_writing() -> None:
    made = told("President Biden met with Japan’s Prime Minister Kishida today.", **STATEMENT)
    assert made.casts(["met: Joe Biden, Kishida Fumio"]) == ["met: Joe Biden, Kishida Fumio"]


@table(
    row(
        "MS. PSAKI:  I point you to the readout of the call that he — the President had with President Macron.",
        "call: Joe Biden, Emmanuel Macron",
    ),
    row(
        "PRESIDENT BIDEN:  In my conversation with President [Prime Minister] Netanyahu, I thanked him.",
        "conversation: Joe Biden, Benjamin Netanyahu",
    ),
    row("MS. PSAKI:  The President reached out to President Macron on Monday.", "reached: Joe Biden, Emmanuel Macron"),
    row("MS. PSAKI:  The President reached out to Governor Doe, and will greet Mayor Roe."),
)
def test_what_is_corrected_and_whom_one_turns_to(text, how, expected) -> None:
    assert told(text, **TRANSCRIPT, **how).casts(expected) == expected


CROWNS = "President Biden spoke of King Charles the III and Queen Camilla. "
SPRING = {"published": "2023-05-01T15:00:00-04:00"}


@pytest.mark.parametrize(
    ("text", "crowned"),
    [
        ("President Biden will greet Their Majesties.", {"Charles III", "Queen Camilla"}),
        ("President Biden and His Majesty had a meeting.", {"Charles III"}),
    ],
)
def test_majesties_are_those_whom_the_text_names(text, crowned) -> None:
    (mention,) = told(CROWNS + text, **STATEMENT, **SPRING).mentions
    assert {part.name for part in mention.participants} == {"Joe Biden", *crowned}


def test_of_three_crowned_none_is_guessed() -> None:
    text = CROWNS + "King Felipe VI was there. President Biden will greet Their Majesties."
    assert not told(text, **STATEMENT, **SPRING).mentions


def test_a_message_sent_stands_beside_the_call() -> None:
    text = (
        "During the telephone conversation, Vladimir Putin warmly congratulated President of Uzbekistan Shavkat "
        "Mirziyoyev. The President of Russia also sent a message of greetings to Shavkat Mirziyoyev."
    )
    made = told(text, title="Telephone conversation with President of Uzbekistan Shavkat Mirziyoyev", **KREMLIN)
    assert {(m.trigger.quote, m.channel) for m in made.mentions} >= {
        ("telephone conversation", "call"),
        ("sent a message of greetings", "message"),
    }


def test_the_meeting_is_of_nobody_known_where_another_state_is_spoken_of_since() -> None:
    before = "MS. PSAKI:  President Biden spoke with President Macron on Monday.\n\nQ    And then?\n\n"
    said = "MS. PSAKI:  As for China, we are looking forward to the upcoming meeting tomorrow."
    mentions = [m for m in told(before + said, **TRANSCRIPT).mentions if m.span.quote in said]
    assert not [part.name for mention in mentions for part in mention.participants]


def test_ones_own_and_others_conversations_are_the_speakers() -> None:
    said = (
        "Q    On China?\n\nMR. SULLIVAN:  The President told them of my own and others’ conversations with Chinese "
        "officials last week."
    )
    made = told(said, title="Press Briefing by National Security Advisor Jake Sullivan", **TRANSCRIPT)
    names = {part.name for claim in made.claims for part in claim.participants}
    assert names == {"Jake Sullivan", "Chinese officials"}


LIST = (
    "National Security Advisor Jake Sullivan, Special Envoy Ann Noname, and National Security Council Senior Director "
    "for Strategic Planning Rebecca Lissner met today with President Duda of Poland."
)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (LIST, {"Jake Sullivan", "Rebecca Lissner", "Andrzej Duda"}),
        # two who did something else each are no list
        (
            "Jake Sullivan praised Special Envoy Ann Noname, and Secretary Blinken met today with President Duda.",
            {"Antony Blinken", "Andrzej Duda"},
        ),
    ],
)
def test_a_list_of_officials_goes_on_past_one_whom_nobody_knows(text, people):
    names = [
        {part.name for part in one.participants}
        for one in told(f"Readout of a Meeting\n\n{text}", kind="readout").mentions
    ]
    assert people <= names[-1]
    assert ("Jake Sullivan" in names[-1]) == ("Jake Sullivan" in people)


@table(
    row("President Biden and President Duda praised the council on trade, which met in Rome on Monday."),
    row("President Biden and President Duda met in Rome on Monday.", "met: Joe Biden, Andrzej Duda"),
    row(
        "PRESIDENT BIDEN:  I met with President Duda and President Macron. In those meetings we spoke of trade.",
        "met: Joe Biden, Andrzej Duda",
        "met: Joe Biden, Emmanuel Macron",
        **TRANSCRIPT,
    ),
)
def test_a_council_that_met_and_meetings_one_by_one(text, how, expected):
    assert told(text, **how).casts(["met"] if expected else []) == list(expected)
