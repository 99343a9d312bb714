"""Contacts that are only named, and those of which somebody says what they were about."""

from __future__ import annotations

import pytest
from tests.audit.notation import read_ledger

from backchannel.audit import check_record

LISTED = """document a statement arland 2021-05-20T10:00-04:00
    What was done in May

    The offices of Arland have been busy in this month. Here is some of what they did, by days:

    May 2: President Ash's call with President Birk{more}.
document b statement arland 2021-05-03T10:00-04:00
    On the harvest

    The harvest was good.
document c statement arland 2021-05-06T10:00-04:00
    On the roads

    The road is open.
document d statement borland 2021-05-07T10:00+03:00
    On the fleet

    The fleet sails.
contact earlier 2021-03-02 call held ash+birk
    account xa 90 b
    account xb 90 d
contact may-call 2021-05-02 call held ash+birk
    mention a "May 2: President Ash's call with President Birk{more}"
"""


def found(text: str) -> list[tuple[str, str]]:
    ledger = read_ledger(text)
    return [(one.code, one.severity) for one in check_record(ledger.record, ledger.options("D109")).findings]


@pytest.mark.parametrize(
    ("more", "silent"),
    [
        ("", False),
        (" of the", True),
        (" on Monday", False),
        (" in Borland on 2 May", False),
        (" on the margins of the fair", False),
        (" on fisheries", True),
        (" on the fisheries", True),
        (" on Lake Ash", True),
        (", in which they discussed fish", True),
        (" to calm the markets", True),
    ],
)
def test_a_contact_that_is_only_listed_has_unknown_contents(more, silent) -> None:
    assert found(LISTED.format(more=more)) == ([] if silent else [("D109", "note")])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2021-05-02 call held", "2021-05 call held"),
        ("call held", "call said"),
        ("05-02 call held ash+birk\n", "05-02 call held ash+birk\n    account xb 100 d\n"),
        ("    account xa 90 b\n    account xb 90 d\n", ""),
        ("    account xa 90 b\n", ""),
        ("2021-03-02", "2021-05-02"),
        ("document a statement", "document a readout"),
        ("document d statement borland 2021-05-07T10:00+03:00", "document d statement borland 2021-07-07T10:00+03:00"),
        ("Birk.\n", "Birk. It was about fish.\n"),
    ],
)
def test_it_needs_a_day_documents_to_search_and_nobody_who_tells(old: str, new: str) -> None:
    text = LISTED.format(more="")
    assert old in text
    assert found(text.replace(old, new)) == []


def test_calls_of_which_none_is_told_apart_have_no_contents_to_look_for() -> None:
    text = LISTED.format(more="")
    assert found(text.replace("President Ash's call with", "President Ash's calls with")) == [("D109", "note")]
    assert found(text.replace("President Ash's call with President Birk", "President Ash's calls")) == []


@pytest.mark.parametrize("when", ["2021-05-02~", "2021-05-01/2021-05-04", "2021-05-03"])
def test_another_contact_of_that_time_may_be_the_one_that_is_listed(when: str) -> None:
    other = f"contact other {when} call held ash+birk\n    account xb 90 d\n"
    assert found(LISTED.format(more="") + other) == []


def test_a_sentence_of_those_days_that_was_not_read_may_tell_of_it() -> None:
    text = LISTED.format(more="")
    assert found(text.replace("The harvest was good.", "The President met Bela Birk at the harvest.")) == []


def test_a_document_that_begins_with_a_contact_is_about_it() -> None:
    text = LISTED.format(more="")
    opening = text.index("    The offices"), text.index("    May 2:")
    assert found(text[: opening[0]] + text[opening[1] :]) == []


def test_who_took_part_must_be_named_by_the_words_that_are_quoted() -> None:
    assert found(LISTED.format(more="").replace("President Ash's call with", "his call with")) == []


def test_what_is_said_before_it_may_tell_the_subject() -> None:
    row = "    May 2: President Ash's call with"
    told = LISTED.format(more="").replace(row, "    They agreed on the fair by letter. President Ash's call with", 1)
    told = told.replace('mention a "May 2: President', 'mention a "President')
    assert found(told) == []
    aloud = LISTED.format(more="").replace("Here is some of what they did, by days", "They discussed fish, in talks")
    assert found(aloud) == [("D109", "note")]
    assert found(aloud.replace("document a statement", "document a transcript")) == []
