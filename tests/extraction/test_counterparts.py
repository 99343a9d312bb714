"""Whose counterpart somebody is, and who opens the main clause behind an opening phrase."""

from __future__ import annotations

import pytest
from tests.extraction.texts import KREMLIN, STATEMENT, TRANSCRIPT, UKRAINE, row, table, told

_PUTIN_MACRON = "Vladimir Putin, Emmanuel Macron"


@table(
    row("The President of Russia met with his French counterpart.", f"met: {_PUTIN_MACRON}"),
    row("The President of Russia and his French counterpart held talks.", f"talks: {_PUTIN_MACRON}"),
    row("In talks with his French counterpart, the President of Russia stressed this.", f"talks: {_PUTIN_MACRON}"),
    row("During a call yesterday with his French counterpart, Vladimir Putin stressed this.", f"call: {_PUTIN_MACRON}"),
    row("Vladimir Putin and his French colleague Emmanuel Macron held talks.", f"talks: {_PUTIN_MACRON}"),
)
def test_counterparts(text, how, expected):
    assert told(text, **KREMLIN | STATEMENT | how).casts(expected) == expected


@table(
    row("During the talks with Emmanuel Macron, the Head of State stressed this.",
        "talks: Volodymyr Zelenskyy, Emmanuel Macron"),
    row("During the talks with Emmanuel Macron, Head of the Office of the President of Ukraine Andriy Yermak spoke up.",
        "talks: Andriy Yermak, Emmanuel Macron"),
    row("Volodymyr Zelenskyy said this at a joint press conference with Emmanuel Macron.",
        "joint press conference: Volodymyr Zelenskyy, Emmanuel Macron"),
    row("Andriy Yermak said this at a meeting with Emmanuel Macron.", "meeting: Andriy Yermak, Emmanuel Macron"),
    row("Volodymyr Zelenskyy continued the dialogue with Emmanuel Macron.",
        "continued the dialogue: Volodymyr Zelenskyy, Emmanuel Macron"),
    row("Volodymyr Zelenskyy spoke with the heads of government of Poland and Slovenia.",
        "spoke: Volodymyr Zelenskyy, Mateusz Morawiecki, Janez Janša"),
    row('Volodymyr Zelenskyy met with Emmanuel Macron. "We have plans, which we talked about in great detail with the '
        'President of France," Volodymyr Zelenskyy said.',
        "met: Volodymyr Zelenskyy, Emmanuel Macron", "talked: Volodymyr Zelenskyy, Emmanuel Macron"),
)  # fmt: skip
def test_who_it_was(text, how, expected):
    assert told(text, **UKRAINE | STATEMENT | how).casts(expected) == expected


def test_whom_advisers_serve_is_not_there():
    text = "Jake Sullivan met with Asta Skaisgiryte and Kestutis Budrys, Advisors to the President of Lithuania."
    (mention,) = told(text, **STATEMENT).mentions
    assert [one.name for one in mention.participants] == ["Jake Sullivan", "Asta Skaisgirytė", "Kęstutis Budrys"]


@pytest.mark.parametrize("place", ["at the G20", "at the G7", "at the NATO summit"])
def test_a_gathering_behind_a_comma_is_where_they_met(place):
    (mention,) = told(
        f"President Biden met with Emmanuel Macron, the President of France, {place}.", **STATEMENT
    ).mentions
    assert {one.name for one in mention.participants} == {"Joe Biden", "Emmanuel Macron"}


def test_two_spoke_to_each_other():
    (mention,) = told("MS. DOE:  President Biden and President Xi spoke to each other.", **TRANSCRIPT).mentions
    assert {one.name for one in mention.participants} == {"Joe Biden", "Xi Jinping"}
