"""One person stands once, and nobody carries the name of another."""

import datetime as dt
from collections import Counter

import pytest

from backchannel.gazetteer import Gazetteer
from backchannel.gazetteer.words import key_of

GAZETTEER = Gazetteer.standard()


@pytest.mark.parametrize(
    ("name", "when", "expected", "party"),
    [
        ("Salman bin Hamad bin Isa Al Khalifa", "2022-06-01", "Salman bin Hamad Al Khalifa", "bh"),
        ("Hamad bin Isa Al Khalifa", "2022-06-01", "Hamad bin Isa Al Khalifa", "bh"),
        ("Hamad bin Isa Al Khalifa", "2000-06-01", "Hamad bin Isa Al Khalifa", "bh"),
        ("Nawaf Al-Ahmad Al-Jaber Al-Sabah", "2021-06-01", "Nawaf al-Ahmad al-Jaber al-Sabah", "kw"),
        ("Sabah Al-Ahmad Al-Jaber Al-Sabah", "2018-06-01", "Sabah al-Ahmad al-Jaber al-Sabah", "kw"),
        ("Sabah Al-Ahmed Al-Jaber Al-Sabah", "2018-06-01", "Sabah al-Ahmad al-Jaber al-Sabah", "kw"),
        ("Sabah Al-Khalid Al-Sabah", "2021-06-01", "Sabah al-Khalid al-Hamad al-Sabah", "kw"),
        ("Ahmad Nawaf Al-Ahmad Al-Sabah", "2023-06-01", "Ahmad al-Nawaf al-Sabah", "kw"),
        ("Jaber al-Ahmad al-Sabah", "1990-10-01", "Jaber al-Ahmad al-Jaber al-Sabah", "kw"),
        ("Saddam Hussein", "1990-10-01", "Saddam Hussein", "iq"),
        ("Saddam", "1991-01-15", "Saddam Hussein", "iq"),
        ("King Khalid", "1978-06-01", "Khalid bin Abdulaziz Al Saud", "sa"),
        ("Zayed bin Sultan Al Nahyan", "1990-06-01", "Zayed bin Sultan Al Nahyan", "ae"),
        ("Hussein bin Abdullah", "2020-06-01", "Hussein bin Abdullah II", "jo"),
        ("Saw Maung", "1990-06-01", "Saw Maung", "mm"),
        ("Sher Bahadur Deuba", "1996-06-01", "Sher Bahadur Deuba", "np"),
        ("Sher Bahadur Deuba", "2002-05-07", "Sher Bahadur Deuba", "np"),
        ("Deuba", "2017-08-24", "Sher Bahadur Deuba", "np"),
        ("Prachanda", "2008-09-15", "Pushpa Kamal Dahal", "np"),
        ("Atal Behari Vajpayee", "2000-09-15", "Atal Bihari Vajpayee", "in"),
        ("Janez Jansa", "2007-09-15", "Janez Janša", "si"),
        ("Krenz", "1989-11-01", "Krenz", "dd"),
    ],
)
def test_a_name_is_the_name_of_one(name: str, when: str, expected: str, party: str) -> None:
    found = GAZETTEER.resolve(name, dt.date.fromisoformat(when), party, None)
    assert found.principal is not None, found.reason
    assert found.principal.name == expected


@pytest.mark.parametrize(
    ("title", "party", "when", "name"),
    [
        ("king", "bh", "2022-06-01", "Hamad bin Isa Al Khalifa"),
        ("prime minister", "bh", "2022-06-01", "Salman bin Hamad Al Khalifa"),
        ("emir", "kw", "2022-06-01", "Nawaf al-Ahmad al-Jaber al-Sabah"),
        ("emir", "kw", "1990-10-01", "Jaber al-Ahmad al-Jaber al-Sabah"),
        ("prime minister", "np", "1996-06-01", "Sher Bahadur Deuba"),
    ],
)
def test_an_office_is_held_by_the_one_who_held_it(title: str, party: str, when: str, name: str) -> None:
    holder = GAZETTEER.holder(title, party, dt.date.fromisoformat(when))
    assert holder is not None
    assert holder.name == name


def test_a_full_name_stands_once_in_a_party() -> None:
    names = Counter(
        (key_of(person.name), party)
        for person in GAZETTEER.principals.values()
        for party in {office.party for office in person.offices}
        if " " in person.name
    )
    assert {name for name, count in names.items() if count > 1} == {("bjarni benediktsson", "is")}


@pytest.mark.parametrize(
    ("name", "when", "expected"),
    [
        ("Heydar Aliyev", "2010-05-01", "Heydar Aliyev"),
        ("Heydar Aliyev", "1997-05-01", "Heydar Aliyev"),
        ("Ilham Aliyev", "2010-05-01", "Ilham Aliyev"),
        ("Aliyev", "2010-05-01", "Ilham Aliyev"),
        ("Jacques Chirac", "1987-05-01", "Jacques Chirac"),
        ("Aristide", "1995-05-01", "Jean-Bertrand Aristide"),
        ("Jean-Bertrand Aristide", "1993-05-01", "Jean-Bertrand Aristide"),
        ("Milo Djukanovic", "2009-05-01", "Milo Đukanović"),
    ],
)
def test_a_father_is_not_his_son_and_a_return_no_other_person(name: str, when: str, expected: str) -> None:
    found = GAZETTEER.resolve(name, dt.date.fromisoformat(when), None, None)
    assert found.principal is not None, found.reason
    assert found.principal.name == expected


@pytest.mark.parametrize(
    ("name", "when", "expected"),
    [
        ("Merz", "2025-08-24", "Friedrich Merz"),
        ("Merz", "2009-08-24", "Hans-Rudolf Merz"),
        ("Stoltenberg", "2023-08-24", "Jens Stoltenberg"),
        ("Mitsotakis", "2023-08-24", "Kyriakos Mitsotakis"),
        ("Maduro", "2019-08-24", "Nicolás Maduro"),
        ("Conte", "2019-08-24", "Giuseppe Conte"),
        ("Buhari", "2019-08-24", "Muhammadu Buhari"),
        ("Robinson", "2019-08-24", None),
    ],
)
def test_a_namesake_of_long_ago_leaves_a_family_name_usable(name: str, when: str, expected: str | None) -> None:
    found = GAZETTEER.resolve(name, dt.date.fromisoformat(when), None, None)
    assert (found.principal.name if found.principal else None) == expected
