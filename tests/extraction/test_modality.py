"""Whether it happened: reported, hedged, denied, planned, cancelled, hypothetical.

Over 400 lines, since these are tables of one row a form of words, which are looked up together.
"""

from tests.extraction.texts import KREMLIN, PRESS, STATEMENT, TRANSCRIPT, UKRAINE, row, table, told

BRIEFING = {"title": "Press Briefing by Press Secretary Jen Psaki", **TRANSCRIPT}


@table(
    row("President Biden spoke with President Macron.", "spoke: reported"),
    row("President Biden has spoken with President Macron since the vote.", "spoken: reported"),
    row("President Biden did speak with President Macron.", "speak: reported"),
    row("Upon hearing this news, President Biden spoke with President Macron.", "spoke: reported"),
    row("President Biden met with President Macron to discuss what the allies would do next.", "met: reported"),
    row("President Biden met today with President Duda, who will host the next summit.", "met: reported"),
    row(
        "President Biden had the opportunity to engage with President Widodo.",
        "engage: reported",
        published="2023-09-09",
    ),
    row("President Biden was able to speak with President Herzog.", "speak: reported"),
    row(
        "President Duda and President Biden met. They affirmed the choice of a desk that would weigh the grain, true "
        "to the agreement reached by them at their meeting in Oslo last year.",
        "met: reported",
        "meeting: reported",
    ),
    row(
        "President Duda said: “At the first meeting with President Biden, I am ready to raise it.”", "meeting: planned"
    ),
    row("President Biden finally got to meet with President Tokayev.", "meet: reported"),
    row(
        "President Biden spoke with President Macron, and they agreed to consult if the situation changed.",
        "spoke: reported",
    ),
    row(
        "In the call, President Biden told President Putin that he would respond decisively.",
        "call: reported",
        **PRESS,
    ),
    row("Putin spoke with Macron and proposed a security treaty.", "spoke: reported", **PRESS),
    row("President Biden used his call with President Putin to warn of what could follow.", "call: reported", **PRESS),
    row("Not long ago, President Biden spoke with President Xi.", "spoke: reported", **PRESS),
    row("President Biden not only called President Zelenskyy, he also wrote to Congress.", "called: reported", **PRESS),
    row("Macron met Putin without an interpreter.", "met: reported", **PRESS),
    row("There is no doubt that Biden spoke with Macron.", "spoke: reported", **PRESS),
    row(
        "President Biden could not attend the dinner, but he met with President Macron earlier.",
        "met: reported",
        **PRESS,
    ),
)
def test_told_as_having_happened(text, how, expected):
    assert told(text, **how).modalities(expected) == expected


@table(
    row("President Biden did not speak with President Putin.", "speak: denied", **PRESS),
    row("President Biden has not spoken with President Putin.", "spoken: denied", **PRESS),
    row("President Biden hasn’t met with Prime Minister Netanyahu.", "met: denied", **PRESS),
    row("Putin did not call Zelenskyy.", "call: denied", **PRESS),
    row(
        "President Biden has yet to speak with President Bolsonaro.",
        "speak: denied",
        **PRESS,
    ),
    row("There was no call between Putin and Zelenskyy.", "call: denied", **PRESS),
    row("No meeting between Biden and Putin took place.", "meeting: denied", **PRESS),
    row(
        "The meeting between Biden and Xi did not take place.",
        "meeting: denied",
        **PRESS,
    ),
    row("Peskov denied that Putin had spoken with Donald Trump.", "spoken: denied", published="2024-11-12", **PRESS),
    row(
        "Peskov dismissed reports of a call between Putin and Donald Trump as pure fiction.",
        "call: denied",
        published="2024-11-12",
        **PRESS,
    ),
    row("MS. PSAKI:  There are no plans for a call with President Putin.", "call: denied", **BRIEFING),
    row("MS. PSAKI:  The President has no plans to meet with President Putin.", "meet: denied", **BRIEFING),
    row("MS. PSAKI:  He is not planning to speak with President Putin this week.", "speak: denied", **BRIEFING),
    row(
        "Q    Why bother having a meeting with Prime Minister Orbán if so few days are left?",
        "meeting: hypothetical",
        **BRIEFING,
    ),
    row("MS. PSAKI:  There’s no meeting with Prime Minister Orbán scheduled.", "meeting: denied", **BRIEFING),
    row("President Biden refused to meet with Mohammed bin Salman.", "meet: denied", **PRESS),
    row("President Biden declined to speak with Lukashenko.", "speak: denied", **PRESS),
    row("MS. PSAKI:  He’s not spoken with President Xi since November.", "spoken: denied", **BRIEFING),
    row(
        "A planned call between Biden and Xi never happened.",
        "call: denied",
        **PRESS,
    ),
    row("Macron called Putin back; Scholz never did call Putin.", "called: reported", "call: denied", **PRESS),
    row("Neither Biden nor Harris spoke with Putin.", "spoke: denied", **PRESS),
    row("Macron left Moscow without speaking to Lavrov.", "speaking: denied", **PRESS),
    row("“I did not meet with Putin,” Orban said.", "meet: denied", **PRESS),
    row("Putin and Biden are not meeting in Geneva.", "meeting: denied", **PRESS),
    row("Putin does not intend to talk to Zelenskyy, the Kremlin said.", "talk: denied", **PRESS),
)
def test_denied(text, how, expected):
    assert told(text, **how).modalities(expected) == expected


