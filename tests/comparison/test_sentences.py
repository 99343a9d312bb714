from hypothesis import given
from hypothesis import strategies as st

from backchannel.comparison.sentences import sentences_near, split_sentences


def test_stops_of_titles_and_initials_end_no_sentence():
    text = 'Mr. Ash spoke with J. R. Birk of the U.S. Navy. They met. "Good," he said.\n\nLast one'
    found = [sentence.text for sentence in split_sentences(text)]
    assert found == ["Mr. Ash spoke with J. R. Birk of the U.S. Navy.", "They met.", '"Good," he said.', "Last one"]


def test_places_count_from_the_beginning_of_the_text():
    text = "Title\n\nOne is here. Two\nis there."
    for sentence in split_sentences(text, 5):
        assert text[sentence.start : sentence.end] == sentence.text
    assert [sentence.text for sentence in split_sentences(text, 5)] == ["One is here.", "Two\nis there."]


LINES = st.lists(st.sampled_from(["They spoke.", "He left. She came.", "", "U.S. Mr. Ash spoke.", "Then"]), max_size=30)


@given(LINES, st.lists(st.integers(0, 200), min_size=1, max_size=3))
def test_near_some_places_are_the_sentences_of_the_whole_text_with_their_neighbours(lines, places):
    text = "\n".join(lines)
    whole, near = list(split_sentences(text, 4)), sentences_near(text, 4, places, 20)
    for number, sentence in enumerate(whole):
        if any(abs(sentence.start - place) <= 20 for place in places):
            at = near.index(sentence)
            assert near[max(at - 1, 0) : at + 2] == whole[max(number - 1, 0) : number + 2]
