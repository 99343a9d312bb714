from hypothesis import given
from hypothesis import strategies as st

from backchannel.revisions.differing import differences, likeness
from backchannel.revisions.words import plain_words, words_of


def told(before, after):
    return [
        (
            before[row.before.start : row.before.end] if row.before else "",
            after[row.after.start : row.after.end] if row.after else "",
        )
        for row in differences(before, after)
    ]


def test_one_word_for_another_is_one_place():
    assert told("They spoke on 2 May. It went well.", "They spoke on 3 May. It went well.") == [("2", "3")]


def test_a_sentence_that_left_is_told_whole():
    before = "They spoke of grain. They spoke of the crew of the ship. They agreed to talk again."
    assert told(before, "They spoke of grain. They agreed to talk again.") == [
        ("They spoke of the crew of the ship.", "")
    ]


def test_a_sentence_that_moved_is_no_difference():
    one, other, third = "They spoke of grain.", "The crew was freed.", "They will meet."
    assert told(f"{one} {other} {third}", f"{other} {third} {one}") == []


def test_a_new_sentence_before_one_reworded_is_told_apart():
    before = "The crew of the ship was detained in May."
    after = "Both welcomed the harvest. The crew of the ship was arrested in May."
    assert told(before, after) == [("", "Both welcomed the harvest"), ("detained", "arrested")]


def test_the_sentence_around_is_given_on_both_sides():
    before, after = "They spoke. They discussed grain and fuel.", "They spoke. They discussed grain."
    (row,) = differences(before, after)
    assert after[slice(*row.near_after)] == "They discussed grain."
    assert before[row.before.first : row.before.last] == "They discussed grain and fuel."


WORDS = st.sampled_from(["grain", "fuel", "crew", "ship", "pact", "talks", "May", "Minsk"])
SENTENCES = st.lists(st.lists(WORDS, min_size=1, max_size=6), max_size=6)


def _text(sentences):
    return " ".join(" ".join(words).capitalize() + "." for words in sentences)


@given(SENTENCES)
def test_a_text_does_not_differ_from_itself(sentences):
    assert differences(_text(sentences), _text(sentences)) == []


@given(SENTENCES, SENTENCES)
def test_all_words_that_only_one_side_has_are_told(one, other):
    before, after = _text(one), _text(other)
    rows = differences(before, after)
    lost = {word.plain for word in words_of(before)} - {word.plain for word in words_of(after)}
    gone = "".join(plain_words(before[row.before.start : row.before.end]) for row in rows if row.before)
    assert all(f" {word} " in gone for word in lost)


@given(SENTENCES, SENTENCES)
def test_turned_round_as_many_words_come_as_left(one, other):
    before, after = _text(one), _text(other)
    assert bool(differences(before, after)) == bool(differences(after, before))


def test_a_long_text_written_anew_is_one_change():
    one, other = (" ".join(f"word{number * step % 211}" for number in range(13_000)) for step in (3, 7))
    assert len(differences(one, other)) <= 2


def test_likeness_tells_a_version_from_another_text():
    assert likeness("They spoke of grain and fuel", "They spoke of grain and ships") == 0.75
    assert likeness("They spoke of grain", "They spoke of grain. Later, in the evening, they met the crews.") == 1
    assert likeness("They spoke of grain", "Weather in Arland") == 0
    assert likeness("", "") == 1


def test_two_texts_of_one_kind_are_not_alike_by_the_words_that_all_texts_have():
    one = "Q And will he go to the talks on grain? A We have said that this is for them to say, and I will not do it."
    other = (
        "A I will say that the ships have to go. Q And for this he will not do the talks? A That is on them, we said."
    )
    assert likeness(one, other) < 0.1
