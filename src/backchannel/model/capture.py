"""Capture and Attempt: the act and time of taking a document, and of trying to where nothing was taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Capture:
    """One taking of some bytes, as the ledger keeps it. One row per act; the same bytes may be taken often."""

    sha256: str
    """SHA-256 of the bytes, in hexadecimal; their name in the store."""
    path: str | None
    """Where the file stood, as the user named it, with forward slashes; ``None`` for an address."""
    url: str | None
    """Address that was asked for, where the bytes came from one."""
    media_type: str
    """As guessed from the name, or said by the server: ``text/html``."""
    size: int
    """Number of bytes."""
    retrieved_at: str
    """When it was taken, ISO 8601 in UTC to the second: by our own clock, or by that of what ``via`` names."""
    via: str | None = None
    """Who took it, where we did not: ``git 3dbdc5859381 in whitehouse-history``, ``warc pages.warc.gz``."""
    arrived_at: str | None = None
    """Address that answered in the end, where a redirect led away from ``url``."""
    exchange: str | None = None
    """SHA-256 of a WARC file (ISO 28500) in the store with the whole exchange: what was asked and answered."""
    listing: str | None = None
    """Name of the connector to which this is a list of other addresses, and no document: ``feed``; with ``, further``
    where another listing led to it."""
    sequence: int = 0
    """Number of the ledger entry that keeps it, from 1; 0 before it is kept."""

    @property
    def objects(self) -> tuple[str, ...]:
        """The SHA-256 of all bytes that it names."""
        return (self.sha256, self.exchange) if self.exchange else (self.sha256,)


Outcome = Literal["unchanged", "gone", "failed"]
OUTCOMES: tuple[Outcome, ...] = ("unchanged", "gone", "failed")


@dataclass(frozen=True, slots=True, order=True)
class Attempt:
    """One try to take an address that gave no bytes to keep. One row per act.

    ``unchanged``: the server said that the page is as it was when last taken (304). ``gone``: it said that there is no
    such page any more (404, 410), or led to the front page instead. ``failed``: anything else - no answer, an error of
    the server, an answer that could not be kept - which says nothing of the page, neither that it is there nor that it
    is not.
    """

    url: str
    """Address that was asked for."""
    attempted_at: str
    """ISO 8601 in UTC to the second."""
    outcome: Outcome
    reason: str
    """In words: ``404 Not Found``, ``no answer within 30 seconds``."""
    status: int | None = None
    """Status of the answer (RFC 9110); ``None`` where there was none."""
    arrived_at: str | None = None
    """As of a capture."""
    exchange: str | None = None
    """As of a capture; ``None`` where there was no answer."""
    via: str | None = None
    """As of a capture."""
    sequence: int = 0
    """As of a capture."""

    @property
    def objects(self) -> tuple[str, ...]:
        """The SHA-256 of all bytes that it names."""
        return (self.exchange,) if self.exchange else ()
