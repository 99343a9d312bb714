"""Times: windows in absolute time, and which of them meet."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.reconciliation.pile import Pile

from backchannel.reconciliation.compare import Window, can_meet, publication_of, same_day, window_of


def window(when: str | None, party: str = "us", published: str | None = "2021-12-31", **more) -> Window:
    pile = Pile()
    pile.add("d", published, party)
    given = {"modality": "reported", "leads": False, **more}
    return window_of(when, pile.documents["d"], given["modality"], leads=given["leads"])


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (("2021-12-30", "us"), ("2021-12-31", "ru"), True),  # they share eight hours
        (("2021-12-29", "us"), ("2021-12-31", "ru"), False),
        (("2021-12-31", "us"), ("2021-12-30", "ru"), False),
        (("2021-12-30", "us"), ("2021-12-31", "us"), False),
        (("2021-12", "us"), ("2021-12-31", "ru"), True),
        (("2021-11", "us"), ("2021-12-30", "us"), False),
        (("2021-12-30T12:30-05:00", "us"), ("2021-12-30T13:20-05:00", "us"), True),  # on the schedule, and begun
        (("2021-12-30T12:30-05:00", "us"), ("2021-12-30T15:00-05:00", "us"), False),
        (("2021-12-30T12:30-05:00", "us"), ("2021-12-31", "us"), False),
        (("2021-12-30T12:30/2021-12-30T12:50", "us"), ("2021-12-30T12:40/2021-12-30T13:10", "us"), True),
        (("2021-12-30T12:30/2021-12-30T12:50", "us"), ("2021-12-30T12:50/2021-12-30T13:10", "us"), True),
        (("2021-12-30T12:30/2021-12-30T12:50", "us"), ("2021-12-30T12:51/2021-12-30T13:10", "us"), False),
        (("2021-12-30T12:30/2021-12-30T12:50", "us"), ("2021-12-30T13:40", "us"), True),  # no log: its hour is about
        (("2021-12-30T12:30/2021-12-30T12:50", "us"), ("2021-12-30", "us"), True),
        (("2021-12-30T12:30/2021-12-30T12:50", "us"), ("2021-12-31", "us"), False),
    ],
)
def test_windows_meet_in_absolute_time(one, other, meet) -> None:
    assert can_meet(window(*one), window(*other)) is meet
    assert can_meet(window(*other), window(*one)) is meet


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("2021-12-30", "us"), ("2021-12-30", "ru"), True),
        (("2021-12-30", "us"), ("2021-12-31", "ru"), False),
        (("2021-12-30", "us"), ("2021-12", "us"), False),
        (("2021-12-31T02:00+03:00", "ru"), ("2021-12-30", "us"), True),
        (("2021-12-31T02:00+03:00", "ru"), ("2021-12-31", "us"), False),
        (("2021-12-30T12:30-05:00", "us"), ("2021-12-30T18:30-05:00", "us"), False),
    ],
)
def test_days_are_the_same_by_name_and_times_of_day_by_instant(one, other, same) -> None:
    assert same_day(window(*one), window(*other)) is same
    assert same_day(window(*other), window(*one)) is same


def test_a_day_is_taken_as_the_text_has_it() -> None:
    day = window("2021-12-30", "ru")
    assert (day.first, day.last) == (utc("2021-12-29T21:00"), utc("2021-12-30T21:00"))
    assert (day.day, day.width_days, day.middle) == ("2021-12-30", 1.0, utc("2021-12-30T09:00"))
    assert day.firm
    assert day.bounded


def test_an_account_without_a_time_lies_up_to_three_days_back_and_names_no_day() -> None:
    account = window(None, published="2021-12-31T10:00:00+00:00", leads=True)
    assert (account.first, account.last) == (utc("2021-12-28T10:00"), utc("2021-12-31T10:00:01"))
    assert (account.edtf, account.day, account.firm, account.bounded) == (None, None, False, False)


@pytest.mark.parametrize(
    ("modality", "first", "last"),
    [
        ("reported", None, "2022-01-01T05:00"),
        ("denied", None, "2022-01-01T05:00"),
        ("planned", "2021-12-31T05:00", "2022-02-15T05:00"),
        ("cancelled", "2021-11-16T05:00", "2022-02-15T05:00"),
    ],
)
def test_what_has_no_time_lies_where_its_modality_sets_it(modality, first, last) -> None:
    undated = window(None, modality=modality)
    assert undated.first == (first and utc(first))
    assert undated.last == utc(last)
    assert undated.told == utc("2021-12-31T17:00")


def test_without_a_publication_nothing_is_known() -> None:
    nothing = window(None, published=None)
    assert (nothing.first, nothing.last, nothing.told, nothing.middle) == (None, None, None, None)
    assert nothing.width_days == float("inf")
    assert can_meet(nothing, window("1999"))


def test_a_report_of_this_month_ends_with_its_publication_and_a_plan_begins_with_it() -> None:
    assert window("2021-12", published="2021-12-10").last == utc("2021-12-11T05:00")
    assert window("2021-12", published="2021-12-10", modality="planned").first == utc("2021-12-10T05:00")
    assert window("2021-12", published="2021-10-10").last == utc("2022-01-01T05:00")  # a wrong stamp cuts nothing


def test_open_ends_are_closed_by_what_the_publication_allows() -> None:
    by = window("../2021-12-31", leads=True)
    assert by.first == utc("2021-12-28T05:00")
    after = window("2021-12-31/..", modality="planned")
    assert after.last == utc("2022-02-15T05:00")
    assert not by.bounded
    assert not after.bounded


def test_about_a_day_reaches_the_farther_the_longer_ago_it_was() -> None:
    near, far = window("2021-12-29~"), window("2021-12-01~")
    assert near.first == utc("2021-12-27T05:00")
    assert far.first == utc("2021-12-01T17:00") - dt.timedelta(days=10)
    assert far.last == utc("2021-12-01T17:00") + dt.timedelta(days=10)
    assert not far.firm


@pytest.mark.parametrize(
    ("one", "other", "holds"),
    [
        ("2021", "2021-06", True),
        ("2021-06", "2021", False),
        ("2021-06", "2021-06", True),
        ("2020-12/2021-02", "2021", False),
    ],
)
def test_a_window_holds_what_lies_within_it(one, other, holds) -> None:
    assert window(one, published=None).holds(window(other, published=None)) is holds


def test_a_month_is_the_same_month_in_another_zone() -> None:
    assert window("2021-06", "ru").holds(window("2021-06", "us"))
    assert window("2021-06", "us").holds(window("2021-06", "ru"))


def test_an_open_window_holds_what_the_open_end_takes_in() -> None:
    assert window(None, published=None).holds(window("2021"))
    assert not window("2021").holds(window(None, published=None))


def test_publication_is_an_instant_or_a_local_day() -> None:
    pile = Pile()
    pile.add("day", "2021-12-31", "ru")
    assert publication_of(pile.documents["day"]) == (utc("2021-12-30T21:00"), utc("2021-12-31T21:00"))
