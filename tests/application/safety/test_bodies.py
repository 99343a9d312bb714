import asyncio

import pytest
from tests.application.browser import Browser, answering

from backchannel.application.safety.bodies import BodyLimit


def limited(app):
    return BodyLimit(app, 1000, {"/upload": 5000, "/counts": None})


async def chunks(size, times):
    for _ in range(times):
        yield b"x" * size


def test_bodies_up_to_the_limit_pass_whole():
    app, reached = answering()
    browser = Browser(limited(app))
    assert browser.ask("POST", "/x", content=b"x" * 1000).status_code == 200
    assert browser.ask("POST", "/x", content=chunks(100, 10)).status_code == 200
    assert browser.ask("POST", "/upload", content=chunks(1000, 5)).status_code == 200
    assert browser.ask("POST", "/counts", content=chunks(1000, 9)).status_code == 200
    assert [len(data) for _, data in reached] == [1000, 1000, 5000, 9000]


@pytest.mark.parametrize(
    ("path", "content"),
    [("/x", lambda: b"x" * 1001), ("/x", lambda: chunks(100, 11)), ("/upload", lambda: b"x" * 5001),
     ("/upload/x", lambda: b"x" * 1001), ("/x", lambda: chunks(1, 2000))],
)  # fmt: skip
def test_larger_ones_are_refused_whether_they_say_their_length_or_not(path, content):
    app, _ = answering(b"done")
    answer = Browser(limited(app)).ask("POST", path, content=content())
    assert answer.status_code == 413
    assert "the most that is taken here" in answer.text


def test_a_length_that_is_none_is_refused():
    app, reached = answering()
    assert (
        Browser(limited(app)).ask("POST", "/x", content=chunks(1, 1), headers={"content-length": "-1"}).status_code
        == 413
    )
    assert reached == []


def test_what_the_page_makes_of_half_a_body_is_not_the_answer():
    async def app(scope, receive, send):
        while (await receive())["type"] != "http.disconnect":
            pass
        message = "half a body"
        raise ValueError(message)

    assert Browser(limited(app)).ask("POST", "/x", content=chunks(400, 5)).status_code == 413


def test_an_error_that_is_not_about_size_goes_on():
    async def app(scope, receive, send):
        message = "a defect"
        raise ValueError(message)

    async def nothing():
        return {"type": "http.request", "body": b""}

    scope = {"type": "http", "method": "POST", "path": "/", "headers": []}
    with pytest.raises(ValueError, match="a defect"):
        asyncio.run(limited(app)(scope, nothing, None))
