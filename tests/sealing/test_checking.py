import hashlib
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backchannel.proof.keys import make_key
from backchannel.proof.note import sign_note
from backchannel.sealing import check_bundle
from backchannel.sealing.bundle import seal_text

from .bundles import make_bundle, put_together, take_apart

KINDS = ("whole", "part")


@pytest.fixture(scope="module")
def bundles(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bundles")
    made = {kind: make_bundle(folder / kind, part=kind == "part") for kind in KINDS}
    made["keys"] = {kind: make_key_file(folder / kind) for kind in KINDS}
    return made


def make_key_file(directory):
    from backchannel.proof.keys import load_key

    return load_key(directory / "signing-key.pem")


def faults_of(tmp_path, data, key=None):
    path = tmp_path / "bundle.zip"
    path.write_bytes(data)
    check = check_bundle(path, key)
    assert check.ok is not bool(check.faults)
    return [(fault.what, fault.where) for fault in check.faults]


def sealed_again(files, key):
    """Return the bundle of changed files as its own maker could seal it: only the ledger's proofs are left to tell."""
    manifest = "".join(
        f"{hashlib.sha256(data).hexdigest()}  {name}\n"
        for name, data in files.items()
        if name not in ("seal.txt", "manifest.txt")
    ).encode()
    origin = files["public-key.txt"].decode().partition("+")[0]
    files["manifest.txt"] = manifest
    files["seal.txt"] = sign_note(seal_text(origin, hashlib.sha256(manifest).hexdigest()), origin, key)
    return put_together(files)


@pytest.mark.parametrize("kind", KINDS)
def test_a_bundle_is_whole_anywhere(bundles, tmp_path, kind):
    path = tmp_path / "bundle.zip"
    path.write_bytes(bundles[kind])
    check = check_bundle(path)
    assert check.faults == ()
    counted = {"whole": (9, 4, 8, None), "part": (5, 2, 8, ("us-ru-call",))}[kind]
    assert (check.entries, check.documents, check.size, check.contacts) == counted
    assert check_bundle(path, str(check.key)).ok
    other = faults_of(tmp_path, bundles[kind], "backchannel-ledger/other+00000000+AA==")
    assert other == [("key-differs", "public-key.txt")]


def test_the_same_dossier_gives_the_same_bytes(bundles, tmp_path):
    files = take_apart(bundles["whole"])
    assert sealed_again(dict(files), bundles["keys"]["whole"]) == bundles["whole"]


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=90, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(0), change=st.integers(1, 255))
def test_no_byte_can_be_changed_unseen(bundles, tmp_path, kind, place, change):
    data = bytearray(bundles[kind])
    data[place % len(data)] ^= change
    assert faults_of(tmp_path, bytes(data))


@pytest.mark.parametrize("kind", KINDS)
def test_no_file_can_be_changed_left_out_added_or_moved_unseen(bundles, tmp_path, kind):
    files = take_apart(bundles[kind])
    for name in files:
        flipped = {**files, name: files[name][:-1] + bytes([files[name][-1] ^ 1])}
        assert name in {where for _, where in faults_of(tmp_path, put_together(flipped))} or name == "manifest.txt", (
            name
        )
        assert faults_of(tmp_path, put_together(flipped)), name
        left = {one: data for one, data in files.items() if one != name}
        assert faults_of(tmp_path, put_together(left)), name
        if name not in ("seal.txt", "manifest.txt"):
            assert ("file-missing", name) in faults_of(tmp_path, put_together(left))
        moved = {**left, name: files[name]}
        if list(moved) != list(files):
            assert ("file-out-of-order", "manifest.txt") in faults_of(tmp_path, put_together(moved)), name
    assert faults_of(tmp_path, put_together({**files, "more.txt": b""})) == [("file-extra", "more.txt")]


def entries_of(files):
    return files["ledger/entries.jsonl"].splitlines(keepends=True)


