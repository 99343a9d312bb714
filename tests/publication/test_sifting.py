"""Sifting: who, when, through which channel; and what a person would call a contact."""

import dataclasses

import pytest
from tests.publication.records import ASH, BIRK, CONTACT

from backchannel.publication.sifting import Sieve, find_contacts, is_meant, sift_contacts

NAMES = {"xa": "Arland", "xb": "Republic of Borland"}
UNDATED = dataclasses.replace(CONTACT, id="undated", when=None)
MONTH = dataclasses.replace(CONTACT, id="month", when="2021-06", channel="meeting")
ALL = [CONTACT, MONTH, UNDATED]


def sifted(**wanted):
    return [contact.id for contact in sift_contacts(ALL, Sieve(**wanted), NAMES)]


def test_nothing_asked_lets_all_through():
    assert sifted() == [contact.id for contact in ALL]


def test_a_channel():
    assert sifted(channel="meeting") == ["month"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"since": "2021-06-15"}, ["month"]),
        ({"since": "2021-05"}, [CONTACT.id, "month"]),
        ({"until": "2021-05-02"}, [CONTACT.id]),
        ({"until": "2021-05-01"}, []),
        ({"since": "2021", "until": "2021"}, [CONTACT.id, "month"]),
    ],
)
def test_dates_keep_what_may_have_been_then(wanted, found):
    assert sifted(**wanted) == found


@pytest.mark.parametrize("between", [("Ash", "Birk"), ("Birk", "ash"), ("xa", "xb"), ("Q1", "Republic of Borland")])
def test_a_pair_in_any_order_and_by_any_name(between):
    assert CONTACT.id in sifted(between=between)


@pytest.mark.parametrize("between", [("Ash", "Ash"), ("Ash", "Oak"), ("xa", "Ada")])
def test_a_pair_is_two_different_people_who_both_took_part(between):
    assert sifted(between=between) == []


def test_part_of_a_name_counts_by_whole_words():
    assert is_meant(ASH, "Ada", NAMES)
    assert not is_meant(ASH, "As", NAMES)
    assert not is_meant(BIRK, "", NAMES)


def test_a_contact_is_found_by_its_name_its_day_or_a_mention():
    assert find_contacts(ALL, CONTACT.id) == [CONTACT]
    assert find_contacts(ALL, "2021-05-02") == [CONTACT]
    assert find_contacts(ALL, "m-1") == ALL
    assert find_contacts(ALL, "nothing") == []
