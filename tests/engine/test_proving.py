import os
import stat

import pytest

from backchannel.engine import VerifyOptions, checkpoint_dossier, init_dossier, open_dossier, verify_dossier
from backchannel.errors import DossierNotFoundError, UsageError

NOW = "2018-06-04T10:00:00+00:00"


@pytest.fixture
def dossier(tmp_path):
    init_dossier(tmp_path / "d", NOW)
    return tmp_path / "d"


def test_a_whole_check_is_remembered_and_a_quick_one_rests_on_it(dossier):
    assert verify_dossier(dossier, VerifyOptions(quick=True), NOW).since is None
    assert (dossier / "verified.txt").exists()
    assert verify_dossier(dossier, VerifyOptions(quick=True), NOW).since.checked_at == NOW


def test_a_broken_dossier_is_not_remembered(dossier):
    (dossier / "checkpoint.txt").write_text("")
    assert not verify_dossier(dossier, VerifyOptions(), NOW).ok
    assert not (dossier / "verified.txt").exists()


def test_the_key_is_made_with_the_dossier_for_its_owner_alone(dossier):
    assert (dossier / "signing-key.pem").exists()
    if os.name == "posix":
        assert stat.S_IMODE((dossier / "signing-key.pem").stat().st_mode) == 0o600


def test_a_checkpoint_is_given_as_a_hash_or_as_a_file(dossier, tmp_path):
    with open_dossier(dossier) as opened:
        signed = checkpoint_dossier(opened.ledger, NOW)
    note, plain = tmp_path / "signed.txt", tmp_path / "plain.txt"
    note.write_bytes(signed.note)
    plain.write_bytes((dossier / "checkpoint.txt").read_bytes())
    last = verify_dossier(dossier, VerifyOptions(), NOW).checkpoint
    for given in (str(note), str(plain), last):
        assert verify_dossier(dossier, VerifyOptions(given), NOW).ok
    note.write_bytes(signed.note.replace(b"\n1\n", b"\n2\n"))
    assert [one.what for one in verify_dossier(dossier, VerifyOptions(str(note)), NOW).faults] == ["signed-altered"]
    assert not verify_dossier(dossier, VerifyOptions(str(tmp_path / "nowhere")), NOW).ok


def test_a_checkpoint_that_cannot_be_read_is_one_line(dossier, tmp_path, monkeypatch):
    from pathlib import Path

    path = tmp_path / "signed.txt"
    path.touch()

    def refuse(_path, *_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UsageError, match="Permission denied"):
        verify_dossier(dossier, VerifyOptions(str(path)), NOW)


def test_no_dossier(tmp_path):
    with pytest.raises(DossierNotFoundError):
        verify_dossier(tmp_path, VerifyOptions(), NOW)
