import hashlib
import json

from backchannel.ledger.chain import Entry
from backchannel.sealing.bundle import (
    FIRST_FILES,
    entry_line,
    object_name,
    parse_entry,
    parse_manifest,
    parse_proofs,
    parse_scope,
    parse_seal,
    seal_text,
    sha256_of_name,
)

from .bundles import make_bundle, take_apart


def test_a_bundle_begins_with_what_it_is_checked_by(tmp_path):
    files = take_apart(make_bundle(tmp_path))
    assert tuple(files)[: len(FIRST_FILES)] == FIRST_FILES
    manifest = parse_manifest(files["manifest.txt"])
    assert list(manifest) == list(files)[2:]
    assert all(hashlib.sha256(files[name]).hexdigest() == digest for name, digest in manifest.items())
    assert hashlib.sha256(files["manifest.txt"]).hexdigest() in files["seal.txt"].decode()
    lines = [json.loads(line) for line in files["ledger/entries.jsonl"].splitlines()]
    assert [line["sequence"] for line in lines] == list(range(1, 10))


def test_the_private_key_is_not_in_it(tmp_path):
    bundle = make_bundle(tmp_path)
    assert b"PRIVATE" not in bundle
    secret = (tmp_path / "signing-key.pem").read_bytes().splitlines()[1]
    assert secret not in bundle


def test_what_is_no_part_of_a_bundle_is_none():
    assert parse_seal(seal_text("a", "b" * 64)) == ("a", "b" * 64)
    assert parse_seal(seal_text("a", "b" * 63)) is None
    assert parse_manifest(b"nonsense") is None
    assert parse_manifest(b"\xff") is None
    assert parse_manifest(f"{'a' * 64}  x\n{'a' * 64}  x\n".encode()) is None
    assert parse_manifest(b"") == {}
    for data in (b"", b"{}", b"[]", b'{"inclusion": {"1": ["x"]}, "consistency": {}}', b"[" * 100_000):
        assert parse_proofs(data) is None
        assert parse_scope(data) is None
        assert parse_entry(data) is None
    assert parse_scope(b'{"contacts": ["a"]}') == ("a",)


def test_entries_and_names_survive():
    entry = Entry(1, 2, "captured", "now", '{"a":"\u00e9"}', "0" * 64, "1" * 64)
    assert parse_entry(entry_line(entry)) == entry
    assert sha256_of_name(object_name("ab" * 32)) == "ab" * 32
    for name in ("objects/" + "ab" * 32, "objects/ab/../cd", "texts/ab/cd", "objects/ab/" + "cd" * 31 + "/"):
        assert sha256_of_name(name) is None
