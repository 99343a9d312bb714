"""What must not be found: each guard of the findings of absence, one by one."""

from __future__ import annotations

import pytest
from tests.audit.notation import CASES, read_case, read_ledger

from backchannel.audit import check_record


def codes(text: str, *select: str) -> list[str]:
    ledger = read_ledger(text)
    return [finding.code for finding in check_record(ledger.record, ledger.options(*select)).findings]


ONE_SIDED = (CASES / "d101" / "fires.txt").read_text(encoding="utf-8").split("\nexpect\n")[0] + "\n"


def test_the_case_itself_fires():
    assert codes(ONE_SIDED, "D101") == ["D101"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("call held", "call said"),
        ("call held", "call planned"),
        ("account xb 120 b", "account xb 0 b"),
        ("ash+birk", "birk"),
        ("ash+birk", "ash:arranger+birk"),
        ("document a statement", "document a schedule"),
        ("document a statement", "document a press"),
        ("2021-05-03T10:00-04:00", "2021-05-12T10:00-04:00"),
        ("2021-05-03T10:00-04:00", "2021-05-01T10:00-04:00"),
        ("2021-05-03T10:00-04:00", "2021-05"),
        ("2021-05-03T10:00-04:00", "undated"),
        ("document a statement arland", "document a statement daily"),
    ],
)
def test_one_sidedness_needs_a_held_contact_an_account_and_something_to_search(old: str, new: str):
    assert old in ONE_SIDED
    assert codes(ONE_SIDED.replace(old, new), "D101") == []


def test_a_word_of_the_other_side_in_those_days_is_not_silence():
    spoken = ONE_SIDED.replace("The harvest was good this year.", "I spoke with President Birk.")
    assert codes(spoken + '    mention a "I spoke with President Birk"\n', "D101") == []
    later = spoken.replace("2021-05-03T10", "2021-06-03T10") + '    mention a "I spoke with President Birk"\n'
    quiet = "document w statement arland 2021-05-04\n    On the weather\n"
    assert codes(quiet + later, "D101") == ["D101"]


def test_a_party_that_is_not_known_to_publish_accounts_is_not_called_silent():
    without = 'source arland "Arland Archive" xa UTC\n' + ONE_SIDED
    assert codes(without, "D101") == []
    shown = (
        "document r readout arland 2021-02-01\n    Call\n"
        "contact earlier 2021-02-01 call held ash+birk\n    account xa 90 r\n"
    )
    assert codes(without + shown, "D101") == ["D101"]


@pytest.mark.parametrize(
    ("contact", "when", "published", "found"),
    [
        ("call held ash+birk", "when 2021-05-03", "2021-05-03", []),
        ("call held ash+birk", "when 2021-05-03", "2021-08-03", []),
        ("call held ash+birk", "", "2021-05-03", []),
        ("unspecified held ash+birk", "when 2021-05", "2021-05-03", []),
        ("call held ash+birk+cole", "", "2021-05-03", []),
        ("call held ash+birk", "", "2021-08-03", ["D101"]),
        ("call held ash+birk", "when 2021-05-04", "2021-05-04", ["D101"]),
        ("meeting held ash+birk", "", "2021-05-03", ["D101"]),
        ("call held cole+birk", "", "2021-05-03", ["D101"]),
    ],
)
def test_a_mention_that_was_not_tied_to_the_contact_may_yet_be_of_it(contact, when, published, found):
    twin = f"document t transcript arland {published}\n    Briefing\n\n    They spoke.\n"
    twin += f'contact twin unknown {contact}\n    mention t "They spoke" {when}\n'
    assert codes(ONE_SIDED + twin, "D101") == found


def test_enough_documents_make_it_a_warning_and_a_letter_a_note():
    more = "".join(f"document w{day} statement arland 2021-05-0{day}\n    On the weather\n" for day in (4, 5, 6, 7))
    more += "document r readout arland 2021-02-01\n    Call\n"
    more += "contact earlier 2021-02-01 call held ash+birk\n    account xa 90 r\n    account xb 90 r\n"
    for channel, severity in (("call", "warning"), ("message", "note")):
        ledger = read_ledger(more + ONE_SIDED.replace(" call held", f" {channel} held"))
        (finding,) = check_record(ledger.record, ledger.options("D101")).findings
        assert finding.severity == severity


