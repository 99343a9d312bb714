"""Start a runner in a process of its own, see to what became of it, and end it."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

from backchannel.application.jobs.record import Job
from backchannel.application.jobs.store import JobStore
from backchannel.errors import BackchannelError, BusyError
from backchannel.ledger import one_job
from backchannel.ledger.layout import INDEX_FILE

PATIENCE_SECONDS = 20.0
"""How long a process that was killed may take to be gone."""
DIED = "The process that did this ended before it was done."
START_AGAIN = "Start it again: what was captured is kept. If it ends so once more, there may be too little memory"

runners: dict[Path, subprocess.Popen[bytes]] = {}
"""Those that this process has started, by dossier."""
_lock = threading.Lock()


def start(directory: Path) -> None:
    """See to it that somebody does the jobs that wait.

    A runner looks once more for jobs when it has given its turn back, so where the turn is taken no other is needed.
    """
    with _lock:
        own = runners.get(directory)
        if (own is not None and own.poll() is None) or is_taken(directory):
            return
        command = [sys.executable, "-P", "-m", "backchannel.application.jobs", str(directory)]
        nothing = subprocess.DEVNULL
        # a session of its own: it and what it starts can be ended at once, and Ctrl-C at the server does not end it
        process = subprocess.Popen(  # noqa: S603 - our own program, on the dossier that is served
            command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
        )
        runners[directory] = process
    threading.Thread(target=_mind, args=(directory, process), daemon=True, name="backchannel jobs").start()


def is_taken(directory: Path) -> bool:
    """Say whether a runner is at work."""
    try:
        with one_job(directory):
            return False
    except BusyError:
        return True


def resume(directory: Path) -> None:
    """Tell a job that died as failed, and start a runner where a job waits."""
    store = JobStore(directory)
    reap(directory, store)
    waiting = store.current()
    if waiting is not None and waiting.state == "queued":
        start(directory)


def reap(directory: Path, store: JobStore, timeout_seconds: float = 0) -> Job | None:
    """Tell a job whose process has died as failed, take away what it left, and return it.

    Args:
        directory: of the dossier.
        store: its jobs.
        timeout_seconds: how long to wait for a runner that is about to end.
    """
    try:
        with one_job(directory, timeout_seconds):
            return bury(directory, store)
    except BusyError:
        return None


def bury(directory: Path, store: JobStore) -> Job | None:
    """Do as ``reap``, for who holds the turn."""
    dead = store.bury(DIED, START_AGAIN)
    if dead is not None:
        (directory / f"{INDEX_FILE}.{dead.process}").unlink(missing_ok=True)
    return dead


def end(directory: Path, store: JobStore, job: Job) -> None:
    """Kill the runner that does a job, with all that it started: what it had not finished is as if never begun."""
    if is_taken(directory) and job.process != os.getpid():
        _kill(job.process)
    with contextlib.suppress(BusyError), one_job(directory, PATIENCE_SECONDS):
        (directory / f"{INDEX_FILE}.{job.process}").unlink(missing_ok=True)
        bury(directory, store)
    resume(directory)


def _kill(process: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if os.name == "posix" and os.getpgid(process) == process:
            os.killpg(process, signal.SIGKILL)
        else:
            os.kill(process, signal.SIGTERM)


def _mind(directory: Path, process: subprocess.Popen[bytes]) -> None:
    """Wait for the end of a runner; tell of its death, and go on with what waits."""
    status = process.wait()
    with contextlib.suppress(BackchannelError):  # the dossier may be gone by now
        store = JobStore(directory)
        dead = reap(directory, store)
        waiting = store.current()
        if waiting is None or waiting.state != "queued" or is_taken(directory):
            return
        if status and dead is None:
            store.end(waiting.number, "failed", f"The process for this could not work (status {status}).", START_AGAIN)
            return
        start(directory)
