import pytest

from backchannel.application.jobs import store as stored
from backchannel.application.jobs.record import Line, Outcome, Result
from backchannel.application.jobs.store import JobStore
from backchannel.errors import LedgerError
from backchannel.ledger.layout import JOBS_FILE


@pytest.fixture
def store(tmp_path):
    return JobStore(tmp_path)


def test_requests_join_the_job_that_waits_and_not_the_one_that_runs(store):
    first = store.ask("build", "decision 1", "ann")
    joined = store.ask("build", "decision 2", "ben")
    assert joined.number == first.number
    assert [(one.why, one.author) for one in joined.requests] == [("decision 1", "ann"), ("decision 2", "ben")]
    running = store.take(4711)
    assert (running.number, running.state, running.process) == (first.number, "running", 4711)
    assert store.ask("build", "decision 3", "ann").number == first.number + 1
    assert store.current() == store.job(first.number)
    assert (joined.heading, joined.authors) == ("Decision 1 and 1 more", "ann, ben")


def test_nobody_asks_where_something_waits(store):
    assert store.ask_where_idle("index", "noticed").state == "queued"
    assert store.ask_where_idle("index", "noticed") is None
    store.take(1)
    assert store.ask_where_idle("index", "noticed") is None


def test_what_was_written_is_there_for_another_process(store, tmp_path):
    asked = store.ask("fetch", "pages", "ann", {"addresses": ["https://example.org/"]})
    store.take(1)
    outcome = Outcome("Captured 1 page.", (Line("https://example.org/", "captured", "", sha256="0" * 64),))
    store.keep(asked.requests[0].number, outcome)
    store.note(asked.number, "reading", 3, 7)
    store.end(asked.number, "done", "Nothing new.", "", Result(documents=1, gone=2))
    seen = JobStore(tmp_path).job(asked.number)
    assert (seen.state, seen.what, seen.done, seen.total, seen.said) == ("done", "reading", 3, 7, "Nothing new.")
    assert seen.requests[0].outcome == outcome
    assert seen.requests[0].given == {"addresses": ["https://example.org/"]}
    assert seen.result == Result(documents=1, gone=2)
    assert seen.is_over


def test_an_end_is_the_end(store):
    number = store.ask("build", "it", "ann").number
    store.end(number, "cancelled", "Cancelled by ann.")
    store.end(number, "done", "Late.")
    assert store.job(number).said == "Cancelled by ann."


def test_again_keeps_what_was_done(store):
    number = store.ask("paste", "a text", "ann", outcome=Outcome("Captured 1 text.")).number
    store.ask("fetch", "a page", "ann")
    store.take(1)
    assert store.bury("It died.", "Again").number == number
    again = store.again(number, "ben")
    assert [(one.kind, one.author) for one in again.requests] == [("paste", "ann"), ("fetch", "ann")]
    assert [one.outcome for one in again.requests] == [Outcome("Captured 1 text."), None]
    assert store.bury("It died.", "Again") is None


def test_old_jobs_are_forgotten(store, monkeypatch):
    monkeypatch.setattr(stored, "KEPT", 2)
    for _ in range(4):
        store.ask("build", "it", "ann")
        number = store.take(1).number
        store.end(number, "done", "Done.")
    assert store.job(2) is None
    assert store.job(3) is not None
    assert [one.number for one in store.latest(2)] == [number, number - 1]


def test_a_file_that_is_none_is_told(store, tmp_path):
    (tmp_path / JOBS_FILE).write_bytes(b"no database" * 100)
    with pytest.raises(LedgerError, match=JOBS_FILE) as told:
        store.current()
    assert "Delete it" in told.value.hint
