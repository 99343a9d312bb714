"""Check what a ledger says of its own proofs: the key, and every signed checkpoint, against the tree of its entries."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from backchannel.errors import KeyFileError, LedgerError
from backchannel.ledger.chain import Entry
from backchannel.ledger.chaincheck import ChainCheck, body_of
from backchannel.ledger.fault import Fault
from backchannel.ledger.layout import KEY_FILE, is_sha256
from backchannel.ledger.objects import ObjectStore
from backchannel.ledger.signing import key_in_force
from backchannel.proof.keys import read_key
from backchannel.proof.merkle import MerkleTree
from backchannel.proof.note import PublicKey, is_signed, parse_note
from backchannel.proof.treehead import TreeHead, origin_of, parse_tree_head


def check_key_file(directory: Path, chain: ChainCheck) -> Iterator[Fault]:
    """Hold the key in the dossier to the one on record. A ledger that never had one is owed none."""
    known = key_in_force(chain.proofs, chain.number + 1)
    if known is None:
        return
    try:
        key = read_key(directory / KEY_FILE)
    except KeyFileError as error:
        yield Fault("key-altered", KEY_FILE, f"the key {known}", error.message)
        return
    if key is None:
        yield Fault("key-missing", KEY_FILE, f"the key {known}", "no such file")
    elif key.public_key().public_bytes_raw() != known.data:
        found = PublicKey(known.name, key.public_key().public_bytes_raw())
        yield Fault("key-altered", KEY_FILE, f"the key {known}", f"the key {found}")


def check_signed(objects: ObjectStore, chain: ChainCheck) -> Iterator[Fault]:
    """Hold every signed checkpoint to the key in force when it was made, and to the entries that it covers.

    Bytes that are missing or altered are no matter of this: they are faults of the store.
    """
    for entry in chain.proofs:
        if entry.kind == "signed":
            data = bytes_named(objects, entry, "note")
            if data is not None:
                where = f"entry {entry.sequence}, signed checkpoint"
                yield from check_note(data, where, key_in_force(chain.proofs, entry.sequence), chain.tree)


def check_note(data: bytes, where: str, key: PublicKey | None, tree: MerkleTree) -> Iterator[Fault]:
    """Hold one signed checkpoint to a key and to the tree of the entries there are."""
    note = parse_note(data)
    head = parse_tree_head(note.text) if note else None
    if note is None or head is None:
        yield Fault("signed-altered", where, "a signed checkpoint", "something else")
    elif key is None or not is_signed(note, key):
        yield Fault("signed-altered", where, f"a signature of {key or 'a key on record'}", "none that holds")
    else:
        yield from _check_head(head, where, key, tree)


def _check_head(head: TreeHead, where: str, key: PublicKey, tree: MerkleTree) -> Iterator[Fault]:
    if head.origin != key.name:
        yield Fault("signed-differs", where, head.origin, f"another ledger, {key.name}")
    elif head.size > len(tree):
        yield Fault("signed-differs", where, f"{head.size} entries", f"{len(tree)} entries")
    elif tree.root(head.size) != head.root:
        expected, found = head.root.hex(), tree.root(head.size).hex()
        yield Fault("signed-differs", where, f"root {expected} over {head.size} entries", f"root {found}")


def bytes_named(objects: ObjectStore, entry: Entry, name: str) -> bytes | None:
    """Return stored bytes that an entry names; ``None`` where they are not there as they were."""
    sha256 = body_of(entry).get(name)
    if not is_sha256(sha256):
        return None
    try:
        return objects.read(str(sha256))
    except LedgerError:
        return None


def check_given(data: bytes, where: str, chain: ChainCheck) -> Iterator[Fault]:
    """Hold the ledger to a signed checkpoint that somebody has kept elsewhere; any of its keys may have signed it."""
    note = parse_note(data)
    origin = origin_of(chain.proofs[0].hash) if chain.proofs else ""
    keys = [key for entry in chain.proofs if (key := key_in_force(chain.proofs, entry.sequence + 1))]
    own = next((key for key in keys if note and is_signed(note, key)), keys[-1] if keys else PublicKey(origin, b""))
    yield from check_note(data, where, own, chain.tree)
