"""A dossier whose words are in PostgreSQL: the same pages and answers, and one line where the server is away."""

import shutil

import pytest
from tests.application.serving import client_of, dossier_of
from tests.commands import run
from tests.index.dossiers import readout
from tests.postgres import database

from backchannel.application.desk import Desk
from backchannel.application.jobs import current, run_all
from backchannel.application.jobs.noticing import LOOKS_AWAY, Noticing
from backchannel.engine import open_dossier
from backchannel.index import fill_index, search_trouble

TYPED = ("putin", '"phone call"', "recor", "the record of", "x' OR 1=1 --", "xylophone")


def named(directory, address):
    """Let the settings of a dossier name a database, and fill it."""
    (directory / "backchannel.toml").write_text(f'[search]\ndatabase = "{address}"\n')
    with open_dossier(directory) as dossier:
        fill_index(dossier)


@pytest.fixture(scope="module")
def away(tmp_path_factory):
    """A dossier whose settings name a server that is not there."""
    here = tmp_path_factory.mktemp("away")
    (here / "one.md").write_text(readout("2021-12-30", "grain exports"))
    directory = dossier_of(here, here / "one.md")
    named(directory, f"postgresql://tester@/own?host={here}")
    return directory


def test_pages_and_answers_are_the_same(tmp_path, directory, postgres):
    copy = tmp_path / directory.name
    shutil.copytree(directory, copy)
    named(copy, database(postgres, "pages"))
    with open_dossier(copy) as dossier:
        assert search_trouble(dossier) is None
    clients = client_of(directory), client_of(copy)
    for typed in TYPED:
        for path in ("/search", "/api/v1/search", "/api/v1/contacts", "/api/v1/findings", "/data/documents.csv"):
            here, there = (client.get(path, params={"q": typed}) for client in clients)
            assert (here.status_code, there.status_code) == (200, 200)
            assert _without_token(there.text) == _without_token(here.text)


def _without_token(text):
    return "\n".join(line for line in text.splitlines() if "form_token" not in line and "X-Form-Token" not in line)


@pytest.mark.parametrize("path", ["/search", "/contacts", "/documents", "/data/findings.json"])
def test_where_the_server_is_away_a_page_says_so(away, path):
    answer = client_of(away).get(path, params={"q": "grain"})
    assert answer.status_code == 503
    assert "search: PostgreSQL at" in answer.text
    assert "does not answer" in answer.text
    assert "lists work without it" in answer.text
    assert "Traceback" not in answer.text


def test_where_the_server_is_away_programs_are_told(away):
    answer = client_of(away).get("/api/v1/search", params={"q": "grain"})
    assert answer.status_code == 503
    assert answer.json()["error"]["code"] == "not-readable"
    assert "does not answer" in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    "path", ["/", "/contacts", "/findings", "/claims", "/pairs?q=biden", "/documents", "/search", "/api/v1/contacts"]
)
def test_lists_work_without_the_server(away, path):
    assert client_of(away).get(path).status_code == 200


def test_at_the_start_one_line_says_that_the_server_is_away(away, monkeypatch):
    monkeypatch.setattr("backchannel.application.running.serve", lambda *_: None)
    ran = run("serve", "-C", away)
    lines = [line for line in ran.messages.splitlines() if "PostgreSQL" in line]
    assert (ran.status, len(lines)) == (0, 1)
    assert "does not answer" in lines[0]
    assert "Traceback" not in ran.messages


def test_a_database_that_comes_is_filled_by_a_job(tmp_path, postgres):
    postgres.sql("DROP DATABASE IF EXISTS later")
    (tmp_path / "one.md").write_text(readout("2021-12-30", "grain exports"))
    directory = dossier_of(tmp_path, tmp_path / "one.md")
    named(directory, postgres.address("later"))
    noticing = Noticing(directory)
    client = client_of(directory)
    for _ in range(LOOKS_AWAY + 1):
        noticing.look()
    assert _waiting(directory) is None
    assert client.get("/search?q=grain").status_code == 503
    database(postgres, "later")
    for _ in range(LOOKS_AWAY):
        noticing.look()
    assert [one.kind for one in _waiting(directory).requests] == ["index"]
    run_all(directory)
    assert "grain exports" in client.get("/search?q=grain").text
    for _ in range(LOOKS_AWAY + 1):
        noticing.look()
    assert _waiting(directory) is None


def _waiting(directory):
    desk = Desk(directory)
    with desk.dossier:
        return current(desk)
