"""What careful readers of documents drawn at random found wrong: a row for each class of fault, and its look-alikes."""

from __future__ import annotations

from tests.extraction.texts import STATEMENT, TRANSCRIPT, row, table, told

from backchannel.extraction.addressing import replies_to
from backchannel.extraction.sentences import split_sentences

TWO = {**TRANSCRIPT, "title": "Remarks by President Biden and Prime Minister Draghi of Italy Before Bilateral Meeting"}
AT_HAND = "Bilateral Meeting: Joe Biden, Mario Draghi"


@table(
    # "I" that only tells
    row("MR. KIRBY: The Prime Minister of Israel, I believe, spoke yesterday, and put it well.", **TRANSCRIPT),
    row(
        "MR. KIRBY: The President, I believe, spoke yesterday with Prime Minister Bennett.",
        "spoke: Joe Biden, Naftali Bennett",
        **TRANSCRIPT,
    ),
    row(
        "MR. SULLIVAN: The President is in Kyiv. He had the chance yesterday, as I said on the press call, to have a "
        "long conversation with President Zelenskyy.",
        "conversation: Joe Biden, Volodymyr Zelenskyy",
        **TRANSCRIPT,
    ),
    row(
        "MR. SULLIVAN: I will say that the main point of the meeting with President Macron is trade.",
        "meeting: [Joe Biden], Emmanuel Macron",
        **TRANSCRIPT,
    ),
    # no call, no talks of one's own
    row("Zelenskyy has said so for years, and nobody, not even Secretary Blinken, called him on it.", **STATEMENT),
    row(
        "Zelenskyy had asked for it, and Secretary Blinken called him on Monday.",
        "called: Antony Blinken, Volodymyr Zelenskyy",
        **STATEMENT,
    ),
    row(
        "President Biden spoke with President Zelenskyy. The United States will keep facilitating talks between both "
        "sides.",
        "spoke: Joe Biden, Volodymyr Zelenskyy",
        **STATEMENT,
    ),
    row(
        "PRESIDENT BIDEN: At this moment, we have people talking in Rome.\n\nPRIME MINISTER DRAGHI: Yes.",
        AT_HAND,
        **TWO,
    ),
    row("Q And today, Secretary Kerry met with Macron’s team about forests.\n\nMS. PSAKI: Yes.", **TRANSCRIPT),
    row("MS. PSAKI: The President agrees, and it was not the time to travel to France now.", **TRANSCRIPT),
    # whom a reporter is answered about
    row(
        "Q Mr. President, when do you leave?\n\nPRESIDENT BIDEN: I’ll talk to you later.\n\n"
        "PRIME MINISTER DRAGHI: Yes.",
        AT_HAND,
        **TWO,
    ),
    row(
        "Q Did the Pope raise it?\n\nPRESIDENT BIDEN: No. We just talked about how glad he was.\n\n"
        "PRIME MINISTER DRAGHI: Yes.",
        AT_HAND,
        **TWO,
    ),
    row(
        "Q What of trade?\n\nPRESIDENT BIDEN: We talked about steel yesterday.\n\nPRIME MINISTER DRAGHI: Yes.",
        AT_HAND,
        "talked: Joe Biden, Mario Draghi",
        **TWO,
    ),
    row(
        "PRESIDENT BIDEN: We looked at the second meeting, and it began late.\n\nPRIME MINISTER DRAGHI: Yes.",
        AT_HAND,
        **TWO,
    ),
    # "him" and "they" where two may be meant
    row(
        "Q We saw you with Zelenskyy here. What is your leverage on Putin?\n\n"
        "PRESIDENT TRUMP: Right now we’re talking to him.",
        "talking: Donald Trump, Vladimir Putin",
        published="2025-03-13T12:00:00-04:00",
        **TRANSCRIPT,
    ),
    row(
        "MR. SULLIVAN: I was in Zurich last week meeting with Yang Jiechi. They will be able to talk at length.",
        "meeting: Yang Jiechi",
        **TRANSCRIPT,
    ),
    row(
        "SENIOR ADMINISTRATION OFFICIAL: On Monday she will have lunch with the Second Lady and then a meeting with "
        "President Macron.",
        "meeting: Emmanuel Macron",
        **TRANSCRIPT,
    ),
    row(
        "Q The President, over the weekend, spoke with Chancellor Scholz, who was in China to meet with President Xi."
        "\n\nMS. PSAKI: Yes.",
        "spoke: Joe Biden, Olaf Scholz",
        "meet: Olaf Scholz, Xi Jinping",
        **TRANSCRIPT,
    ),
    # one with each
    row(
        "Vice President Harris is meeting with foreign leaders, including Chancellor Scholz of Germany and President "
        "Macron of France.",
        "meeting: Kamala Harris, ~leaders",
        "meeting: Kamala Harris, Olaf Scholz",
        "meeting: Kamala Harris, Emmanuel Macron",
        **STATEMENT,
    ),
    row(
        "VICE PRESIDENT HARRIS: As I have discussed with President Macron and Chancellor Scholz, this cannot wait.",
        "discussed: Kamala Harris, Emmanuel Macron",
        "discussed: Kamala Harris, Olaf Scholz",
        **TRANSCRIPT,
    ),
    row(
        "They discussed trade.",
        "Meeting: Joe Biden, Emmanuel Macron, Olaf Scholz",
        title="Readout of President Biden’s Meeting with President Macron of France and Chancellor Scholz of Germany",
    ),
    row(
        "Secretary Blinken met with senior Israeli officials, including Prime Minister Bennett.",
        "met: Antony Blinken, ~officials, Naftali Bennett",
        **STATEMENT,
    ),
    row(
        "Following the meeting with King Salman, President Biden and Crown Prince Mohammed bin Salman held talks.",
        "meeting: Joe Biden, Salman bin Abdulaziz Al Saud",
        "talks: Joe Biden, Mohammed bin Salman",
        **STATEMENT,
    ),
    row(
        "The call follows the two leaders’ conversation on January 3rd and a series of conversations of senior "
        "U.S. and PRC officials.",
        "Call: Joe Biden, Xi Jinping",
        "conversation: Joe Biden, Xi Jinping",
        title="Readout of President Biden’s Call with President Xi Jinping",
    ),
    row(
        "President Biden met today with President Macron. He offered his congratulations to President Macron.",
        "met: Joe Biden, Emmanuel Macron",
        **STATEMENT,
    ),
    row(
        "President Biden offered his congratulations to President Macron.",
        "offered his congratulations: Joe Biden, Emmanuel Macron",
        **STATEMENT,
    ),
    row(
        "Next Thursday, President Biden and Vice President Harris will separately meet with President Macron.",
        "meet: Joe Biden, Emmanuel Macron",
        "meet: Kamala Harris, Emmanuel Macron",
        **STATEMENT,
    ),
    row(
        "President Biden and Vice President Harris will meet with President Macron.",
        "meet: Joe Biden, Kamala Harris, Emmanuel Macron",
        **STATEMENT,
    ),
    row("PRESIDENT BIDEN: Ask Bennett. We’re still in talks — not with him — with Qatar.", **TRANSCRIPT),
    row(
        "Q Did he raise abortion?\n\nPRESIDENT BIDEN: It came up. We just talked about how he was glad.\n\n"
        "PRIME MINISTER DRAGHI: Yes.",
        AT_HAND,
        **TWO,
    ),
    # the occasion at which something is said
    row(
        "MODERATOR: President Putin and President Lukashenko spoke. The call contents are embargoed until 3:00 p.m. "
        "today.",
        "spoke: Vladimir Putin, Alexander Lukashenko",
        title="Background Press Call by Senior Administration Officials",
        **TRANSCRIPT,
    ),
    row(
        "VICE PRESIDENT HARRIS: I spoke with President Macron last week. Thank you for convening this meeting today.",
        "spoke: Kamala Harris, Emmanuel Macron",
        title="Remarks by Vice President Harris at the United Nations",
        **TRANSCRIPT,
    ),
    row(
        "PRESIDENT DUDA: Thank you for your visit yesterday, Mr. President.\n\nPRESIDENT BIDEN: Thank you.",
        "Bilateral Meeting: Joe Biden, Andrzej Duda",
        title="Remarks by President Biden and President Duda of Poland After Bilateral Meeting",
        **TRANSCRIPT,
    ),
)
def test_who_takes_part(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row(
        "Q On Monday, you took a question about President Biden’s trip to France.\n\nMS. PSAKI: Yes.",
        "trip: none",
        **TRANSCRIPT,
    ),
    row("The President leaves on Monday night, for Warsaw, where he will meet with President Duda.", "meet: none"),
    row("On Monday, the President will meet with President Duda.", "meet: 2022-01-24"),
    row(
        "Q What did he say yesterday about Zelenskyy?\n\nMS. PSAKI: You saw that when President Zelenskyy was here.",
        "was here: none",
        **TRANSCRIPT,
    ),
    row(
        "Q Did the President speak with President Macron about the crackdown today?\n\nMS. PSAKI: He did.",
        "speak: none",
        **TRANSCRIPT,
    ),
    row(
        "The call follows the two leaders’ conversation on January 3rd.",
        "Call: 2022-01-20~",
        "conversation: 2022-01-03",
        title="Readout of President Biden’s Call with President Xi Jinping",
    ),
    row(
        "MS. PSAKI: President Macron came into office five years ago, and President Biden will meet him.",
        "meet: none",
        **TRANSCRIPT,
    ),
    row("MS. PSAKI: The President just met with President Macron.", "met: 2022-01-18/2022-01-20", **TRANSCRIPT),
    row("THE PRESIDENT: I just met with President Macron.", "met: 2022-01-20~", **TRANSCRIPT),
    row(
        "Q Will President Biden and President Xi speak tomorrow?\n\nMR. SULLIVAN: We will see.\n\nQ And steel?\n\n"
        "MR. SULLIVAN: President Biden will raise it during his meeting with President Xi.",
        "speak: 2022-01-21",
        "meeting: none",
        **TRANSCRIPT,
    ),
)
def test_when_it_was(text, how, expected):
    assert told(text, **how).times(expected) == expected


