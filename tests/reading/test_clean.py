# ruff: noqa: RUF001 - the texts under test have these characters
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backchannel.reading.clean import clean_characters, clean_line, drop_repeated_title, is_sentence_end


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("a\u00a0b\u202fc\u3000d\te", "a b c d e"),
        ("Biden-\u2060Har\u00adris\u200b\ufeff", "Biden-Harris"),
        ("e\u0301cole", "\u00e9cole"),
        ("\x1b[31mred\x07\x00", "[31mred"),
        ("pay\u202egnp.exe\u2066x\u200f", "paygnp.exex"),
        ("\ud800lone \ue000private", "lone private"),
        ("Київ – «слово» 🕊", "Київ – «слово» 🕊"),
    ],
)
def test_characters(raw: str, clean: str) -> None:
    assert clean_characters(raw) == clean


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean_characters(text)
    assert clean_characters(once) == once
    assert clean_line(clean_line(text)) == clean_line(text)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("He came.", True),
        ("“Why?”", True),
        ("And so …", True),
        ("(He left.)", True),
        ("A heading", False),
        ("", False),
    ],
)
def test_sentence_ends(text: str, ends: bool) -> None:  # noqa: FBT001
    assert is_sentence_end(text) == ends


def test_the_title_is_dropped_among_the_first_paragraphs_only() -> None:
    paragraphs = ["A CALL", "One.", "“A call”", "Two.", "A call", "Three."]
    assert drop_repeated_title("A call", paragraphs) == ["One.", "Two.", "A call", "Three."]
    assert drop_repeated_title("", paragraphs) == paragraphs
