import gzip

import pytest
from tests.web_site import PUBLIC, FakeClock, Reply, public, serving

from backchannel.capture.web.limits import WebLimits
from backchannel.capture.web.listed import capture_addresses
from backchannel.ledger import Ledger, verify_ledger
from backchannel.model import Attempt, Capture, Problem

URL = "http://press.example/a"
PAGE = b"<html><body>They spoke.</body></html>"


@pytest.fixture
def ledger(tmp_path):
    with Ledger.create(tmp_path, "2026-03-03T14:00:00+00:00") as made:
        yield made


def take(ledger, pages, *addresses, clock=None, **limits):
    with serving(pages) as site, public(site, clock):
        return list(capture_addresses(addresses or (URL,), ledger, WebLimits(**limits))), site


def test_a_page_is_kept_with_its_exchange_and_both_stand_in_the_ledger(ledger):
    reply = Reply(gzip.compress(PAGE), headers={"Content-Encoding": "gzip", "Content-Type": "text/html;charset=UTF-8"})
    (capture,), _ = take(ledger, {"/a": reply})
    assert isinstance(capture, Capture)
    assert ledger.read_object(capture.sha256) == PAGE
    assert capture.size == len(PAGE)
    assert (capture.url, capture.path, capture.arrived_at, capture.via) == (URL, None, None, None)
    assert capture.media_type == "text/html; charset=utf-8"
    assert capture.retrieved_at == "2026-03-03T14:05:01+00:00"
    assert reply.body in gzip.decompress(ledger.read_object(capture.exchange))
    assert ledger.captures() == (capture,)
    assert verify_ledger(ledger.directory).ok


def test_where_a_redirect_led_is_kept(ledger):
    pages = {"/a": Reply(status=301, headers={"Location": "/b"}), "/b": Reply(PAGE)}
    (capture,), _ = take(ledger, pages)
    assert (capture.url, capture.arrived_at) == (URL, "http://press.example/b")


def test_an_unchanged_page_is_an_attempt_and_no_problem(ledger):
    def page(asked):
        return Reply(status=304) if "if-none-match" in asked.headers else Reply(PAGE, headers={"ETag": '"v1"'})

    take(ledger, {"/a": page})
    (attempt,), _ = take(ledger, {"/a": page})
    assert isinstance(attempt, Attempt)
    assert (attempt.outcome, attempt.status, attempt.reason) == ("unchanged", 304, "304 Not Modified")
    assert attempt.exchange is not None
    assert ledger.attempts() == (attempt,)


def test_a_page_that_is_gone_and_one_that_fails(ledger):
    addresses = ["http://press.example/gone", "http://press.example/bad", "http://10.0.0.1/", "http://press.example/a"]
    found, _ = take(ledger, {"/bad": Reply(status=500), "/a": Reply(PAGE)}, *addresses, tries=1)
    assert [
        (one.outcome, one.status, one.reason, one.exchange is not None) for one in found if isinstance(one, Attempt)
    ] == [
        ("gone", 404, "404 Not Found", True),
        ("failed", 500, "500 Internal Server Error", True),
        ("failed", None, "leads to 10.0.0.1, inside this machine or its own network", False),
    ]
    assert [one.code for one in found if isinstance(one, Problem)] == ["page-gone", "answer-refused", "private-address"]
    assert isinstance(found[-1], Capture)
    assert verify_ledger(ledger.directory).ok


def test_a_refusal_of_robots_txt_has_no_status_of_the_page_but_its_proof(ledger):
    pages = {"/robots.txt": Reply(b"User-agent: *\nDisallow: /"), "/a": Reply(PAGE)}
    (attempt, _), _ = take(ledger, pages)
    assert (attempt.outcome, attempt.status, attempt.arrived_at) == ("failed", None, None)
    assert b"Disallow: /" in gzip.decompress(ledger.read_object(attempt.exchange))
    (capture,), _ = take(ledger, pages, ignore_robots=True)
    assert b"robots: ignore" in gzip.decompress(ledger.read_object(capture.exchange))


def test_one_address_is_taken_once_and_a_bad_one_is_told_without_its_password(ledger):
    found, site = take(
        ledger, {"/a": Reply(PAGE)}, URL, "HTTP://press.example:80/a#top", "https://ann:secret@x.example/"
    )
    assert [type(one).__name__ for one in found] == ["Capture", "Problem", "Problem"]
    assert [one.code for one in found[1:]] == ["given-twice", "address-not-usable"]
    assert "secret" not in str(found[2])
    assert site.paths() == ["/a"]
    assert len(ledger.captures()) + len(ledger.attempts()) == 1


def test_addresses_inside_are_fetched_where_that_is_allowed(ledger):
    (capture,), site = take(ledger, {"/a": Reply(PAGE)}, "http://127.0.0.1/a", allow_private=True)
    assert capture.url == "http://127.0.0.1/a"
    assert set(site.connected) == {"127.0.0.1"} != {PUBLIC}


def test_altered_evidence_does_not_keep_a_page_from_being_taken_again(ledger):
    (capture,), _ = take(ledger, {"/a": Reply(PAGE, headers={"ETag": '"v1"'})})
    (path,) = ledger.directory.rglob(capture.exchange[2:])
    path.chmod(0o644)
    path.write_bytes(b"something else")
    (again,), _ = take(ledger, {"/a": Reply(PAGE)}, clock=FakeClock())
    assert isinstance(again, Capture)
