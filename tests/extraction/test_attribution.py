"""On whose word: the document's own, a speaker's, an outlet's, an unnamed source's, and chains of them."""

from tests.extraction.texts import KREMLIN, PRESS, STATEMENT, TRANSCRIPT, UKRAINE, row, table, told


@table(
    row("President Biden spoke with President Macron.", "spoke: document"),
    row("Vladimir Putin spoke with Emmanuel Macron.", "spoke: document", **KREMLIN),
    row("Biden spoke with Macron on Thursday.", "spoke: document", **PRESS),
    row(
        "Biden told Macron in a call on Thursday that he backed the plan.",
        "call: document",
        **PRESS,
    ),
    row("President Biden spoke with President Macron, who said that France would help.", "spoke: document"),
    row(
        "The President will speak with President Macron.",
        "speak: document",
        title="Statement by Press Secretary Jen Psaki on the President’s Call",
        **STATEMENT,
    ),
)
def test_a_document_speaks_for_itself(text, how, expected):
    assert told(text, **how).voices(expected) == expected


@table(
    row("Peskov said that Putin had spoken with Macron.", "spoken: speaker Dmitry Peskov", **PRESS),
    row(
        "Putin spoke with Macron, Peskov said.",
        "spoke: speaker Dmitry Peskov",
        **PRESS,
    ),
    row("Putin spoke with Macron, said Peskov.", "spoke: speaker Dmitry Peskov", **PRESS),
    row("Putin spoke with Macron, according to Peskov.", "spoke: speaker Dmitry Peskov", **PRESS),
    row(
        "According to Kremlin spokesman Dmitry Peskov, Putin spoke with Macron.",
        "spoke: speaker Dmitry Peskov",
        **PRESS,
    ),
    row(
        "Kremlin spokesman Dmitry Peskov told reporters that Putin had called Erdogan.",
        "called: speaker Dmitry Peskov",
        **PRESS,
    ),
    row("Psaki confirmed that Biden had spoken with Xi.", "spoken: speaker Jen Psaki", **PRESS),
    row(
        "“The President met with Prime Minister Johnson,” Psaki said.",
        "met: speaker Jen Psaki",
        missing="the President in a quotation of an article is nobody",
        **PRESS,
    ),
    row(
        "“They met for an hour,” Lavrov said of Putin and Xi.",
        "met: speaker Sergey Lavrov",
        missing="those named behind the quotation are not meant by its pronoun",
        **PRESS,
    ),
    row("Biden told reporters that he had spoken with Macron.", "spoken: speaker Joe Biden", **PRESS),
    row(
        "In Peskov’s words, Putin spoke with Macron for an hour.",
        "spoke: speaker Dmitry Peskov",
        missing="in somebody's words is no voice",
        **PRESS,
    ),
    row("Peskov: Putin will call Macron", "call: speaker Dmitry Peskov", **PRESS),
    row("Psaki was asked whether Biden had called Xi.", "called: document|speaker Question", **PRESS),
    row("Putin announced that he would meet Xi.", "meet: speaker Vladimir Putin", **PRESS),
    row("Ushakov told reporters Putin and Biden would speak on Thursday.", "speak: speaker Yuri Ushakov", **PRESS),
    row(
        "Putin will meet Xi in Beijing, his aide Yury Ushakov said.",
        "meet: speaker Yuri Ushakov",
        missing="his aide before a name stops the reading",
        **PRESS,
    ),
    row(
        "The call took place at Washington’s request, Ushakov noted. Putin spoke with Biden for an hour.",
        "spoke: document",
        **PRESS,
    ),
)
def test_a_speaker_vouches_for_what_is_said(text, how, expected):
    assert told(text, **how).voices(expected) == expected


