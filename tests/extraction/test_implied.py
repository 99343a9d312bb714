"""Who of ours takes part in what a briefing tells of, where the words leave them out; and whom its words mean."""

from tests.extraction.texts import KREMLIN, PRESS, TRANSCRIPT, row, table, told

BRIEFING = {"title": "Press Briefing by Press Secretary Jen Psaki", **TRANSCRIPT}
ANSWERED = "Q    Anything else?\n\nMS. PSAKI:  "


@table(
    row(
        "MS. PSAKI:  Jake Sullivan met with Ron Dermer today.\n\nQ    On the Ron Dermer meeting, was it long?",
        "met: Jake Sullivan, Ron Dermer",
        "meeting: [Jake Sullivan], Ron Dermer",
    ),
    row("MS. PSAKI:  There will be a meeting with President Duda.", "meeting: [Joe Biden], Andrzej Duda"),
    row("MS. PSAKI:  I don’t have a call with President Duda to preview.", "call: [Joe Biden], Andrzej Duda"),
    row(ANSWERED + "She is having her own separate meeting with President Duda.", "meeting: Andrzej Duda"),
    row("MS. PSAKI:  The Pope’s meeting with the Ayatollah was a good thing."),
    row("MS. PSAKI:  Pope Francis repeated his call again for a truce."),
    row(
        "MS. PSAKI:  Norway’s minister of energy has gone to Warsaw for talks with President Duda.",
        "talks: Andrzej Duda",
    ),
    row(
        "MS. PSAKI:  Norway’s foreign minister has gone to Warsaw for talks with President Duda.",
        "talks: Anniken Huitfeldt, Andrzej Duda",
    ),
)
def test_the_leader_is_meant_unless_another_is(text, how, expected):
    assert told(text, **BRIEFING, **how).casts(expected) == expected


@table(
    row(
        "MS. PSAKI:  It was good of Jake Sullivan to come.  Jake spoke with Yuri Ushakov on Monday.",
        "spoke: Jake Sullivan, Yuri Ushakov",
    ),
    row("MS. PSAKI:  Jake’s call with Yuri Ushakov was long.", "call: Jake Sullivan, Yuri Ushakov"),
    row("Q    Thank you, Jake. Spoke with Yuri Ushakov, you said.", "Spoke: Yuri Ushakov"),
    row(
        "Q    What has President Biden told Vice President Harris ahead of her meeting with President Duda?",
        "meeting: Kamala Harris, Andrzej Duda",
    ),
    row(
        "MS. PSAKI:  The President was glad of POTUS’s call with President Duda.",
        "call: Joe Biden, Andrzej Duda",
    ),
    row(
        "MS. PSAKI:  He will host both the President and Prime Minister of Poland.",
        "host: Joe Biden, Andrzej Duda, Mateusz Morawiecki",
    ),
    row("MS. PSAKI:  The President spoke with Norway’s Prime Minister.", "spoke: Joe Biden, Jonas Gahr Støre"),
    row(
        "MS. PSAKI:  Qatar has been of help there, and the President spoke with the Amir on Monday.",
        "spoke: Joe Biden, Tamim bin Hamad Al Thani",
    ),
    row("MS. PSAKI:  Qatar and Kuwait have been of help there. The President spoke with the Amir."),
    row(
        "MS. PSAKI:  He met with the President of Poland. He then spoke to the President of Brazil, and they agreed "
        "that they would meet.",
        "met: Joe Biden, Andrzej Duda",
        "spoke: Joe Biden, Jair Bolsonaro",
        "meet: Joe Biden, Jair Bolsonaro",
    ),
)
def test_whom_a_briefing_means(text, how, expected):
    assert told(text, **BRIEFING, **how).casts(expected) == expected


def test_who_is_elected_holds_the_office_later():
    text = "MS. JEAN-PIERRE:  In Brazil, things move. The President called the President-elect of Brazil."
    made = told(text, **TRANSCRIPT | {"published": "2022-11-05T15:00:00-05:00"})
    assert made.casts() == ["called: Joe Biden, Luiz Inácio Lula da Silva"]