@table(
    row(
        "Q    How likely is it for President Biden to meet with President Xi?\n\nMS. PSAKI:  We’ll see.",
        "meet: hypothetical",
        **BRIEFING,
    ),
    row(
        "MS. PSAKI:  I don’t have any — as it relates to a call with President Xi, let me tell you this.",
        "call: hypothetical|reported",
        **BRIEFING,
    ),
    row("Donald Trump reportedly spoke with Putin.", "spoke: hedged", published="2024-10-10", **PRESS),
    row("MS. PSAKI:  I’m not aware of any call with President Xi.", "call: hedged", **BRIEFING),
    row(
        "Donald Trump apparently made another call to Putin.",
        "call: hedged",
        published="2018-05-10",
        **PRESS,
    ),
    row("Biden may have spoken with Xi.", "spoken: hedged", **PRESS),
    row("Putin is said to have called Lukashenko.", "called: hedged", **PRESS),
    row("Macron allegedly met with Lavrov.", "met: hedged", **PRESS),
    row("It appears that Putin called Tokayev.", "called: hedged", **PRESS),
    row("It is unclear whether Donald Trump spoke with Putin.", "spoke: hedged", published="2018-05-10", **PRESS),
    row("Biden is believed to have phoned Xi.", "phoned: hedged", **PRESS),
    row("Putin is understood to have met with Assad.", "met: hedged", **PRESS),
    row(
        "An alleged call between Putin and Donald Trump has drawn attention.",
        "call: hedged",
        published="2024-10-10",
        **PRESS,
    ),
    row("MS. PSAKI:  I believe he spoke with President Macron.", "spoke: hedged|reported", **BRIEFING),
    row("Biden probably spoke with Macron.", "spoke: hedged", **PRESS),
    row("Perhaps Biden spoke with Macron.", "spoke: hedged", **PRESS),
    row("Putin seems to have spoken with Xi.", "spoken: hedged", **PRESS),
    row("There were rumors that Putin had met Lukashenko.", "met: hedged", **PRESS),
    row(
        "Witnesses believe Lavrov met Blinken in the corridor.",
        "met: hedged",
        missing="believe before a clause is no word of doubt yet",
        **PRESS,
    ),
)
def test_hedged(text, how, expected):
    assert told(text, **how).modalities(expected) == expected


