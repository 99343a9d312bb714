"""Logs that give the minutes: one contact on several tapes, two of a day, a visit and what was taped in it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.reconciliation.pile import Pile

ROOM = "1971-07-05T10:00/1971-07-05T11:30"
CALL = "1971-07-05T10:20/1971-07-05T10:35"
LATER = "1971-07-05T15:00/1971-07-05T15:10"
NEXT_DAY = "1971-07-06T10:00/1971-07-06T11:00"


def logged(*rows: tuple[str, str, str]) -> Pile:
    """Return a pile of logs' entries: name, time, channel."""
    pile = Pile()
    for name, when, channel in rows:
        pile.one(name, "1999-10-05", when, kind="log", channel=channel, recording="on")
    return pile


@pytest.mark.parametrize("names", [("a-call", "room"), ("phone", "a-room")])
def test_a_call_taped_by_the_telephone_and_in_the_room_is_one_contact(names: Sequence[str]) -> None:
    pile = logged((names[0], CALL, "call"), (names[1], ROOM, "meeting"))
    (contact,) = pile.contacts
    assert (contact.id, contact.channel, contact.when) == ("us-ru-1971-07-05-call", "call", CALL)
    assert len(contact.references) == 2


def test_with_a_visit_of_that_day_it_was_a_meeting() -> None:
    for days in ("1971-07-05", "1971-07-05/1971-07-06"):
        pile = logged(("phone", CALL, "call"), ("room", ROOM, "meeting"), ("visit", days, "visit"))
        (contact,) = pile.contacts
        assert (contact.channel, contact.when) == ("meeting", CALL)
        assert pile.open == ()


@pytest.mark.parametrize(
    ("channel", "joins"), [("call", True), ("meeting", True), ("unspecified", True), ("message", False)]
)
def test_what_others_call_a_contact_that_was_taped_twice(channel, joins) -> None:
    pile = logged(("phone", CALL, "call"), ("room", ROOM, "meeting"), ("unsaid", CALL, "unspecified"))
    pile.one("press", "1971-07-06", "1971-07-05", "press", kind="press", channel=channel)
    assert ("phone press room unsaid" in pile.story().values()) is joins


@pytest.mark.parametrize(
    "rows",
    [
        [("one", CALL, "call"), ("two", LATER, "call")],
        [("one", CALL, "call"), ("two", "1971-07-05T10:36/1971-07-05T10:50", "call")],  # within the hour, but apart
        [("one", CALL, "call"), ("two", LATER, "meeting")],
        [("one", ROOM, "meeting"), ("two", NEXT_DAY, "meeting")],
        [("one", CALL, "call"), ("two", "1971-07-05", "meeting")],  # no minutes: the channels exclude each other
        [("one", CALL, "call"), ("two", "1971-07-05T10:30", "meeting")],
        [("one", CALL, "call"), ("two", "1971-07-05/1971-07-06", "visit")],
    ],
)
def test_what_the_minutes_or_channels_keep_apart(rows: list[tuple[str, str, str]]) -> None:
    assert sorted(logged(*rows).story().values()) == ["one", "two"]


def test_a_tape_that_meets_two_others_that_do_not_meet_joins_no_third_to_the_first() -> None:
    pile = logged(
        ("one", CALL, "call"), ("two", "1971-07-05T11:00/1971-07-05T11:10", "call"), ("room", ROOM, "meeting")
    )
    assert sorted(pile.story().values()) in (["one", "two"], ["one room", "two"], ["one", "room two"])


@pytest.mark.parametrize("days", ["1971-07-05", "1971-07-04/1971-07-06"])
def test_a_visit_with_one_tape_is_the_contact_that_was_taped(days: str) -> None:
    pile = logged(("visit", days, "visit"), ("room", ROOM, "meeting"))
    (contact,) = pile.contacts
    assert (contact.id, contact.when) == ("us-ru-1971-07-05-meeting", ROOM)


def test_a_visit_with_two_tapes_stays_open_between_them() -> None:
    pile = logged(("visit", "1971-07-04/1971-07-06", "visit"), ("one", ROOM, "meeting"), ("two", NEXT_DAY, "meeting"))
    assert pile.story() == {"us-ru-1971-07-05-meeting": "one", "us-ru-1971-07-06-meeting": "two"}
    assert pile.left_open() == {"visit.0": ["us-ru-1971-07-05-meeting", "us-ru-1971-07-06-meeting"]}


def test_a_visit_without_a_tape_is_a_contact_of_its_own() -> None:
    pile = logged(("visit", "1971-07-05/1971-07-06", "visit"), ("room", "1971-07-09T10:00/1971-07-09T10:30", "meeting"))
    assert pile.story() == {"us-ru-1971-07-05-to-1971-07-06-visit": "visit", "us-ru-1971-07-09-meeting": "room"}
