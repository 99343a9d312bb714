"""Words about a row of contacts are of no single one."""

from __future__ import annotations

import dataclasses

import pytest
from tests.reconciliation.pile import Pile

from backchannel.model import Mention, Span
from backchannel.reconciliation.counting import is_unnumbered, tells_of_many


def told(words: str, when: str | None = None) -> Mention:
    """Return a mention by a sentence in which "<...>" stands around its trigger."""
    before, rest = words.split("<")
    trigger, after = rest.split(">")
    pile = Pile()
    pile.one("paper", "2021-12-31", when, "press", kind="press", quote=before + trigger + after)
    (mention,) = pile.mentions
    start = mention.span.start + len(before)
    return dataclasses.replace(mention, trigger=Span(start, start + len(trigger), trigger))


@pytest.mark.parametrize(
    "words",
    [
        "We have had a lot of <discussions> during these years.",
        "I have had many long <calls> with him.",
        "There was a series of bilateral <meetings> with his ministers.",
        "In every <meeting> and engagement with him she raised it.",
        "In every meeting and <engagement> with him she raised it.",
        "He raises it in all of his <conversations> with the King.",
        "Over 30 hours in private <meetings> with him, they tell me.",
        "I have spent a lot of time <talking> with the Chancellor.",
        "I <met> with him many, many times.",
        "They have <spoken> at various intervals since the autumn.",
        "The President continues to <engage> with the Emir.",
    ],
)
def test_words_of_many(words: str) -> None:
    assert tells_of_many(told(words))
    assert not tells_of_many(told(words, "2021-12-07"))


@pytest.mark.parametrize(
    "words",
    [
        "We had a long <discussion> about many things.",
        "He <spoke> with the King about the many prisoners.",
        "Several weeks before the <meeting> with him she resigned.",
        "They had a chance to talk to each other <on the phone>.",
        "The two leaders <met>. They have met many times.",
        "The <talks> with the King lasted all day.",
    ],
)
def test_words_of_one(words: str) -> None:
    assert not tells_of_many(told(words))


@pytest.mark.parametrize(
    ("words", "unnumbered"),
    [
        ("Our <discussions>", True),
        ("His <phone calls>", True),
        ("His <bilateral meetings>", True),
        ("His <meetings> with the King, as well as the Chancellor,", False),
        ("They <spoke>", False),
        ("He <speaks> with them", True),
        ("He held <talks>", False),
        ("He had long <talks>", False),
        ("The <talks>", True),
    ],
)
def test_words_that_leave_open_how_many(words: str, unnumbered: bool) -> None:  # noqa: FBT001
    assert is_unnumbered(told(words)) is unnumbered


def test_a_row_neither_begins_a_contact_nor_joins_one_nor_gives_it_anything() -> None:
    pile = Pile()
    paper = pile.add("paper", "2021-12-31", "press", "press")
    first = pile.tell(paper, "2021-12-30", modality="planned")
    pile.tell(paper, "2021", quote="had many calls with him", same_as=first)
    pile.mentions[1] = dataclasses.replace(
        pile.mentions[1], trigger=Span(9, 14, "calls"), span=Span(0, 23, "had many calls with him")
    )
    assert [(one.status, len(one.references)) for one in pile.contacts] == [("planned", 1)]
    assert pile.left_open() == {"paper.1": []}