@table(
    row(
        "Q Are you planning to meet with Xi Jinping soon?\n\nPRESIDENT BIDEN: No, they took that back.",
        "meet: hypothetical",
        **TRANSCRIPT,
    ),
    row(
        "Q Are you planning to meet with Xi Jinping soon?\n\nPRESIDENT BIDEN: No, not now.",
        "meet: denied",
        **TRANSCRIPT,
    ),
    row(
        "Q Will the President raise it, as Prime Minister Johnson did in his meeting with President Macron?\n\n"
        "MS. PSAKI: I do not know.",
        "meeting: reported",
        **TRANSCRIPT,
    ),
    row(
        "Q Will President Biden host President Macron here?\n\nMS. PSAKI: I don’t have a meeting to announce today.",
        "host: hypothetical",
        **TRANSCRIPT,
    ),
    row(
        "Q Is now the time for negotiations with Putin?\n\nMS. PSAKI: No.",
        "negotiations: hypothetical|denied",
        **TRANSCRIPT,
    ),
    row(
        "Q President Biden said he expects to perhaps speak with President Xi this week.\n\nMS. PSAKI: Yes.",
        "speak: planned",
        **TRANSCRIPT,
    ),
    row(
        "Q The two of them — President Biden and President Macron — are having dinner tonight.\n\nMS. PSAKI: Yes.",
        "dinner: planned",
        **TRANSCRIPT,
    ),
    row(
        "PRESIDENT DUDA: Soon we will mark the day, so it is fitting that we met in Warsaw, Mr. President.\n\n"
        "PRESIDENT BIDEN: Thank you.",
        "met: reported",
        **TRANSCRIPT,
    ),
)
def test_whether_it_happened(text, how, expected):
    assert told(text, **how).modalities(expected) == expected


