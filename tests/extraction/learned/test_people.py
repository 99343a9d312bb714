"""People whom the gazetteer does not know: where they are looked for, and what is taken for one."""

import pytest
from tests.extraction.texts import GAZETTEER, PRESS, UKRAINE, row, table, told

from backchannel.extraction.learned.people import find_unknown, name_features, person_candidates
from backchannel.extraction.lookup import Lookup
from backchannel.extraction.refs import Cover


def words(text, places):
    return [text[start:end] for start, end in places]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In Riga Marta Ozola met Ilze Kalnina there.", ["Riga Marta Ozola", "Ilze Kalnina"]),
        ("And Marta Ozola said so.", ["Marta Ozola"]),
        ("Deputy Director Marta Ozola said so.", ["Marta Ozola"]),
        ("Then Marta Ozola’s aide left.", ["Marta Ozola"]),
        ("And I’ve been there.", []),
        ("On Monday Ozola left.", ["Monday Ozola"]),
        ("She left.", []),
    ],
)
def test_candidates_are_two_or_more_capitalised_words(text, found):
    assert words(text, person_candidates(text, 0, len(text))) == found


def unknown(text, stretches=None):
    lookup = Lookup(text, GAZETTEER, None, None)
    taken = Cover((hit.start, hit.end) for hit in lookup.names)
    return words(text, find_unknown(lookup, taken, [(0, len(text))] if stretches is None else stretches))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Yesterday Kevin Marlowe met with President Biden in Ohio.", ["Kevin Marlowe"]),
        ("The Marlowe Bridge Fund met in the Harbor Convention Center.", []),
        ("They spoke at the Kevin Marlowe Institute.", []),
        ("Joe Biden met with Emmanuel Macron.", []),
        ("The Inflation Reduction Act came up.", []),
    ],
)
def test_a_sure_name_that_nobody_knows_is_found(text, found):
    assert unknown(text) == found


def test_nothing_is_looked_at_outside_the_stretches():
    text = "Yesterday Kevin Marlowe met with President Biden in Ohio."
    assert unknown(text, []) == []
    assert unknown(text, [(0, 9)]) == []


def test_the_word_that_taught_the_model_is_hidden_from_it():
    bare, barred = "spoke at the Marta Ozola Centre", "spoke Marta Ozola Centre"
    left = {one for one in name_features(bare, 13, 24, frozenset()) if one.startswith(("l1 ", "l2 ", "l21 "))}
    right = {one for one in name_features(barred, 6, 17, frozenset()) if one.startswith(("l1 ", "l2 ", "l21 "))}
    assert left == right == {"l1 spoke", "l2 <s>", "l21 <s> spoke"}


@table(
    row("Yesterday Kevin Marlowe met with President Biden in Ohio.", "met: Kevin Marlowe, Joe Biden", **PRESS),
    row("The Marlowe Bridge Fund met with President Biden in Ohio on Monday.", **PRESS),
    row(
        "On Monday Peter Novak met with Antony Blinken.",
        "met: Peter Novak, Antony Blinken",
        **UKRAINE,
    ),
)
def test_unknown_people_are_sides(text, how, expected):
    assert told(text, **how).casts(expected) == expected