@table(
    row(
        "Putin spoke with Donald Trump, according to a person familiar with the matter.",
        "spoke: unnamed",
        published="2024-11-10",
        **PRESS,
    ),
    row("According to two people briefed on the call, Biden spoke with Xi.", "spoke: unnamed", **PRESS),
    row("A senior administration official said Biden had called Xi.", "called: unnamed", **PRESS),
    row("Sources said that Putin met with Lukashenko.", "met: unnamed", **PRESS),
    row("Biden spoke with Xi, officials said.", "spoke: unnamed", **PRESS),
    row("Biden called Xi, one of the people said.", "called: unnamed", **PRESS),
    row(
        "It was reported that Putin had met with Lukashenko.",
        "met: unnamed",
        missing="it was reported is no voice",
        **PRESS,
    ),
    row("A Western diplomat said Blinken had met with Lavrov.", "met: unnamed", **PRESS),
    row(
        "Israeli media reported that Biden had called Naftali Bennett.", "called: unnamed|outlet Israeli media", **PRESS
    ),
    row("Speaking on condition of anonymity, an aide said Macron had phoned Putin.", "phoned: unnamed", **PRESS),
    row(
        "A Kremlin source confirmed that Putin had met with Patrushev’s Chinese counterpart Yang Jiechi.",
        "met: unnamed",
        missing="a counterpart of somebody, with a name, is not read",
        **PRESS,
    ),
)
def test_sources_without_a_name(text, how, expected):
    assert told(text, **how).voices(expected)[-1:] == expected


@table(
    row("Reuters reported that Putin had spoken with Macron.", "spoken: outlet Reuters", **PRESS),
    row("Putin spoke with Macron, Reuters reported.", "spoke: outlet Reuters", **PRESS),
    row(
        "Putin spoke with Macron, according to Reuters.",
        "spoke: outlet Reuters",
        missing="according to an outlet is not read",
        **PRESS,
    ),
    row(
        "The Washington Post reported that Donald Trump called Putin.",
        "called: outlet The Washington Post|outlet Washington Post",
        published="2024-11-10",
        **PRESS,
    ),
    row("Putin spoke with Xi, the state news agency TASS said.", "spoke: outlet TASS", **PRESS),
    row("Axios says that Jake Sullivan met with Eyal Hulata.", "met: outlet Axios", **PRESS),
    row(
        "The Harbor Gazette reported that Biden had called Macron.",
        "called: outlet The Harbor Gazette|outlet Harbor Gazette",
        **PRESS,
    ),
)
def test_outlets(text, how, expected):
    assert told(text, **how).voices(expected) == expected


@table(
    row(
        "Reuters reported that the Kremlin said Putin had spoken with Macron.",
        "spoken: outlet Reuters > speaker Kremlin|outlet Reuters > speaker the Kremlin",
        missing="a chain ends at its first voice, and an institution is none",
        **PRESS,
    ),
    row(
        "TASS quoted Peskov as saying that Putin would call Erdogan.",
        "call: outlet TASS > speaker Dmitry Peskov",
        **PRESS,
    ),
    row(
        "Putin spoke with Xi, Peskov told Interfax.",
        "spoke: speaker Dmitry Peskov|outlet Interfax > speaker Dmitry Peskov",
        **PRESS,
    ),
    row(
        "Bloomberg reported, citing people familiar with the matter, that Biden had called Xi.",
        "called: outlet Bloomberg > unnamed",
        **PRESS,
    ),
    row(
        "MS. PSAKI:  President Macron said that he met with President Putin on Monday.",
        "met: speaker Jen Psaki > speaker Emmanuel Macron",
        **TRANSCRIPT,
    ),
    row(
        "Q    Israeli media is reporting that the President called Prime Minister Bennett today.  Can you confirm?",
        "called: speaker Question > unnamed|speaker Question > outlet Israeli media",
        **TRANSCRIPT,
    ),
)
def test_chains_run_inwards(text, how, expected):
    assert told(text, **how).voices(expected) == expected


