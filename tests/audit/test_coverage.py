from __future__ import annotations

import datetime as dt

from tests.audit.notation import read_ledger

from backchannel.audit.coverage import CoverageIndex, holding_of, published_day

LEDGER = read_ledger("""
document one readout borland 2021-05-02T00:30+03:00
    One
document two schedule borland 2021-05-03
    Schedule
document three press daily 2021-05-03
    Press
document four other borland 2021-05-09
    Four
document five other borland 2021-06
    Known to the month only
document six other borland undated
    Six
""")
INDEX = CoverageIndex(filter(None, map(holding_of, LEDGER.documents.values())))


def test_days_are_local_and_both_ends_are_included():
    held = INDEX.held(["xb"], dt.date(2021, 5, 2), dt.date(2021, 5, 9))
    assert (held.documents, held.sources) == (2, ("Borland Presidency",))
    assert INDEX.held(["xb"], dt.date(2021, 5, 3), dt.date(2021, 5, 8)).documents == 0


def test_schedules_the_press_and_undated_items_show_no_account():
    everything = INDEX.held(["xb", "press"], dt.date(2000, 1, 1), dt.date(2030, 1, 1))
    assert everything.documents == 2
    assert not INDEX.holds("xa")
    assert published_day(LEDGER.documents["five"]) is None


def test_the_share_of_months_counts_each_month_once():
    assert INDEX.share_of_months("xb", dt.date(2021, 5, 1), dt.date(2021, 8, 31)) == 0.25
    assert INDEX.share_of_months("xb", dt.date(2021, 9, 1), dt.date(2021, 8, 1)) == 0.0
    assert INDEX.share_of_months("xa", dt.date(2021, 5, 1), dt.date(2021, 5, 1)) == 0.0


def test_what_was_searched_is_stated():
    searched = INDEX.held(["xb"], dt.date(2021, 5, 2), dt.date(2021, 5, 9)).searched
    assert (searched.sources, searched.since, searched.until) == (
        ("Borland Presidency",),
        "2021-05-02",
        "2021-05-09",
    )
