"""Whom a leader's "we", "he", "him" and "they" mean beside those with whom it was; no one meets himself."""

import pytest
from tests.extraction.texts import TRANSCRIPT, UKRAINE, row, table, told

SPEECH = {"title": "Remarks by President Biden on the Economy", **TRANSCRIPT}
BRIEFING = {"title": "Press Briefing by Press Secretary Jen Psaki", **TRANSCRIPT}


@table(
    row("I spoke to President Macron, and we talked until two.", "spoke: Joe Biden, Emmanuel Macron"),
    row("The man to ask is Secretary Blinken.  I had a call with him.", missing=None),
    row("Ask President Macron.  I spoke with him yesterday.", "spoke: Joe Biden, Emmanuel Macron"),
)
def test_a_leader_tells_of_his_own_contacts(text, how, expected):
    assert told("THE PRESIDENT:  " + text, **SPEECH, **how).casts()[:1] == expected


@table(
    row(
        "MS. PSAKI:  We hope that President Abbas, as he said, goes home.\n\n"
        "Q    And he talked to King Abdullah of Jordan before he left?",
        "talked: Joe Biden, Abdullah II",
    ),
    row(
        "MS. PSAKI:  Chancellor Scholz met with President Zelenskyy and President Macron in Paris.  "
        "It is time for the leaders to tell of their meetings with the Ukrainian President.",
        "met: Olaf Scholz, Volodymyr Zelenskyy, Emmanuel Macron",
    ),
    row(
        "MS. PSAKI:  President Biden met with President Macron.  He’s going to welcome them next week.",
        "met: Joe Biden, Emmanuel Macron",
        "welcome: Joe Biden, Emmanuel Macron",
    ),
    row("MS. PSAKI:  We’ve seen a historic visit by Chancellor Scholz in May.", "visit: Olaf Scholz, [Joe Biden]"),
    row("MS. PSAKI:  Ukraine was the subject of a visit from President Macron.", "visit: Emmanuel Macron, [Joe Biden]"),
    row("Q    Is there a plan for a call, for example, with President Putin?", "call: [Joe Biden], Vladimir Putin"),
)
def test_who_is_meant_beside_whom(text, how, expected):
    assert told("MS. PSAKI:  Hello.\n\n" + text, **BRIEFING, **how).casts() == expected


def test_who_stands_aside_does_not_invite():
    text = (
        "The President said that the visit of José Manuel Albares was a sign, and invited Pedro Sánchez to visit Kyiv."
    )
    assert told(text, title="President Volodymyr Zelenskyy met with guests", **UKRAINE).casts()[-1:] == [
        "visit: Volodymyr Zelenskyy, Pedro Sánchez"
    ]


def test_who_leads_the_european_council():
    text = "Volodymyr Zelenskyy had talks with the leaders of the European Council, Lithuania and France."
    assert "Charles Michel" in str(told(text, **UKRAINE).mentions) + str(told(text, **UKRAINE).claims)


def test_they_are_not_the_two_whom_he_met_apart():
    text = (
        "MS. PSAKI:  When he met with President Macron, when he met with Chancellor Scholz, it was on the agenda and a "
        "conversation that they had."
    )
    assert told(text, **BRIEFING).casts() == ["met: Joe Biden, Emmanuel Macron", "met: Joe Biden, Olaf Scholz"]


def test_our_meeting_of_which_somebody_is_told_is_with_somebody_else():
    text = "PRESIDENT ZELENSKYY:  Duda came to Kyiv.  Then I spoke with Boris Johnson.  I told Boris about our meeting."
    made = told(text, kind="transcript", title="Address by President Volodymyr Zelenskyy", **UKRAINE)
    assert made.casts() == ["spoke: Volodymyr Zelenskyy, Boris Johnson"]


@pytest.mark.parametrize(
    ("said", "sides"),
    [
        ("We speak quite frequently.", ["Andriy Yermak", "Jake Sullivan"]),
        ("Well, as Andriy said, we speak every week by phone.", ["Andriy Yermak", "Jake Sullivan"]),
        ("We speak to Congress every week.", []),
        ("We speak for ourselves.", []),
    ],
)
def test_two_officials_who_answer_together_say_how_often_they_speak(said, sides):
    title = "Remarks by APNSA Jake Sullivan and Head of the Office of the President of Ukraine Andriy Yermak in Kyiv"
    text = f"MR. YERMAK:  Thanks.\n\nQ    How often do you talk?\n\nMR. SULLIVAN:  {said}"
    made = told(text, title=title, kind="transcript", published="2024-03-20T14:00:00-04:00")
    assert sorted(part.name for claim in made.claims for part in claim.participants) == sides
    assert not made.mentions
