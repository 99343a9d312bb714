"""Write WARC records (ISO 28500, version 1.1), each as a compressed member; the same content gives the same bytes."""

from __future__ import annotations

import uuid
import zlib
from collections.abc import Iterable, Iterator

VERSION = "WARC/1.1"
CAPTURE_TYPE = "application/vnd.backchannel.capture+json"
"""Of the record behind an exchange that says which capture it is of."""
ATTEMPT_TYPE = "application/vnd.backchannel.attempt+json"
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:backchannel:warc")
_END = b"\r\n\r\n"


def write_record(kind: str, fields: dict[str, str], parts: Iterable[bytes], size: int, sha256: str) -> Iterator[bytes]:
    """Yield a record, compressed, bit by bit.

    Args:
        kind: its ``WARC-Type``.
        fields: more of its header, in order; the date (``WARC-Date``) must be among them.
        parts: its content.
        size: the number of bytes of that.
        sha256: the SHA-256 of that, in hexadecimal.
    """
    identity = f"{kind} {fields} {sha256}"
    header = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{uuid.uuid5(_NAMESPACE, identity)}>",
        **fields,
        "WARC-Block-Digest": f"sha256:{sha256}",
        "Content-Length": str(size),
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in header.items())
    pack = zlib.compressobj(6, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    yield pack.compress(f"{VERSION}\r\n{lines}\r\n".encode())
    for part in parts:
        yield pack.compress(part)
    yield pack.compress(_END) + pack.flush()


def warc_date(moment: str) -> str:
    """Return an ISO 8601 time in UTC as WARC writes it."""
    return moment.replace("+00:00", "Z")
