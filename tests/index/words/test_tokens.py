import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backchannel.index.words import tokens
from backchannel.index.words.asked import as_tsqueries
from backchannel.index.words.tokens import Tokens, quoted, split, vectors


def test_words_are_those_of_fts5():
    assert split("Café CALLS of the leaders, running") == ["cafe", "call", "of", "the", "leader", "run"]
    assert split("--") == []


def test_places_count_from_one_and_leave_one_free_after_the_title():
    assert Tokens().of([(7, "A call", "a call"), (8, "", "x")]) == {
        7: {"a": [1, 4], "call": [2, 5]},
        8: {"x": [1]},
    }


def test_a_row_without_words_has_none():
    assert Tokens().of([(1, "", "--")]) == {1: {}}
    assert vectors({}) == [""]


def test_what_is_typed_becomes_parts():
    assert as_tsqueries("Putin's calls ") == ("'putin' <-> 's'", "'call'")
    assert as_tsqueries('"spoke by phone" ru') == ("'spoke' <-> 'by' <-> 'phone'", "'ru':*")
    assert as_tsqueries("x _") == ()
    assert as_tsqueries("") == ()


def test_marks_are_escaped():
    assert quoted("a'b\\c") == "'a''b\\\\c'"


def test_a_long_word_is_cut_at_the_end_of_a_letter():
    (word,) = split("é" * 3000)
    assert word == "e" * 1000
    (word,) = split("я" * 3000)
    assert word == "я" * 500


def places(vector):
    return {
        int(place): word.strip("'") for part in vector.split() for word, _, at in [part.partition(":")]
        for place in at.split(",")
    }  # fmt: skip


@settings(max_examples=50)
@given(st.lists(st.sampled_from(["the", "of", "call"]), min_size=1, max_size=700), st.integers(0, 2))
def test_each_phrase_stands_whole_in_one_of_the_stretches(words, others):
    text = [*words, *(f"w{number}" for number in range(others * 400)), *words]
    found = Tokens().of([(1, "", " ".join(text))])[1]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tokens, "LAST_PLACE", 500)  # so that short texts are long
        stretches = [places(vector) for vector in vectors(found)]
    begins = 0
    for stretch in stretches:
        assert max(stretch) <= 500
        told = [stretch[place] for place in sorted(stretch)]
        assert all(told.count(word) <= tokens.MOST_PLACES for word in ("the", "of", "call"))
        assert told == text[begins : begins + len(told)]
        begins += len(told) - tokens.OVERLAP
    assert begins + tokens.OVERLAP == len(text)
    assert tokens.LAST_PLACE < 1 << 14, "more than a tsvector can tell apart"
