"""The pieces of date patterns, and how a reading is chosen."""

import datetime as dt

import pytest

from backchannel.extraction.date_words import Reading, day_of, edtf_of, month_from, month_number, seen_from, sure_days

DAY = dt.date(2018, 6, 8)


@pytest.mark.parametrize(("name", "number"), [("January", 1), ("Sept.", 9), ("Sep", 9), ("MAY", 5), ("Dec.", 12)])
def test_a_month_by_any_of_its_names(name, number):
    assert month_number(name) == number


def test_a_day_that_does_not_exist_is_none():
    assert day_of(2018, 2, 29) is None
    assert day_of(2018, 0, 1) is None


def test_months_are_counted_across_years():
    assert month_from(DAY, -6) == dt.date(2017, 12, 1)
    assert month_from(DAY, 7) == dt.date(2019, 1, 1)


def test_days_as_edtf():
    assert edtf_of((DAY, DAY)) == "2018-06-08"
    assert edtf_of((DAY, dt.date(2018, 6, 9))) == "2018-06-08/2018-06-09"
    assert sure_days((dt.date(2018, 6, 9), DAY)) is None


def test_the_nearer_reading_is_kept_where_the_other_is_far_fetched():
    march = [(dt.date(year, 3, 5), dt.date(year, 3, 5)) for year in (2017, 2018, 2019)]
    assert seen_from(DAY, march, 0) == Reading("2018-03-05", None, 0)
    assert seen_from(DAY, march[:1], 0) == Reading("2017-03-05", None, 0)
    assert seen_from(DAY, [], 0) is None