@table(
    row(
        "The Kremlin said Putin had spoken with Macron.",
        "spoken: speaker Kremlin|speaker the Kremlin|speaker The Kremlin",
        **PRESS,
    ),
    row(
        "Biden spoke with Macron, the White House said.",
        "spoke: speaker White House|speaker the White House",
        **PRESS,
    ),
    row(
        "The Élysée confirmed that Macron had called Putin.",
        "called: speaker Élysée|speaker the Élysée|speaker The Élysée",
        **PRESS,
    ),
    row(
        "Downing Street said Boris Johnson spoke to Zelenskyy.",
        "spoke: speaker Downing Street",
        **PRESS,
    ),
    row(
        "According to the Kremlin, Putin and Biden spoke for an hour.",
        "spoke: speaker Kremlin|speaker the Kremlin",
        **PRESS,
    ),
)
def test_institutions_speak_too(text, how, expected):
    assert told(text, **how).voices(expected) == expected


@table(
    row("“I called President Putin on Monday,” Macron said.", "called: Emmanuel Macron, Vladimir Putin", **PRESS),
    row("Macron said: “I spoke with Putin for two hours.”", "spoke: Emmanuel Macron, Vladimir Putin", **PRESS),
    row("“I met with Xi,” Putin told reporters, “and we agreed on gas.”", "met: Vladimir Putin, Xi Jinping", **PRESS),
    row(
        "“We spoke with President Biden yesterday,” Zelenskyy said.", "spoke: Volodymyr Zelenskyy, Joe Biden", **UKRAINE
    ),
    row(
        "“My conversation with President Putin was frank,” Biden told reporters.",
        "conversation: Joe Biden, Vladimir Putin",
        **PRESS,
    ),
)
def test_i_in_a_quotation_is_who_is_quoted(text, how, expected):
    made = told(text, **how)
    assert made.casts(expected) == expected
    speaker = expected[0].partition(": ")[2].split(", ")[0]
    assert made.mentions[0].attribution[-1].name == speaker


@table(
    row("MS. PSAKI:  The President spoke with President Macron.", "spoke: speaker Jen Psaki", **TRANSCRIPT),
    row("THE PRESIDENT:  I spoke with President Macron.", "spoke: speaker Joe Biden", **TRANSCRIPT),
    row(
        "Q    The President spoke with President Macron on Monday, didn’t he?", "spoke: speaker Question", **TRANSCRIPT
    ),
    row(
        "MR. SULLIVAN:  The President and President Xi met virtually.",
        "met: speaker Jake Sullivan",
        missing="the President and President X is read as one person with two titles",
        **TRANSCRIPT,
    ),
    row(
        "SENIOR ADMINISTRATION OFFICIAL:  The President and President Putin spoke for 50 minutes.",
        "spoke: unnamed Senior Administration Official",
        **TRANSCRIPT,
    ),
    row("PRESIDENT MACRON:  I met with President Putin on Monday.", "met: speaker Emmanuel Macron", **TRANSCRIPT),
    row(
        "Vladimir Putin: I spoke with Emmanuel Macron.\n\nQuestion: About what?",
        "spoke: speaker Vladimir Putin",
        kind="transcript",
        **KREMLIN,
    ),
    row(
        "I spoke with President Macron.",
        "spoke: speaker Joe Biden",
        title="Statement by President Joe Biden on France",
        **STATEMENT,
    ),
    row(
        "MS. DALTON:  The President met with Prime Minister Draghi.",
        "met: speaker Ms. Dalton|speaker Olivia Dalton",
        **TRANSCRIPT,
    ),
)
def test_turns_and_signatories(text, how, expected):
    assert told(text, **how).voices(expected) == expected


def test_a_chain_begins_with_the_outermost_voice_and_points_at_its_words():
    made = told("Peskov said that Putin had spoken with Macron.", **PRESS)
    outer, inner = made.mentions[0].attribution
    assert (outer.kind, outer.name, outer.span) == ("document", None, None)
    assert inner.span is not None
    assert inner.span.quote == "Peskov"


def test_statements_bear_the_voice_of_their_mention():
    made = told("Putin spoke with Macron by telephone on Monday, Peskov said.", **PRESS)
    (mention,) = made.mentions
    assert mention.statements
    assert {statement.attribution for statement in mention.statements} == {mention.attribution}
