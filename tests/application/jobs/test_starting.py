"""With real processes."""

import threading

import pytest
from tests.application.jobs.dossiers import capture, desk_of

from backchannel.application.jobs import cancel, do_again, job, request_build, starting, store
from backchannel.errors import UsageError
from backchannel.ledger import one_at_a_time

pytestmark = pytest.mark.usefixtures("processes")


def mind():
    """Wait for the ends of all runners, and for what comes of them."""
    for thread in [one for one in threading.enumerate() if one.name == "backchannel jobs"]:
        thread.join()


def test_a_job_is_done_by_a_process_of_its_own_and_can_be_cancelled_and_done_again(tmp_path):
    desk = desk_of(tmp_path)
    directory = desk.dossier.directory
    capture(tmp_path, "one.md")
    with one_at_a_time(directory):  # no build can go on
        number = request_build(desk, "a file was added", "ann").number
        runner = starting.runners[directory]
        request_build(desk, "another", "ben")
        assert starting.runners[directory] is runner
        first = cancel(desk, number, "ann")
    assert (first.state, first.said) == ("cancelled", "Cancelled by ann.")
    again = do_again(desk, number, "ben")
    mind()
    done = job(desk, again.number)
    assert done.state == "done"
    assert done.result.contacts.total == 1
    with pytest.raises(UsageError, match="has not failed"):
        do_again(desk, again.number, "ben")


def test_a_runner_that_cannot_work_is_told(tmp_path, monkeypatch):
    desk = desk_of(tmp_path)
    monkeypatch.setattr(starting.sys, "executable", "/bin/false")
    number = request_build(desk, "it", "ann").number
    mind()
    assert "could not work" in job(desk, number).said
    assert store.JobStore(desk.dossier.directory).current() is None
