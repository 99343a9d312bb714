"""Keep accounts, sessions and failed tries in a SQLite file of their own, which nobody but its owner may read."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Float,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    delete,
    insert,
    inspect,
    select,
    update,
)

from backchannel.application.accounts.roles import Role
from backchannel.errors import AccountsError
from backchannel.ledger import ACCOUNTS_FILE
from backchannel.ledger.database import database_errors, sqlite_engine, transaction

SCHEMA_VERSION = "1"
SECRET_BYTES = 32

_PRIVATE = 0o600
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_HINT = f"Restore {ACCOUNTS_FILE} from a backup, or delete it and add the accounts again."

_METADATA = MetaData()

FACTS = Table(
    "facts",
    _METADATA,
    Column("name", String(32), primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

ACCOUNTS = Table(
    "accounts",
    _METADATA,
    Column("key", String(256), primary_key=True),
    Column("name", String(256), nullable=False),
    Column("role", String(16), nullable=False),
    Column("hash", String(512), nullable=False),
    Column("disabled", Boolean, nullable=False),
)

SESSIONS = Table(
    "sessions",
    _METADATA,
    Column("digest", String(64), primary_key=True),
    Column("account", String(256), nullable=False, index=True),
    Column("began", Float, nullable=False),
    Column("seen", Float, nullable=False),
)

TRIES = Table(
    "tries",
    _METADATA,
    Column("subject", String(64), primary_key=True),
    Column("failed", Integer, nullable=False),
    Column("last", Float, nullable=False),
    Column("until", Float, nullable=False),
)


@dataclass(frozen=True, slots=True)
class User:
    """One person who may use the application: the record of an account."""

    key: str
    """Its name as ``name_key`` has it; unique."""
    name: str
    role: Role
    hash: str
    """Of the password, as ``Passwords`` makes it."""
    disabled: bool = False


class AccountFile:
    """The file of accounts of one dossier; safe between threads and processes. Made with the first account."""

    def __init__(self, directory: Path) -> None:
        self.path = directory / ACCOUNTS_FILE
        self._engine = sqlite_engine(self.path, create=False)

    @property
    def exists(self) -> bool:
        """Whether there is one."""
        return self.path.is_file()

    def make(self) -> None:
        """Make the file where it is missing, for its owner alone from the first moment on.

        Raises:
            AccountsError: it cannot be written.
        """
        if self.exists:
            return
        try:
            os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, _PRIVATE))
        except OSError as error:
            message = f"{self.path}: cannot be written ({error.strerror or error})"
            raise AccountsError(message, "Check the permissions of the dossier directory.") from error
        with database_errors(self.path, _HINT), transaction(self._engine, write=True) as connection:
            if not inspect(connection).has_table(FACTS.name):
                _METADATA.create_all(connection)
                facts = {"schema_version": SCHEMA_VERSION.encode(), "secret": secrets.token_bytes(SECRET_BYTES)}
                connection.execute(insert(FACTS), [{"name": name, "value": value} for name, value in facts.items()])

    def check(self) -> None:
        """Refuse a file that others may read, or of a later version.

        Raises:
            AccountsError: it is one.
            LedgerError: it cannot be read.
        """
        if not self.exists:
            return
        mode = self.path.stat().st_mode
        if os.name == "posix" and mode & _OTHERS:  # Windows keeps permissions elsewhere
            message = f"{self.path}: others may read the accounts (mode {stat.S_IMODE(mode):03o}), so they are not used"
            raise AccountsError(message, f"If nobody has read it, run: chmod 600 {self.path}")
        if self._fact("schema_version") != SCHEMA_VERSION.encode():
            raise AccountsError(f"{self.path}: was written by a later version", "Update backchannel.")

    @property
    def secret(self) -> bytes:
        """What form tokens are made with; known to nobody else, and the same for all processes that serve."""
        return self._fact("secret") or b""

    @contextmanager
    def changing(self) -> Iterator[Connection]:
        """Give a connection in one transaction that nobody else writes beside: all that is done, or nothing."""
        with database_errors(self.path, _HINT), transaction(self._engine, write=True) as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection to read with."""
        with database_errors(self.path, _HINT), transaction(self._engine) as connection:
            yield connection

    def users(self) -> tuple[User, ...]:
        """Return all users, by name; none where there is no file."""
        if not self.exists:
            return ()
        with self.reading() as connection:
            return users_in(connection)

    def _fact(self, name: str) -> bytes | None:
        with self.reading() as connection:
            found = connection.execute(select(FACTS.c.value).where(FACTS.c.name == name)).scalar()
        return bytes(found) if found is not None else None


def users_in(connection: Connection) -> tuple[User, ...]:
    """Return all users, by name."""
    rows = connection.execute(select(ACCOUNTS).order_by(ACCOUNTS.c.key)).mappings()
    return tuple(User(**row) for row in rows)


def user_in(connection: Connection, key: str) -> User | None:
    """Return the account of a name, by its key."""
    row = connection.execute(select(ACCOUNTS).where(ACCOUNTS.c.key == key)).mappings().first()
    return User(**row) if row else None


def keep_user(connection: Connection, account: User) -> None:
    """Write an account, in the place of the one of its name where there is one."""
    changed = connection.execute(update(ACCOUNTS).where(ACCOUNTS.c.key == account.key).values(asdict(account)))
    if not changed.rowcount:
        connection.execute(insert(ACCOUNTS).values(asdict(account)))


def drop_user(connection: Connection, key: str) -> None:
    """Remove an account."""
    connection.execute(delete(ACCOUNTS).where(ACCOUNTS.c.key == key))
