"""Make, keep and read the key that signs a dossier's checkpoints: Ed25519, PKCS #8 in PEM, for its owner alone."""

from __future__ import annotations

import base64
import binascii
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from backchannel.errors import KeyFileError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

PUBLIC_BYTES = 32
_OWNER_ONLY = 0o600
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
MAX_KEY_BYTES = 4096
"""An Ed25519 key takes 119 bytes."""


def make_key(path: Path) -> Ed25519PrivateKey:
    """Make a key and keep it in a new file that its owner alone may read.

    Raises:
        KeyFileError: the file is there already, or cannot be written.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    data = _pem(key)
    try:
        # O_EXCL: never over another key; the mode from the start, so that at no moment others may read it
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)  # Windows would change line ends
        descriptor = os.open(path, flags, _OWNER_ONLY)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError as error:
        raise KeyFileError(f"{path}: there is a key already", "Move it away first; it is never overwritten.") from error
    except OSError as error:
        message = f"{path}: the signing key cannot be written ({error.strerror or error})"
        raise KeyFileError(message, "Check the free space and the permissions of the dossier directory.") from error
    return key


def encode_key(key: Ed25519PrivateKey) -> str:
    """Return the public half of a key in base64: what the ledger keeps of it."""
    return base64.b64encode(key.public_key().public_bytes_raw()).decode()


def decode_key(text: object) -> bytes | None:
    """Return the 32 bytes of a public key from what ``encode_key`` gives; ``None`` for anything else."""
    try:
        data = base64.b64decode(text, validate=True) if isinstance(text, str) else b""
    except (binascii.Error, ValueError):
        return None
    return data if len(data) == PUBLIC_BYTES else None


def load_key(path: Path) -> Ed25519PrivateKey | None:
    """Return the key of a file, to sign with; ``None`` where there is no file.

    Raises:
        KeyFileError: others may read the file, or it holds no Ed25519 key.
    """
    found = _read(path)
    if found is None:
        return None
    data, mode = found
    if os.name == "posix" and mode & _OTHERS:  # Windows keeps permissions elsewhere, and reports none here
        message = f"{path}: others may read the signing key (mode {stat.S_IMODE(mode):03o}), so it is not used"
        hint = f"If nobody has read it, run: chmod 600 {path}"
        raise KeyFileError(message, f"{hint} (on a disk that keeps no permissions, move the dossier to one that does).")
    return _decode(path, data)


def read_key(path: Path) -> Ed25519PrivateKey | None:
    """Return the key of a file, only to look which it is, whoever may read it; ``None`` where there is no file.

    Raises:
        KeyFileError: it holds no Ed25519 key.
    """
    found = _read(path)
    return _decode(path, found[0]) if found else None


def _read(path: Path) -> tuple[bytes, int] | None:
    """Return what a file holds, and its mode."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_KEY_BYTES), os.fstat(file.fileno()).st_mode
    except FileNotFoundError:
        return None
    except OSError as error:
        message = f"{path}: the signing key cannot be read ({error.strerror or error})"
        raise KeyFileError(message, "Check its permissions.") from error


def _decode(path: Path, data: bytes) -> Ed25519PrivateKey:
    from cryptography.exceptions import InternalError, UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    try:
        key = serialization.load_pem_private_key(data, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm, InternalError) as error:
        raise KeyFileError(f"{path}: holds no key that can be read", "Restore it from a copy.") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise KeyFileError(f"{path}: holds a key of another kind than Ed25519", "Restore it from a copy.")
    if _pem(key) != data:
        raise KeyFileError(f"{path}: holds more than a key, or a key in another form", "Restore it from a copy.")
    return key


def _pem(key: Ed25519PrivateKey) -> bytes:
    """Return the one form in which a key is kept, so that no byte of the file can be changed unseen."""
    from cryptography.hazmat.primitives import serialization

    form, open_text = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    return key.private_bytes(serialization.Encoding.PEM, form, open_text)
