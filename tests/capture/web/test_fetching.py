import pytest
from tests.web_site import FakeClock, Reply, resolve_public, serving

from backchannel.capture.web.client import Client
from backchannel.capture.web.fetching import Fetcher, Validators
from backchannel.capture.web.limits import WebLimits

HOST = "http://press.example"


def fetch(pages, url="/a", *, validators=None, clock=None, resolve=resolve_public, **limits):
    """Fetch one page of a site; return what came of it, and the site."""
    clock = clock or FakeClock()
    bounds = WebLimits(**limits)
    with serving(pages) as site, Client(bounds, clock.clock, resolve, site.connections) as client:
        return Fetcher(client, bounds, clock.clock).fetch(HOST + url, validators), site


def moved(to, status=302):
    return Reply(status=status, headers={"Location": to})


def test_every_redirect_is_a_step_of_its_own():
    pages = {"/a": moved("/b", 301), "/b": moved("http://other.example/c?d=e", 308), "/c?d=e": Reply(b"x")}
    found, site = fetch(pages)
    assert found.fault is None
    assert [(hop.url, hop.status) for hop in found.hops] == [
        (f"{HOST}/a", 301), (f"{HOST}/b", 308), ("http://other.example/c?d=e", 200),
    ]  # fmt: skip
    assert found.arrived_at == "http://other.example/c?d=e"
    assert [one.host for one in site.asked if one.path == "/robots.txt"] == ["press.example", "other.example"]


@pytest.mark.parametrize(
    ("to", "kind", "why"),
    [
        ("/a", "astray", "redirects more than 3 times"),
        ("file:///etc/passwd", "astray", "begins with neither http"),
        ("http://ann:secret@press.example/", "astray", "password"),
        ("http://10.0.0.1/a", "private", "leads to 10.0.0.1"),
        ("http://[::ffff:7f00:1]/", "private", "inside this machine"),
        ("http://inside.example/", "private", "leads to 192.168.0.9"),
    ],
)
def test_redirects_that_are_not_followed(to, kind, why):
    def resolve(host, port):
        return ["192.168.0.9"] if host == "inside.example" else resolve_public(host, port)

    found, site = fetch({"/a": moved(to)}, redirects=3, resolve=resolve)
    assert found.fault.kind == kind
    assert why in found.fault.reason
    assert "secret" not in found.fault.reason
    assert set(site.connected) == {"93.184.215.14"}


@pytest.mark.parametrize(
    ("pages", "kind", "reason"),
    [
        ({}, "gone", "404 Not Found"),
        ({"/a": Reply(status=410)}, "gone", "410 Gone"),
        ({"/a": moved("/en/"), "/en/": Reply(b"Welcome")}, "gone", f"led to the front page instead ({HOST}/en/)"),
        ({"/a": moved("http://www.press.example/"), "/": Reply(b"Hi")}, "gone",
         "led to the front page instead (http://www.press.example/)"),
        ({"/a": moved("http://consent.example/"), "/": Reply(b"Hi")}, "astray",
         "led to the front page of another site (http://consent.example/)"),
        ({"/a": moved("/"), "/": Reply(status=500)}, "status", "500 Internal Server Error"),
        ({"/a": Reply(status=403)}, "status", "403 Forbidden"),
        ({"/a": Reply(status=451)}, "status", "451 Unavailable For Legal Reasons"),
        ({"/a": Reply(status=204)}, "status", "204 No Content"),
        ({"/a": Reply(status=304)}, "status", "304 Not Modified"),
        ({"/a": Reply(status=302)}, "status", "302 Found"),
    ],
)  # fmt: skip
def test_answers_that_give_nothing_to_keep(pages, kind, reason):
    found, _ = fetch(pages)
    assert (found.fault.kind, found.fault.reason) == (kind, reason)


def test_a_front_page_that_was_asked_for_is_a_page():
    found, _ = fetch({"/": moved("/en"), "/en": Reply(b"Welcome")}, "/")
    assert found.fault is None


def test_a_server_in_trouble_is_asked_again():
    clock = FakeClock()
    pages = {"/a": [Reply(status=502), Reply(status=503), Reply(b"x")]}
    found, _ = fetch(pages, clock=clock, ignore_robots=True)
    assert [hop.status for hop in found.hops] == [502, 503, 200]
    assert len(clock.slept) == 2
    assert 1.5 <= clock.slept[0] <= 2.5
    assert 3 <= clock.slept[1] <= 5
    found, _ = fetch({"/a": Reply(status=503)}, tries=2)
    assert (found.fault.reason, len(found.hops)) == ("503 Service Unavailable", 2)


def test_a_server_that_asks_to_wait_is_waited_for():
    clock = FakeClock()
    pages = {"/a": [Reply(status=429, headers={"Retry-After": "60"}), Reply(b"x")]}
    found, _ = fetch(pages, clock=clock, ignore_robots=True)
    assert (found.fault, clock.slept) == (None, [60])


def test_a_server_that_asks_to_wait_too_long_is_left_alone():
    clock = FakeClock()
    bounds = WebLimits(ignore_robots=True)
    pages = {"/a": Reply(status=503, headers={"Retry-After": "3600"}), "/b": Reply(b"x")}
    with serving(pages) as site, Client(bounds, clock.clock, resolve_public, site.connections) as client:
        fetcher = Fetcher(client, bounds, clock.clock)
        assert fetcher.fetch(f"{HOST}/a").fault.kind == "busy"
        assert fetcher.fetch(f"{HOST}/b").fault.kind == "busy"
        assert site.paths() == ["/a"]
        clock.sleep(3600)
        assert fetcher.fetch(f"{HOST}/b").fault is None


def test_robots_txt_is_obeyed_at_every_step_and_kept_where_it_refuses():
    pages = {
        "/a": moved("http://other.example/b"),
        "other.example/robots.txt": Reply(b"User-agent: *\nDisallow: /"),
        "/b": Reply(b"x"),
    }
    found, site = fetch(pages)
    assert found.fault.kind == "robots"
    assert ([hop.url for hop in found.hops], [hop.url for hop in found.robots]) == (
        [f"{HOST}/a"], ["http://other.example/robots.txt"],
    )  # fmt: skip
    assert site.paths() == ["/a"]
    found, site = fetch(pages, ignore_robots=True)
    assert (found.fault, site.paths(), len(site.asked)) == (None, ["/a", "/b"], 2)


def test_a_pace_of_robots_txt_is_kept():
    clock = FakeClock()
    fetch({"/robots.txt": Reply(b"User-agent: *\nCrawl-delay: 9"), "/a": Reply(b"x")}, clock=clock)
    assert clock.slept == [1]  # robots.txt itself was asked before the pace was known
    clock = FakeClock()
    pages = {"/robots.txt": Reply(b"User-agent: *\nCrawl-delay: 9"), "/a": moved("/b"), "/b": Reply(b"x")}
    fetch(pages, clock=clock)
    assert clock.slept == [1, 9]


def test_conditions_go_only_to_the_address_that_they_are_of():
    def answer(asked):
        return Reply(status=304) if asked.headers.get("if-none-match") == '"v1"' else Reply(b"x")

    validators = Validators(f"{HOST}/b", '"v1"', "Tue, 03 Mar 2026 14:00:00 GMT")
    found, site = fetch({"/a": moved("/b"), "/b": answer}, validators=validators)
    assert found.unchanged
    assert found.arrived_at == f"{HOST}/b"
    first, second = [one for one in site.asked if one.path != "/robots.txt"]
    assert "if-none-match" not in first.headers
    assert second.headers["if-modified-since"] == "Tue, 03 Mar 2026 14:00:00 GMT"
