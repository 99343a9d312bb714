"""Names and words for parties in running text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backchannel.gazetteer import Gazetteer
from backchannel.gazetteer.variants import lookup_keys
from backchannel.gazetteer.words import key_of

GAZETTEER = Gazetteer.standard()
NAMES = sorted({form for person in GAZETTEER.principals.values() for form in (person.name, *person.forms)})
PARTY_WORDS = sorted(
    {form for party in GAZETTEER.parties.values() for form in (party.name, *party.forms, *party.adjectives)}
)


def names(text):
    return [text[hit.start : hit.end] for hit in GAZETTEER.match_names(text)]


def parties(text):
    return [(text[hit.start : hit.end], hit.party, hit.kind) for hit in GAZETTEER.match_parties(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Joseph R. Biden, Jr. met Kishida Fumio\nof Japan.", ["Joseph R. Biden, Jr.", "Kishida Fumio"]),
        ("President Volodymyr\nZelenskyy\u2019s team", ["Volodymyr\nZelenskyy"]),
        ("He met Putin's aide and Macron.", ["Putin", "Macron"]),
        ("a word with President el-Sisi, with von der Leyen", ["el-Sisi", "von der Leyen"]),
        ("PRESIDENT BIDEN AND PRESIDENT XI", ["BIDEN", "XI"]),
        ("David W. Panuelo and Anthony J. Abbott", ["David W. Panuelo", "Anthony J. Abbott"]),
        ("Sergey V. Lavrov spoke", ["Sergey V. Lavrov"]),
        ("Amir Sheikh Tamim Bin Hamad Al-Thani of Qatar", ["Tamim Bin Hamad Al-Thani"]),
        ("Kim Sung-han, Han Duck-soo and Lee Jae Myung", ["Kim Sung-han", "Han Duck-soo", "Lee Jae Myung"]),
        ("Robert F. Kennedy Jr. came.", ["Robert F. Kennedy Jr."]),
        ("the May talks in may, the modi of it", ["May"]),
        ("Niinistö and Niinisto\u0308", ["Niinistö", "Niinisto\u0308"]),
        ("Sophia Bush at the Kennedy Center, in Trump Tower", []),
        ("at the Ronald Reagan Building, in St. John Parish", []),
        ("Josep Borrell High Representative", ["Josep Borrell"]),
        ("", []),
    ],
)
def test_names_are_found_whole_and_without_what_is_no_name(text, found):
    assert names(text) == found


@pytest.mark.parametrize("word", ["May", "Brown", "Li", "Young", "Rice", "Bush", "Johnson", "Major", "Kim"])
def test_frequent_words_are_hits_that_say_so(word):
    (hit,) = GAZETTEER.match_names(f"Prime Minister {word} came.")
    assert hit.common
    assert not hit.full


def test_a_full_name_says_so():
    assert [hit.full for hit in GAZETTEER.match_names("Theresa May and Putin, MBS")] == [True, False, True]


def test_a_bare_name_gives_all_who_bear_it():
    (hit,) = GAZETTEER.match_names("President Bush")
    assert {"Q207", "Q23505"} <= set(hit.principals)
    assert hit.principals == tuple(sorted(hit.principals))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Kremlin said", [("Kremlin", "ru", "metonym")]),
        ("No. 10 said No to a Number of things", [("No. 10", "gb", "metonym")]),
        ("the Contact Group and the Group of 20", [("Group of 20", "g20", "name")]),
        ("U.S. officials in the U.S.", [("U.S.", "us", "adjective"), ("U.S.", "us", "name")]),
        ("the US and Russia", [("US", "us", "name"), ("Russia", "ru", "name")]),
        ("US-Russian talks", [("US", "us", "adjective"), ("Russian", "ru", "adjective")]),
        ("tell us of it", []),
        ("CONTACT US NOW", []),
        ("the Republic of\nKorea", [("Republic of\nKorea", "kr", "name")]),
        ("South Korean and Korean", [("South Korean", "kr", "adjective"), ("Korean", "kr", "adjective")]),
        ("the Russians", [("Russians", "ru", "people")]),
        (
            "Côte d\u2019Ivoire, Guinea-Bissau",
            [("Côte d\u2019Ivoire", "ci", "name"), ("Guinea-Bissau", "gw", "name")],
        ),
        ("nato", []),
    ],
)
def test_words_for_parties_are_found_with_their_kind(text, found):
    assert parties(text) == found


TEXTS = st.lists(
    st.one_of(
        st.sampled_from(NAMES),
        st.sampled_from(PARTY_WORDS),
        st.sampled_from(
            [
                "President",
                "the",
                "and",
                "\u2019s",
                "'s",
                ",",
                ".",
                "Jr.",
                "\n\n",
                "\u00a0",
                "— ",
                "U.S.-",
                "9",
            ]
        ),
        st.text(max_size=6),
    ),
    max_size=14,
).map(" ".join)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_every_hit_is_a_form_of_its_principals_and_none_overlap(text):
    end = 0
    for hit in GAZETTEER.match_names(text):
        assert end <= hit.start < hit.end <= len(text)
        end = hit.end
        words = text[hit.start : hit.end]
        known = [tuple(p.id for p in GAZETTEER.candidates(form)) for form in (words, words.replace(",", ""))]
        assert hit.principals in known, words


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_every_party_hit_names_that_party_and_none_overlap(text):
    end = 0
    for hit in GAZETTEER.match_parties(text):
        assert end <= hit.start < hit.end <= len(text)
        end = hit.end
        assert GAZETTEER.party_named(text[hit.start : hit.end]) == hit.party


def test_every_form_in_the_data_is_found_in_a_sentence_by_itself():
    missed = []
    for person in GAZETTEER.principals.values():
        sentence = f"It was {person.name}, they said."
        hits = [hit for hit in GAZETTEER.match_names(sentence) if person.id in hit.principals]
        if not hits and len(key_of(person.name)) > 2:
            missed.append(person.name)
    assert missed == []


def test_a_megabyte_of_text_is_walked_in_one_pass():
    text = "Nobody of note said anything to President Biden or to Moscow today. " * 16_000
    assert len(GAZETTEER.match_names(text)) == 16_000
    assert len(GAZETTEER.match_parties(text)) == 16_000


def test_a_name_is_looked_up_exactly_first_and_barely_last():
    assert next(lookup_keys("President Joseph R. Biden, Jr.")).endswith("biden jr")
    assert "joseph biden" in set(lookup_keys("President Joseph R. Biden, Jr."))
