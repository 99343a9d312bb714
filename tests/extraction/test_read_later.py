"""What careful readers found wrong in further months of briefings: a row for each class, and its look-alikes."""

from tests.extraction.texts import STATEMENT, TRANSCRIPT, row, table, told


@table(
    # the verb "meeting" in a question, and a reason asked for
    row(
        "Q Why isn’t the President meeting with President Macron this week?\n\nMS. PSAKI: He is not coming.",
        "meeting: hypothetical",
        **TRANSCRIPT,
    ),
    row(
        "Q Why isn’t he picking up the phone to speak to Chancellor Scholz?\n\nMS. PSAKI: We talk at all levels.",
        "speak: hypothetical",
        **TRANSCRIPT,
    ),
    row(
        "Q Why didn’t the President speak to Chancellor Scholz?\n\nMS. PSAKI: He had no time.",
        "speak: denied",
        **TRANSCRIPT,
    ),
    row(
        "Q Is there any chance for him to speak to Chancellor Scholz?\n\nMS. PSAKI: Yeah, thanks for asking.",
        "speak: hypothetical",
        **TRANSCRIPT,
    ),
    # what was told is over
    row(
        "PRESIDENT BIDEN: We will go on helping, and I told President Zelenskyy today in Kyiv that we would.",
        "told: reported",
        **TRANSCRIPT,
    ),
    # one meeting, once
    row(
        "MS. PSAKI: The President has no plans to have a sit-down meeting with Mohammed bin Salman.",
        "sit-down meeting: denied",
        **TRANSCRIPT,
    ),
    row(
        "MS. PSAKI: The President had a sit-down with Mohammed bin Salman.",
        "sit-down: reported",
        **TRANSCRIPT,
    ),
    # a policy is no contact
    row("President Biden and President Duda opened a fund to deepen engagement in the region.", **STATEMENT),
    row(
        "President Biden had an engagement with President Duda in Warsaw.",
        "engagement: reported",
        **STATEMENT,
    ),
)
def test_whether_it_happened_in_months_read_later(text, how, expected):
    assert told(text, **how).modalities(expected) == expected


@table(
    # whose people are in the hall
    row(
        "PRESIDENT BIDEN: I want to welcome President Obama, Speaker Pelosi and Prime Minister Draghi.",
        "welcome: Joe Biden, Mario Draghi",
        **TRANSCRIPT,
    ),
    row("PRESIDENT BIDEN: I want to welcome President Obama and Speaker Pelosi to the East Room.", **TRANSCRIPT),
    # an aide to somebody
    row(
        "Jake Sullivan met with Jan Doe, Chief of Cabinet for European Commission President Ursula von der Leyen.",
        "met: Jake Sullivan, Jan Doe",
        **STATEMENT,
    ),
    row(
        "Jake Sullivan met today with Jan Doe, and with European Commission President Ursula von der Leyen.",
        "met: Jake Sullivan, Jan Doe, Ursula von der Leyen",
        **STATEMENT,
    ),
    # a spokesman who shares a surname with a leader abroad
    row("MR. BILAL: I met with President Zelenskyy’s team.\n\nQ Did he meet with you, Mr. Bilal?", **TRANSCRIPT),
    row(
        "MR. DOE: The President met with Prime Minister Bilal of Mauritania.",
        "met: Joe Biden, Mohamed Ould Bilal",
        **TRANSCRIPT,
    ),
)
def test_who_in_months_read_later(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "Yesterday, Jake Sullivan met with President Duda, and, today, he met with President Macron.",
        "met: 2022-01-19",
        "met: 2022-01-20",
        **STATEMENT,
    ),
    row(
        "Yesterday, Jake Sullivan met with President Duda, and he met with President Macron.",
        "met: 2022-01-19",
        "met: 2022-01-19",
        **STATEMENT,
    ),
    row(
        "President Biden met today with President Duda. They prepared the upcoming meeting, which is to last two days.",
        "met: 2022-01-20",
    ),
    row(
        "President Biden met today with President Duda. The meeting lasted two hours.",
        "met: 2022-01-20",
        "meeting: 2022-01-20",
    ),
)
def test_when_in_months_read_later(text, how, expected):
    assert told(text, **how).times(expected) == expected