LATE = """
document w statement arland 2021-05-04
    On the weather
document v statement borland 2021-05-04
    On the weather
document b transcript borland 2021-05-24T12:00+03:00
    News conference

    I spoke with President Ash on 2 May.
contact may-call 2021-05-02 call held ash+birk
    mention b "I spoke with President Ash on 2 May"
"""


def test_a_mention_in_passing_shows_lateness_only_where_both_sides_are_covered():
    ledger = read_ledger(LATE)
    (finding,) = check_record(ledger.record, ledger.options("D104")).findings
    assert finding.severity == "note"
    assert "at least 21 days later" in finding.message
    assert finding.searched
    assert finding.searched.since == "2021-05-02"
    for gone in ("statement arland 2021-05-04", "statement borland 2021-05-04"):
        assert codes(LATE.replace(gone, gone.replace("05-04", "07-04")), "D104") == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("transcript borland", "press daily"),
        ("2021-05-24T12:00+03:00", "undated"),
        ("2021-05-24T12:00+03:00", "2021-05-04T12:00+03:00"),
        ("call held", "call said"),
        ("contact may-call 2021-05-02", "contact may-call 2021"),
        ("contact may-call 2021-05-02", "contact may-call unknown"),
    ],
)
def test_lateness_is_not_guessed(old: str, new: str):
    assert old in LATE
    assert codes(LATE.replace(old, new), "D104") == []


def test_an_announcement_beforehand_is_a_disclosure():
    plan = "document p press daily 2021-04-30\n    Call planned\n\n    They will speak on 2 May.\n"
    assert codes(plan + LATE + '    mention p "They will speak on 2 May" planned\n', "D104") == []


def test_an_account_with_the_contact_in_its_title_days_later_is_late_without_more():
    own = """
document b readout borland 2021-05-07T12:00+03:00
    Call with President Ash

    President Birk spoke with President Ash on 2 May.
contact may-call 2021-05-02 call held ash+birk
    account xb 90 b
    mention b "Call with President Ash"
"""
    ledger = read_ledger(own)
    (finding,) = check_record(ledger.record, ledger.options("D104")).findings
    assert finding.severity == "warning"
    assert codes(own.replace("2021-05-07", "2021-05-04"), "D104") == []
    assert codes(own.replace('mention b "Call with President Ash"', 'mention b "President Birk spoke"'), "D104") == []


def test_people_of_one_party_or_of_none_are_not_covered():
    for people in ("ash+cole", "ash+stranger", "ash+birk+stranger"):
        assert codes(LATE.replace("ash+birk", people).replace("transcript borland", "transcript arland"), "D104") == []


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("late: P1D", []),
        ("late: P11D", ["D104"]),
        ("late: hours", []),
        ("late: weeks", ["D104"]),
        ("by: xb", []),
        ("undisclosed", ["D104"]),
    ],
)
def test_a_document_that_says_how_late_is_measured_by_the_threshold(value: str, found: list[str]):
    text = (CASES / "d104" / "fires.txt").read_text(encoding="utf-8").split("\nexpect\n")[0]
    assert codes(text.replace("late: days", value), "D104") == found


def test_lateness_is_not_believed_against_a_prompt_account():
    text = (CASES / "d104" / "fires.txt").read_text(encoding="utf-8").split("\nexpect\n")[0]
    prompt = "document b readout borland 2021-05-08T01:00+03:00\n    Talk\n\n    They talked.\n"
    assert codes(prompt + text + '\n    mention b "They talked"\n', "D104") == []


OFF = (CASES / "d105" / "fires.txt").read_text(encoding="utf-8").split("\nexpect\n")[0] + "\n"


