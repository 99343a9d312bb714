"""What fetching from the web may take, and how gently it asks: the table ``[capture]`` of the settings."""

from __future__ import annotations

from dataclasses import dataclass

FURTHER = ", further"
"""Ends ``Capture.listing`` where another listing led there."""
BYTES_IN_A_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class WebLimits:
    """Bounds and manners of fetching. The defaults are gentle: a publisher's server is no place to be in a hurry."""

    contact: str = ""
    """Where a publisher can reach who fetches, for the header User-Agent; empty for nothing."""
    delay_seconds: float = 1
    """The least time between the end of one request to a host and the start of the next."""
    timeout_seconds: float = 30
    """The longest silence: to connect, or between two parts of an answer."""
    answer_seconds: float = 300
    """The longest that one whole answer may take, however steadily it drips."""
    longest_wait_seconds: float = 120
    """The longest that a server's own wish (Retry-After, Crawl-delay) is waited for."""
    tries: int = 3
    """Times that a server without an answer, or with trouble of its own, is asked; 1 for once."""
    redirects: int = 10
    max_megabytes: int = 50
    """The most of one answer, as sent and unpacked alike. A long report in PDF has some 30."""
    listed_items: int = 500
    """The most new pages that are taken from one feed or listing in one run."""
    allow_private: bool = False
    """Whether addresses inside this machine or its own network are fetched."""
    ignore_robots: bool = False
    """Whether robots.txt is not asked; no setting but an option of the command, and noted in every exchange."""

    @property
    def max_bytes(self) -> int:
        """The most bytes of one answer."""
        return self.max_megabytes * BYTES_IN_A_MEGABYTE
