import gzip
import socket
import threading

import httpcore
import pytest
from tests.web_site import FakeClock, Reply, Site, resolve_nothing, resolve_public, serving

from backchannel.capture.web.client import Client, user_agent
from backchannel.capture.web.faults import RequestError
from backchannel.capture.web.limits import WebLimits

URL = "http://press.example/a"


def client(site, *, clock=None, tls=None, **limits):
    return Client(WebLimits(**limits), (clock or FakeClock()).clock, resolve_public, site.connections, tls)


def fault_of(site, url=URL, **limits):
    with client(site, **limits) as asking, pytest.raises(RequestError) as raised:
        asking.ask(url, {})
    return raised.value


def answering(data):
    """Return a site whose server sends these bytes to whoever connects, and then closes."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve():
        connection, _ = listener.accept()
        with connection, listener:
            connection.recv(65536)
            connection.sendall(data)

    threading.Thread(target=serve, daemon=True).start()
    return Site(port=listener.getsockname()[1])


def test_an_answer_is_kept_as_sent_and_as_unpacked():
    packed = gzip.compress(b"They spoke.")
    reply = Reply(packed, headers={"Content-Encoding": "gzip", "X-Odd": "caf\xe9"})
    with serving({"/a": reply}) as site, client(site, contact="ann@example.org") as asking:
        hop = asking.ask(URL, {"If-None-Match": '"x"'})
    assert (hop.body, hop.content, hop.answer, hop.protocol) == (packed, b"They spoke.", "200 OK", "HTTP/1.1")
    assert hop.header("x-odd") == "caf\xe9"
    assert hop.server == "127.0.0.1"
    sent = site.asked[0].headers
    assert sent["user-agent"] == user_agent("ann@example.org") == f"{user_agent('')} (ann@example.org)"
    assert (sent["accept-encoding"], sent["if-none-match"]) == ("gzip, deflate", '"x"')


def test_nothing_is_remembered_from_one_request_to_the_next():
    with serving({"/a": Reply(headers={"Set-Cookie": "who=ann"})}) as site, client(site) as asking:
        asking.ask(URL, {})
        asking.ask(URL, {})
    assert all("cookie" not in one.headers for one in site.asked)


@pytest.mark.parametrize("reply", [Reply(bytes(1_000_001)), Reply(b"x", length=2_000_000)])
def test_a_large_answer_is_refused_and_its_head_is_kept(reply):
    with serving({"/a": reply}) as site:
        error = fault_of(site, max_megabytes=1)
    assert (error.fault.kind, error.fault.reason, error.again) == ("large", "an answer of more than 1 MB", False)
    assert (error.hop.status, error.hop.truncated) == (200, "length")


def test_an_answer_that_breaks_off_may_be_asked_for_again():
    with serving({"/a": Reply(b"They sp", length=100)}) as site:
        error = fault_of(site)
    assert (error.fault.kind, error.again, error.hop.truncated) == ("broken", True, "disconnect")


@pytest.mark.parametrize("data", [b"", b"SSH-2.0-OpenSSH\r\n", b"HTTP/1.1 200 OK\r\nA: " + b"b" * 200_000])
def test_what_is_no_answer(data):
    error = fault_of(answering(data))
    assert (error.fault.kind, error.hop) == ("broken", None)


def test_a_server_that_says_nothing():
    listener = socket.create_server(("127.0.0.1", 0))
    with listener:
        error = fault_of(Site(port=listener.getsockname()[1]), timeout_seconds=0.05)
    assert (error.fault.reason, error.again) == ("no answer within 0.05 seconds", True)


def test_a_server_that_drips_is_left_after_the_time_for_one_answer():
    clock = FakeClock()

    class Dripping(httpcore.NetworkStream):
        def read(self, max_bytes, timeout=None):
            clock.sleep(1)
            return b"H"

        def write(self, buffer, timeout=None):
            pass

        def close(self):
            pass

        def get_extra_info(self, info):
            return None

    class Connections(httpcore.NetworkBackend):
        def connect_tcp(self, *_):
            return Dripping()

    asking = Client(WebLimits(answer_seconds=10), clock.clock, resolve_public, Connections())
    with asking, pytest.raises(RequestError, match="no whole answer within 10 seconds"):
        asking.ask(URL, {})
    assert len(clock.slept) == 10


def test_nobody_there():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        site = Site(port=taken.getsockname()[1])
        assert fault_of(site).fault.reason == "the connection was refused"
    nowhere = Client(WebLimits(), FakeClock().clock, resolve_nothing)
    with nowhere, pytest.raises(RequestError, match=r"the name press\.example is not known"):
        nowhere.ask(URL, {})


def test_tls_that_is_none():
    with serving({}) as site:
        error = fault_of(site, "https://press.example/")
    assert (error.fault.reason, error.again) == ("no secure connection (TLS) can be made", False)
