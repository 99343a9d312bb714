"""Ever longer waits after wrong passwords, by the name given and by the address that gives them.

A try is counted before the password is looked at, in one transaction, so that many at once gain nothing. A name that
no account bears waits as one that does. What is kept of names and addresses is a hash, and that for a day.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from backchannel.application.accounts.file import TRIES
from backchannel.application.safety.asking import network_of

NAME_FREE, ADDRESS_FREE = 5, 20
"""Tries before there is a wait. Behind one address there may be an office."""
FIRST_WAIT_SECONDS, MOST_WAIT_SECONDS = 30.0, 900.0
"""Each further try doubles the wait. A quarter of an hour at most, since anybody can make another's name wait."""
FORGOTTEN_SECONDS = 86_400.0


@dataclass(frozen=True, slots=True)
class Try:
    """What counting one try came to."""

    wait_seconds: float
    """How long nothing is listened to; 0 where the password may be looked at."""
    is_last: bool
    """Whether nothing more is listened to after this one, should it be wrong."""


def count_try(connection: Connection, name: str, address: str | None, now: float) -> Try:
    """Count a try to sign in, unless it must wait.

    Args:
        connection: to the file of accounts, writing.
        name: key of the name that was given.
        address: that it came from, if that is known.
        now: in seconds since 1970.
    """
    connection.execute(delete(TRIES).where(TRIES.c.last < now - FORGOTTEN_SECONDS))
    subjects = [(_subject("name", name), NAME_FREE)]
    if address:
        subjects.append((_subject("address", network_of(address)), ADDRESS_FREE))
    waits = [_until(connection, subject) - now for subject, _ in subjects]
    if max(waits) > 0:
        return Try(max(waits), is_last=False)
    locked = [_count(connection, subject, free, now) for subject, free in subjects]
    return Try(0.0, is_last=any(locked))


def forget_tries(connection: Connection, name: str, address: str | None = None) -> None:
    """Let a name begin anew, whose password was right or was set anew, and take back the try of the address."""
    connection.execute(delete(TRIES).where(TRIES.c.subject == _subject("name", name)))
    if address:
        known = TRIES.c.subject == _subject("address", network_of(address))
        connection.execute(update(TRIES).where(known).values(failed=TRIES.c.failed - 1, until=0.0))


def _until(connection: Connection, subject: str) -> float:
    found = connection.execute(select(TRIES.c.until).where(TRIES.c.subject == subject)).scalar()
    return float(found or 0.0)


def _count(connection: Connection, subject: str, free: int, now: float) -> bool:
    """Count one try of a name or address, and say whether it has to wait from here on."""
    before = connection.execute(select(TRIES.c.failed).where(TRIES.c.subject == subject)).scalar()
    failed = (before or 0) + 1
    excess = failed - free
    wait = min(FIRST_WAIT_SECONDS * 2.0 ** min(excess, 20), MOST_WAIT_SECONDS) if excess >= 0 else 0.0
    row = {"failed": failed, "last": now, "until": now + wait}
    if before is None:
        connection.execute(insert(TRIES).values(subject=subject, **row))
    else:
        connection.execute(update(TRIES).where(TRIES.c.subject == subject).values(row))
    return wait > 0


def _subject(kind: str, text: str) -> str:
    return hashlib.sha256(f"{kind}:{text}".encode("utf-8", "replace")).hexdigest()
