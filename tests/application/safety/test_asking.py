import pytest

from backchannel.application.safety.asking import authority_of, cookie_of, header_of, is_loopback, network_of


def scope(*headers):
    return {"headers": [(name.encode(), value.encode("latin-1")) for name, value in headers]}


def test_a_header_that_stands_twice_is_none():
    assert header_of(scope(("A", "1")), "a") == "1"
    assert header_of(scope(("a", "1"), ("A", "1")), "a") is None
    assert header_of(scope(), "a") is None


def test_a_cookie_that_somebody_has_added_a_second_time_is_none():
    assert cookie_of(scope(("cookie", "x=1; sid=a; y=2")), "sid") == "a"
    assert cookie_of(scope(("cookie", "sid=a; sid=a")), "sid") == "a"
    assert cookie_of(scope(("cookie", "sid=a; sid=b")), "sid") is None
    assert cookie_of(scope(("cookie", "sid=a"), ("cookie", "sid=b")), "sid") is None
    assert cookie_of(scope(("cookie", "xsid=a; SID=b; sid")), "sid") == ""


@pytest.mark.parametrize(
    ("host", "authority"),
    [
        ("localhost:8000", "localhost:8000"),
        ("EXAMPLE.org", "example.org"),
        ("[::1]:8000", "[::1]:8000"),
        ("", None),
        ("localhost:8000/x", None),
        ("evil@localhost:8000", None),
        ("localhost:80000", None),
        ("localhost:0", None),
        ("localhost:8000, evil", None),
        ("[::1", None),
    ],
)
def test_a_host_is_read_strictly(host, authority):
    assert authority_of(scope(("host", host))) == authority


def test_two_hosts_are_none():
    assert authority_of(scope(("host", "localhost"), ("host", "evil"))) is None


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1.2.3", "::1", "[::1]", "localhost", "LOCALHOST"])
def test_this_machine_is_known_by_its_names(host):
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org", "", "localhost.evil.example"])  # noqa: S104
def test_other_hosts_are_not_this_machine(host):
    assert not is_loopback(host)


@pytest.mark.parametrize(
    ("address", "client"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("testclient", "testclient"),
    ],
)
def test_an_ipv6_client_commands_a_whole_network(address, client):
    assert network_of(address) == client
