from hypothesis import given
from hypothesis import strategies as st
from tests.evaluation.annotated import RAW, TEXT, place

from backchannel.evaluation.aligning import Aligner

WORDS = st.lists(st.sampled_from(["ash", "birk", "spoke", "met", "a"]), min_size=1, max_size=12)


def test_words_are_found_in_the_raw_file_across_its_line_ends():
    assert Aligner(TEXT, RAW).stretch(*place("met twice in March", TEXT)) == place("met twice in\nMarch")


def test_words_that_the_raw_file_lacks_are_nowhere():
    aligner = Aligner("Calls. See also", "Calls")
    assert aligner.stretch(0, 5) == (0, 5)
    assert aligner.stretch(7, 15) is None
    assert aligner.stretch(5, 7) is None


@given(WORDS)
def test_a_text_aligned_with_itself_stays_where_it_is(words):
    text = " ".join(words)
    assert Aligner(text, text).stretch(0, len(text)) == (0, len(text))