@table(
    row("The two leaders spoke frankly about trade.", "Meeting: meeting", "spoke: unspecified"),
    row("The President also spoke with President Macron.", "Meeting: meeting", "spoke: unspecified"),
)
def test_no_call_in_a_readout_of_a_meeting(text, how, expected):
    title = "Readout of President Biden’s Meeting with President Duda of Poland"
    assert told(text, title=title, **how).channels(expected) == expected


def test_a_call_in_a_readout_of_a_call():
    call = told(
        "The two leaders spoke frankly about trade.", title="Readout of President Biden’s Call with President Duda"
    )
    assert call.channels() == ["Call: call", "spoke: call"]


@table(
    row(
        "Q Has the White House locked in a meeting with President Xi yet?\n\n"
        "MS. PSAKI: I don’t have a meeting or anything else to preview.",
        "meeting: hypothetical",
        **TRANSCRIPT,
    ),
    row(
        "Q Has the President met with President Xi yet?\n\nMS. PSAKI: He hasn’t met with him.",
        "met: denied",
        "met: denied",
        **TRANSCRIPT,
    ),
    row(
        "MS. PSAKI: I don’t have any, like — anything to read out on any recent conversation with President Duda.",
        "conversation: hypothetical",
        **TRANSCRIPT,
    ),
    row(
        "MS. PSAKI: We know more once the President and President Macron are able to speak.",
        "speak: planned",
        **TRANSCRIPT,
    ),
    row("MS. PSAKI: The President and President Macron were able to speak.", "speak: reported", **TRANSCRIPT),
    row(
        "Q What of those reports that Macron has been talking to Putin?\n\nMS. PSAKI: No idea.",
        "talking: hedged",
        **TRANSCRIPT,
    ),
    row("Prime Minister Bennett’s visit to Washington was announced two weeks ago.", "visit: planned", **STATEMENT),
    row("Prime Minister Bennett’s visit to Washington was a success.", "visit: reported", **STATEMENT),
    row(
        "MS. PSAKI: It is not uncommon for President Biden and President Macron to find time to meet with each other.",
        **TRANSCRIPT,
    ),
    row("Q Does President Biden regret calling Vladimir Putin a “killer”?\n\nMS. PSAKI: No.", **TRANSCRIPT),
)
def test_whether_it_happened_in_three_more_months(text, how, expected):
    assert told(text, **how).modalities(expected) == expected


@table(
    row(
        "Jake Sullivan met with Asta Skaisgiryte, Chief Policy Advisor, and Kestutis Budrys, Chief Security Advisor, "
        "to President Gitanas Nauseda.",
        "met: Jake Sullivan, Asta Skaisgirytė, Kęstutis Budrys",
        **STATEMENT,
    ),
    row(
        "Jake Sullivan spoke with Emmanuel Bonne, Advisor to the French President; Dr. Jan Hecker, Advisor to the "
        "German Chancellor; and Stephen Lovegrove, National Security Advisor of the United Kingdom.",
        "spoke: Jake Sullivan, Emmanuel Bonne, Jan Hecker, Stephen Lovegrove",
        **STATEMENT,
    ),
    row(
        "President Biden met with President Duda; the Chancellor of Germany left.",
        "met: Joe Biden, Andrzej Duda",
        **STATEMENT,
    ),
)
def test_who_in_three_more_months(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row("The meeting with President Duda was announced two weeks ago.", "meeting: none", **STATEMENT),
    row("The meeting with President Duda was scheduled for January 25.", "meeting: 2022-01-25", **STATEMENT),
)
def test_when_in_three_more_months(text, how, expected):
    assert told(text.replace("The", "President Biden’s", 1), **how).times(expected) == expected
