import datetime as dt
from dataclasses import replace

import pytest
from tests.evaluation.annotated import SPOKE

from backchannel.evaluation.comparing import interval, name_words, overlaps, same_family, same_time, same_voice
from backchannel.model import Attribution


def test_names_are_told_by_their_words_without_titles_and_accents():
    assert name_words("President Sauli Niinistö of Finland") == {"sauli", "niinisto", "finland"}
    assert name_words("King Mohammed bin Salman al-Saud") == {"mohammed", "salman", "saud"}
    assert name_words(None) == name_words("The President") - {"the"} == frozenset()


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2021-05-03", (2021, 5, 3), (2021, 5, 3)),
        ("2021-12", (2021, 12, 1), (2021, 12, 31)),
        ("2020-02~", (2020, 2, 1), (2020, 2, 29)),
        ("2021", (2021, 1, 1), (2021, 12, 31)),
        ("201X", (2010, 1, 1), (2019, 12, 31)),
        ("2021-05-03/2021-06", (2021, 5, 3), (2021, 6, 30)),
    ],
)
def test_a_time_has_a_first_and_a_last_day(edtf, first, last):
    assert interval(edtf) == (dt.date(*first), dt.date(*last))


@pytest.mark.parametrize("edtf", [None, "", "..", "../2021-05-03", "2021-05-03/..", "2021-21", "2021-02-30", "soon"])
def test_a_time_without_two_ends_has_no_interval(edtf):
    assert interval(edtf) is None


@pytest.mark.parametrize(
    ("predicted", "right"),
    [
        ("2021-05-03", True),
        ("2021-05-02", True),  # a day is cut at different hours in different zones
        ("2021-05-05", False),
        ("2021-05-02/2021-05-04", True),
        ("2021-05", False),
        (None, False),
    ],
)
def test_a_time_is_right_within_a_day_of_what_the_text_allows(predicted, right):
    assert same_time(predicted, SPOKE) is right


def test_the_same_words_are_right_even_where_they_have_no_interval():
    assert same_time("../2021-05-03", replace(SPOKE, when="../2021-05-03"))


def test_channels_at_a_distance_are_one_family_and_unspecified_is_of_all():
    assert same_family("video", frozenset({"call"}))
    assert not same_family("visit", frozenset({"call"}))
    assert same_family("unspecified", frozenset({"message"}))
    assert not same_family("meeting", frozenset({"message"}))


def test_who_vouches_is_compared_by_kind_and_a_speaker_by_name_too():
    speaker = replace(SPOKE, attribution="speaker", voice="Cy Cole")
    assert same_voice(Attribution("speaker", "Mr. Cole"), speaker)
    assert not same_voice(Attribution("speaker", "Ada Ash"), speaker)
    assert not same_voice(Attribution("document"), speaker)
    assert not same_voice(None, speaker)
    assert same_voice(Attribution("document"), SPOKE)


def test_of_an_unnamed_voice_several_kinds_are_right():
    reporter = replace(SPOKE, attribution="speaker", voice="GROUP:reporter (Q)")
    assert all(same_voice(Attribution(kind), reporter) for kind in ("speaker", "outlet", "unnamed"))
    assert not same_voice(Attribution("document"), reporter)


def test_stretches_that_only_touch_do_not_overlap():
    assert overlaps((0, 5), (4, 9))
    assert not overlaps((0, 5), (5, 9))
