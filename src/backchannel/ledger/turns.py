"""One build at a time: a second one waits for its turn, and then finds most of its work done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from backchannel.errors import LedgerError
from backchannel.ledger.database import LOCK_TIMEOUT_SECONDS, database_errors, is_busy, sqlite_engine
from backchannel.ledger.layout import TURNS_FILE


@contextmanager
def one_at_a_time(directory: Path, timeout_seconds: float = LOCK_TIMEOUT_SECONDS) -> Iterator[None]:
    """Hold the turn to build a dossier; it is given back when the process ends, however it ends.

    Raises:
        LedgerError: another process has it for longer than the time given.
    """
    path = directory / TURNS_FILE
    engine = sqlite_engine(path, create=True, lock_timeout_seconds=timeout_seconds)
    with database_errors(path, "Delete it, then build again."), engine.connect() as connection:
        try:
            taken = connection.execution_options(write=True).begin()
        except DBAPIError as error:
            if is_busy(error):
                message = f"{directory}: another build is under way"
                raise LedgerError(message, "Wait until it ends, then build again.") from error
            raise
        try:
            yield
        finally:
            taken.rollback()
