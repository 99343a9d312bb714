"""What the rules take for a contact in speech, and the model drops; and what it must leave alone."""

import pytest
from tests.extraction.texts import GAZETTEER, STATEMENT, TRANSCRIPT, told

from backchannel.extraction import extract_document

REMARKS = {"title": "Remarks by President Biden and Prime Minister Sunak Before Bilateral Meeting", **TRANSCRIPT}
SPOKEN = "PRESIDENT BIDEN:  Thank you, Mr. Prime Minister.\n\nPRIME MINISTER SUNAK:  {}"


def triggers(text, **how):
    """Return the triggers outside the title, with the models and without."""
    document = told(text, **how).document
    return [
        [
            one.trigger.quote
            for one in extract_document(document, GAZETTEER, learned=learned).mentions
            if one.trigger.start > len(document.title)
        ]
        for learned in (True, False)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "We need to talk about what people pay for bread.",
        "We need to speak about what people pay for food.",
    ],
)
def test_talk_about_something_is_dropped(sentence):
    with_models, without = triggers(SPOKEN.format(sentence), **REMARKS)
    assert with_models == []
    assert without


@pytest.mark.parametrize(
    "sentence",
    [
        "We met in Belfast last month.",
        "We spoke by phone on Sunday.",
        "I spoke with President Macron this morning about what people pay for bread.",
        "President Macron and Chancellor Scholz need to talk about what people pay for bread.",
    ],
)
def test_a_contact_stays(sentence):
    with_models, without = triggers(SPOKEN.format(sentence), **REMARKS)
    assert with_models == without
    assert without


def test_written_text_is_not_doubted():
    text = "President Biden and Prime Minister Sunak met. The two leaders talked about what people pay for bread."
    with_models, without = triggers(text, **STATEMENT)
    assert with_models == without
    assert len(without) == 2