@table(
    row("President Biden will speak with President Macron tomorrow.", "speak: planned"),
    row("President Biden intends, on the way home, to speak with President Macron.", "speak: planned"),
    row(
        "MS. PSAKI:  I have nothing beyond what the President shared some time ago about meeting with President Xi.",
        "meeting: hypothetical",
        **BRIEFING,
    ),
    row("President Biden is scheduled to speak with President Macron on Friday.", "speak: planned"),
    row(
        "It came up in a previously scheduled call of President Biden with Prime Minister Johnson this morning.",
        "call: reported",
    ),
    row(
        "President Biden is meeting with Prime Minister Kishida on Friday.",
        "meeting: planned",
    ),
    row(
        "Secretary Blinken meets Foreign Minister Lavrov on Friday.",
        "meets: planned",
    ),
    row("President Biden plans to host Prime Minister Modi.", "host: planned"),
    row(
        "President Biden looks forward to welcoming President Yoon to the White House.",
        "welcoming: planned",
        published="2023-04-10",
    ),
    row(
        "The two sides agreed that Blinken and Lavrov would meet in Geneva on Friday.",
        "meet: planned",
        **PRESS,
    ),
    row(
        "Blinken is to meet Lavrov in Geneva.",
        "meet: planned",
        **PRESS,
    ),
    row("Biden and Xi are due to speak on Saturday.", "speak: planned", **PRESS),
    row("Biden to meet Xi in Bali", "meet: planned", **PRESS),
    row("Putin hopes to meet Xi in February.", "meet: planned|hypothetical", **PRESS),
    row("MS. PSAKI:  We’re working to set up a call with President Xi.", "call: planned|hypothetical", **BRIEFING),
    row("MS. PSAKI:  We expect the President to speak with President Xi soon.", "speak: planned", **BRIEFING),
    row(
        "The next meeting between Putin and Erdogan will take place in Sochi.",
        "meeting: planned",
        **PRESS,
    ),
    row("Blinken is set to meet with Lavrov.", "meet: planned", **PRESS),
    row("Blinken is expected to meet with Lavrov.", "meet: planned", **PRESS),
    row("Putin intends to visit Xi in Beijing.", "visit: planned", **PRESS),
    row("Putin will hold talks with Xi in Beijing.", "talks: planned", **PRESS),
    row(
        "A call between Biden and Putin is scheduled for Saturday.",
        "call: planned",
        **PRESS,
    ),
    row(
        "A meeting between Putin and Macron is being prepared.",
        "meeting: planned",
        **PRESS,
    ),
    row(
        "Preparations are under way for a summit between Biden and Putin.",
        "summit: planned",
        **PRESS,
    ),
    row(
        "Putin and Macron agreed to speak again.",
        "speak: planned",
        **PRESS,
    ),
    row("MS. PSAKI:  The President will have a call with President Zelenskyy on Sunday.", "call: planned", **BRIEFING),
    row("MS. PSAKI:  He’ll be meeting with Chancellor Scholz in the coming weeks.", "meeting: planned", **BRIEFING),
    row(
        "THE PRESIDENT:  I’m going to be talking to Macron later.",
        "talking: planned",
        title="Remarks by President Biden",
        **TRANSCRIPT,
    ),
    row(
        "THE PRESIDENT:  I’ll call Xi when I get home.",
        "call: planned",
        title="Remarks by President Biden",
        **TRANSCRIPT,
    ),
    row("Tomorrow Volodymyr Zelenskyy meets with Boris Johnson in Kyiv.", "meets: planned", **UKRAINE),
    row(
        "Ahead of his meeting with President Xi, President Biden spoke with allies.",
        "meeting: planned",
        published="2022-11-10",
    ),
    row("President Biden invited Prime Minister Kishida for an official visit.", "visit: planned|hypothetical"),
    row("The upcoming visit of Vladimir Putin to President Xi was discussed.", "visit: planned", **KREMLIN),
    row(
        "I will be welcoming President Zelenskyy to Washington.",
        "welcoming: planned",
        title="Statement from President Joe Biden on Ukraine",
        published="2024-07-08",
        **STATEMENT,
    ),
    row("At that meeting, President Biden and President Macron will speak of trade.", "meeting: planned"),
    row("Before he meets with President Xi, President Biden will see his staff.", "meets: planned"),
    row("President Biden is meeting with President Xi because of our differences.", "meeting: planned"),
    row("Q    We are two weeks out from the Japanese Prime Minister’s visit here.", "visit: planned", **TRANSCRIPT),
    row("Preparations are underway for the meeting between President Biden and President Xi.", "meeting: planned"),
    row(
        "MODERATOR:  This is a call previewing President Biden’s meeting with President Xi.",
        "meeting: planned",
        **TRANSCRIPT,
    ),
)
def test_planned(text, how, expected):
    assert [
        line for line in told(text, **how).modalities(expected) if line.startswith(expected[0].split(":")[0])
    ] == expected


@table(
    row("Donald Trump cancelled his meeting with Putin.", "meeting: cancelled", published="2018-11-30", **PRESS),
    row(
        "President Biden canceled his visit with Prime Minister Albanese.",
        "visit: cancelled",
        published="2023-05-17",
        **PRESS,
    ),
    row("The call between Biden and Xi was called off.", "call: cancelled", **PRESS),
    row(
        "The summit between Donald Trump and Kim Jong Un has been postponed.",
        "summit: cancelled",
        published="2018-05-24",
        **PRESS,
    ),
    row("Blinken scrapped a planned meeting with Lavrov.", "meeting: cancelled", published="2022-02-23", **PRESS),
    row("Macron’s talks with Putin were put off until spring.", "talks: cancelled", **PRESS),
    row(
        "Blinken’s planned meeting with Lavrov is off.",
        "meeting: cancelled",
        published="2022-02-23",
        missing="is off does not cancel",
        **PRESS,
    ),
    row("President Biden is postponing his trip to Australia.", "trip: cancelled", **PRESS),
)
def test_cancelled(text, how, expected):
    assert told(text, **how).modalities(expected) == expected


