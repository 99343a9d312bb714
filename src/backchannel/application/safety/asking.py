"""Read what a request says of itself, from its ASGI scope."""

from __future__ import annotations

import ipaddress
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import urlsplit

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that change nothing (RFC 9110, 9.2.1). TRACE and all others are not served, and count as unsafe."""

_LOOPBACK_NAME = "localhost"


def values_of(scope: Scope, name: str) -> list[str]:
    """Return all values of a header, in order. HTTP allows any bytes; they are read as Latin-1."""
    wanted = name.lower().encode()
    return [value.decode("latin-1") for key, value in scope["headers"] if key.lower() == wanted]


def header_of(scope: Scope, name: str) -> str | None:
    """Return the value of a header that stands once; ``None`` where it is missing or stands more than once."""
    found = values_of(scope, name)
    return found[0] if len(found) == 1 else None


def cookie_of(scope: Scope, name: str) -> str | None:
    """Return a cookie's value; ``None`` where it is missing, or comes twice with different values.

    Another site of the same domain can add a cookie of a name that is taken. Which is ours nobody can tell, so none is.
    """
    pairs = (part.strip().partition("=") for line in values_of(scope, "cookie") for part in line.split(";"))
    found = {value.strip('"') for key, _, value in pairs if key == name}
    return found.pop() if len(found) == 1 else None


def address_of(scope: Scope) -> str | None:
    """Return the client's network address; ``None`` where none is known, as of a Unix socket."""
    client = scope.get("client")
    return str(client[0]) if client else None


def network_of(address: str) -> str:
    """Return what one client commands: an IPv4 address, or the first 64 bits of an IPv6 one."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(found, ipaddress.IPv4Address):
        return str(found)
    return str(found.ipv4_mapped or ipaddress.ip_network((found, 64), strict=False))


def authority_of(scope: Scope) -> str | None:
    """Return the host, and the port if there is one, that a request names; ``None`` where it names none, or several."""
    host = header_of(scope, "host")
    if not host or any(letter in host for letter in "/?#@\\ ,"):
        return None
    try:
        parts = urlsplit(f"//{host}")
        return parts.netloc.lower() if parts.hostname and (parts.port is None or parts.port) else None
    except ValueError:
        return None


def is_loopback(host: str) -> bool:
    """Say whether a host to listen on is this machine alone."""
    if host.lower() == _LOOPBACK_NAME:
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def public_address(given: str) -> str | None:
    """Return the scheme and authority of a site's address, as browsers send them; ``None`` where it is none."""
    try:
        parts = urlsplit(given.strip().lower())
        usual = parts.port == {"https": 443, "http": 80}.get(parts.scheme)
    except ValueError:
        return None
    plain = parts.scheme in ("https", "http") and parts.hostname and not parts.username and parts.path in ("", "/")
    if not plain or parts.query or parts.fragment:
        return None
    return f"{parts.scheme}://{parts.netloc.rpartition(':')[0] if usual else parts.netloc}"


def wants_page(scope: Scope) -> bool:
    """Say whether a person waits for a page, and not a program or a part of a page for data."""
    accepted = header_of(scope, "accept") or ""
    return "text/html" in accepted and not is_part(scope) and not scope["path"].startswith("/api/")


def is_part(scope: Scope) -> bool:
    """Say whether a page asks for a part of itself, by htmx."""
    return header_of(scope, "hx-request") == "true"
