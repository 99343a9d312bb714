"""Odds: how candidates for a mention without a day are weighed."""

from __future__ import annotations

import pytest
from tests.reconciliation.pile import Pile

from backchannel.reconciliation.cluster import Cluster
from backchannel.reconciliation.odds import JOIN_SHARE, weigh


def shares(pile: Pile, unit: str, *groups: str) -> list[tuple[str, float]]:
    """Weigh clusters, each given by its documents, for a unit; shares by the first document of each."""
    units = {one.document.id: one for one in pile.units()}
    clusters = [Cluster(units[name] for name in group.split()) for group in groups]
    return [(row.cluster.units[0].document.id, row.share) for row in weigh(units[unit], clusters)]


def press(pile: Pile, name: str, published: str, when: str | None = None, **more) -> None:
    pile.one(name, published, when, "press", kind="press", **more)


@pytest.mark.parametrize(("day", "joins"), [("2021-01-03", True), ("2021-03-20", False)])
def test_an_only_candidate_is_taken_within_days_and_not_after_months(day, joins) -> None:
    pile = Pile()
    press(pile, "old", "2021-01-02", "2021-01-02")
    press(pile, "new", day)
    ((_, share),) = shares(pile, "new", "old")
    assert (share >= JOIN_SHARE) is joins


def test_yesterday_and_three_weeks_ago_are_decided_and_nine_and_eleven_days_are_not() -> None:
    pile = Pile()
    for name, day in (("weeks", "2021-01-09"), ("eleven", "2021-01-19"), ("nine", "2021-01-21"), ("one", "2021-01-29")):
        press(pile, name, day, day)
    press(pile, "new", "2021-01-30")
    assert shares(pile, "new", "one", "weeks")[0][1] >= JOIN_SHARE
    assert shares(pile, "new", "nine", "eleven")[0][1] < JOIN_SHARE


def test_where_the_text_names_a_month_all_its_contacts_are_alike() -> None:
    pile = Pile()
    for name, day in (("early", "2021-01-02"), ("late", "2021-01-30")):
        press(pile, name, day, day)
    press(pile, "new", "2021-01-31", "2021-01")
    (first, one), (_, other) = shares(pile, "new", "late", "early")
    assert first == "early"
    assert one == other


def test_of_two_on_one_day_the_one_that_many_tell_of_weighs_more_and_does_not_decide() -> None:
    pile = Pile()
    for number in range(8):
        press(pile, f"w{number}", "2021-01-20", "2021-01-10")
    press(pile, "lone", "2021-01-20", "2021-01-10")
    press(pile, "new", "2021-01-20")
    many = " ".join(f"w{number}" for number in range(8))
    (first, share), _ = shares(pile, "new", "lone", many)
    assert first == "w0"
    assert share < JOIN_SHARE


def test_the_candidate_at_the_place_weighs_more() -> None:
    pile = Pile()
    press(pile, "geneva", "2021-06-16", "2021-06-16", place="Geneva")
    press(pile, "other", "2021-06-17", "2021-06-17", place="Berlin")
    press(pile, "new", "2021-12-17", place="the Geneva summit")
    assert [name for name, _ in shares(pile, "new", "other", "geneva")] == ["geneva", "other"]


def test_a_plan_looks_ahead() -> None:
    pile = Pile()
    press(pile, "before", "2021-01-09", "2021-01-09")
    press(pile, "after", "2021-02-01", "2021-01-12")
    press(pile, "far", "2021-02-01", "2021-01-31")
    press(pile, "plan", "2021-01-10", modality="planned")
    assert shares(pile, "plan", "far", "after")[0][0] == "after"


def test_without_a_publication_nothing_is_near() -> None:
    pile = Pile()
    press(pile, "old", "2021-01-01", "2021-01-01")
    pile.one("new", None, None, "press", kind="press")
    ((_, share),) = shares(pile, "new", "old")
    assert share < JOIN_SHARE
