import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from backchannel.capture.web.schedule import Pace, Place, places_of
from backchannel.model import Attempt, Capture

START = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
URL = "https://press.example/a"


def at(**later):
    return (START + dt.timedelta(**later)).isoformat()


def capture(moment, url=URL, **more):
    return Capture("0" * 64, more.pop("path", None), url, "text/html", 1, moment, **more)


def failed(moment, url=URL, **more):
    return Attempt(url, moment, "failed", "no answer", **more)


def due(captures, attempts=(), published=None, pace=None):
    (place,) = places_of(captures, attempts, {URL: published} if published else {})
    return place.due_at(pace or Pace()) - START


def test_looks_are_dense_after_publication_and_rarer_with_time():
    hours, days = dt.timedelta(hours=1), dt.timedelta(days=1)
    assert due([capture(at())]) == dt.timedelta(minutes=15)
    assert due([capture(at()), capture(at(hours=23))]) == 23 * hours + dt.timedelta(minutes=15)
    assert due([capture(at()), capture(at(hours=25))]) == 31 * hours
    assert due([capture(at())], [failed(at(days=15))]) == 22 * days
    assert due([capture(at())], published=at(days=-20)) == 7 * days
    assert due([capture(at())], published=at(days=20)) == dt.timedelta(minutes=15)  # a date that cannot be
    assert due([capture(at(), listing="feed")], published=at(days=-20)) == dt.timedelta(minutes=30)


def test_what_was_never_looked_at_is_due_at_once():
    (place,) = places_of((), (), {}, [URL])
    assert place == Place(URL, listing=False, born=None, looked_at=None)
    assert place.is_due(Pace(), START)


def test_only_what_we_took_ourselves_is_watched():
    captures = [
        capture(at(), "https://press.example/warc", via="warc pages.warc.gz"),
        capture(at(), "https://press.example/file", path="a.html"),
        capture(at(), None, path="b.html"),
        capture(at(), "https://press.example/wp-json/wp/v2/posts?page=2", listing="wordpress, further"),
        capture(at(), "https://press.example/feed", listing="feed"),
    ]
    attempts = [failed(at(), "https://press.example/tried"), failed(at(), "https://press.example/x", via="warc")]
    assert [(place.url[22:], place.listing) for place in places_of(captures, attempts, {})] == [
        ("feed", True),
        ("tried", False),
    ]


@settings(deadline=None)
@given(st.lists(st.integers(0, 10**7), min_size=1, max_size=8), st.integers(-(10**7), 10**7))
def test_every_page_falls_due_again_later_and_whatever_the_order_of_looks(minutes, published):
    looks = [capture(at(minutes=minute)) for minute in minutes]
    pause = due(looks, published=at(minutes=published)) - dt.timedelta(minutes=max(minutes))
    assert dt.timedelta(minutes=15) <= pause <= dt.timedelta(days=7)
    assert due(looks[::-1], published=at(minutes=published)) == due(looks, published=at(minutes=published))
