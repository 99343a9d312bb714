"""Words: dates in plain English, and nothing that could steer a terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backchannel.model import Attribution, is_edtf
from backchannel.publication.words import (
    clean,
    counted,
    day_words,
    duration_words,
    order_key,
    shorten,
    spaced,
    value_words,
    voice_words,
    when_words,
)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (None, "date not known"),
        ("2017", "2017"),
        ("201X", "the 2010s"),
        ("2017-07", "July 2017"),
        ("2017-XX", "2017"),
        ("2017-21", "spring 2017"),
        ("2017-07-07", "7 July 2017"),
        ("2018-03-20~", "about 20 March 2018"),
        ("2018-03?", "perhaps March 2018"),
        ("2017-07-07/2017-07-08", "7 July 2017 to 8 July 2017"),
        ("../2021-12-31", "on or before 31 December 2021"),
        ("2018-06-04/..", "on or after 4 June 2018"),
        ("2021-12-30T15:30-05:00", "30 December 2021, 15:30 UTC-05:00"),
        ("2021-12-30T15:30Z", "30 December 2021, 15:30 UTC"),
        ("2021-12-30T15:30/2021-12-30T16:10", "30 December 2021, 15:30 to 16:10"),
        ("2021-12-30T23:50/2021-12-31T00:10", "30 December 2021, 23:50 to 31 December 2021, 00:10"),
        ("soon\x1b[31m", "soon"),
    ],
)
def test_a_date_is_said_in_words_no_more_precise_than_it_is(when, words):
    assert when_words(when) == words


def test_the_day_of_publication_is_the_publishers_own_day():
    assert day_words("2021-12-31T02:20:00+03:00") == "31 December 2021"
    assert day_words(None) == "undated"


@pytest.mark.parametrize(
    ("hostile", "safe"),
    [
        ("a\x1b[31mred\x1b[0m", "ared"),
        ("\x1b]0;owned\x07title", "title"),
        ("\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b31mred", "red"),
        ("line\nbreak\r\nand\ttab", "line break and tab"),
        ("left\u202eright", "leftright"),
        ("\x1b]0;never ended, but the words stay", "0;never ended, but the words stay"),
    ],
)
def test_escape_sequences_and_turned_text_are_taken_away(hostile, safe):
    assert clean(hostile) == safe


@given(st.text())
def test_nothing_that_is_printed_can_steer_a_terminal(text):
    printed = clean(text)
    assert not [c for c in printed if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]
    assert clean(printed) == printed


@given(st.text(), st.integers(min_value=10, max_value=60))
def test_a_shortened_text_fits_and_begins_as_the_whole(text, limit):
    short = shorten(clean(text), limit)
    assert len(short) <= limit
    assert clean(text).startswith(short.removesuffix(" ..."))


def test_times_sort_by_their_beginning_and_the_undated_come_last():
    times = [None, "2018", "2017-07", "2017-07-07", "../2016-12-31"]
    assert sorted(times, key=order_key) == ["../2016-12-31", "2017-07", "2017-07-07", "2018", None]
    assert all(is_edtf(when) for when in times if when)


def test_a_value_that_belongs_to_a_side_names_it():
    assert value_words("us: none", {"us": "United States"}) == "United States: none"
    assert value_words("2017-07", {}) == "July 2017"
    assert value_words("Trump: The Musical", {"us": "United States"}) == "Trump: The Musical"


def test_voices_are_said_from_the_outermost_in():
    chain = (Attribution("outlet", "The Daily Example"), Attribution("unnamed"))
    assert voice_words(chain) == "The Daily Example, citing an unnamed source"


def test_numbers_agree_with_their_nouns():
    assert [counted(n, "entry", "entries") for n in (0, 1, 2000)] == ["0 entries", "1 entry", "2,000 entries"]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("PT50M", "50 minutes"),
        ("PT2H15M", "2 hours 15 minutes"),
        ("PT1H~", "about 1 hour"),
        ("P1DT2H", "1 day 2 hours"),
        ("long", "long"),
        ("P", "P"),
    ],
)
def test_durations_are_said(value, words):
    assert duration_words(value) == words


@pytest.mark.parametrize(("text", "line"), [(" of\ntrade", " of trade"), ("at\x07 ", "at "), ("\n", " "), ("", "")])
def test_a_piece_of_a_sentence_keeps_the_space_at_its_ends(text, line):
    assert spaced(text) == line
