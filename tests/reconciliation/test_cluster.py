"""Clusters: what a further unit needs to be of the same contact."""

from __future__ import annotations

import pytest
from tests.reconciliation.pile import Pile

from backchannel.reconciliation.cluster import Cluster, without_repeats


def cluster_and_unit(pile: Pile, unit: str) -> tuple[Cluster, object]:
    units = {one.id: one for one in pile.units()}
    further = units.pop(unit)
    return Cluster(sorted(units.values(), key=lambda one: one.order)), further


def test_a_cluster_takes_no_second_unit_of_a_document_but_such_a_unit_may_mean_it() -> None:
    pile = Pile()
    us = pile.add("us", "2021-12-30")
    pile.tell(us, "2021-12-30")
    pile.tell(us)
    cluster, unit = cluster_and_unit(pile, "us.1")
    assert cluster.fits(unit)
    assert not cluster.takes(unit)


@pytest.mark.parametrize(
    ("further", "fits"),
    [
        ({"when": "2021-12-30", "channel": "video"}, True),
        ({"when": "2021-12-30", "channel": "meeting"}, False),
        ({"when": "2021-12-31"}, False),
        ({"when": "2021-12", "kind": "transcript"}, True),
        ({"when": "2021-12"}, False),
        ({"when": "2021-12-30", "sequence": "second", "kind": "transcript"}, False),
    ],
)
def test_every_unit_has_to_agree_with_a_further_one(further, fits) -> None:
    pile = Pile()
    pile.one("a", "2022-01-01", "2021-12-30", channel="unspecified")
    pile.one("b", "2022-01-01", "2021-12-30")
    pile.one("c", "2022-01-02", **further)
    cluster, unit = cluster_and_unit(pile, "c.0")
    assert cluster.fits(unit) is fits


@pytest.mark.parametrize(
    ("first", "second", "fits"),
    [
        ({"title": "Call"}, {"title": "Call"}, False),
        ({"title": "Call", "published": "2017-12-14"}, {"title": "Call"}, True),
        ({"title": "Call", "url": "https://a.example/1"}, {"title": "Phone", "url": "https://a.example/1"}, True),
        ({"published": "2017-12-14", "url": "https://a.example/1"}, {"url": "https://a.example/2"}, False),
        ({"kind": "statement"}, {}, True),
        ({}, {"when": "2017-12-12"}, True),
    ],
)
def test_a_partys_two_readouts_without_a_day_are_of_one_contact_only_where_they_are_one_item(
    first, second, fits
) -> None:
    pile = Pile()
    pile.one("a", **{"published": "2017-12-12", "party": "ru"} | first)
    pile.one("b", **{"published": "2017-12-14", "party": "ru"} | second)
    cluster, unit = cluster_and_unit(pile, "b.0")
    assert cluster.fits(unit) is fits


def test_the_anchor_is_what_says_most_of_the_time() -> None:
    pile = Pile()
    pile.one("plan", "2021-12-01", "2021-12-30", modality="planned")
    pile.one("month", "2022-01-02", "2021-12")
    cluster, unit = cluster_and_unit(pile, "plan.0")
    assert cluster.anchor.id == "month.0"
    cluster.add(unit)
    assert cluster.anchor.id == "month.0"
    pile.one("day", "2022-01-03", "2021-12-30", "press", kind="press")
    cluster.add(next(one for one in pile.units() if one.id == "day.0"))
    assert cluster.anchor.id == "day.0"


def test_witnesses_are_documents_that_tell_when_it_was_and_accounts() -> None:
    pile = Pile()
    pile.one("us", "2021-12-30", "2021-12-30")
    pile.one("ru", "2021-12-31", None, "ru")
    pile.one("paper", "2022-01-03", None, "press", kind="press")
    cluster = Cluster(pile.units())
    assert cluster.witnesses == 2
    assert set(cluster.accounts) == {"us", "ru"}
    assert cluster.parties == {"us", "ru", "press"}


def test_its_time_is_known_by_a_text_or_by_an_account() -> None:
    def timed(**more) -> bool:
        pile = Pile()
        pile.one("d", **{"published": "2021-12-30"} | more)
        return Cluster(pile.units()).timed

    assert timed(when="2021")
    assert timed()
    assert not timed(kind="transcript")
    assert not timed(published=None)


def test_what_one_document_tells_twice_is_no_rival_of_what_others_tell_as_well() -> None:
    pile = Pile()
    briefing = pile.add("briefing", "2021-12-08", kind="transcript")
    pile.tell(briefing, "2021-12-07")
    pile.tell(briefing, "2021-12-07")
    pile.tell(briefing, "2021-12-06")
    pile.one("us", "2021-12-07", "2021-12-07")
    units = {unit.id: unit for unit in pile.units()}
    greater = Cluster([units["briefing.0"], units["us.0"]])
    repeat, other_day = Cluster([units["briefing.1"]]), Cluster([units["briefing.2"]])
    assert without_repeats([repeat, greater, other_day]) == [greater, other_day]
    assert without_repeats([repeat, Cluster([units["briefing.0"]])])[0] is repeat
    assert without_repeats([repeat, Cluster([units["us.0"]])])[0] is repeat


@pytest.mark.parametrize(
    ("party", "words", "fits"),
    [("ru", "spoke by telephone", False), ("ru", "the call", True), ("fr", "spoke by telephone", True)],
)
def test_a_party_that_tells_of_a_telephone_call_and_of_a_video_conference_means_two(party, words, fits) -> None:
    pile = Pile()
    pile.one("screen", "2021-11-04", "2021-11-04", "ru", channel="video", kind="transcript")
    pile.one("call", "2021-11-04", "2021-11-04", party, quote=words)
    cluster, unit = cluster_and_unit(pile, "call.0")
    assert cluster.fits(unit) is fits
