import re
import shutil

import pytest
from tests.application.review.desks import Reviewer, built, client_of, desk
from tests.application.serving import NOW

from backchannel.application.app import make_app
from backchannel.engine import back_up, open_dossier, restore
from backchannel.engine.exporting import export_dossier
from backchannel.engine.sealing import seal_dossier

CALL, NEXT_DAY = "us-ru-2021-12-30-call", "us-ru-2021-12-31-call"
PLACE = f"/notes/contact/{CALL}"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return desk(tmp_path_factory.mktemp("notes")).state.desk.dossier.directory


@pytest.fixture
def app(made, tmp_path):
    shutil.copytree(made, tmp_path / "dossier")
    return make_app(tmp_path / "dossier")


def test_on_this_machine_a_note_is_shown_at_once_and_counted(app):
    client = client_of(app)
    assert "Notes by readers (0)" in client.get(f"/contacts/{CALL}").text
    answer = client.post(PLACE, data={"text": "Ask the desk.\nTwice."})
    assert (answer.status_code, answer.headers["location"]) == (303, f"{PLACE}#notes")
    page = client.get(f"/contacts/{CALL}").text
    assert "Notes by readers (1)" in page
    assert "Ask the desk.\nTwice." in page
    assert "Ask the desk." not in client.get(f"/contacts/{NEXT_DAY}").text
    assert "Shown (1)" in client.get("/notes").text


def test_with_accounts_a_note_waits_until_an_admin_lets_it_through(app):
    ann, ben, admin = client_of(app, "ann", "reader"), client_of(app, "ben", "analyst"), client_of(app, "zoe")
    ann.post(PLACE, data={"text": "I was there."})
    assert "waits for an admin" in ann.get(PLACE).text
    assert "I was there." not in ben.get(PLACE).text
    assert "I was there." not in ben.get("/notes?state=waiting").text
    assert "Waiting (1)" in admin.get("/notes").text
    assert ben.post("/notes/1/show").status_code == 403
    assert admin.post("/notes/1/show", data={"back": PLACE}).headers["location"] == PLACE
    assert "I was there." in ben.get(PLACE).text
    admin.post("/notes/1/hide")
    assert "I was there." not in ann.get(PLACE).text
    assert "hidden by zoe" in admin.get(PLACE).text
    admin.post("/notes/1/show")
    assert "I was there." in ben.get(PLACE).text


def test_what_somebody_writes_is_text(app):
    client = client_of(app)
    client.post(PLACE, data={"text": "<script>alert(1)</script>\u202egnp.exe\x07"})
    for address in (PLACE, f"/contacts/{CALL}", "/notes"):
        page = client.get(address).text
        assert "<script>alert" not in page
        assert "&lt;script&gt;alert(1)" in page
        assert "\u202e" not in page


def test_a_finding_has_notes_too(app):
    client = client_of(app)
    finding = re.search(r'id="wait-(f-[0-9a-f]+)"', client.get("/review").text)[1]
    client.post(f"/notes/finding/{finding}", data={"text": "The desk knows."})
    assert "The desk knows." in client.get(f"/notes/finding/{finding}").text
    assert "Notes by readers (1)" in client.get("/review").text
    assert "D107 (1)" in client.get(f"/contacts/{CALL}").text


def test_a_note_goes_with_its_contact(app):
    ada = Reviewer(app)
    ada.open(f"/contacts/{NEXT_DAY}")
    ada.client.post(f"/notes/contact/{NEXT_DAY}", data={"text": "The day is wrong."})
    ada.judge(CALL, "same", other=NEXT_DAY)
    built(app)
    assert "The day is wrong." in ada.open(f"/contacts/{CALL}")


@pytest.mark.parametrize(
    ("address", "given", "status", "said"),
    [
        (PLACE, {"text": " \n "}, 400, "the note is empty"),
        (PLACE, {"text": "x" * 4001}, 400, "too long"),
        (PLACE, {"text": "x\n" * 100}, 400, "too long"),
        ("/notes/contact/none", {"text": "x"}, 404, "no contact is called"),
        ("/notes/finding/none", {"text": "x"}, 404, "no finding is called"),
        ("/notes/weather/none", {"text": "x"}, 404, "no weather is called"),
        ("/notes/7/show", {}, 404, "no note has the number 7"),
        (f"/notes/{10**30}/hide", {}, 404, "no note has the number"),
    ],
)
def test_what_cannot_be_kept_is_a_sentence(app, address, given, status, said):
    answer = client_of(app).post(address, data=given)
    assert answer.status_code == status
    assert said in answer.text


def test_a_file_in_the_place_of_a_note_is_none(app):
    answer = client_of(app).post(PLACE, files={"text": ("note.txt", b"Ask the desk.")})
    assert answer.status_code == 400
    assert "the note is empty" in answer.text


def test_notes_are_in_backups_and_nowhere_else(app, tmp_path):
    client = client_of(app)
    before = app.state.desk.dossier.ledger.checkpoint
    client.post(PLACE, data={"text": "XYZZY is a word of no document"})
    directory = app.state.desk.dossier.directory
    assert app.state.desk.dossier.ledger.checkpoint == before, "a note is no entry of the ledger"
    back_up(directory, tmp_path / "backup")
    restore(tmp_path / "backup", tmp_path / "restored")
    assert "XYZZY" in client_of(make_app_again(tmp_path / "restored", directory)).get(PLACE).text
    with open_dossier(directory) as dossier:
        export_dossier(dossier, "wacz", tmp_path / "out.wacz")
        seal_dossier(dossier, tmp_path / "out.sealed", NOW)
    for path in (tmp_path / "out.wacz", tmp_path / "out.sealed"):
        assert b"XYZZY" not in path.read_bytes()
        assert b"notes.sqlite" not in path.read_bytes()


def make_app_again(directory, from_which):
    shutil.copy(from_which / "index.sqlite", directory / "index.sqlite")
    return make_app(directory)
