"""Check the chain of entries, one by one, and name those that are altered, missing, extra or out of order."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from backchannel.ledger.chain import GENESIS, PROOF_KINDS, Entry, own_digest
from backchannel.ledger.fault import Fault
from backchannel.ledger.layout import is_sha256
from backchannel.proof.merkle import MerkleTree

_OBJECT_KEYS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "captured": (("sha256",), ("sha256", "exchange")),
    "attempted": ((), ("exchange",)),
    "signed": (("note",), ("note",)),
    "stamped": (("note", "answer"), ("note", "answer", "certificates")),
}
"""By kind of entry, the fields of its body that must name bytes in the store, and all that may."""

_PROVING = frozenset({"started", *PROOF_KINDS})


class ChainCheck:
    """A walk along the chain. Give it every entry by ``take``, in order of their numbers.

    Attributes:
        entries: how many were taken.
        number: number of the last one.
        tail: hash of the last one; ``None`` before the first.
        objects: number of the first entry that names some bytes, by their SHA-256.
        captured: the SHA-256 of all bytes that captures and attempts name.
        sizes: how long some of these are, as the entry says.
        proofs: the entries that name keys, signed checkpoints and time stamps.
        tree: over the hashes of all entries.
        faults: what was found, in order.
    """

    def __init__(self) -> None:
        self.entries = 0
        self.number = 0
        self.tail: str | None = None
        self.objects: dict[str, int] = {}
        self.captured: set[str] = set()
        self.sizes: dict[str, int] = {}
        self.proofs: list[Entry] = []
        self.tree = MerkleTree()
        self.faults: list[Fault] = []
        self._links: set[str] = {GENESIS}
        """Hashes that the next entry may name as the one before; empty where nothing can be said."""
        self._shift = 0
        """By how much the last entry stood away from the number under which it was written."""

    def take(self, entry: Entry, place_of: Callable[[str], int | None]) -> None:
        """Check the next entry against its own hash and against the entry before it.

        Args:
            entry: as the database has it.
            place_of: gives the number at which the database now has an entry with some hash.
        """
        self.entries += 1
        self.tree.append(leaf_of(entry))
        digest = own_digest(entry)
        if digest is None:
            self._fault("entry-altered", _name(entry), "a whole entry", "values of the wrong types")
            self.number, self._links = self.number + 1, set()
            return
        place = None if digest == entry.hash else self._place_when_written(entry, place_of)
        if place is not None:
            self._check_moved(entry, place)
            self._links = set()
        else:
            self._check_in_place(entry, digest)
            # Where the two differ nobody can tell which was changed, so the next entry may name either.
            self._links = {entry.hash, digest}
        self.number, self.tail = max(self.number, entry.sequence), entry.hash
        self._note_object(entry)

    def _check_in_place(self, entry: Entry, digest: str) -> None:
        self._shift = 0
        self._check_number(entry)
        if digest != entry.hash:
            self._fault("entry-altered", _name(entry), entry.hash, digest)
        elif self._links and entry.previous not in self._links:
            # This entry is whole and says what it was written after, so the entry before it is another one
            # now.
            before = f"entry {entry.sequence - 1}" if entry.sequence > 1 else "entry 1"
            self._fault("entry-altered", before, entry.previous, self.tail or GENESIS)
        if entry.sequence == 1 and entry.kind != "started":
            self._fault("entry-altered", "entry 1", "started", entry.kind)

    def _check_number(self, entry: Entry) -> None:
        expected = self.number + 1
        if entry.sequence == expected:
            return
        self._links = set()
        if entry.sequence > expected:
            self._fault("entry-missing", entry_range(expected, entry.sequence - 1), f"entry {expected}", _name(entry))
        else:
            self._fault("entry-extra", _name(entry), f"entry {expected}", _name(entry))

    def _check_moved(self, entry: Entry, place: int) -> None:
        """Report an entry that was renumbered; a row of entries moved together is one fault."""
        shift = entry.sequence - place
        if shift == self._shift:
            return
        self._shift = shift
        if place == self.number:
            # It was written under the number of the entry just taken, which therefore was put in later.
            self._fault("entry-extra", f"entry {place}", entry.hash, self.tail or GENESIS)
        else:
            self._fault("entry-out-of-order", _name(entry), _name(entry), f"entry {place}, renumbered")

    def _place_when_written(self, entry: Entry, place_of: Callable[[str], int | None]) -> int | None:
        before = 0 if entry.previous == GENESIS else place_of(entry.previous)
        nearby = [entry.sequence - self._shift, entry.sequence - 1, entry.sequence + 1]
        candidates = nearby if before is None else [before + 1, *nearby]
        return next((place for place in candidates if own_digest(entry, place) == entry.hash), None)

    def _note_object(self, entry: Entry) -> None:
        if entry.kind in _PROVING:
            self.proofs.append(entry)
        required, named = _OBJECT_KEYS.get(entry.kind, ((), ()))
        if not named:
            return
        body = body_of(entry)
        found = {key: body[key] for key in named if body.get(key) is not None}
        proper = {key: value for key, value in found.items() if is_sha256(value)}
        for sha256 in proper.values():
            self.objects.setdefault(sha256, entry.sequence)
        if entry.kind not in _PROVING:
            self.captured.update(proper.values())
        if "sha256" in proper and isinstance(body.get("size"), int):
            self.sizes[proper["sha256"]] = body["size"]
        if (len(proper) < len(found) or not proper.keys() >= set(required)) and own_digest(entry) == entry.hash:
            self._fault("entry-altered", _name(entry), "the SHA-256 of captured bytes", "none")

    def _fault(self, what: str, where: str, expected: str, found: str) -> None:
        self.faults.append(Fault(what, where, expected, found))


def leaf_of(entry: Entry) -> bytes:
    """Return an entry's leaf in the Merkle tree: the 32 bytes of its hash, which stands for all that it says.

    An entry whose hash is none has an empty leaf; what is wrong with it is a fault of the chain.
    """
    return bytes.fromhex(entry.hash) if is_sha256(entry.hash) else b""


def body_of(entry: Entry) -> dict[str, Any]:
    """Return what an entry says; nothing where its body is no JSON object."""
    try:
        body = json.loads(entry.body)
    except (ValueError, TypeError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}


def objects_of(entry: Entry) -> tuple[str, ...]:
    """Return the SHA-256 of all bytes that an entry names."""
    _, named = _OBJECT_KEYS.get(entry.kind, ((), ()))
    body = body_of(entry) if named else {}
    return tuple(body[key] for key in named if is_sha256(body.get(key)))


def entry_range(first: int, last: int) -> str:
    """Return the name of one entry, or of several: ``entry 5``, ``entries 5 to 9``."""
    return f"entry {first}" if first >= last else f"entries {first} to {last}"


def _name(entry: Entry) -> str:
    return f"entry {entry.sequence}" if isinstance(entry.sequence, int) else "an entry without a number"
