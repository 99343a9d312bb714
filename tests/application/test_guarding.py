"""The layers in their order, as an application is reached: from this machine, from a network, through a proxy."""

import pytest
from tests.application.browser import PASSWORD, Browser, Clock, answering
from tests.application.users import with_users

from backchannel.application.accounts.viewer import local_viewer
from backchannel.application.guarding import Guarding, guarded, is_polling
from backchannel.application.safety.rates import Rate

SECRET = b"s" * 32
PUBLIC = "https://record.example"


@pytest.fixture
def accounts(tmp_path):
    return with_users(tmp_path, Clock())


def test_what_is_refused_at_any_layer_bears_the_headers(accounts):
    app, reached = answering()
    local = Browser(guarded(app, Guarding(SECRET, local=local_viewer("me"))))
    team = Browser(guarded(app, Guarding(SECRET, accounts, loopback=False, rates={"look": Rate(1, 1)})))
    team.get("/")
    answers = [
        local.get("/", headers={"host": "evil.example"}),
        local.ask("POST", "/", headers={"origin": "https://evil.example"}),
        local.ask("POST", "/", content=b"x" * (2 << 20)),
        local.get("/", headers={"via": "1.1 proxy"}),
        local.ask("POST", "/"),
        team.get("/"),
        team.get("/sign-in"),
        team.get("/sign-in"),
    ]
    assert [one.status_code for one in answers] == [421, 403, 413, 403, 403, 303, 200, 429]
    assert len(reached) == 1
    for one in answers:
        assert "default-src 'none'" in one.headers["content-security-policy"]
        assert one.headers["cache-control"] in ("no-store", "private, no-cache")


def test_through_a_proxy_only_the_public_name_is_served_and_cookies_are_for_https(accounts):
    app, _ = answering()
    layers = guarded(app, Guarding(SECRET, accounts, public=PUBLIC))
    # as a proxy on this machine passes it on: plain http, with the name that people typed
    browser = Browser(layers, "http://record.example")
    answer = browser.get("/sign-in")
    assert answer.headers["set-cookie"].startswith("__Host-backchannel-visitor=")
    assert "Secure" in answer.headers["set-cookie"]
    assert answer.headers["strict-transport-security"]
    assert browser.get("/sign-in", headers={"host": "127.0.0.1:8100"}).status_code == 421
    browser.plant("__Host-backchannel-session", accounts.sign_in("Reader", PASSWORD, None).token)
    assert browser.get("/contacts").status_code == 200
    token = {"x-form-token": "0" * 64}
    assert "Another site" in browser.ask("POST", "/x", headers={"origin": "http://record.example", **token}).text
    assert "out of date" in browser.ask("POST", "/x", headers={"origin": PUBLIC, **token}).text


def test_a_session_cookie_of_the_plain_site_is_none_over_https(accounts):
    app, _ = answering()
    browser = Browser(guarded(app, Guarding(SECRET, accounts, public=PUBLIC)), "http://record.example:8100")
    browser.plant("backchannel-session-8100", accounts.sign_in("Reader", PASSWORD, None).token)
    assert browser.get("/contacts", headers={"host": "record.example"}).status_code == 303


def test_on_ones_own_machine_nothing_is_counted():
    app, reached = answering()
    browser = Browser(guarded(app, Guarding(SECRET, local=local_viewer("me"), rates={"look": Rate(1, 1)})))
    assert [browser.get("/").status_code for _ in range(5)] == [200] * 5
    assert reached[-1][0]["state"]["viewer"].name == "me"


def test_uploads_may_be_larger():
    app, _ = answering()
    browser = Browser(guarded(app, Guarding(SECRET, local=local_viewer("me"), uploads={"/documents": 4 << 20})))
    assert browser.ask("POST", "/documents", content=b"x" * (2 << 20)).status_code == 403
    assert browser.ask("POST", "/contacts", content=b"x" * (2 << 20)).status_code == 413


def test_only_parts_of_pages_that_ask_by_themselves_are_polling():
    part, page = {"headers": [(b"hx-request", b"true")]}, {"headers": []}
    assert is_polling({**part, "path": "/jobs/1"})
    assert not is_polling({**page, "path": "/jobs/1"})
    assert not is_polling({**part, "path": "/contacts"})
