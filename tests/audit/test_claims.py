from __future__ import annotations

import pytest
from tests.audit.notation import read_ledger

from backchannel.audit import check_record
from backchannel.model import Verdict


def verdict(claim: str, contacts: str, more: str = "") -> Verdict:
    """Test a claim of one document against contacts given as ``ID WHEN CHANNEL STATUS PEOPLE`` a line.

    Of those whose ID begins with ``call-`` Borland has published an account.
    """
    text = "document q transcript borland 2022-05-01\n    A title\n\n    the words\n" + claim + "\n" + more
    for line in filter(None, contacts.strip().splitlines()):
        text += f"\ncontact {line.strip()}"
        text += "\n    account xb 60 q" * line.startswith("call-")
    (found,) = check_record(read_ledger(text).record).verdicts
    return found


REGULARLY = 'claim c q frequency call "regularly" ash+birk "the words"'
MONTHLY = "monthly statement borland 2020-01 2022-04"
TWICE_IN_2021 = 'claim c q count call "2" ash+birk "the words" period 2021'


def dated(*days: str, channel: str = "call") -> str:
    return "\n".join(f"{channel}-{day} {day} {channel} held ash+birk" for day in days)


@pytest.mark.parametrize(
    ("days", "word", "median", "longest"),
    [
        (["2021-11-01", "2022-01-15", "2022-03-20"], "supported", 69.5, 75),
        (["2020-01-01", "2020-11-01", "2021-10-01"], "not_supported", 319.5, 334),
        (["2021-01-01", "2021-02-01", "2021-03-01"], "untestable", 29.5, 426),
        (["2020-06-01"], "not_supported", None, None),
        (["2022-03-01"], "untestable", None, None),
        ([], "untestable", None, None),
    ],
    ids=["often", "seldom", "long ago", "once in two years", "once of late", "never on record"],
)
def test_regularly_is_measured_by_the_gaps(days, word, median, longest):
    found = verdict(REGULARLY, dated(*days), MONTHLY)
    assert (found.verdict, found.median_days, found.longest_gap_days) == (word, median, longest)
    assert found.contacts == tuple(f"call-{day}" for day in days)


def test_without_the_parties_own_documents_an_absence_shows_nothing():
    found = verdict(REGULARLY, dated("2020-01-01", "2020-11-01", "2021-10-01"))
    assert found.verdict == "untestable"
    assert found.reason.endswith("the documents of either side's own in the dossier cover too little of that time.")


def test_contacts_that_may_lie_in_the_gaps_are_given_the_benefit_of_the_doubt():
    vague = "\n".join(f"vague-{number} 2020 call said ash+birk" for number in range(4))
    contacts = dated("2020-01-01", "2020-11-01", "2021-10-01")
    assert verdict(REGULARLY, f"{contacts}\n{vague}", MONTHLY).verdict == "untestable"


def test_more_often_than_a_rate_allows_contradicts_it():
    claim = 'claim c q frequency call "1..2 per year" ash+birk "the words"'
    monthly = dated("2022-01-01", "2022-02-01", "2022-03-01", "2022-04-01")
    assert verdict(claim, monthly).verdict == "contradicted"
    assert verdict(claim, dated("2020-11-01", "2021-05-01", "2021-11-01")).verdict == "supported"


