"""Who is meant where another stands nearer, or was at hand before: a wrong person is the worst of mistakes."""

from __future__ import annotations

import pytest
from tests.extraction.texts import STATEMENT, TRANSCRIPT, row, table, told

SAID = "MS. PSAKI:  "
ON_MODI = f"{SAID}President Biden spoke with Prime Minister Modi on Monday.\n\n"


@table(
    # whoever was named last, aside or not, rather than the subject before
    row(
        "Q    And the trip of Jake Sullivan?\n\nMS. PSAKI:  You had a readout from Jake Sullivan.  He went to "
        "Cairo, where he met with President Sisi.",
        "met: Jake Sullivan, Abdel Fattah el-Sisi",
    ),
    row(
        "MS. PSAKI:  Secretary Blinken spoke with his counterpart.  But I have no calls from the President to predict."
        "\n\nQ    One more.\n\nMS. PSAKI:  And he, of course, spoke with President Duda on Friday.",
        "spoke: Antony Blinken, ~counterpart",
        "spoke: Joe Biden, Andrzej Duda",
    ),
    # who is received is not the one who goes on
    row(
        "MS. PSAKI:  You will see the President on Friday, when he welcomes the Australian Prime Minister.  You saw it "
        "when he went home and had a conversation with President Sisi.",
        "welcomes: Joe Biden, Scott Morrison",
        "conversation: Joe Biden, Abdel Fattah el-Sisi",
    ),
    row(
        "Q    President Macron has talked with President Putin.  President Macron has spoken with him twice.  Prime "
        "Minister Draghi has spoken with him.",
        "talked: Emmanuel Macron, Vladimir Putin",
        "spoken: Mario Draghi, Vladimir Putin",
    ),
    # a name right before "meeting" is who meets
    row("Q    One on King Abdullah meeting with Vladimir Putin.", "meeting: Abdullah II, Vladimir Putin"),
    row("Q    Back on the Putin meeting with President Biden.", "meeting: Vladimir Putin, Joe Biden"),
)
def test_who_is_meant(text, how, expected):
    made = told(text, title="Press Briefing", published="2022-01-20", **{**TRANSCRIPT, **how})
    assert made.casts(expected) == expected


@pytest.mark.parametrize(
    ("before", "said"),
    [
        # another leader of the same state
        ("", "Today’s visit is to honor President Kovind.  It is a chance for the leaders to consult on trade."),
        # others may be "they"
        ("", "Envoys of the opposition will come.  They will take part in the summit."),
        ("", "The Indians decide on that, and it would be for them to talk about with their own."),
        # our contacts with them, who are two at hand by no word of it
        ("", "That has been part of our engagement with them in the past."),
        # what is no contact of theirs
        ("", "I have no update on the internal discussions about the paper."),
        ("", "We are grateful for the engagement in the region."),
    ],
)
def test_the_two_at_hand_are_not_meant(before, said):
    text = f"{ON_MODI}{before}{SAID}{said}"
    made = told(text, title="Press Briefing", published="2022-01-20", **TRANSCRIPT)
    later = [one for one in made.mentions if one.span.start > len(ON_MODI)]
    assert not any({"Joe Biden", "Narendra Modi"} <= {part.name for part in one.participants} for one in later)


@pytest.mark.parametrize(
    "said",
    [
        "As part of my travel there, I worked closely with the leaders of Israel and Egypt.",
        "The United States will remain engaged with Israeli and Egyptian leaders.",
    ],
)
def test_those_spoken_with_did_not_meet_each_other(said):
    for text, how in ((said, STATEMENT), (f"{SAID}{said}", TRANSCRIPT)):
        made = told(text, title="Statement on the Region", **how)
        assert not any(
            {part.party for part in one.participants} == {"il", "eg"} for one in (*made.mentions, *made.claims)
        )


