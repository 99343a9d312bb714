"""Pages that were made to keep the parsers busy."""

import time

import pytest

from backchannel.reading.html_bounds import MAX_ATTRIBUTES, MAX_ELEMENTS, beyond_bounds


def attributes(count, form):
    return "<p " + " ".join(form.format(number) for number in range(count)) + ">They met."


def test_what_is_within_bounds():
    assert beyond_bounds("<p>They met." * MAX_ELEMENTS) is None
    assert beyond_bounds(attributes(MAX_ATTRIBUTES - 10, "a{}='x'")) is None
    assert beyond_bounds(f"<p data='{'many words in quotes ' * 10_000}'>They met.") is None
    assert beyond_bounds("<p>" + "many words " * 100_000) is None


def test_too_many_elements():
    assert beyond_bounds("<p>They met." * (MAX_ELEMENTS + 1)) == "more than 60,000 elements"


@pytest.mark.parametrize("form", ["a{}='x'", 'a{}=">"', "a{}='<p'", "attribute{}", "a{} = x"])
def test_too_many_attributes(form):
    assert beyond_bounds(attributes(MAX_ATTRIBUTES + 500, form)) == "an element with more than 2,000 attributes"


@pytest.mark.parametrize("part", ["<a\"<a'", "<a'", '<a "', "<", "<a ", "'\"", "<!--"])
def test_the_look_is_quick(part):
    before = time.process_time()
    beyond_bounds(part * (2_000_000 // len(part)))
    assert time.process_time() - before < 5