@table(
    row(
        "MR. SULLIVAN: President Biden and President Xi spoke some months ago — and, as I told all of you here last "
        "week, this one will be the first in person.",
        "spoke: unspecified",
        **TRANSCRIPT,
    ),
    row("MR. SULLIVAN: President Biden and President Xi spoke in person.", "spoke: meeting", **TRANSCRIPT),
)
def test_in_person_is_of_the_verb_beside_it(text, how, expected):
    assert told(text, **how).channels(expected) == expected


def test_purpose_and_place_are_of_the_contact_itself() -> None:
    purposes = [
        "I welcome you to this call to discuss President Biden’s meeting today with President Macron.",
        "President Biden met with President Macron and aides met with doctors to discuss vaccines.",
        "The President took the opportunity of President Macron’s visit to the White House to invite him to join.",
        "I am pleased to meet with President Macron, and I would like to thank him.",
    ]
    for text in purposes:
        assert all("purpose" not in told(text, **STATEMENT).properties(n + 1) for n in range(len(told(text).mentions)))
    text = "President Biden met with President Macron in Rome to discuss trade."
    assert told(text).properties() | {"purpose": "discuss trade", "place": "Rome"} == told(text).properties()
    text = "In line with talks between President Biden and President Zelenskyy, officials held a meeting in Riyadh."
    assert "place" not in told(text, **STATEMENT).properties()


def test_answers_to_reporters_are_known_by_their_paragraphs() -> None:
    text = "Q Why?\n\nPRESIDENT BIDEN: Because.\n\nIt is so.\n\nPRIME MINISTER DRAGHI: Indeed."
    sentences = split_sentences(text, "")
    answered = [s.text for s in sentences if s.paragraph in replies_to(sentences)]
    assert answered == ["Because.", "It is so."]


def test_a_governor_of_georgia_acts_for_no_other_state() -> None:
    text = "Vice President Harris spoke with Governor Kemp of Georgia today."
    assert {p.party for m in told(text).mentions for p in m.participants} <= {"us", None}
    text = "Vice President Harris spoke with Prime Minister Garibashvili of Georgia today."
    assert {p.party for m in told(text).mentions for p in m.participants} == {"us", "ge"}


def test_a_woman_of_a_leaders_name_is_not_he() -> None:
    text = "MS. FERNANDEZ: Admiral Kirby is here to talk to you.\n\nMR. KIRBY: Thank you."
    assert told(text, **TRANSCRIPT).mentions == ()
