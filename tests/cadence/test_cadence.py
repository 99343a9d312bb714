"""How often, and how long not."""

from __future__ import annotations

import datetime as dt
import itertools
import random
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.publication.records import CONTACT

from backchannel.cadence import cadence_of, changes_of, silences_of
from backchannel.cadence.periods import bounds_of, period_of, periods_between
from backchannel.model import Account
from backchannel.publication.cadence_figure import draw_cadence
from backchannel.publication.cadence_page import Pair, cadence_shape, publish_cadence, sparkline
from backchannel.publication.page import Names

DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2030, 12, 31))


def held(*days: str, channel: str = "call", status: str = "held", accounts: tuple[str, ...] = ()):
    told = tuple(Account(party, ("d",), 100, None, ()) for party in accounts)
    return [
        replace(CONTACT, id=f"{channel}-{status}-{day}", when=day, channel=channel, status=status, accounts=told)
        for day in days
    ]


@given(DAYS, DAYS, st.sampled_from(["month", "quarter"]))
def test_periods_follow_each_other_from_the_first_day_to_the_last(one, other, by):
    first, last = sorted((one, other))
    labels = list(periods_between(first, last, by))
    assert (labels[0], labels[-1]) == (period_of(first, by), period_of(last, by))
    bounds = [bounds_of(label) for label in labels]
    assert all(low[1] + dt.timedelta(days=1) == high[0] for low, high in itertools.pairwise(bounds))
    assert bounds[0][0] <= first <= bounds[0][1]


def test_contacts_count_in_the_period_that_holds_all_of_their_time():
    contacts = [
        *held("2021-01-05", "2021-01", accounts=("us", "ru")),
        *held("2021-03-31", channel="meeting", accounts=("us",)),
        *held("2021-01-30/2021-02-02", "2021", "../2021-05-01"),
        *held("2021-02-02", status="planned"),
    ]
    cadence = cadence_of(contacts, dt.date(2021, 4, 10))
    assert [(p.label, p.total) for p in cadence.periods] == [
        ("2021-01", 2), ("2021-02", 0), ("2021-03", 1), ("2021-04", 0),
    ]  # fmt: skip
    assert cadence.periods[0].channels == {"call": 2}
    assert cadence.periods[0].told_by == {"ru+us": 2}
    assert cadence.periods[2].told_by == {"us": 1}
    assert len(cadence.loose) == 3
    assert [one.status for one in cadence.apart] == ["planned"]
    assert cadence_of(reversed(contacts), dt.date(2021, 4, 10)) == cadence


def test_many_months_are_counted_by_quarter():
    cadence = cadence_of(held("2018-01-01", "2021-12-31"), None)
    assert (cadence.by, cadence.periods[0].label, cadence.periods[-1].label) == ("quarter", "2018-Q1", "2021-Q4")
    assert cadence_of(held("2018-01-01", "2021-12-31"), None, by="month").by == "month"


def test_the_last_silence_lasts():
    days = [dt.date(2021, 1, day) for day in (1, 11, 21, 31)]
    silences = silences_of([*days, days[0]], dt.date(2021, 3, 2))
    assert [(one.days, one.over) for one in silences] == [(10, True), (10, True), (10, True), (30, False)]
    assert silences[-1].odds == pytest.approx((30 / 60) ** 3)
    assert silences[-1].longest_before == 10
    assert silences_of([]) == ()
    assert silences_of(days[:1]) == ()


def test_the_odds_are_those_of_contacts_at_random():
    """Of gaps drawn at one pace, a share p has odds of at most p: the F distribution with 2 and 2k degrees."""
    source = random.Random(20211)  # noqa: S311
    low = []
    for _ in range(4000):
        start, days = dt.date(1600, 1, 1), [0.0]
        for _ in range(9):
            days.append(days[-1] + source.expovariate(1 / 400))
        low.append(silences_of([start + dt.timedelta(days=round(day)) for day in days])[-1].odds)
    for share in (0.01, 0.05, 0.2):
        assert sum(one <= share for one in low) / len(low) == pytest.approx(share, abs=3 * (share / len(low)) ** 0.5)


def test_a_change_of_pace_is_found_and_none_is_made_up():
    (change,) = changes_of([0, 0, 1, 0, 0, 0, 4, 5, 3, 6, 4, 5])
    assert (change.period, round(change.before, 2), round(change.after, 2)) == (6, 0.17, 4.5)
    assert changes_of([2, 3, 1, 2, 4, 2, 3, 1, 2, 3]) == ()
    assert changes_of([]) == changes_of([0, 0]) == ()
    source = random.Random(7)  # noqa: S311
    rows = [[sum(source.random() < 0.1 for _ in range(30)) for _ in range(24)] for _ in range(200)]
    found = sum(bool(changes_of(row)) for row in rows)
    assert found <= 20


def test_a_period_that_is_not_over_is_no_change_of_pace():
    months = [f"2021-{month:02}-{day:02}" for month in range(1, 11) for day in (3, 9, 14, 20)]
    cadence = cadence_of(held(*months), dt.date(2021, 11, 1), by="month")
    assert cadence.periods[-1].total == 0
    assert cadence.changes == ()


def test_the_page_says_what_it_counts_and_what_it_cannot_see():
    contacts = held("2021-01-05", "2021-01-25", "2021-03-31", accounts=("us",)) + held("2021")
    cadence = cadence_of(contacts, dt.date(2021, 4, 30))
    pair = Pair("A", "B", {"ru": 1, "us": 4})
    page = "\n".join(str(block) for block in publish_cadence(cadence, pair, Names({"ru": "Russia", "us": "Arland"})))
    assert "3 contacts in 4 months; not counted: 1 held at a time too vague" in page
    assert "65 days from 25 January 2021 to 31 March 2021" in page
    assert "30 days from 31 March 2021 to 30 April 2021" in page
    assert "Russia: documents here of 1 of 4 months." in page
    assert sparkline(cadence) == "█·▄·"
    shape = cadence_shape(cadence, pair)
    assert sum(row["contacts"] for row in shape["periods"]) == len(shape["contacts"]) == 3
    assert "No contact of A and B" in str(publish_cadence(cadence_of([], None), pair, Names())[0])


def test_the_figure_is_whole_and_holds_no_markup_of_others():
    cadence = cadence_of(held("2021-01-05", "2021-03-31", channel="meeting"), None)
    text = draw_cadence(cadence, "<b>A & B</b>")
    root = ET.fromstring(text)  # noqa: S314 - our own
    assert root.find("{http://www.w3.org/2000/svg}title").text == "<b>A & B</b>"
    assert len(re.findall(r"<title>2021-0[123]: ", text)) == 3
    assert "script" not in text
    assert draw_cadence(cadence, "x") == draw_cadence(cadence, "x")
