import pytest
from tests.application.jobs.dossiers import capture, desk_of

from backchannel.application.jobs import current, job, request_build, run_all, running, starting, tasks
from backchannel.application.jobs.record import Outcome
from backchannel.application.jobs.store import JobStore
from backchannel.errors import UsageError
from backchannel.ledger import one_job
from backchannel.ledger.layout import INDEX_FILE


@pytest.fixture
def desk(tmp_path):
    return desk_of(tmp_path)


def test_a_build_makes_the_record_and_tells_what_is_new(desk, tmp_path):
    capture(tmp_path, "one.md")
    asked = request_build(desk, "a file was added", "ann")
    assert current(desk).number == asked.number
    assert run_all(tmp_path / "dossier") == [asked.number]
    done = job(desk, asked.number)
    assert (done.state, done.result.documents) == ("done", 1)
    assert done.result.contacts.ids == ("us-ru-2021-12-30-call",)
    assert done.result.findings.total >= 1
    assert current(desk) is None
    with desk.look() as look:
        assert look.contact("us-ru-2021-12-30-call")
        assert {one.id for one in look.findings(done.result.findings.ids)} == set(done.result.findings.ids)


def test_nothing_new_is_nothing_new(desk, tmp_path):
    number = request_build(desk, "to be sure", "ann").number
    run_all(tmp_path / "dossier")
    result = job(desk, number).result
    assert (result.contacts.total, result.changed.total, result.findings.total, result.gone) == (0, 0, 0, 0)


def test_what_goes_wrong_is_a_sentence(desk, tmp_path, monkeypatch):
    def refused(_dossier, _request, _report):
        raise UsageError("that page is none", "Give another")

    def broken(_dossier, _request, _report):
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(running, "task_of", {"refused": refused, "broken": broken}.get)
    store = JobStore(tmp_path / "dossier")
    first = store.ask("refused", "a page", "ann").number
    run_all(tmp_path / "dossier")
    second = store.ask("broken", "a page", "ann").number
    run_all(tmp_path / "dossier")
    assert [(one.state, one.said, one.hint) for one in (store.job(first), store.job(second))] == [
        ("failed", "that page is none", "Give another"),
        ("failed", "unexpected error: ZeroDivisionError: division by zero", running.DEFECT),
    ]


def test_a_task_is_done_once(desk, tmp_path, monkeypatch):
    did = []

    def count(_dossier, request, _report):
        did.append(request.why)
        return Outcome("Counted.")

    monkeypatch.setattr(running, "task_of", {"count": count}.get)
    store = JobStore(tmp_path / "dossier")
    store.ask("count", "first", "ann")
    store.ask("count", "second", "ann", outcome=Outcome("Counted before."))
    number = store.ask(tasks.BUILD, "third", "ann").number
    run_all(tmp_path / "dossier")
    assert did == ["first"]
    assert [one.outcome and one.outcome.said for one in store.job(number).requests] == [
        "Counted.", "Counted before.", None,
    ]  # fmt: skip


def test_a_job_whose_process_died_is_told_as_failed(desk, tmp_path):
    store = JobStore(tmp_path / "dossier")
    number = store.ask(tasks.BUILD, "a page", "ann").number
    store.take(4711)
    left = tmp_path / "dossier" / f"{INDEX_FILE}.4711"
    left.touch()
    with one_job(tmp_path / "dossier"):
        assert job(desk, number).state == "running"  # somebody has the turn
    assert job(desk, number).said == starting.DIED
    assert not left.exists()


def test_only_one_process_does_jobs(desk, tmp_path, monkeypatch):
    monkeypatch.setattr(running, "PATIENCE_SECONDS", 0)
    number = request_build(desk, "it", "ann").number
    with one_job(tmp_path / "dossier"):
        assert run_all(tmp_path / "dossier") == []
    assert job(desk, number).state == "queued"


def test_what_is_asked_for_meanwhile_is_done_in_one_further_job(desk, tmp_path, monkeypatch):
    asked = []

    def ask(_dossier, _request, _report):
        asked.extend(request_build(desk, f"decision {number}", "ann").number for number in range(3))
        return Outcome("")

    monkeypatch.setattr(running, "task_of", {"ask": ask}.get)
    first = JobStore(tmp_path / "dossier").ask("ask", "it", "ann").number
    assert run_all(tmp_path / "dossier") == [first, first + 1]
    assert asked == [first + 1] * 3


def test_where_jobs_cannot_be_done_the_one_that_waits_is_told(desk, tmp_path, monkeypatch):
    number = request_build(desk, "it", "ann").number

    def refuse(_directory):
        raise UsageError("the disk is full", "Free some space")

    monkeypatch.setattr(running, "run_all", refuse)
    assert running.main(tmp_path / "dossier") == 1
    assert job(desk, number).said == "the disk is full"
