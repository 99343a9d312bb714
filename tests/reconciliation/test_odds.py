"""Odds: how candidates for a mention without a day are weighed."""

from __future__ import annotations

import pytest
from tests.reconciliation.pile import Pile

from backchannel.reconciliation.cluster import Cluster
from backchannel.reconciliation.odds import ALONE_DAYS, JOIN_SHARE, MOST_WITNESSES, weigh


def shares(pile: Pile, unit: str, *groups: str) -> list[tuple[str, float]]:
    """Weigh clusters, each given by its documents, for a unit; shares by the first document of each."""
    units = {one.document.id: one for one in pile.units()}
    clusters = [Cluster(units[name] for name in group.split()) for group in groups]
    return [(cluster.units[0].document.id, share) for cluster, share in weigh(units[unit], clusters)]


def press(pile: Pile, name: str, published: str, when: str | None = None, **more) -> None:
    pile.one(name, published, when, "press", kind="press", **more)


@pytest.mark.parametrize(("back", "joins"), [(ALONE_DAYS - 2, True), (ALONE_DAYS + 2, False)])
def test_an_only_candidate_is_taken_within_so_many_days(back, joins) -> None:
    pile = Pile()
    month, day = divmod(back, 30)
    press(pile, "old", "2021-01-01", "2021-01-01")
    press(pile, "new", f"2021-{1 + month:02}-{1 + day:02}")
    ((_, share),) = shares(pile, "new", "old")
    assert (share >= JOIN_SHARE) is joins


def test_three_days_and_three_weeks_are_decided_and_three_and_eight_days_are_not() -> None:
    pile = Pile()
    for name, day in (("weeks", "2021-01-09"), ("eight", "2021-01-22"), ("three", "2021-01-27")):
        press(pile, name, day, day)
    press(pile, "new", "2021-01-30")
    assert shares(pile, "new", "three", "weeks")[0][1] >= JOIN_SHARE
    assert shares(pile, "new", "three", "eight")[0][1] < JOIN_SHARE


def test_where_the_text_names_a_month_all_are_alike() -> None:
    pile = Pile()
    for name, day in (("early", "2021-01-02"), ("late", "2021-01-30")):
        press(pile, name, day, day)
    press(pile, "new", "2021-01-31", "2021-01")
    assert shares(pile, "new", "late", "early") == [("early", 0.5), ("late", 0.5)]


def test_witnesses_weigh_but_never_decide_alone() -> None:
    pile = Pile()
    for number in range(2 * MOST_WITNESSES):
        press(pile, f"w{number}", "2021-01-20", "2021-01-10")
    press(pile, "lone", "2021-01-20", "2021-01-10")
    press(pile, "new", "2021-01-20")
    many = " ".join(f"w{number}" for number in range(2 * MOST_WITNESSES))
    rows = shares(pile, "new", "lone", many)
    assert rows[0][0] == "w0"
    assert 0.8 < rows[0][1] < JOIN_SHARE


def test_one_candidate_at_the_place_is_the_one() -> None:
    pile = Pile()
    press(pile, "geneva", "2021-06-16", "2021-06-16", place="Geneva")
    press(pile, "near", "2021-12-07", "2021-12-07")
    press(pile, "new", "2021-12-17", place="the Geneva summit")
    assert shares(pile, "new", "near", "geneva") == [("geneva", 1.0)]


def test_a_plan_looks_ahead() -> None:
    pile = Pile()
    press(pile, "before", "2021-01-09", "2021-01-09")
    press(pile, "after", "2021-02-01", "2021-01-12")
    press(pile, "far", "2021-02-01", "2021-01-31")
    press(pile, "plan", "2021-01-10", modality="planned")
    assert shares(pile, "plan", "far", "after")[0][0] == "after"


@pytest.mark.parametrize(
    ("modality", "days", "low", "high"), [("reported", 2, JOIN_SHARE, 1), ("reported", 9, 0.15, JOIN_SHARE),
                                          ("reported", 60, 0, 0.15), ("planned", 9, JOIN_SHARE, 1)],
)  # fmt: skip
def test_two_words_in_passing_are_one_contact_within_days_and_plans_stay_open_longer(modality, days, low, high) -> None:
    pile = Pile()
    press(pile, "first", "2021-01-01", modality=modality)
    month, day = divmod(days, 30)
    press(pile, "new", f"2021-{1 + month:02}-{1 + day:02}", modality=modality)
    ((_, share),) = shares(pile, "new", "first")
    assert low <= share < high


def test_without_a_publication_an_only_candidate_is_as_likely_as_none() -> None:
    pile = Pile()
    press(pile, "old", "2021-01-01", "2021-01-01")
    pile.one("new", None, None, "press", kind="press")
    assert shares(pile, "new", "old") == [("old", 0.5)]
