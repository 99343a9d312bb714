"""Whose contact it is where one of two has it with somebody unknown, or an unknown has it."""

from tests.extraction.texts import TRANSCRIPT, row, table, told

BRIEFING = {"title": "Press Briefing by Press Secretary Jen Psaki", **TRANSCRIPT}
CALL = {"title": "Readout of President Biden’s Call with Prime Minister Bennett of Israel"}
AT_HAND = "Call: Joe Biden, Naftali Bennett"


@table(
    row("The President told the Prime Minister of his meeting with families of miners held since March 3.", AT_HAND),
    row("The Prime Minister recalled his visit with wounded soldiers.", AT_HAND),
    row("The President told the Prime Minister of his meeting with President Herzog.", AT_HAND,
        "meeting: Joe Biden, Isaac Herzog"),
    row("The leaders recalled their meeting with energy ministers last week.", AT_HAND,
        "meeting: Joe Biden, Naftali Bennett"),
)  # fmt: skip
def test_with_somebody_unknown(text, how, expected):
    assert told(text, **CALL, **how).casts(expected) == expected


@table(
    row("MS. PSAKI:  We put out a statement after Mr. Doe’s meeting with President Duda.",
        "meeting: Doe, Andrzej Duda"),
    row("MS. PSAKI:  That came out of Ramstad’s long meeting with President Duda."),
    row("MS. PSAKI:  We put out a statement after Monday’s meeting with President Duda.",
        "meeting: [Joe Biden], Andrzej Duda"),
    row("MS. PSAKI:  We put out a statement after the meeting with President Duda.",
        "meeting: [Joe Biden], Andrzej Duda"),
    row("MS. PSAKI:  We urged all those that talk to President Duda to raise it."),
    row("MS. PSAKI:  I saw people who had talked to President Duda."),
    row("MS. PSAKI:  I saw him talking to President Duda.", "talking: Joe Biden, Andrzej Duda"),
)  # fmt: skip
def test_of_a_stranger(text, how, expected):
    assert told(text, **BRIEFING, **how).casts(expected) == expected


@table(
    row("The leaders agreed to bring forward the next meeting of advisers to the presidents.", AT_HAND),
    row("The leaders noted the third meeting in the “Ostrava” format.", AT_HAND),
    row("The leaders plan to hold a theater commander call.", AT_HAND),
    row("The leaders recalled a meeting of their delegations, which they had led.", AT_HAND),
    row(
        "The leaders held a meeting of their delegations on Monday.",
        AT_HAND,
        "meeting: Joe Biden, Naftali Bennett, ~delegations",
    ),
)
def test_what_advisers_and_ministers_have_among_themselves_is_not_of_those_who_agree_to_it(text, how, expected):
    assert told(text, **{**CALL, **how}).casts(expected) == expected


@table(
    row("Q    What is your response to Prime Minister Netanyahu’s trip to Jordan today and meeting with King Abdullah?",
        "meeting: Benjamin Netanyahu, Abdullah II"),
    row("Q    Is there any reaction to President Putin’s visit to Beijing and talks with President Xi?",
        "visit: Vladimir Putin", "talks: Vladimir Putin, Xi Jinping"),
    row("MS. PSAKI:  He will speak of his trip to Geneva and a meeting with President Putin.",
        "meeting: Joe Biden, Vladimir Putin"),
    row("Q    What of President Putin’s visit to Beijing, and does he plan a call with President Xi?",
        "visit: Vladimir Putin", "call: Joe Biden, Xi Jinping", missing="the call of a second question has no caller"),
)  # fmt: skip
def test_of_who_has_two_things(text, how, expected):
    assert told(text, **BRIEFING, **how).casts(expected) == expected


def test_a_commission_of_two_countries_meets_without_their_leaders():
    text = "President Biden and President Macron agreed to hold a meeting of the joint intergovernmental commission."
    assert told(text).casts() == []


def test_whoever_has_a_view_of_a_meeting_was_there():
    text = "President Macron’s personal impressions of the meeting with President Putin are his own."
    assert told(text).casts() == ["meeting: Emmanuel Macron, Vladimir Putin"]
    text = "President Biden’s view of the meeting between President Macron and President Putin is his own."
    assert told(text).casts() == ["meeting: Emmanuel Macron, Vladimir Putin"]
