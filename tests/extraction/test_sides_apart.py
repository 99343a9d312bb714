"""Sides that stand apart from the word for the contact: who turns to whom "in a call", "by phone", in a compound."""

from tests.extraction.texts import KREMLIN, PRESS, row, table, told


@table(
    row("In a call on Friday, President Biden warned President Putin of sanctions.", "call: Joe Biden, Vladimir Putin"),
    row("President Biden told President Putin by phone that he would respond.", "phone: Joe Biden, Vladimir Putin"),
    row(
        "During their second call, President Biden thanked President Macron for his help.",
        "call: Joe Biden, Emmanuel Macron",
    ),
    row("In a call on Friday, President Biden warned that Russia would pay a price."),
    row("In calls on Friday, President Biden warned President Putin of sanctions."),
    row("President Biden warned President Putin in a call between the two.", "call: Joe Biden, Vladimir Putin"),
    # of others, or what is told
    row(
        "President Biden informed President Putin of the headway in talks between the French and German envoys.",
        "talks: the French, German envoys",
    ),
    row("President Biden informed President Macron of the state of things after the latest round of talks in Oslo."),
    row("In a call on Friday, President Biden’s staff said President Putin was wrong."),
)
def test_told_in(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row("Speaking with President Macron, President Biden thanked France.", "Speaking: Emmanuel Macron, Joe Biden"),
    row("Talking to Putin is hard, Biden said.", **PRESS),
    row("Speaking to reporters with President Macron beside him, Biden thanked France.", **PRESS),
    row("Having met President Macron, President Biden flew home.", "met: Emmanuel Macron, Joe Biden"),
)
def test_a_subject_behind_an_opening_participle(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row("The Biden–Xi call lasted two hours.", "call: Joe Biden, Xi Jinping", **PRESS),
    row("Biden papers were called in.", **PRESS),
)
def test_compounds(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "He trusts President Macron, whom President Biden spoke with last Friday.", "spoke: Joe Biden, Emmanuel Macron"
    ),
    row("With President Putin, President Biden was talking about arms.", "talking: Joe Biden, Vladimir Putin", **PRESS),
    row("President Macron, who spoke with reporters, praised President Biden.", **PRESS),
    row("With President Putin watching, President Biden spoke about arms.", **PRESS),
)
def test_those_who_stand_before_their_own_clause(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "PRESIDENT BIDEN:  Welcome.\n\nPRESIDENT ERDOĞAN:  (As interpreted.)  You and I met in Rome.",
        "met: Recep Tayyip Erdoğan, Joe Biden",
        title="Remarks by President Biden and President Erdoğan of Türkiye",
    ),
    row(
        "President of Russia Vladimir Putin: Hi.\n\nPrime Minister of Armenia Nikol Pashinyan: You and I met.",
        "met: Nikol Pashinyan, Vladimir Putin",
        title="Talks with Prime Minister of Armenia Nikol Pashinyan",
        party="ru",
    ),
    row("PRESIDENT BIDEN:  I am glad to see you.\n\nPRESIDENT MACRON:  Thank you.", title="Remarks by the two"),
)
def test_speakers_by_turns(text, how, expected):
    assert [line for line in told(text, kind="transcript", **how).casts(expected) if "Talks" not in line] == expected


BY_TWO = "Remarks by President Biden and President Duque of the Republic of Colombia Before Bilateral Meeting"


@table(
    row("It was good.", "Bilateral Meeting: Joe Biden, Iván Duque", title=BY_TWO),
    row(
        "It was good.",
        "Meeting: Joe Biden, Mario Draghi",
        title="Remarks by President Biden Before Meeting with Prime Minister Draghi of the Italian Republic",
    ),
    row("It was good.", title="Remarks by President Biden Before Cabinet Meeting"),
    row("It was good.", title="Remarks by President Biden and President Duque in Joint Press Conference"),
)
def test_remarks_before_a_meeting(text, how, expected):
    assert told(text, kind="transcript", **how).casts(expected) == expected


def test_a_meeting_that_remarks_came_before_is_the_one_that_the_two_call_ours():
    text = (
        "PRESIDENT BIDEN: One year ago, you and I met in Cartagena.\n\n"
        "I’m anxious to get our meeting started.\n\nPRESIDENT DUQUE: Thank you."
    )
    read = told(text, kind="transcript", title=BY_TWO)
    assert read.ties() == ["Bilateral Meeting: new", "met: new", "meeting: 1"]
    assert read.times()[2] == "meeting: 2022-01-20"


@table(
    row(
        "During a meeting in Tallinn, President Niinistö, President Macron and Chancellor Scholz discussed the border.",
        "meeting: Sauli Niinistö, Emmanuel Macron, Olaf Scholz",
    ),
    row(
        "Following talks in Moscow, Vladimir Putin and Emmanuel Macron signed a declaration.",
        "talks: Vladimir Putin, Emmanuel Macron",
    ),
    row(
        "Vladimir Putin and Emmanuel Macron exchanged views in a telephone conversation.",
        "telephone conversation: Vladimir Putin, Emmanuel Macron",
    ),
    row("Emmanuel Macron and Olaf Scholz discussed prices at a meeting of the Council.", **KREMLIN),
    row("During a meeting in Lviv, Volodymyr Zelenskyy and Denys Shmyhal discussed prices.", **KREMLIN),
    row("During a meeting with voters, Macron and Scholz discussed prices.", **KREMLIN),
)
def test_those_who_discuss_together_in_a_meeting(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "Vladimir Putin and Emmanuel Macron made statements for the press following Russian-French talks.",
        "talks: Vladimir Putin, Emmanuel Macron",
        **KREMLIN,
    ),
    row("Vladimir Putin and Olaf Scholz spoke of Russian-French talks.", **KREMLIN),
)
def test_talks_of_the_parties_of_two_who_are_named(text, how, expected):
    assert [line for line in told(text, **how).casts(expected) if line.startswith("talks")] == expected


@table(
    row(
        "Vladimir Putin informed Emmanuel Macron about the talks with Alexander Lukashenko.",
        "talks: Vladimir Putin, Alexander Lukashenko",
        **KREMLIN,
    ),
    row(
        "President Biden briefed Prime Minister Johnson on the conversation with President Macron.",
        "conversation: Joe Biden, Emmanuel Macron",
    ),
    row("President Biden warned Xi Jinping on the call of sanctions.", "call: Joe Biden, Xi Jinping"),
    # what is told, and no contact of those who tell it
    row("Vladimir Putin informed Emmanuel Macron on the meeting of Georgian and Armenian officials.", **KREMLIN),
    row("President Biden briefed Prime Minister Johnson on the meeting in Oslo."),
)
def test_who_is_told_of_a_contact_takes_no_part_in_it(text, how, expected):
    assert told(text, **how).casts(expected) == expected
