"""Connect to the very address that was checked, and to nothing inside this machine or its own network.

A name is resolved once, every address in the answer is checked, and the connection is made to one of these: a name
that means something else a moment later ("DNS rebinding") gains nothing. Redirects come this way too, as every
request does. Which addresses are global is IANA's registry of special-purpose addresses (RFC 6890), as Python's
``ipaddress`` has it; addresses of version 6 that carry one of version 4 are judged by what they carry.
"""

from __future__ import annotations

import ipaddress
import queue
import socket
import threading
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import httpcore

if TYPE_CHECKING:
    import ssl

    from backchannel.capture.web.clock import Clock

LEAST_TIMEOUT_SECONDS = 0.001
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_VERSION_4_BITS = 0xFFFFFFFF

Resolve = Callable[[str, int], list[str]]
"""From a host and a port to its addresses as numbers."""


class PrivateAddressError(Exception):
    """A host is not out on the internet; the text says which address it has."""


class TooSlowError(Exception):
    """The time for one whole answer is over."""


class NoSuchHostError(Exception):
    """A host's name means nothing."""


class SlowResolverError(Exception):
    """Nobody says in time what a host's name means."""


def resolve_host(host: str, port: int) -> list[str]:
    """Return all addresses of a host, in the system's order.

    Raises:
        OSError: the name means nothing, or nobody can be asked.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def resolve_within(resolve: Resolve, host: str, port: int, seconds: float) -> list[str]:
    """Resolve a name, and wait no longer than some time for the answer.

    The system's resolver cannot be told to hurry or to stop, so it is asked in a thread, which is left behind where it
    hangs; the program does not wait for it at its end.

    Raises:
        SlowResolverError: there is no answer in time.
        OSError, UnicodeError: as ``resolve`` does.
    """
    answers: queue.SimpleQueue[list[str] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolve(host, port))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is raised below, where it was asked for
            answers.put(error)

    threading.Thread(target=ask, name=f"resolving {host}", daemon=True).start()
    try:
        answer = answers.get(timeout=min(seconds, threading.TIMEOUT_MAX))
    except queue.Empty:
        raise SlowResolverError(host) from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def is_global(number: str) -> bool:
    """Say whether an address (as numbers) is out on the internet."""
    try:
        address = ipaddress.ip_address(number.partition("%")[0])
    except ValueError:
        return False
    inner = _carried(address)
    if inner is not None:
        return is_global(str(inner))
    special = (
        address.is_private,
        address.is_loopback,
        address.is_link_local,
        address.is_multicast,
        address.is_reserved,
        address.is_unspecified,
        isinstance(address, ipaddress.IPv6Address) and address.is_site_local,
    )
    return address.is_global and not any(special)


def _carried(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Return the address of version 4 that one of version 6 stands for."""
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & _VERSION_4_BITS)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)


class GuardedBackend(httpcore.NetworkBackend):
    """Connections for ``httpcore``: resolved, checked, then made to what was checked; each within one deadline."""

    def __init__(
        self,
        clock: Clock,
        resolve: Resolve,
        connections: httpcore.NetworkBackend,
        *,
        allow_private: bool,
    ) -> None:
        self._clock = clock
        self._resolve = resolve
        self._connections = connections
        self._allow_private = allow_private
        self._until = float("inf")

    def set_deadline(self, seconds: float) -> None:
        """Let everything from now on end after so many seconds."""
        self._until = self._clock.seconds() + seconds

    def left(self, timeout: float | None) -> float:
        """Return how long one step may take.

        Raises:
            TooSlowError: there is no time left.
        """
        rest = self._until - self._clock.seconds()
        if rest <= 0:
            raise TooSlowError
        return max(LEAST_TIMEOUT_SECONDS, rest if timeout is None else min(timeout, rest))

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,  # noqa: ARG002 - as httpcore wants it
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to a host.

        Raises:
            PrivateAddressError: any of its addresses is not global.
            NoSuchHostError: its name means nothing.
            SlowResolverError: nobody says in time what it means.
            httpcore.ConnectError, httpcore.ConnectTimeout: nobody answers there.
        """
        numbers = self._look_up(host, port, self.left(timeout))
        for number in numbers[:-1]:
            try:
                return self._connect(number, port, timeout, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._connect(numbers[-1], port, timeout, socket_options)

    def _look_up(self, host: str, port: int, seconds: float) -> list[str]:
        try:
            numbers = resolve_within(self._resolve, host.strip("[]"), port, seconds)
        except (OSError, UnicodeError) as error:
            raise NoSuchHostError(host) from error
        if not numbers:
            raise NoSuchHostError(host)
        inside = [] if self._allow_private else [number for number in numbers if not is_global(number)]
        if inside:
            raise PrivateAddressError(inside[0])
        return numbers

    def _connect(
        self, number: str, port: int, timeout: float | None, options: Iterable[Any] | None
    ) -> httpcore.NetworkStream:
        stream = self._connections.connect_tcp(number, port, self.left(timeout), None, options)
        return _TimedStream(stream, self)


class _TimedStream(httpcore.NetworkStream):
    """A connection each step of which ends by the deadline, so that no server can hold us by dripping."""

    def __init__(self, stream: httpcore.NetworkStream, backend: GuardedBackend) -> None:
        self._stream = stream
        self._backend = backend

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._backend.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._backend.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._backend.left(timeout))
        return _TimedStream(stream, self._backend)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
