from __future__ import annotations

import datetime as dt

import pytest
from tests.audit.notation import read_ledger

from backchannel.audit.loose import loose_mentions
from backchannel.audit.surroundings import InMemory

LEDGER = read_ledger("""
document b transcript borland 2021-05-20
    Briefing

    They spoke.
document p press daily 2021-05-20
    Report

    They spoke.
contact one 2021-05-02 call held ash+birk+cole
    mention b "They spoke" when 2021-05-02
contact two unknown call held ash+birk
    mention b "They spoke"
contact three unknown call held ash+birk
    mention b "They spoke" when 2021
contact four 2021-05-02 call held ash+birk
    mention p "They spoke" when 2021-05-02
""")
PAIR = frozenset({"ash", "birk"})
LONG_AGO = "2020-01-01"


def found(party: str, people: frozenset[str], near: tuple[str, str], published: tuple[str, str]) -> list[str]:
    days = [tuple(dt.date.fromisoformat(day) for day in stretch) for stretch in (near, published)]
    return [one.id.split("@")[0] for one in loose_mentions(InMemory(LEDGER.record), party, people, *days)]


@pytest.mark.parametrize(
    ("people", "since", "until", "ids"),
    [
        (PAIR, "2021-05-01", "2021-05-03", ["one"]),
        (PAIR, "2021-05-03", "2021-05-09", []),
        (PAIR, "2021-04-01", "2021-06-03", ["one"]),
        (frozenset({"birk", "cole"}), "2021-05-02", "2021-05-02", ["one"]),
        (frozenset({"birk"}), "2021-05-02", "2021-05-02", []),
    ],
)
def test_a_timed_mention_is_found_by_its_own_days(people, since, until, ids):
    assert found("xb", people, (since, until), (LONG_AGO, LONG_AGO)) == ids


@pytest.mark.parametrize(
    ("since", "until", "ids"),
    [("2021-05-20", "2021-05-20", ["two", "three"]), ("2021-05-21", "2021-06-03", [])],
)
def test_an_untimed_or_vague_mention_is_found_by_the_day_of_publication(since, until, ids):
    assert found("xb", PAIR, (LONG_AGO, LONG_AGO), (since, until)) == ids


def test_the_press_is_no_partys_own():
    assert found("press", PAIR, ("2021-05-01", "2021-05-03"), ("2021-05-20", "2021-05-20")) == []
