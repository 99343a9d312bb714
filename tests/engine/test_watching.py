"""Watching: what is due, what is told, and that it all follows from the ledger."""

import contextlib
import datetime as dt

import pytest
from tests.web_site import FakeClock, Reply, public, serving

from backchannel.capture.web.taking import open_taker
from backchannel.engine import add_locations, init_dossier, open_dossier
from backchannel.engine.watching import News, Watch, summary, wanted_addresses
from backchannel.errors import UsageError
from backchannel.model import Problem

HOST = "http://press.example"
HTML = {"Content-Type": "text/html"}


def page(text, extra=""):
    words = f"The presidents spoke by telephone today, and {text}. They will speak again soon, their offices said."
    return Reply(f"<html><body><article><h1>Call</h1><p>{words}</p></article>{extra}</body></html>".encode(), 200, HTML)


def feed(*links, day="Tue, 03 Mar 2026 12:00:00 GMT"):
    items = "".join(f"<item><link>{HOST}{link}</link><pubDate>{day}</pubDate></item>" for link in links)
    return Reply(f'<rss version="2.0"><channel>{items}</channel></rss>'.encode(), 200, {"Content-Type": "text/xml"})


class Desk:
    """A dossier beside a site, and a clock to move."""

    def __init__(self, directory, pages):
        self.directory, self.pages, self.clock = directory, pages, FakeClock()
        init_dossier(directory, self.clock.now())

    @contextlib.contextmanager
    def site(self):
        with serving(self.pages) as site, public(site, self.clock):
            yield site

    def add(self, *paths):
        with self.site(), open_dossier(self.directory) as dossier:
            return add_locations(dossier, [HOST + path for path in paths], self.clock.now())

    @contextlib.contextmanager
    def watch(self, *wanted):
        """A watch made anew, as after a crash."""
        with (
            self.site(),
            open_dossier(self.directory) as dossier,
            open_taker(dossier.ledger, dossier.settings.capture, self.clock.clock) as taker,
        ):
            yield Watch(dossier, taker, tuple(HOST + one for one in wanted))

    def look(self, *wanted, **later):
        """Move the clock, look, and return what was told in short."""
        self.clock.at += dt.timedelta(**later)
        with self.watch(*wanted) as watch:
            return [
                f"{one.what} {one.url.removeprefix(HOST)}" + (f": {one.detail}" if one.detail else "")
                if isinstance(one, News)
                else f"{one.code} {one.where.removeprefix(HOST)}"
                for one in watch.look()
            ]

    def due(self, *wanted):
        with self.watch(*wanted) as watch:
            return [place.url.removeprefix(HOST) for place in watch.due()]


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path / "d", {"/a": page("talked"), "/feed": feed("/a", "/b"), "/b": page("met")})


def test_nothing_is_due_before_its_time(desk):
    desk.add("/a")
    assert desk.look(minutes=14) == []
    assert desk.due() == []
    desk.clock.at += dt.timedelta(minutes=2)
    assert desk.due() == ["/a"]
    with desk.watch() as watch:
        assert watch.next_due() == dt.datetime(2026, 3, 3, 14, 20, 1, tzinfo=dt.UTC)


def test_a_new_text_is_told_and_other_bytes_are_not(desk):
    desk.add("/a")
    desk.pages["/a"] = page("talked", "<script>var token = 17</script>")
    assert desk.look(minutes=20) == []
    desk.pages["/a"] = page("agreed to meet")
    assert desk.look(minutes=20) == ["changed /a: 1 reworded"]
    assert desk.look(minutes=20) == []
    desk.pages["/a"] = page("talked")
    assert desk.look(minutes=20) == ["changed /a: 1 reworded"]
    with open_dossier(desk.directory) as dossier:
        assert len(dossier.ledger.captures()) == 5


def test_a_page_that_goes_and_comes_back(desk):
    desk.add("/a")
    there = desk.pages.pop("/a")
    assert desk.look(minutes=20) == ["gone /a: 404 Not Found"]
    assert desk.look(minutes=20) == []
    desk.pages["/a"] = there
    assert desk.look(minutes=20) == ["back /a"]
    desk.pages["/a"] = Reply(status=302, headers={"Location": "/"})
    desk.pages["/"] = Reply(b"Welcome")
    assert desk.look(minutes=20) == [f"gone /a: led to the front page instead ({HOST}/)"]
    desk.pages["/a"] = page("agreed to meet")
    assert desk.look(minutes=20) == ["back /a: 1 reworded"]


def test_a_failure_is_recorded_and_told_once_and_never_as_a_deletion(desk):
    desk.add("/a")
    there = desk.pages["/a"]
    desk.pages["/a"] = Reply(status=500)
    assert desk.look(minutes=20) == ["answer-refused /a"]
    assert desk.look(minutes=20) == []
    desk.pages["/a"] = there
    assert desk.look(minutes=20) == []
    with open_dossier(desk.directory) as dossier:
        assert [one.outcome for one in dossier.ledger.attempts()] == ["failed", "failed"]


