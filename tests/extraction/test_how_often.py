"""How often, told with "talks", and told as not known, or no longer so."""

from __future__ import annotations

from tests.extraction.texts import PRESS, row, table, told


@table(
    row("Biden talks to Macron every day.", "talks: frequency every day"),
    row("Biden talks regularly with Macron.", "talks: frequency regularly"),
    row("Biden often talks to Macron.", "talks: frequency often"),
    row("Biden and Macron hardly ever speak.", "speak: frequency hardly ever"),
)
def test_how_often(text, how, expected):
    assert told(text, **PRESS | how).quantities(expected) == [f"{one}: Joe Biden, Emmanuel Macron" for one in expected]


@table(
    row("It is unclear how often Biden speaks with Macron.", "speaks: hypothetical"),
    row("Biden no longer speaks to Macron.", "speaks: denied"),
    row("Biden held talks with Macron.", "talks: reported"),
)
def test_whether(text, how, expected):
    assert told(text, **PRESS | how).modalities(expected) == expected
