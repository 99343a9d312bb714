"""Who published an account, and who none."""

import pytest
from tests.extraction.properties.finding import values, words

from backchannel.extraction.properties.account import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Kremlin published a readout.", ["ru: published"]),
        ("The Kremlin put out a detailed account of the call.", ["ru: multi-paragraph"]),
        ("Russian sources providing a multi-paragraph transcript", ["ru: multi-paragraph"]),
        ("The White House released a brief readout of the conversation.", ["us: brief"]),
        ("After the call with Russia, the White House released its own readout.", ["us: published"]),
        ("The White House issued a statement about the call.", ["us: published"]),
        ("A readout of the call was published by the Kremlin.", ["ru: published"]),
        ("The readout of the call that the White House gave out is short.", ["us: published"]),
        ("According to the Kremlin’s account of the call, it was brief.", ["ru: published"]),
        ("Both sides published readouts of the call.", ["ru: published", "us: published"]),
    ],
)
def test_an_account(text, expected):
    assert values(find, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The White House provided … nothing.", ["us: none"]),
        ("The White House issued no statement on the call.", ["us: none"]),
        ("The Kremlin did not publish an account of the meeting.", ["ru: none"]),
        ("The White House has not released a readout.", ["us: none"]),
        ("Neither government has published an account of what the two said.", ["ru: none", "us: none"]),
        ("Neither the Kremlin nor the White House published an account.", ["ru: none", "us: none"]),
    ],
)
def test_no_account(text, expected):
    assert values(find, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Moscow announced the call.",
        "The White House released a statement condemning the attack.",
        "The White House will publish a readout of the call.",
        "The White House has yet to decide whether to publish a readout.",
        "The White House did not immediately release a readout.",
        "The White House has not released a transcript of the call.",
        "The White House did not provide a detailed account of the call.",
        "Russia gave a detailed account of the talks.",
        "Russia published its account of the war.",
        "The Kremlin does not give way.",
        "Germany published a readout.",
        "They published a readout.",
    ],
)
def test_no_word_of_an_account(text):
    assert values(find, text) == []


def test_the_evidence_begins_at_the_party():
    text = "One call was followed by Russian sources providing a transcript, while the White House provided nothing."
    assert words(find, text) == ["Russian sources providing a transcript", "White House provided nothing"]


def test_neither_says_nothing_where_it_is_not_known_of_whom():
    assert values(find, "Neither government has published an account.", ()) == []
