"""Faults of a ledger, and the verification that lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from backchannel.ledger.memory import WholeCheck
from backchannel.proof.note import PublicKey


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not what it was."""

    what: str
    """Kind of fault, in kebab case:

    ``entry-altered``, ``entry-missing``, ``entry-extra``, ``entry-out-of-order``; ``object-altered``,
    ``object-missing``, ``object-extra``, ``object-unreadable``; ``checkpoint-altered``,
    ``checkpoint-missing``, ``checkpoint-unknown`` (the one given is not in the chain);
    ``database-missing``, ``database-unreadable``, ``database-damaged``, ``database-altered``
    (tables or columns that are not the ledger's, or a file that is not the one last written), ``database-newer``;
    ``guard-missing`` (a trigger that refuses changes has gone, or was replaced); ``key-altered``,
    ``key-missing`` (the signing key is not the one on record); ``signed-altered`` (no signed checkpoint, or no
    signature that holds), ``signed-differs`` (it states another tree than the entries make);
    ``stamp-altered`` (no time stamp on that checkpoint), ``stamp-unvouched`` (not by the certificates given);
    ``memory-altered`` (``verified.txt``, asked by a quick check).
    """
    where: str
    """Entry or file: ``entry 5``, ``objects/ab/cdef…``, ``checkpoint.txt``."""
    expected: str
    found: str


VouchedBy = Literal["given", "kept", "carried"]
"""Whose certificates vouch for a time stamp: those given for this check, those kept with it in the ledger by whoever
stamped, or only those that the stamp itself carries."""


@dataclass(frozen=True, slots=True)
class Stamping:
    """One time stamp in a ledger. One row per ``stamped`` entry whose stamp holds."""

    sequence: int
    """Number of the entry."""
    size: int
    """Number of entries that the stamped checkpoint covers."""
    stamped_at: str
    """ISO 8601 in UTC, by the authority's clock."""
    authority: str
    """As its certificate has it."""
    vouched_by: VouchedBy


@dataclass(frozen=True, slots=True)
class Verification:
    """What a walk through a ledger found. One per walk."""

    ok: bool
    """True where there are no faults at all."""
    entries: int
    """Number of entries read."""
    documents: int
    """Number of different captured bytes (SHA-256) that they name."""
    checkpoint: str | None
    """Hash of the last entry, to be noted down elsewhere; ``None`` where there is none."""
    faults: tuple[Fault, ...]
    """Entries first, in order; then checkpoints, objects, and the database as such."""
    number: int = 0
    """Number of the last entry; 0 where there is none."""
    signed: int = 0
    """Number of signed checkpoints on record."""
    key: PublicKey | None = None
    """The key on record for the next signed checkpoint; ``None`` where there is none."""
    stamps: tuple[Stamping, ...] = ()
    """Time stamps that hold, in the order in which they were entered."""
    rekeyed: tuple[int, ...] = ()
    """Numbers of the entries by which one key took the place of another."""
    since: WholeCheck | None = None
    """The whole check on which a quick one rests; ``None`` where every byte was read."""
    unread: int = 0
    """Number of captured contents that a quick check only looked for, and did not read."""
    file_known: bool = True
    """Whether ``checkpoint.txt`` says what the database's file was, down to bytes that hold no entry; it does not where
    the last command that wrote was cut off, or an earlier version wrote a large ledger."""
