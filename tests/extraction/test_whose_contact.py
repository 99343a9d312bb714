"""Contacts that nobody named is told to have had, and things only thought of: a row each, and look-alikes."""

from tests.extraction.texts import STATEMENT, TRANSCRIPT, row, table, told


@table(
    # ours with several from abroad, and not theirs among themselves
    row(
        "MS. PSAKI: There is one after the meetings with the Mexican and Canadian leaders next week.",
        "meetings: [Joe Biden], Andrés Manuel López Obrador, Justin Trudeau",
        **TRANSCRIPT,
    ),
    row("MR. DOE: And we’re looking forward to meeting with Macron and Trudeau tomorrow.", **TRANSCRIPT),
    row(
        "MR. DOE: There was a meeting between President Macron and Prime Minister Trudeau.",
        "meeting: Emmanuel Macron, Justin Trudeau",
        **TRANSCRIPT,
    ),
    row(
        "MR. DOE: Secretary Blinken talked to Prime Minister Trudeau and President Macron.",
        "talked: Antony Blinken, Justin Trudeau, Emmanuel Macron",
        **TRANSCRIPT,
    ),
    # whom a text calls otherwise
    row(
        "President Biden spoke with the Presidents of France and Germany. Chancellor Scholz thanked all.",
        "spoke: Joe Biden, Emmanuel Macron",
        **STATEMENT,
    ),
    row(
        "President Biden spoke with the Presidents of France and Poland.",
        "spoke: Joe Biden, Emmanuel Macron, Andrzej Duda",
        **STATEMENT,
    ),
    row("MR. DOE: President Biden will meet the incoming President of Mexico.", **TRANSCRIPT),
    row(
        "MR. DOE: President Biden will meet the President of Mexico.",
        "meet: Joe Biden, Andrés Manuel López Obrador",
        **TRANSCRIPT,
    ),
)
def test_who(text, how, expected):
    assert told(text, **how).casts(expected) == expected


def test_our_talk_with_an_official_is_not_the_leaders() -> None:
    ours = told("MR. DOE: As we felt in the conversation with Minister Lavrov in Rome, it is slow.", **TRANSCRIPT)
    assert not any("Joe Biden" in cast for cast in ours.casts())
    his = told("MR. DOE: As we felt in the conversation with President Macron in Rome, it is slow.", **TRANSCRIPT)
    assert any("Joe Biden" in cast for cast in his.casts())


@table(
    row(
        "Q What does the President need in order to have a conversation with Macron?\n\nMS. PSAKI: Much.",
        "conversation: hypothetical",
        **TRANSCRIPT,
    ),
    row(
        "MS. PSAKI: What we said about the President speaking with President Macron is clear.",
        "speaking: hypothetical",
        **TRANSCRIPT,
    ),
    row(
        "MR. DOE: It was the right time to talk about meeting with Prime Minister Draghi.",
        "meeting: hypothetical",
        **TRANSCRIPT,
    ),
    row(
        "MR. DOE: President Biden talked about his meeting with Prime Minister Draghi.",
        "meeting: reported",
        **TRANSCRIPT,
    ),
    row(
        "Q There was a report that the President may be meeting with or speaking to President Macron.",
        "speaking: hypothetical",
        **TRANSCRIPT,
    ),
    row(
        "The two agreed that the meeting between the President and Prime Minister Kishida is a chance to end it.",
        "meeting: planned",
        **STATEMENT,
    ),
    row(
        "The meeting between the President and Prime Minister Kishida was an opportunity.",
        "meeting: reported",
        **STATEMENT,
    ),
    row("MR. DOE: The purpose of the meeting with President Macron is to end this.", "meeting: planned", **TRANSCRIPT),
)
def test_whether(text, how, expected):
    assert told(text, **how).modalities(expected) == expected
