import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.publication.records import CONTACT

from backchannel.model import Account
from backchannel.publication.site.strip import strip_of


def contact(when, *parties):
    accounts = tuple(Account(party, (), 9, None, ()) for party in parties)
    return replace(CONTACT, id=f"c-{when}", when=when, accounts=accounts)


def test_a_row_for_each_group_of_tellers_those_of_several_first():
    strip = strip_of([contact("2021-05-02", "xb"), contact("2021-05-09"), contact("2021-06-01", "xb", "xa")])
    assert [(row.parties, len(row.ticks)) for row in strip.rows] == [(("xa", "xb"), 1), (("xb",), 1), ((), 1)]
    assert strip.ticks == 3


def test_a_range_is_as_wide_as_it_is_and_what_has_no_time_is_counted():
    strip = strip_of([contact("2021-05"), contact("2021-01-01"), contact("2021-12-31"), contact(None)])
    ticks = {tick.contact: tick for row in strip.rows for tick in row.ticks}
    assert (ticks["c-2021-05"].point, round(ticks["c-2021-05"].width)) == (False, 8)
    assert ticks["c-2021-01-01"].point
    assert strip.undated == 1
    assert strip_of([contact(None)]) is None


def test_the_scale_has_as_many_labels_as_a_phone_can_show():
    months = strip_of([contact("2021-01-15"), contact("2021-06-20")])
    years = strip_of([contact("2001-01-15"), contact("2021-06-20")])
    assert [words for _, words in months.scale] == ["Mar 2021", "May 2021"]
    assert [words for _, words in strip_of([contact("2021-05-02")]).scale] == ["2 May 2021"]
    assert [words for _, words in years.scale] == ["2005", "2010", "2015", ""]


def test_bounds_and_a_silence_are_shown():
    silence = (dt.date(2021, 3, 1), dt.date(2021, 5, 2))
    strip = strip_of([contact("2021-05-02")], silence, ("2021", None))
    left, width = strip.band
    assert (round(left), round(width)) == (17, 17)


@given(st.lists(st.dates(dt.date(1990, 1, 1), dt.date(2030, 1, 1)).map(dt.date.isoformat), min_size=1, max_size=9))
def test_ticks_lie_on_the_strip_in_their_order(days):
    strip = strip_of([replace(contact(day), id=f"c-{number}") for number, day in enumerate(days)])
    ticks = [tick for row in strip.rows for tick in row.ticks]
    assert [tick.left for tick in ticks] == sorted(tick.left for tick in ticks)
    assert all(0 <= tick.left <= tick.left + tick.width <= 100 for tick in ticks)
    assert all(0 <= at <= 100 for at, _ in strip.scale)
    assert len(strip.scale) <= 7


@pytest.mark.parametrize("when", ["../2021-05-02", "2021-05-02/..", "2021-05-02~", "202X"])
def test_open_and_doubtful_times_have_a_tick(when):
    assert strip_of([contact(when)]).ticks == 1
