"""Lists of people, each of whom had a contact of his own."""

from __future__ import annotations

import dataclasses

import pytest
from tests.extraction.texts import TRANSCRIPT, told

from backchannel.extraction import tell_apart
from backchannel.model import Mention


def apart(text: str, **how: str) -> tuple[Mention, ...]:
    read = told(text, **how)
    return tell_apart([read.document], read.mentions)


def casts(text: str, **how: str) -> list[str]:
    """Say who is in each contact, by last names."""
    return [" ".join(sorted(part.name.split()[-1] for part in one.participants)) for one in apart(text, **how)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "MS. PSAKI:  The President spoke with President Macron and Chancellor Scholz yesterday.",
            ["Biden Macron", "Biden Scholz"],
        ),
        (
            "MS. PSAKI:  President Biden called President Duda and Prime Minister Trudeau last night.",
            ["Biden Duda", "Biden Trudeau"],
        ),
        (
            "MS. PSAKI:  President Biden will be meeting today with President Macron and with Chancellor Scholz.",
            ["Biden Macron", "Biden Scholz"],
        ),
        (
            "MS. PSAKI:  President Biden and Secretary Blinken have both spoken with President Macron.",
            ["Biden Macron", "Blinken Macron"],
        ),
    ],
)
def test_one_with_each(text: str, expected: list[str]) -> None:
    assert casts(text, **TRANSCRIPT)[-2:] == expected


@pytest.mark.parametrize(
    "text",
    [
        "MS. PSAKI:  The President spoke together with President Macron and Chancellor Scholz yesterday.",
        "MS. PSAKI:  The President held a call yesterday with President Macron and Chancellor Scholz.",
        "MS. PSAKI:  The President met with President Macron and Chancellor Scholz yesterday.",
        "MS. PSAKI:  President Macron and Chancellor Scholz spoke with President Biden yesterday.",
        "MS. PSAKI:  President Biden and Secretary Blinken spoke with President Macron.",
    ],
)
def test_one_of_all(text: str) -> None:
    (cast,) = casts(text, **TRANSCRIPT)
    assert len(cast.split()) == len({*cast.split()}) == 3


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Readout of Secretary Blinken's Travel to France and Germany", 2),
        ("Readout of Secretary Blinken's Meeting with President Macron and Chancellor Scholz", 1),
    ],
)
def test_on_a_journey(title: str, number: int) -> None:
    text = "Secretary Blinken met with President Macron and Chancellor Scholz on Wednesday."
    assert len([one for one in apart(text, title=title) if one.trigger.start > len(title)]) == number


def test_later_words_are_of_those_whom_they_name() -> None:
    text = (
        "MS. PSAKI:  The President spoke with President Macron and Chancellor Scholz yesterday.  In the call with "
        "Chancellor Scholz he raised it."
    )
    read = told(text, **TRANSCRIPT)
    first, *_ = read.mentions
    tied = [one if one is first else _tied(one, first) for one in read.mentions]
    found = tell_apart([read.document], tied)
    assert found[0].id == first.id
    assert len({one.id for one in found}) == len(found)
    assert [one.same_as for one in found[2:]] == [found[1].id]


def _tied(mention: Mention, first: Mention) -> Mention:
    return dataclasses.replace(mention, same_as=first.id)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Biden spoke with King Abdullah II of Jordan, and Prime Minister Lapid of Israel.",
            ["Biden II", "Biden Lapid"],
        ),
        ("President Biden spoke with President Macron and Prime Minister Lapid.", ["Biden Lapid Macron"]),
        (
            "President Biden spoke with Emmanuel Macron, the President of France, and Yair Lapid.",
            ["Biden Lapid Macron"],
        ),
        ("President Biden met with President Macron, and Prime Minister Lapid.", ["Biden Lapid Macron"]),
        (
            "President Biden also spoke with President Macron, Chancellor Scholz and Prime Minister Lapid.",
            ["Biden Macron", "Biden Scholz", "Biden Lapid"],
        ),
        ("President Biden spoke with President Macron, Chancellor Scholz and Prime Minister Lapid.",
         ["Biden Lapid Macron Scholz"]),
        ("President Biden also met with President Macron, Chancellor Scholz and Prime Minister Lapid.",
         ["Biden Lapid Macron Scholz"]),
    ],
)  # fmt: skip
def test_in_writing_a_comma_tells_of_each_by_himself(text: str, expected: list[str]) -> None:
    assert casts(text, kind="statement", published="2022-07-20") == expected
