"""Units: the mentions of one contact in one document."""

from __future__ import annotations

import dataclasses

import pytest
from tests.reconciliation.pile import TITLE, Pile

from backchannel.model import Span, Statement


def test_mentions_tied_by_same_as_are_one_unit_in_order_of_place() -> None:
    pile = Pile()
    first = pile.one("us", "2021-12-30")
    pile.tell("us", "2021-12-30", same_as=first)
    pile.tell("us", "2021-12-30")
    told = [[mention.id for mention in unit.mentions] for unit in pile.units()]
    assert told == [["us.0", "us.1"], ["us.2"]]


@pytest.mark.parametrize(
    ("party", "kind", "leads"),
    [("us", "readout", True), ("us", "statement", True), ("us", "transcript", False), ("press", "press", False),
     ("press", "statement", False), (None, "readout", False)],
)  # fmt: skip
def test_accounts_are_readouts_and_statements_of_a_party(party, kind, leads) -> None:
    pile = Pile()
    pile.tell(pile.add("d", "2021-12-30", party, kind))
    assert pile.unit().leads is leads


def test_an_account_is_of_the_first_contact_that_its_document_speaks_of_whoever_took_part() -> None:
    pile = Pile()
    us = pile.add("us", "2021-12-30")
    pile.tell(us, people="Joe Biden/us, Jake Sullivan/us")  # within one party: no contact, but spoken of first
    pile.tell(us)
    assert not pile.unit().leads


def test_a_report_comes_before_a_plan_in_what_a_unit_says() -> None:
    pile = Pile()
    first = pile.one("us", "2021-12-30", "2021-12", modality="planned")
    pile.tell("us", "2021-12-30", same_as=first)
    unit = pile.unit()
    assert (unit.modality, unit.held, unit.is_account) == ("reported", True, True)
    assert unit.window.edtf == "2021-12-30"


def test_the_time_of_a_sentence_that_names_the_people_comes_before_that_of_one_that_implies_them() -> None:
    pile = Pile()
    first = pile.one("us", "2021-12-14", "2021-12-07")
    pile.tell("us", "2021-12-13", same_as=first, implied=True)
    assert pile.unit().window.edtf == "2021-12-07"
    other = Pile()
    first = other.one("us", "2021-12-14", "2021")
    other.tell("us", "2021-12-13", same_as=first, implied=True)
    assert other.unit().window.edtf == "2021-12-13"


def test_channels_are_those_of_the_body_where_it_names_people() -> None:
    pile = Pile()
    first = pile.one("ru", "2021-12-07", party="ru", channel="meeting", start=0, quote=TITLE)
    pile.tell("ru", channel="video", same_as=first)
    pile.tell("ru", channel="meeting", same_as=first, implied=True)
    assert pile.unit().channels == {"video"}


def test_channels_are_those_of_the_title_where_there_is_no_more() -> None:
    pile = Pile()
    pile.one("ru", "2021-12-07", party="ru", channel="meeting", start=0, quote=TITLE)
    assert pile.unit().channels == {"meeting"}


def test_people_are_those_of_the_fullest_mention() -> None:
    pile = Pile()
    first = pile.one("us", "2021-12-07", people="Joe Biden/us")
    pile.tell("us", people="Joe Biden/us, Emmanuel Macron/fr, Olaf Scholz/de", same_as=first)
    assert pile.unit().principals == {"joe biden", "emmanuel macron", "olaf scholz"}


def test_the_second_is_apart_but_not_in_an_account_that_tells_of_one_alone() -> None:
    pile = Pile()
    pile.one("ua", "2022-01-28", None, "ua", sequence="second")  # "the second since the beginning of the year"
    assert not pile.unit().again
    pile.tell("ua", "2022-01-02")
    assert {unit.id: unit.again for unit in pile.units()} == {"ua.0": True, "ua.1": False}
    paper = Pile()
    paper.one("paper", "2017-07-18", "2017-07-07", "press", kind="press", sequence="second")
    assert paper.unit().again


