from tests.application.review.desks import client_of, desk

from backchannel.application.review.docket import Docket
from backchannel.ledger import Ledger
from backchannel.model import Decision

WHEN = "2026-01-02T00:00:00+00:00"


def test_decisions_of_others_are_noticed_whatever_else_is_recorded(tmp_path):
    app = desk(tmp_path)
    directory = app.state.desk.dossier.directory
    docket: Docket = app.state.docket
    assert (docket.decisions, docket.last) == ((), 0)
    with Ledger.open(directory) as ledger:
        kept = ledger.append_decision(Decision("note", ("m-1",), "Ada", "because", WHEN))
        ledger.append_proof("signed", {"note": "x"}, WHEN)
    assert docket.last == kept.sequence
    assert docket.decisions == (kept,)
    with Ledger.open(directory) as ledger:
        again = ledger.append_decision(Decision("note", ("m-2",), "Ben", "because", WHEN))
    assert docket.decisions == (kept, again)
    assert [one.sequence for one in docket.pending(app.state.desk.index)] == [kept.sequence, again.sequence]


def test_a_failure_has_its_page_also_where_the_index_is_gone(tmp_path):
    app = desk(tmp_path)
    (app.state.desk.dossier.directory / "index.sqlite").unlink()
    answer = client_of(app).get("/nothing")
    assert answer.status_code == 404
    assert ">Review</a>" in answer.text
