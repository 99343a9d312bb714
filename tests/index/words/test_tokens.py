from hypothesis import given, settings
from hypothesis import strategies as st

from backchannel.index.words.asked import as_tsqueries
from backchannel.index.words.tokens import LAST_PLACE, MOST_PLACES, OVERLAP, Tokens, quoted, split, vectors


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


@settings(max_examples=25)
@given(st.lists(st.sampled_from(["the", "of", "call"]), min_size=1, max_size=1200), st.integers(0, 40_000))
def test_each_phrase_stands_whole_in_one_of_the_stretches(words, others):
    text = [*words, *(f"w{number}" for number in range(others % 3 * 9_000)), *words]
    found = Tokens().of([(1, "", " ".join(text))])[1]
    stretches = [places(vector) for vector in vectors(found)]
    begins = 0
    for stretch in stretches:
        assert max(stretch) <= LAST_PLACE
        told = [stretch[place] for place in sorted(stretch)]
        assert all(told.count(word) <= MOST_PLACES for word in ("the", "of", "call"))
        assert told == text[begins : begins + len(told)]
        begins += len(told) - OVERLAP
    assert begins + OVERLAP == len(text)
