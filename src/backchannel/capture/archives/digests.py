"""Digests in the headers of records: ``sha1:`` and a value in base 32, hexadecimal or base 64 (RFC 4648)."""

from __future__ import annotations

import base64
import binascii
import functools
import hashlib
import re
from collections.abc import Callable

_ALGORITHMS = frozenset({"md5", "sha1", "sha224", "sha256", "sha384", "sha512"})
_KEY_BYTES = 16
_BASE32 = re.compile("[A-Z2-7]+")
_TO_PYTHON_S = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789abcdefghijklmnopqrstuv")
"""From the digits of base 32 (RFC 4648) to those that ``int`` reads."""


def has_digest(said: str, *candidates: bytes) -> bool:
    """Say whether one of several pieces of bytes has the digest that a header gives.

    Args:
        said: as the header has it; empty where it gives none, which is true of anything, as is an algorithm that is
            not known.
        candidates: what may be meant.
    """
    algorithm, value = _parts(said)
    if algorithm not in _ALGORITHMS:
        return True
    wanted = _value_bytes(value, algorithm)
    return any(hashlib.new(algorithm, data, usedforsecurity=False).digest() == wanted for data in candidates)


def has_digest_of(said: str, digest: Callable[[str], bytes]) -> bool:
    """Say whether some bytes have a digest; unlike ``has_digest`` it must be given, by an algorithm that is known.

    Args:
        said: as of ``has_digest``.
        digest: gives the digest of the bytes by an algorithm's name.
    """
    algorithm, value = _parts(said)
    return algorithm in _ALGORITHMS and digest(algorithm) == _value_bytes(value, algorithm)


def digest_key(said: str) -> bytes:
    """Return a short key that is the same for all ways of writing one digest; empty for an empty text."""
    algorithm, value = _parts(said)
    raw = _value_bytes(value, algorithm) if algorithm in _ALGORITHMS else value.encode("utf-8", "replace")
    return hashlib.blake2b(algorithm.encode() + b":" + (raw or b""), digest_size=_KEY_BYTES).digest() if said else b""


def _parts(said: str) -> tuple[str, str]:
    algorithm, _, value = said.partition(":")
    return algorithm.strip().lower().replace("-", ""), value.strip()


@functools.lru_cache(maxsize=4)  # that of an answer's content is asked for twice in a row
def _value_bytes(value: str, algorithm: str) -> bytes | None:
    """Return the bytes of a digest, its way of writing told by its length; ``None`` where it cannot be one."""
    size = hashlib.new(algorithm, usedforsecurity=False).digest_size
    bare = value.rstrip("=")
    try:
        if len(bare) == 2 * size:
            return bytes.fromhex(bare)
        if len(bare) == -(-8 * size // 5):
            return _from_base32(bare.upper(), size)
        if len(bare) == -(-4 * size // 3):
            return base64.urlsafe_b64decode(bare.replace("+", "-").replace("/", "_") + "=" * (-len(bare) % 4))
    except (ValueError, binascii.Error):
        pass
    return None


def _from_base32(digits: str, size: int) -> bytes | None:
    """Return what digits of base 32 stand for; several times as fast as ``base64.b32decode``, which goes by loops."""
    if not _BASE32.fullmatch(digits):
        return None
    beyond = 5 * len(digits) - 8 * size
    return (int(digits.translate(_TO_PYTHON_S), 32) >> beyond).to_bytes(size, "big")
