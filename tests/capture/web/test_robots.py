import pytest

from backchannel.capture.web.faults import Fault
from backchannel.capture.web.hop import Hop
from backchannel.capture.web.robots import Robots

URL = "https://example.org/a/b"


def rules(status, text=b"", fault=None):
    hop = Hop("https://example.org/robots.txt", "2026-03-03T14:05:00+00:00", (), status, "", (), text, text, "HTTP/1.1")
    return Robots(lambda url: ((hop,), fault), lambda: 0.0).rules_for(URL)


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        (b"", True),
        (b"User-agent: *\nDisallow: /", False),
        (b"User-agent: *\nDisallow: /\nAllow: /a/", True),
        (b"User-agent: other\nDisallow: /", True),
        (b"User-agent: *\nAllow: /\n\nUser-agent: Backchannel\nDisallow: /a", False),
        (b"\xff\xfe\x00<html>nothing of the kind", True),
    ],
)
def test_what_is_asked_is_obeyed(text, allowed):
    assert (rules(200, text).refusal(URL) is None) is allowed


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (429, False), (500, False), (503, False)])
def test_what_is_not_there_asks_nothing_and_what_cannot_be_had_refuses(status, allowed):
    fault = Fault("gone" if status == 404 else "status", str(status))
    assert (rules(status, fault=fault).refusal(URL) is None) is allowed


def test_where_nobody_answers_the_page_fares_no_better():
    assert Robots(lambda url: ((), Fault("silent", "no")), lambda: 0.0).rules_for(URL).refusal(URL).kind == "silent"


def test_an_endless_robots_txt_refuses():
    assert rules(200, fault=Fault("large", "more than 50 MB")).refusal(URL).kind == "robots"


def test_a_site_is_asked_once_a_day_and_after_trouble_sooner():
    asked = []
    now = [0.0]
    fault = [None]

    def follow(url):
        asked.append(url)
        hop = Hop(url, "2026-03-03T14:05:00+00:00", (), 200, "", (), b"", b"", "HTTP/1.1")
        return ((), Fault("silent", "no")) if fault[0] else ((hop,), None)

    robots = Robots(follow, lambda: now[0])
    for at, count in ((0, 1), (86_000, 1), (86_500, 2)):
        now[0] = at
        robots.rules_for(URL)
        assert len(asked) == count
    robots.rules_for("http://example.org/")
    assert asked[-1] == "http://example.org/robots.txt"
    fault[0] = True
    robots.rules_for("https://other.example/")
    now[0] += 700
    fault[0] = None
    assert robots.rules_for("https://other.example/").refusal("https://other.example/") is None


def test_a_pace_is_told():
    assert rules(200, b"User-agent: *\nCrawl-delay: 7").pace_seconds == 7
    assert rules(404).pace_seconds is None
