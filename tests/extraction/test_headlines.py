"""Headlines: a comma for "and", the present tense for what has just been, and what is called off."""

from __future__ import annotations

import pytest
from tests.extraction.texts import PRESS, told

_TOLD = {
    "Biden calls Macron": ("reported", "Emmanuel Macron, Joe Biden"),
    "Putin phones Macron": ("reported", "Emmanuel Macron, Vladimir Putin"),
    "Putin, Xi hold talks in Moscow": ("reported", "Vladimir Putin, Xi Jinping"),
    "Putin, Xi meet in Moscow": ("reported", "Vladimir Putin, Xi Jinping"),
    "Biden and Putin agree to meet": ("planned", "Joe Biden, Vladimir Putin"),
    "Putin, Xi to meet in Moscow": ("planned", "Vladimir Putin, Xi Jinping"),
    "Biden cancels meeting with Netanyahu": ("cancelled", "Benjamin Netanyahu, Joe Biden"),
    "Biden postpones call with Netanyahu": ("cancelled", "Benjamin Netanyahu, Joe Biden"),
    "No call between Biden and Putin, Kremlin says": ("denied", "Joe Biden, Vladimir Putin"),
}


@pytest.mark.parametrize("title", _TOLD)
def test_headline(title):
    mentions = told("It was a long day.", **PRESS, title=title).mentions
    found = [(one.modality, ", ".join(sorted(part.name for part in one.participants))) for one in mentions]
    assert found == [_TOLD[title]]


@pytest.mark.parametrize(
    "title", ["Biden calls Putin a killer", "Biden calls on Xi to act", "Biden tells Putin to stop"]
)
def test_no_contact(title):
    assert not told("It was a long day.", **PRESS, title=title).mentions