@pytest.mark.parametrize(
    ("contacts", "word"),
    [
        (dated("2021-03-01", "2021-04-01"), "supported"),
        (dated("2021-03-01", "2021-04-01", "2021-05-01"), "contradicted"),
        (dated("2021-03-01"), "not_supported"),
        (dated("2021-03-01", "2022-01-01", "2020-12-31"), "not_supported"),
        (dated("2021-03-01") + "\nsecond 2021-04-01 call said ash+birk", "untestable"),
        (dated("2021-03-01") + "\nsecond 2021-12/2022-01 call held ash+birk", "untestable"),
        (dated("2021-03-01") + "\nsecond 2021-04-01 call planned ash+birk", "not_supported"),
        (dated("2021-03-01") + "\nsecond 2021-04-01 call denied ash+birk", "not_supported"),
        (dated("2021-03-01") + "\nsecond 2021-04-01 call held cole+birk", "not_supported"),
        (dated("2021-03-01") + "\nsecond 2021-04-01 meeting held ash+birk", "not_supported"),
        (dated("2021-03-01") + "\nsecond 2021-04-01 video held ash+birk+cole", "supported"),
        (dated("2021-03-01") + "\nsecond 2021-04 call held ash+birk", "supported"),
    ],
)
def test_a_number_is_counted_in_its_time_channel_and_people(contacts, word):
    assert verdict(TWICE_IN_2021, contacts, MONTHLY).verdict == word


def test_a_number_without_a_time_is_supported_or_untestable():
    claim = 'claim c q count call ">=2" ash+birk "the words"'
    assert verdict(claim, dated("2021-03-01", "2021-04-01")).verdict == "supported"
    assert verdict(claim, dated("2021-03-01"), MONTHLY).verdict == "untestable"
    exact = claim.replace(">=2", "2")
    assert verdict(exact, dated("2021-03-01", "2021-04-01", "2021-05-01"), MONTHLY).verdict == "untestable"


def test_contacts_after_the_claim_do_not_count():
    claim = 'claim c q count call ">=2" ash+birk "the words"'
    assert verdict(claim, dated("2021-03-01", "2022-05-02")).verdict == "untestable"
    assert verdict(claim, dated("2021-03-01", "2022-04-30")).verdict == "supported"


def test_a_contact_of_the_day_of_the_claim_may_be_the_occasion_of_it():
    text = (
        "document q transcript borland 2022-05-01\n    A title\n\n    we have often spoken; I had two talks with him\n"
    )
    text += "".join(f"contact c{n} {day} call held ash+birk\n" for n, day in enumerate(("2021-03-01", "2022-05-01")))
    so_far = text + 'claim c q count call ">=2" ash+birk "we have often spoken"\n'
    (found,) = check_record(read_ledger(so_far).record).verdicts
    assert found.verdict == "untestable"
    assert found.reason.startswith(
        "1 call between Ada Ash and Bela Birk up to 1 May 2022 is on record here (beside 1 of "
    )
    past = text + 'claim c q count call ">=2" ash+birk "I had two talks with him"\n'
    assert check_record(read_ledger(past).record).verdicts[0].verdict == "supported"
    claim = 'claim c q count call ">=2" ash+birk "the words"'
    assert verdict(f"{claim} period 2022-05-01", dated("2022-05-01", "2022-05-01")).contacts
    never = 'claim c q never call "0" ash+birk "the words"'
    assert verdict(never, dated("2022-05-01")).verdict == "untestable"
    assert verdict(never, dated("2022-04-30")).verdict == "contradicted"


def test_the_reason_says_which_side_is_not_known():
    claim = 'claim c q count call ">=2" ash+birk+somebody "the words"'
    found = verdict(claim, dated("2021-03-01"))
    assert (
        found.reason == "Beside Ada Ash and Bela Birk the claim is about “somebody”, whose contacts are not kept here."
    )
    alone = verdict(claim.replace("+birk", ""), dated("2021-03-01"))
    assert alone.reason == "The claim does not name two people whose contacts are kept here."


@pytest.mark.parametrize(
    "claim",
    [
        'claim c q frequency call "regularly" ash "the words"',
        'claim c q frequency call "regularly" ash+somebody "the words"',
        'claim c q frequency call "now and then" ash+birk "the words"',
        'claim c q count call "many" ash+birk "the words"',
        'claim c q other call "" ash+birk "the words"',
    ],
)
def test_what_cannot_be_read_cannot_be_tested(claim):
    found = verdict(claim, dated("2021-03-01", "2021-04-01", "2021-05-01"), MONTHLY)
    assert found.verdict == "untestable"
    assert found.reason.endswith(".")


