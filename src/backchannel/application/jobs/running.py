"""The runner: do the jobs that wait, one after the other, and end."""

from __future__ import annotations

import os
from pathlib import Path

from backchannel.application.desk import Desk
from backchannel.application.jobs.comparing import difference, held_in
from backchannel.application.jobs.lines import of_problem
from backchannel.application.jobs.record import Job, Result
from backchannel.application.jobs.starting import bury
from backchannel.application.jobs.store import JobStore
from backchannel.application.jobs.tasks import INDEX, task_of
from backchannel.capture.web.clock import Clock
from backchannel.engine.dossier import Report
from backchannel.errors import BackchannelError, BusyError
from backchannel.ledger import one_job

PATIENCE_SECONDS = 10.0
"""How long a runner waits for the turn of one that is about to end."""
NOTE_SECONDS = 0.3
"""Between two notes of how far a job is: nobody looks more often."""
SHOWN_LINES = 100
"""Lines of one kind that are kept of a job."""

DEFECT = "This is a defect: report it to the project, with what was added last"


def run_all(directory: Path, clock: Clock | None = None) -> list[int]:
    """Do all jobs that wait, in this process, and return their numbers; none where another process does them.

    Raises:
        LedgerError: the file of jobs cannot be read or written.
    """
    store = JobStore(directory, clock)
    did: list[int] = []
    while True:
        try:
            with one_job(directory, PATIENCE_SECONDS):
                bury(directory, store)
                while job := store.take(os.getpid()):
                    _run(directory, store, job, clock or Clock())
                    did.append(job.number)
        except BusyError:
            return did
        # whoever asked while the turn was still taken has started no runner
        waiting = store.current()
        if waiting is None or waiting.state != "queued":
            return did


def _run(directory: Path, store: JobStore, job: Job, clock: Clock) -> None:
    report = _reporting(store, job, clock)
    try:
        desk = Desk(directory)
        with desk.dossier:
            result = _do(desk, store, job, report)
    except BackchannelError as error:
        store.end(job.number, "failed", error.message, error.hint)
    except Exception as error:  # noqa: BLE001 - what was captured may be hostile, and nobody sees a traceback
        store.end(job.number, "failed", f"unexpected error: {type(error).__name__}: {error}"[:500], DEFECT)
    else:
        store.end(job.number, "done", result.said, "", result)


def _do(desk: Desk, store: JobStore, job: Job, report: Report) -> Result:
    """Do what was asked for, build, and bring the index up to date."""
    from backchannel.application.running import make_ready  # it puts together the application, of which this is a part
    from backchannel.engine import build

    dossier = desk.dossier
    before = held_in(dossier.directory)
    for request in job.requests:
        task = task_of(request.kind) if request.outcome is None else None
        if task:
            store.keep(request.number, task(dossier, request, report))
    done = None
    if any(request.kind != INDEX for request in job.requests):
        report("reading what is new", 0, 0)
        done = build(dossier, report)
    report("bringing the lists up to date", 0, 0)
    make_ready(desk, report)
    made = difference(before, held_in(dossier.directory))
    problems = done.problems if done else ()
    return Result(
        documents=done.read if done else 0,
        said=done.summary() if done else "The lists show the last build.",
        contacts=made.contacts,
        changed=made.changed,
        findings=made.findings,
        edits=made.edits,
        gone=made.gone,
        lines=tuple(of_problem(one) for one in problems[:SHOWN_LINES]),
        more=max(0, len(problems) - SHOWN_LINES),
    )


def _reporting(store: JobStore, job: Job, clock: Clock) -> Report:
    """Return what notes how far a job is, now and then."""
    noted, at = "", 0.0

    def report(what: str, done: int, total: int) -> None:
        nonlocal noted, at
        now = clock.seconds()
        if what != noted or now - at >= NOTE_SECONDS or done == total:
            store.note(job.number, what, done, total)
            noted, at = what, now

    return report


def main(directory: Path) -> int:
    """Do all jobs that wait; return the status to exit with."""
    try:
        run_all(directory)
    except BackchannelError as error:
        store = JobStore(directory)
        waiting = store.current()
        if waiting is not None and waiting.state == "queued":
            store.end(waiting.number, "failed", error.message, error.hint)
        return 1
    return 0