def test_the_schedule_case_itself_fires():
    assert codes(OFF, "D105") == ["D105"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("15:00 The President signs a bill.", "15:00 The President has a phone call."),
        ("15:00 The President signs a bill.", "15:00 The President calls a foreign leader."),
        ("15:00 The President signs a bill.", "15:00 Briefing on Borland."),
        ("15:00 The President signs a bill.", "15:00 The President receives Mr Birk."),
        ("Public schedule of President Ash for 2 May", "Public schedule of Mr Cole for 2 May"),
        ("covers 2021-05-02", "covers 2021-05-03"),
        ("covers 2021-05-02", ""),
        ("call held", "message held"),
        ("call held", "unspecified held"),
        ("call held", "call said"),
        ("contact may-call 2021-05-02", "contact may-call 2021-05"),
        ("contact may-call 2021-05-02", "contact may-call 2021-05-02~"),
        ("ash+birk", "ash+stranger"),
    ],
)
def test_a_schedule_shows_an_absence_only_beyond_doubt(old: str, new: str):
    assert old in OFF
    text = OFF.replace(old, new)
    if "Cole" in new:
        text = text.replace("The President", "The Adviser")
    assert codes(text, "D105") == []


def test_a_presidents_schedule_says_nothing_of_an_advisers_calls():
    assert codes(OFF.replace("ash+birk", "cole+birk"), "D105") == []
    named = OFF.replace("15:00 The President signs a bill.", "15:00 The President has lunch with Carl Cole.")
    assert codes(named.replace("ash+birk", "cole+birk"), "D105") == []


def test_a_summits_meals_may_be_where_they_met():
    meeting = OFF.replace("call held", "meeting held")
    assert codes(meeting, "D105") == ["D105"]
    assert codes(meeting.replace("signs a bill", "attends the dinner for leaders"), "D105") == []


def test_dates_that_may_be_one_moment_do_not_differ():
    text = (CASES / "c301" / "fires.txt").read_text(encoding="utf-8").split("\nexpect\n")[0]
    assert codes(text, "C301") == ["C301"]
    for old, new in (
        ("when 2021-05-04", "when 2021-05-04~"),
        ("when 2021-05-04", "when 2021-05"),
        ('4 May" when', '4 May" hedged when'),
        ("readout borland", "readout arland"),
    ):
        assert old in text
        assert codes(text.replace(old, new), "C301") == []


def test_what_a_planned_or_denied_contact_would_have_been_is_no_finding():
    for case in sorted(CASES.glob("[dr]*/fires.txt")):
        text = case.read_text(encoding="utf-8").split("\nexpect\n")[0]
        for status in ("planned", "cancelled", "denied"):
            changed = text.replace(" held ash", f" {status} ash")
            assert changed != text or case.parent.name in ("r202", "d108")
            if changed != text and case.parent.name != "d108":  # which is about plans
                assert codes(changed, "D", "R") == [], (case, status)


def test_a_case_reads_as_it_is_written():
    ledger = read_case(CASES / "d101" / "fires.txt")
    assert sorted(ledger.documents) == ["a", "b"]
    assert ledger.contacts["may-call"].accounts[0].words == 120


def test_a_plan_whose_occasion_has_a_text_of_its_own_is_no_plan_without_outcome():
    case = (CASES / "d108" / "fires.txt").read_text(encoding="utf-8").split("\nexpect\n")[0] + "\n"
    named = case.replace("On a call with President Birk", "On the Fish and Grain Council of 5 May")
    assert codes(named, "D108") == ["D108"]
    assert codes(named.replace("On the roads", "Joint Statement of the Fish and Grain Council"), "D108") == []


def test_remarks_before_a_meeting_are_no_plan_without_outcome():
    text = (CASES / "d108" / "fires.txt").read_text(encoding="utf-8").split("\nexpect\n")[0] + "\n"
    assert codes(text, "D108") == ["D108"]
    words = "President Ash will speak with President Birk of Borland on 5 May"
    assert (
        codes(text.replace(words, "Remarks by President Ash and President Birk Before Bilateral Meeting"), "D108") == []
    )
