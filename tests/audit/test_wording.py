from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from tests.audit.notation import read_ledger

from backchannel.audit import wording
from backchannel.model import DOCUMENT_VOICE, Attribution, Participant, Span, Statement

DAILY = read_ledger("document p press daily undated\n    A title\n").documents["p"]


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (None, "at an unknown date"),
        ("2017-07-07", "on 7 July 2017"),
        ("2021-12-30T15:30-05:00", "on 30 December 2021"),
        ("2017-07", "in July 2017"),
        ("2017", "in 2017"),
        ("2017-22", "in summer 2017"),
        ("201X", "in the 2010s"),
        ("2018-03-20~", "around 20 March 2018"),
        ("2018-03?", "possibly in March 2018"),
        ("2018-03%", "possibly around March 2018"),
        ("2017-07-07/2017-07-08", "between 7 July 2017 and 8 July 2017"),
        ("2017-07-07/2017-07-07", "on 7 July 2017"),
        ("../2021-12-31", "on or before 31 December 2021"),
        ("2018-06-04/..", "on or after 4 June 2018"),
    ],
)
def test_a_time_is_said_as_imprecisely_as_it_is_known(when: str | None, words: str):
    assert wording.when_words(when) == words


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C", "D"], "A, B, C and D"),
        (["A", "B", "C", "D", "E"], "A, B, C and 2 others"),
    ],
)
def test_names_are_joined_as_a_sentence_does(names: list[str], words: str):
    assert wording.joined(names) == words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("The White House", "the White House"),
        ("Kremlin", "the Kremlin"),
        ("President of Russia", "the President of Russia"),
        ("United States", "the United States"),
        ("Russia", "Russia"),
        ("The New York Times", "The New York Times"),
    ],
)
def test_a_name_gets_its_article(name: str, words: str):
    assert wording.the(name) == words


def test_who_vouches_comes_first_and_who_passes_it_on_after():
    chain = (*DOCUMENT_VOICE, Attribution("outlet", "Weekly Example"), Attribution("unnamed"))
    assert wording.voice_words(chain, DAILY) == "unnamed sources, quoted by Weekly Example, quoted by Daily Example"
    assert wording.voice_words(DOCUMENT_VOICE, DAILY) == "Daily Example"


def test_the_last_of_several_who_vouch_has_no_comma_of_its_own():
    house = (*DOCUMENT_VOICE, Attribution("speaker", "the White House"))
    own = Statement("interpreter", "none", Span(0, 1, "A"), DOCUMENT_VOICE, "reported", "words")
    both = [(own, DAILY), (replace(own, attribution=house), DAILY)]
    said = "According to Daily Example and the White House, quoted by Daily Example"
    assert wording.according_to(both, hedged=False) == said
    assert wording.according_to(both[::-1], hedged=False) == (
        "According to the White House, quoted by Daily Example, and Daily Example"
    )


def test_a_document_without_a_source_is_called_by_its_title():
    ledger = read_ledger("document p press nobody undated\n    A title\ndocument q other nobody undated\n    B\n")
    assert wording.document_words(ledger.documents["p"]) == "the article “A title”"
    assert wording.document_words(ledger.documents["q"]) == "the document “B”"


def test_hostile_words_are_made_one_plain_line():
    assert wording.quoted("a\x1b[31m\nb\u202ec") == "“a [31m b c”"
    assert len(wording.quoted("word " * 100)) <= wording.QUOTE_CHARS + 3


def test_attendees_and_arrangers_are_not_named_beside_those_who_met():
    people = [Participant(None, name, None, role, None) for name, role in (("A", "host"), ("B", "attendee"))]
    assert wording.names_of(people) == "A"
    assert wording.names_of(people[1:]) == "B"


def test_what_is_nobody_known_is_not_named_beside_two_who_are():
    people = [Participant("Q1", "A", "xa", None, None), Participant(None, "Marshland", None, None, None)]
    assert wording.names_of(people) == "A and Marshland"
    assert wording.names_of([*people, Participant("Q2", "B", "xb", None, None)]) == "A and B"


def test_days_are_a_day_or_a_stretch():
    day = dt.date(2021, 5, 2)
    assert wording.days_words(day, day) == "of 2 May 2021"
    assert wording.days_words(day, dt.date(2021, 5, 9)) == "from 2 May 2021 to 9 May 2021"


def test_who_asks_without_a_name_is_a_questioner():
    voices = (Attribution("speaker", "Question"), Attribution("speaker", "Ada Ash"))
    assert wording.voice_words(voices, DAILY) == "Ada Ash, quoted by a questioner, quoted by Daily Example"
