import pytest
from tests.application.browser import Browser, answering

from backchannel.application.safety.hosts import Hosts


def status(host, base="http://127.0.0.1:8000", **arguments):
    app, reached = answering()
    answer = Browser(Hosts(app, **arguments), base).get("/", headers={"host": host})
    assert bool(reached) is (answer.status_code == 200)
    return answer.status_code


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "LOCALHOST:8000"])
def test_this_machines_names_are_served(host):
    assert status(host) == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8000", "localhost", "localhost:8001", "127.0.0.1.evil.example:8000",
     "localhost.:8000", "127.0.0.2:8000", "[::]:8000", "0.0.0.0:8000"],
)  # fmt: skip
def test_any_other_name_is_not_whatever_it_resolves_to(host):
    assert status(host) == 421


@pytest.mark.parametrize("host", ["", "a b", "evil@localhost:8000", "localhost:8000/"])
def test_a_host_that_is_none_is_refused(host):
    assert status(host) == 400


def test_the_usual_port_need_not_be_named():
    assert status("localhost", "http://127.0.0.1:80") == 200
    assert status("localhost:80", "http://127.0.0.1:80") == 200


def test_a_public_name_is_served_beside_them():
    assert status("record.example", names=["Record.example"]) == 200
    assert status("other.example", names=["record.example"]) == 421
    assert status("localhost:8000", names=["record.example"], loopback=False) == 421


def test_on_a_network_without_a_name_any_is_served():
    assert status("192.0.2.1:8000", loopback=False) == 200
