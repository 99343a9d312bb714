"""Which claims are ones that the record of contacts can be held against."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.audit.notation import read_ledger

from backchannel.audit.checkable import is_checkable
from backchannel.audit.view import View
from backchannel.model import Span


def checkable(words: str, quantity: str = ">=2", kind: str = "count", voice: str = "") -> bool:
    text = f"""document p transcript arland 2021-05-20
    Press briefing

    So, {words}.
claim k p {kind} unspecified "{quantity}" ash+birk "{words}"{voice}
"""
    ledger = read_ledger(text)
    return is_checkable(View(ledger.record), ledger.claims["k"])


@pytest.mark.parametrize(
    ("words", "quantity", "kind", "expected"),
    [
        ("he has spoken with him many times", ">=3", "count", True),
        ("there were 12 long calls with him", "12", "count", True),
        ("they had 3 meetings", ">=2", "count", True),
        ("he never spoke with him", "0", "never", True),
        ("this builds on the meetings with him in Bangkok on January 26th", ">=2", "count", False),
        ("it follows the engagements with him in Oslo in May 2023", ">=2", "count", False),
        ("we discussed this topic many times", ">=3", "count", False),
        ("he never had a conversation about this", "0", "never", False),
        ("that is something they have discussed many times", ">=3", "count", False),
        ("he had three conversations with him about the new pipeline", "3", "count", False),
        ("he has spoken with him about once a month", "1 per month", "frequency", True),
        ("they had both public and private conversations", ">=2", "count", False),
        ("that is a point they have raised many times", ">=3", "count", False),
        ("he had long conversations with him over the last several days", ">=2", "count", False),
        ("he had several conversations with him over the last days", ">=3", "count", True),
        ("he has raised it with him many times", ">=3", "count", False),
        ("who knows how many meetings he had with him", ">=2", "count", False),
        ("in those conversations the two leaders began to agree", ">=2", "count", False),
        ("in two conversations the leaders began to agree", ">=2", "count", True),
        ("there were several meetings between Arland and Borland presidents", ">=3", "count", False),
        ("they have met several times this year", ">=3", "count", False),
        ("they have met three times: in 2016, and twice the year after", "3", "count", False),
        ("it is a chance for the two of them to have conversations", ">=2", "count", False),
        ("it was frank, as many of their conversations were", ">=2", "count", False),
        ("I will not say any more than that of their calls", ">=2", "count", False),
    ],
)
def test_a_claim_counts_contacts_and_not_days_or_talks_of_one_thing(words, quantity, kind, expected) -> None:
    assert checkable(words, quantity, kind) is expected


def test_of_three_people_it_is_open_who_met_whom() -> None:
    def of_three(words: str) -> bool:
        ledger = read_ledger(
            "document p transcript arland 2021-05-20\n    Press briefing\n\n"
            f'    So, {words}.\nclaim k p count unspecified "3" ash+birk+cole "{words}"\n'
        )
        return is_checkable(View(ledger.record), ledger.claims["k"])

    assert not of_three("he spoke three times with them")
    assert of_three("they had three trilateral calls")


def test_what_a_questioner_supposes_is_no_claim() -> None:
    words = "he has spoken with him many times"
    assert checkable(words, voice=' by speaker "Ada Ash"')
    assert not checkable(words, voice=" by speaker Question")


def surely_read(
    words: str,
    trigger: str,
    people: tuple[str | None, str | None],
    *,
    quantity: str = ">=3",
    rest: str = "",
    title: str = "Press briefing",
    channel: str = "unspecified",
) -> bool:
    """Say whether a claim is one with its trigger, and who is told by which words, as the text has them."""
    ledger = read_ledger(
        f'document p transcript arland 2021-05-20\n    {title}\n\n    {words}\nclaim k p count {channel} "{quantity}" '
        f'ash+birk "{words}"{rest}\n'
    )
    document, claim = ledger.documents["p"], ledger.claims["k"]

    def place(some: str) -> Span:
        start = document.text.index(some, claim.span.start)
        return Span(start, start + len(some), some)

    told = tuple(
        replace(person, span=place(some) if some else None)
        for person, some in zip(claim.participants, people, strict=True)
    )
    return is_checkable(View(ledger.record), replace(claim, participants=told, trigger=place(trigger)))


@pytest.mark.parametrize(
    ("words", "trigger", "people", "expected"),
    [
        ("Ash has had regular discussions with Birk", "discussions", ("Ash", "Birk"), True),
        ("President Ash has had three calls with President Birk", "calls", ("President Ash", "President Birk"), True),
        ("This was the President's third conversation with him", "conversation", ("President", "him"), True),
        ("In her many conversations with Birk, Ash was frank", "conversations", ("her", "Birk"), True),
        ("There were several calls between Ash and Birk", "calls", ("Ash", "Birk"), True),
        ("Ash spoke with Birk several times", "spoke", ("Ash", "Birk"), True),
        (
            "They reviewed the three summits that the Vice President hosted",
            "summits",
            ("the Vice President", None),
            False,
        ),
        ("Ash's repeated engagements, including with Birk, go on", "engagements", ("Ash", "Birk"), False),
        (
            "At the fourth meeting of the Council, set up by Ash and Birk, they agreed",
            "meeting",
            ("Ash", "Birk"),
            False,
        ),
        ("During the third harvest meeting Ash and Birk set goals", "meeting", ("Ash", "Birk"), False),
    ],
)
def test_the_words_themselves_give_a_number_to_each_of_the_two(words, trigger, people, expected) -> None:
    assert surely_read(words, trigger, people) is expected


def test_a_number_behind_a_noun_that_counts_other_things_is_none() -> None:
    assert not surely_read("As in our calls, I hope for many areas of work", "calls", ("our", "our"), quantity=">=2")
    assert surely_read("Ash met with Birk a number of times", "met", ("Ash", "Birk"), quantity=">=2")


def test_what_somebody_puts_to_one_of_them_is_no_claim_of_his() -> None:
    words, people = "You spoke with Birk several times", ("You", "Birk")
    assert not surely_read(words, "spoke", people, rest=' by speaker "Cleo Cole"')
    assert surely_read("You and I spoke several times", "spoke", ("I", "You"), rest=' by speaker "Ada Ash"')


def test_hours_of_meetings_count_no_meetings() -> None:
    assert not surely_read(
        "Ash and Birk had more than eight hours of meetings", "meetings", ("Ash", "Birk"), quantity=">=2"
    )
    assert surely_read("Ash and Birk had more than eight meetings", "meetings", ("Ash", "Birk"), quantity=">=2")


def test_our_is_of_two_people_only_where_the_title_has_both() -> None:
    words, people, voice = "Our several conversations were frank", ("Our", "Our"), ' by speaker "Ada Ash"'
    assert surely_read(words, "conversations", people, rest=voice, title="Meeting with President Birk")
    assert not surely_read(words, "conversations", people, rest=voice, title="Address to the nation")
    assert surely_read("We have spoken several times", "spoken", ("We", "We"), rest=voice, title="An interview")


@pytest.mark.parametrize(
    ("words", "rest", "quantity", "expected"),
    [
        ("Ash has spoken with Birk three times since May", " period 2021-05", "3", True),
        ("Ash has spoken with Birk three times in this week — in this past week", " period 2021-05", "3", False),
        ("Ash has spoken with Birk more than once today", " period 2021-05-20", ">=2", False),
        ("Ash has spoken with Birk twice today", " period 2021-05-20", "2", True),
        ("Ash has spoken with Birk three times since the fair", ' during "since the fair"', "3", True),
        ("Ash has spoken with Birk more than once since the fair", ' during "since the fair"', ">=2", False),
        ("Ash has spoken with Birk three times since that mo-", ' during "since that mo-"', "3", False),
    ],
)
def test_a_time_that_may_be_misread_is_held_to_by_no_finding(words, rest, quantity, expected) -> None:
    assert surely_read(words, "spoken", ("Ash", "Birk"), rest=rest, quantity=quantity) is expected


def test_a_number_of_contacts_of_two_channels_is_not_one_of_either() -> None:
    people = ("Ash", "Birk")
    assert surely_read(
        "Ash and Birk had several calls this spring", "calls", people, channel="call", rest=" period 2021"
    )
    words = "Ash and Birk had several meetings and calls"
    assert not surely_read(words, "meetings", people, channel="meeting")
    assert not surely_read(words, "calls", people, channel="call")
    words = "Ash and Birk have met with or spoken to each other more than ten times this spring"
    assert not surely_read(words, "met", people, channel="meeting", rest=" period 2021")
    assert surely_read(words, "spoken", people, rest=" period 2021")
    assert surely_read("Ash and Birk spoke by video several times", "spoke by video", people, channel="video")
    assert not surely_read("Ash and Birk spoke several times", "spoke", people, channel="video")


def test_a_way_of_speaking_is_no_frequency() -> None:
    assert not checkable("he and Birk talk all the time", "all the time", "frequency")


@pytest.mark.parametrize(
    ("words", "trigger"),
    [
        ("Ash has spoken with Birk several times — more than twenty, I believe", "spoken"),
        ("Ash has spoken with Birk several times outside of those venues", "spoken"),
        ("Ash has discussed the harvest with Birk many times", "discussed"),
        ("Ash has spoken with Birk several times since the harvest", "spoken"),
        ("Ash has spoken with Birk several times in the —", "spoken"),
        ("Ash has spoken with Birk for the first time, and several times since", "spoken"),
        ("Ash and Birk agreed to continue the several times they have spoken", "spoken"),
        ("“I have spoken with Birk several times, says Ash", "spoken"),
        ("Ash has spoken with Birk several times" + " and again" * 40, "spoken"),
    ],
)
def test_what_is_put_right_cut_off_quoted_or_not_of_all_contacts_is_held_to_by_no_finding(words, trigger) -> None:
    assert not surely_read(words, trigger, ("Ash", "Birk"))
    assert surely_read("Ash has spoken with Birk several times", "spoken", ("Ash", "Birk"))


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("I am often in contact with the President of Corland", False),
        ("It is good to be here with President Birk", True),
        ("This is an old friendship", True),
        ("I spoke with the Prime Minister, who is a farmer. It rained", True),
    ],
)
def test_we_may_be_the_speaker_and_whom_he_spoke_of_before(before, expected) -> None:
    def found(words: str, people: tuple[str, str]) -> bool:
        return surely_read(words, "spoken", people, rest=' by speaker "Ada Ash"', title=f"Statements\n\n    {before}.")

    assert found("We have spoken many times", ("We", "We")) is expected
    assert found("Ash and Birk have spoken many times", ("Ash", "Birk"))
