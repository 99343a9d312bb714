"""Visits and talks told in passing, and what a text leaves out of them: "who is there on a visit"."""

from __future__ import annotations

from tests.extraction.texts import KREMLIN, STATEMENT, UKRAINE, row, table, told

_KYIV = {**UKRAINE, **STATEMENT}
_MOSCOW = {**KREMLIN, **STATEMENT}


@table(
    row("Volodymyr Zelenskyy met with Sauli Niinistö, who is in Ukraine on a working visit.",
        "met: Volodymyr Zelenskyy, Sauli Niinistö", "working visit: Sauli Niinistö, [Volodymyr Zelenskyy]"),
    row("Boris Johnson arrived in Kyiv on a working visit.", "working visit: Boris Johnson, [Volodymyr Zelenskyy]"),
    row("Volodymyr Zelenskyy met with Andrzej Duda and Gitanas Nausėda who are on a visit to Ukraine.",
        "met: Volodymyr Zelenskyy, Andrzej Duda, Gitanas Nausėda",
        "visit: Andrzej Duda, Gitanas Nausėda, [Volodymyr Zelenskyy]"),
    row("At the invitation of Volodymyr Zelenskyy, Olaf Scholz will visit Kyiv on February 16.",
        "visit: Olaf Scholz, Volodymyr Zelenskyy"),
    row("The Ukrainian delegation arrived in Kyiv on a visit."),
    row("Andrzej Duda told of his recent visit to Moscow.", "visit: Andrzej Duda, [Vladimir Putin]"),
    row("Volodymyr Zelenskyy was glad to welcome in Kyiv a friend of our state - President of Poland Andrzej Duda.",
        "welcome: Volodymyr Zelenskyy, Andrzej Duda"),
    row("Volodymyr Zelenskyy renewed his invitation to visit Kyiv."),
)  # fmt: skip
def test_who_is_on_a_visit(text, how, expected):
    assert told(text, **_KYIV, **how).casts(expected) == expected


@table(
    row("Following Ukrainian-German talks, Volodymyr Zelenskyy and Olaf Scholz made statements for the press.",
        "talks: Volodymyr Zelenskyy, Olaf Scholz"),
    row("Following Ukrainian-German talks, Volodymyr Zelenskyy made a statement."),
    row("Andriy Yermak held talks with advisers to the leaders of Germany and France.",
        "talks: Andriy Yermak, ~advisers"),
    row("Volodymyr Zelenskyy had a phone conversation with Emmanuel Macron. They welcomed the holding of a meeting of "
        "political advisers to the leaders of the Normandy Four.",
        "phone conversation: Volodymyr Zelenskyy, Emmanuel Macron"),
    row("Isaac Herzog said in a letter to Volodymyr Zelenskyy that Israel would help.",
        "letter: Isaac Herzog, Volodymyr Zelenskyy"),
    row("Volodymyr Zelenskyy had a phone conversation with Emmanuel Macron. This issue also came up during a recent "
        "videoconference with Joe Biden.", "phone conversation: Volodymyr Zelenskyy, Emmanuel Macron",
        "videoconference: [Volodymyr Zelenskyy], Joe Biden"),
)  # fmt: skip
def test_whose_talks_they_were(text, how, expected):
    assert told(text, **_KYIV, **how).casts(expected) == expected


@table(
    row("Vladimir Putin sent messages of greetings to the leaders and people of Azerbaijan and Armenia.",
        "sent messages of greetings: Vladimir Putin, Ilham Aliyev, Nikol Pashinyan"),
    row("Following up on the Russia-Iran top-level meeting in Moscow on January 19, trade has grown.",
        "meeting: [Vladimir Putin], [Ebrahim Raisi]"),
)  # fmt: skip
def test_leaders_meant_by_their_states(text, how, expected):
    assert told(text, **_MOSCOW, **how).casts(expected) == expected


def test_what_a_letter_says_is_no_wish_for_it():
    text = "Isaac Herzog said in a letter to Volodymyr Zelenskyy that Israel would help."
    assert told(text, **_KYIV).modalities() == ["letter: reported"]
