"""Whom "you" means."""

from __future__ import annotations

from tests.extraction.texts import KREMLIN, TRANSCRIPT, row, table, told

_TITLE = (
    "Remarks by President Biden, Prime Minister Kishida Fumio of Japan, and President Yoon of the Republic of Korea"
)
_DAY = "2023-08-18T15:00:00-04:00"


@table(
    row(
        "PRESIDENT YOON:  Thank you.\n\nPRESIDENT BIDEN:  Good.\n\nPRIME MINISTER KISHIDA:  President Yoon, we met in "
        "March.",
        "met: Kishida Fumio, Yoon Suk-yeol",
    ),
    row(
        "PRESIDENT YOON:  Thank you.\n\nPRESIDENT BIDEN:  Good.\n\nPRIME MINISTER KISHIDA:  When we met in March, I "
        "said so.",
    ),
    row(
        "Q    President Biden, thank you.  Prime Minister Kishida, have you spoken with President Duda?\n\nPRESIDENT "
        "BIDEN:  First.\n\nPRIME MINISTER KISHIDA:  Yes.\n\nPRESIDENT YOON:  Good.",
        "spoken: Kishida Fumio, Andrzej Duda",
    ),
    row(
        "MODERATOR:  You called President Duda last Friday.\n\nPRESIDENT BIDEN:  I did.\n\nMS. SMITH:  Good.",
        "called: Joe Biden, Andrzej Duda",
    ),
    row(
        "VICE PRESIDENT HARRIS:  You and I have met in Rome.\n\nSECRETARY BLINKEN:  Welcome.\n\nPRIME MINISTER "
        "KISHIDA:  Thank you.",
        "met: Kishida Fumio, Kamala Harris",
    ),
)
def test_whom_you_means(text, how, expected):
    assert told(text, title=_TITLE, published=_DAY, **TRANSCRIPT, **how).casts(expected) == expected


@table(
    row("The President and I discussed rice.", "discussed: Isaac Herzog, Kamala Harris"),
    row("President Biden and I discussed rice.", "discussed: Joe Biden, Kamala Harris"),
    row("I spoke with the President about rice."),
)
def test_a_vice_president_beside_a_president(text, how, expected):
    title = "Remarks by Vice President Harris and President Isaac Herzog of Israel Before Bilateral Meeting"
    words = f"PRESIDENT HERZOG:  Good day.\n\nVICE PRESIDENT HARRIS:  {text}"
    made = told(words, title=title, published=_DAY, **TRANSCRIPT, **how)
    lines = made.casts(["Bilateral: ", *expected])
    assert lines[1:] == expected


@table(
    row(
        "Q    Did you talk with Duda about tanks?\n\nTHE PRESIDENT:  It went well.\n\nQ    And rice?\n\nTHE "
        "PRESIDENT:  It is dear.\n\nQ    You said that you spoke to him at length.",
        "talk: Joe Biden, Andrzej Duda",
        "spoke: Joe Biden, Andrzej Duda",
    ),
    row(
        "Q    Is Scholz a friend?\n\nTHE PRESIDENT:  Duda is.\n\nQ    And rice?\n\nTHE PRESIDENT:  It is dear.\n\nQ    "
        "You said that you spoke to him at length.",
    ),
    row("Q    Rice is dear.\n\nTHE PRESIDENT:  I have a call with him tomorrow."),
    row(
        "Q    Will the prime minister of Italy come?\n\nTHE PRESIDENT:  She’ll be coming soon, though.",
        "coming: Giorgia Meloni, [Joe Biden]",
    ),
)
def test_whom_he_means_where_a_leader_answers(text, how, expected):
    title = "Remarks by President Biden in Press Conference"
    assert told(text, title=title, published=_DAY, **TRANSCRIPT, **how).casts(expected) == expected


def test_the_former_president_who_is_named():
    text = "MS. PSAKI:  Donald Trump is at home.  The former president said that he called President Duda."
    made = told(text, title="Press Briefing", published=_DAY, **TRANSCRIPT)
    assert made.casts(["called: Donald Trump, Andrzej Duda"]) == ["called: Donald Trump, Andrzej Duda"]


@table(
    row(
        "PRESIDENT MACRON:  I enjoyed our dinner with you in Rome.\n\nPRESIDENT BIDEN:  Thank you.\n\n"
        "VICE PRESIDENT HARRIS:  Welcome.\n\nPRESIDENT MACRON:  And, of course, our phone call two weeks ago.",
        "dinner: Emmanuel Macron, Joe Biden",
        "phone call: Emmanuel Macron, Joe Biden",
        **TRANSCRIPT,
    ),
)
def test_a_leader_speaks_to_the_leader(text, how, expected):
    assert told(text, **how).casts(expected) == expected


@table(
    row("Mr Chancellor, you have come from Kiev, where you met with President Zelensky.",
        "met: Olaf Scholz, Volodymyr Zelenskyy"),
    row("Thank you. Mr President, have you met with President Zelensky?", "met: Vladimir Putin, Volodymyr Zelenskyy"),
)  # fmt: skip
def test_who_is_called_by_his_office_whoever_answers_first(text, how, expected):
    asked = (
        "President of Russia Vladimir Putin: It is so.\n\nFederal Chancellor of Germany Olaf Scholz: Thank you.\n\n"
        f"Question: A big question, if I may. {text}\n\nVladimir Putin: Well."
    )
    title = "News conference following Russian-German talks"
    assert told(asked, title=title, **KREMLIN, **TRANSCRIPT, **how).casts(["met"]) == expected