@pytest.mark.parametrize("kind", KINDS)
def test_no_entry_can_be_changed_left_out_or_moved_even_by_who_has_the_key(bundles, tmp_path, kind):
    files, key = take_apart(bundles[kind]), bundles["keys"][kind]
    lines = entries_of(files)
    for place, line in enumerate(lines):
        changed = line.replace(b'"recorded_at":"2018', b'"recorded_at":"2017')
        number = json.loads(line)["sequence"]
        for how in ([*lines[:place], changed, *lines[place + 1 :]], [*lines[:place], *lines[place + 1 :]]):
            if kind == "part" and len(how) < len(lines) and number != 1:
                continue  # a part is what its maker chose; what it holds is proved, not that it holds all
            if kind == "whole" and len(how) < len(lines) and number == 9:
                continue  # the entry that names the checkpoint itself comes after what the checkpoint covers
            faults = faults_of(tmp_path, sealed_again({**files, "ledger/entries.jsonl": b"".join(how)}, key))
            assert any("entry" in where or "checkpoint" in where for _, where in faults), (place, faults)
        if place:
            swapped = [*lines[: place - 1], line, lines[place - 1], *lines[place + 1 :]]
            assert faults_of(tmp_path, sealed_again({**files, "ledger/entries.jsonl": b"".join(swapped)}, key))
    twice = b"".join([*lines, lines[-1]])
    assert faults_of(tmp_path, sealed_again({**files, "ledger/entries.jsonl": twice}, key))


def test_no_proof_can_be_changed_or_left_out(bundles, tmp_path):
    files, key = take_apart(bundles["part"]), bundles["keys"]["part"]
    proofs = json.loads(files["ledger/proofs.json"])
    for kind, some in proofs.items():
        for at, steps in some.items():
            for broken in (steps[1:], [*steps, "a" * 64], ["a" * 64, *steps[1:]]):
                if broken == steps:
                    continue
                changed = {**proofs, kind: {**some, at: broken}}
                data = sealed_again({**files, "ledger/proofs.json": json.dumps(changed).encode()}, key)
                where = "signed checkpoint" if kind == "consistency" else f"entry {at}"
                assert [fault for fault in faults_of(tmp_path, data) if where in fault[1]], (kind, at)


def test_objects_are_those_that_the_entries_name(bundles, tmp_path):
    files, key = take_apart(bundles["whole"]), bundles["keys"]["whole"]
    name = next(one for one in files if one.startswith("objects/"))
    left = {one: data for one, data in files.items() if one != name}
    assert ("object-missing", name) in faults_of(tmp_path, sealed_again(left, key))
    altered = sealed_again({**files, name: b"other"}, key)
    assert ("object-altered", name) in faults_of(tmp_path, altered)
    sha256 = hashlib.sha256(b"planted").hexdigest()
    planted = {**files, f"objects/{sha256[:2]}/{sha256[2:]}": b"planted", "objects/readme": b""}
    assert {what for what, _ in faults_of(tmp_path, sealed_again(planted, key))} == {"object-extra"}


def test_a_bundle_signed_by_another_key_does_not_pass_for_this_ledgers(bundles, tmp_path):
    files = take_apart(bundles["whole"])
    other = make_key(tmp_path / "other.pem")
    assert ("seal-altered", "seal.txt") in faults_of(tmp_path, sealed_again(dict(files), other))
    from backchannel.proof.note import PublicKey

    origin = files["public-key.txt"].decode().partition("+")[0]
    files["public-key.txt"] = f"{PublicKey(origin, other.public_key().public_bytes_raw())}\n".encode()
    faults = faults_of(tmp_path, sealed_again(files, other))
    assert ("key-differs", "public-key.txt") in faults
    assert ("signed-altered", "checkpoint.txt") in faults


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"garbage" * 1000, b"PK\x05\x06" + b"\x00" * 18])
def test_what_is_no_bundle_is_named_so(tmp_path, data):
    assert faults_of(tmp_path, data)
