"""The passes over units that name a day."""

from __future__ import annotations

import pytest
from tests.reconciliation.pile import Pile

from backchannel.reconciliation.dated import cluster_dated


def clustered(pile: Pile) -> tuple[set[str], dict[str, int]]:
    clusters, unsettled = cluster_dated(pile.units())
    told = {" ".join(sorted(unit.document.id for unit in cluster.units)) for cluster in clusters}
    return told, {row.unit.id: len(row.candidates) for row in unsettled}


def test_a_time_of_day_joins_the_day_that_it_falls_on_in_another_zone() -> None:
    pile = Pile()
    pile.one("ru", "2017-04-04", "2017-04-04T00:15+03:00", "ru")
    pile.one("paper", "2017-04-05", "2017-04-03", "press", kind="press", timezone="America/New_York")
    assert clustered(pile) == ({"paper ru"}, {})


def test_two_hours_on_a_schedule_are_two_calls_and_an_account_without_an_hour_stays_open() -> None:
    pile = Pile()
    day = pile.add("schedule", "2017-05-02", kind="schedule")
    pile.tell(day, "2017-05-02T10:00-04:00", modality="planned")
    pile.tell(day, "2017-05-02T15:00-04:00", modality="planned")
    pile.one("us", "2017-05-02", "2017-05-02")
    assert clustered(pile) == ({"schedule"}, {"us.0": 2})


def test_a_report_joins_what_was_held_before_what_was_planned() -> None:
    pile = Pile()
    briefing = pile.add("briefing", "2021-12-29", kind="other")
    pile.tell(briefing, "2021-12-29", modality="planned")
    pile.tell(briefing, "2021-12-29")
    pile.one("later", "2022-01-10", "2021-12-29", kind="other")
    told, unsettled = clustered(pile)
    assert told == {"briefing", "briefing later"}
    assert not unsettled


def test_clusters_of_one_night_join_only_where_both_have_accounts() -> None:
    pile = Pile()
    pile.one("us", "2017-04-03", "2017-04-03")
    pile.one("ru", "2017-04-04", "2017-04-04", "ru", kind="transcript")
    assert clustered(pile)[0] == {"us", "ru"}


def test_the_press_may_tell_of_both_days_of_one_night_and_a_party_may_not() -> None:
    pile = Pile()
    pile.one("us", "2017-04-03", "2017-04-03")
    pile.one("ru", "2017-04-04", "2017-04-04", "ru")
    pile.one("paper-ny", "2017-04-04", "2017-04-03", "press", kind="press", timezone="America/New_York")
    pile.one("paper-msk", "2017-04-05", "2017-04-04", "press", kind="press", timezone="Europe/Moscow")
    assert clustered(pile)[0] == {"paper-msk paper-ny ru us"}
    pile.one("us-later", "2017-04-20", "2017-04-04", kind="transcript")
    assert clustered(pile)[0] == {"paper-ny us", "paper-msk ru us-later"}


def test_the_next_day_does_not_pass_on_to_a_third() -> None:
    pile = Pile()
    pile.one("us", "2017-04-03", "2017-04-03")
    pile.one("ru", "2017-04-04", "2017-04-04", "ru")
    pile.one("jp", "2017-04-05", "2017-04-05", "jp", timezone="Asia/Tokyo")
    assert clustered(pile)[0] == {"ru us", "jp"}


def test_what_is_supposed_joins_and_never_begins() -> None:
    pile = Pile()
    pile.one("if", "2017-04-01", "2017-04-03", modality="hypothetical")
    assert clustered(pile) == (set(), {})
    pile.one("us", "2017-04-03", "2017-04-03")
    assert clustered(pile) == ({"if us"}, {})


@pytest.mark.parametrize(
    ("kind", "more", "times"),
    [
        ("transcript", {}, 1),
        ("transcript", {"channel": "unspecified"}, 1),
        ("transcript", {"channel": "meeting"}, 2),
        ("transcript", {"sequence": "second"}, 2),
        ("press", {}, 2),
    ],
)
def test_speech_tells_of_one_contact_of_a_day_more_than_once(kind, more, times) -> None:
    pile = Pile()
    pile.tell(pile.add("brief", "2021-12-29", kind=kind), "2021-12-29")
    pile.tell("brief", "2021-12-29", **more)
    assert len(cluster_dated(pile.units())[0]) == times


@pytest.mark.parametrize(
    ("more", "joined"),
    [
        ({}, True),
        ({"modality": "planned"}, False),
        ({"place": "Geneva"}, False),
        ({"channel": "visit"}, False),
        ({"title": "Remarks by Joe Biden and Vladimir Putin"}, False),
        ({"title": "Briefing on the Call of Joe Biden with Vladimir Putin"}, True),
        ({"kind": "press", "party": "press"}, False),
    ],
)
def test_speech_calls_a_call_the_meeting_where_a_readout_has_it_by_telephone(more, joined) -> None:
    pile = Pile()
    pile.one("readout", "2022-07-28", "2022-07-28")
    told_ = {
        "party": "us",
        "kind": "transcript",
        "channel": "meeting",
        "quote": "Joe Biden met Vladimir Putin",
    }
    pile.one("briefing", "2022-07-28", "2022-07-28", **{**told_, **more})
    assert clustered(pile)[0] == ({"briefing readout"} if joined else {"briefing", "readout"})


def test_without_a_readout_a_meeting_and_a_call_of_one_day_are_two() -> None:
    pile = Pile()
    pile.one("first", "2022-07-28", "2022-07-28", kind="transcript")
    pile.one("second", "2022-07-28", "2022-07-28", kind="transcript", channel="meeting")
    assert clustered(pile)[0] == {"first", "second"}


def test_a_visit_of_which_speech_tells_beside_a_meeting_of_its_day_is_where_they_met() -> None:
    pile = Pile()
    remarks = pile.add("remarks", "2022-02-10", kind="transcript")
    pile.tell(remarks, "2022-02-10", "meeting")
    pile.tell(remarks, "2022-02-10", "visit")
    pile.tell(remarks, "2022-02-10", "call")
    clusters, _ = cluster_dated(pile.units())
    assert sorted(sorted(one.channels) for one in clusters) == [["call"], ["meeting", "visit"]]
