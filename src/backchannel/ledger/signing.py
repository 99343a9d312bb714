"""Sign a checkpoint of a ledger as it stands, and keep the note in it: bytes in the store, an entry that names them.

A note over n entries becomes entry n + 1, or a later one. So each signed checkpoint is itself covered by the chain, and
none can go missing unseen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from backchannel.errors import KeyFileError, LedgerError
from backchannel.ledger.chain import Entry
from backchannel.ledger.chaincheck import body_of, leaf_of
from backchannel.ledger.layout import KEY_FILE
from backchannel.ledger.store import Ledger
from backchannel.ledger.tail import VERIFY_HINT
from backchannel.proof.keys import decode_key, encode_key, load_key, make_key
from backchannel.proof.merkle import MerkleTree
from backchannel.proof.note import PublicKey, parse_note, sign_note
from backchannel.proof.treehead import TreeHead, origin_of, parse_tree_head

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


@dataclass(frozen=True, slots=True)
class SignedCheckpoint:
    """A signed statement of the size and root of a ledger's tree. One per note."""

    head: TreeHead
    note: bytes
    """The whole signed note."""
    sha256: str
    """Of the note; its name in the store."""
    key: PublicKey
    sequence: int
    """Number of the entry that names the note."""


def sign_checkpoint(ledger: Ledger, recorded_at: str, *, new_key: bool = False) -> SignedCheckpoint:
    """Sign the ledger as it stands, or return the last signed checkpoint where nothing was captured or decided since.

    Args:
        ledger: to sign; the key lies in its directory, and is made where the ledger has never had one.
        recorded_at: now, ISO 8601 in UTC.
        new_key: make a new key, for good, where the one on record is lost.

    Raises:
        KeyFileError: the key is missing, may be read by others, or is not the one on record.
        LedgerError: the ledger cannot be written, or is not what it was.
    """
    key = _ready_key(ledger, recorded_at, new_key=new_key)
    last = last_signed(ledger)
    if last is not None and not new_key and all(entry.kind == "stamped" for entry in ledger.entries(last.sequence)):
        return last
    tree, first = tree_of(ledger)
    head = TreeHead(first, len(tree), tree.root())
    note = sign_note(str(head), head.origin, key)
    sha256, _ = ledger.store_bytes(note)
    sequence = ledger.append_proof("signed", {"note": sha256}, recorded_at, (sha256,))
    return SignedCheckpoint(head, note, sha256, _public(head.origin, key), sequence)


def last_signed(ledger: Ledger) -> SignedCheckpoint | None:
    """Return the last signed checkpoint on record, ``None`` where there is none.

    Raises:
        LedgerError: it is not what was signed.
    """
    entries = list(ledger.entries(kinds=("started", "keyed", "signed")))
    signed = [entry for entry in entries if entry.kind == "signed"]
    if not signed:
        return None
    entry = signed[-1]
    sha256 = str(body_of(entry).get("note"))
    data = ledger.read_object(sha256)
    note = parse_note(data)
    head = parse_tree_head(note.text) if note else None
    key = key_in_force(entries, entry.sequence)
    if head is None or key is None:
        raise LedgerError(f"{ledger.directory}: entry {entry.sequence} names no signed checkpoint", VERIFY_HINT)
    return SignedCheckpoint(head, data, sha256, key, entry.sequence)


def tree_of(ledger: Ledger) -> tuple[MerkleTree, str]:
    """Return the Merkle tree over all entries, and the ledger's origin."""
    tree, origin = MerkleTree(), ""
    for entry in ledger.entries():
        origin = origin or origin_of(entry.hash)
        tree.append(leaf_of(entry))
    return tree, origin


def key_in_force(entries: list[Entry], sequence: int) -> PublicKey | None:
    """Return the key on record just before an entry; ``None`` where there is none.

    Args:
        entries: those of the kinds ``started`` and ``keyed`` at least, in order, beginning with the first entry.
        sequence: number of the entry.
    """
    named = [entry for entry in entries if entry.kind in ("started", "keyed") and entry.sequence < sequence]
    keys = [data for entry in named if (data := decode_key(body_of(entry).get("key")))]
    return PublicKey(origin_of(named[0].hash), keys[-1]) if keys else None


def _ready_key(ledger: Ledger, recorded_at: str, *, new_key: bool) -> Ed25519PrivateKey:
    """Return the key to sign with, which is the one on record."""
    path = ledger.directory / KEY_FILE
    entries = list(ledger.entries(kinds=("started", "keyed")))
    known = key_in_force(entries, ledger.checkpoint.sequence + 1)
    key = load_key(path)
    if key is None:
        if known is not None and not new_key:
            message = f"{path}: the signing key is missing"
            hint = "Restore it from a copy; if it is lost for good, run: backchannel checkpoint --new-key"
            raise KeyFileError(message, hint)
        key = make_key(path)
    elif new_key and known is not None and _public(known.name, key) == known:
        raise KeyFileError(f"{path}: the signing key is there", "Move it away first, if it must not be used any more.")
    public = _public(origin_of(entries[0].hash), key)
    if known is not None and known != public and not new_key:
        message = f"{path}: is another key than the one on record, which is {known}"
        raise KeyFileError(message, "Restore that one; if it is lost for good, run: backchannel checkpoint --new-key")
    if known != public:
        ledger.append_proof("keyed", {"key": encode_key(key)}, recorded_at)
    return key


def _public(name: str, key: Ed25519PrivateKey) -> PublicKey:
    return PublicKey(name, key.public_key().public_bytes_raw())
