from hypothesis import given, settings
from hypothesis import strategies as st
from tests.comparison.telling import CAST, side

from backchannel.comparison import compare_sides
from backchannel.comparison.alignment import align

SENTENCES = (
    "The presidents discussed climate change and what comes of it.",
    "President Ash raised the sanctions against Borland once more.",
    "They spoke of the Northern Pipe 2 project at some length.",
    "Both emphasised the weight of a ceasefire in the north.",
    "The weather over the strait was spoken of as well.",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True).map(" ".join)


def test_sentences_on_the_same_are_paired_and_the_rest_stand_alone():
    one = side("xa", f"{SENTENCES[1]} {SENTENCES[4]}")
    other = side("xb", "The restrictions and sanctions were raised by Ada Ash. Borland grows much wheat.")
    found = align(one, other, CAST)
    assert [(pair.one.quote, pair.other.quote[:16]) for pair in found.pairs] == [(SENTENCES[1], "The restrictions")]
    assert [[place.quote for place in places] for places in found.alone] == [
        [SENTENCES[4]],
        ["Borland grows much wheat."],
    ]


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_either_order_says_the_same(one, other):
    pair = side("xa", one), side("xb", other)
    assert align(*pair, CAST) == align(*pair[::-1], CAST)
    assert compare_sides(pair, CAST) == compare_sides(pair[::-1], CAST)


@settings(deadline=None)
@given(TEXTS)
def test_a_text_beside_itself_is_paired_whole(text):
    found = align(side("xa", text), side("xb", text), CAST)
    assert found.alone == ((), ())
    assert all(pair.likeness == 1 and pair.one.quote == pair.other.quote for pair in found.pairs)


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_every_sentence_stands_in_one_place(one, other):
    found = align(side("xa", one), side("xb", other), CAST)
    for text, mine, alone in zip((one, other), ("one", "other"), found.alone, strict=True):
        quotes = sorted([getattr(pair, mine).quote for pair in found.pairs] + [place.quote for place in alone])
        assert " ".join(sorted(text.replace(". ", ".\n").splitlines())) == " ".join(quotes)
