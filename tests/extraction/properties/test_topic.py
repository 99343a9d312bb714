"""Subjects."""

import pytest
from tests.extraction.properties.finding import values, words

from backchannel.extraction.properties.topic import TOPICS, find


def test_each_subject_once_at_its_first_place():
    assert values(find, "They spoke of Ukraine, Crimea, trade and Ukraine again.") == ["Ukraine", "trade"]
    assert words(find, "Sanctions on Crimea and Ukraine") == ["Crimea"]


@pytest.mark.parametrize("text", ["They spoke.", "They started early.", "the trademark", "He iterated it."])
def test_no_subject(text):
    assert values(find, text) == []


def test_no_subject_is_listed_twice():
    names = [name for name, _ in TOPICS]
    assert len(names) == len(set(names))