def test_an_unspecified_claim_counts_talks_and_no_letters():
    claim = 'claim c q count unspecified "3" ash+birk "the words" period 2021'
    contacts = "\n".join(
        f"{channel} 2021-03-0{day} {channel} held ash+birk"
        for day, channel in enumerate(("call", "meeting", "unspecified", "message"), 1)
    )
    found = verdict(claim, contacts)
    assert (found.verdict, found.contacts) == ("supported", ("call", "meeting", "unspecified"))


def test_a_claim_repeated_in_a_document_is_one_finding_with_all_its_places_and_a_verdict_each():
    record = read_ledger("""
document q transcript borland 2022-05-01
    We talk regularly, says Birk

    We talk regularly by telephone, said President Birk. We talk very often, he added.
claim headline q frequency call "regularly" ash+birk "We talk regularly, says Birk"
claim text q frequency call "regularly" ash+birk "We talk regularly by telephone" by speaker "Bela Birk"
claim other q frequency call "very often" ash+birk "We talk very often" by speaker "Bela Birk"
""").record
    audit = check_record(record)
    assert [(finding.claim, len(finding.evidence)) for finding in audit.findings] == [
        ("headline", 2),
        ("other", 1),
    ]
    assert [row.claim for row in audit.verdicts] == ["headline", "other", "text"]


def test_a_claim_about_nobody_who_is_known_has_a_verdict_and_no_finding():
    claim = 'claim c q frequency call "regularly" someone+somebody "the words"'
    record = read_ledger("document q transcript borland 2022-05-01\n    A title\n\n    the words\n" + claim).record
    audit = check_record(record)
    assert not audit.findings
    assert [row.verdict for row in audit.verdicts] == ["untestable"]


@pytest.mark.parametrize(
    ("words", "quantity", "people", "found"),
    [
        ("have met more than once", ">=2", "ash+birk", 1),
        ("their meetings", ">=2", "ash+birk", 0),
        ("their meetings", "3", "ash+birk", 1),
        ("have met more than once", ">=2", "ash+cole", 0),
        ("have met more than once", ">=2", "ash+Somebody", 0),
        ("have met more than once", ">=2", "ash+counterpart", 0),
        ("have met quite often", "quite often", "ash+birk", 1),
        ("have met more than any other two", "more than any other", "ash+birk", 0),
    ],
)
def test_a_plural_or_a_talk_at_home_is_no_finding(words, quantity, people, found):
    text = f"document q transcript borland 2022-05-01\n    A title\n\n    {words}\n"
    claim = f'claim c q count meeting "{quantity}" {people} "{words}"\n'
    audit = check_record(read_ledger(text + claim).record)
    assert len(audit.findings) == found
    assert len(audit.verdicts) == 1


def test_too_few_documents_or_days_conclude_nothing():
    contacts = dated("2021-03-01")
    assert verdict(TWICE_IN_2021, contacts, MONTHLY).verdict == "not_supported"
    few = "monthly statement borland 2021-01 2021-07"
    assert verdict(TWICE_IN_2021, contacts, few).verdict == "untestable"
    days = TWICE_IN_2021.replace("period 2021", "period 2021-03-01/2021-03-05")
    daily = "".join(f"\ndocument d{day} other borland 2021-03-0{day % 5 + 1}\n    On the weather" for day in range(20))
    assert verdict(days, contacts, daily).verdict == "untestable"
    assert verdict(days.replace("03-05", "03-31"), contacts, daily).verdict == "not_supported"


def test_a_party_that_is_not_seen_to_publish_on_these_people_shows_no_absence():
    unseen = dated("2021-03-01").replace("call-", "known-")
    assert verdict(TWICE_IN_2021, unseen, MONTHLY).verdict == "untestable"


