"""The case of one article: everything is the article's word, and the dossier holds nothing else."""

from __future__ import annotations

import pytest
from tests.audit.notation import read_ledger

from backchannel.audit import check_record

ARTICLE = """
document p press nobody undated
    How often do they talk?

    President Birk said that he and President Ash regularly talk by telephone and met more than once.
    There was the call of congratulations. There was the call with the invitation.
    There was apparently at least one more call, which was not on the schedule of Arland.
    Of that one nothing is known.
    It is not clear whether calls from President Ash's unsecured telephone are logged.
    One call in 2020 was followed by a long Borlandic account and by nothing from Arland.
    Sources say that recording was switched off during that call.
    At a summit in July 2020 the two met without an interpreter from Arland, which came out days later.
    A visit is planned.
contact congratulations unknown call held ash+birk
    mention p "the call of congratulations"
contact invitation unknown call held ash+birk
    mention p "the call with the invitation"
contact more unknown call said ash+birk
    mention p "at least one more call" hedged
        schedule = xa: off "not on the schedule of Arland" hedged
        contents = unknown "nothing is known" hedged
contact call-2020 2020 call held ash+birk
    mention p "One call in 2020"
        account = xb: multi-paragraph "a long Borlandic account"
        account = xa: none "nothing from Arland"
        recording = off "recording was switched off during that call" by unnamed
contact summit 2020-07 meeting held ash+birk
    mention p "the two met"
        interpreter = xa: none "without an interpreter from Arland"
        disclosure = late: days "came out days later"
contact visit unknown visit planned ash+birk
    mention p "A visit is planned" planned
claim talk p frequency call "regularly" ash+birk "regularly talk by telephone" by speaker "Bela Birk"
    recording = uncertain "It is not clear whether calls from" hedged
    security = unsecured "President Ash's unsecured telephone"
claim met p count meeting ">=2" ash+birk "met more than once" by speaker "Bela Birk"
"""
AUDIT = check_record(read_ledger(ARTICLE).record)


@pytest.mark.parametrize(
    ("code", "severity", "about"),
    [
        ("D101", "warning", "call-2020"),
        ("D104", "warning", "summit"),
        ("D105", "note", "more"),
        ("D107", "note", "call-2020"),
        ("D109", "note", "more"),
        ("Q404", "note", "talk"),
        ("Q404", "note", "met"),
        ("R201", "warning", "call-2020"),
        ("R202", "warning", "talk"),
        ("R203", "serious", "summit"),
        ("R204", "serious", "talk"),
    ],
)
def test_everything_that_the_article_notices_is_noticed(code: str, severity: str, about: str):
    found = [
        finding for finding in AUDIT.findings if finding.code == code and about in (*finding.contacts, finding.claim)
    ]
    assert [finding.severity for finding in found] == [severity]
    assert found[0].searched is None


def test_nothing_else_is():
    assert len(AUDIT.findings) == 11


def test_the_accounts_are_told_as_the_article_tells_them():
    (message,) = [finding.message for finding in AUDIT.findings if finding.code == "D101"]
    assert message == (
        "According to the article “How often do they talk?”, Borland published a multi-paragraph account "
        "of the call between Ada Ash and Bela Birk in 2020, and Arland published none."
    )


def test_the_verdicts_say_what_is_here_and_what_is_not():
    assert {verdict.verdict for verdict in AUDIT.verdicts} == {"untestable"}
    met, talk = (verdict.reason for verdict in AUDIT.verdicts)
    assert talk == (
        "1 call between Ada Ash and Bela Birk is on record here, not dated to the day (beside 2 that may be the same "
        "and 1 only said to have taken place), too few dated ones to measure gaps by; no document of either "
        "side's own is in the dossier."
    )
    assert met == (
        "1 meeting between Ada Ash and Bela Birk is on record here, not dated to the day; the claim does not "
        "say of what time it speaks, and no document of either side's own is in the dossier."
    )
