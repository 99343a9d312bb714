"""What holds of every finder, whatever the text: whole words, in their sentence, the same each time."""

import time

import pytest
from hypothesis import given, settings
from tests.extraction.properties.finding import SIDES, TEXTS, context, cut, every_finder

from backchannel.extraction.properties import Context, find_topics


@settings(max_examples=90, deadline=None)
@given(TEXTS)
def test_the_words_of_evidence_are_whole_and_stand_in_the_sentence(text):
    for find in (*every_finder(), find_topics):
        for found in find(context(text)):
            assert 0 <= found.start < found.end <= len(text)
            assert not cut(text, found.start, found.end), (found, text[found.start : found.end])
            assert found.value
            assert "None" not in found.value


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_a_finder_looks_at_its_own_sentence_alone(text):
    before, after = "They met. ", " No notes were taken of it."
    inside = context(before + text + after)
    part = Context(inside.text, len(before), len(before) + len(text), inside.people, SIDES)
    for find in every_finder():
        for found in find(part):
            assert len(before) <= found.start < found.end <= len(before) + len(text)


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_findings(text):
    for find in every_finder():
        assert list(find(context(text))) == list(find(context(text)))


def test_an_ordinary_readout_gives_nothing_odd():
    text = (
        "President Donald Trump spoke with President Vladimir Putin of Russia. The two leaders reviewed the "
        "implementation of the agreement, welcomed the recent exchange, and agreed to stay in touch. They thanked each "
        "other for the discussion."
    )
    assert [found for find in every_finder() for found in find(context(text))] == []


@pytest.mark.parametrize(
    "hostile", ["A.", "A’", "a-", "the call ", "neither a nor ", "not on the a ", "at the request of "]
)
def test_a_long_line_of_one_word_is_read_in_reasonable_time(hostile):
    text = hostile * (30_000 // len(hostile))
    long = Context(text, 0, len(text), context("x").people, SIDES)
    begun = time.perf_counter()
    for find in (*every_finder(), find_topics):
        list(find(long))
    assert time.perf_counter() - begun < 10
