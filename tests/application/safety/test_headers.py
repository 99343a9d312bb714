import asyncio

import pytest
from tests.application.browser import Browser, answering

from backchannel.application.accounts.viewer import NOBODY, Viewer, local_viewer
from backchannel.application.safety.headers import CONTENT_POLICY, SecurityHeaders

ANN = Viewer("Ann", "reader", has_account=True)


def seen_by(viewer, app):
    async def gated(scope, receive, send):
        scope.setdefault("state", {})["viewer"] = viewer
        await app(scope, receive, send)

    return Browser(SecurityHeaders(gated))


def test_every_answer_says_what_the_browser_must_not_do():
    app, _ = answering(headers=[(b"Content-Security-Policy", b"script-src *"), (b"x-content-type-options", b"x")])
    headers = seen_by(ANN, app).get("/").headers
    assert headers.get_list("content-security-policy") == [CONTENT_POLICY]
    assert "unsafe" not in CONTENT_POLICY
    assert headers.get_list("x-content-type-options") == ["nosniff"]
    for name in ("referrer-policy", "cross-origin-opener-policy", "cross-origin-resource-policy", "permissions-policy"):
        assert headers[name]
    assert "strict-transport-security" not in headers


def test_a_page_may_be_stricter_by_a_sandbox():
    app, _ = answering(headers=[(b"content-security-policy", b"sandbox; default-src 'none'")])
    assert seen_by(ANN, app).get("/").headers["content-security-policy"].startswith("sandbox")


def test_over_https_the_browser_is_told_to_stay_there():
    app, _ = answering()
    assert Browser(SecurityHeaders(app), "https://example.org").get("/").headers["strict-transport-security"]


@pytest.mark.parametrize(
    ("viewer", "path", "wanted"),
    [
        (ANN, "/", "no-store"),
        (NOBODY, "/sign-in", "no-store"),
        (local_viewer("me"), "/", "public"),
        (ANN, "/static/style.css", "public"),
    ],
)
def test_what_only_some_may_see_is_kept_in_no_cache(viewer, path, wanted):
    app, _ = answering(headers=[(b"cache-control", b"public")])
    assert seen_by(viewer, app).get(path).headers["cache-control"] == wanted


def test_on_this_machine_a_page_is_asked_for_again():
    app, _ = answering()
    assert seen_by(local_viewer("me"), app).get("/").headers["cache-control"] == "private, no-cache"


def test_web_sockets_are_closed_and_the_life_of_the_process_is_left_alone():
    sent, kinds = [], []

    async def app(scope, receive, send):
        kinds.append(scope["type"])

    async def send(message):
        sent.append(message)

    layer = SecurityHeaders(app)
    asyncio.run(layer({"type": "websocket"}, None, send))
    asyncio.run(layer({"type": "lifespan"}, None, send))
    assert [one["type"] for one in sent] == ["websocket.close"]
    assert kinds == ["lifespan"]
