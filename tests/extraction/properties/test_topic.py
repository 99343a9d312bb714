"""Subjects."""

import pytest
from tests.extraction.properties.finding import values, words

from backchannel.extraction.properties.topic import TOPICS, find


@pytest.mark.parametrize(
    ("text", "value", "phrase"),
    [
        ("They discussed the situation around Nord Stream 2.", "energy", "situation around Nord Stream 2"),
        ("The leaders exchanged views on trout in Lake Van.", "other: trout in lake van", "trout in Lake Van"),
        ("The two presidents touched upon the release of prisoners.", "prisoners", "release of prisoners"),
        ("The conversation focused on grain exports.", "other: grain exports", "grain exports"),
        ("The topics included tariffs.", "trade", "tariffs"),
        ("A joint space station was discussed.", "other: space station", "space station"),
        ("Special attention was paid to the border in Lapland.", "other: border in lapland", "border in Lapland"),
        (
            "They reaffirmed their commitment to a two-state solution.",
            "other: two-state solution",
            "two-state solution",
        ),
        ("He informed his counterpart about the harvest in Chad.", "other: harvest in chad", "harvest in Chad"),
        ("They spoke about a wide range of issues, including cyber attacks.", "cyber", "cyber attacks"),
        ("They discussed ways to strengthen food security.", "other: food security", "food security"),
        (
            "He informed the head of the Council about the signing of the law.",
            "other: signing of the law",
            "signing of the law",
        ),
    ],
)
def test_phrases(text, value, phrase):
    assert values(find, text) == [value]
    assert words(find, text) == [phrase]


def test_an_enumeration_is_told_item_by_item():
    assert values(
        find, "They discussed the pipeline, a free-trade agreement, as well as the earthquake in Chile and its victims."
    ) == ["other: pipeline", "trade", "other: earthquake in chile", "other: victims"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They discussed political, military and cultural ties.", ["other: political, military and cultural ties"]),
        ("They discussed peace and security in Europe.", ["other: peace and security in europe"]),
        (
            "They discussed a ceasefire between Armenia and Azerbaijan.",
            ["other: ceasefire between armenia and azerbaijan"],
        ),
    ],
)
def test_what_belongs_together_is_not_parted(text, expected):
    assert values(find, text) == expected


def test_each_subject_once_at_its_first_place():
    text = "They discussed the war in Ukraine, sanctions on Crimea and the economy."
    assert values(find, text, parties=("us", "fr")) == ["Ukraine", "trade"]
    assert words(find, text, parties=("us", "fr"))[0] == "war in Ukraine"


def test_a_state_that_takes_part_is_a_subject_only_where_war_or_aid_is_meant():
    assert values(find, "They discussed aid to Ukraine.", parties=("us", "ua")) == ["Ukraine"]
    assert values(find, "They discussed tourism in Ukraine.", parties=("us", "ua")) == ["other: tourism in ukraine"]
    assert values(find, "They discussed tourism in Ukraine.") == ["Ukraine"]


@pytest.mark.parametrize(
    "text",
    [
        "They spoke.",
        "They started early.",
        "Sanctions on Crimea are bad for trade.",
        "They discussed how to end the strike.",
        "They discussed it at length.",
        "They discussed a number of issues of mutual interest.",
        "They will discuss the pipeline next week.",
        "The leaders agreed to continue discussing the pipeline.",
        "They did not discuss the pipeline.",
        "The foreign ministers discussed the pipeline.",
        "They addressed that.",
        "They discussed Vladimir Putin.",
        "They talked about in great detail with the President of Russia.",
        "He reaffirmed the need for both sides to leave.",
        "The matters were discussed during the visit.",
    ],
)
def test_no_subject(text):
    assert values(find, text) == []


def test_no_subject_is_listed_twice():
    names = [name for name, _ in TOPICS]
    assert len(names) == len(set(names))
