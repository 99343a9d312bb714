import pytest

from backchannel.revisions.words import letters_of, plain_words, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the harvest's end", "the harvest\u2019s  end"),
        ("a Russia-led plan", "a Russia- led plan"),
        ("see https://example.org/a now", "see www.example.org/archive/a now"),
        ("grain - and fuel", "grain \u2014 and fuel"),
        ("\u201cgrain\u201d, he said", '"grain" he said.'),
    ],
)
def test_typography_space_and_addresses_are_no_words(one, other):
    assert plain_words(one) == plain_words(other)


@pytest.mark.parametrize(
    ("one", "other"), [("8,000", "80,000"), ("two leadersdiscussed", "two leaders discussed"), ("May", "may")]
)
def test_what_a_reader_would_see_is_another_word(one, other):
    assert plain_words(one) != plain_words(other)


def test_places_are_those_of_the_text():
    text = "On 2 May\u2019s eve"
    assert [text[word.start : word.end] for word in words_of(text)] == ["On", "2", "May\u2019s", "eve"]


def test_letters_alone():
    assert letters_of("Suk-yeol ") == letters_of("Suk Yeol") == "sukyeol"
