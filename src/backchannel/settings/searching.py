"""Settings of search: the row of ``[search]``, and what the address of a database may be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NoReturn
from urllib.parse import parse_qsl, unquote, urlsplit

from backchannel.settings.rows import Row
from backchannel.settings.values import Table

SEARCH_ROWS: tuple[Row, ...] = (
    Row(
        "search",
        "database",
        "text",
        "",
        "Address of a PostgreSQL database for the words that the application searches, for a team: "
        "postgresql://user@host/name, without a password. Empty: they are in a file of the dossier.",
    ),
)
PORT = 5432
TLS = ("disable", "require", "verify-full")
"""Of libpq's values of ``sslmode`` those that say what happens."""
_HOW = 'Write database = "postgresql://user@host:5432/name", or ...@/name?host=/var/run/postgresql for a socket.'
_NO_PASSWORD = "Take it out: it comes from PGPASSWORD, or from the passfile that PGPASSFILE or ~/.pgpass names."  # noqa: S105 - a hint
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_PORT = re.compile(r"[0-9]{1,5}")
_MOST_PORTS = 65_535


@dataclass(frozen=True, slots=True)
class DatabaseAddress:
    """Where a PostgreSQL database is. It has no password, and can be shown."""

    text: str
    """As it stands in the settings."""
    host: str
    """Name or address of the machine, or the directory of the server's socket."""
    port: int
    name: str
    user: str
    """Empty where the environment says it: ``PGUSER``, or who runs the program."""
    tls: str
    """One of ``TLS``."""


def check_search(table: Table, text: str) -> str:
    """Return the address of the database, which ``database_address`` takes; empty where none is named.

    Raises:
        SettingsError: it is no address, or has a password in it.
    """

    def refuse(what: str, hint: str = _HOW) -> NoReturn:
        table.refuse(f"'database' {what}", hint)  # never shown itself: a password may stand in it

    try:
        if text:
            database_address(text)
    except PasswordInAddressError:
        refuse("has a password in it", _NO_PASSWORD)
    except ValueError as error:
        refuse(str(error))
    return text


class PasswordInAddressError(ValueError):
    """An address of a database has a password in it."""


def database_address(text: str) -> DatabaseAddress:
    """Return what an address says.

    Raises:
        PasswordInAddressError: a password stands in it.
        ValueError: it is no address; the message says why, without it.
    """
    if not text.isprintable() or not text.startswith(("postgresql://", "postgres://")):
        raise ValueError("is no address of a PostgreSQL database")
    try:
        parts = urlsplit(text)
    except ValueError as error:
        raise ValueError("is no address of a PostgreSQL database") from error
    place = parts.netloc.rpartition("@")
    given = dict(parse_qsl(parts.query, keep_blank_values=True))
    if ":" in place[0] or "password" in given:
        raise PasswordInAddressError("has a password in it")
    if unknown := sorted({*given} - {"host", "sslmode"}):
        raise ValueError(f"says {unknown[0][:40]}=..., which is not known here")
    host, port = _host_and_port(place[2])
    host = given.get("host") or host or "localhost"
    name = unquote(parts.path.removeprefix("/"))
    if not name or "/" in name or parts.fragment:
        raise ValueError("does not end in the name of a database")
    is_near = host.startswith("/") or host in _LOOPBACK
    tls = given.get("sslmode") or ("disable" if is_near else "verify-full")
    if tls not in TLS:
        raise ValueError(f"has an sslmode that is none of {', '.join(TLS)}")
    return DatabaseAddress(text, host, port, name, unquote(place[0]), tls)


def _host_and_port(text: str) -> tuple[str, int]:
    host, port = text, ""
    if text.startswith("["):
        host, _, rest = text[1:].partition("]")
        port = rest.removeprefix(":")
    elif ":" in text:
        host, _, port = text.partition(":")
    if port and not (_PORT.fullmatch(port) and 0 < int(port) <= _MOST_PORTS):
        raise ValueError("has a port that is none")
    return unquote(host), int(port or PORT)
