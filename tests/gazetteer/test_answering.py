"""Whom a name, an office or a place stands for on a day, and a reason that is true."""

import datetime as dt
import re

import pytest

from backchannel.gazetteer import Gazetteer
from backchannel.gazetteer.answering import MOST_NEAR, answer
from backchannel.model import Office, Principal

GAZETTEER = Gazetteer.standard()
DAY = "2022-03-01"


def ask(words, when=DAY, gazetteer=GAZETTEER):
    return answer(gazetteer, words, dt.date.fromisoformat(when))


@pytest.mark.parametrize(
    ("forms", "name"),
    [
        ("Zelenskyy|Zelensky|Zelenskiy|zelensky|ZELENSKY|President Zelenskyy", "Volodymyr Zelenskyy"),
        ("el-Sisi|Al Sisi|al-Sisi|Sisi|President el-Sisi", "Abdel Fattah el-Sisi"),
        ("Kishida Fumio|Fumio Kishida|Kishida|Prime Minister Kishida", "Kishida Fumio"),
        ("MBS|Mohammed bin Salman|Crown Prince Mohammed bin Salman", "Mohammed bin Salman"),
        ("Xi|Xi Jinping|President Xi|Chinese President Xi Jinping", "Xi Jinping"),
        ("Erdogan|Erdoğan|Recep Tayyip Erdogan", "Recep Tayyip Erdoğan"),
        ("President Putin's|Putin\u2019s|the Russian President, Vladimir Putin|Q7747", "Vladimir Putin"),
    ],
)
def test_a_name_in_any_form_means_its_bearer(forms, name):
    for form in forms.split("|"):
        found = ask(form)
        assert found.principal is not None, f"{form}: {found.reason}"
        assert found.principal.name == name, form
        assert found.principal in found.candidates
        assert name in found.reason


@pytest.mark.parametrize(
    ("words", "when", "name", "reason"),
    [
        (
            "the German Chancellor", "2018-03-20", "Angela Merkel",
            "On 2018-03-20 the chancellor of Germany was Angela Merkel (from 2005-11-22 to 2021-12-08).",
        ),
        ("the German Chancellor", "2022-03-20", "Olaf Scholz", None),
        ("Chancellor of Germany", "2022-03-20", "Olaf Scholz", None),
        (
            "Taoiseach", "2021-06-01", "Micheál Martin",
            "On 2021-06-01 the prime minister of Ireland was Micheál Martin (from 2020-06-27 to 2022-12-17).",
        ),
        ("the Taoiseach", "2018-06-01", "Leo Varadkar", None),
        ("the Russian President", "2010-06-01", "Dmitry Medvedev", None),
        ("the Russian President", "2018-06-01", "Vladimir Putin", None),
        ("the US Secretary of State", "2022-01-01", "Antony Blinken", None),
        (
            "the Ukrainian leader", "2022-03-01", "Volodymyr Zelenskyy",
            "On 2022-03-01 the leader of Ukraine was Volodymyr Zelenskyy, president (since 2019-05-20).",
        ),
        ("NATO Secretary General", "2024-11-01", "Mark Rutte", None),
        ("the Pope", "2024-01-01", "Pope Francis", None),
        ("the president of the European Commission", "2022-01-01", "Ursula von der Leyen", None),
        ("german chancellor", "2018-03-20", "Angela Merkel", None),
    ],
)  # fmt: skip
def test_an_office_means_its_holder_on_the_day(words, when, name, reason):
    found = ask(words, when)
    assert found.principal is not None, found.reason
    assert found.principal.name == name
    assert reason in (None, found.reason)


def test_on_the_day_of_a_change_nobody_is_chosen():
    found = ask("the President of the United States", "2017-01-20")
    assert found.principal is None
    assert {person.name for person in found.candidates} == {"Barack Obama", "Donald Trump"}
    assert found.reason.startswith("Who was president of the United States on 2017-01-20 is not clear")


@pytest.mark.parametrize(
    ("words", "when", "party", "leader"),
    [
        ("Kremlin", "2010-06-01", "Russia", "Dmitry Medvedev"),
        ("the Kremlin", "2018-06-01", "Russia", "Vladimir Putin"),
        ("Downing Street", "2022-09-01", "the United Kingdom", "Boris Johnson"),
        ("Kyiv", "2022-03-01", "Ukraine", "Volodymyr Zelenskyy"),
        ("White House", "2018-06-01", "the United States", "Donald Trump"),
    ],
)
def test_a_place_that_stands_for_a_party_is_nobody_and_its_leader_a_candidate(words, when, party, leader):
    found = ask(words, when)
    assert found.principal is None
    assert [person.name for person in found.candidates] == [leader]
    assert found.reason == f"{words} means {party}, a party and no person; on {when} it was led by {leader}."
    assert not found.unknown


def test_a_party_without_a_known_leader_says_so():
    found = ask("White House", "1700-01-01")
    assert found.candidates == ()
    assert found.reason.endswith("on 1700-01-01 nobody is known to have led it.")


