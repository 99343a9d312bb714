"""Names are hidden from the model, and nothing else is."""

import pytest

from backchannel.extraction.learned.contacts import contact_features
from backchannel.extraction.learned.masking import masked_words, without_opening_capital


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the chancellor met with Olaf Scholz", "the chancellor met with <name>"),
        ("with President Macron of France today", "with <name> today"),
        ("Macron’s call", "<name>’s call"),
        ("the President of the United States spoke", "the <name> spoke"),
        ("I think he’ll call on Monday", "i think he’ll call on <name>"),
        ("I’ve met him twice in 2021", "i’ve met him twice in <number>"),
        ("the 3rd call, on trade", "the <number> call , on trade"),
        ("he didn't call", "he didn’t call"),
        ("", ""),
    ],
)
def test_a_run_of_capitals_is_one_mark(text, words):
    assert masked_words(text) == words.split()


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        ("Yesterday they spoke.", "yesterday they spoke."),
        ("“Look, we talked.", "“look, we talked."),
        ("Olaf Scholz spoke.", "Olaf Scholz spoke."),
        ("NATO met.", "NATO met."),
        ("met again", "met again"),
    ],
)
def test_the_first_word_is_small_unless_a_name_may_begin_there(sentence, plain):
    assert without_opening_capital(sentence) == plain
    assert len(plain) == len(sentence)


def test_whoever_calls_whom_the_features_are_the_same():
    one, other = "Then Ana Brnabić called Edi Rama about it.", "Then Joe Biden called Emmanuel Macron about it."
    assert contact_features(one, 17, 23) == contact_features(other, 15, 21)
    assert one[17:23] == other[15:21] == "called"


def test_the_words_around_make_the_difference():
    call, demand = "She had a call with aides.", "She made a call on aides."
    assert set(contact_features(call, 10, 14)) - set(contact_features(demand, 11, 15))
    assert "wr1 call with" in contact_features(call, 10, 14)
