"""Remember where the last whole check of a ledger ended, in ``verified.txt``, signed with the dossier's key.

So a quick check need not read again all bytes that were whole then. It says what it has not read. Who can write files
but has not the key cannot forge this memory; who has the key can, and therefore only a whole check counts as proof.
"""

from __future__ import annotations

import os
import re
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from backchannel.errors import KeyFileError
from backchannel.ledger.checkpoint import Checkpoint, parse_checkpoint
from backchannel.ledger.layout import KEY_FILE, VERIFIED_FILE
from backchannel.proof.keys import load_key
from backchannel.proof.note import MAX_NOTE_BYTES, PublicKey, is_signed, parse_note, sign_note

_TITLE = "backchannel whole check"
"""Begins the text, so that no signed checkpoint can be passed off as this."""
_TEXT = re.compile(rf"{_TITLE}\n([^\n]+)\n([^\n]+)\n([0-9T:+Z-]+)\n")


@dataclass(frozen=True, slots=True)
class WholeCheck:
    """The end of a ledger up to which every entry and every byte was once checked and whole."""

    end: Checkpoint
    checked_at: str
    """ISO 8601 in UTC, by the clock of the machine that checked."""


def remember_check(directory: Path, key: PublicKey, end: Checkpoint, checked_at: str) -> bool:
    """Keep where a whole check ended; say whether that was possible, for it needs the key and a place to write."""
    try:
        private = load_key(directory / KEY_FILE)
    except KeyFileError:
        return False
    if private is None or private.public_key().public_bytes_raw() != key.data:
        return False
    data = sign_note(f"{_TITLE}\n{key.name}\n{end}\n{checked_at}\n", key.name, private)
    with suppress(OSError):
        descriptor, name = tempfile.mkstemp(prefix=f"{VERIFIED_FILE}.", dir=directory)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
            Path(name).chmod(0o644)
            Path(name).replace(directory / VERIFIED_FILE)
        finally:
            Path(name).unlink(missing_ok=True)
        return True
    return False


def recall_check(directory: Path, key: PublicKey) -> WholeCheck | None:
    """Return where the last whole check ended; ``None`` where nothing is remembered.

    Raises:
        ValueError: the file is not what ``remember_check`` has written.
    """
    try:
        with (directory / VERIFIED_FILE).open("rb") as file:
            data = file.read(MAX_NOTE_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ValueError(error.strerror) from error
    note = parse_note(data)
    match = _TEXT.fullmatch(note.text) if note else None
    end = parse_checkpoint(match[2]) if match else None
    if note is None or match is None or end is None or match[1] != key.name or not is_signed(note, key):
        message = "not signed by the key on record"
        raise ValueError(message)
    return WholeCheck(end, match[3])
