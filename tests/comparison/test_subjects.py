import pytest
from hypothesis import given
from hypothesis import strategies as st

from backchannel.comparison.subjects import all_subjects, subjects_told


def named(text):
    return {subject.name for subject in all_subjects() if subject.tells.search(text)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a build-up of troops near the border", {"troop movements"}),
        ("the dialogue on Strategic\nStability", {"strategic stability and arms control"}),
        ("legally-binding security guarantees", {"security guarantees"}),
        ("the start of the talks", set()),
        ("a good climate of trust", set()),
        ("energy security", {"energy"}),
        ("the common victory over the flood", set()),
        ("the victory over Nazism", {"history and remembrance"}),
        ("lethal defensive weapons", {"military assistance"}),
    ],
)
def test_what_words_tell_of(text, names):
    assert named(text) == names
    assert subjects_told(text) == names


@given(st.data())
def test_no_subject_is_ruled_out_by_how_words_begin(data):
    subject = data.draw(st.sampled_from(all_subjects()))
    words = data.draw(st.from_regex(subject.tells, alphabet=st.characters(max_codepoint=127)))
    assert subject.name in named(words)
    assert subjects_told(words) == named(words)


def test_few_subjects_need_be_looked_for_in_every_text():
    assert sum(subject.begins is None for subject in all_subjects()) <= 1


def test_each_subject_stands_once_and_may_be_told_by_what_tells_of_it():
    names = [subject.name for subject in all_subjects()]
    assert len(set(names)) == len(names)
    for subject in all_subjects():
        assert subject.tells.pattern[:-7] in subject.may_tell.pattern
