"""The day of a transcript's words, where it is published later."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.extraction.texts import STATEMENT, TRANSCRIPT, told

from backchannel.extraction.spoken_on import day_of_words

_BRIEFING: dict[str, Any] = {**TRANSCRIPT, "published": "2023-12-13T12:36:08-05:00"}
_TURN = "MR. KIRBY: President Biden spoke with President Macron today."


@pytest.mark.parametrize(
    ("title", "head", "how", "day"),
    [
        ("Remarks by President Biden", "Room 12\n\n(December 12, 2023)\n\n5:01 P.M. EST", {}, "2023-12-12"),
        ("Remarks by President Biden", "(Tuesday, December 12, 2023)", {}, "2023-12-12"),
        ("Press Briefing by Jen Psaki, December 11, 2023", "1:04 P.M. EST", {}, "2023-12-11"),
        ("Remarks by President Biden | Atlanta, GA | December 9, 2023", "5:42 P.M. EST", {}, "2023-12-09"),
        # the hour alone: that of the day of publication still lay ahead
        ("Background Press Call", "Via Telephone\n\n5:33 P.M. EST", {}, "2023-12-12"),
        ("Background Press Call", "Via Telephone\n\n10:33 A.M. EST", {}, "2023-12-13"),
        # a stamp may lie a little before the speech
        ("Remarks by President Biden", "2:10 P.M. EST", {"published": "2023-12-13T12:36:00-05:00"}, "2023-12-13"),
        # where it was set by hand, and gives no seconds
        ("Remarks by President Biden", "2:10 P.M. EST", {}, "2023-12-12"),
        ("Remarks by President Biden", "12:40 P.M. EST", {}, "2023-12-13"),
        # in the zone of the clock
        ("Remarks by President Biden", "9:00 P.M. PST", {"published": "2023-12-13T00:40:00-05:00"}, "2023-12-12"),
        ("Remarks by President Biden", "9:10 A.M. JST", {"published": "2023-12-12T20:00:00-05:00"}, "2023-12-13"),
        # zones that may be several, hours in the text, stamps that are none
        ("Remarks by President Biden", "9:10 P.M. IST", {}, "2023-12-13"),
        ("Remarks by President Biden", "It was 5:33 P.M. EST when he called.", {}, "2023-12-13"),
        ("Remarks by President Biden", "5:33 P.M. EST", {"published": "2023-12-13T00:00:00-05:00"}, "2023-12-13"),
        ("Remarks by President Biden", "5:33 P.M. EST", {"published": "2023-12-13"}, "2023-12-13"),
        # days of something else
        ("Remarks on the Attack of December 7, 1941", "", {}, "2023-12-13"),
        ("Remarks Marking December 7, 2023 as a Day of Memory", "", {}, "2023-12-13"),
        ("Remarks by President Biden", "(October 1, 2023)", {}, "2023-12-13"),
        ("Remarks by President Biden", "(December 20, 2023)", {}, "2023-12-13"),
        ("Remarks by President Biden", "He was here on\n\nDecember 7, 2023, he said.", {}, "2023-12-13"),
        ("Statement by President Biden", "(December 12, 2023)", STATEMENT, "2023-12-13"),
    ],
)
def test_the_day_of_the_words(title: str, head: str, how: dict[str, Any], day: str) -> None:
    document = told(f"{head}\n\n{_TURN}", title=title, **{**_BRIEFING, **how}).document
    found = day_of_words(document)
    assert found is not None
    assert found.isoformat() == day


def test_a_page_changed_later_may_be_set_back_to_the_day_of_the_speech() -> None:
    document = told(f"9:00 P.M. EST\n\n{_TURN}", title="Press Gaggle", **_BRIEFING).document
    assert str(day_of_words(replace(document, modified="2023-12-13T12:38:00-05:00"))) == "2023-12-12"
    assert str(day_of_words(replace(document, modified="2023-12-14T12:38:00-05:00"))) == "2023-12-13"


def test_no_day_of_publication_no_day() -> None:
    assert day_of_words(told(_TURN, title="Remarks", **{**_BRIEFING, "published": None}).document) is None


def test_today_is_the_day_of_the_words() -> None:
    found = told(f"(December 12, 2023)\n\n5:01 P.M. EST\n\n{_TURN}", title="Remarks by Mr. Kirby", **_BRIEFING)
    assert found.times() == ["spoke: 2023-12-12"]