@table(
    row("President Macron asked his envoy to meet with his Chinese counterpart."),
    row("President Macron sent a senior adviser to meet with President Xi."),
    row("I look forward to welcoming Prime Minister Kristersson and Sweden as our newest ally."),
)
def test_others_do_it(text, how, expected):
    names = [{part.name for part in one.participants} for one in told(text, **{**STATEMENT, **how}).mentions]
    assert not any(len(known & {"Emmanuel Macron", "Xi Jinping", "Ulf Kristersson"}) > 1 for known in names)
    assert not any("Ulf Kristersson" in known for known in names)


@table(
    row("Mrs. Zelensky was hosted by the President at the White House."),
    row("President Biden greeted Mrs. Macron at the White House."),
)
def test_no_man_is_meant_by_mrs(text, how, expected):
    names = {part.name for one in told(text, **how).mentions for part in one.participants}
    assert not names & {"Volodymyr Zelenskyy", "Emmanuel Macron"}


@table(
    row(
        "MS. PSAKI:  Prime Minister Kadhimi of Iraq comes in May.  Prime Minister Fiala of Czechia comes, too."
        "\n\nQ    Let me ask about the Iraqi militias.  Will the President raise them when he meets with the Prime "
        "Minister?",
        "meets: Joe Biden, Mustafa al-Kadhimi",
    ),
)
def test_an_office_is_of_the_country_spoken_of(text, how, expected):
    casts = told(text, title="Press Briefing", published="2022-01-20", **TRANSCRIPT).casts()
    assert casts[-1:] == expected


@table(
    row("President Biden will participate in the U.S.-EU Summit."),
    row("President Biden will participate in Prime Minister Johnson’s Global Summit."),
)
def test_who_comes_to_a_summit(text, how, expected):
    names = [[part.name for part in one.participants] for one in told(text, **how).mentions]
    assert len(names) == 1
    assert "Joe Biden" in names[0]
    assert "Ursula von der Leyen" not in names[0]


BOTH = "Remarks by President Biden and Prime Minister Modi of India"
MODI = "PRIME MINISTER MODI:  Thank you.\n\n"


@table(
    # somebody else in the room is called
    row(f"PRESIDENT BIDEN:  Welcome.\n\n{MODI}Mr. Secretary, thank you for hosting us here yet again."),
    row(
        f"PRESIDENT BIDEN:  Welcome.\n\n{MODI}Mr. President, thank you for hosting us here yet again.",
        "hosting: Joe Biden, Narendra Modi",
    ),
    # a country's "we", and a meeting of the two who speak, whatever was said there of others
    row(
        f"PRESIDENT BIDEN:  We will make every effort to consult with our allies.\n\n{MODI}",
        "consult: Joe Biden, ~allies",
    ),
    row(
        f"PRESIDENT BIDEN:  I said in our meeting that we are committed to working with our partners.\n\n{MODI}",
        "meeting: Joe Biden, Narendra Modi",
    ),
    # told by somebody whom nobody names; at home
    row(f"PRESIDENT BIDEN:  I was told you were told it would not come.\n\n{MODI}"),
    row(f"PRESIDENT BIDEN:  Welcome.\n\n{MODI}We had long discussions on it in our parliament."),
)
def test_who_speaks_and_is_spoken_to(text, how, expected):
    assert told(text, title=BOTH, **{**TRANSCRIPT, **how}).casts(expected) == expected


