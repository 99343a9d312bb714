"""The two of "their call", "that call" and "the two leaders", in what the second look finds."""

import pytest
from tests.extraction.texts import TRANSCRIPT, told

_SPOKE = "MS. PSAKI:  President Biden spoke with President Macron on Monday.\n\nQ    And how will it go?\n\n"
BRIEFING = {"title": "Press Briefing by Press Secretary Jen Psaki", **TRANSCRIPT}


@pytest.mark.parametrize(
    ("before", "said", "expected"),
    [
        (
            f"{_SPOKE}MS. PSAKI:  President Biden has said that President Putin knows it.  ",
            "I won’t get ahead of their meeting tomorrow.",
            ["Joe Biden", "Vladimir Putin"],
        ),
        (
            "MS. PSAKI:  Jake Sullivan met with Director Yang Jiechi of China in Rome.  ",
            "They set up a call between the two leaders.",
            ["Joe Biden", "Xi Jinping"],
        ),
    ],
)
def test_the_two(before, said, expected) -> None:
    made = told(before + said, **BRIEFING, published="2021-07-09")
    found = [one for one in made.mentions if one.span.start >= len(before) - 2]
    assert [[part.name for part in one.participants] for one in found][:1] == [expected]


def test_the_call_of_a_month() -> None:
    title = "Background Press Call on the President’s Upcoming Meeting with President Zelenskyy of Ukraine"
    text = "MODERATOR:  That June phone call, of course, came weeks before the President met with President Putin."
    made = told(text, title=title, **TRANSCRIPT).mentions
    calls = [[part.name for part in one.participants] for one in made if "call" in one.trigger.quote]
    assert calls in ([], [["Joe Biden", "Volodymyr Zelenskyy"]])


def test_a_meeting_at_a_time_with_others_is_none_of_theirs() -> None:
    text = f"{_SPOKE}Q    What of the meeting at three o’clock with Democratic leadership?"
    assert [len(one.participants) for one in told(text, **BRIEFING).mentions if "three" in one.span.quote] in ([], [0])


def test_what_is_off_is_not_what_was_held() -> None:
    text = f"{_SPOKE}MS. PSAKI:  Just because this meeting is now not going to happen does not mean that we stop."
    off = [one for one in told(text, **BRIEFING).mentions if one.modality == "cancelled"]
    assert not any(one.participants for one in off)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("They had a very good discussion in July.", ["Joe Biden", "Naftali Bennett"]),
        ("King Abdullah was in town in July, where they had a very good discussion.", []),
    ],
)
def test_another_leader_named_before_they(said, expected) -> None:
    title = "Background Press Call on the President’s Meeting with Prime Minister Bennett of Israel"
    made = told(f"OFFICIAL:  {said}", title=title, **TRANSCRIPT, published="2021-08-25").mentions
    found = [one for one in made if "discussion" in one.span.quote]
    assert [[part.name for part in one.participants] for one in found] == [expected]
