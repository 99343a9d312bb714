import json
import shutil

import pytest
from tests.commands import run


@pytest.fixture
def dossier(example, tmp_path):
    return shutil.copytree(example, tmp_path / "d")


def test_verify_says_what_it_read(dossier):
    whole = run("verify", "-C", dossier)
    assert whole.status == 0
    first, second, third = whole.out.splitlines()
    assert first == "The ledger is whole: 33 entries, 32 captured contents. Nothing was changed, removed or added."
    assert second.startswith("Checkpoint: ")
    assert third.startswith("Signing key: backchannel-ledger/")
    quick = run("verify", "--quick", "-C", dossier)
    assert quick.out.startswith("Quick check: 33 entries, 32 captured contents. Every entry is as it was; 32 contents")
    assert "are there, but not read." in quick.out
    assert json.loads(run("verify", "--quick", "--json", "-C", dossier).out)["unread"] == 32
    (dossier / "verified.txt").unlink()
    assert "so this one was whole" in run("verify", "--quick", "-C", dossier).out


def test_a_signed_checkpoint_is_printed_kept_and_held_to(dossier, tmp_path):
    printed = run("checkpoint", "-C", dossier)
    assert printed.status == 0
    assert printed.out.splitlines()[1:4:2] == ["33", ""]
    assert printed.messages == "A checkpoint over 33 entries. Keep it where nobody else can write.\n"
    path = tmp_path / "march.txt"
    written = run("checkpoint", "-o", path, "-C", dossier)
    assert written.out.startswith("Wrote a checkpoint over 33 entries to ")
    assert path.read_text() == printed.out
    shape = json.loads(run("checkpoint", "--json", "-C", dossier).out)
    assert (shape["size"], shape["note"]) == (33, printed.out)
    kept = run("verify", "--checkpoint", path, "-C", dossier)
    assert "Signed checkpoints in it: 1" in kept.out
    path.write_text(printed.out.replace("\n33\n", "\n32\n"))
    broken = run("verify", "--checkpoint", path, "-C", dossier)
    assert broken.status == 2
    assert broken.out.startswith("signed-altered: the signed checkpoint given: expected a signature of ")


def test_a_missing_key_is_named_and_can_be_excused(dossier):
    (dossier / "signing-key.pem").unlink()
    ran = run("verify", "-C", dossier)
    assert ran.status == 2
    assert ran.out.startswith("key-missing: signing-key.pem: expected the key backchannel-ledger/")
    assert run("verify", "--without-key", "-C", dossier).status == 0
    refused = run("checkpoint", "-C", dossier)
    assert refused.status == 2
    assert "if it is lost for good, run: backchannel checkpoint --new-key" in refused.messages
    assert "took the place" not in run("verify", "--without-key", "-C", dossier).out
    assert run("checkpoint", "--new-key", "-C", dossier).status == 0
    again = run("verify", "-C", dossier)
    assert again.status == 0
    assert "It took the place of an earlier one by entry 34: whoever did that did not need the old one." in again.out


def test_a_bundle_is_sealed_and_checked_without_the_dossier(dossier, tmp_path):
    bundle = tmp_path / "evidence.zip"
    sealed = run("seal", "-o", bundle, "-C", dossier)
    assert sealed.status == 0, sealed.messages
    first, second, third = sealed.out.splitlines()
    assert first == f"Sealed 32 documents and 21 contacts with 34 entries of the ledger in {bundle}."
    key = second.removeprefix("Signed with ")
    assert third.endswith("backchannel verify FILE --key KEY")
    shutil.rmtree(dossier)
    checked = run("verify", bundle, cwd=tmp_path)
    assert checked.status == 0
    assert checked.out.splitlines()[0] == (
        "The bundle is whole: 34 entries, 32 captured contents. "
        "Nothing was changed, removed or added since it was sealed."
    )
    assert "Whose key that is, this file cannot tell" in checked.out
    assert "Whose key" not in run("verify", bundle, "--key", key, cwd=tmp_path).out
    other = run("verify", bundle, "--key", "another", cwd=tmp_path)
    assert other.status == 2
    assert other.out.startswith("key-differs: public-key.txt: expected another, found backchannel-ledger/")
    data = bytearray(bundle.read_bytes())
    data[len(data) // 2] ^= 1
    bundle.write_bytes(data)
    broken = run("verify", bundle, "--json", cwd=tmp_path)
    assert broken.status == 2
    shape = json.loads(broken.out)
    assert not shape["ok"]
    assert shape["faults"]


def test_a_part_is_proved_to_be_one(dossier, tmp_path):
    bundle = tmp_path / "evidence.zip"
    assert run("seal", "us-ru-2018-03-20-call", "-o", bundle, "-C", dossier).status == 0
    checked = run("verify", bundle, cwd=tmp_path)
    assert checked.out.startswith(
        "The bundle is whole: 5 entries of the 33 that the ledger had, each proved to be one,"
    )


def test_a_dossier_is_backed_up_and_restored(dossier, tmp_path):
    saved = run("backup", tmp_path / "b", "-C", dossier)
    assert saved.status == 0
    assert saved.out == (
        f"Backed up 33 entries and 32 files of captured bytes to {tmp_path / 'b'}. "
        "The signing key is in it: let nobody else read it.\n"
    )
    restored = run("restore", tmp_path / "b", tmp_path / "r")
    assert restored.out == f"Restored 33 entries, 32 captured contents to {tmp_path / 'r'}. The ledger is whole.\n"
    assert run("verify", "-C", tmp_path / "r").status == 0
    assert run("findings", "--json", "-C", tmp_path / "r").out == run("findings", "--json", "-C", dossier).out
    path = next(path for path in (dossier / "objects").rglob("*") if path.is_file())
    path.chmod(0o644)
    path.write_bytes(b"altered")
    broken = run("backup", tmp_path / "b", "--without-key", "-C", dossier)
    assert broken.status == 2
    assert broken.messages.startswith("object-altered: objects/")
    again = run("restore", tmp_path / "b", tmp_path / "r2")
    assert again.status == 2
    assert again.out.startswith("object-altered: objects/")
    assert again.out.endswith("The ledger is not what it was.\n")
