from tests.comparison.telling import CAST, side

from backchannel.comparison import compare_sides

TEXT = "The presidents spoke of trade for an hour. They agreed to continue the talks on climate change."
BRIEFING = "The president was asked about terrorism and about trade in the afternoon."


def test_the_order_of_sides_changes_nothing():
    one, other = side("xa", TEXT, BRIEFING), side("xb", BRIEFING)
    assert compare_sides([one, other], CAST) == compare_sides([other, one], CAST)


def test_with_one_side_alone_nothing_is_missing_and_what_it_says_elsewhere_changes_nothing():
    alone = compare_sides([side("xa", TEXT, BRIEFING)], CAST)
    plain = compare_sides([side("xa", TEXT)], CAST)
    assert (alone.topics, alone.undertakings) == (plain.topics, plain.undertakings)
    assert alone.topics
    assert not any(topic.missing for topic in alone.topics)
    assert alone.sides[0].elsewhere
