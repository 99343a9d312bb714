"""Append to the end of the chain, and to nothing else: in one transaction, held to what ``checkpoint.txt`` says."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, suppress
from dataclasses import asdict
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, select

from backchannel.errors import LedgerError
from backchannel.ledger.chain import Entry, EntryKind, chain_entries, own_digest
from backchannel.ledger.checkpoint import Checkpoint, read_checkpoints, write_checkpoints
from backchannel.ledger.database import database_errors, file_errors, transaction
from backchannel.ledger.layout import LEDGER_FILE
from backchannel.ledger.schema import ENTRIES
from backchannel.ledger.wholefile import digest_of

VERIFY_HINT = "Run `backchannel verify` to see which entry or file is wrong, and restore it from a copy."

_REST_FOR_EACH = 10.0
"""How many times as long as it takes to hash the file is waited before it is hashed again: to hash a ledger of 70 MB
(100,000 entries) after each of its batches would be half of the work, and this way it is a tenth at most."""

_SHORT_SECONDS = 0.02
"""What is no longer than this is not waited for: the file of a small ledger is hashed after each batch."""


class Tail:
    """The end of one ledger's chain. Call ``close`` after the last entry."""

    def __init__(self, directory: Path, engine: Engine) -> None:
        self._directory = directory
        self._engine = engine
        self._rest_until = 0.0
        self._unhashed = False

    def append(
        self, kind: EntryKind, rows: Iterable[tuple[str, str]], check: Callable[[Connection], None] | None = None
    ) -> int:
        """Append entries in one transaction and return the number of the first.

        Args:
            kind: of all of them.
            rows: when each is recorded, and its body in canonical JSON; at least one.
            check: looks at what stands there, in the same transaction; where it raises, nothing is appended.

        Raises:
            LedgerError: the ledger cannot be written, or does not end where ``checkpoint.txt`` says.
        """
        directory = self._directory
        with ledger_errors(directory), transaction(self._engine, write=True) as connection:
            last = last_entry(connection, directory)
            before = Checkpoint(last.sequence, last.hash)
            self._check_end(before)
            if check is not None:
                check(connection)
            entries = list(chain_entries(kind, rows, last.sequence, last.hash))
            connection.execute(insert(ENTRIES), [asdict(entry) for entry in entries])
            with file_errors(directory):
                write_checkpoints(directory, before, Checkpoint(entries[-1].sequence, entries[-1].hash))
        # The entries stand. If the file cannot be written now, its two lines from above are still true.
        self.note_end(hashed=time.monotonic() >= self._rest_until)
        return entries[0].sequence

    def close(self) -> None:
        """Hash the file, where that was put off."""
        if self._unhashed:
            self.note_end()

    def note_end(self, *, hashed: bool = True) -> None:
        """Write the end as it is into ``checkpoint.txt``, where that can be done, and where it allows that end.

        Args:
            hashed: with the SHA-256 of the database's file.
        """
        directory = self._directory
        with (
            suppress(LedgerError, OSError),
            ledger_errors(directory),
            transaction(self._engine, write=True) as connection,
        ):
            last = last_entry(connection, directory)  # nobody else writes while this transaction is open
            if Checkpoint(last.sequence, last.hash) in (read_checkpoints(directory) or ()):
                write_checkpoints(directory, Checkpoint(last.sequence, last.hash, self._digest(connection, hashed)))

    def _digest(self, connection: Connection, wanted: bool) -> str | None:  # noqa: FBT001 - our own flag, handed on
        self._unhashed = not wanted
        if not wanted:
            return None
        begun = time.monotonic()
        digest = digest_of(connection, self._directory / LEDGER_FILE)
        taken = time.monotonic() - begun
        self._rest_until = begun + _REST_FOR_EACH * taken if taken > _SHORT_SECONDS else 0.0
        return digest

    def _check_end(self, end: Checkpoint) -> None:
        """Refuse to write over the trace of a tail that was cut off."""
        known = read_checkpoints(self._directory)
        if known is not None and end not in known:
            raise LedgerError(
                f"{self._directory}: the ledger ends with entry {end.sequence}, not where checkpoint.txt says",
                VERIFY_HINT,
            )


def last_entry(connection: Connection, directory: Path) -> Entry:
    """Return the last entry, which must bear its own hash: nothing is appended to a broken end.

    Raises:
        LedgerError: there is none, or it was altered.
    """
    row = connection.execute(select(ENTRIES).order_by(ENTRIES.c.sequence.desc()).limit(1)).mappings().first()
    if row is None:
        raise LedgerError(f"{directory / LEDGER_FILE}: has no entries", VERIFY_HINT)
    last = Entry(**row)
    if own_digest(last) != last.hash:
        raise LedgerError(f"{directory / LEDGER_FILE}: entry {last.sequence} is not what it was", VERIFY_HINT)
    return last


def ledger_errors(directory: Path) -> AbstractContextManager[None]:
    """Turn what the database of a ledger refuses into a ``LedgerError`` that sends to ``verify``."""
    return database_errors(directory / LEDGER_FILE, VERIFY_HINT)
