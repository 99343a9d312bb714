import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.application.browser import Browser, Clock, answering

from backchannel.application.safety import rates
from backchannel.application.safety.rates import Buckets, Rate, RateLimits, kind_of


def test_a_bucket_gives_its_burst_and_then_as_it_fills():
    clock = Clock(0.0)
    buckets = Buckets(Rate(3, 6), clock)
    assert [buckets.take("a") for _ in range(4)] == [0, 0, 0, 10]
    assert buckets.take("b") == 0
    clock.pass_by(9)
    assert buckets.take("a") == pytest.approx(1)
    clock.pass_by(1)
    assert [buckets.take("a"), buckets.take("a")] == [0, 10]


@given(st.lists(st.floats(0, 30), max_size=60))
def test_nobody_gets_more_than_the_burst_and_the_rate(gaps):
    clock = Clock(0.0)
    buckets = Buckets(Rate(3, 6), clock)
    got = 0
    for gap in gaps:
        clock.pass_by(gap)
        got += not buckets.take("a")
    assert got <= 3 + clock.now * 6 / 60 + 1e-6


def test_clients_are_not_kept_for_ever(monkeypatch):
    monkeypatch.setattr(rates, "MOST_BUCKETS", 10)
    clock = Clock(0.0)
    buckets = Buckets(Rate(1, 60), clock)
    for number in range(100):
        assert buckets.take(f"client {number}") == 0
    assert buckets.take("client 99") > 0
    assert buckets.take("client 0") == 0


def test_who_asks_too_often_is_told_when_to_come_back():
    app, reached = answering()
    clock = Clock(0.0)
    browser = Browser(RateLimits(app, clock, {"look": Rate(2, 2)}))
    assert [browser.get("/").status_code for _ in range(3)] == [200, 200, 429]
    answer = browser.get("/")
    assert answer.headers["retry-after"] == "30"
    assert "Wait 30 seconds" in answer.text
    clock.pass_by(30)
    assert browser.get("/").status_code == 200
    assert len(reached) == 3


def test_a_client_is_its_address_or_its_session():
    app, _ = answering()
    limits = RateLimits(app, Clock(0.0), {"look": Rate(1, 1), "sign-in": Rate(1, 1)})

    def status(address, session=None, method="GET", path="/"):
        async def gated(scope, receive, send):
            scope.setdefault("state", {})["session_token"] = session
            await limits(scope, receive, send)

        return Browser(gated, address=address).ask(method, path).status_code

    assert [status("192.0.2.1"), status("192.0.2.2"), status("192.0.2.1")] == [200, 200, 429]
    assert [status("192.0.2.1", "one"), status("192.0.2.9", "one")] == [200, 429]
    assert [status("192.0.2.1", session, "POST", "/sign-in") for session in ("one", "two")] == [200, 429]


@pytest.mark.parametrize(
    ("method", "path", "kind"),
    [
        ("GET", "/static/style.css", None),
        ("GET", "/sign-in", "look"),
        ("POST", "/sign-in", "sign-in"),
        ("POST", "/search", "change"),
        ("GET", "/search", "search"),
        ("DELETE", "/x", "change"),
        ("GET", "/api/v1/search", "search"),
        ("HEAD", "/contacts", "look"),
    ],
)
def test_requests_are_of_a_kind(method, path, kind):
    assert kind_of({"method": method, "path": path}) == kind


def test_parts_of_this_machines_life_are_not_counted():
    assert {"sign-in", "change", "search", "look"} == set(rates.RATES)