PASSING = """
document t{n} transcript arland {day}
    Press briefing

    {weather}
    The President spoke with President Birk of late.
contact talk-{n} {day} call held ash+birk
    mention t{n} "spoke with President Birk of late"
"""


def of_passing(claim: str, accounts: str, *days: str) -> Verdict:
    text = "document q transcript borland 2022-05-01\n    A title\n\n    the words\n" + claim + "\n"
    for line in accounts.strip().splitlines():
        text += f"contact {line.strip()}\n    account xb 60 q\n"
    text += "".join(PASSING.format(n=number, day=day, weather="It rained. " * 20) for number, day in enumerate(days))
    (found,) = check_record(read_ledger(text).record).verdicts
    return found


def test_a_contact_told_in_passing_alone_neither_supports_nor_exceeds_a_number():
    one = dated("2021-03-01")
    found = of_passing(TWICE_IN_2021, one, "2021-03-02", "2021-05-09", "2021-08-01")
    assert found.verdict == "untestable"
    assert found.contacts == ("call-2021-03-01",)
    assert "1 call between" in found.reason
    assert "beside 3 spoken of in passing, and perhaps one of them" in found.reason
    assert of_passing(TWICE_IN_2021, dated("2021-03-01", "2021-05-09"), "2021-08-01").verdict == "supported"


def test_readouts_without_a_day_are_of_different_contacts_where_they_came_out_on_different_days():
    readout = """
document r{n} readout borland {day}
    Call with President Ash

    President Birk spoke with President Ash.
contact call-{n} {when} call held ash+birk
    account xb 60 r{n}
    mention r{n} "spoke with President Ash"
"""
    claim = TWICE_IN_2021.replace(" period 2021", "")
    later = readout.format(n=2, day="2021-03-20", when="../2021-03-20")
    assert (
        verdict(claim, "", readout.format(n=1, day="2021-03-01", when="../2021-03-01") + later).verdict == "supported"
    )
    assert verdict(claim, "", readout.format(n=1, day="2021-03-19", when="2021-03-19") + later).verdict == "untestable"


def test_contacts_told_in_passing_may_fill_the_gaps():
    assert verdict(REGULARLY, dated("2020-06-01"), MONTHLY).verdict == "not_supported"
    days = ("2020-12-01", "2021-06-01", "2021-09-01", "2021-12-01")
    text = "".join(PASSING.format(n=number, day=day, weather="It rained. " * 20) for number, day in enumerate(days))
    found = verdict(REGULARLY, dated("2020-06-01"), MONTHLY + text)
    assert found.verdict == "untestable"


def test_two_of_one_day_are_two_where_documents_tell_them_apart():
    one = "call-one 2021-03-01 call held ash+birk\n"
    assert verdict(TWICE_IN_2021, one + "call-two 2021-03-01 call held ash+birk").verdict == "supported"
    for other in ("2021-03-01 video", "2021-03-01~ call"):
        found = verdict(TWICE_IN_2021, f"{one}call-two {other} held ash+birk")
        assert found.verdict == "untestable"
        assert "1 call between Ada Ash and Bela Birk" in found.reason


def test_a_claim_that_counts_one_to_come_needs_one_less():
    claim = (
        "document r transcript borland 2022-05-01\n    B title\n\n    {words}\n"
        'claim d r count call ">=3" ash+birk "{words}"'
    )
    two = dated("2021-03-01", "2021-05-09")
    text = "\n".join(f"contact {line}\n    account xb 60 r" for line in two.splitlines())

    def of(words: str) -> Verdict:
        (found,) = check_record(read_ledger(claim.format(words=words) + "\n" + text).record).verdicts
        return found

    coming = of("This will be the third time that the two have spoken")
    assert coming.verdict == "supported"
    assert coming.reason.endswith("the one to come, which it counts, is left out.")
    assert of("This was the third time that the two have spoken").verdict == "untestable"


