"""Plans, lateness and unnamed voices: what is not sure of its day or its source makes no finding."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.audit.notation import CASES, read_ledger

from backchannel.audit import check_record
from backchannel.model import Office


def codes(text: str, code: str) -> list[str]:
    ledger = read_ledger(text)
    return [one.code for one in check_record(ledger.record, ledger.options(code)).findings]


def case(code: str) -> str:
    return (CASES / code / "fires.txt").read_text(encoding="utf-8").split("\nexpect\n")[0] + "\n"


@pytest.mark.parametrize(("when", "fires"), [("2021-05-05", True), ("2021-05-05~", False), ("2021-05-05?", False)])
def test_a_plan_whose_day_is_a_guess_has_no_outcome_to_miss(when, fires) -> None:
    text = case("d108")
    assert "contact plan 2021-05-05 " in text
    assert codes(text.replace("contact plan 2021-05-05 ", f"contact plan {when} "), "D108") == ["D108"] * fires


def test_what_a_later_document_says_is_no_announcement() -> None:
    text = case("d108")
    assert "2021-05-01T10:00-04:00" in text
    assert codes(text.replace("2021-05-01T10:00-04:00", "2021-05-06T10:00-04:00"), "D108") == []


def test_what_a_reporter_takes_for_planned_is_no_announcement() -> None:
    text = case("d108")
    planned = 'Birk of Borland on 5 May" planned'
    assert planned in text
    assert codes(text.replace(planned, f"{planned} by speaker Question"), "D108") == []
    assert codes(text.replace(planned, f'{planned} by speaker "Cleo Cole"'), "D108") == ["D108"]


def test_what_is_told_as_over_is_no_announcement_whatever_its_day() -> None:
    text = case("d108").replace("President Ash will speak with", "met")
    assert codes(text.replace('"met President Birk of Borland on 5 May"', '"met"'), "D108") == []


def test_a_later_document_that_names_both_may_tell_what_became_of_it() -> None:
    text = case("d108")
    assert codes(text.replace("The fleet sails on Tuesday.", "Led by Ada Ash. Also there: Bela Birk."), "D108") == []


@pytest.mark.parametrize(
    ("later", "fires"),
    [
        ("The talks in Oslo went well.", False),
        ("The Oslo trip was called off.", False),
        ("Oslo is cold in spring. The talks went well.", True),
        ("The talks in May went well.", True),
    ],
)
def test_what_is_told_of_its_place_may_be_what_became_of_it(later, fires) -> None:
    text = case("d108").replace("President Birk of Borland on 5 May", "President Birk in Oslo in May")
    assert codes(text.replace("The fleet sails on Tuesday.", later), "D108") == ["D108"] * fires


def test_a_plan_for_today_is_of_the_day_of_its_document() -> None:
    text = case("d108").replace("on 5 May", "today")
    assert codes(text, "D108") == []
    same_day = text.replace("2021-05-01T10:00-04:00", "2021-05-05T10:00-04:00").replace("On a call", "On the day")
    assert codes(same_day, "D108") == ["D108"]


@pytest.mark.parametrize(("when", "fires"), [("2021-05-02", True), ("2021-05", False)])
def test_lateness_is_counted_from_a_day_and_from_no_month(when, fires) -> None:
    text = f"""document a readout arland 2021-06-20T12:00-04:00
    Meeting with President Birk

    President Ash met with President Birk.
document b statement borland 2021-05-04T12:00+03:00
    On the fleet
contact meeting {when} meeting held ash+birk
    account xa 60 a
    mention a "Meeting with President Birk"
"""
    assert codes(text, "D104") == ["D104"] * fires


@pytest.mark.parametrize(("source", "fires"), [("daily", True), ("arland", False), ("neutria", False)])
def test_what_an_official_publisher_lets_be_said_on_background_is_not_from_unnamed_sources_alone(source, fires) -> None:
    text = f"""party xn Neutria Neutrian
source neutria "Neutria Office" xn UTC
document p press {source} 2021-05-20
    Background call

    OFFICIAL: The two presidents spoke by telephone on 2 May.
contact may-call 2021-05-02 call held ash+birk
    mention p "spoke by telephone on 2 May" by unnamed
"""
    assert codes(text, "D107") == ["D107"] * fires


@pytest.mark.parametrize(("until", "fires"), [(None, True), ("2021-05", True), ("2021-04", False), ("2014", False)])
def test_nobody_asks_a_state_for_an_account_of_one_who_has_left_office(until, fires) -> None:
    ledger = read_ledger(case("d101"))
    office = Office("president", "xa", "2012", until)
    ledger.principals["ash"] = replace(ledger.principals["ash"], offices=(office,))
    found = check_record(ledger.record, ledger.options("D101")).findings
    assert [one.code for one in found] == ["D101"] * fires
