"""What robots.txt asks of us, by the Robots Exclusion Protocol (RFC 9309)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from backchannel.capture.web.address import site_of
from backchannel.capture.web.client import ROBOT_NAME
from backchannel.capture.web.faults import Fault
from backchannel.capture.web.hop import Hop

MOST_BYTES = 512_000
"""Of a robots.txt that are looked at; the RFC asks for at least 500 kibibytes."""
KEPT_SECONDS = 24 * 3600
"""The longest that one is gone by (RFC 9309, section 2.4)."""
TROUBLE_KEPT_SECONDS = 600
"""After so long a site is asked again that gave no answer."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What one site asks."""

    hops: tuple[Hop, ...]
    """How it was asked."""
    parsed: Any = None
    """As Protego reads it; ``None`` where there is nothing to obey, or nothing to be had."""
    fault: Fault | None = None
    """Why nothing of this site may be taken."""

    def refusal(self, url: str) -> Fault | None:
        """Return why an address may not be taken, ``None`` where it may."""
        if self.fault is not None or self.parsed is None or self.parsed.can_fetch(url, ROBOT_NAME):
            return self.fault
        return Fault("robots", "robots.txt asks not to take this page")

    @property
    def pace_seconds(self) -> float | None:
        """The pause between requests that the site asks for."""
        delay = self.parsed.crawl_delay(ROBOT_NAME) if self.parsed is not None else None
        return float(delay) if delay is not None else None


Answer = tuple[tuple[Hop, ...], Fault | None]
"""The hops of a chain, and why it gave nothing, where it did."""


class Robots:
    """The rules of all sites met, each asked for once a day at most."""

    def __init__(self, follow: Callable[[str], Answer], seconds: Callable[[], float]) -> None:
        """Make one that fetches with ``follow`` and goes by a clock of seconds."""
        self._follow = follow
        self._seconds = seconds
        self._known: dict[str, tuple[float, Rules]] = {}

    def rules_for(self, url: str) -> Rules:
        """Return the rules of the site of an address."""
        origin = site_of(url).origin
        until, rules = self._known.get(origin, (float("-inf"), None))
        if rules is None or until < self._seconds():
            rules = _read(*self._follow(f"{origin}/robots.txt"))
            kept = KEPT_SECONDS if rules.fault is None else TROUBLE_KEPT_SECONDS
            self._known[origin] = (self._seconds() + kept, rules)
        return rules


def _read(hops: tuple[Hop, ...], fault: Fault | None) -> Rules:
    last = hops[-1] if hops else None
    if fault is not None and fault.kind in ("silent", "private", "busy"):
        return Rules(hops, fault=fault)  # nobody is there to be asked, so the page would fare no better
    if last is None or last.status == HTTPStatus.TOO_MANY_REQUESTS or last.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        said = f" ({last.answer})" if last else ""
        return Rules(hops, fault=Fault("robots", f"robots.txt cannot be read{said}, which counts as a refusal"))
    if fault is not None and fault.kind in ("large", "broken"):
        return Rules(
            hops, fault=Fault("robots", f"robots.txt cannot be read ({fault.reason}), which counts as a refusal")
        )
    if fault is not None or last.status != HTTPStatus.OK:
        return Rules(hops)  # there is none, so it asks for nothing
    from protego import Protego

    return Rules(hops, Protego.parse(last.content[:MOST_BYTES].decode("utf-8", "replace")))
