"""Offices, terms and parties inside a sentence."""

import pytest

from backchannel.gazetteer import Gazetteer
from backchannel.gazetteer.wording import office_phrase, party_phrase, term_phrase
from backchannel.model import Office

PARTIES = Gazetteer.standard().parties


@pytest.mark.parametrize(
    ("code", "words"),
    [("us", "the United States"), ("nl", "the Netherlands"), ("ua", "Ukraine"), ("nato", "NATO"), ("zz-top", "zz-top")],
)
def test_a_party_takes_its_article(code, words):
    assert party_phrase(code, PARTIES) == words


def test_an_office_stands_with_its_party_where_that_is_known():
    assert office_phrase("chancellor", "de", PARTIES) == "chancellor of Germany"
    assert office_phrase("chancellor", None, PARTIES) == "chancellor"


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        ("2017", "2018-03", "from 2017 to 2018-03"),
        ("2017", None, "since 2017"),
        (None, "2018", "until 2018"),
        (None, None, ""),
    ],
)
def test_a_term_is_said_as_precisely_as_it_is_known(since, until, words):
    assert term_phrase(Office("president", "us", since, until)) == words
