"""Connections to a PostgreSQL database, and its errors as one line each.

The driver is pg8000 (BSD licence; maintained, a release of October 2026), an extra of the package that is loaded where
a database is named and nowhere else. psycopg is under the LGPL, and was left.
"""

from __future__ import annotations

import contextlib
import getpass
import os
import re
import ssl
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Engine, ExceptionContext, create_engine, event
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import NullPool, QueuePool

from backchannel.errors import SearchError
from backchannel.settings.searching import DatabaseAddress

CONNECT_SECONDS = 5.0
ANSWER_SECONDS = 20.0
"""The longest that a search may take."""
FILL_SECONDS = 3_600.0
"""The longest that one step of filling may take."""
KEPT_OPEN = 8
"""Connections of a process that stay open between searches."""

NO_WORDS = ("3F000", "42P01")
"""SQLSTATE of a schema or table that is not there."""
_SHUT_DOWN = "57P"
"""How the SQLSTATE of a connection begins that the server ends, or has ended."""
_HINTS = {
    "28": "Check the user, and the password in PGPASSWORD or in the passfile (~/.pgpass, readable by you alone)",
    "3D000": "Create it: createdb --encoding UTF8 NAME; docs/howto/search-with-postgresql.md says how",
    "42501": "Let the user make schemas there: GRANT CREATE ON DATABASE name TO user",
    "57014": "Ask for rarer words, or try again when the server has less to do",
    "53": "The server has no connections or no room left; try again later",
}
"""By SQLSTATE or its beginning."""
_AWAY = "See that the server runs and listens there; lists work without it, and search does again when it answers"
_TLS = "Name the certificate's file in PGSSLROOTCERT, or end the address in ?sslmode=require or ?sslmode=disable"
_INSTALL = "Install it: pip install 'backchannel[postgresql]'"
_FIELD = re.compile(r"((?:[^:\\]|\\.)*):")


def asking_engine(address: DatabaseAddress) -> Engine:
    """Return an engine to ask with: each statement by itself, connections kept open.

    Nothing is sent but what is asked: a connection that the server has ended meanwhile shows as an error whose
    ``connection_invalidated`` is set, and the next one is new.
    """
    engine = create_engine(
        "postgresql+pg8000://", creator=lambda: _connect(address, ANSWER_SECONDS), poolclass=QueuePool,
        pool_size=KEPT_OPEN, max_overflow=-1, pool_use_lifo=True, pool_reset_on_return=None,
        isolation_level="AUTOCOMMIT",
    )  # fmt: skip
    event.listen(engine, "handle_error", _notice_end)
    return engine


def _notice_end(context: ExceptionContext) -> None:
    """Tell a connection that the server has ended as one that is lost, so that another is opened instead."""
    if code_of(context.original_exception).startswith(_SHUT_DOWN):
        context.is_disconnect = True


def filling_engine(address: DatabaseAddress) -> Engine:
    """Return an engine to fill with: a connection each time."""
    return create_engine("postgresql+pg8000://", creator=lambda: _connect(address, FILL_SECONDS), poolclass=NullPool)


@contextmanager
def search_errors(address: DatabaseAddress) -> Iterator[None]:
    """Turn what goes wrong with a database into a ``SearchError``.

    Raises:
        SearchError: for anything that the server refuses, or where it does not answer.
    """
    try:
        yield
    except DBAPIError as error:
        raise _told(address, error.orig) from error
    except (SQLAlchemyError, OSError) as error:
        raise _told(address, error) from error
    except ImportError as error:
        raise SearchError("search: the driver for PostgreSQL is not installed", _INSTALL) from error


def code_of(error: object) -> str:
    """Return the SQLSTATE of a driver's error; empty where the server said none."""
    given = getattr(error, "args", ())
    told = given[0] if given and isinstance(given[0], dict) else {}
    return str(told.get("C", ""))


