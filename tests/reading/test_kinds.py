# ruff: noqa: RUF001 - the texts under test have these characters and long lines
from __future__ import annotations

import pytest

from backchannel.reading.kinds import kind_by_form, known_kind
from backchannel.reading.turns import has_turns

NEWS = (
    "The two presidents spoke by telephone on Tuesday, a spokesman said in a short note to the press.",
    "It lasted for half an hour, according to two people who were in the room when the call was made and heard it all.",
    "The other side has put out an account of its own.",
)
TALK = (
    "Q Will they meet?",
    "MR. EXAMPLE: I have nothing to announce.",
    "Q When will you?",
    "MR. EXAMPLE: Soon.",
)


@pytest.mark.parametrize(
    ("title", "paragraphs", "kind"),
    [
        ("Two presidents spoke for an hour", NEWS, "press"),
        ("Readout of the President's call", NEWS, "readout"),
        ("Statement by the spokesman on a call", NEWS, "statement"),
        ("Press Briefing by the spokesman", NEWS, "transcript"),
        ("Public Schedule for May 2", NEWS, "schedule"),
        ("What they said", TALK, "transcript"),
        ("A list", ("One.", "Two."), "other"),
        (
            "My day",
            ("I got up at noon and I had my breakfast in bed with the cat and the dog beside me. " * 4,),
            "other",
        ),
    ],
)
def test_kinds_of_items_of_unknown_publishers(title: str, paragraphs: tuple[str, ...], kind: str) -> None:
    assert kind_by_form(title, paragraphs) == kind


def test_kinds_by_name() -> None:
    assert known_kind(" Readout ") == "readout"
    assert known_kind("blog") is None
    assert known_kind(None) is None


@pytest.mark.parametrize(
    ("paragraphs", "turns"),
    [
        (TALK, True),
        (("Jane Doe: Good day.", "John Roe: Good day to you.", "Jane Doe: Let us begin."), True),
        (("Вопрос: Когда?", "В.Путин: Скоро.", "Вопрос: И где?"), True),
        (("FACT SHEET: A plan", "They met.", "It went well."), False),
        (("They met in the capital.", "President of Example Jane Doe: Mr Roe, good day."), True),
        (("They met in the capital.", "Jane Doe: Mr Roe, good day."), False),
        (("As he said: yes.", "And then: no.", "Note this: maybe."), False),
    ],
)
def test_turns(paragraphs: tuple[str, ...], turns: bool) -> None:  # noqa: FBT001
    assert has_turns(paragraphs) == turns
