"""Verify a dossier, remember where a whole check ended, and sign a checkpoint of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from backchannel.engine.dossier import find_dossier
from backchannel.errors import DossierNotFoundError, UsageError
from backchannel.ledger import (
    DOSSIER_NAMES,
    Checkpoint,
    Ledger,
    SignedCheckpoint,
    Verification,
    remember_check,
    sign_checkpoint,
    verify_ledger,
)
from backchannel.proof.note import MAX_NOTE_BYTES
from backchannel.proof.stamps import load_certificates
from backchannel.sealing import BundleCheck, check_bundle

if TYPE_CHECKING:
    from cryptography.x509 import Certificate


@dataclass(frozen=True, slots=True)
class VerifyOptions:
    """How to verify a dossier."""

    checkpoint: str | None = None
    """A hash noted down earlier, or the name of a file with a signed checkpoint."""
    quick: bool = False
    """Rest on the last whole check, where one is remembered."""
    without_key: bool = False
    """The signing key is meant to be elsewhere."""
    certificates: Path | None = None
    """A file of certificates that must vouch for each time stamp."""


def verify_dossier(directory: Path | None, options: VerifyOptions, checked_at: str) -> Verification:
    """Walk the ledger of a dossier, found as by ``open_dossier``; a broken one is reported, not refused.

    Where it is whole, that is remembered for quick checks, if the dossier may be written.

    Args:
        directory: the dossier, or ``None`` for the one here or above.
        options: how.
        checked_at: now, ISO 8601 in UTC.
    """
    found = directory or find_dossier(Path())
    if found is None or not any((found / name).exists() for name in DOSSIER_NAMES):
        raise DossierNotFoundError(f"{found or Path()}: no dossier here", "Name one with -C DIR")
    result = verify_ledger(
        found,
        _given(options.checkpoint),
        quick=options.quick,
        without_key=options.without_key,
        certificates=read_certificates(options.certificates),
    )
    if result.ok and result.key and result.checkpoint and not result.unread:
        remember_check(found, result.key, Checkpoint(result.number, result.checkpoint), checked_at)
    return result


def checkpoint_dossier(ledger: Ledger, recorded_at: str, *, new_key: bool = False) -> SignedCheckpoint:
    """Sign the ledger of a dossier as it stands; see ``ledger.sign_checkpoint``."""
    return sign_checkpoint(ledger, recorded_at, new_key=new_key)


def _given(checkpoint: str | None) -> str | bytes | None:
    """Return a checkpoint as it was noted down, or the bytes of the file that is named."""
    if checkpoint is None or not Path(checkpoint).is_file():
        return checkpoint
    try:
        with Path(checkpoint).open("rb") as file:
            data = file.read(MAX_NOTE_BYTES + 1)
    except OSError as error:
        raise UsageError(f"{checkpoint}: cannot be read ({error.strerror})", "Check its permissions") from error
    # a copy of checkpoint.txt, or a note of a hash, is as good as the hash itself
    return data if b"\n\n" in data else data.decode("utf-8", "replace").strip()


def verify_bundle(path: Path, key: str | None = None, certificates: Path | None = None) -> BundleCheck:
    """Check an evidence bundle, anywhere; see ``sealing.check_bundle``.

    Raises:
        UsageError: a file cannot be read.
    """
    roots = read_certificates(certificates)
    try:
        return check_bundle(path, key, roots)
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror})", "Check its name and permissions") from error


def read_certificates(path: Path | None) -> list[Certificate]:
    """Return the certificates of a file; none where none is named.

    Raises:
        UsageError: it cannot be read, or holds none.
    """
    if path is None:
        return []
    try:
        return load_certificates(path.read_bytes())
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror})", "Check its name and permissions") from error
    except ValueError as error:
        raise UsageError(f"{path}: holds no certificates", "Name a file in PEM or DER form") from error