def test_what_counts_a_longer_row_is_not_apart() -> None:
    pile = Pile()
    pile.one("a", "2022-01-09", None, "press", kind="press", sequence="second", quote="their second call this month")
    pile.one("b", "2022-01-09", None, "press", kind="press", sequence="third")
    pile.one("c", "2022-01-09", None, "press", kind="press", sequence="second", quote="in a second call they spoke")
    pile.one("d", "2022-01-09", None, kind="transcript", sequence="second", quote="the second one in just eight months")
    assert [(unit.again, unit.place) for unit in pile.units()] == [
        (False, "second"),
        (False, "third"),
        (True, "second"),
        (False, "second"),
    ]


def test_each_greeting_of_a_list_is_an_account_of_its_own() -> None:
    pile = Pile()
    words = "In his greetings to the leader he wished peace"
    listed = pile.add("ru", "2021-12-30", "ru", kind="statement")
    for other in ("Joe Biden/us", "Xi Jinping/cn"):
        pile.tell(listed, channel="message", people=f"Vladimir Putin/ru/initiator, {other}", quote=words)
    pile.tell(listed, channel="message", people="Vladimir Putin/ru, Olaf Scholz/de/initiator", quote=words)
    pile.tell(listed, channel="call", people="Vladimir Putin/ru/initiator, Emmanuel Macron/fr", quote=words)
    assert [unit.is_account for unit in pile.units()] == [True, True, False, False]


def test_places_and_occasions_are_kept() -> None:
    pile = Pile()
    pile.one("us", "2017-07-08", place="Hamburg", quote="They spoke over dinner")
    assert pile.unit().places == {"Hamburg"}
    assert pile.unit().occasions == {"dinner"}


def test_units_are_ordered_by_instants_of_publication() -> None:
    pile = Pile()
    pile.one("ru", "2021-12-31T01:00:00+03:00", party="ru")
    pile.one("us", "2021-12-30T18:00:00-05:00")
    pile.one("never", None)
    assert [unit.id for unit in sorted(pile.units(), key=lambda unit: unit.order)] == ["ru.0", "us.0", "never.0"]


@pytest.mark.parametrize(
    ("kind", "start", "number"),
    [("statement", 60, 1), ("statement", 900, 2), ("transcript", 60, 2)],
)
def test_a_title_is_of_what_the_text_begins_with(kind, start, number) -> None:
    pile = Pile()
    title = "Statement on the summit of the two"
    pile.add("us", "2021-12-01", kind=kind, title=title, text=f"{title}\n\nText.")
    pile.tell("us", None, "meeting", start=17)
    pile.tell("us", "2021-12-07", "meeting", modality="planned", start=start)
    assert len(pile.units()) == number
    if number == 1:
        assert (pile.unit().modality, pile.unit().window.edtf) == ("planned", "2021-12-07")


def test_a_title_is_of_what_has_its_channel_where_talks_before_are_told_first() -> None:
    pile = Pile()
    title = "Telephone conversation with the President"
    pile.add("ru", "2022-02-26", "ru", kind="readout", title=title, text=f"{title}\n\nText.")
    pile.tell("ru", None, "call", start=0)
    pile.tell("ru", "2022-02-22", "unspecified", start=60)
    pile.tell("ru", None, "call", start=150)
    units = {tuple(mention.id for mention in unit.mentions): unit.window.day for unit in pile.units()}
    assert units == {("ru.0", "ru.2"): None, ("ru.1",): "2022-02-22"}


@pytest.mark.parametrize(
    ("words", "joined"),
    [("a couple of weeks ago", True), ("a week or two ago", True), ("two weeks ago", False), ("14 days ago", False)],
)
def test_a_couple_of_weeks_is_looser_than_two(words, joined) -> None:
    pile = Pile()
    pile.one("readout", "2021-11-18", "2021-11-18")
    pile.one("briefing", "2021-12-13", "2021-11-29~", kind="transcript")
    first, briefing = pile.mentions
    span = Span(briefing.span.start, briefing.span.start + len(words), words)
    when = Statement("when", "2021-11-29~", span, briefing.attribution, "reported", "words")
    pile.mentions[:] = [first, dataclasses.replace(briefing, statements=(when,))]
    assert (len(pile.contacts) == 1) is joined


def test_a_row_counts_for_all_that_one_text_tells_of_a_contact() -> None:
    pile = Pile()
    first = pile.one("us", "2022-07-12", "2022-07-12", kind="transcript", sequence="second", quote="our second here")
    assert pile.unit().again
    pile.tell("us", "2022-07-12", same_as=first, sequence="second", quote="the second meeting in just eight months")
    assert not pile.unit().again
