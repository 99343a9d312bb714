"""Hop: one request and its answer, as the exchange keeps them."""

from __future__ import annotations

from dataclasses import dataclass

Headers = tuple[tuple[str, str], ...]
"""Names and values in order; bytes beyond ASCII as Latin-1, so that nothing is lost."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One request and its answer. One row per request."""

    url: str
    asked_at: str
    """ISO 8601 in UTC to the second."""
    asked: Headers
    """The request's headers."""
    status: int
    reason: str
    """The words behind the status, as sent; HTTP/2 has none, and then those of the standard."""
    headers: Headers
    """The answer's headers."""
    body: bytes
    """As sent, still compressed, but without chunking."""
    content: bytes
    """What the body stands for."""
    protocol: str
    """``HTTP/1.1`` or ``HTTP/2``."""
    server: str | None = None
    """The number of the address that was connected to."""
    truncated: str | None = None
    """Why the body is not here, where it is not: ``length`` or ``time`` (ISO 28500, WARC-Truncated)."""

    def header(self, name: str) -> str | None:
        """Return the first value of a header of the answer, by its name in lower case."""
        return next((value for key, value in self.headers if key.lower() == name), None)

    @property
    def answer(self) -> str:
        """The status in words: ``404 Not Found``."""
        return f"{self.status} {self.reason}".strip()
