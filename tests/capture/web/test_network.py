import threading

import httpcore
import pytest
from tests.web_site import PUBLIC, FakeClock, Reply, Site, serving

from backchannel.capture.web.client import Client
from backchannel.capture.web.faults import RequestError
from backchannel.capture.web.limits import WebLimits
from backchannel.capture.web.network import (
    GuardedBackend,
    PrivateAddressError,
    SlowResolverError,
    TooSlowError,
    is_global,
    resolve_within,
)

PRIVATE = (
    "127.0.0.1", "127.9.9.9", "0.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "192.0.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
    "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "2001:db8::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "no number",
)  # fmt: skip


@pytest.mark.parametrize("number", PRIVATE)
def test_what_is_not_out_on_the_internet(number):
    assert not is_global(number)


@pytest.mark.parametrize("number", [PUBLIC, "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_what_is(number):
    assert is_global(number)


def backend(site, resolve, **options):
    return GuardedBackend(FakeClock().clock, resolve, site.connections, allow_private=False, **options)


@pytest.mark.parametrize("answer", [["10.0.0.1"], [PUBLIC, "127.0.0.1"], ["::1"]])
def test_an_answer_with_any_private_address_is_refused_and_nothing_is_connected_to(answer):
    site = Site()
    with pytest.raises(PrivateAddressError):
        backend(site, lambda host, port: answer).connect_tcp("evil.example", 80)
    assert site.connected == []


def test_the_connection_is_made_to_the_very_address_that_was_checked():
    answers = [[PUBLIC], ["127.0.0.1"]]  # a name that means something else when it is asked again
    with serving({"/a": Reply(b"x")}) as site:
        asked = []

        def resolve(host, port):
            asked.append(host)
            return answers.pop(0)

        with Client(WebLimits(), FakeClock().clock, resolve, site.connections) as client:
            assert client.ask("http://rebinding.example/a", {}).content == b"x"
    assert asked == ["rebinding.example"]
    assert site.connected == [PUBLIC]


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "http://[::1]/", "http://2130706433/", "http://0x7f.1/"])
def test_numbers_of_every_form_are_checked(url):
    site = Site()
    with (
        Client(WebLimits(), FakeClock().clock, None, site.connections) as client,
        pytest.raises(RequestError, match="inside this machine"),
    ):
        client.ask(url, {})
    assert site.connected == []


def test_the_next_address_is_tried_where_nobody_answers_at_the_first():
    tried = []

    class Half(httpcore.NetworkBackend):
        def connect_tcp(self, host, *_):
            tried.append(host)
            if host == PUBLIC:
                raise httpcore.ConnectError
            return httpcore.NetworkStream()

    guarded = GuardedBackend(FakeClock().clock, lambda host, port: [PUBLIC, "8.8.8.8"], Half(), allow_private=False)
    guarded.connect_tcp("example.org", 80)
    assert tried == [PUBLIC, "8.8.8.8"]


def test_every_step_ends_by_the_deadline():
    clock = FakeClock()
    guarded = GuardedBackend(clock.clock, lambda host, port: [PUBLIC], Site().connections, allow_private=False)
    guarded.set_deadline(10)
    assert guarded.left(30) == 10
    clock.sleep(9)
    assert guarded.left(None) == 1
    clock.sleep(1)
    with pytest.raises(TooSlowError):
        guarded.left(30)


def test_a_resolver_that_hangs_is_not_waited_for():
    let_go = threading.Event()

    def hang(host, port):
        let_go.wait()
        return [PUBLIC]

    guarded = GuardedBackend(FakeClock().clock, hang, Site().connections, allow_private=False)
    guarded.set_deadline(10)
    try:
        with pytest.raises(SlowResolverError, match=r"slow\.example"):
            guarded.connect_tcp("slow.example", 443, timeout=0.01)
        with (
            Client(WebLimits(timeout_seconds=0.01), FakeClock().clock, hang, Site().connections) as client,
            pytest.raises(RequestError, match=r"nobody said within 0\.01 seconds where slow\.example is") as caught,
        ):
            client.ask("http://slow.example/", {})
        assert (caught.value.fault.kind, caught.value.again) == ("silent", True)
    finally:
        let_go.set()


@pytest.mark.parametrize("error", [OSError("no"), UnicodeError("no"), RuntimeError("no")])
def test_what_a_resolver_raises_is_raised_where_it_was_asked(error):
    def fail(host, port):
        raise error

    with pytest.raises(type(error)) as caught:
        resolve_within(fail, "example.org", 80, 10)
    assert caught.value is error
