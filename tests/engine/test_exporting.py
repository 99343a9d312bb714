"""The registry of formats, and the command."""

import zipfile

import pytest
from tests.commands import run

from backchannel.cli import export
from backchannel.engine import exporting


def test_the_command_knows_the_formats():
    assert tuple(exporting.FORMATS) == export.FORMATS
    assert all(one.help for one in exporting.FORMATS.values())


@pytest.fixture
def dossier(tmp_path):
    (tmp_path / "note.md").write_text("---\ntitle: Note\n---\nThe presidents met.\n")
    run("run", "note.md", "-C", "one", cwd=tmp_path)
    return tmp_path


def test_an_export_can_be_added_elsewhere(dossier):
    status, out, _ = run("export", "--format", "wacz", "-o", "out.wacz", "-C", "one", cwd=dossier)
    assert (status, out) == (0, "Wrote 1 capture to out.wacz.\n")
    assert zipfile.ZipFile(dossier / "out.wacz").testzip() is None
    status, out, messages = run("run", "out.wacz", "-C", "two", "--json", cwd=dossier)
    assert status == 0
    assert "Captured 1 file." in messages
    for format_name in ("warc", "wacz"):
        run("export", "--format", format_name, "-o", f"again.{format_name}", "-C", "one", cwd=dossier)
    assert (dossier / "again.wacz").read_bytes() == (dossier / "out.wacz").read_bytes()
    assert run("verify", "-C", "two", cwd=dossier).status == 0


def test_a_folder_that_is_not_there_is_said(dossier):
    status, out, messages = run("export", "--format", "warc", "-o", "no/out.warc.gz", "-C", "one", cwd=dossier)
    assert (status, out) == (2, "")
    assert "cannot be written" in messages
