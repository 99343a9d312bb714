import contextlib
import json

from tests.posting import posted_to

from backchannel.engine.webhook import send_news


@contextlib.contextmanager
def hook(status):
    got = []

    def take(_, body):
        got.append(json.loads(body))
        return status, "text/plain", b""

    with posted_to(take) as address:
        yield f"{address}/secret", got


def test_news_arrive_as_json():
    with hook(204) as (address, got):
        assert send_news(address, {"what": "gone", "url": "https://press.example/é"}) is None
    assert got == [{"what": "gone", "url": "https://press.example/é"}]


def test_what_goes_wrong_is_told_without_the_address():
    with hook(500) as (address, _):
        assert send_news(address, {}) == "the webhook answered 500 Internal Server Error"
    said = send_news(address, {})
    assert said == "the webhook was not reached (ConnectError)"
    assert send_news("http://press.example:nope/secret", {}) == "the webhook was not reached (InvalidURL)"
