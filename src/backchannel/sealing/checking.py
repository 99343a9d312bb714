"""Check an evidence bundle anywhere, without the dossier it came from: every byte, every entry, every proof."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from backchannel.ledger.chain import PROOF_KINDS, Entry, own_digest
from backchannel.ledger.chaincheck import ChainCheck, body_of, leaf_of, objects_of
from backchannel.ledger.fault import Fault, Stamping
from backchannel.ledger.signing import key_in_force
from backchannel.ledger.stampcheck import check_stamps
from backchannel.proof.merkle import proves_consistency, proves_inclusion
from backchannel.proof.note import PublicKey, is_signed, parse_note, parse_public_key
from backchannel.proof.stamps import MAX_ANSWER_BYTES
from backchannel.proof.treehead import TreeHead, origin_of, parse_tree_head
from backchannel.sealing.archive import ArchiveError, read_archive
from backchannel.sealing.bundle import (
    CHECKPOINT_FILE,
    ENTRIES_FILE,
    FIRST_FILES,
    KEY_FILE,
    MANIFEST_FILE,
    PROOFS_FILE,
    SCOPE_FILE,
    SEAL_FILE,
    Proofs,
    parse_entry,
    parse_manifest,
    parse_proofs,
    parse_scope,
    parse_seal,
    sha256_of_name,
)

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

_PROVING = frozenset({"signed", "stamped"})
"""Kinds of entries that may come after what the checkpoint of a bundle covers."""


@dataclass(frozen=True, slots=True)
class BundleCheck:
    """What a walk through a bundle found. One per walk."""

    ok: bool
    faults: tuple[Fault, ...]
    """In the order of the files."""
    entries: int
    documents: int
    """Number of captured contents in it."""
    size: int
    """Number of entries of the whole ledger, as the checkpoint has it; 0 where it has none."""
    key: PublicKey | None
    """The key that is said to have signed it."""
    contacts: tuple[str, ...] | None
    """For which it was made; ``None`` for a whole dossier."""
    stamps: tuple[Stamping, ...]
    """Time stamps that hold."""


@dataclass(slots=True)
class _Bundle:
    """What is kept of a bundle while its files pass by."""

    small: dict[str, bytes] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    wanted: set[str] = field(default_factory=set)
    """The SHA-256 of notes and stamps, as the entries name them, which stand before all objects."""
    notes: dict[str, bytes] = field(default_factory=dict)
    """These, by SHA-256; no other objects are kept in memory."""
    faults: list[Fault] = field(default_factory=list)

    def bytes_named(self, entry: Entry, name: str) -> bytes | None:
        """Return the bytes that an entry names, where they are in the bundle and short."""
        return self.notes.get(str(body_of(entry).get(name)))

    def fault(self, what: str, where: str, expected: str, found: str) -> None:
        """Note one thing that is not what it was."""
        self.faults.append(Fault(what, where, expected, found))


def check_bundle(path: Path, key: str | None = None, certificates: Sequence[Certificate] = ()) -> BundleCheck:
    """Walk a bundle and report everything that is not what was sealed. Nothing is written or unpacked.

    Args:
        path: the file.
        key: the public key that must have signed it, known from elsewhere.
        certificates: as of ``ledger.verify_ledger``.

    Raises:
        OSError: the file cannot be read.
    """
    bundle = _Bundle()
    try:
        with path.open("rb") as file:
            for name, chunks in read_archive(file):
                _take(bundle, name, chunks)
    except ArchiveError as error:
        bundle.fault("bundle-altered", path.name, "the archive that was sealed", str(error))
    public = parse_public_key(bundle.small.get(KEY_FILE, b"").decode("utf-8", "replace"))
    _check_seal(bundle, public, key)
    _check_manifest(bundle)
    head = _check_head(bundle, public)
    contacts = parse_scope(bundle.small.get(SCOPE_FILE, b""))
    captured = _check_entries(bundle, public, head, whole=contacts is None)
    stamps, doubts = check_stamps(bundle.entries, bundle.bytes_named, certificates)
    bundle.faults += doubts
    return BundleCheck(
        not bundle.faults,
        tuple(bundle.faults),
        len(bundle.entries),
        captured,
        head.size if head else 0,
        public,
        contacts,
        tuple(stamps),
    )


def _take(bundle: _Bundle, name: str, chunks: Iterator[bytes]) -> None:
    digest, kept, size = hashlib.sha256(), [], 0
    is_note = sha256_of_name(name) in bundle.wanted
    for chunk in chunks:
        digest.update(chunk)
        size += len(chunk)
        if name in FIRST_FILES or (is_note and size <= MAX_ANSWER_BYTES):
            kept.append(chunk)
    bundle.digests[name] = digest.hexdigest()
    if name == ENTRIES_FILE:
        for number, line in enumerate(b"".join(kept).splitlines(), 1):
            entry = parse_entry(line)
            if entry is None:
                bundle.fault("entry-altered", f"{name}, line {number}", "an entry", "something else")
            else:
                bundle.entries.append(entry)
                bundle.wanted.update(objects_of(entry) if entry.kind in PROOF_KINDS else ())
    elif name in FIRST_FILES:
        bundle.small[name] = b"".join(kept)
    elif is_note and size <= MAX_ANSWER_BYTES:
        bundle.notes[digest.hexdigest()] = b"".join(kept)


def _check_seal(bundle: _Bundle, public: PublicKey | None, wanted: str | None) -> None:
    if public is None:
        bundle.fault("seal-altered", KEY_FILE, "a public key", "none")
    elif wanted is not None and str(public) != wanted.strip():
        bundle.fault("key-differs", KEY_FILE, wanted.strip(), str(public))
    note = parse_note(bundle.small.get(SEAL_FILE, b""))
    seal = parse_seal(note.text) if note else None
    if note is None or seal is None:
        bundle.fault("seal-altered", SEAL_FILE, "a seal", "something else")
        return
    if public is not None and (not is_signed(note, public) or seal[0] != public.name):
        bundle.fault("seal-altered", SEAL_FILE, f"a signature of {public}", "none that holds")
    found = bundle.digests.get(MANIFEST_FILE, "none")
    if found != seal[1]:
        bundle.fault("seal-altered", MANIFEST_FILE, seal[1], found)


def _check_manifest(bundle: _Bundle) -> None:
    """Hold the files to the manifest: each with its hash, no other, in its order."""
    manifest = parse_manifest(bundle.small.get(MANIFEST_FILE, b""))
    if manifest is None:
        bundle.fault("seal-altered", MANIFEST_FILE, "a list of files", "something else")
        return
    present = [name for name in bundle.digests if name not in (SEAL_FILE, MANIFEST_FILE)]
    for name in present:
        if name not in manifest:
            bundle.fault("file-extra", name, "a file of the manifest", "a file that is not in it")
        elif manifest[name] != bundle.digests[name]:
            bundle.fault("file-altered", name, manifest[name], bundle.digests[name])
    for name in manifest:
        if name not in bundle.digests:
            bundle.fault("file-missing", name, manifest[name], "no such file")
    expected = [name for name in manifest if name in bundle.digests]
    if [name for name in present if name in manifest] != expected or tuple(bundle.digests)[:8] != FIRST_FILES:
        bundle.fault("file-out-of-order", MANIFEST_FILE, "the files in its order", "another order")


def _check_head(bundle: _Bundle, public: PublicKey | None) -> TreeHead | None:
    note = parse_note(bundle.small.get(CHECKPOINT_FILE, b""))
    head = parse_tree_head(note.text) if note else None
    if note is None or head is None or public is None or not is_signed(note, public) or head.origin != public.name:
        bundle.fault("signed-altered", CHECKPOINT_FILE, "a checkpoint signed by the key", "none that holds")
        return None
    return head


def _check_entries(bundle: _Bundle, public: PublicKey | None, head: TreeHead | None, *, whole: bool) -> int:
    """Hold the entries to themselves, to the checkpoint and to the objects; return how many contents were captured."""
    places = {entry.hash: entry.sequence for entry in bundle.entries}
    chain = ChainCheck()
    for entry in bundle.entries:
        chain.take(entry, places.get)
    if whole:
        bundle.faults += chain.faults
    else:
        _check_apart(bundle)
    proofs = parse_proofs(bundle.small.get(PROOFS_FILE, b"")) or Proofs({}, {})
    if head is not None:
        _check_tree(bundle, chain, head, proofs, whole=whole)
    first = bundle.entries[0] if bundle.entries else None
    if public is not None and (first is None or first.sequence != 1 or origin_of(str(first.hash)) != public.name):
        bundle.fault("entry-missing", "entry 1", f"the first entry of {public.name}", "none, or another")
    elif public is not None and public not in _keys(chain):
        bundle.fault("key-differs", KEY_FILE, f"{key_in_force(chain.proofs, chain.number + 1)}", str(public))
    _check_objects(bundle, chain)
    return len(chain.captured)


def _keys(chain: ChainCheck) -> list[PublicKey | None]:
    """Return all keys that the entries name."""
    return [key_in_force(chain.proofs, entry.sequence + 1) for entry in chain.proofs]


def _check_apart(bundle: _Bundle) -> None:
    """Check entries that do not follow on each other, each by itself."""
    number = 0
    for entry in bundle.entries:
        where = f"entry {entry.sequence}"
        digest = own_digest(entry)
        if digest != entry.hash:
            bundle.fault("entry-altered", where, entry.hash, str(digest))
        if entry.sequence <= number:
            bundle.fault("entry-out-of-order", where, f"a number above {number}", where)
        number = entry.sequence


def _check_tree(bundle: _Bundle, chain: ChainCheck, head: TreeHead, proofs: Proofs, *, whole: bool) -> None:
    """Hold the entries, and the older checkpoints among them, to the tree of the checkpoint."""
    if whole and (len(chain.tree) < head.size or chain.tree.root(head.size) != head.root):
        found = chain.tree.root(min(head.size, len(chain.tree))).hex()
        bundle.fault("signed-differs", CHECKPOINT_FILE, f"root {head.root.hex()} over {head.size} entries", found)
    for entry in bundle.entries:
        where = f"entry {entry.sequence}"
        if entry.sequence > head.size:
            if entry.kind not in _PROVING:
                bundle.fault("entry-extra", where, f"no more than {head.size} entries", where)
        elif not whole:
            steps = proofs.inclusion.get(entry.sequence)
            if steps is None or not proves_inclusion(leaf_of(entry), entry.sequence - 1, head.size, steps, head.root):
                bundle.fault(
                    "proof-altered", where, f"a proof that it is one of {head.size} entries", "none that holds"
                )
        if entry.kind == "signed":
            _check_signed(bundle, chain, entry, head, proofs, whole=whole)


def _check_signed(
    bundle: _Bundle, chain: ChainCheck, entry: Entry, newest: TreeHead, proofs: Proofs, *, whole: bool
) -> None:
    where = f"entry {entry.sequence}, signed checkpoint"
    data = [bundle.notes[sha256] for sha256 in objects_of(entry) if sha256 in bundle.notes]
    note = parse_note(data[0]) if data else None
    head = parse_tree_head(note.text) if note else None
    key = key_in_force(chain.proofs, entry.sequence)
    if note is None or head is None or key is None or not is_signed(note, key) or head.origin != key.name:
        bundle.fault("signed-altered", where, f"a checkpoint signed by {key}", "none that holds")
    elif whole:
        if head.size > len(chain.tree) or chain.tree.root(head.size) != head.root:
            bundle.fault("signed-differs", where, f"root {head.root.hex()}", "another")
    else:
        steps = proofs.consistency.get(head.size, ())
        if not proves_consistency(head.size, newest.size, steps, head.root, newest.root):
            bundle.fault("proof-altered", where, "a proof that the ledger grew out of it", "none that holds")


def _check_objects(bundle: _Bundle, chain: ChainCheck) -> None:
    found = {sha256: name for name in bundle.digests if (sha256 := sha256_of_name(name))}
    for sha256, name in found.items():
        if bundle.digests[name] != sha256:
            bundle.fault("object-altered", name, sha256, bundle.digests[name])
        if sha256 not in chain.objects:
            bundle.fault("object-extra", name, "a file that an entry names", "a file that no entry names")
    for sha256, sequence in chain.objects.items():
        if sha256 not in found:
            bundle.fault(
                "object-missing", f"objects/{sha256[:2]}/{sha256[2:]}", f"the bytes of entry {sequence}", "none"
            )
    for name in bundle.digests:
        if name.startswith("objects/") and sha256_of_name(name) is None:
            bundle.fault("object-extra", name, "a file named by its SHA-256", "another name")
