from backchannel.comparison.sentences import split_sentences


def test_stops_of_titles_and_initials_end_no_sentence():
    text = 'Mr. Ash spoke with J. R. Birk of the U.S. Navy. They met. "Good," he said.\n\nLast one'
    found = [sentence.text for sentence in split_sentences(text)]
    assert found == ["Mr. Ash spoke with J. R. Birk of the U.S. Navy.", "They met.", '"Good," he said.', "Last one"]


def test_places_count_from_the_beginning_of_the_text():
    text = "Title\n\nOne is here. Two\nis there."
    for sentence in split_sentences(text, 5):
        assert text[sentence.start : sentence.end] == sentence.text
    assert [sentence.text for sentence in split_sentences(text, 5)] == ["One is here.", "Two\nis there."]
