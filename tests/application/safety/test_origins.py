import pytest
from tests.application.browser import HOME, Browser, answering

from backchannel.application.safety.origins import Origins


def passes(method, headers, public=None):
    app, reached = answering()
    status = Browser(Origins(app, public)).ask(method, "/x", headers=headers).status_code
    assert status in (200, 403)
    assert bool(reached) is (status == 200)
    return status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "ODD"])
def test_other_sites_change_nothing(method):
    for headers in (
        {"origin": "http://evil.example"},
        {"origin": "https://127.0.0.1:8000"},
        {"origin": "http://127.0.0.1:8001"},
        {"origin": "http://localhost:8000"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site", "origin": HOME},
        {"sec-fetch-site": "anything"},
    ):
        assert not passes(method, headers)


@pytest.mark.parametrize("method", ["POST", "DELETE"])
def test_our_own_pages_do_and_programs_that_say_nothing(method):
    for headers in (
        {"origin": HOME},
        {"origin": HOME, "sec-fetch-site": "same-origin"},
        {"sec-fetch-site": "same-origin"},
        {"origin": "null", "sec-fetch-site": "same-origin"},
        {},
    ):
        assert passes(method, headers)


def test_behind_a_proxy_the_public_address_counts():
    assert passes("POST", {"origin": "https://record.example"}, "https://record.example")
    assert not passes("POST", {"origin": HOME}, "https://record.example")


def test_other_sites_may_link_here_and_embed_nothing():
    link = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    assert passes("GET", link)
    for dest in ("iframe", "frame", "object", "embed"):
        assert not passes("GET", {**link, "sec-fetch-dest": dest})
    for mode in ("no-cors", "cors", "same-origin"):
        assert not passes("GET", {**link, "sec-fetch-mode": mode, "sec-fetch-dest": "script"})
    assert passes("GET", {"sec-fetch-site": "none", "sec-fetch-mode": "navigate"})
    assert passes("GET", {})