@table(
    row("If Putin pulls back, Biden will meet with Putin.", "meet: hypothetical|planned", **PRESS),
    row("Biden could meet with Putin in the spring.", "meet: hypothetical", **PRESS),
    row(
        "Zelenskyy proposed a meeting with Putin.",
        "meeting: hypothetical",
        **PRESS,
    ),
    row("Zelenskyy said he was ready to meet with Putin.", "meet: hypothetical", **PRESS),
    row("Macron offered to meet with Putin.", "meet: hypothetical", **PRESS),
    row(
        "Biden and Macron discussed a possible meeting with Putin.",
        "meeting: hypothetical",
        missing="who discusses a meeting with another is no side of it",
        **PRESS,
    ),
    row("Biden and Putin discussed holding another summit.", "summit: hypothetical", **PRESS),
    row("Biden accepted in principle a meeting with Putin.", "meeting: hypothetical", **PRESS),
    row("Biden would only meet with Putin after a withdrawal.", "meet: hypothetical", **PRESS),
    row("Biden should call Putin, the senator said.", "call: hypothetical", **PRESS),
    row("Zelenskyy called for a meeting with Putin.", "meeting: hypothetical", **PRESS),
    row(
        "The Kremlin does not rule out a meeting between Putin and Biden.",
        "meeting: hypothetical",
        **PRESS,
    ),
    row("MS. PSAKI:  He’s always open to a call with President Putin.", "call: hypothetical", **BRIEFING),
    row(
        "Had Putin called Biden, the outcome might have been different.",
        "called: hypothetical",
        missing="a condition without if is not read",
        **PRESS,
    ),
    row(
        "Prospects for a meeting between Blinken and Lavrov are dim.",
        "meeting: hypothetical",
        **PRESS,
    ),
    row("President Biden is prepared to speak with President Putin if he asks.", "speak: hypothetical"),
    row("President Biden wants to speak with President Putin.", "speak: hypothetical"),
    row("Unless Russia pulls back, Blinken will not meet with Lavrov.", "meet: hypothetical|denied", **PRESS),
    row(
        "The request for a meeting between Secretary Blinken and Foreign Minister Lavrov was new.",
        "meeting: hypothetical",
        **PRESS,
    ),
    row("President Xi is interested in talks with President Biden.", "talks: hypothetical"),
    row(
        "President Biden said that there is room for him to have another conversation with President Xi.",
        "conversation: hypothetical",
    ),
)
def test_hypothetical(text, how, expected):
    assert told(text, **how).modalities(expected) == expected


@table(
    row("Q    Did the President speak with President Putin?\n\nMS. PSAKI:  No.", "speak: denied"),
    row(
        "Q    Did the President speak with President Putin?\n\nMS. PSAKI:  He did not.",
        "speak: denied",
    ),
    row("Q    Did the President speak with President Putin?\n\nMS. PSAKI:  Not that I’m aware of.", "speak: denied"),
    row("Q    Did the President speak with President Putin?\n\nMS. PSAKI:  Yes, he did.", "speak: reported"),
    row(
        "Q    Has the President called Chancellor Scholz?\n\nMS. PSAKI:  He has, yes.",
        "called: reported",
    ),
    row(
        "Q    Has the President called Chancellor Scholz?\n\nMS. PSAKI:  That’s right.",
        "called: reported",
    ),
    row("Q    Will the President meet with President Erdogan in Rome?\n\nMS. PSAKI:  Yes.", "meet: planned"),
    row(
        "Q    Is the President going to meet with President Erdogan?\n\nMS. PSAKI:  He is.",
        "meet: planned",
    ),
    row(
        "Q    Will the President meet with President Erdogan in Rome?\n\nMS. PSAKI:  He will not.",
        "meet: denied",
    ),
    row(
        "Q    Did the President speak with President Putin?\n\nMS. PSAKI:  I have nothing on that.",
        "speak: hypothetical",
    ),
    row("Q    Has the President spoken with President Xi?\n\nMS. PSAKI:  I’ll have to check.", "spoken: hypothetical"),
    row(
        "Q    When will the President speak with President Xi?\n\nMS. PSAKI:  We’ll keep you posted.",
        "speak: hypothetical|planned",
    ),
    row("Q    How long was the President’s call with President Putin?\n\nMS. PSAKI:  About an hour.", "call: reported"),
    row(
        "Q    What did he say to President Macron in their call yesterday?\n\nMS. PSAKI:  They covered a lot.",
        "call: reported",
    ),
    row(
        "Q    The President spoke with President Putin on Thursday.  What came of it?\n\nMS. PSAKI:  We put "
        "out a readout.",
        "spoke: reported",
    ),
    row(
        "Q    You said the President met with Prime Minister Bennett.  Was Iran raised?\n\nMS. PSAKI:  It was.",
        "met: reported",
    ),
    row(
        "Q    Any plans for the President to speak with President Zelenskyy?\n\nMS. PSAKI:  No.  Not at this point.",
        "speak: denied",
    ),
    row(
        "Q    Why hasn’t the President spoken with Prime Minister Orbán?\n\nMS. PSAKI:  He speaks to many leaders.",
        "spoken: denied",
    ),
)
def test_questions_and_their_answers(text, how, expected):
    assert told(text, **BRIEFING, **how).modalities(expected)[:1] == expected


