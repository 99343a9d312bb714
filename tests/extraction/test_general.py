"""Claims about somebody's calls in general, with no counterpart named."""

import pytest
from tests.extraction.texts import PRESS, told


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("President Trump’s calls are not recorded.", {"recording": "off"}),
        ("It is not clear whether all of President Trump’s calls are logged.", {"recording": "uncertain"}),
        ("It is not known whether every call that President Trump makes is recorded.", {"recording": "uncertain"}),
        ("President Trump uses an open line. All such calls are recorded.", {"recording": "on"}),
        pytest.param(
            "President Trump’s calls from that phone are not recorded.",
            {"recording": "off"},
            marks=pytest.mark.xfail(strict=True, reason="words between calls and their recording are not passed over"),
        ),
    ],
)
def test_the_recording_of_calls_in_general(text, statements):
    made = told(text, published="2018-05-20", **PRESS)
    assert made.mentions == ()
    (claim,) = made.claims
    assert (claim.kind, claim.channel, claim.quantity) == ("other", "call", None)
    assert [part.name for part in claim.participants] == ["Donald Trump"]
    assert {s.property: s.value for s in claim.statements} == statements


def test_what_the_sentence_before_says_of_the_line_belongs_to_it():
    made = told(
        "President Trump often uses an unsecured phone. It is not clear whether calls from it are recorded.",
        published="2018-05-20",
        **PRESS,
    )
    (claim,) = made.claims
    assert {s.property for s in claim.statements} == {"recording", "security"}


def test_a_claim_of_doubt_has_hedged_statements():
    made = told("It is unclear whether President Trump’s calls are recorded.", published="2018-05-20", **PRESS)
    (claim,) = made.claims
    assert {s.modality for s in claim.statements} == {"hedged"}


@pytest.mark.parametrize(
    "text",
    [
        "Calls to the hotline are recorded for training.",
        "President Biden’s calls for calm were recorded on video.",
        "President Biden takes many calls.",
        "President Biden’s meetings are recorded in a log.",
        "The phone on the President’s desk is secure.",
    ],
)
def test_other_sentences_about_calls_make_no_claim(text):
    assert told(text, **PRESS).claims == ()


def test_a_sentence_with_a_contact_makes_a_mention_and_no_claim_in_general():
    made = told(
        "In President Trump’s call with President Putin, the recording was turned off.", published="2018-05-20", **PRESS
    )
    assert made.claims == ()
    assert made.properties(1)["recording"] == "off"