@pytest.mark.parametrize(
    ("words", "when", "name", "why"),
    [
        (
            "Bush", "2003-01-01", "George W. Bush",
            "5 are known by that name, and of those who held office on 2003-01-01 nobody else is listed as a leader.",
        ),
        ("President Bush", "1990-01-01", "George H. W. Bush", "surely held such an office on 1990-01-01."),
        ("George H. W. Bush", "2003-01-01", "George H. W. Bush", "president of the United States from 1989-01-20"),
        ("George W. Bush", "1990-01-01", "George W. Bush", "The only one known as George W. Bush is George W. Bush"),
        ("Biden", "2022-01-01", "Joe Biden", "nobody else is listed as a leader."),
        ("Biden", "2026-01-01", "Joe Biden", "none of them is known to have held office on 2026-01-01"),
        ("Jill Biden", "2022-01-01", "Jill Biden", "first lady of the United States"),
        ("Hunter Biden", "2022-01-01", "Hunter Biden", "of whom no office is known."),
        (
            "Prime Minister Johnson", "2021-01-01", "Boris Johnson",
            "5 are known by that name, and nobody else of them is known to have been prime minister.",
        ),
        ("Ukrainian President Kuchma", "2022-01-01", "Leonid Kuchma", "president of Ukraine"),
    ],
)  # fmt: skip
def test_namesakes_are_kept_apart_and_the_reason_says_how(words, when, name, why):
    found = ask(words, when)
    assert found.principal is not None, found.reason
    assert found.principal.name == name
    assert why in found.reason


@pytest.mark.parametrize(
    ("words", "when", "reason"),
    [
        (
            "George Bush", "2015-01-01",
            "Several are called George Bush (George W. Bush, George H. W. Bush) and none stands out on 2015-01-01.",
        ),
        ("Ukrainian President Putin", DAY, "Nobody called Putin is known to have acted for Ukraine."),
        ("Pope Putin", DAY, "Nobody called Pope Putin is known to have been pope."),
        (
            "Merkel", "2050-01-01",
            "The only Merkel known, Angela Merkel, is not known to have held office within 20 years of 2050-01-01.",
        ),
    ],
)  # fmt: skip
def test_where_it_is_not_clear_nobody_is_meant_but_the_candidates_are_shown(words, when, reason):
    found = ask(words, when)
    assert found.principal is None
    assert found.candidates
    assert found.reason == reason
    assert not found.unknown


def test_a_name_that_nobody_bears_is_unknown_with_those_that_look_like_it():
    found = ask("Putni")
    assert (found.principal, found.candidates, found.unknown) == (None, (), True)
    assert found.reason == "Nobody called Putni is in the gazetteer."
    assert "Vladimir Putin" in found.near
    assert len(found.near) <= MOST_NEAR


@pytest.mark.parametrize("words", ["Sophia Bush", "Wolfgang Unbekannt", "Qxyz", "a" * 5000, "%s {0} \\"])
def test_a_stranger_is_nobody(words):
    found = ask(words)
    assert (found.principal, found.candidates, found.unknown) == (None, (), True)


def test_words_that_name_two_people_mean_neither():
    found = ask("Joe Biden and Vladimir Putin")
    assert found.principal is None
    assert {person.name for person in found.candidates} == {"Joe Biden", "Vladimir Putin"}
    assert found.reason == "Joe Biden and Vladimir Putin names more than one person: ask for one at a time."


def test_an_office_that_nobody_held_then_is_unknown():
    found = ask("the Russian foreign minister", "1900-01-01")
    assert found.reason == "Nobody is known to have been foreign minister of Russia on 1900-01-01."
    assert found.unknown


@pytest.mark.parametrize("words", ["the president", "the King", "Chancellor of Atlantis"])
def test_an_office_without_a_known_party_asks_for_one(words):
    found = ask(words)
    assert found.candidates == ()
    assert "write one with it" in found.reason
    assert not found.unknown


def test_people_of_the_user_count_like_all_others():
    envoy = Principal("ada-quill", "Ada Quill", (), (Office("special envoy", "us", "2020", "2023-05"),), "official")
    gazetteer = Gazetteer.standard((envoy,))
    found = ask("Quill", "2021-01-01", gazetteer)
    assert found.principal == envoy
    reason = "The only one known as Quill is Ada Quill, special envoy of the United States from 2020 to 2023-05."
    assert found.reason == reason
    assert ask("Quill", "2021-01-01").unknown


def test_reasons_name_parties_and_not_their_codes():
    codes = re.compile(rf"\bof (?:{'|'.join(sorted(code for code in GAZETTEER.parties if len(code) == 2))})\b")
    for person in GAZETTEER.principals.values():
        reason = ask(person.name, "2015-06-15").reason
        assert not codes.search(reason), reason
        assert ".." not in reason, reason
