import pytest

from backchannel.comparison.subjects import all_subjects


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
        ("lethal defensive weapons", {"military assistance"}),
    ],
)
def test_what_words_tell_of(text, names):
    assert named(text) == names


def test_each_subject_stands_once_and_may_be_told_by_what_tells_of_it():
    names = [subject.name for subject in all_subjects()]
    assert len(set(names)) == len(names)
    for subject in all_subjects():
        assert subject.tells.pattern[:-7] in subject.may_tell.pattern
