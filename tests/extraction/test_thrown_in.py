"""How spokespeople and reporters tell of contacts: words thrown in, names last, questions about what was said there."""

from tests.extraction.texts import TRANSCRIPT, row, table, told

_BRIEFING = {**TRANSCRIPT, "title": "Press Briefing by Press Secretary Karine Jean-Pierre"}
_HERS = "MS. JEAN-PIERRE:  "
_ANSWER = "\n\nMS. JEAN-PIERRE:  I have nothing on that."


@table(
    row(_HERS + "The President spoke to, as you know, President Xi back in March.", "spoke: Joe Biden, Xi Jinping"),
    row(_HERS + "It is the conversation that the President, obviously, has been having with President Macron.",
        "conversation: Joe Biden, Emmanuel Macron"),
    row("Q  What about the President of the European Commission, who is meeting President Biden on Friday?" + _ANSWER,
        "meeting: Ursula von der Leyen, Joe Biden"),
    row(_HERS + "You had asked about Prime Minister Kishida and the President’s meeting yesterday.",
        "meeting: Kishida Fumio, Joe Biden"),
    row(_HERS + "The President will be met by President Yoon at this facility.", "met: Joe Biden, Yoon Suk-yeol"),
    row(_HERS + "Let me say that the President and President Yoon obviously talked about threats to the order.",
        "talked: Joe Biden, Yoon Suk-yeol"),
    row("Q  Did President Zelenskyy make any specific requests of President Biden in this call?" + _ANSWER,
        "call: Volodymyr Zelenskyy, Joe Biden"),
    row("Q  So, during that phone call, did Macron brief President Biden on his plans?" + _ANSWER,
        "call: Emmanuel Macron, Joe Biden"),
    row(_HERS + "As he said when President Moon visited, it is about trade.", "visited: Moon Jae-in, [Joe Biden]"),
    row("Q  Any details on the call that happened this morning between President Biden and President Macron?" + _ANSWER,
        "call: Joe Biden, Emmanuel Macron"),
    row("Q  What are your hopes when von der Leyen arrives next week?" + _ANSWER,
        "arrives: Ursula von der Leyen, [Joe Biden]"),
    row(_HERS + "Then we have President Macron arriving on Friday.", "arriving: Emmanuel Macron, [Joe Biden]"),
    row("Q  With Chancellor Scholz coming tomorrow, what will you say?" + _ANSWER, "coming: Olaf Scholz, [Joe Biden]"),
)  # fmt: skip
def test_who(text, how, expected):
    assert told(text, **_BRIEFING, **how).casts(expected)[: len(expected)] == expected


@table(
    row(_HERS + "I won’t go into details of a call that the President may have had with President Xi.",
        "call: hedged"),
    row(_HERS + "I can’t speak to the meeting that he is having on Wednesday with the Israeli Prime Minister.",
        "meeting: planned"),
    row(_HERS + "The talks that he is having with President Macron are useful.", "talks: reported"),
    row(_HERS + "Then we have President Macron arriving on Friday.", "arriving: planned"),
)  # fmt: skip
def test_whether(text, how, expected):
    assert told(text, **_BRIEFING, **how).modalities(expected) == expected


def test_the_day_on_which_he_is_having_it_is_to_come():
    text = _HERS + "I can’t speak to the meeting that he is having on Wednesday with the Israeli Prime Minister."
    assert told(text, **_BRIEFING).times() == ["meeting: 2022-01-26"]


def test_two_secretaries_are_no_name():
    made = told(_HERS + "The visit to Seoul by Secretaries Blinken and Austin was good.", **_BRIEFING)
    assert "Secretaries Blinken" not in {part.name for m in made.mentions for part in m.participants}
