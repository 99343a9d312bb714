"""Short noun phrases of an enumeration."""

import pytest

from backchannel.extraction.noun_phrases import LONGEST, noun_phrases


def phrases(text):
    return [text[start:end] for start, end in noun_phrases(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the harvest.", ["harvest"]),
        ("the harvest, their shared fleet, and the price of tea", ["harvest", "fleet", "price of tea"]),
        ("a number of issues related to the harvest", ["harvest"]),
        ("the importance of expanding the fleet", ["fleet"]),
        ("joint efforts to counter the drought in Chad", ["drought in Chad"]),
        ("issues such as tea and the fleet", ["tea", "fleet"]),
        ("support for the fleet", ["support for the fleet"]),
        ("threats to the fleet", ["threats to the fleet"]),
        ("the free, open and stable Arctic", ["free, open and stable Arctic"]),
        ("trade, economic and cultural ties", ["trade, economic and cultural ties"]),
        ("ferries in the Black Sea and the Aegean", ["ferries in the Black Sea and the Aegean"]),
        ("efforts to restore trust and prevent a drought", ["trust", "drought"]),
        ("the pandemic, the drought", ["pandemic", "drought"]),
        # what is cut off, or names no subject
        ("the price of tea, among other areas", ["price of tea"]),
        ("working together on tea", []),
        ("the accords of May 9, June 11 and July 26", ["accords"]),
        ("their contacts with Egyptian, Omani and other tea traders", ["tea traders"]),
        ("stability in the region, and the wider region", ["stability in the region"]),
        ("the state of affairs", []),
    ],
)
def test_items(text, expected):
    assert phrases(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the harvest, which was poor", ["harvest"]),
        ("the harvest and agreed to meet", ["harvest"]),
        ("the harvest, underscored the drought", ["harvest"]),
        ("the harvest as well", ["harvest"]),
        ("the drought and the measures farmers are taking", ["drought"]),
        ("the drought and the measures they plan", ["drought"]),
        ("the drought, the end of which is near", ["drought"]),
        ("this, and the farmers knew", []),
        ("the drought and the farmer underscored the need", ["drought"]),
        ("keeping Chad from exporting tea", []),
        ("the harvest, described in the papers", ["harvest"]),
        ("the harvest, above all the northern one", ["harvest"]),
        ("the great harvest to feed cities", []),
        ("the harvest in light of the drought", ["harvest"]),
        ("the harvest, the President of Chad said", ["harvest"]),
    ],
)
def test_a_clause_ends_them(text, expected):
    assert phrases(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "it",
        "these",
        "how to fish",
        "next steps",
        "regional matters of great importance",
        "families to leave",
        "the US and NATO to act",
        "others",
    ],
)
def test_no_phrase(text):
    assert phrases(text) == []


def test_a_long_phrase_is_cut_before_a_preposition_or_left_out():
    long = phrases("the harvest of tea in the north of the old kingdom on the river of gold")
    assert long == ["harvest of tea in the north"]
    assert all(len(phrase.split()) <= LONGEST for phrase in long)
    assert phrases("very old big red round sweet ripe juicy tasty apples") == []
