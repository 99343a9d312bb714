import pytest
from tests.application.jobs.dossiers import capture, desk_of
from tests.application.serving import client_of

from backchannel.application.jobs import request_build, run_all
from backchannel.application.jobs.store import JobStore

POLLED = {"HX-Request": "true"}


@pytest.fixture
def desk(tmp_path):
    return desk_of(tmp_path)


@pytest.fixture
def client(desk, tmp_path):
    return client_of(tmp_path / "dossier")


def test_a_job_is_shown_from_waiting_to_its_end(desk, client, tmp_path):
    assert "Nothing was done in the background yet" in client.get("/jobs").text
    capture(tmp_path, "one.md")
    address = f"/jobs/{request_build(desk, 'a file was added', 'ann').number}"
    page = client.get(address).text
    assert "<h1>A file was added</h1>" in page
    assert "Waiting for its turn." in page
    assert f'hx-get="{address}?step=queued" hx-trigger="every 1s"' in page
    polled = client.get(address, headers=POLLED, params={"step": "queued"})
    assert "<html" not in polled.text
    assert "job-told" not in polled.text.replace('aria-labelledby="job-told"', "")  # nothing to announce
    run_all(tmp_path / "dossier")
    polled = client.get(address, headers=POLLED, params={"step": "queued"})
    assert polled.status_code == 286
    assert "Done. Read 1 new or changed file." in polled.text
    assert "hx-get" not in polled.text
    assert "New contacts (1)" in polled.text
    assert '<a href="/contacts/us-ru-2021-12-30-call">' in polled.text
    assert "New findings (" in polled.text
    assert f'<a href="{address}">A file was added</a>' in client.get("/jobs").text


def test_progress_is_a_part_of_a_whole(desk, client, tmp_path):
    store = JobStore(tmp_path / "dossier")
    number = request_build(desk, "it", "ann").number
    store.note(number, "reading and extracting", 3, 12)
    assert '<progress max="12" value="3"' in client.get(f"/jobs/{number}").text


def test_a_job_that_waits_is_cancelled_and_asked_for_again(desk, client):
    address = f"/jobs/{request_build(desk, 'it', 'ann').number}"
    answer = client.post(f"{address}/cancel")
    assert (answer.status_code, answer.headers["location"]) == (303, address)
    assert "Cancelled by tester." in client.get(address).text
    again = client.post(f"{address}/again")
    assert again.status_code == 303
    assert again.headers["location"] != address
    assert client.post(f"{again.headers['location']}/again").status_code == 400


def test_what_failed_is_told_and_escaped(desk, client, tmp_path):
    store = JobStore(tmp_path / "dossier")
    number = request_build(desk, "<script>alert(1)</script>", "<b>").number
    store.end(number, "failed", "<i>it</i> failed", "Do <b>this</b>")
    for address in (f"/jobs/{number}", "/jobs"):
        text = client.get(address).text
        assert "&lt;i&gt;it&lt;/i&gt; failed" in text
        assert "<script>alert" not in text
    assert "Start again" in client.get(f"/jobs/{number}").text


@pytest.mark.parametrize("address", ["/jobs/99", "/jobs/99999999999999999999999", "/jobs/x"])
def test_there_is_no_such_job(client, address):
    answer = client.get(address)
    assert answer.status_code == 404
    assert "<h1>Not Found</h1>" in answer.text
