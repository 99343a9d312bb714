from pathlib import Path

import pytest

from backchannel.errors import KeyFileError, LedgerError
from backchannel.ledger import Ledger, sign_checkpoint, verify_ledger
from backchannel.ledger.chaincheck import leaf_of
from backchannel.ledger.signing import last_signed, tree_of
from backchannel.proof.keys import make_key
from backchannel.proof.merkle import MerkleTree, proves_consistency
from backchannel.proof.note import is_signed, parse_note

from .dossiers import T0, decision_of, entries_of, faults_of, make_dossier, named, object_path, rehash, tamper


def test_a_checkpoint_is_signed_over_the_tree_of_all_entries(tmp_path: Path) -> None:
    with Ledger.open(make_dossier(tmp_path)) as ledger:
        signed = sign_checkpoint(ledger, T0)
        assert last_signed(ledger) == signed
    tree = MerkleTree()
    for entry in entries_of(tmp_path)[:6]:
        tree.append(bytes.fromhex(entry.hash))
    assert (signed.head.size, signed.head.root, signed.sequence) == (6, tree.root(), 7)
    note = parse_note(signed.note)
    assert note
    assert is_signed(note, signed.key)
    verification = verify_ledger(tmp_path)
    assert (verification.ok, verification.entries, verification.documents, verification.signed) == (True, 7, 4, 1)
    assert verification.key == signed.key


def test_nothing_new_is_not_signed_again(tmp_path: Path) -> None:
    with Ledger.open(make_dossier(tmp_path)) as ledger:
        assert last_signed(ledger) is None
        first = sign_checkpoint(ledger, T0)
        assert sign_checkpoint(ledger, T0) == first
        ledger.append_decision(decision_of("more"))
        second = sign_checkpoint(ledger, T0)
        assert (second.head.size, second.sequence) == (8, 9)
        tree, _ = tree_of(ledger)
    assert proves_consistency(6, 8, tree.consistency(6, 8), first.head.root, second.head.root)


def old_dossier(directory: Path) -> Path:
    """Make a dossier as they were before there were keys."""
    make_dossier(directory)
    tamper(directory, "UPDATE entries SET body = '{}' WHERE sequence = 1")
    rehash(directory, 1, chain=True)
    last = entries_of(directory)[-1]
    (directory / "checkpoint.txt").write_text(f"{last.sequence} {last.hash}\n")
    (directory / "signing-key.pem").unlink()
    return directory


def test_a_dossier_without_a_key_gets_one_when_it_is_signed(tmp_path: Path) -> None:
    old_dossier(tmp_path)
    assert faults_of(tmp_path) == []
    assert verify_ledger(tmp_path).key is None
    with Ledger.open(tmp_path) as ledger:
        signed = sign_checkpoint(ledger, T0)
        assert [entry.kind for entry in ledger.entries(6)] == ["keyed", "signed"]
    verification = verify_ledger(tmp_path)
    assert (verification.ok, verification.key, signed.head.size) == (True, signed.key, 7)


def test_a_lost_key_is_replaced_only_when_told(tmp_path: Path) -> None:
    with Ledger.open(make_dossier(tmp_path)) as ledger:
        old = sign_checkpoint(ledger, T0)
        with pytest.raises(KeyFileError, match="the signing key is there"):
            sign_checkpoint(ledger, T0, new_key=True)
        (tmp_path / "signing-key.pem").unlink()
        with pytest.raises(KeyFileError, match="the signing key is missing") as caught:
            sign_checkpoint(ledger, T0)
        assert "--new-key" in caught.value.hint
        assert faults_of(tmp_path) == [("key-missing", "signing-key.pem")]
        assert verify_ledger(tmp_path, without_key=True).ok
        new = sign_checkpoint(ledger, T0, new_key=True)
    assert new.key != old.key
    assert new.key.name == old.key.name
    assert faults_of(tmp_path) == []
    for note in (old.note, new.note):
        assert verify_ledger(tmp_path, note).ok


def test_another_key_than_the_one_on_record_is_not_used(tmp_path: Path) -> None:
    make_dossier(tmp_path)
    (tmp_path / "signing-key.pem").unlink()
    make_key(tmp_path / "signing-key.pem")
    with Ledger.open(tmp_path) as ledger, pytest.raises(KeyFileError, match="is another key than the one on record"):
        sign_checkpoint(ledger, T0)
    assert faults_of(tmp_path) == [("key-altered", "signing-key.pem")]


def test_a_note_that_was_altered_is_named_and_not_given_out(tmp_path: Path) -> None:
    with Ledger.open(make_dossier(tmp_path)) as ledger:
        signed = sign_checkpoint(ledger, T0)
        path = object_path(tmp_path, signed.sha256)
        path.chmod(0o644)
        path.write_bytes(signed.note.replace(b"\n6\n", b"\n5\n"))
        assert faults_of(tmp_path) == [("object-altered", f"objects/{signed.sha256[:2]}/{signed.sha256[2:]}")]
        with pytest.raises(LedgerError, match="not what was captured"):
            sign_checkpoint(ledger, T0)


def test_a_note_that_was_never_signed_is_named(tmp_path: Path) -> None:
    with Ledger.open(make_dossier(tmp_path)) as ledger:
        signed = sign_checkpoint(ledger, T0)
        for data in (b"no note", signed.note.replace(b"\n6\n", b"\n5\n")):
            sha256, _ = ledger.store_bytes(data)
            ledger.append_proof("signed", {"note": sha256}, T0, (sha256,))
    assert named(verify_ledger(tmp_path)) == [
        ("signed-altered", "entry 8, signed checkpoint"),
        ("signed-altered", "entry 9, signed checkpoint"),
    ]


def test_a_ledger_written_anew_under_a_signed_checkpoint_is_caught(tmp_path: Path) -> None:
    with Ledger.open(make_dossier(tmp_path)) as ledger:
        signed = sign_checkpoint(ledger, T0)
    tamper(tmp_path, "UPDATE entries SET body = replace(body, '1.txt', '9.txt') WHERE sequence = 3")
    rehash(tmp_path, 3, chain=True)
    last = entries_of(tmp_path)[-1]
    (tmp_path / "checkpoint.txt").write_text(f"{last.sequence} {last.hash}\n")
    assert faults_of(tmp_path) == [("signed-differs", "entry 7, signed checkpoint")]
    assert ("signed-differs", "the signed checkpoint given") in named(verify_ledger(tmp_path, signed.note))


def test_a_signed_checkpoint_kept_elsewhere(tmp_path: Path) -> None:
    with Ledger.open(make_dossier(tmp_path / "a")) as ledger:
        signed = sign_checkpoint(ledger, T0)
    with Ledger.open(make_dossier(tmp_path / "b")) as ledger:
        other = sign_checkpoint(ledger, T0)
    assert verify_ledger(tmp_path / "a", signed.note).ok
    given = "the signed checkpoint given"
    assert named(verify_ledger(tmp_path / "a", other.note)) == [("signed-altered", given)]
    assert named(verify_ledger(tmp_path / "a", b"a\n\nb")) == [("signed-altered", given)]
    tamper(tmp_path / "a", "DELETE FROM entries WHERE sequence > 5")
    assert ("signed-differs", given) in named(verify_ledger(tmp_path / "a", signed.note))


def test_an_entry_is_a_leaf_by_its_hash(tmp_path: Path) -> None:
    first = entries_of(make_dossier(tmp_path))[0]
    assert leaf_of(first).hex() == first.hash
