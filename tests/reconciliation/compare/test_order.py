"""Places in a row: "their third call this month", "the last meeting"."""

from __future__ import annotations

import pytest
from tests.reconciliation.pile import Pile

from backchannel.reconciliation.cluster import Cluster
from backchannel.reconciliation.compare import compare_order, place_told
from backchannel.reconciliation.reconcile import join_mentions
from backchannel.reconciliation.weights import Weights

DAYS = ("2021-12-07", "2021-12-15", "2021-12-30")
MONTH = "2021-12"


def levels(place: str, when: str | None = None, modality: str = "reported") -> list[str | None]:
    """Return how a telling of early January compares in order with calls of three days of December."""
    pile = Pile()
    for number, day in enumerate(DAYS):
        pile.one(f"us{number}", day, day)
    told = pile.one("paper", "2022-01-03", when, "press", kind="press", modality=modality, sequence=place)
    units = {unit.id: unit for unit in pile.units()}
    row = [Cluster([units[f"us{number}.0"]]) for number in range(len(DAYS))]
    found = [compare_order(units[told], cluster, row) for cluster in row]
    return [one and one.level for one in found]


@pytest.mark.parametrize(
    ("place", "when", "expected"),
    [
        ("second", MONTH, ["an earlier place", "its place", "a later place"]),
        ("third", MONTH, ["an earlier place", "an earlier place", "its place"]),
        ("first", MONTH, ["its place", "a later place", "a later place"]),
        ("latest", None, ["not the last", "not the last", "the last"]),
        ("previous", None, ["not the last", "not the last", "the last"]),
        ("follow-up", None, ["the first of all", "a later one", "a later one"]),
        ("third", None, [None, None, None]),
        ("third", "../2021-12", [None, None, None]),
    ],
)
def test_a_place_in_a_row_is_compared_with_that_among_those_known(place, when, expected) -> None:
    assert levels(place, when) == expected
    assert {one for one in expected if one} <= {
        level for subject, level in Weights.standard().bits if subject == "order"
    }


def test_a_place_still_to_come_has_no_row_yet() -> None:
    assert levels("third", MONTH, "planned") == [None, None, None]


def test_the_last_before_a_call_is_not_the_call_that_the_document_is_about() -> None:
    pile = Pile()
    for number, day in enumerate(DAYS):
        pile.one(f"ru{number}", day, day, "ru")
    pile.one("us", DAYS[-1], DAYS[-1])
    told = pile.tell("us", None, sequence="previous")
    units = {unit.id: unit for unit in pile.units()}
    row = [Cluster([units[f"ru{number}.0"]]) for number in range(len(DAYS))]
    assert [one and one.level for one in (compare_order(units[told], cluster, row) for cluster in row)] == [
        "not the last", "the last", None,
    ]  # fmt: skip


def test_two_places_in_one_telling_are_none() -> None:
    assert place_told(["third", "latest"]) is None
    assert place_told(["third", "third"]) == "third"
    assert place_told(["next"]) is None


def test_their_second_call_this_month_joins_the_second_that_is_known() -> None:
    pile = Pile()
    for number, day in enumerate(DAYS):
        pile.one(f"us{number}", day, day)
        pile.one(f"ru{number}", day, day, "ru")
    quote = "It was their second call of the month"
    told = pile.one("paper", "2022-01-03", MONTH, "press", kind="press", sequence="second", quote=quote)
    named = join_mentions(pile.documents, pile.mentions, ()).named
    homes = [name for name, cluster in named.items() if cluster.holds_any(frozenset({told}))]
    assert homes == ["us-ru-2021-12-15-call"]
