"""What a sentence claims: who, by what channel, what kind, how many, of what time."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.extraction.texts import GAZETTEER

from backchannel.engine.checking import _document
from backchannel.extraction import extract_document

SENTENCES = [
    ("Trump and Putin regularly talk over the phone", "frequency regularly call none"),
    ("Donald Trump and Vladimir Putin regularly talk over the phone.", "frequency regularly call none"),
    ("Putin and Trump often speak", "frequency often unspecified none"),
    ("Putin and Trump speak by phone every week", "frequency every week call none"),
    ("Putin and Trump talk on the phone once or twice a year", "frequency 1..2 per year call none"),
    ("Trump met Putin more than once", "count >=2 meeting none"),
    ("Trump and Putin met more than once in 2018", "count >=2 meeting 2018"),
    ("Trump called Putin at least three times in 2017", "count >=3 call 2017"),
    ("Trump and Putin have spoken by phone at least 3 times since May 2017", "count >=3 call 2017-05/2019-06-01"),
    ("Trump never met Putin", "never 0 meeting none"),
    ("Trump and Putin have never spoken by phone", "never 0 call none"),
    ("Trump and Putin talked by phone twice last year", "count 2 call 2018"),
    ("Putin and Trump met for the first time on July 7, 2017", "count 1 meeting ../2017-07-07"),
]


@pytest.mark.parametrize(("sentence", "line"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_a_sentence_is_read_as_a_claim(sentence: str, line: str):
    document = _document(sentence, dt.date(2019, 6, 1))
    (claim,) = extract_document(document, GAZETTEER, learned=False).claims
    assert {person.principal for person in claim.participants} == {"Q22686", "Q7747"}
    assert f"{claim.kind} {claim.quantity} {claim.channel} {claim.period or 'none'}" == line
