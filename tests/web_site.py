"""A small web site on this machine for tests, reached under any name; and a clock that never makes anybody wait."""

from __future__ import annotations

import contextlib
import datetime as dt
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from unittest import mock

import httpcore

from backchannel.capture.web.clock import Clock

PUBLIC = "93.184.215.14"
"""What every name means here; connections to it end at the local server."""
START = dt.datetime(2026, 3, 3, 14, 5, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Reply:
    """What the site answers."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    length: int | None = None
    """What Content-Length says; ``None`` for the truth."""


@dataclass
class FakeClock:
    """A clock that stands still but for what is slept."""

    at: dt.datetime = START
    slept: list[float] = field(default_factory=list)

    def now(self) -> str:
        return self.at.replace(microsecond=0).isoformat()

    def seconds(self) -> float:
        return (self.at - START).total_seconds()

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.at += dt.timedelta(seconds=seconds)

    @property
    def clock(self) -> Clock:
        return Clock(self.now, self.seconds, self.sleep)


Answer = Reply | Callable[["Asked"], Reply] | list[Reply]


@dataclass(frozen=True)
class Asked:
    """One request that came in."""

    host: str
    path: str
    headers: dict[str, str]


@dataclass
class Site:
    """The running site."""

    port: int = 0
    pages: dict[str, Answer] = field(default_factory=dict)
    """By path with query, or by host and path; a list is answered one by one, its last for ever."""
    asked: list[Asked] = field(default_factory=list)
    connected: list[str] = field(default_factory=list)
    """Numbers of the addresses that were connected to."""

    def paths(self) -> list[str]:
        """What was asked for, robots.txt aside."""
        return [one.path for one in self.asked if one.path != "/robots.txt"]

    def reply(self, asked: Asked) -> Reply:
        found = self.pages.get(asked.host + asked.path, self.pages.get(asked.path))
        if isinstance(found, list):
            return found.pop(0) if len(found) > 1 else found[0]
        if callable(found):
            return found(asked)
        return found if found is not None else Reply(b"no such page", 404)

    @property
    def connections(self) -> httpcore.NetworkBackend:
        """Connections to public addresses, all of which end here."""
        return _Connections(self)


def resolve_public(host: str, port: int) -> list[str]:
    """Every name is public; every number means itself."""
    return [host] if host.replace(".", "").isdecimal() or ":" in host else [PUBLIC]


def resolve_nothing(host: str, port: int) -> list[str]:
    """No name is known."""
    raise socket.gaierror(socket.EAI_NONAME, "unknown")


class _Connections(httpcore.SyncBackend):
    def __init__(self, site: Site) -> None:
        super().__init__()
        self.site = site

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        self.site.connected.append(host)
        return super().connect_tcp("127.0.0.1", self.site.port, timeout, local_address, socket_options)


@contextlib.contextmanager
def serving(pages: dict[str, Answer]) -> Iterator[Site]:
    """Yield a running site."""
    site = Site(pages=pages)

    class Handler(_Handler):
        served = site

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextlib.contextmanager
def public(site: Site, clock: FakeClock | None = None, *, known: bool = True) -> Iterator[FakeClock]:
    """Let commands reach the site under any name (or know no name at all), by a clock that makes nobody wait."""
    clock = clock or FakeClock()
    with (
        mock.patch("backchannel.capture.web.client.resolve_host", resolve_public if known else resolve_nothing),
        mock.patch("backchannel.capture.web.client.httpcore.SyncBackend", return_value=site.connections),
        mock.patch("backchannel.capture.web.taking.Clock", return_value=clock.clock),
    ):
        yield clock


class _Handler(BaseHTTPRequestHandler):
    served: ClassVar[Site]
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        asked = Asked(self.headers["Host"], self.path, {name.lower(): value for name, value in self.headers.items()})
        self.served.asked.append(asked)
        reply = self.served.reply(asked)
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body) if reply.length is None else reply.length))
        self.end_headers()
        with contextlib.suppress(ConnectionError):  # the other side may have had enough
            self.wfile.write(reply.body)
        self.close_connection = reply.length is not None

    def log_message(self, *_: object) -> None:
        """Print nothing."""
