"""EDTF: what is allowed, how far it reaches, and nothing invented."""

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from backchannel.model import is_edtf, local_day, parse_edtf

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2017-07-07", "2017-07-07", "2017-07-07", "day"),
        ("2017-02", "2017-02-01", "2017-02-28", "month"),
        ("2017", "2017-01-01", "2017-12-31", "year"),
        ("2017-XX", "2017-01-01", "2017-12-31", "year"),
        ("2017-12", "2017-12-01", "2017-12-31", "month"),
        ("2017-21", "2017-03-01", "2017-05-31", "season"),
        ("2017-24", "2017-12-01", "2018-02-28", "season"),
        ("201X", "2010-01-01", "2019-12-31", "decade"),
        ("2017-07-07/2017-07-08", "2017-07-07", "2017-07-08", "interval"),
        ("2017-07/2018", "2017-07-01", "2018-12-31", "interval"),
        ("../2021-12-31", None, "2021-12-31", "interval"),
        ("2018-06-04/..", "2018-06-04", None, "interval"),
        ("2018-03-20~", "2018-03-18", "2018-03-22", "day"),
        ("2018-03-20?", "2018-03-20", "2018-03-20", "day"),
        ("2021-12-30T15:30-05:00", "2021-12-30", "2021-12-30", "minute"),
        ("2021-12-30T15:30/2021-12-30T15:30", "2021-12-30", "2021-12-30", "minute"),
        ("2021-12-30T23:50/2021-12-31T00:10", "2021-12-30", "2021-12-31", "minute"),
        ("2021-12-30T10:00/2021-12-31T10:00", "2021-12-30", "2021-12-31", "interval"),
        ("2021-12-30T10:00/2021-12-31", "2021-12-30", "2021-12-31", "interval"),
    ],
)
def test_a_value_reaches_from_its_first_to_its_last_day(text, first, last, precision):
    value = parse_edtf(text)
    days = tuple(day.isoformat() if day else None for day in value.days())
    assert days == (first, last)
    assert value.precision == precision
    assert value.text == text


@pytest.mark.parametrize(
    "text",
    [
        "", "soon", "2017-13", "2017-02-30", "2017-07-07/2017-07-06", "../..", "2017-7-7", "07/07/2017", "201X-05",
        "2017-XX-05", "2017-21-05", "2017T10:00", "2017-07-07T25:00", "17", "2017-07-07 ", "20170707",
        "9999-12-31", "9999-12-31T23:59", "9998-12-31~", "0001-01-01", "0001-01-01~", "0001-01-01T00:00+14:00", "00XX",
    ],
)  # fmt: skip
def test_what_is_not_in_the_table_is_refused(text):
    assert not is_edtf(text)
    with pytest.raises(ValueError, match=r".+"):
        parse_edtf(text)


@given(st.text(max_size=30) | st.from_regex(r"\d{4}(-\d\d(-\d\d)?)?[~?%]?(/(\.\.|\d{4}(-\d\d)?))?", fullmatch=True))
@example("0001-01-01")
@example("9999-12-31")
@example("2021-12-30/..")
def test_any_text_is_either_a_value_or_refused_with_a_value_error(text):
    if is_edtf(text):
        value = parse_edtf(text)
        assert value.instants("Pacific/Kiritimati")
        first, last = value.days()
        assert first is None or last is None or first <= last


@given(DAYS, DAYS)
def test_an_interval_holds_its_ends_and_never_runs_backwards(one, other):
    assert parse_edtf(f"{min(one, other)}/{max(one, other)}").days() == (min(one, other), max(one, other))
    if one > other:
        assert not is_edtf(f"{one}/{other}")


@given(DAYS)
def test_a_mark_of_doubt_takes_away_firmness_and_no_day(day):
    plain = parse_edtf(day.isoformat())
    assert plain.firm
    for mark in "~?%":
        doubtful = parse_edtf(f"{day}{mark}")
        assert not doubtful.firm
        assert doubtful.first <= plain.first < plain.last <= doubtful.last


def test_a_day_is_another_instant_in_another_zone():
    value = parse_edtf("2021-12-30")
    washington, moscow = value.instants("America/New_York")[0], value.instants("Europe/Moscow")[0]
    assert washington - moscow == dt.timedelta(hours=8)
    assert value.instants("UTC") == (
        dt.datetime(2021, 12, 30, tzinfo=dt.UTC),
        dt.datetime(2021, 12, 31, tzinfo=dt.UTC),
    )


def test_an_offset_in_the_text_goes_before_the_zone():
    value = parse_edtf("2021-12-30T15:30-05:00")
    assert value.instants("Europe/Moscow") == value.instants("America/New_York")
    assert value.instants("UTC")[0] == dt.datetime(2021, 12, 30, 20, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("moment", "zone", "day"),
    [
        ("2021-12-31T02:20:00+03:00", "America/New_York", "2021-12-30"),
        ("2021-12-31T02:20:00+03:00", "Europe/Moscow", "2021-12-31"),
        ("2021-12-31", "America/New_York", "2021-12-31"),
        ("2021-12", "America/New_York", None),
        ("2021-12-30/2021-12-31", "UTC", None),
    ],
)
def test_the_local_day_of_a_moment_depends_on_the_zone_and_is_never_made_up(moment, zone, day):
    assert local_day(moment, zone) == day
