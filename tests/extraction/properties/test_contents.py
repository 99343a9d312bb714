"""Whether it is known what was said."""

import pytest
from tests.extraction.properties.finding import values, words

from backchannel.extraction.properties.contents import find


@pytest.mark.parametrize(
    "text",
    [
        "The contents are not known.",
        "The contents of the conversation are not known.",
        "The substance of the talks between the two has not been made public.",
        "What the two leaders discussed is not known.",
        "What was said remains unknown.",
        "The details of their call were not disclosed.",
        "It is not known what they discussed.",
    ],
)
def test_unknown(text):
    assert values(find, text) == ["unknown"]


@pytest.mark.parametrize(
    "text",
    [
        "The details of the plan are not known.",
        "The details are not clear.",
        "The Kremlin gave no details of the call.",
        "They discussed the contents of the agreement.",
        "It is not known whether they spoke.",
        "The subject was trade.",
    ],
)
def test_not_said_to_be_unknown(text):
    assert values(find, text) == []


def test_the_evidence_is_the_whole_clause():
    assert words(find, "It was short, and the contents of the call are not known.") == [
        "the contents of the call are not known"
    ]
