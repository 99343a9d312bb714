"""Chain entries by their hashes.

The hash of an entry is the SHA-256 of seven netstrings (D. J. Bernstein, 1997), one behind the other: the
words ``backchannel-ledger-entry``, the version of this encoding (``1``), the sequence number in decimal,
the kind, the time of recording, the body, and the hash of the entry before. A netstring is the length of
the UTF-8 bytes in decimal, a colon, the bytes, a comma, so no two different entries have the same encoding.
The entry before the first one counts as 64 zeros. Anyone can check an entry with a dozen lines in any
language::

    hashlib.sha256(b"24:backchannel-ledger-entry,1:1,1:1,7:started,...").hexdigest()
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from backchannel.model import canonical_json

EntryKind = Literal["started", "captured", "attempted", "decided", "accessed", "keyed", "signed", "stamped"]
"""The start; a taking of bytes; a try that took none; a person's judgement; an act about who may use the dossier; a new
key that signs from here on; a checkpoint that was signed; a time stamp on one."""

PROOF_KINDS: tuple[EntryKind, ...] = ("keyed", "signed", "stamped")
"""Kinds that say nothing of the world, only of the ledger itself."""

ASIDE_KINDS: tuple[EntryKind, ...] = (*PROOF_KINDS, "accessed")
"""Kinds on which nothing that is derived depends, so that they make no build stale."""

ENCODING_VERSION = 1
GENESIS = "0" * 64
"""What the first entry names as the hash of the entry before it."""

_MAGIC = "backchannel-ledger-entry"
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the ledger: one capture, one decision, the start. One row per act."""

    version: int
    """Version of the encoding that is hashed."""
    sequence: int
    """Number, from 1, without gaps."""
    kind: EntryKind
    recorded_at: str
    """ISO 8601 in UTC."""
    body: str
    """Canonical JSON: an object."""
    previous: str
    """Hash of the entry before; ``GENESIS`` for the first."""
    hash: str
    """SHA-256 of all the above, in hexadecimal."""


def own_digest(entry: Entry, sequence: int | None = None) -> str | None:
    """Return the hash that an entry ought to bear, in its own place or as if it were at another number.

    ``None`` where its fields are not even of the right types, which a tampered database may well hold.
    """
    texts = (entry.kind, entry.recorded_at, entry.body, entry.previous, entry.hash)
    if not all(isinstance(text, str) for text in texts):
        return None
    if not all(isinstance(number, int) for number in (entry.version, entry.sequence)):
        return None
    number = entry.sequence if sequence is None else sequence
    fields = (str(entry.version), str(number), entry.kind, entry.recorded_at, entry.body, entry.previous)
    return _digest(_MAGIC, *fields)


def chain_entries(kind: EntryKind, rows: Iterable[tuple[str, str]], sequence: int, previous: str) -> Iterator[Entry]:
    """Yield the entries for (recorded_at, body) rows that follow the entry of a given number and hash."""
    for number, (recorded_at, body) in enumerate(rows, sequence + 1):
        version = ENCODING_VERSION
        digest = _digest(_MAGIC, str(version), str(number), kind, recorded_at, body, previous)
        yield Entry(version, number, kind, recorded_at, body, previous, digest)
        previous = digest


def json_text(value: object) -> str:
    """Return canonical JSON that any database can keep: a lone surrogate becomes its JSON escape."""
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", canonical_json(value))


def _digest(*fields: str) -> str:
    digest = hashlib.sha256()
    for field in fields:
        # surrogateescape: a tampered database may hold bytes that are no UTF-8, and must still get a hash
        data = field.encode("utf-8", "surrogateescape")
        digest.update(b"%d:%b," % (len(data), data))
    return digest.hexdigest()