def test_of_a_time_too_short_nothing_is_concluded_from_what_is_not_here():
    claim = 'claim c q count call ">=3" ash+birk "the words" period 2022-03-07/2022-03-12'
    assert verdict(claim, "", MONTHLY).reason.endswith("too short to conclude anything from what is not here.")


BOTH = """
document b schedule borland 2021-02-28
    On Monday

    The presidents met, and then met again with Cole.
contact two 2021-03-01 meeting held ash+birk
    account xb 60 b
    mention b "The presidents met"
contact three 2021-03-01 meeting held ash+birk+cole
    account xb 60 {other}
    mention {other} "met again with Cole"
"""
OTHER = """
document c statement borland 2021-03-01
    On Cole

    The presidents met again with Cole.
"""


def test_one_told_without_some_of_its_people_is_not_counted_again():
    meeting = TWICE_IN_2021.replace("call", "meeting")
    assert verdict(meeting, "", BOTH.format(other="b")).verdict == "supported"
    apart = verdict(meeting, "", OTHER + BOTH.format(other="c"))
    assert apart.verdict == "untestable"
    assert "1 meeting between Ada Ash and Bela Birk" in apart.reason


ROUGH = """
document r readout borland 2022-02-02
    Call with President Ash

    President Birk spoke with President Ash.
contact call-r 2022-02-02~ call held ash+birk
    account xb 60 r
    mention r "spoke with President Ash"
"""


def test_a_day_given_roughly_is_the_day_named_and_none_beside_that_of_another():
    found = verdict(REGULARLY, dated("2021-11-01", "2022-02-01", "2022-04-21"), ROUGH)
    assert (found.median_days, found.longest_gap_days) == (85.5, 92)
    assert "3 calls between" in found.reason
    found = verdict(REGULARLY, dated("2021-11-01", "2022-04-21"), ROUGH)
    assert (found.median_days, found.longest_gap_days) == (85.5, 93)
    assert "3 calls between" in found.reason


SCREEN = """
document v readout borland 2021-03-01
    Meeting with President Ash

    President Birk met {how}with President Ash.
contact call-v 2021-03-01 meeting held ash+birk
    account xb 60 v
    mention v "Meeting with President Ash"
"""


@pytest.mark.parametrize(
    ("how", "number"), [("", "2 meetings"), ("virtually ", "1 meeting"), ("by Zoom ", "1 meeting")]
)
def test_a_meeting_on_screen_is_not_counted_among_those_of_people_who_met(how, number):
    meeting = TWICE_IN_2021.replace("call", "meeting")
    found = verdict(
        meeting, dated("2021-05-09", channel="meeting").replace("meeting-", "call-"), SCREEN.format(how=how)
    )
    assert f"{number} between Ada Ash and Bela Birk" in found.reason
    assert ("may have been on screen" in found.reason) == bool(how)


def test_what_was_only_announced_is_said_beside_the_number():
    planned = "\nplan 2021-04-01 call planned ash+birk\nmore 2021-04-01 call planned ash+birk"
    found = verdict(TWICE_IN_2021, dated("2021-03-01", "2021-05-09") + planned)
    assert (found.verdict, len(found.contacts)) == ("supported", 2)
    assert "(beside 1 only announced, as far as is known here)" in found.reason
    known = verdict(TWICE_IN_2021, dated("2021-03-01", "2021-05-09") + planned.replace("2021-04-01", "2021-03-01"))
    assert "announced" not in known.reason


def test_where_no_account_is_here_of_one_that_is_spoken_of_others_may_be_missing_too():
    text = PASSING.format(n=0, day="2021-08-01", weather="It rained. " * 20)
    claim = TWICE_IN_2021.replace('"2"', '">=4"')
    assert verdict(claim, dated("2021-03-01"), MONTHLY).verdict == "not_supported"
    found = verdict(claim, dated("2021-03-01"), MONTHLY + text)
    assert found.verdict == "untestable"
    assert "of some that are spoken of no account is here" in found.reason
