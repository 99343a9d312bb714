"""HTTPS and HTTP/2, against a server on this machine with a certificate of its own."""

import contextlib
import datetime as dt
import gzip
import io
import socket
import ssl
import threading

import h2.config
import h2.connection
import h2.events
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from tests.web_site import FakeClock, Site, resolve_public
from warcio.archiveiterator import ArchiveIterator

from backchannel.capture.web.client import Client
from backchannel.capture.web.exchange import write_exchange
from backchannel.capture.web.faults import RequestError
from backchannel.capture.web.limits import WebLimits

HOST = "press.example"
PAGE = gzip.compress(b"They spoke.")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for the host that nobody else has signed, with its key; both in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "server.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return path


@contextlib.contextmanager
def secure(certificate, protocol):
    """Yield a site that answers one connection by a protocol: ``h2`` or ``http/1.1``."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    context.set_alpn_protocols([protocol])
    listener = socket.create_server(("127.0.0.1", 0))

    def serve():
        with contextlib.suppress(OSError), listener.accept()[0] as plain:
            plain.settimeout(10)
            with context.wrap_socket(plain, server_side=True) as connection:
                (_speak_2 if protocol == "h2" else _speak_1)(connection)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield Site(port=listener.getsockname()[1])
    finally:
        with contextlib.suppress(OSError):
            socket.create_connection(listener.getsockname(), 1).close()  # wakes a server that nobody has asked
        thread.join()
        listener.close()


def _speak_1(connection):
    connection.recv(65536)
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(PAGE)}\r\n\r\n"
    connection.sendall(head.encode() + PAGE)


def _speak_2(connection):
    speaker = h2.connection.H2Connection(config=h2.config.H2Configuration(client_side=False))
    speaker.initiate_connection()
    connection.sendall(speaker.data_to_send())
    while data := connection.recv(65536):
        for event in speaker.receive_data(data):
            if isinstance(event, h2.events.RequestReceived):
                headers = [(":status", "200"), ("content-encoding", "gzip"), ("x-path", dict(event.headers)[b":path"])]
                speaker.send_headers(event.stream_id, headers)
                speaker.send_data(event.stream_id, PAGE, end_stream=True)
        connection.sendall(speaker.data_to_send())


def ask(site, tls, url=f"https://{HOST}/a?b=c"):
    with Client(WebLimits(), FakeClock().clock, resolve_public, site.connections, tls) as client:
        return client.ask(url, {})


@pytest.mark.parametrize(("alpn", "protocol"), [("h2", "HTTP/2"), ("http/1.1", "HTTP/1.1")])
def test_both_versions_of_http_are_spoken_and_kept(certificate, alpn, protocol):
    with secure(certificate, alpn) as site:
        hop = ask(site, ssl.create_default_context(cafile=certificate))
    assert (hop.protocol, hop.answer, hop.content, hop.body) == (protocol, "200 OK", b"They spoke.", PAGE)
    records = list(ArchiveIterator(io.BytesIO(write_exchange([hop], ignore_robots=False)), check_digests="raise"))
    assert [one.rec_type for one in records] == ["warcinfo", "response", "request"]
    assert records[1].rec_headers.get_header("WARC-Protocol") == ("h2" if alpn == "h2" else None)


@pytest.mark.parametrize(
    ("url", "trusted", "why"),
    [
        (f"https://{HOST}/", False, "the certificate is not trusted (self-signed certificate)"),
        ("https://other.example/", True,
         "the certificate is not trusted (Hostname mismatch, certificate is not valid for 'other.example'.)"),
    ],
)  # fmt: skip
def test_a_certificate_that_cannot_be_trusted_ends_the_try(certificate, url, trusted, why):
    tls = ssl.create_default_context(cafile=certificate) if trusted else ssl.create_default_context()
    with secure(certificate, "h2") as site, pytest.raises(RequestError) as raised:
        ask(site, tls, url)
    assert raised.value.fault.reason == why
    assert not raised.value.again
