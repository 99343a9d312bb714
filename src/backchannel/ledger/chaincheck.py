"""Check the chain of entries, one by one, and name those that are altered, missing, extra or out of order."""

from __future__ import annotations

import json
from collections.abc import Callable

from backchannel.ledger.chain import GENESIS, Entry, own_digest
from backchannel.ledger.fault import Fault
from backchannel.ledger.layout import is_sha256

_OBJECT_KEYS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "captured": (("sha256",), ("sha256", "exchange")),
    "attempted": ((), ("exchange",)),
}
"""By kind of entry, the fields of its body that must name bytes in the store, and all that may."""


class ChainCheck:
    """A walk along the chain. Give it every entry by ``take``, in order of their numbers.

    Attributes:
        entries: how many were taken.
        number: number of the last one.
        tail: hash of the last one; ``None`` before the first.
        objects: number of the first entry that names some bytes, by their SHA-256.
        faults: what was found, in order.
    """

    def __init__(self) -> None:
        self.entries = 0
        self.number = 0
        self.tail: str | None = None
        self.objects: dict[str, int] = {}
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
        required, named = _OBJECT_KEYS.get(entry.kind, ((), ()))
        if not named:
            return
        try:
            body = json.loads(entry.body)
            found = {key: body[key] for key in named if body.get(key) is not None}
        except (ValueError, TypeError, AttributeError, RecursionError):
            found = {}
        proper = {key: value for key, value in found.items() if is_sha256(value)}
        for sha256 in proper.values():
            self.objects.setdefault(sha256, entry.sequence)
        if (len(proper) < len(found) or not proper.keys() >= set(required)) and own_digest(entry) == entry.hash:
            self._fault("entry-altered", _name(entry), "the SHA-256 of captured bytes", "none")

    def _fault(self, what: str, where: str, expected: str, found: str) -> None:
        self.faults.append(Fault(what, where, expected, found))


def entry_range(first: int, last: int) -> str:
    """Return the name of one entry, or of several: ``entry 5``, ``entries 5 to 9``."""
    return f"entry {first}" if first >= last else f"entries {first} to {last}"


def _name(entry: Entry) -> str:
    return f"entry {entry.sequence}" if isinstance(entry.sequence, int) else "an entry without a number"