@table(
    row("Q    Mr. President, have you talked to Putin?\n\nTHE PRESIDENT:  No.", "talked: denied"),
    row("Q    Sir, did you speak to Netanyahu?\n\nTHE PRESIDENT:  I haven’t.", "speak: denied"),
    row("Q    Will you be meeting with Xi?\n\nTHE PRESIDENT:  I will.", "meeting: planned"),
    row("Q    Did you call Zelenskyy?\n\nTHE PRESIDENT:  Sure did.", "call: reported"),
    row(
        "Q    Are you going to call Zelenskyy?\n\nTHE PRESIDENT:  We’re going to see what happens.",
        "call: hypothetical",
    ),
    row(
        "Q    Are you going to call Zelenskyy?\n\nTHE PRESIDENT:  I’m going to call him, yes.",
        "call: planned",
        "call: planned",
    ),
    row("Q    Will you call Zelenskyy?\n\nTHE PRESIDENT:  I’ve called him.", "call: hypothetical", "called: reported"),
    row("Q    Sir, have you spoken to Macron —\n\nTHE PRESIDENT:  No, I haven’t.", "spoken: denied"),
    row("Q    Have you spoken to Macron?\n\nTHE PRESIDENT:  I don’t have anything for you.", "spoken: hypothetical"),
    row("Q    Any update on when you might talk to Macron?\n\nTHE PRESIDENT:  No.", "talk: hypothetical"),
    row("Q    Did you raise it when you met with Macron?\n\nTHE PRESIDENT:  Next.", "met: reported"),
    row("Q    When was the last time you talked to Macron?\n\nTHE PRESIDENT:  Ask Jen.", "talked: reported"),
)
def test_questions_to_the_president_himself(text, how, expected):
    made = told(text, title="Remarks by President Biden Before Marine One Departure", **TRANSCRIPT, **how)
    assert made.modalities(expected) == expected


@table(
    row("Vladimir Putin had a telephone conversation with Olaf Scholz.", "telephone conversation: reported", **KREMLIN),
    row(
        "Vladimir Putin will have a telephone conversation with Olaf Scholz.",
        "telephone conversation: planned",
        **KREMLIN,
    ),
    row(
        "Volodymyr Zelenskyy noted his readiness to hold a meeting with Vladimir Putin.",
        "meeting: hypothetical",
        **UKRAINE,
    ),
    row("Volodymyr Zelenskyy is holding talks with Charles Michel in Kyiv.", "talks: reported", **UKRAINE),
)
def test_items_of_moscow_and_kyiv(text, how, expected):
    assert told(text, **how).modalities(expected) == expected


@table(
    row(
        "President Biden spoke with President Macron but did not speak with President Putin.",
        "spoke: reported",
        "speak: denied",
        **PRESS,
    ),
    row(
        "President Biden met with President Xi and will speak with President Putin tomorrow.",
        "met: reported",
        "speak: planned",
        **PRESS,
    ),
    row(
        "Blinken, who met Lavrov in Geneva, has cancelled a second meeting with Lavrov.",
        "met: reported",
        "meeting: cancelled",
        **PRESS,
    ),
    row(
        "After he spoke with Putin, Macron said he might call Zelenskyy.",
        "spoke: reported",
        "call: hypothetical",
        **PRESS,
    ),
)
def test_two_contacts_of_one_sentence_may_differ(text, how, expected):
    assert told(text, **how).modalities(expected) == expected