def _told(address: DatabaseAddress, error: object) -> SearchError:
    code = code_of(error)
    where = f"search: PostgreSQL at {_place(address)}"
    if not code:
        said = _first_line(error)
        hint = _TLS if "ssl" in said.lower() else _AWAY
        return SearchError(f"{where} does not answer ({said})", hint)
    assert isinstance(error, Exception)
    said = str(error.args[0].get("M", ""))
    hint = next((hint for begins, hint in _HINTS.items() if code.startswith(begins)), f"PostgreSQL's code: {code}")
    return SearchError(f"{where} refuses: {' '.join(said.split())[:200]}", hint)


def _place(address: DatabaseAddress) -> str:
    return f"{address.host}:{address.port}, database {address.name}"


def _first_line(error: object) -> str:
    return str(error).partition("\n")[0][:200] or type(error).__name__


def _connect(address: DatabaseAddress, seconds: float) -> Any:
    from pg8000.dbapi import Connection, Error

    class Quiet(Connection):  # type: ignore[misc]  # the driver has no types
        """A connection whose end is no error, whether or not the other side is still there."""

        def close(self) -> None:
            with contextlib.suppress(Error, OSError):
                super().close()

    user = address.user or os.environ.get("PGUSER") or getpass.getuser()
    where: dict[str, Any] = {"host": address.host, "port": address.port}
    if address.host.startswith("/"):
        where = {"unix_sock": f"{address.host}/.s.PGSQL.{address.port}"}
    try:
        connection = Quiet(
            user, database=address.name, password=password_of(address, user), ssl_context=_tls(address.tls),
            timeout=CONNECT_SECONDS, application_name="backchannel",
            startup_params={"statement_timeout": str(int(seconds * 1_000)), "client_min_messages": "warning"}, **where,
        )  # fmt: skip
    except (Error, OSError):
        raise
    except Exception as error:  # the driver takes for granted that what answers speaks PostgreSQL's language
        raise ConnectionError("what answers there is no PostgreSQL server") from error
    connection._usock.settimeout(seconds + CONNECT_SECONDS)  # noqa: SLF001 - there is no other way to say it later
    return connection


def _tls(mode: str) -> ssl.SSLContext | Literal[False]:
    if mode == "disable":
        return False  # None would ask the server for it, and take any
    try:
        context = ssl.create_default_context(cafile=os.environ.get("PGSSLROOTCERT") or None)
    except OSError as error:
        raise ConnectionError("the file that PGSSLROOTCERT names has no SSL certificate that can be read") from error
    if mode == "require":  # nobody listens in, but who answers is not proved
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def password_of(address: DatabaseAddress, user: str) -> str:
    """Return the password for a database as libpq finds it: ``PGPASSWORD``, else a passfile; empty where none is.

    Source: the PostgreSQL documentation, "Environment Variables" and "The Password File" of libpq.
    """
    if password := os.environ.get("PGPASSWORD"):
        return password
    path = Path(os.environ.get("PGPASSFILE") or "~/.pgpass").expanduser()
    try:
        seen = path.stat()
        if not stat.S_ISREG(seen.st_mode) or (os.name == "posix" and seen.st_mode & 0o077):
            return ""  # others can read it, so libpq ignores it too
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError, RuntimeError):
        return ""
    host = "localhost" if address.host.startswith("/") else address.host
    wanted = (host, str(address.port), address.name, user)
    for line in lines:
        found = _fields(line)
        given = ((address.host, *wanted[1:]), wanted)
        if found and any(all(map(_is_meant, found, one)) for one in given):
            return found[-1]
    return ""


def _fields(line: str) -> list[str]:
    """Return host, port, database, user and password of a line; nothing where it has others, or is a comment."""
    if line.startswith("#"):
        return []
    fields = [match[1] for match in _FIELD.finditer(f"{line}:")][
        : len(("host", "port", "database", "user", "password"))
    ]
    plain = [re.sub(r"\\(.)", r"\1", one) if one != "*" else "" for one in fields[:-1]]
    return [*plain, re.sub(r"\\(.)", r"\1", fields[-1])] if len(fields) == 5 else []  # noqa: PLR2004 - as above


def _is_meant(pattern: str, value: str) -> bool:
    return pattern in ("", value)
