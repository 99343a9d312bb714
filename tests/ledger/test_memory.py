from pathlib import Path

import pytest

from backchannel.ledger import Checkpoint, Ledger, Verification, remember_check, sign_checkpoint, verify_ledger
from backchannel.ledger.memory import recall_check

from .dossiers import T0, capture_of, make_dossier, named, object_path

T1 = "2018-06-05T10:00:00Z"


def remember(directory: Path) -> Verification:
    whole = verify_ledger(directory)
    assert whole.ok
    assert whole.key
    assert remember_check(directory, whole.key, Checkpoint(whole.number, str(whole.checkpoint)), T1)
    return whole


def test_a_quick_check_rests_on_the_last_whole_one(tmp_path: Path) -> None:
    make_dossier(tmp_path)
    first = verify_ledger(tmp_path, quick=True)
    assert (first.ok, first.since, first.unread) == (True, None, 0)
    remember(tmp_path)
    with Ledger.open(tmp_path) as ledger:
        new = ledger.append_capture(capture_of(ledger, b"five"), T0)
        old = ledger.captures()[0]
    quick = verify_ledger(tmp_path, quick=True)
    assert (quick.ok, quick.unread, quick.documents) == (True, 4, 5)
    assert quick.since
    assert (quick.since.end.sequence, quick.since.checked_at) == (6, T1)
    assert verify_ledger(tmp_path).since is None
    for capture in (old, new):
        path = object_path(tmp_path, capture.sha256)
        path.chmod(0o644)
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    assert named(verify_ledger(tmp_path, quick=True)) == [
        ("object-altered", f"objects/{new.sha256[:2]}/{new.sha256[2:]}")
    ]
    assert len(verify_ledger(tmp_path).faults) == 2
    object_path(tmp_path, old.sha256).write_bytes(b"longer than it was")
    assert len(verify_ledger(tmp_path, quick=True).faults) == 2
    object_path(tmp_path, old.sha256).unlink()
    assert [what for what, _ in named(verify_ledger(tmp_path, quick=True))] == ["object-missing", "object-altered"]


def test_no_byte_of_the_memory_can_be_changed_unseen(tmp_path: Path) -> None:
    key = remember(make_dossier(tmp_path)).key
    assert key
    path = tmp_path / "verified.txt"
    kept = path.read_bytes()
    for place in range(len(kept)):
        path.write_bytes(kept[:place] + bytes([kept[place] ^ 1]) + kept[place + 1 :])
        with pytest.raises(ValueError, match="not signed by the key on record"):
            recall_check(tmp_path, key)
    assert named(verify_ledger(tmp_path, quick=True)) == [("memory-altered", "verified.txt")]


def test_a_signed_checkpoint_or_another_ledgers_memory_is_none(tmp_path: Path) -> None:
    with Ledger.open(make_dossier(tmp_path / "a")) as ledger:
        signed = sign_checkpoint(ledger, T0)
    remember(make_dossier(tmp_path / "b"))
    for data in (signed.note, (tmp_path / "b" / "verified.txt").read_bytes()):
        (tmp_path / "a" / "verified.txt").write_bytes(data)
        assert named(verify_ledger(tmp_path / "a", quick=True)) == [("memory-altered", "verified.txt")]
        assert verify_ledger(tmp_path / "a").ok
    (tmp_path / "a" / "verified.txt").unlink()
    (tmp_path / "a" / "verified.txt").mkdir()
    assert named(verify_ledger(tmp_path / "a", quick=True)) == [("memory-altered", "verified.txt")]


def test_what_ends_elsewhere_is_not_rested_on(tmp_path: Path) -> None:
    whole = remember(make_dossier(tmp_path))
    assert whole.key
    assert remember_check(tmp_path, whole.key, Checkpoint(6, "a" * 64), T1)
    assert named(verify_ledger(tmp_path, quick=True)) == [("memory-altered", "verified.txt")]


def test_without_a_key_or_a_place_nothing_is_remembered(tmp_path: Path) -> None:
    whole = verify_ledger(make_dossier(tmp_path))
    assert whole.key
    end = Checkpoint(6, str(whole.checkpoint))
    (tmp_path / "signing-key.pem").chmod(0o644)
    assert not remember_check(tmp_path, whole.key, end, T1)
    (tmp_path / "signing-key.pem").unlink()
    assert not remember_check(tmp_path, whole.key, end, T1)
    assert not (tmp_path / "verified.txt").exists()
