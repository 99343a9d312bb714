"""Titles in running text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backchannel.gazetteer import match_titles, title_fits
from backchannel.gazetteer.titles import strip_titles, title_before


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President Biden", [("President", "president", "leader", None)]),
        ("Vice President Harris", [("Vice President", "vice president", "official", None)]),
        (
            "National Security Adviser Jake",
            [("National Security Adviser", "national security advisor", "official", None)],
        ),
        (
            "National Security\nAdvisor",
            [("National Security\nAdvisor", "national security advisor", "official", None)],
        ),
        (
            "Minister of Foreign Affairs",
            [("Minister of Foreign Affairs", "foreign minister", "official", None)],
        ),
        ("Taoiseach", [("Taoiseach", "prime minister", "leader", "ie")]),
        ("the Federal Chancellor", [("Federal Chancellor", "chancellor", "leader", None)]),
        ("Secretary General", [("Secretary General", "secretary general", "leader", None)]),
        ("Secretary-General", [("Secretary-General", "secretary general", "leader", None)]),
        ("Amir and Emir", [("Amir", "emir", "leader", None), ("Emir", "emir", "leader", None)]),
        ("the Russian president", [("president", "president", "leader", None)]),
        ("PRIME MINISTER", [("PRIME MINISTER", "prime minister", "leader", None)]),
        ("the Head of State", [("Head of State", "head of state", "leader", None)]),
        ("Mr. Putin", [("Mr.", "mr", "honorific", None)]),
        ("at 3:30 PM they", []),
        ("PM Modi", [("PM", "prime minister", "leader", None)]),
        ("the presidential kingdom", []),
        ("President.", [("President", "president", "leader", None)]),
    ],
)
def test_titles_are_found_the_longest_first(text, found):
    assert [(text[h.start : h.end], h.title, h.level, h.party) for h in match_titles(text)] == found


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(["President", "Minister", "of", "Vice", "-", " ", ".", "PM", "\n", "King", "é"])).map(
        "".join
    )
)
def test_hits_are_in_order_and_do_not_overlap(text):
    end = 0
    for hit in match_titles(text):
        assert end <= hit.start < hit.end <= len(text)
        end = hit.end


@pytest.mark.parametrize(
    ("title", "office", "fits"),
    [
        ("president", "president", True),
        ("president", "vice president", False),
        ("president", "european commission president", True),
        ("minister", "foreign minister", True),
        ("minister", "deputy foreign minister", False),
        ("secretary", "secretary of state", True),
        ("secretary", "secretary of defense", True),
        ("foreign minister", "secretary of state", True),
        ("premier", "prime minister", True),
        ("king", "emir", False),
        ("president", "presidential aide", False),
        ("chairman", "vice chairman of the central military commission", False),
    ],
)
def test_a_title_fits_an_office_or_a_narrower_one(title, office, fits):
    assert title_fits(title, office) is fits


def test_titles_before_a_name_are_taken_off_and_told():
    assert strip_titles("His Majesty King Abdullah II") == "Abdullah II"
    assert strip_titles("President") == "President"
    assert title_before("His Majesty King Abdullah II") == "king"
    assert title_before("Mr. Putin") is None
    assert title_before("Putin") is None
