"""Sessions: who signed in, by a random token of which the server keeps the SHA-256 alone."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from backchannel.application.accounts.file import ACCOUNTS, SESSIONS, AccountFile
from backchannel.application.accounts.roles import Role
from backchannel.application.safety.tokens import new_token

SEEN_EVERY_SECONDS = 60.0
"""How exactly it is kept when a session was last used, so that reading does not mean writing."""


@dataclass(frozen=True, slots=True)
class Lifetimes:
    """When a session ends by itself."""

    idle_seconds: float = 8 * 3600
    """Without a request: a working day, so that a long text in a form is not lost over lunch."""
    whole_seconds: float = 7 * 24 * 3600
    """In any case."""


@dataclass(frozen=True, slots=True)
class Session:
    """One that has not ended."""

    account: str
    """Key of the account."""
    name: str
    role: Role


def digest_of_token(token: str) -> str:
    """Return what is kept of a token. It is random and long, so a plain hash cannot be turned round."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


class Sessions:
    """The sessions of one file of accounts.

    Args:
        file: that keeps them.
        lifetimes: after which they end.
    """

    def __init__(self, file: AccountFile, lifetimes: Lifetimes | None = None) -> None:
        self._file = file
        self.lifetimes = lifetimes or Lifetimes()

    def begin(self, connection: Connection, account: str, now: float) -> str:
        """Begin a session, drop those that have ended, and return the token of the new one."""
        connection.execute(
            delete(SESSIONS).where((SESSIONS.c.seen <= self._idle(now)) | (SESSIONS.c.began <= self._old(now)))
        )
        token = new_token()
        row = {"digest": digest_of_token(token), "account": account, "began": now, "seen": now}
        connection.execute(insert(SESSIONS).values(row))
        return token

    def find(self, token: str, now: float, *, used: bool = True) -> Session | None:
        """Return the session of a token, where it has not ended and its account may be used.

        Args:
            token: as the cookie has it.
            now: in seconds since 1970.
            used: whether a person did something; a page that asks by itself for news does not keep a session alive.
        """
        digest = digest_of_token(token)
        query = (
            select(SESSIONS.c.account, SESSIONS.c.seen, ACCOUNTS.c.name, ACCOUNTS.c.role)
            .join(ACCOUNTS, ACCOUNTS.c.key == SESSIONS.c.account)
            .where(SESSIONS.c.digest == digest, SESSIONS.c.seen > self._idle(now), SESSIONS.c.began > self._old(now))
            .where(ACCOUNTS.c.disabled.is_(False))
        )
        with self._file.reading() as connection:
            row = connection.execute(query).first()
        if row is None:
            return None
        if used and now - row.seen >= SEEN_EVERY_SECONDS:
            with self._file.changing() as connection:
                connection.execute(update(SESSIONS).where(SESSIONS.c.digest == digest).values(seen=now))
        return Session(row.account, row.name, row.role)

    def _idle(self, now: float) -> float:
        return now - self.lifetimes.idle_seconds

    def _old(self, now: float) -> float:
        return now - self.lifetimes.whole_seconds


def end_session(connection: Connection, token: str) -> None:
    """End one session, if it is there."""
    connection.execute(delete(SESSIONS).where(SESSIONS.c.digest == digest_of_token(token)))


def end_sessions(connection: Connection, account: str) -> int:
    """End all sessions of an account, and say how many there were."""
    return connection.execute(delete(SESSIONS).where(SESSIONS.c.account == account)).rowcount
