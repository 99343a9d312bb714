"""What programs change: the same as the pages do, by the same rules."""

import csv
import io
import shutil

import pytest
from tests.application.api.asking import PREFIX
from tests.application.review.desks import built, client_of, desk

from backchannel.application.api import shapes_of_changes as shapes
from backchannel.application.app import make_app
from backchannel.publication.tabular.tables import DECISIONS

CALL, NEXT_DAY = "us-ru-2021-12-30-call", "us-ru-2021-12-31-call"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return desk(tmp_path_factory.mktemp("acting")).state.desk.dossier.directory


@pytest.fixture
def app(made, tmp_path):
    shutil.copytree(made, tmp_path / "dossier")
    return make_app(tmp_path / "dossier")


class Program:
    """Asks with the token and the cookie that it was given."""

    def __init__(self, app, role="admin"):
        self.client = client_of(app, "robin", role)
        answer = self.client.get(f"{PREFIX}/token")
        shapes.Token.model_validate_json(answer.content)
        self.given = answer.json()

    def post(self, path, body, headers=None):
        named = {self.given["header"]: self.given["token"]} if headers is None else headers
        return self.client.ask("POST", PREFIX + path, json=body, headers={"accept": "application/json", **named})

    def decide(self, kind, *subjects, known=None, reason="a test"):
        known = self.given["known"] if known is None else known
        return self.post("/decisions", {"kind": kind, "subjects": subjects, "reason": reason, "known": known})

    def contacts(self):
        return {one["id"] for one in self.client.get(f"{PREFIX}/contacts").json()["contacts"]}


@pytest.fixture
def robin(app):
    return Program(app)


def test_a_program_decides_and_undoes_and_sees_what_came_of_it(app, robin):
    answer = robin.decide("same", CALL, NEXT_DAY)
    assert answer.status_code == 200, answer.text
    shapes.Decided.model_validate_json(answer.content)
    decision = answer.json()["decision"]
    assert (decision["author"], decision["reason"], decision["state"]) == ("robin", "a test", "to be built")
    job = f"{PREFIX}/jobs/{answer.json()['job']['number']}"
    assert robin.client.get(job).json()["job"]["state"] == "queued"
    built(app)
    assert robin.client.get(job).json()["job"]["state"] == "done"
    assert robin.contacts() == {CALL}
    number = decision["number"]
    listed = robin.client.get(f"{PREFIX}/decisions")
    shapes.DecisionsPart.model_validate_json(listed.content)
    assert [(one["number"], one["state"]) for one in listed.json()["decisions"]] == [(number, "contradicted")]
    undone = robin.post(f"/decisions/{number}/undo", {"known": number})
    assert (undone.status_code, undone.json()["decision"]["kind"]) == (200, "undo")
    built(app)
    assert robin.contacts() == {CALL, NEXT_DAY}
    assert [one["state"] for one in robin.client.get(f"{PREFIX}/decisions").json()["decisions"]] == ["kept", "undone"]


def test_who_comes_too_late_is_told_and_nothing_is_kept(app, robin):
    assert robin.decide("accept", CALL).status_code == 200
    late = Program(app).decide("reject", CALL, known=0)
    assert (late.status_code, late.json()["error"]["code"]) == (409, "decided-since")
    assert "robin" in late.json()["error"]["message"]
    assert len(app.state.docket.decisions) == 1


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/decisions", {"kind": "same", "subjects": ["nothing"], "reason": "x", "known": 0}, 400),
        ("/decisions", {"kind": "accept", "subjects": [CALL], "reason": "  ", "known": 0}, 400),
        ("/decisions", {"kind": "undo", "subjects": ["1"], "reason": "x", "known": 0}, 422),
        ("/decisions", {"kind": "note", "subjects": [CALL], "reason": "x"}, 422),
        ("/decisions", {"kind": "note", "subjects": [CALL], "reason": "x", "known": 0, "author": "eve"}, 422),
        ("/decisions/7/undo", {"known": 0}, 400),
        ("/documents/text", {"text": " "}, 400),
        ("/documents/addresses", {"addresses": ["ftp://example.org"]}, 400),
    ],
)
def test_what_cannot_be_done_is_refused_in_the_one_shape(app, robin, path, body, status):
    answer = robin.post(path, body)
    assert (answer.status_code, set(answer.json()["error"])) == (status, {"code", "message", "hint"})
    assert not app.state.docket.decisions


def test_the_rules_of_the_forms_hold(app, robin):
    given = {"kind": "accept", "subjects": [CALL], "reason": "x", "known": 0}
    without = robin.post("/decisions", given, headers={})
    assert (without.status_code, without.json()["error"]["code"]) == (403, "no-form-token")
    elsewhere = {robin.given["header"]: robin.given["token"], "origin": "https://elsewhere.example"}
    assert robin.post("/decisions", given, headers=elsewhere).status_code == 403
    reader = Program(app, "reader")
    for path, body in (("/decisions", given), ("/documents/text", {"text": "Words."})):
        answer = reader.post(path, body)
        assert (answer.status_code, answer.json()["error"]["code"]) == (403, "not-allowed")
    assert not app.state.docket.decisions


def test_texts_and_addresses_are_added(app, robin):
    text = "President Joe Biden spoke by phone with President Vladimir Putin on 12 February 2022."
    answer = robin.post("/documents/text", {"text": text, "title": "A third call", "date": "2022-02-13"})
    shapes.OneJob.model_validate_json(answer.content)
    assert [line["what"] for line in answer.json()["job"]["lines"]] == ["captured"]
    asked = robin.post("/documents/addresses", {"addresses": ["https://example.org/page"]})
    assert asked.json()["job"]["state"] == "queued"
    assert robin.client.get(f"{PREFIX}/jobs/99").status_code == 404


def test_decisions_are_downloaded_in_every_form_as_they_are_listed(app, robin):
    robin.decide("accept", CALL, reason='=1+1, "so"')
    robin.decide("note", NEXT_DAY)
    (row, note) = robin.client.get("/data/decisions.json").json()["decisions"]
    assert [row["kind"], note["kind"]] == ["note", "accept"]
    assert robin.client.get(f"{PREFIX}/decisions").json()["decisions"] == [row, note]
    rows = list(csv.DictReader(io.StringIO(robin.client.get("/data/decisions.csv").text, newline="")))
    assert list(rows[0]) == [column.name for column in DECISIONS.columns]
    assert [one["number"] for one in rows] == [str(row["number"]), str(note["number"])]
    assert rows[1]["reason"] != '=1+1, "so"', "no spreadsheet takes it for a formula"
    assert robin.client.get("/data/decisions.parquet").content[:4] == b"PAR1"
    assert 'href="/data/decisions.csv"' in robin.client.get("/decisions").text
