"""Who takes part in what the second look finds without anybody beside the word: those plainly meant, nobody else."""

from __future__ import annotations

import pytest
from tests.extraction.texts import TRANSCRIPT, told

SPOKE = "MS. PSAKI:  President Biden spoke with President Macron on Monday.\n\nQ    And how will it go?\n\n"


def found(said):
    """Return trigger and names of what is found in what is said behind talk of a call."""
    text = SPOKE + said
    mentions = told(text, **TRANSCRIPT).mentions
    return [
        (mention.trigger.quote, [part.name for part in mention.participants])
        for mention in mentions
        if mention.span.quote in said
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("MS. PSAKI:  I won’t get ahead of their meeting tomorrow.", [("meeting", ["Joe Biden", "Emmanuel Macron"])]),
        (
            "MS. PSAKI:  There absolutely will be additional conversations between the two.",
            [("conversations", ["Joe Biden", "Emmanuel Macron"])],
        ),
        (
            "MS. PSAKI:  President Duda is expected at the White House for a visit in two weeks.",
            [("visit", ["Andrzej Duda", "Joe Biden"])],
        ),
        (
            "MS. PSAKI:  There will be a short conversation that he will have with President Duda.",
            [("conversation", ["Joe Biden", "Andrzej Duda"])],
        ),
    ],
)
def test_those_plainly_meant_take_part(said, expected) -> None:
    assert found(said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "MS. PSAKI:  We have had direct conversations about this with Beijing in a recent meeting.",
        "MS. PSAKI:  He will participate in a trilateral meeting with Japan and South Korea.",
    ],
)
def test_nobody_is_guessed(said) -> None:
    names = {name for _, names in found(said) for name in names}
    assert "Emmanuel Macron" not in names


@pytest.mark.parametrize(
    "said",
    [
        "MS. PSAKI:  Lawmakers will have a meeting on the roads of Ohio.",
        "MS. PSAKI:  That would depend on what the governors bring to the talks of this week.",
    ],
)
def test_what_is_at_home_alone_is_none(said) -> None:
    text = f"MS. PSAKI:  Good morning.\n\n{said}"
    assert not told(text, **TRANSCRIPT).mentions


def test_one_with_fewer_than_two_makes_no_claim() -> None:
    text = SPOKE + "MS. PSAKI:  There have been several meetings on France with people in the region."
    made = told(text, **TRANSCRIPT)
    assert not [claim for claim in made.claims if claim.trigger.start > len(SPOKE)]


_LATER = "MS. PSAKI:  It went well.\n\nQ    And France?\n\n"
_ANOTHER = "MS. PSAKI:  Chancellor Scholz knows.\n\nQ    Does he?\n\n"


@pytest.mark.parametrize(
    ("between", "expected"),
    [(_LATER, ["Joe Biden", "Emmanuel Macron"]), (_LATER + _ANOTHER, [])],
)
def test_whom_a_contact_told_some_turns_before_means(between, expected) -> None:
    made = told(SPOKE + between + "MS. PSAKI:  France came up in yesterday’s meeting.", **TRANSCRIPT).mentions
    assert [part.name for part in made[-1].participants] == expected
    assert made[-1].trigger.quote == "meeting"


def test_who_only_says_so_takes_no_part() -> None:
    assert not [names for _, names in found("Q    I know Sullivan said no formal meetings in London for now.") if names]