@table(
    row("MS. PSAKI:  There has not been another call to President Zelenskyy.", "call: denied", **TRANSCRIPT),
    row(
        "MS. PSAKI:  As you heard Secretary Blinken say yesterday, he’ll speak with Foreign Minister Lavrov.",
        "speak: planned",
        **TRANSCRIPT,
    ),
    row(
        "Q    Is there any more room for the President to have another direct conversation with Putin?",
        "conversation: hypothetical",
        **TRANSCRIPT,
    ),
    row("President Biden calling Vladimir Putin personally a “war criminal” was news.", **PRESS),
)
def test_what_was_said_yesterday_did_not_happen_then(text, how, expected):
    assert told(text, **how).modalities(expected) == expected


@table(
    row("I would just say that President Biden is meeting with President Macron today.", "meeting: reported"),
    row("If I may, President Biden met with President Macron.", "met: reported"),
    row("Can you talk about President Biden’s call with President Macron?", "call: reported"),
    row("President Biden would meet with President Macron if he came.", "meet: hypothetical"),
    row("We are open to the talks that President Biden has had with President Macron.", "talks: reported"),
    row("He mentioned that President Biden would meet with President Macron.", "meet: planned"),
)
def test_politeness_leaves_nothing_open(text, how, expected):
    assert told("MS. PSAKI:  " + text, **BRIEFING, **how).modalities(expected)[:1] == expected


@table(
    row("The Iraqi Prime Minister will be here Monday.", "will be here: planned"),
    row("What does he expect from Macron when he sits down with him?", "sits down: planned"),
    row("Whenever President Biden meets with President Macron, they talk about wine.", "meets: reported"),
    row("President Biden got to see President Macron.", "see: reported"),
    row("President Biden will see President Macron.", "see: planned"),
    row("We do not have a plan for President Biden to call President Putin.", "call: denied"),
)
def test_of_what_is_to_come(text, how, expected):
    before = "MS. PSAKI:  President Biden is in good health. "
    assert told(before + text, **BRIEFING, **how).modalities(expected)[:1] == expected


def test_a_preview_is_of_what_is_to_come():
    title = "Background Press Call Previewing the Visit of Prime Minister Kadhimi of Iraq"
    assert told("MODERATOR:  Hello.", title=title, **TRANSCRIPT).modalities() == ["Visit: planned"]


@table(
    row("Q    You spoke about the visit of Chancellor Merkel coming on Thursday.", "visit: planned", **TRANSCRIPT),
    row("Q    I ask about his meeting with President Macron coming up in May.", "meeting: planned", **TRANSCRIPT),
    row(
        "President Biden’s meeting with President Macron, coming on the heels of a storm, was long.",
        "meeting: reported",
    ),
    row(
        # the leaders without a name make no contact of what is to come, and none of what was on the last such day
        "MS. PSAKI:  His first call — foreign leader call will be on Friday with President Macron.",
        "call: planned",
        **TRANSCRIPT,
    ),
)
def test_a_contact_that_is_coming(text, how, expected):
    assert told(text, **how).modalities(expected) == expected


def test_what_is_heard_when_they_meet_is_to_come():
    text = "MS. PSAKI:  President Biden spoke with Prime Minister Johnson.  What he hears when they meet is his affair."
    assert told(text, **TRANSCRIPT).modalities(["spoke: reported", "meet: planned"]) == [
        "spoke: reported",
        "meet: planned",
    ]


def test_what_the_listener_may_have_heard_is_no_hedge():
    text = "MS. PSAKI:  As you may have seen, the President spoke with Prime Minister Johnson."
    assert told(text, **TRANSCRIPT).modalities(["spoke: reported"]) == ["spoke: reported"]


@table(
    row("MR. KIRBY:  President Macron has yet to have a talk with President Duda.", "talk: denied",
        **TRANSCRIPT),
    row("Q    If it’s true that President Xi spoke with Vladimir Putin, what then?", "spoke: hedged", **TRANSCRIPT),
    row("MR. KIRBY:  We do not confirm there was a phone call between President Xi and Vladimir Putin.",
        "phone call: hedged", **TRANSCRIPT),
)  # fmt: skip
def test_what_has_not_been_or_is_not_known_to_have_been(text, how, expected):
    assert told(text, **how).modalities(expected) == expected
