"""Ask a server with OpenAI's interface one question. What comes back is a text, or what went wrong; nothing is raised.

The server is a stranger: it may be absent, slow, endless, or answer with anything. Nothing that it says is printed.
Interface: the part of OpenAI's "Create chat completion" that llama.cpp, vLLM, Ollama, LM Studio and others share.
"""

from __future__ import annotations

import ipaddress
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from types import TracebackType
from typing import Any, Literal, NamedTuple, Self
from urllib.parse import urlsplit

from backchannel.settings.language_model import LanguageModel

MOST_ANSWER_BYTES = 1 << 20
"""An answer of 4,096 tokens has some 20,000 bytes; what is longer than this does not end, or is no answer."""

FailureKind = Literal["absent", "slow", "refused", "key", "answer"]

_KEY_REFUSED = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)
_NOT_UNDERSTOOD = (HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY)
"""What servers answer that know no schemas."""
_BUSY = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE)
_PLAIN_LEAVES_OUT = ("response_format", "seed")


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a question has no answer."""

    kind: FailureKind
    """``absent``: no connection; ``slow``: no whole answer in time; ``refused``: another status than 200, or the
    connection broke off; ``key``: no key, or one that is refused; ``answer``: not what was asked for."""
    detail: str = ""
    """In our own words: ``HTTP status 500``."""


class _Reply(NamedTuple):
    status: int
    data: bytes
    retry_after: str


class Client:
    """A connection to one server; use it as a context manager. Several threads may ask at once."""

    def __init__(self, settings: LanguageModel, key: str | None, wait: Callable[[float], None] = time.sleep) -> None:
        """Make ready to ask; nothing is sent yet.

        Args:
            settings: where, and how long to wait; they must be on.
            key: the server's key, printable ASCII; ``None`` for none.
            wait: called with the seconds that a busy server asks for.
        """
        import httpx

        self._httpx = httpx
        self._url = f"{settings.address}/chat/completions"
        self._timeout_seconds = settings.timeout_seconds
        self._wait = wait
        self._plain = False
        headers = {"Accept-Encoding": "identity", "Content-Type": "application/json"}
        if key is not None:
            headers["Authorization"] = f"Bearer {key}"
        self._client = httpx.Client(
            headers=headers,
            timeout=settings.timeout_seconds,
            trust_env=not _is_local(settings.address),  # no proxy stands between this machine and itself
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def ask(self, body: Mapping[str, Any]) -> str | Failure:
        """Return the text of the answer to one request; a busy server is asked once more."""
        reply = self._ask_as_understood(body)
        if isinstance(reply, _Reply) and reply.status in _BUSY:
            pause = _seconds(reply.retry_after)
            if pause is not None and pause <= self._timeout_seconds:
                self._wait(pause)
                reply = self._ask_as_understood(body)
        if isinstance(reply, Failure):
            return reply
        if reply.status in _KEY_REFUSED:
            return Failure("key", f"the server refused the key (HTTP status {reply.status})")
        if reply.status != HTTPStatus.OK:
            return Failure("refused", f"HTTP status {reply.status}")
        return _content_of(reply.data)

    def _ask_as_understood(self, body: Mapping[str, Any]) -> _Reply | Failure:
        """Ask by the schema, or, of a server that turns out not to understand that, without it."""
        plain = {name: value for name, value in body.items() if name not in _PLAIN_LEAVES_OUT}
        if self._plain:
            return self._post(plain)
        reply = self._post(body)
        if isinstance(reply, Failure) or reply.status not in _NOT_UNDERSTOOD:
            return reply
        again = self._post(plain)
        if not isinstance(again, Failure) and again.status == HTTPStatus.OK:
            self._plain = True
        return again

    def _post(self, body: Mapping[str, Any]) -> _Reply | Failure:
        content = json.dumps(body).encode("ascii")
        until = time.monotonic() + self._timeout_seconds
        try:
            with self._client.stream("POST", self._url, content=content) as response:
                data = bytearray()
                for chunk in response.iter_raw():
                    data += chunk
                    if len(data) > MOST_ANSWER_BYTES:
                        return Failure("answer", "an answer without end")
                    if time.monotonic() > until:
                        return Failure("slow")
                return _Reply(response.status_code, bytes(data), response.headers.get("Retry-After", ""))
        except (self._httpx.ConnectError, self._httpx.ConnectTimeout):
            return Failure("absent")
        except self._httpx.TimeoutException:
            return Failure("slow")
        except (self._httpx.HTTPError, self._httpx.InvalidURL, self._httpx.StreamError):
            return Failure("refused", "a connection that broke off")


def is_usable_key(key: str) -> bool:
    """Say whether a key can stand in a header of HTTP."""
    return bool(key) and key.isascii() and key.isprintable() and " " not in key


def _content_of(data: bytes) -> str | Failure:
    """Return the message of the first choice."""
    try:
        content = json.loads(data)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        return Failure("answer")
    return content if isinstance(content, str) else Failure("answer")


def _seconds(text: str) -> float | None:
    """Return the seconds of a Retry-After header; ``None`` for a date, and for none."""
    return float(text) if text.isascii() and text.isdecimal() else None


def _is_local(address: str) -> bool:
    host = urlsplit(address).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
