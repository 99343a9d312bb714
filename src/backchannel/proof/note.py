"""Write, read and check signed notes (C2SP signed-note, version 1): a text, an empty line, and lines of signatures.

    backchannel-ledger/0f1e2d3c4b5a6978
    33
    CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

    — backchannel-ledger/0f1e2d3c4b5a6978 Az3grlgtzPICa5OS8np…

A signature is made over the text up to the empty line, by Ed25519 (RFC 8032). The line names the key and holds, in
base64, the first four bytes of the SHA-256 of the key's name, a newline, a one byte and the public key; and the 64
bytes of the signature. Lines of other keys are no business of ours: a witness may add its own.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

MAX_NOTE_BYTES = 64 << 10
"""Ours take some 300 bytes; what is longer than this is not read."""

_ED25519 = b"\x01"
_ID_BYTES = 4
_PUBLIC_BYTES = 32
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f]")
_KEY_NAME = re.compile(r"[^\s+]+")
_SIGNATURE = re.compile(r"— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})")


@dataclass(frozen=True, slots=True)
class PublicKey:
    """Whose signatures are looked for in a note."""

    name: str
    """Without white space and ``+``."""
    data: bytes
    """The Ed25519 key, 32 bytes."""

    @property
    def id(self) -> bytes:
        """The four bytes by which a line of a note says which key made it."""
        return hashlib.sha256(self.name.encode() + b"\n" + _ED25519 + self.data).digest()[:_ID_BYTES]

    def __str__(self) -> str:
        """Return the key as other tools for signed notes take it: ``name+id+key``."""
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(_ED25519 + self.data).decode()}"


@dataclass(frozen=True, slots=True)
class Note:
    """A signed note as it was read; nothing in it counts before ``is_signed`` has said so."""

    text: str
    """With its last newline."""
    signatures: tuple[tuple[str, bytes, bytes], ...]
    """Name of the key, the four bytes of its identifier, the signature."""


def parse_public_key(text: str) -> PublicKey | None:
    """Return the key that ``str`` of one has given; ``None`` where it is none."""
    name, _, rest = text.strip().partition("+")
    digits, _, data = rest.partition("+")
    raw = _decode(data)
    if raw is None or raw[:1] != _ED25519 or len(raw) != 1 + _PUBLIC_BYTES or not _KEY_NAME.fullmatch(name):
        return None
    key = PublicKey(name, raw[1:])
    return key if key.id.hex() == digits else None


def sign_note(text: str, name: str, key: Ed25519PrivateKey) -> bytes:
    """Return a note with one signature; the same text and key give the same bytes.

    Args:
        text: ends with a newline, and has no control characters.
        name: of the key.
        key: to sign with.
    """
    if not text.endswith("\n") or _CONTROLS.search(text) or not _KEY_NAME.fullmatch(name):
        message = f"no text to sign: {text!r} by {name!r}"
        raise ValueError(message)
    public = PublicKey(name, key.public_key().public_bytes_raw())
    signature = base64.b64encode(public.id + key.sign(text.encode())).decode()
    return f"{text}\n— {name} {signature}\n".encode()


def parse_note(data: bytes) -> Note | None:
    """Return what a note says and who is said to have signed it; ``None`` where it is no signed note."""
    if len(data) > MAX_NOTE_BYTES:
        return None
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    body, mark, tail = text.rpartition("\n\n")
    if not mark or not tail.endswith("\n") or _CONTROLS.search(text):
        return None
    signatures = []
    for line in tail[:-1].split("\n"):
        match = _SIGNATURE.fullmatch(line)
        raw = _decode(match[2]) if match else None
        if match is None or raw is None or len(raw) <= _ID_BYTES:
            return None
        signatures.append((match[1], raw[:_ID_BYTES], raw[_ID_BYTES:]))
    return Note(body + "\n", tuple(signatures))


def is_signed(note: Note, key: PublicKey) -> bool:
    """Say whether a key has signed the text of a note; one false signature in its name spoils the note."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    own = [signature for name, identity, signature in note.signatures if (name, identity) == (key.name, key.id)]
    try:
        public = Ed25519PublicKey.from_public_bytes(key.data)
        for signature in own:
            public.verify(signature, note.text.encode())
    except (InvalidSignature, ValueError):
        return False
    return bool(own)


def _decode(text: str) -> bytes | None:
    """Return what base64 stands for; ``None`` for any other than the one way of writing it."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode() == text else None
