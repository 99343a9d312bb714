"""Lay down what an evidence bundle holds, and write one.

    seal.txt               signed note: the SHA-256 of the manifest, in the words of ``seal_text``
    manifest.txt           a line a file that follows, as ``sha256sum`` has them
    README.html            explains the rest, and how to check it by hand
    public-key.txt         the key that signed, as other tools for signed notes take it
    checkpoint.txt         signed checkpoint: size and root of the tree over the whole ledger's entries
    ledger/scope.json      ``whole``, or the contacts for which it was made
    ledger/entries.jsonl   the entries, one a line, with all fields that are hashed
    ledger/proofs.json     for a part of a ledger: proofs that its entries are in the tree
    objects/ab/cdef…       bytes that the entries name, by their SHA-256
    texts/…, data/…        what was made from them: texts, mentions, contacts, findings, decisions

The signature covers the manifest, the manifest every other file; so nothing in it can be changed, added or left out.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from backchannel.ledger.chain import Entry
from backchannel.ledger.layout import is_sha256
from backchannel.model import canonical_json
from backchannel.proof.note import sign_note
from backchannel.sealing.archive import Member, write_archive

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SEAL_FILE = "seal.txt"
MANIFEST_FILE = "manifest.txt"
PAGE_FILE = "README.html"
KEY_FILE = "public-key.txt"
CHECKPOINT_FILE = "checkpoint.txt"
SCOPE_FILE = "ledger/scope.json"
ENTRIES_FILE = "ledger/entries.jsonl"
PROOFS_FILE = "ledger/proofs.json"
FIRST_FILES = (SEAL_FILE, MANIFEST_FILE, PAGE_FILE, KEY_FILE, CHECKPOINT_FILE, SCOPE_FILE, ENTRIES_FILE, PROOFS_FILE)
"""What every bundle begins with, in this order."""

_SEAL = re.compile(r"backchannel seal 1\n([^\n]+)\n([0-9a-f]{64})\n")
_MANIFEST_LINE = re.compile(r"([0-9a-f]{64})  ([^\n ]+)")


@dataclass(frozen=True, slots=True)
class Proofs:
    """What shows that the entries of a part of a ledger are in the whole of it, and that older checkpoints are, too."""

    inclusion: dict[int, tuple[bytes, ...]]
    """By number of the entry, its proof in the tree of the checkpoint."""
    consistency: dict[int, tuple[bytes, ...]]
    """By size of an older signed checkpoint, the proof that the tree of the checkpoint has grown out of it."""


@dataclass(frozen=True, slots=True)
class Contents:
    """All that goes into a bundle, beside the seal and the manifest."""

    origin: str
    """Name of the ledger, and of the key."""
    page: bytes
    key: bytes
    checkpoint: bytes
    contacts: tuple[str, ...] | None
    """The contacts for which it is made; ``None`` for the whole dossier."""
    entries: tuple[Entry, ...]
    proofs: Proofs
    objects: Sequence[Member]
    """Named ``objects/ab/cdef…``, sorted."""
    extracts: Sequence[Member]
    """Whatever was made from the objects, sorted by name."""


def write_bundle(file: BinaryIO, contents: Contents, key: Ed25519PrivateKey) -> None:
    """Write a bundle; the same contents and key give the same bytes.

    Raises:
        OSError: the file cannot be written.
    """
    members = [
        _member(PAGE_FILE, contents.page),
        _member(KEY_FILE, contents.key),
        _member(CHECKPOINT_FILE, contents.checkpoint),
        _member(SCOPE_FILE, _json({"contacts": None if contents.contacts is None else list(contents.contacts)})),
        Member(ENTRIES_FILE, lambda: map(entry_line, contents.entries)),
        _member(PROOFS_FILE, _json(_plain_proofs(contents.proofs))),
        *contents.objects,
        *contents.extracts,
    ]
    manifest = "".join(f"{_digest(member)}  {member.name}\n" for member in members).encode()
    seal = sign_note(seal_text(contents.origin, hashlib.sha256(manifest).hexdigest()), contents.origin, key)
    write_archive(file, [_member(SEAL_FILE, seal), _member(MANIFEST_FILE, manifest), *members])


def seal_text(origin: str, manifest_sha256: str) -> str:
    """Return what is signed for a whole bundle."""
    return f"backchannel seal 1\n{origin}\n{manifest_sha256}\n"


def parse_seal(text: str) -> tuple[str, str] | None:
    """Return origin and SHA-256 of the manifest; ``None`` where the text states something else."""
    match = _SEAL.fullmatch(text)
    return (match[1], match[2]) if match else None


def parse_manifest(data: bytes) -> dict[str, str] | None:
    """Return the SHA-256 of each file, by name, in order; ``None`` where it is no manifest."""
    found: dict[str, str] = {}
    for line in data.decode("utf-8", "replace").splitlines():
        match = _MANIFEST_LINE.fullmatch(line)
        if match is None or match[2] in found:
            return None
        found[match[2]] = match[1]
    return found


def entry_line(entry: Entry) -> bytes:
    """Return an entry as one line of JSON."""
    return canonical_json(asdict(entry)).encode("utf-8", "surrogatepass") + b"\n"


def parse_entry(line: bytes) -> Entry | None:
    """Return the entry of a line; ``None`` where it has none."""
    try:
        entry = Entry(**json.loads(line))
    except (ValueError, TypeError, RecursionError):
        return None
    return entry if isinstance(entry.sequence, int) and isinstance(entry.kind, str) else None


def parse_proofs(data: bytes) -> Proofs | None:
    """Return proofs as ``write_bundle`` has put them down; ``None`` where they are none."""
    try:
        plain = json.loads(data)
        return Proofs(*({int(at): tuple(map(_hash, steps)) for at, steps in plain[one].items()} for one in _KINDS))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def parse_scope(data: bytes) -> tuple[str, ...] | None:
    """Return the contacts for which a bundle was made; ``None`` for a whole dossier, and for what is no scope.

    What is said to be a part is checked as a part, which a whole ledger passes too; so nothing hangs on it.
    """
    try:
        contacts = json.loads(data)["contacts"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return tuple(map(str, contacts)) if isinstance(contacts, list) else None


def object_name(sha256: str) -> str:
    """Return where the bytes with a SHA-256 stand in a bundle, as in a dossier."""
    return f"objects/{sha256[:2]}/{sha256[2:]}"


def sha256_of_name(name: str) -> str | None:
    """Return the SHA-256 of the bytes that stand at a name; ``None`` where it is no place of an object."""
    sha256 = name.removeprefix("objects/").replace("/", "")
    return sha256 if is_sha256(sha256) and object_name(sha256) == name else None


_KINDS = ("inclusion", "consistency")


def _plain_proofs(proofs: Proofs) -> dict[str, dict[str, list[str]]]:
    kinds = zip(_KINDS, (proofs.inclusion, proofs.consistency), strict=True)
    return {kind: {str(at): [step.hex() for step in steps] for at, steps in some.items()} for kind, some in kinds}


def _hash(text: object) -> bytes:
    if not is_sha256(text):
        raise ValueError(text)
    return bytes.fromhex(str(text))


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=True, indent=1).encode() + b"\n"


def _member(name: str, data: bytes) -> Member:
    return Member(name, lambda: (data,))


def _digest(member: Member) -> str:
    """Return the SHA-256 of a member; that of an object is its name."""
    known = sha256_of_name(member.name)
    return known or _hashed(member.chunks())


def _hashed(chunks: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for chunk in chunks:
        digest.update(chunk)
    return digest.hexdigest()
