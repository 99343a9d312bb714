"""Let one client ask only so often: a bucket of tokens for each, filled at a steady rate (Turner, 1986)."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from backchannel.application.safety.asking import SAFE_METHODS, App, Receive, Scope, Send, address_of, network_of
from backchannel.application.safety.refusal import Refusal, Render, plain_page, refuse

MOST_BUCKETS = 10_000
"""Kept at a time; when there are more, those that are full again go, and if need be the oldest."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How often something may be asked for."""

    burst: int
    """At once, after a while of quiet."""
    per_minute: float
    """From then on."""


RATES: Mapping[str, Rate] = {
    "sign-in": Rate(10, 10),
    "change": Rate(60, 120),
    "search": Rate(60, 120),
    "look": Rate(240, 600),
}
"""By kind of request. A person who reviews by keyboard takes a decision a second for a minute, and no more for long;
a search as one types sends a few requests a second; a page and its parts are some ten requests."""


def kind_of(scope: Scope) -> str | None:
    """Return the kind of a request; ``None`` where it may come as often as it likes."""
    path = scope["path"]
    if path.startswith("/static/"):
        return None
    if scope["method"] not in SAFE_METHODS:
        return "sign-in" if path == "/sign-in" else "change"
    return "search" if path.endswith("/search") else "look"


class Buckets:
    """Buckets of tokens, by client.

    Args:
        rate: at which each is filled.
        clock: seconds, of any beginning; never runs back.
    """

    def __init__(self, rate: Rate, clock: Callable[[], float]) -> None:
        self._rate = rate
        self._clock = clock
        self._levels: dict[str, tuple[float, float]] = {}
        """Tokens that were left, and when that was so; the oldest first."""

    def take(self, client: str) -> float:
        """Take a token, and return 0; where there is none, return the seconds until there is."""
        now = self._clock()
        level, at = self._levels.pop(client, (float(self._rate.burst), now))
        level = min(self._rate.burst, level + (now - at) * self._rate.per_minute / 60)
        wait = 0.0 if level >= 1 else (1 - level) * 60 / self._rate.per_minute
        self._levels[client] = (level if wait else level - 1, now)
        if len(self._levels) > MOST_BUCKETS:
            self._tidy(now)
        return wait

    def _tidy(self, now: float) -> None:
        full_after = self._rate.burst * 60 / self._rate.per_minute
        kept = {client: row for client, row in self._levels.items() if now - row[1] < full_after}
        self._levels = dict([*kept.items()][-MOST_BUCKETS // 2 :])


class RateLimits:
    """Refuses clients that ask too often; a client is a session, or an address.

    Args:
        app: what answers.
        clock: as of ``Buckets``.
        rates: by kind of request.
        kind: says of which kind a request is.
        render: makes the page of a refusal.
    """

    def __init__(
        self,
        app: App,
        clock: Callable[[], float],
        rates: Mapping[str, Rate] = RATES,
        kind: Callable[[Scope], str | None] = kind_of,
        *,
        render: Render = plain_page,
    ) -> None:
        self._app = app
        self._buckets = {name: Buckets(rate, clock) for name, rate in rates.items()}
        self._kind = kind
        self._render = render

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or pass on."""
        kind = self._kind(scope) if scope["type"] == "http" else None
        buckets = self._buckets.get(kind) if kind else None
        wait = buckets.take(_client(scope, kind)) if buckets else 0.0
        if not wait:
            await self._app(scope, receive, send)
            return
        seconds = math.ceil(wait)
        said = f"Wait {seconds} second{'' if seconds == 1 else 's'}, then try again."
        refusal = Refusal(
            429, "too-often", "That was too often in too short a time.", said, (("retry-after", str(seconds)),)
        )
        await refuse(scope, send, refusal, self._render)


def _client(scope: Scope, kind: str | None) -> str:
    """Return by what a client is known; at the sign-in always its address, for a session costs it nothing there."""
    session = scope.get("state", {}).get("session_token")
    if session and kind != "sign-in":
        return f"session {session}"
    return f"address {network_of(address_of(scope) or 'unknown')}"
