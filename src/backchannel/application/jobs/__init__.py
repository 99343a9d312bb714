"""Background jobs: what takes long is done in a process of its own, one at a time for each dossier.

What was captured may be hostile and reading it may take minutes, so that the processes that answer never do. They write
down what is asked for (``store.py``) and start a runner (``starting.py``), which does one job after the other
(``running.py``) and ends. Who holds the turn (``ledger.one_job``) is the runner; when it dies, the turn is free, and
the job that it was at is told as failed by whoever looks next.

    asking.py     what others call: ask for a build, look at a job, cancel it, do it again
    record.py     Job, Request, Outcome
    store.py      the file that all processes share
    starting.py   start a runner, and see to what became of it
    running.py    the runner: its life, and one job from capture to index
    tasks.py      what can be asked for beside a build
    lines.py      problems as what is told of a job
    comparing.py  what a job has made new
    noticing.py   builds that were made on the command line
    pages.py      the pages of jobs
"""

from backchannel.application.jobs.asking import cancel, current, do_again, job, latest, request, request_build
from backchannel.application.jobs.record import Job, Outcome, Request
from backchannel.application.jobs.running import run_all

__all__ = [
    "Job",
    "Outcome",
    "Request",
    "cancel",
    "current",
    "do_again",
    "job",
    "latest",
    "request",
    "request_build",
    "run_all",
]
