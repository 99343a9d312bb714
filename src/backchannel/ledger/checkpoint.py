"""Write and read ``checkpoint.txt``: the number and hash of the last entry, one line.

An entry cut off the end of the chain leaves no gap behind; only a note kept elsewhere shows it. While a
batch is being committed the file holds two lines, the end before and the end after, so that a crash at any
moment leaves it true; afterwards it holds one again. That one line ends with the SHA-256 of the database's file, so
that even bytes that SQLite does not use cannot be changed unseen; a large file is hashed when a command ends.
"""

from __future__ import annotations

import os
import re
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from backchannel.ledger.layout import CHECKPOINT_FILE, is_sha256

MAX_CHECKPOINT_BYTES = 4096
"""Two lines take 160 bytes; more than this is not a checkpoint and is not read."""


@dataclass(frozen=True, slots=True, order=True)
class Checkpoint:
    """Number and hash of the last entry: what to note down elsewhere in order to hold the ledger to it."""

    sequence: int
    hash: str
    file: str | None = field(default=None, compare=False)
    """SHA-256 of the database's file when this was its last entry; ``None`` where it is not known."""

    def __str__(self) -> str:
        return f"{self.sequence} {self.hash}" + (f" {self.file}" if self.file else "")


def parse_checkpoint(line: str) -> Checkpoint | None:
    """Return the checkpoint that a line states, or ``None`` where it states none."""
    number, _, rest = line.strip().partition(" ")
    digest, _, file = rest.partition(" ")
    if not (re.fullmatch("[0-9]{1,18}", number) and is_sha256(digest) and (not file or is_sha256(file))):
        return None
    return Checkpoint(int(number), digest, file or None)


def read_checkpoints(dossier: Path) -> tuple[Checkpoint, ...] | None:
    """Return the ends of the chain that ``checkpoint.txt`` allows; ``None`` where there is no such file.

    A file that is not what ``write_checkpoints`` makes gives an empty tuple.
    """
    try:
        with (dossier / CHECKPOINT_FILE).open("rb") as file:
            data = file.read(MAX_CHECKPOINT_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError:
        return ()
    text = data.decode("utf-8", "replace")
    parsed = tuple(checkpoint for line in text.splitlines() if (checkpoint := parse_checkpoint(line)))
    # byte for byte what is written, so that not even a space can be changed unseen
    return parsed if "".join(f"{checkpoint}\n" for checkpoint in parsed) == text else ()


def write_checkpoints(dossier: Path, *checkpoints: Checkpoint) -> None:
    """Replace ``checkpoint.txt`` in one step by one line a checkpoint."""
    descriptor, name = tempfile.mkstemp(prefix=f"{CHECKPOINT_FILE}.", dir=dossier)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii", newline="\n") as file:
            file.writelines(f"{checkpoint}\n" for checkpoint in checkpoints)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(dossier / CHECKPOINT_FILE)
    finally:
        temporary.unlink(missing_ok=True)
