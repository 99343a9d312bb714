from hypothesis import given
from hypothesis import strategies as st

from backchannel.publication.site.documents import pieces_of


def marked(text, *places):
    return "".join(f"[{one.text}]" if one.marked else one.text for one in pieces_of(text, places))


def test_cited_words_are_marked_where_they_stand():
    assert marked("They spoke today.", (5, 10)) == "They [spoke] today."
    assert marked("They spoke today.") == "They spoke today."


def test_words_that_are_cited_twice_are_cut_and_stay_marked():
    assert marked("They spoke today.", (0, 10), (5, 16)) == "[They ][spoke][ today]."


def test_each_place_has_an_anchor_where_it_begins():
    assert [one.anchor for one in pieces_of("They spoke today.", [(5, 10), (5, 16), (0, 4)])] == [
        0,
        None,
        5,
        None,
        None,
    ]


@given(
    st.text("ab \n", min_size=1, max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6)
)
def test_nothing_is_lost_and_all_that_is_cited_is_marked(text, places):
    pieces = pieces_of(text, places)
    assert "".join(one.text for one in pieces) == text
    at = 0
    for one in pieces:
        inside = any(first <= at and at + len(one.text) <= last for first, last in places if last <= len(text))
        assert one.marked == inside
        at += len(one.text)
