import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.comparison.telling import CAST, side

from backchannel.comparison import undertakings_of

OTHER = "The presidents spoke for an hour today of the weather."


def told(text, other=OTHER):
    return undertakings_of((side("xa", text), side("xb", other)), CAST)


@pytest.mark.parametrize(
    ("text", "act", "by"),
    [
        ("President Ash promised to lift the sanctions.", "promised", "xa"),
        ("President Ash and President Birk agreed to a ceasefire.", "agreed", "both"),
        ("The two leaders agreed to a ceasefire.", "agreed", "both"),
        ("Ada Ash thanked Bela Birk and asked for a ceasefire.", "asked", "xa"),
        ("He said that Borland proposed a ceasefire.", "proposed", "xb"),
        ("She urged a ceasefire in the north.", "asked", None),
        ("Borland had no intention of ending the ceasefire.", "promised", "xb"),
    ],
)
def test_who_did_what(text, act, by):
    (found,) = told(text)
    assert (found.act, found.by) == (act, by)


@pytest.mark.parametrize(
    "text",
    [
        "President Ash has not agreed to a ceasefire.",
        "Neither side promised a ceasefire in the north.",
        "President Ash agreed that the weather was fine.",
        "President Ash offered her condolences on the flood.",
        "President Ash asked about the ceasefire in the north.",
        "He spoke of a talk at which the minister had promised a ceasefire.",
    ],
)
def test_what_is_no_undertaking(text):
    assert told(text) == ()


@pytest.mark.parametrize(
    ("text", "other", "missing"),
    [
        ("President Ash promised to lift the sanctions.", OTHER, True),
        ("President Ash promised to lift the sanctions.", "They spoke of the sanctions against Borland.", True),
        ("President Ash promised to lift the sanctions.", "The restrictions will end soon, she said.", False),
        ("President Ash promised to lift the sanctions.", "President Ash would lift what is in the way.", True),
        ("The presidents agreed to stay in touch on all of it.", OTHER, False),
        ("The king of Corland promised to end the sanctions.", OTHER, False),
    ],
)
def test_whether_the_other_side_tells_of_it(text, other, missing):
    (found,) = told(text, other)
    assert found.missing == (("xb",) if missing else ())


SENTENCES = (
    "President Ash promised to lift the sanctions.",
    "They agreed to a ceasefire in the north.",
    "Borland proposed a treaty on climate change.",
    "The weather was spoken of as well.",
    "He asked for the release of the prisoners.",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join)


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_either_order_of_the_sides_says_the_same(one, other):
    pair = side("xa", one), side("xb", other)
    assert undertakings_of(pair, CAST) == undertakings_of(pair[::-1], CAST)


@settings(deadline=None)
@given(TEXTS)
def test_a_text_beside_itself_lacks_nothing(text):
    assert not [one for one in told(text, text) if one.missing]


def test_an_occasion_is_not_what_was_agreed_on():
    (found,) = told("President Ash and President Birk agreed to meet during the G20 summit in July.")
    assert (found.subjects, found.missing) == ((), ())
