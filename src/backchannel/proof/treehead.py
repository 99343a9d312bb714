"""State the size and root of the tree over a ledger, as the text of a signed note (C2SP tlog-checkpoint).

Three lines: the origin, which names the ledger; the number of entries; the root in base64.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass

from backchannel.proof.merkle import HASH_BYTES

_LINES = re.compile(r"([^\n]+)\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*")
ORIGIN = "backchannel-ledger/"
_ORIGIN_DIGITS = 16


@dataclass(frozen=True, slots=True)
class TreeHead:
    """The tree over a ledger at some size: what a signed checkpoint states."""

    origin: str
    """Which ledger: ``backchannel-ledger/`` and the first digits of the hash of its first entry."""
    size: int
    """Number of entries."""
    root: bytes
    """Of the Merkle tree over them, 32 bytes."""

    def __str__(self) -> str:
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


def parse_tree_head(text: str) -> TreeHead | None:
    """Return what the text of a note states; ``None`` where it states something else."""
    match = _LINES.fullmatch(text)
    if match is None:
        return None
    try:
        root = base64.b64decode(match[3], validate=True)
    except binascii.Error:
        return None
    return TreeHead(match[1], int(match[2]), root) if len(root) == HASH_BYTES else None


def origin_of(first_hash: str) -> str:
    """Return the name of the ledger whose first entry has a hash, in hexadecimal; in one tampered with, maybe not."""
    return ORIGIN + re.sub("[^0-9a-f]", "?", first_hash[:_ORIGIN_DIGITS])
