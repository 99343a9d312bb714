"""Addresses: which can be fetched, how one is written, and which is a site's front page."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from backchannel.capture.shown import safe_text

SCHEMES = {"http": 80, "https": 443}
LAST_PORT = 65535
LONGEST = 4000
"""Letters; servers refuse longer ones (RFC 9110, section 4.1, asks for 8000 to be understood)."""

_LOOKS = re.compile(r"[a-z][a-z0-9+.-]+:/", re.IGNORECASE)
"""A scheme of two letters or more, so that ``C:/`` is none."""
_FRONT_NAMES = frozenset({"", "index.html", "index.htm", "index.php", "index.aspx", "default.aspx", "home"})
_LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][a-z]{2})?", re.IGNORECASE)


class AddressError(ValueError):
    """An address cannot be fetched; the text says why, without any password in it."""


class Site(NamedTuple):
    """Where an address leads."""

    scheme: str
    host: str
    port: int

    @property
    def origin(self) -> str:
        """The site as the beginning of its addresses (RFC 6454): ``https://example.org``."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == SCHEMES[self.scheme] else f":{self.port}")


def is_address(location: str) -> bool:
    """Say whether something given looks like an address and not like a path."""
    return _LOOKS.match(location) is not None


def read_address(text: str) -> str:
    """Return an address in the one way in which it is kept: without a fragment, scheme and host in lower case.

    Raises:
        AddressError: it is not http or https, has no host, or holds a name or password.
    """
    import httpx

    text = text.strip()
    if len(text) > LONGEST or not text.isprintable() or " " in text:
        raise AddressError("is no address" if len(text) <= LONGEST else f"has more than {LONGEST} letters")
    try:
        url = httpx.URL(text)
        port = url.port
    except (httpx.InvalidURL, ValueError) as error:
        raise AddressError("is no address") from error
    if url.scheme not in SCHEMES:
        raise AddressError("begins with neither http:// nor https://")
    if not url.host:
        raise AddressError("names no host")
    if url.userinfo:
        raise AddressError("holds a name or password, which a record must not keep")
    if port is not None and not 0 < port <= LAST_PORT:
        raise AddressError(f"names port {port}, which there is not")
    host = url.raw_host.decode("ascii").lower()
    return Site(url.scheme, host, port or SCHEMES[url.scheme]).origin + url.raw_path.decode("ascii")


def follow_address(here: str, location: str) -> str:
    """Return the address to which a redirect leads (RFC 9110, section 10.2.2).

    Args:
        here: where it stands.
        location: the header, its bytes as Latin-1.

    Raises:
        AddressError: as for ``read_address``.
    """
    try:
        # servers send UTF-8 and spaces, which neither HTTP nor the syntax of addresses knows; browsers mend both
        location = location.encode("latin-1", "replace").decode("utf-8", "replace")
        there = urljoin(here, location.strip().replace(" ", "%20"))
    except ValueError as error:
        raise AddressError("is no address") from error
    return read_address(there)


def site_of(address: str) -> Site:
    """Return where an address leads that ``read_address`` has returned."""
    parts = urlsplit(address)
    return Site(parts.scheme, parts.hostname or "", parts.port or SCHEMES[parts.scheme])


def is_front_page(address: str) -> bool:
    """Say whether an address is that of a site's front page, in whatever language."""
    parts = urlsplit(address)
    steps = [step for step in parts.path.lower().split("/") if step]
    if parts.query or len(steps) > 2:  # noqa: PLR2004 - a language and an index
        return False
    if steps and _LANGUAGE.fullmatch(steps[0]):
        steps = steps[1:]
    return not steps or (len(steps) == 1 and steps[0] in _FRONT_NAMES)


def is_same_site(one: str, other: str) -> bool:
    """Say whether two addresses are of one site: one host, or one a part of the other (``www.``)."""
    first, second = site_of(one).host.removeprefix("www."), site_of(other).host.removeprefix("www.")
    return first == second or first.endswith(f".{second}") or second.endswith(f".{first}")


def shown_address(text: str) -> str:
    """Return an address that cannot be used as it may be printed: printable, not too long, without a password."""
    return safe_text(re.sub(r"//[^/?#]*@", "//", text.strip()))[:200]
