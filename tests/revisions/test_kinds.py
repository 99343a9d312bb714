import pytest

from backchannel.revisions.kinds import distance, kind_of, says_something


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("leadersdiscussed", "leaders discussed", "typo"),
        ("Suk-yeol", "Suk Yeol", "typo"),
        ("", "to", "typo"),
        ("of", "for", "typo"),
        ("agreemnt", "agreement", "typo"),
        ("recieved", "received", "typo"),
        ("intent", "interest", "reworded"),
        ("Wong", "Wang", "reworded"),
        ("8,000", "80,000", "reworded"),
        ("Today", "Yesterday", "reworded"),
        ("", "not", "added"),
        ("not", "", "dropped"),
        ("democratic decline", "", "dropped"),
        ("", "and softwood", "added"),
        ("cannot", "can", "reworded"),
    ],
)
def test_kinds(before, after, kind):
    assert kind_of(before, after) == kind


def test_small_words_say_nothing():
    assert not says_something("and of the")
    assert says_something("and of grain")


def test_distance_counts_letters_and_neighbours_swapped():
    assert [distance("abc", one) for one in ("abc", "abd", "acb", "ab", "xyz")] == [0, 1, 1, 1, 3]
