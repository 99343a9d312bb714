from __future__ import annotations

import datetime as dt

import pytest
from tests.audit.notation import read_ledger

from backchannel.audit.loose import MentionIndex
from backchannel.audit.view import participant_keys

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
MENTIONS = LEDGER.mentions.values()
INDEX = MentionIndex([(participant_keys(mention), mention) for mention in MENTIONS], LEDGER.documents)
PAIR = frozenset({"ash", "birk"})


def found(method: str, party: str, people: frozenset[str], since: str, until: str) -> list[str]:
    days = (dt.date.fromisoformat(since), dt.date.fromisoformat(until))
    return [mention.id.split("@")[0] for mention in getattr(INDEX, method)(party, people, days)]


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
    assert found("timed", "xb", people, since, until) == ids


def test_an_untimed_or_vague_mention_is_found_by_the_month_of_publication():
    assert found("untimed", "xb", PAIR, "2021-05-01", "2021-05-03") == ["two", "three"]
    assert found("untimed", "xb", PAIR, "2021-06-01", "2021-06-03") == []


def test_the_press_is_no_partys_own():
    assert found("timed", "press", PAIR, "2021-05-01", "2021-05-03") == []