def test_a_page_whose_text_cannot_be_read_is_told_by_its_bytes(desk):
    desk.pages["/a"] = Reply(b"%PDF-1.4 none")
    desk.add("/a")
    desk.pages["/a"] = Reply(b"%PDF-1.4 nor this")
    assert desk.look(minutes=20) == ["changed /a: its bytes are other; its text cannot be compared"]


def test_a_feed_brings_what_is_new_and_its_pages_are_watched_by_their_age(desk):
    desk.add("/feed")
    desk.pages["/feed"] = feed("/c", "/a", "/b")
    desk.pages["/c"] = page("spoke")
    assert desk.look(minutes=31) == ["new /c"]
    assert sorted(desk.due()) == []
    desk.clock.at += dt.timedelta(days=2)
    desk.look()
    desk.clock.at += dt.timedelta(hours=1)
    assert desk.due() == ["/feed"]  # the pages, two days old by now, are looked at every six hours
    desk.pages["/feed"] = feed("/old", day="Tue, 03 Mar 2020 12:00:00 GMT")
    desk.pages["/old"] = page("spoke")
    assert desk.look() == ["new /old"]
    desk.clock.at += dt.timedelta(hours=7)
    assert "/old" not in desk.due()
    assert "/a" in desk.due()


def test_parts_of_a_listing_are_looked_at_only_while_there_is_news(desk):
    atom = '<feed xmlns="http://www.w3.org/2005/Atom">{}<entry><link href="{}"/></entry></feed>'
    kind = {"Content-Type": "application/atom+xml"}
    more = '<link rel="next" href="/feed2"/>'
    desk.pages["/feed"] = Reply(atom.format(more, "/a").encode(), 200, kind)
    desk.pages["/feed2"] = Reply(atom.format("", "/b").encode(), 200, kind)
    desk.add("/feed")
    desk.clock.at += dt.timedelta(minutes=31)
    assert sorted(desk.due()) == ["/a", "/b", "/feed"]
    with desk.watch() as watch:
        assert list(watch.look()) == []
        assert [one.url for one in watch.dossier.ledger.captures() if "/feed2" in one.url] == [f"{HOST}/feed2"]
    desk.pages["/feed2"] = Reply(status=500)
    desk.pages["/feed"] = Reply(atom.format(more, "/c").encode(), 200, kind)
    desk.pages["/c"] = page("spoke")
    assert desk.look(minutes=31) == ["new /c", "answer-refused /feed2"]
    desk.clock.at += dt.timedelta(minutes=31)
    assert sorted(desk.due()) == ["/a", "/b", "/c", "/feed"]


def test_only_what_is_wanted_is_watched_and_what_it_lists(desk):
    desk.add("/feed")
    desk.pages["/x"] = page("spoke")
    desk.add("/x")
    assert desk.look("/y", "/x") == ["page-gone /y"]
    desk.clock.at += dt.timedelta(minutes=31)
    assert sorted(desk.due("/feed")) == ["/a", "/b", "/feed"]
    assert sorted(desk.due()) == ["/a", "/b", "/feed", "/x", "/y"]
    desk.pages["/y"] = page("met")
    assert desk.look("/y") == ["new /y"]


def test_a_watch_that_was_killed_half_way_goes_on(desk):
    desk.add("/a", "/b")
    desk.pages |= {"/a": page("met"), "/b": page("quarrelled")}
    desk.clock.at += dt.timedelta(minutes=20)
    with desk.watch() as watch:
        assert next(iter(watch.look())).url == f"{HOST}/a"
    assert desk.look() == ["changed /b: 1 reworded"]


def test_one_line_of_news():
    news = News("2026-03-09T08:00:12+00:00", "gone", f"{HOST}/a", "404 Not Found", None, "a" * 64, "x")
    assert news.line() == f"2026-03-09 08:00:12 gone {HOST}/a (404 Not Found)"
    assert summary(3, [news, news]) == "Looked at 3 addresses: 2 gone."
    assert summary(1, []) == "Looked at 1 address: nothing is other."


def test_addresses_that_cannot_be_watched_are_refused():
    assert wanted_addresses(["http://Press.example/a", f"{HOST}/a#b"]) == (f"{HOST}/a",)
    with pytest.raises(UsageError, match="password"):
        wanted_addresses(["http://ann:secret@press.example/"])


def test_listing_problems_are_told_once(desk):
    desk.pages["/feed"] = feed("/a", "mailto:x")
    desk.add("/feed")
    desk.clock.at += dt.timedelta(minutes=31)
    with desk.watch() as watch:
        assert [one.code for one in watch.look() if isinstance(one, Problem)] == ["listing-items-left-out"]
        desk.clock.at += dt.timedelta(minutes=31)
        assert list(watch.look()) == []
