"""Who stands in the phrase that opens a sentence, and who acts behind it: "After talks between A and B, C called D"."""

from __future__ import annotations

import pytest
from tests.extraction.texts import row, table, told

_NEWS = {"kind": "press", "party": "press", "title": "News", "published": "2023-05-12T14:00:00+00:00"}
_TALKS = "talks: Joe Biden, Emmanuel Macron"


@table(
    row("After talks between Joe Biden and Emmanuel Macron, Olaf Scholz spoke.", _TALKS),
    row("After talks between Joe Biden and Emmanuel Macron in Paris, Olaf Scholz spoke.", _TALKS),
    row("After talks between Joe Biden and Emmanuel Macron, Olaf Scholz and Rishi Sunak issued a statement.", _TALKS),
    row("After talks between Joe Biden and Emmanuel Macron, Olaf Scholz called Vladimir Putin.", _TALKS,
        "called: Olaf Scholz, Vladimir Putin"),
    row("Before talks between Joe Biden and Emmanuel Macron, Olaf Scholz and Rishi Sunak spoke with Xi Jinping.",
        _TALKS, "spoke: Olaf Scholz, Rishi Sunak, Xi Jinping"),
    row("During a call between Joe Biden, Emmanuel Macron, and Olaf Scholz, Rishi Sunak tweeted.",
        "call: Joe Biden, Emmanuel Macron, Olaf Scholz"),
    # the contrast: who follows the phrase is the other side, or of the list
    row("After talks with Emmanuel Macron, Joe Biden spoke.", "talks: Joe Biden, Emmanuel Macron"),
    row("Following the meeting with Emmanuel Macron, Joe Biden and Olaf Scholz held talks.",
        "meeting: Joe Biden, Emmanuel Macron", "talks: Joe Biden, Olaf Scholz"),
    row("Following his meeting with Emmanuel Macron and Olaf Scholz, Joe Biden issued a statement.",
        "meeting: Emmanuel Macron, Olaf Scholz, Joe Biden"),
    row("In Paris, Joe Biden, Emmanuel Macron and Olaf Scholz met with Volodymyr Zelenskyy.",
        "met: Joe Biden, Emmanuel Macron, Olaf Scholz, Volodymyr Zelenskyy"),
    row("Talks between Joe Biden, Emmanuel Macron and Olaf Scholz took place in Paris.",
        "Talks: Joe Biden, Emmanuel Macron, Olaf Scholz"),
)  # fmt: skip
def test_who_is_in_the_opening_phrase(text, how, expected):
    assert told(text, **_NEWS | how).casts(expected) == expected


@pytest.mark.parametrize("word", ["After", "Following", "Before", "During", "Ahead of"])
@pytest.mark.parametrize("noun", ["talks", "a meeting", "the call", "the summit"])
@pytest.mark.parametrize("acts", ["Olaf Scholz warned", "Olaf Scholz and Rishi Sunak discussed", "Olaf Scholz said"])
def test_who_acts_behind_it_is_not_in_it(word, noun, acts):
    found = told(f"{word} {noun} between Joe Biden and Emmanuel Macron, {acts} that it was late.", **_NEWS).casts()
    assert found[0].split(": ")[1] == "Joe Biden, Emmanuel Macron"
