import pytest
from tests.web_site import FakeClock

from backchannel.capture.web.faults import RequestError
from backchannel.capture.web.limits import WebLimits
from backchannel.capture.web.politeness import Politeness, back_off_seconds, wished_seconds

NOW = "2026-03-03T14:05:00+00:00"


def test_two_requests_to_one_host_are_apart_and_those_to_two_are_not():
    clock = FakeClock()
    turns = Politeness(WebLimits(delay_seconds=2), clock.clock)
    for host in ("a", "b", "a"):
        turns.wait_turn(host)
        turns.note_asked(host)
    assert clock.slept == [2]


def test_a_wish_is_heeded_up_to_a_bound():
    clock = FakeClock()
    turns = Politeness(WebLimits(longest_wait_seconds=60), clock.clock)
    turns.note_wish("a", 50)
    turns.wait_turn("a")
    turns.note_wish("a", 61)
    with pytest.raises(RequestError, match="asks to wait 61 seconds, and 60 are waited"):
        turns.wait_turn("a")
    assert clock.slept == [50]


def test_a_pace_is_never_faster_than_ours_nor_slower_than_is_waited():
    clock = FakeClock()
    turns = Politeness(WebLimits(delay_seconds=2, longest_wait_seconds=60), clock.clock)
    for pace, waited in ((0.1, 2), (10, 10), (1e9, 60)):
        turns.note_pace("a", pace)
        turns.note_asked("a")
        turns.wait_turn("a")
        assert clock.slept.pop() == waited


def test_backing_off_doubles_spreads_and_is_the_same_each_time():
    waits = [back_off_seconds("https://example.org/", number) for number in (1, 2, 3)]
    assert waits == [back_off_seconds("https://example.org/", number) for number in (1, 2, 3)]
    for wait, middle in zip(waits, (2, 4, 8), strict=True):
        assert 0.75 * middle <= wait <= 1.25 * middle
    assert len({back_off_seconds(f"https://example.org/{number}", 1) for number in range(50)}) == 50


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("5", 5),
        ("99999999999999999999", 99999999),
        ("Tue, 03 Mar 2026 14:06:00 GMT", 60),
        ("Tue, 03 Mar 2026 14:04:00 GMT", 0),
        ("soon", None),
        ("", None),
        ("-3", None),
    ],
)
def test_how_long_a_server_asks_to_wait(header, seconds):
    assert wished_seconds(header, NOW) == seconds
