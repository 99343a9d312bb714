import io
import json
import shutil

import pytest
from tests.commands import run

from backchannel.engine import open_dossier, seal_dossier, verify_bundle
from backchannel.errors import LedgerError, UsageError
from backchannel.model import Access
from backchannel.sealing.archive import read_archive

NOW = "2018-06-05T10:00:00+00:00"
CALL = "us-ru-2018-03-20-call"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sealing")
    assert run("demo", "--output", "dossier", cwd=folder).status == 0
    return folder / "dossier"


@pytest.fixture
def dossier(built, tmp_path):
    return shutil.copytree(built, tmp_path / "d")


def seal(dossier, output, *wanted):
    with open_dossier(dossier) as opened:
        return seal_dossier(opened, output, NOW, wanted)


def files_of(path):
    return {name: b"".join(chunks) for name, chunks in read_archive(io.BytesIO(path.read_bytes()))}


def test_the_whole_dossier_is_sealed_and_the_same_every_time(dossier, tmp_path):
    sealed = seal(dossier, tmp_path / "a.zip")
    assert (sealed.documents, sealed.entries, sealed.checkpoint.head.size) == (32, 34, 33)
    seal(dossier, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    shutil.rmtree(dossier)
    check = verify_bundle(tmp_path / "a.zip", str(sealed.checkpoint.key))
    assert (check.faults, check.documents, check.contacts) == ((), 32, None)


def test_every_quote_stands_in_the_texts_of_the_bundle(dossier, tmp_path):
    seal(dossier, tmp_path / "a.zip")
    files = files_of(tmp_path / "a.zip")
    quotes = [one for finding in json.loads(files["data/findings.json"])["findings"] for one in finding["evidence"]]
    assert len(quotes) > 20
    for one in quotes:
        text = files[f"texts/{one['document']}.txt"].decode()
        assert text[one["start"] : one["end"]] == one["quote"]
    for one in json.loads(files["data/documents.json"])["documents"]:
        assert one["text"] in files
        assert one["object"] in files


def test_a_part_holds_what_some_contacts_rest_on(dossier, tmp_path):
    sealed = seal(dossier, tmp_path / "a.zip", CALL)
    files = files_of(tmp_path / "a.zip")
    assert (sealed.documents, sealed.contacts, sealed.entries) == (3, 1, 5)
    assert [one["id"] for one in json.loads(files["data/contacts.json"])["contacts"]] == [CALL]
    assert len([name for name in files if name.startswith("texts/")]) == 3
    check = verify_bundle(tmp_path / "a.zip")
    assert (check.faults, check.size, check.contacts) == ((), 33, (CALL,))


def test_what_changed_between_captures_goes_along(dossier, tmp_path):
    page = "---\ntitle: Readout\ndate: 2021-05-03\npublisher: The White House\n---\n\n"
    page += "President Biden spoke by phone with {}.\n"
    (tmp_path / "page.md").write_text(page.format("Prime Minister Suga of Japan. They discussed trade"))
    assert run("add", tmp_path / "page.md", "-C", dossier).status == 0
    (tmp_path / "page.md").write_text(page.format("Prime Minister Suga of Japan"))
    assert run("add", tmp_path / "page.md", "-C", dossier).status == 0
    assert run("build", "-C", dossier).status == 0
    seal(dossier, tmp_path / "a.zip")
    revisions = json.loads(files_of(tmp_path / "a.zip")["data/revisions.json"])
    (one,) = revisions["revisions"]
    assert [change["before"] for change in one["changes"]] != []
    seal(dossier, tmp_path / "b.zip", CALL)
    assert json.loads(files_of(tmp_path / "b.zip")["data/revisions.json"]) == {"revisions": [], "gone": []}


def test_what_cannot_be_sealed_is_one_line(dossier, tmp_path):
    with pytest.raises(UsageError, match="no contact is called 'nothing'"):
        seal(dossier, tmp_path / "a.zip", "nothing")
    with pytest.raises(UsageError, match="cannot be written"):
        seal(dossier, tmp_path / "nowhere" / "a.zip")
    kept = sorted(path for path in (dossier / "objects").rglob("*") if path.is_file())
    checkpoint = next(path for path in kept if path.read_bytes().startswith(b"backchannel-ledger/"))
    captured = next(path for path in kept if path != checkpoint)
    for path in (checkpoint, captured):
        before = path.read_bytes()
        path.chmod(0o644)
        path.write_bytes(b"altered")
        with pytest.raises(LedgerError, match="is not what it was, so nothing was sealed"):
            seal(dossier, tmp_path / "a.zip")
        path.write_bytes(before)
    (tmp_path / "new.txt").write_text("new")
    run("add", tmp_path / "new.txt", "-C", dossier)
    with pytest.raises(UsageError, match="has changed since the last build"):
        seal(dossier, tmp_path / "a.zip")
    assert not (tmp_path / "a.zip").exists()


def test_a_bundle_that_is_not_there_is_one_line(tmp_path):
    with pytest.raises(UsageError, match="cannot be read"):
        verify_bundle(tmp_path / "a.zip")


def test_who_used_the_application_stays_out_of_a_bundle_of_some_contacts(dossier, tmp_path):
    told = Access("signed-in", "Ann", "Ann", "192.0.2.1", NOW)
    with open_dossier(dossier) as opened:
        opened.ledger.append_access(told)
    seal(dossier, tmp_path / "part.zip", CALL)
    seal(dossier, tmp_path / "whole.zip")
    assert b"192.0.2.1" not in (tmp_path / "part.zip").read_bytes()
    assert b"192.0.2.1" in (tmp_path / "whole.zip").read_bytes(), "the chain of a whole ledger has every entry"
    for name in ("part.zip", "whole.zip"):
        assert verify_bundle(tmp_path / name).ok