@table(
    row(
        "MS. PSAKI:  The President thanked President Sisi for his call with Prime Minister Draghi.",
        "call: Abdel Fattah el-Sisi, Mario Draghi",
    ),
    row(
        "MS. PSAKI:  Secretary Blinken is on his way.  You saw the readout from the President on his call with Prime "
        "Minister Draghi.",
        "call: Joe Biden, Mario Draghi",
    ),
    # among those named beside "I", and nobody named long ago
    row(
        "PRIME MINISTER DRAGHI:  President Putin is wrong.  I saw Charles Michel, and spoke with Charles Michel today, "
        "where he and I talked about aid.",
        "spoke: Mario Draghi, Charles Michel",
        "talked: Charles Michel, Mario Draghi",
    ),
    row(
        "Q    Chancellor Scholz will see President Putin.  Did the President ask any of them what they said when they "
        "meet with him?",
        "see: Olaf Scholz, Vladimir Putin",
    ),
)
def test_whose_it_is(text, how, expected):
    casts = told(text, title="Press Briefing", published="2022-01-20", **{**TRANSCRIPT, **how}).casts(expected)
    assert casts[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("said", "day", "expected"),
    [
        ("President Biden spoke with the new Australian Prime Minister.", "2022-05-20", set()),
        ("President Biden spoke with the new Australian Prime Minister.", "2022-06-20", {"Anthony Albanese"}),
        (
            "President Biden spoke with Australian Prime Minister-Designate Anthony Albanese.",
            "2022-05-22",
            {"Anthony Albanese"},
        ),
        ("It is assumed that the President of Mexico and the President of Brazil are invited.", "2022-05-13", set()),
        ("Our engagement with President Xi was about trade, and we go on with it.", "2022-05-13", {"Xi Jinping"}),
        ("There were talks with Foreign Minister Lavrov yesterday.", "2022-01-20", {"Sergey Lavrov"}),
    ],
)
def test_nobody_takes_part_whom_nobody_means(said, day, expected):
    made = told(f"{SAID}{said}", title="Press Briefing", published=day, **TRANSCRIPT)
    names = [{part.name for part in one.participants} for one in made.mentions]
    assert all(known - {"Joe Biden"} <= expected for known in names)
    assert not any(len(known) > 1 for known in names) or "Biden" in said


@table(
    row(
        "PRESIDENT NIINISTÖ:  Thank you.\n\nPRESIDENT BIDEN:  So.\n\nPRIME MINISTER ANDERSSON:  Mr. President, "
        "thank you for welcoming President Niinistö and me to the White House.",
        "welcoming: Joe Biden, Sauli Niinistö, Magdalena Andersson",
    ),
    row(
        "MS. PSAKI:  President Biden and Secretary Blinken have both spoken with the Greek Prime Minister.",
        "spoken: Kyriakos Mitsotakis, Joe Biden",
        "spoken: Kyriakos Mitsotakis, Antony Blinken",
    ),
)
def test_each_of_several(text, how, expected):
    title = "Remarks by President Biden, President Niinistö of Finland and Prime Minister Andersson of Sweden"
    made = told(text, title=title if "Andersson" in text or "ANDERSSON" in text else "Press Briefing", **TRANSCRIPT)
    assert made.casts(expected)[-len(expected) :] == expected


@pytest.mark.parametrize(
    "said",
    [
        "Q    The Brazilian Health Minister tested positive.  He shook hands with Prime Minister Johnson on Monday.",
        "Q    In a meeting with the prime minister of Fiji, President Xi was for a summit.",
        "Q    Jake, you were scheduled to travel to Riyadh.  Is that meeting with the Crown Prince back on the books?",
    ],
)
def test_it_is_no_meeting_of_the_leader_at_home(said):
    made = told(f"{said}\n\nMS. PSAKI:  No.", title="Press Briefing", published="2022-01-20", **TRANSCRIPT)
    assert not any("Joe Biden" in {part.name for part in one.participants} for one in made.mentions)


def test_nobody_calls_himself_he():
    title = "Press Briefing by Press Secretary Jen Psaki"
    (found,) = told("MR. KIRBY:  He spoke with President Xi on Monday.", title=title, **TRANSCRIPT).mentions
    assert [one.name for one in found.participants] == ["Joe Biden", "Xi Jinping"]


@table(
    row(
        "President Biden asked President Macron about his meeting with President Putin.",
        "meeting: Emmanuel Macron, Vladimir Putin",
    ),
    row(
        "President Biden thanked President Macron for his call with President Putin.",
        "call: Emmanuel Macron, Vladimir Putin",
    ),
    row(
        "President Biden told President Macron about his meeting with President Putin.",
        "meeting: Joe Biden, Vladimir Putin",
    ),
)
def test_his_is_of_whom_one_asks_or_thanks(text, how, expected):
    assert told(text, **how).casts(expected) == expected
