"""Names in the columns of a log."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.extraction.texts import GAZETTEER

from backchannel.extraction.log_people import named_in, natural_name, party_of, person_of, sides_among
from backchannel.model import Span

DAY = dt.date(1972, 6, 1)


def span(text: str) -> Span:
    return Span(0, len(text), text)


@pytest.mark.parametrize(
    ("name", "natural"),
    [
        ("Busia, Kofi A.", "Kofi A. Busia"),
        ("Haig, Alexander M., Jr.", "Alexander M. Haig, Jr."),
        ("Mosbacher, Emil, Jr. (Bus)", "Emil Mosbacher, Jr."),
        ('Haldeman, H. R. ("Bob")', "H. R. Haldeman"),
        ("Rifai, Zaid al-", "Zaid al-Rifai"),
        ("Olav V, King of Norway", "Olav V"),
        ("Kofi Busia", "Kofi Busia"),
    ],
)
def test_a_name_as_in_running_text(name, natural) -> None:
    assert natural_name(name) == natural


@pytest.mark.parametrize(
    ("name", "side", "principal", "party"),
    [
        ("Brezhnev, Leonid I.", None, "leonid-brezhnev", "su"),
        ("Prime Minister Indira Gandhi", "India", "indira-gandhi", "in"),
        ("Ghandi, Indira", None, "indira-gandhi", "in"),
        ("Alvarez, Luis Echeverria", None, "luis-echeverria", "mx"),
        ("Acting Prime Minister Sirik Matak", "Khmer Republic (Cambodia)", "sisowath-sirik-matak", "kh"),
        ("President Nguyen Van Thieu", "Vietnam", "nguyen-van-thieu", "vn-south"),  # not of the party named
        ("Haig, Alexander M., Jr.", None, "alexander-haig", "us"),
        ("Haig, Alexander M., Sr.", None, None, None),
        ("Haig, Alexander M. (Mrs.)", None, None, None),
        ("Howard, John A.", None, None, None),  # prime minister of Australia, but from 1996
        ("President Nobody", "Germany, Federal Republic of", None, "de"),
    ],
)
def test_whom_a_name_means_on_a_day(name, side, principal, party) -> None:
    person = person_of(span(name), GAZETTEER, DAY, side)
    assert (person.principal.id if person.principal else None, person.party) == (principal, party)


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("Ghana", "gh"),
        ("Dahomey (Benin)", "bj"),
        ("Germany, Federal Republic of", "de"),
        ("China, Republic of", "tw"),
        ("China, People's Republic of", "cn"),
        ("Korea, South", "kr"),
        ("Nowhere", None),
        ("", None),
    ],
)
def test_the_party_of_a_country_as_logs_write_it(words, party) -> None:
    assert party_of(words, GAZETTEER) == party


@pytest.mark.parametrize(
    ("people", "sides"),
    [
        ("Nixon, Richard M.; Kissinger, Henry A.; Brezhnev, Leonid I.; Gromyko, Andrei A.", "Nixon Brezhnev"),
        ("Kissinger, Henry A.; Dobrynin, Anatoliy F.; Nixon, Richard M.", "Dobrynin Nixon"),
        ("Kissinger, Henry A.; Dobrynin, Anatoliy F.", "Dobrynin Kissinger"),
        ("Nixon, Richard M.; Shazar, S. Zalman; Rabin, Yitzhak", "Shazar Nixon"),  # a president, if not the leader
        ("Nixon, Richard M.; Kissinger, Henry A.", ""),
        ("Nixon, Richard M.; Nixon, Richard M. (President); Doe, Ann", ""),
        ("", ""),
    ],
)
def test_between_whom_a_conversation_was(people, sides) -> None:
    found = sides_among(named_in(span(people), GAZETTEER, DAY) if people else (), GAZETTEER, DAY)
    assert sorted(one.name.split()[-1] for one in found) == sorted(sides.split())


def test_functions_and_unknown_people_are_left_out_and_each_is_named_once() -> None:
    people = named_in(
        span("Doe, Ann; White House operator; [Unknown person(s)]; Doe, Ann; Kofi Busia; [Name unknown], Ed"),
        GAZETTEER,
        DAY,
    )
    assert [(one.name, one.span.quote) for one in people] == [("Ann Doe", "Doe, Ann"), ("Kofi Busia", "Kofi Busia")]
