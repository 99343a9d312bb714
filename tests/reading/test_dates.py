from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backchannel.model import is_edtf
from backchannel.reading.dates import clock_of, day_of, month_comes_first, parse_moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2021-12-31T02:20:00+03:00", "2021-12-31T02:20:00+03:00"),
        ("2022-02-08 18:45:01-05:00", "2022-02-08T18:45:01-05:00"),
        ("2022-02-08T18:45Z", "2022-02-08T18:45:00+00:00"),
        ("2022-02-08T18:45:00.123+0300", "2022-02-08T18:45:00+03:00"),
        ("2022-02-08 18:45", "2022-02-08T18:45:00-05:00"),
        ("2022-07-08 8:45", "2022-07-08T08:45:00-04:00"),
        ("2022-02-08", "2022-02-08"),
        ("2022-02", "2022-02"),
        ("2022-02-08/2022-02-09", "2022-02-08/2022-02-09"),
        ("Mon, 05 Jun 2018 10:00:00 GMT", "2018-06-05T10:00:00+00:00"),
        ("February 8, 2022", "2022-02-08"),
        ("Feb. 8th, 2022, 7:05 p.m.", "2022-02-08T19:05:00-05:00"),
        ("Tuesday 8 February 2022", "2022-02-08"),
        ("8 мая 2025 года, 10:10", "2025-05-08T10:10:00-04:00"),
        ("20. März 2018", "2018-03-20"),
        ("20 mars 2018 à 14:30", "2018-03-20T14:30:00-04:00"),
        ("July 2017", "2017-07"),
        ("25/07/2017", "2017-07-25"),
        ("07/25/2017", "2017-07-25"),
        ("07/07/2017", "2017-07-07"),
        ("25.07.2017 14:00", "2017-07-25T14:00:00-04:00"),
        ("03/04/2018", None),
        ("2022-02-30", None),
        ("2022-02-08T25:00", None),
        ("0001-01-01", None),
        ("9999-12-31", None),
        ("1521590400", None),
        ("soon", None),
        ("8 smarch 2018", None),
        ("", None),
        ("x" * 100_000, None),
    ],
)
def test_moments(text: str, moment: str | None) -> None:
    assert parse_moment(text, "America/New_York") == moment


@given(st.text() | st.from_regex(r"[0-9T:+.Z/ -]{1,25}", fullmatch=True))
def test_whatever_is_given_an_edtf_value_or_nothing_comes_out(text: str) -> None:
    moment = parse_moment(text, "Europe/Moscow")
    assert moment is None or is_edtf(moment)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("10:30", "10:30"),
        ("4:05 PM", "16:05"),
        ("12:00 a.m.", "00:00"),
        ("9 p.m.", "21:00"),
        ("25:00", None),
        ("noon", None),
        ("13.45", "13:45"),
    ],
)
def test_times_of_day(text: str, clock: str | None) -> None:
    assert clock_of(text) == clock


def test_days_of_tables() -> None:
    assert str(day_of("July 7, 2017")) == "2017-07-07"
    assert str(day_of("3/4/2018", month_first=True)) == "2018-03-04"
    assert str(day_of("3/4/2018", month_first=False)) == "2018-04-03"
    assert day_of("3/4/2018") is None
    assert day_of("July 2017") is None


def test_a_column_tells_its_order_unless_it_contradicts_itself() -> None:
    assert month_comes_first(["1/2/2017", "1/25/2017"]) is True
    assert month_comes_first(["25/1/2017", ""]) is False
    assert month_comes_first(["25/1/2017", "1/25/2017"]) is None
    assert month_comes_first(["1/2/2017"]) is None
