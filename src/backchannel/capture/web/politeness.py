"""Wait one's turn at each host: a pause between requests, and as long as the server itself asks for."""

from __future__ import annotations

import datetime as dt
import hashlib
import math
from email.utils import parsedate_to_datetime

from backchannel.capture.web.clock import Clock
from backchannel.capture.web.faults import Fault, RequestError
from backchannel.capture.web.limits import WebLimits

FIRST_BACK_OFF_SECONDS = 2.0
"""After a first failure; doubled with each further one."""
_DIGITS = 8


class Politeness:
    """When each host may be asked next. All requests of a run go one after the other, so a host never has two."""

    def __init__(self, limits: WebLimits, clock: Clock) -> None:
        self._limits = limits
        self._clock = clock
        self._free: dict[str, float] = {}
        self._pace: dict[str, float] = {}

    def wait_turn(self, host: str) -> None:
        """Wait until a host may be asked.

        Raises:
            RequestError: it asked to be left alone for longer than is waited.
        """
        rest = self._free.get(host, 0.0) - self._clock.seconds() if host in self._free else 0.0
        if rest > max(self._limits.longest_wait_seconds, self._limits.delay_seconds):
            reason = f"the server asks to wait {rest:.0f} seconds, and {self._limits.longest_wait_seconds:g} are waited"
            raise RequestError(Fault("busy", reason))
        if rest > 0:
            self._clock.sleep(rest)

    def note_asked(self, host: str) -> None:
        """Note that a host has answered, or not, a moment ago."""
        self._hold(host, self._pace.get(host, self._limits.delay_seconds))

    def note_wish(self, host: str, seconds: float) -> None:
        """Note how long a host asks to be left alone now (Retry-After)."""
        self._hold(host, seconds)

    def note_pace(self, host: str, seconds: float) -> None:
        """Note a pause that a host asks for between any two requests (Crawl-delay), as far as it is waited."""
        self._pace[host] = max(self._limits.delay_seconds, min(seconds, self._limits.longest_wait_seconds))

    def _hold(self, host: str, seconds: float) -> None:
        self._free[host] = max(self._free.get(host, float("-inf")), self._clock.seconds() + seconds)


def back_off_seconds(url: str, failures: int) -> float:
    """Return how long to wait after so many failures: doubled each time, and between 75 and 125 % of that.

    Which part of that span depends on the address and the number alone: spread over addresses as chance would, and
    the same in every run.
    """
    digest = hashlib.sha256(f"{failures} {url}".encode()).hexdigest()[:_DIGITS]
    share = int(digest, 16) / (1 << (4 * _DIGITS))
    return math.ldexp(FIRST_BACK_OFF_SECONDS, failures - 1) * (0.75 + share / 2)


def wished_seconds(retry_after: str | None, now: str) -> float | None:
    """Return how long a server asks to wait (RFC 9110, section 10.2.3), ``None`` where it does not say."""
    if retry_after is None:
        return None
    text = retry_after.strip()
    if text.isascii() and text.isdecimal():
        return float(text[:_DIGITS])
    try:
        until = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=dt.UTC)
    return max(0.0, (until - dt.datetime.fromisoformat(now)).total_seconds())
