"""Fetch one address: every redirect a step of its own, each step allowed, in turn, and tried again where that helps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

from backchannel.capture.web.address import AddressError, follow_address, is_front_page, is_same_site, site_of
from backchannel.capture.web.client import Client
from backchannel.capture.web.clock import Clock
from backchannel.capture.web.faults import Fault, RequestError
from backchannel.capture.web.hop import Hop
from backchannel.capture.web.limits import WebLimits
from backchannel.capture.web.politeness import Politeness, back_off_seconds, wished_seconds
from backchannel.capture.web.robots import Answer, Robots

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_GONE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
_AGAIN = frozenset({429, 500, 502, 503, 504})
"""Answers of a server in trouble, or too busy (RFC 9110, section 15.6; RFC 6585, section 4)."""
_WISHES = frozenset({429, 503})
"""Those that may come with Retry-After."""


@dataclass(frozen=True, slots=True)
class Validators:
    """By what a server can tell whether a page is as it was (RFC 9110, section 8.8)."""

    url: str
    """The address that they are of."""
    etag: str | None = None
    last_modified: str | None = None

    def headers(self) -> dict[str, str]:
        """Return the headers of a conditional request."""
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in named.items() if value}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of one address."""

    url: str
    """As asked for."""
    hops: tuple[Hop, ...]
    """Every request that was answered, in order, those tried again too."""
    fault: Fault | None = None
    """Why there is nothing to keep; ``None`` where there is, or where the page is unchanged."""
    robots: tuple[Hop, ...] = ()
    """How robots.txt was asked, where it refuses."""

    @property
    def last(self) -> Hop | None:
        """The last answer."""
        return self.hops[-1] if self.hops else None

    @property
    def unchanged(self) -> bool:
        """Say whether the server said that the page is as it was."""
        return self.fault is None and self.hops[-1].status == HTTPStatus.NOT_MODIFIED

    @property
    def arrived_at(self) -> str | None:
        """The address that answered in the end, where it is another."""
        return self.last.url if self.last is not None and self.last.url != self.url else None


@dataclass(slots=True)
class Fetcher:
    """Fetches addresses one after the other."""

    client: Client
    limits: WebLimits
    clock: Clock
    politeness: Politeness = field(init=False)
    robots: Robots = field(init=False)

    def __post_init__(self) -> None:
        self.politeness = Politeness(self.limits, self.clock)
        self.robots = Robots(self._follow_freely, self.clock.seconds)

    def fetch(self, url: str, validators: Validators | None = None) -> Fetched:
        """Fetch an address (as ``read_address`` returns it).

        Args:
            url: the address.
            validators: of its last capture, so that an unchanged page is not sent again.
        """
        return self._follow(url, validators, free=self.limits.ignore_robots)

    def _follow_freely(self, url: str) -> Answer:
        fetched = self._follow(url, None, free=True)
        return fetched.hops, fetched.fault

    def _follow(self, url: str, validators: Validators | None, *, free: bool) -> Fetched:
        """Follow redirects from an address, asking robots.txt at each unless free to go anywhere."""
        hops: list[Hop] = []
        here = url
        for _ in range(self.limits.redirects + 1):
            if not free:
                rules = self.robots.rules_for(here)
                refusal = rules.refusal(here)
                if refusal is not None:
                    return Fetched(url, tuple(hops), refusal, rules.hops)
                if rules.pace_seconds is not None:
                    self.politeness.note_pace(site_of(here).host, rules.pace_seconds)
            conditions = validators.headers() if validators is not None and validators.url == here else {}
            try:
                hop = self._ask(here, conditions, hops)
            except RequestError as error:
                return Fetched(url, tuple(hops), error.fault)
            location = hop.header("location")
            if hop.status not in _REDIRECTS or location is None:
                return Fetched(url, tuple(hops), _judge(url, hop, asked=bool(conditions)))
            try:
                here = follow_address(here, location)
            except AddressError as error:
                return Fetched(url, tuple(hops), Fault("astray", f"redirects to an address that {error}"))
        return Fetched(url, tuple(hops), Fault("astray", f"redirects more than {self.limits.redirects} times"))

    def _ask(self, url: str, conditions: Mapping[str, str], hops: list[Hop]) -> Hop:
        """Ask once, and again where that may help; every answer goes to ``hops``.

        Raises:
            RequestError: in the end there was none.
        """
        host = site_of(url).host
        for failures in range(1, max(1, self.limits.tries) + 1):
            final = failures == max(1, self.limits.tries)
            self.politeness.wait_turn(host)
            try:
                hop = self.client.ask(url, conditions)
            except RequestError as error:
                hops.extend([error.hop] if error.hop else [])
                if final or not error.again:
                    raise
            else:
                hops.append(hop)
                wish = wished_seconds(hop.header("retry-after"), self.clock.now()) if hop.status in _WISHES else None
                if wish is not None:
                    self.politeness.note_wish(host, wish)
                if final or hop.status not in _AGAIN:
                    return hop
            finally:
                self.politeness.note_asked(host)
            self.politeness.note_wish(host, back_off_seconds(url, failures))
        raise AssertionError  # the last turn returns or raises


def _judge(url: str, hop: Hop, *, asked: bool) -> Fault | None:
    """Return why an answer that is no redirect gives nothing to keep."""
    if hop.status in _GONE:
        return Fault("gone", hop.answer)
    if hop.status == HTTPStatus.NOT_MODIFIED and asked:
        return None
    if hop.status != HTTPStatus.OK:
        return Fault("status", hop.answer)
    if hop.url != url and is_front_page(hop.url) and not is_front_page(url):
        if is_same_site(url, hop.url):
            return Fault("gone", f"led to the front page instead ({hop.url})")
        return Fault("astray", f"led to the front page of another site ({hop.url})")
    return None
