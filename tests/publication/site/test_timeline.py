import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.publication.records import CONTACT, evidence

from backchannel.model import Account, Step, parse_edtf
from backchannel.publication.site.timeline import lag_words, steps_of

ZONE = "America/New_York"
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2030, 1, 1)).map(dt.date.isoformat)


def moments(text, zone=ZONE):
    return parse_edtf(text).instants(zone)


@pytest.mark.parametrize(
    ("own", "published", "words"),
    [
        ("2021-12-30T15:35", "2021-12-30T17:43", "2 h 7 min after"),
        ("2021-12-30", "2021-12-30", "the same day"),
        ("2021-12-30", "2021-12-31", "the next day"),
        ("2021-12-30", "2022-01-10", "11 days after"),
        ("2021-12-30", "2021-12-29", "the day before"),
        ("2021-12-30", "2021-12-20", "10 days before"),
        ("2021-12-30", "2021-12-30T17:00", "within 18 hours"),
        ("2021-12-30", "2021-12-31T17:00", "17 to 42 hours after"),
        ("2021-12", "2022-01-10", "9 to 41 days after"),
        ("2021-12", "2022-01-01", "within 32 days after"),
        ("../2021-12-30", "2022-01-03", "at least 3 days after"),
        ("2021-12-30/..", "2021-12-20", "at least 9 days before"),
        ("../2021-12-30", "2021-12-20", ""),
        ("2021-12", "2021-12", ""),
    ],
)
def test_how_long_after_is_said_as_exactly_as_both_times_allow(own, published, words):
    assert lag_words(moments(own), moments(published)) == words


def test_from_its_end_where_begin_and_end_are_known():
    contact = replace(CONTACT, when="2021-05-02T15:35/2021-05-02T16:25", timezone=ZONE)
    accounts = tuple(Account(f"x{n}", (), 9, f"2021-05-02T{time}", ()) for n, time in enumerate(("15:05", "17:43")))
    steps = steps_of(replace(contact, accounts=accounts), {})
    assert [one.lag for one in steps] == ["29 min before", "", "1 h 17 min after"]


def test_a_day_elsewhere_is_not_the_same_day():
    assert lag_words(moments("2021-12-30"), moments("2021-12-31", "Europe/Moscow")) == "within 2 days"


def test_nobody_tells_of_what_has_not_begun():
    contact = replace(CONTACT, when="2021-05-02", accounts=(Account("xb", ("d-xb",), 9, "2021-05-02", ()),))
    held, told = steps_of(contact, {"d-xb": "Europe/Moscow"})
    assert (held.kind, told.kind) == ("held", "told")
    assert told.mark.left == held.mark.left
    assert told.mark.right < held.mark.right
    assert told.lag == "within 17 hours"


def test_clocks_that_are_changed_make_no_other_day():
    assert lag_words(moments("2021-11-07"), moments("2021-11-08")) == "the next day"
    assert lag_words(moments("2021-03-14"), moments("2021-03-16")) == "2 days after"


def test_steps_stand_in_order_of_time_with_their_first_words():
    planned = Step("planned", "2021-05-02", replace(evidence("xb"), published="2021-04-30"))
    steps = steps_of(replace(CONTACT, history=(planned, *CONTACT.history)), {"d-xb": "Europe/Moscow"})
    assert [(one.kind, one.party, one.words) for one in steps] == [
        ("planned", "xb", "planned for 2 May 2021"),
        ("held", None, "it took place"),
        ("told", "xb", "account of 120 words"),
    ]
    assert [one.mark.left for one in steps] == sorted(one.mark.left for one in steps)
    assert steps[0].evidence == planned.evidence


def test_what_has_no_time_has_no_mark_and_stands_last():
    steps = steps_of(replace(CONTACT, when=None, accounts=(Account("xa", ("d-xa",), 50, None, ()),)), {})
    assert [(one.kind, one.mark, one.lag) for one in steps] == [("held", None, ""), ("told", None, "")]


def test_a_range_is_drawn_as_one_and_an_open_end_reaches_the_rim():
    (held, told) = steps_of(replace(CONTACT, when="../2021-05-02"), {})
    assert (held.mark.left, held.mark.open_left, held.mark.point) == (0, True, False)
    assert told.mark.point


@given(st.lists(DAYS, min_size=1, max_size=5), DAYS)
def test_marks_stay_on_the_line_in_their_order(published, when):
    accounts = tuple(Account(f"x{number}", (), 9, day, ()) for number, day in enumerate(published))
    steps = steps_of(replace(CONTACT, when=when, accounts=accounts), {})
    assert all(0 < one.mark.left < one.mark.right < 100 for one in steps)
    assert [one.time for one in steps] == sorted(one.time for one in steps)


@given(DAYS, DAYS)
def test_before_and_after_are_never_confused(own, published):
    words = lag_words(moments(own), moments(published))
    assert (published > own) == (words.endswith("after") or words == "the next day")
    assert (published < own) == words.endswith("before")
