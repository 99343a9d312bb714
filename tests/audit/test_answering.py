"""Verdicts hold still: more contacts never make one weaker, and each says what would change it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.audit.notation import read_ledger

from backchannel.audit import Options, check_record
from backchannel.model import Verdict

STRENGTH = {"not_supported": 0, "untestable": 1, "supported": 2}
MONTHLY = "monthly statement borland 2015-01 2022-04"
FIRST, LAST = dt.date(2016, 1, 1), dt.date(2022, 4, 1)


def verdict(
    quantity: str, days: list[dt.date], kind: str = "frequency", more: str = MONTHLY, **adverbs: str
) -> Verdict:
    text = "document q transcript borland 2022-05-01\n    A title\n\n    the words\n"
    text += f'claim c q {kind} call "{quantity}" ash+birk "the words" {"period 2016/2022" if kind == "count" else ""}\n'
    if kind == "count":
        text += "contact before 2015-06-01 call held ash+birk\n    account xb 60 q\n"  # Borland is seen to publish
    for number, day in enumerate(days):
        text += f"contact c{number} {day} call held ash+birk\n    account xb 60 q\n"
    (found,) = check_record(read_ledger(text + more).record, Options(adverbs=adverbs)).verdicts
    return found


DAYS = st.lists(st.dates(FIRST, LAST), max_size=8)


@given(DAYS, st.dates(FIRST, LAST), st.sampled_from(["regularly", "often", "weekly", "occasionally", ">=2 per year"]))
@settings(max_examples=60, deadline=None)
def test_a_contact_more_never_weakens_a_frequency(days, another, quantity):
    whole = [FIRST, *days, LAST]
    before, after = verdict(quantity, whole), verdict(quantity, [*whole, another])
    assert STRENGTH[after.verdict] >= STRENGTH[before.verdict]


@given(DAYS, st.dates(FIRST, LAST), st.integers(1, 6))
@settings(max_examples=40, deadline=None)
def test_a_contact_more_never_weakens_a_least_number(days, another, number):
    before, after = (verdict(f">={number}", one, "count") for one in (days, [*days, another]))
    assert STRENGTH[after.verdict] >= STRENGTH[before.verdict]


def every(days: int, count: int) -> list[dt.date]:
    return [LAST - dt.timedelta(days=days * number) for number in range(count)]


@pytest.mark.parametrize(
    ("gap", "word"), [(92, "supported"), (93, "untestable"), (184, "untestable"), (185, "not_supported")]
)
def test_the_borders_of_regularly(gap, word):
    assert verdict("regularly", every(gap, 6)).verdict == word


def test_several_contacts_on_two_days_show_no_habit():
    burst = [LAST, LAST, LAST, LAST - dt.timedelta(days=1), LAST - dt.timedelta(days=2)]
    found = verdict("regularly", burst)
    assert found.verdict == "untestable"
    assert "too short to show a habit" in found.reason
    assert found.gaps == (1, 1)


def test_a_time_given_begins_with_its_first_day():
    text = every(30, 5)
    assert verdict("monthly", text).verdict == "supported"
    period = read_ledger(
        "document q transcript borland 2022-05-01\n    A title\n\n    the words\n"
        'claim c q frequency call "monthly" ash+birk "the words" period 2020/2022\n'
        + "".join(f"contact c{n} {day} call held ash+birk\n" for n, day in enumerate(text))
    )
    (found,) = check_record(period.record).verdicts
    assert found.verdict == "untestable"
    assert found.longest_gap_days == (text[-1] - dt.date(2020, 1, 1)).days


def test_the_table_of_adverbs_is_used_and_said():
    found = verdict("regularly", every(100, 6))
    assert found.verdict == "untestable"
    assert found.definition == (
        "“regularly” is read as at least once a quarter: a median gap of at most 92 days and no gap over 184 days "
        "(the default table, [claims.adverbs] regularly)"
    )
    own = verdict("regularly", every(100, 6), regularly="2 per year")
    assert own.verdict == "supported"
    assert own.definition == (
        "“regularly” is read as at least twice a year: a median gap of at most 183 days and no gap over 366 days "
        "(this dossier's settings, [claims.adverbs] regularly)"
    )


def test_a_verdict_says_what_could_not_be_seen_and_what_would_change_it():
    found = verdict("regularly", every(300, 4), more="monthly statement borland 2019-10 2022-04")
    assert found.verdict == "not_supported"
    assert [(one.party, one.months) for one in found.unseen] == [("xa", ())]
    assert found.would_change == ("At least 3 more calls, dated to the day, on record here would make it supported.",)


def test_a_time_that_is_not_understood_is_not_tested():
    text = "document q transcript borland 2022-05-01\n    A title\n\n    the words\n"
    text += 'claim c q count call ">=3" ash+birk "the words" during "the summit"\n'
    text += "".join(f"contact c{n} {day} call held ash+birk\n" for n, day in enumerate(every(30, 5)))
    (found,) = check_record(read_ledger(text).record).verdicts
    assert (found.verdict, found.contacts) == ("untestable", ())
    assert found.reason == "The claim speaks of the time “the summit”, which is not understood here as dates."