@table(
    row("MS. PSAKI:  White House officials were engaged on it prior to the President being told."),
    row("MS. PSAKI:  If you could speak to the quarrel between the President and Prime Minister Trudeau."),
    row("MS. PSAKI:  We had Brett McGurk and Amos Hochstein go there and talk about a range of issues."),
    row("MS. PSAKI:  Some Secretary of Security hosted Jake Sullivan and Nathalie Drouin."),
    row("MS. PSAKI:  The President met with Americans who disagree."),
    row("MS. PSAKI:  He congratulated them on hosting the G20."),
    row("MS. PSAKI:  They agreed to an OSCE meeting on the 13th."),
    row("MS. PSAKI:  I cannot speak to the OSCE meeting."),
    row(
        "MS. PSAKI:  The President spoke with President Duda. Families of those held were there, and Jake Sullivan "
        "met with them.",
        "spoke: Joe Biden, Andrzej Duda",
    ),
    row(
        ANSWERED + "The President spoke with President Duda and President Macron. We engage with them as well.",
        "spoke: Joe Biden, Andrzej Duda, Emmanuel Macron",
    ),
)
def test_no_contact_of_those_named(text, how, expected):
    assert told(text, **BRIEFING, **how).casts(expected) == expected


@table(
    row("MS. PSAKI:  I would just note that his call with President Duda was good.", "call: reported"),
    row("MS. PSAKI:  I don’t have any details of his call with President Duda.", "call: reported"),
    row("MS. PSAKI:  I don’t have any readout of any call with President Duda.", "call: hypothetical"),
    row("MS. PSAKI:  He does not have an intention at this time to speak with President Duda.", "speak: denied"),
    row("MS. PSAKI:  He said that he intended to speak with President Duda.", "speak: planned"),
    row("MS. PSAKI:  He is happy to meet with President Duda.", "meet: hypothetical"),
    row("MS. PSAKI:  He was happy to host President Duda.", "host: reported"),
    row(
        "MS. PSAKI:  I don’t have anything to announce with respect to a meeting with President Duda.",
        "meeting: hypothetical",
    ),
    row(
        "MS. PSAKI:  He called President Duda. The call just happened.",
        "called: reported",
        "call: reported",
    ),
)
def test_what_spokespeople_say_of_their_speaking(text, how, expected):
    assert told(text, **BRIEFING, **how).modalities(expected) == expected


@table(
    row("Biden and Macron held a summit meeting in Paris.", "summit meeting: Joe Biden, Emmanuel Macron", **PRESS),
    row(
        "Q    What do you expect the President to talk about with the Polish President on Friday?",
        "talk: Joe Biden, Andrzej Duda",
        **TRANSCRIPT,
    ),
    row(
        "MS. PSAKI:  The President will join a meeting with President Duda and Jake Sullivan.",
        "meeting: Joe Biden, Andrzej Duda, Jake Sullivan",
        **TRANSCRIPT,
    ),
)
def test_one_contact(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        ANSWERED + "President Biden and President Duda will discuss that when they speak on Friday.",
        "speak: Joe Biden, Andrzej Duda",
    ),
    row("Q    A question about the Duda meeting that’s going on.", "meeting: [Joe Biden], Andrzej Duda"),
    row("Q    What is the reason for the call with President Duda happening now?", "call: [Joe Biden], Andrzej Duda"),
    row(
        "MS. PSAKI:  We told you of the calls that the President made to the heads of state of Egypt and Qatar.",
        "calls: Joe Biden, Abdel Fattah el-Sisi",
        "calls: Joe Biden, Tamim bin Hamad Al Thani",
    ),
    row("Q    It is all for President Biden and President Duda’s meeting.", "meeting: Joe Biden, Andrzej Duda"),
    row(
        "Q    Can you talk a little about the Polish meeting tomorrow?",
        "meeting: [Joe Biden], [Andrzej Duda]",
    ),
    row("Q    Can you talk a little about the Poland meeting, or the Polish talks?"),
    row("MS. PSAKI:  He had a call with the — with President Duda.", "call: Joe Biden, Andrzej Duda"),
    row("MS. PSAKI:  When President Duda visited the United States, it rained.", "visited: Andrzej Duda, [Joe Biden]"),
    row(
        "MS. PSAKI:  We will speak of the visit tomorrow with the Polish president, whom we welcome.",
        "visit: Andrzej Duda, [Joe Biden]",
    ),
    # whose visit may be to another country: what else is told of the guest decides
    row("MS. PSAKI:  President Putin spoke of trade. Mr. Putin’s visit went well, she said."),
    row("MS. PSAKI:  The Pope’s visit was a welcome first for that country, she said."),
    row(
        "MS. PSAKI:  President Duda will be here on Friday. Mr. Duda’s visit matters.",
        "be here: Andrzej Duda, [Joe Biden]",
        "visit: Andrzej Duda, [Joe Biden]",
    ),
    row(
        "Q    President Xi will be welcomed by many. He has not spoken of his trip to — to Moscow. Was Mr. Xi’s visit "
        "good?",
    ),
    row("Q    What did the President tell President Duda in that call?", "call: Joe Biden, Andrzej Duda"),
    row("Q    Did the President tell President Duda anything in a call?"),
    row(
        "MS. PSAKI:  The President and President Duda will see each other in Rome.",
        "see each other: Joe Biden, Andrzej Duda",
    ),
    row(
        "MS. PSAKI:  President Duda will host a dinner for the Vice President.",
        "dinner: Andrzej Duda, Kamala Harris",
    ),
    row(
        "MS. PSAKI:  You know of the trilat that he’ll be holding with President Duda and President Macron.",
        "trilat: Joe Biden, Andrzej Duda, Emmanuel Macron",
    ),
    row(
        "MS. PSAKI:  President Duda brought it to the Oval Office and had a discussion about it.",
        "discussion: [Joe Biden], Andrzej Duda",
    ),
    row(
        "MS. PSAKI:  President Duda had a discussion with senators at the White House.",
        "discussion: Andrzej Duda, senators",
    ),
    row("MS. PSAKI:  The President had a working session with President Duda.", "session: Joe Biden, Andrzej Duda"),
    row(
        "MS. PSAKI:  President Biden, as I said before, spoke with President Duda.",
        "spoke: Joe Biden, Andrzej Duda",
    ),
    row("MS. PSAKI:  We do not have a meeting with President Duda.", "meeting: [Joe Biden], Andrzej Duda"),
    row("MS. PSAKI:  The Vice President traveled to Poland with Secretary Blinken."),
)
def test_both_sides_are_plain(text, how, expected):
    assert told(text, **BRIEFING, **how).casts(expected) == expected


