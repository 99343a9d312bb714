"""Turns: one build of a dossier at a time, for which a second one waits; and one watch, which a second one does not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from backchannel.errors import LedgerError
from backchannel.ledger.database import LOCK_TIMEOUT_SECONDS, database_errors, is_busy, sqlite_engine
from backchannel.ledger.layout import TURNS_FILE, WATCH_FILE


@contextmanager
def one_at_a_time(directory: Path, timeout_seconds: float = LOCK_TIMEOUT_SECONDS) -> Iterator[None]:
    """Hold the turn to build a dossier; it is given back when the process ends, however it ends.

    Raises:
        LedgerError: another process has it for longer than the time given.
    """
    busy = LedgerError(f"{directory}: another build is under way", "Wait until it ends, then build again.")
    with _held(directory / TURNS_FILE, timeout_seconds, busy):
        yield


@contextmanager
def one_watch(directory: Path) -> Iterator[None]:
    """Be the one watch of a dossier until the process ends, however it ends.

    Raises:
        LedgerError: another process is.
    """
    busy = LedgerError(f"{directory}: is watched already", "One watch is enough; end that one to start another.")
    with _held(directory / WATCH_FILE, 0, busy):
        yield


@contextmanager
def _held(path: Path, timeout_seconds: float, busy: LedgerError) -> Iterator[None]:
    """Hold a lock that the system gives back when the process ends: a transaction of an empty database."""
    engine = sqlite_engine(path, create=True, lock_timeout_seconds=timeout_seconds)
    with database_errors(path, "Delete it, then try again."), engine.connect() as connection:
        try:
            taken = connection.execution_options(write=True).begin()
        except DBAPIError as error:
            if is_busy(error):
                raise busy from error
            raise
        try:
            yield
        finally:
            taken.rollback()
