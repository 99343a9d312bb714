from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.publication.records import document, evidence

from backchannel.model import Change, Revision, Version
from backchannel.publication.site.documents import document_page, pieces_of

BEFORE, AFTER = "They spoke of trade today.", "They spoke of trade and travel today."


def changes(*found):
    times = ("2021-05-03T10:00:00+00:00", "2021-05-04T10:00:00+00:00")
    versions = [Version(time, time, name) for time, name in zip(times, ("d-xa", "d-xb"), strict=True)]
    page = document_page(document().header, "", (), ((), ()), ([Revision("r", "item", *versions, found)], ()))
    return page["revisions"][0]["changes"]


def sentences(before, after):
    both = (replace(evidence("xa"), quote=before), replace(evidence("xb"), quote=after))
    return tuple(one for one in both if one.quote)


def test_a_change_stands_in_the_sentences_of_both_versions():
    (row,) = changes(Change("added", "text", None, "and travel", sentences(BEFORE, AFTER)))
    assert row["before"] == (BEFORE, "", "")
    assert row["after"] == ("They spoke of trade ", "and travel", " today.")


def test_what_stands_in_place_of_nothing_has_an_empty_cell():
    (row,) = changes(Change("dropped", "text", BEFORE, None, sentences(BEFORE, "")))
    assert (row["before"], row["after"]) == (("", BEFORE, ""), None)


def test_changes_beside_the_text_are_no_words():
    assert changes(Change("metadata", "modified", None, "2021", sentences(BEFORE, AFTER))) == []


def test_long_sentences_give_the_changed_words_alone():
    (row,) = changes(Change("reworded", "text", "trade", "travel", sentences("so " * 300 + BEFORE, AFTER)))
    assert row["before"] == ("", "trade", "")


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
