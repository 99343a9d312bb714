"""Whatever a server sends, and wherever it leads: an answer or a fault in words, within bounds, and nothing else."""

import datetime as dt
import gzip

import httpcore
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.web_site import FakeClock, resolve_public

from backchannel.capture.web.client import Client
from backchannel.capture.web.exchange import read_exchange, write_exchange
from backchannel.capture.web.fetching import Fetcher
from backchannel.capture.web.limits import WebLimits
from backchannel.capture.web.politeness import wished_seconds
from backchannel.capture.web.robots import Robots

URL = "http://press.example/a"
LIMITS = WebLimits(ignore_robots=True, tries=2, redirects=3, max_megabytes=1)


class Canned(httpcore.NetworkBackend, httpcore.NetworkStream):
    """Connections on which the same bytes always come, in pieces, and which then end."""

    def __init__(self, data, piece):
        self.data, self.piece, self.at = data, piece, 0

    def connect_tcp(self, *_):
        self.at = 0
        return self

    def read(self, max_bytes, timeout=None):
        size = min(self.piece, max_bytes)
        self.at += size
        return self.data[self.at - size : self.at]

    def write(self, buffer, timeout=None):
        pass

    def close(self):
        pass

    def get_extra_info(self, info):
        return None


def fetch(data, piece=65536):
    clock = FakeClock().clock
    with Client(LIMITS, clock, resolve_public, Canned(data, piece)) as client:
        return Fetcher(client, LIMITS, clock).fetch(URL)


HEADERS = st.lists(
    st.sampled_from(
        [
            b"Content-Length: 3", b"Content-Length: -1", b"Content-Length: 99999999999999999999",
            b"Content-Encoding: gzip", b"Content-Encoding: deflate", b"Content-Encoding: \xff",
            b"Transfer-Encoding: chunked", b"Location: /b", b"Location: http://[::1", b"Location: \xff\xfe",
            b"Location: http://127.0.0.1/", b"Location:", b"Retry-After: 1e9", b"Retry-After: Thu, 99 Foo 2026",
            b"Content-Type: text/html; charset=\x80", b"X: " + b"y" * 200, b": no name", b'ETag: "\xe9"', b" folded",
            b"Connection: close",
        ]
    ),
    max_size=4,
)  # fmt: skip
STATUS = st.sampled_from(
    [b"200 OK", b"301 Moved", b"304", b"404 \xff", b"429 Slow", b"503 ", b"100 Continue", b"999 x", b"0"]
)
BODIES = st.binary(max_size=40) | st.sampled_from(
    [gzip.compress(bytes(3_000_000), mtime=0), b"5\r\nhello\r\n0\r\n\r\n"]
)


@settings(max_examples=100, deadline=None)
@given(STATUS, HEADERS, BODIES, st.sampled_from([1, 7, 65536]))
def test_whatever_is_answered(status, headers, body, piece):
    data = b"HTTP/1.1 " + status + b"\r\n" + b"".join(line + b"\r\n" for line in headers) + b"\r\n" + body
    check(fetch(data, piece if len(data) < 1000 else 65536))


@settings(deadline=None)
@given(st.binary(max_size=80))
def test_what_is_no_answer_at_all(data):
    check(fetch(data))


def check(found):
    assert found.fault is None or found.fault.reason.isprintable()
    assert all(len(hop.content) <= LIMITS.max_bytes for hop in found.hops)
    if found.hops:
        written = write_exchange(found.hops, ignore_robots=True)
        assert written == write_exchange(found.hops, ignore_robots=True)
        read_exchange(written)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_whatever_robots_txt_says(data):
    found = fetch(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(data) + data)
    rules = Robots(lambda _: (found.hops, found.fault), lambda: 0.0).rules_for(URL)
    assert rules.refusal(URL) is None or rules.refusal(URL).kind == "robots"
    assert rules.pace_seconds is None or isinstance(rules.pace_seconds, float)


@settings(deadline=None)
@given(st.text(max_size=40), st.datetimes(timezones=st.just(dt.UTC)))
def test_whatever_a_server_asks_to_wait(text, now):
    for said in (text, now.strftime("%a, %d %b %Y %H:%M:%S GMT"), now.isoformat()):
        seconds = wished_seconds(said, "2026-03-03T14:05:00+00:00")
        assert seconds is None or seconds >= 0
