"""Places: words stand in the text, whole, or the entry counts for nothing."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backchannel.extraction.language_model.answer import Entry, Voice
from backchannel.extraction.language_model.places import nearest, place_entry, places_of

TEXT = "Ada met Bo. Cy said so. Ada met Bo. On Friday Ada met Cy, and later Bo met Ada."
ENTRY = Entry("Ada met Bo.", "met", "meeting", "reported", ("Ada", "Bo"), None, ())


def placed(entry, taken=(), low=0, high=None):
    return place_entry(entry, TEXT, low, len(TEXT) if high is None else high, taken)


def test_words_are_found_whole_and_exactly():
    assert list(places_of("Ada", TEXT, 0, len(TEXT))) == [(0, 3), (24, 27), (46, 49), (75, 78)]
    for words in ("Ad", "da", "ada", "Ada  met", "o. C"):
        assert list(places_of(words, TEXT, 0, len(TEXT))) == []
    assert list(places_of("Xi", "Maximum Xi, Xiamen", 0, 18)) == [(8, 10)]


def test_of_several_places_the_nearest_is_meant():
    assert nearest("Ada", TEXT, (0, len(TEXT)), (30, 31)) == (24, 27)
    assert nearest("Eve", TEXT, (0, len(TEXT)), (30, 31)) is None


def test_a_sentence_that_stands_twice_is_told_of_twice():
    first = placed(ENTRY)
    assert (first.sentence, first.trigger, first.participants) == ((0, 11), (4, 7), ((0, 3), (8, 10)))
    second = placed(ENTRY, [first.trigger])
    assert (second.sentence, second.trigger) == ((24, 35), (28, 31))
    assert placed(ENTRY, [first.trigger, second.trigger]) == first


def test_a_trigger_that_stands_twice_in_a_sentence_is_the_one_beside_who_takes_part():
    entry = replace(ENTRY, sentence=TEXT[36:], participants=("Bo", "Ada"))
    assert placed(entry).trigger == (71, 74)
    assert placed(replace(entry, participants=("Ada", "Cy"))).trigger == (50, 53)


def test_who_is_named_elsewhere_is_looked_up_nearby():
    entry = replace(ENTRY, participants=("Ada", "Cy"), time="On Friday", voices=(Voice("speaker", "Cy"),))
    found = placed(entry)
    assert found.participants[1] == (12, 14)
    assert found.time == (36, 45)
    assert found.voices == ((Voice("speaker", "Cy"), (12, 14)),)


@pytest.mark.parametrize(
    "changes",
    [
        {"sentence": "Ada met Eve."}, {"sentence": "ada met bo."}, {"trigger": "saw"}, {"trigger": "said"},
        {"participants": ("Ada", "Eve")}, {"time": "on Monday"}, {"voices": (Voice("unnamed", "a source"),)},
        {"sentence": "\ud800"},
    ],
    ids=str,
)  # fmt: skip
def test_words_that_do_not_stand_there_refuse_the_entry(changes):
    assert placed(replace(ENTRY, **changes)) is None


def test_words_of_another_piece_do_not_count():
    assert placed(ENTRY, low=12, high=23) is None
    assert placed(replace(ENTRY, time="On Friday"), low=0, high=35) is None


@given(st.text("AB .\n", max_size=30), st.text("AB .", min_size=1, max_size=4), st.integers(0, 9), st.integers(0, 30))
def test_every_place_holds_the_words(text, words, low, high):
    for start, end in places_of(words, text, low, high):
        assert text[start:end] == words
        assert low <= start
        assert end <= high
