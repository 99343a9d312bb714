"""Ask one address once: one request out, one answer in, within all bounds. No redirect is followed here."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator, Mapping
from http import HTTPStatus
from types import TracebackType
from typing import Any, Self

import httpcore
import httpx

from backchannel import __version__
from backchannel.capture.shown import safe_text
from backchannel.capture.web.clock import Clock
from backchannel.capture.web.decoding import Decoder, DecodingError, TooMuchError
from backchannel.capture.web.faults import Fault, RequestError
from backchannel.capture.web.hop import Headers, Hop
from backchannel.capture.web.limits import WebLimits
from backchannel.capture.web.network import (
    GuardedBackend,
    NoSuchHostError,
    PrivateAddressError,
    Resolve,
    SlowResolverError,
    TooSlowError,
    resolve_host,
)

ROBOT_NAME = "backchannel"
"""The name by which robots.txt can speak of us (RFC 9309, section 2.2.1)."""
ACCEPT = "text/html,application/xhtml+xml,application/pdf,application/xml;q=0.9,*/*;q=0.8"
ACCEPT_ENCODING = "gzip, deflate"


def user_agent(contact: str) -> str:
    """Return the header by which a publisher can tell who asks."""
    return f"{ROBOT_NAME}/{__version__}" + (f" ({contact})" if contact else "")


class Client:
    """Asks addresses one after the other; a context manager."""

    def __init__(
        self,
        limits: WebLimits,
        clock: Clock,
        resolve: Resolve | None = None,
        connections: httpcore.NetworkBackend | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """Make one.

        Args:
            limits: bounds of each answer.
            clock: to go by.
            resolve: from names to addresses; ``None`` for the system's.
            connections: makes them; ``None`` for real ones.
            tls: what certificates are trusted; ``None`` for those that the web trusts.
        """
        self._limits = limits
        self._clock = clock
        # looked up here and not in the signature, so that whoever replaces them in the module is heard
        self._backend = GuardedBackend(
            clock,
            resolve or resolve_host,
            connections or httpcore.SyncBackend(),
            allow_private=limits.allow_private,
        )
        # a transport and no ``httpx.Client``, which keeps cookies, and stumbles over redirects that it need not follow
        self._transport = _Transport(
            httpcore.ConnectionPool(tls or httpx.create_ssl_context(), http2=True, network_backend=self._backend)
        )
        self._headers = {
            "User-Agent": user_agent(limits.contact),
            "Accept": ACCEPT,
            "Accept-Encoding": ACCEPT_ENCODING,
        }
        self._waits = {"timeout": httpx.Timeout(limits.timeout_seconds).as_dict()}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._transport.close()

    def ask(self, url: str, headers: Mapping[str, str]) -> Hop:
        """Return the answer to one request.

        Raises:
            RequestError: there is none, or none that can be taken.
        """
        self._backend.set_deadline(self._limits.answer_seconds)
        request = httpx.Request("GET", url, headers=self._headers | dict(headers), extensions=self._waits)
        asked_at = self._clock.now()
        with _faults(self._limits):
            response = self._transport.handle_request(request)
        try:
            return self._receive(url, asked_at, _headers(request.headers.raw), response)
        finally:
            response.close()

    def _receive(self, url: str, asked_at: str, asked: Headers, response: httpx.Response) -> Hop:
        stream = response.extensions.get("network_stream")
        server = stream.get_extra_info("server_addr") if stream is not None else None

        def hop(body: bytes, content: bytes, truncated: str | None = None) -> Hop:
            return Hop(
                url=url,
                asked_at=asked_at,
                asked=asked,
                status=response.status_code,
                reason=_reason(response),
                headers=_headers(response.headers.raw),
                body=body,
                content=content,
                protocol=response.http_version,
                server=str(server[0]) if server else None,
                truncated=truncated,
            )

        try:
            with _faults(self._limits):
                body, content = self._body(response)
        except TooMuchError as error:
            limit = f"{self._limits.max_megabytes} MB"
            raise RequestError(Fault("large", f"an answer of more than {limit}"), hop(b"", b"", "length")) from error
        except DecodingError as error:
            raise RequestError(Fault("broken", str(error)), hop(b"", b"", "unspecified")) from error
        except RequestError as error:
            error.hop = hop(b"", b"", "time" if error.fault.kind == "silent" else "disconnect")
            raise
        return hop(body, content)

    def _body(self, response: httpx.Response) -> tuple[bytes, bytes]:
        """Return the bytes of an answer as sent and as unpacked."""
        most = self._limits.max_bytes
        said = response.headers.get("Content-Length", "")
        if said.isdecimal() and int(said) > most:
            raise TooMuchError
        decoder = Decoder(response.headers.get("Content-Encoding", ""), most)
        parts: list[bytes] = []
        size = 0
        for part in response.iter_raw():
            size += len(part)
            if size > most:
                raise TooMuchError
            parts.append(part)
            decoder.feed(part)
        return b"".join(parts), decoder.content()


class _Transport(httpx.BaseTransport):
    """``httpx`` over a pool of connections whose backend is ours; its own transport takes none."""

    def __init__(self, pool: httpcore.ConnectionPool) -> None:
        self._pool = pool

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and return its answer, the body not yet read."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        asked = httpcore.Request(request.method, url, headers=request.headers.raw, extensions=request.extensions)
        answer = self._pool.handle_request(asked)
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Parts(answer), extensions=answer.extensions
        )

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


class _Parts(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


class _faults:  # noqa: N801 - a context manager, named as a function
    """Turn what the libraries raise into faults in words."""

    def __init__(self, limits: WebLimits) -> None:
        self._limits = limits

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if error is not None:
            found = next((make for known, make in _WORDS if isinstance(error, known)), None)
            if found is not None:
                raise found(error, self._limits) from error


def _silent(reason: str, *, again: bool = True) -> RequestError:
    return RequestError(Fault("silent", reason), again=again)


def _connect_words(error: BaseException, _: WebLimits) -> RequestError:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return _silent(f"the certificate is not trusted ({cause.verify_message})", again=False)
        if isinstance(cause, ssl.SSLError):
            return _silent("no secure connection (TLS) can be made", again=False)
        if isinstance(cause, ConnectionRefusedError):
            return _silent("the connection was refused")
        cause = cause.__cause__ or cause.__context__
    return _silent("no connection can be made")


def _protocol_words(error: BaseException, _: WebLimits) -> RequestError:
    return RequestError(Fault("broken", f"an answer that is not HTTP, or broke off ({_short(error)})"), again=True)


_WORDS: tuple[tuple[type[Exception] | tuple[type[Exception], ...], Callable[[Any, WebLimits], RequestError]], ...] = (
    (PrivateAddressError, lambda error, _: RequestError(
        Fault("private", f"leads to {error}, inside this machine or its own network"))),
    (NoSuchHostError, lambda error, _: _silent(f"the name {safe_text(str(error))[:100]} is not known")),
    (SlowResolverError, lambda error, limits: _silent(
        f"nobody said within {limits.timeout_seconds:g} seconds where {safe_text(str(error))[:100]} is")),
    (TooSlowError, lambda _, limits: _silent(f"no whole answer within {limits.answer_seconds:g} seconds")),
    (httpcore.TimeoutException, lambda _, limits: _silent(f"no answer within {limits.timeout_seconds:g} seconds")),
    (httpcore.ConnectError, _connect_words),
    ((httpcore.NetworkError, httpcore.ProtocolError, httpx.StreamError), _protocol_words),
)  # fmt: skip


def _short(error: BaseException) -> str:
    return safe_text(str(error) or type(error).__name__)[:100]


def _headers(raw: list[tuple[bytes, bytes]]) -> Headers:
    return tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in raw)


def _reason(response: httpx.Response) -> str:
    said: bytes = response.extensions.get("reason_phrase", b"")
    if said:
        return safe_text(said.decode("latin-1"))[:60]
    try:
        return HTTPStatus(response.status_code).phrase
    except ValueError:
        return ""
