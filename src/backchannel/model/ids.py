"""Identifiers derived from content: the same input gives the same identifier, on any machine."""

from __future__ import annotations

import functools
import hashlib
import json
import re
import unicodedata

ID_HEX_DIGITS = 16
"""64 bits: in a dossier of 10 million records a chance collision has odds of 1 in 370,000."""


def canonical_json(value: object) -> str:
    """Return the one JSON text of a value: keys sorted, no spaces, no escapes beyond the needed ones."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_id(prefix: str, *parts: object) -> str:
    """Return ``prefix-`` and the first digits of the SHA-256 of the parts' canonical JSON."""
    digest = hashlib.sha256(canonical_json(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{prefix}-{digest[:ID_HEX_DIGITS]}"


@functools.lru_cache(maxsize=65536)
def slug(name: str) -> str:
    """Return a name in lower-case ASCII words joined by hyphens: ``Yuri Ushakov`` gives ``yuri-ushakov``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))
