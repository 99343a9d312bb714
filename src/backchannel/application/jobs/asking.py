"""What the rest of the application calls: ask for work, look how far it is, end it, do it again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backchannel.application.desk import Desk, NotThereError
from backchannel.application.jobs import starting
from backchannel.application.jobs.record import Job, Outcome
from backchannel.application.jobs.store import JobStore
from backchannel.application.jobs.tasks import BUILD
from backchannel.errors import UsageError

MOST_JOBS = 1 << 62
"""No number is higher: SQLite could not hold it."""


def request_build(desk: Desk, why: str, author: str) -> Job:
    """Ask for a build and a new index, and return the job that will do it; it may wait, and may do more besides.

    Args:
        desk: the dossier.
        why: in words, as ``decision 12``.
        author: name of who asks.

    Raises:
        LedgerError: the file of jobs cannot be written.
    """
    return request(desk, BUILD, why, author)


def request(
    desk: Desk,
    kind: str,
    why: str,
    author: str,
    given: Mapping[str, Any] | None = None,
    outcome: Outcome | None = None,
) -> Job:
    """Ask for a task, a build and a new index; as ``request_build``.

    Args:
        desk: the dossier.
        kind: name of the task (``tasks.py``).
        why: in words.
        author: name of who asks.
        given: what the task works on; JSON.
        outcome: what came of it, where that is known already and the task is not to be done.
    """
    job = _store(desk).ask(kind, why, author, given, outcome)
    starting.start(desk.dossier.directory)
    return job


def job(desk: Desk, number: int) -> Job:
    """Return a job as it is now; one whose process has died is told as failed.

    Raises:
        NotThereError: there is none of this number.
    """
    store = _store(desk)
    found = store.job(number) if number <= MOST_JOBS else None
    if found is not None and not found.is_over:
        starting.resume(desk.dossier.directory)
        found = store.job(number)
    if found is None:
        raise NotThereError(f"no job has the number {number}", "Only the last are kept; look in the list of jobs")
    return found


def current(desk: Desk) -> Job | None:
    """Return the job that runs, else the one that waits, else ``None``."""
    return _store(desk).current()


def latest(desk: Desk, many: int) -> list[Job]:
    """Return the last jobs, the last of all first."""
    return _store(desk).latest(many)


def cancel(desk: Desk, number: int, author: str) -> Job:
    """End a job that waits or runs; the dossier stays whole, and what was captured is kept.

    Raises:
        NotThereError: there is none of this number.
    """
    store = _store(desk)
    found = job(desk, number)
    if not found.is_over:
        said = f"Cancelled by {author}." if author else "Cancelled."
        store.end(number, "cancelled", said, "What was captured is kept; start it again to build it")
        if found.state == "running":
            starting.end(desk.dossier.directory, store, found)
    return job(desk, number)


def do_again(desk: Desk, number: int, author: str) -> Job:
    """Ask once more for what a job that failed or was cancelled was asked for.

    Raises:
        NotThereError: there is none of this number.
        UsageError: it did not fail, and was not cancelled.
    """
    found = job(desk, number)
    if found.state not in ("failed", "cancelled"):
        raise UsageError(f"job {number} has not failed", "Only what failed or was cancelled is started again")
    made = _store(desk).again(number, author)
    starting.start(desk.dossier.directory)
    return made


def _store(desk: Desk) -> JobStore:
    return JobStore(desk.dossier.directory)
