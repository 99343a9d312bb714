"""Turns: one build of a dossier at a time, for which a second one waits; one watch; one background job."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from backchannel.errors import BusyError
from backchannel.ledger.database import LOCK_TIMEOUT_SECONDS, database_errors, is_busy, sqlite_engine
from backchannel.ledger.layout import JOBS_TURN_FILE, TURNS_FILE, WATCH_FILE


@contextmanager
def one_at_a_time(directory: Path, timeout_seconds: float = LOCK_TIMEOUT_SECONDS) -> Iterator[None]:
    """Hold the turn to build a dossier; it is given back when the process ends, however it ends.

    Raises:
        BusyError: another process has it for longer than the time given.
    """
    busy = BusyError(f"{directory}: another build is under way", "Wait until it ends, then build again.")
    with _held(directory / TURNS_FILE, timeout_seconds, busy):
        yield


@contextmanager
def one_watch(directory: Path) -> Iterator[None]:
    """Be the one watch of a dossier until the process ends, however it ends.

    Raises:
        BusyError: another process is.
    """
    busy = BusyError(f"{directory}: is watched already", "One watch is enough; end that one to start another.")
    with _held(directory / WATCH_FILE, 0, busy):
        yield


@contextmanager
def one_job(directory: Path, timeout_seconds: float = 0) -> Iterator[None]:
    """Be the one process that does a dossier's background jobs; the turn is given back when the process ends.

    Raises:
        BusyError: another process has it for longer than the time given.
    """
    busy = BusyError(f"{directory}: another background job is under way", "Wait until it ends.")
    with _held(directory / JOBS_TURN_FILE, timeout_seconds, busy):
        yield


@contextmanager
def _held(path: Path, timeout_seconds: float, busy: BusyError) -> Iterator[None]:
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