@table(
    row("MS. PSAKI:  The President invited President Duda to the White House.", "invited: planned"),
    row("MS. PSAKI:  The President has not invited President Duda to the White House.", "invited: denied"),
    row("MS. PSAKI:  We saw President Duda being invited to President Biden’s inauguration.", "invited: planned"),
    row("MS. PSAKI:  The President invited senators to the White House."),
    row("MS. PSAKI:  President Duda is invited to speak."),
    row("MS. PSAKI:  Secretary Austin attempted to have a discussion with Sergei Shoigu.", "discussion: hypothetical"),
    row("Q    President Duda implored President Biden to meet with him.", "meet: hypothetical"),
    row(
        "MS. PSAKI:  He was clear in his discussions with President Duda that they will go on.",
        "discussions: reported",
    ),
)
def test_invited_and_asked(text, how, expected):
    assert told(text, **BRIEFING, **how).modalities(expected) == expected


@table(
    row(
        "MS. PSAKI:  This is a call that President Biden had with President Duda ahead of meeting with Macron. "
        "They talked for an hour.",
        "call: Joe Biden, Andrzej Duda",
        "meeting: Joe Biden, Emmanuel Macron",
        "talked: Joe Biden, Andrzej Duda",
    ),
    row(
        "MS. PSAKI:  President Biden met with President Duda.\n\nQ    And what of Norway and the meeting this week?",
        "met: Joe Biden, Andrzej Duda",
    ),
)
def test_what_the_next_sentence_goes_on_with(text, how, expected):
    assert told(text, **BRIEFING, **how).casts(expected) == expected


def test_the_official_with_whom_a_sentence_begins_has_the_meeting():
    words = "Jake Sullivan went to Oslo, in a storm, for days that will include a meeting with Prime Minister Støre."
    title = "Press Briefing by Press Secretary Jen Psaki"
    found = told(f"MR. KIRBY:  National Security Advisor {words}", title=title, **TRANSCRIPT).mentions
    assert [[one.name for one in mention.participants] for mention in found] == [["Jake Sullivan", "Jonas Gahr Støre"]]


@table(
    row("The talks with President Duda held yesterday were good.", "talks: [Vladimir Putin], Andrzej Duda"),
    row("Today’s meeting with Chancellor Scholz was good.", "meeting: [Vladimir Putin], Olaf Scholz"),
    row("The talks with President Duda were good.", "talks: Andrzej Duda"),
)
def test_a_leader_took_part_in_what_he_says_was_held_of_late(text, how, expected):
    title = "Ceremony for presenting letters of credence"
    assert (
        told(f"Vladimir Putin: Good afternoon. {text}", **KREMLIN, **TRANSCRIPT, **how, title=title).casts(expected)
        == expected
    )


def test_other_leaders_who_meet_somebody_are_not_ours():
    said = "MS. DOE: We have seen other world leaders meeting with President Putin."
    (mention,) = told(said, title="Press Briefing by Press Secretary Jen Psaki", **TRANSCRIPT).mentions
    assert [one.name for one in mention.participants] == ["other world leaders", "Vladimir Putin"]
