from hypothesis import given, settings
from hypothesis import strategies as st
from tests.comparison.telling import CAST, side

from backchannel.comparison import Cast, topics_of

SENTENCES = (
    "The presidents discussed climate change and what comes of it.",
    "President Ash raised the sanctions against Borland once more.",
    "They spoke of the Northern Pipe 2 project at some length.",
    "President Birk told her of the restrictions on Borland's trade.",
    "Both stressed the importance of a ceasefire in the north.",
    "The weather over the strait was spoken of as well.",
    "They agreed to go on with the Open Harbours Treaty talks.",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5).map(" ".join)


def missing(*sides):
    return {(topic.name, party) for topic in topics_of(sides, CAST) for party in topic.missing}


def test_a_topic_of_one_side_alone_is_missing_with_the_other():
    one = side("xa", "The presidents spoke of the Northern Pipe 2 and of corruption.")
    other = side("xb", "The presidents spoke of the weather over the strait.")
    assert missing(one, other) == {("Northern Pipe 2", "xb"), ("corruption", "xb")}


def test_another_wording_of_the_subject_is_enough():
    one = side("xa", "President Ash raised the sanctions against Borland once more.")
    other = side("xb", "President Birk complained of the restrictions at some length.")
    assert missing(one, other) == set()


def test_what_a_side_says_at_a_briefing_is_not_missing():
    one = side("xa", "The presidents spoke of climate change at some length.")
    other = side("xb", "The presidents spoke for an hour today.", "They also talked about emissions.")
    assert missing(one, other) == set()


def test_a_title_and_a_heading_tell_of_no_topic():
    one = side("xa", "Climate change, energy\n\nThe presidents spoke for an hour today.")
    other = side("xb", "The presidents spoke for an hour today.")
    assert missing(one, other) == set()


def test_a_state_that_takes_part_is_no_topic():
    one = side("xa", "The presidents spoke of China, of India and of nothing else.")
    other = side("xb", "The presidents spoke for an hour today.")
    found = topics_of((one, other), Cast(("cn", "xa"), {}))
    assert [topic.name for topic in found] == ["India"]


def test_words_stand_where_they_are_said_to():
    told = side("xa", "The presidents met. They spoke of a truce,\nand of the Open Harbours Treaty.")
    for topic in topics_of((told,), CAST):
        for place in (*topic.told["xa"], *topic.words["xa"]):
            assert told.accounts[0].text[place.start : place.end] == place.quote
    assert topic.first_sentence.quote == "They spoke of a truce,\nand of the Open Harbours Treaty."


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_either_order_of_the_sides_says_the_same(one, other):
    pair = side("xa", one), side("xb", other)
    assert topics_of(pair, CAST) == topics_of(pair[::-1], CAST)


@settings(deadline=None)
@given(TEXTS)
def test_a_text_beside_itself_lacks_nothing(text):
    assert missing(side("xa", text), side("xb", text)) == set()


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_what_is_missing_is_told_by_the_other_and_by_that_side_nowhere(one, other):
    for topic in topics_of((side("xa", one), side("xb", other)), CAST):
        assert topic.told
        assert not set(topic.missing) & set(topic.told)


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_more_words_of_a_side_take_nothing_else_away_from_it(one, other):
    short = missing(side("xa", one), side("xb", other))
    long = missing(side("xa", one), side("xb", f"{other} They spoke of energy and of trade for an hour."))
    assert {row for row in long if row[1] == "xb"} <= {row for row in short if row[1] == "xb"}


def test_an_occasion_a_town_and_an_office_are_no_topic():
    other = side("xb", "The presidents spoke for an hour today.")
    for text in (
        "They stand by the statement that was made at the G20 summit.",
        "The talks are to be held in Astana, Kazakhstan, before May.",
        "She told of her meeting with the presidents of India and Turkey.",
        "They stand by the statement that was made at the AURA summit.",
    ):
        assert missing(side("xa", text), other) == set(), text
