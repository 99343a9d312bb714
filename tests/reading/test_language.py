# ruff: noqa: RUF001, E501 - the texts under test have these characters and long lines
from __future__ import annotations

import pytest

from backchannel.reading.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The two presidents spoke by telephone on Monday and agreed that their ministers would meet in the spring.",
            "en",
        ),
        (
            "Состоялся телефонный разговор президентов, в ходе которого они обсудили отношения двух стран и договорились о встрече.",
            "ru",
        ),
        (
            "Президенти провели телефонну розмову та обговорили відносини двох країн і домовилися про зустріч у Києві.",
            "uk",
        ),
        (
            "Die beiden Präsidenten haben am Montag miteinander telefoniert und sich auf ein Treffen im Frühjahr geeinigt.",
            "de",
        ),
        (
            "Les deux présidents se sont parlé au téléphone lundi et ont décidé de se rencontrer dans la capitale au printemps.",
            "fr",
        ),
        (
            "Prezydenci rozmawiali telefonicznie w poniedziałek i uzgodnili spotkanie ministrów wiosną tego roku.",
            None,
        ),
        ("Readout", None),
        ("12 34 56 78 90 12 34", None),
        ("", None),
    ],
)
def test_languages(text: str, language: str | None) -> None:
    assert detect_language(text) == language
