"""Capture: the act and time of taking a document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Capture:
    """One taking of some bytes, as the ledger keeps it. One row per act; the same bytes may be taken often."""

    sha256: str
    """SHA-256 of the bytes, in hexadecimal; their name in the store."""
    path: str | None
    """Where the file stood, as the user named it, with forward slashes; ``None`` for an address."""
    url: str | None
    """Address that the bytes came from, where they came from one."""
    media_type: str
    """As guessed from the name, or said by the server: ``text/html``."""
    size: int
    """Number of bytes."""
    retrieved_at: str
    """When it was taken, ISO 8601 in UTC to the second."""
    sequence: int = 0
    """Number of the ledger entry that keeps it, from 1; 0 before it is kept."""
