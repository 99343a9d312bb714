"""Decide what an answer is: what its header says, checked against its first bytes."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from backchannel.capture.media import HEAD_BYTES, UNKNOWN, guess_media_type, sniff_media_type

_TYPE = re.compile(r"[a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,80}")
_CHARSET = re.compile(r";\s*charset\s*=\s*\"?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_ZIPPED = ("application/vnd.", "application/epub+zip", "application/wacz")
"""What formats inside a ZIP file call themselves."""
_VAGUE = frozenset({"", UNKNOWN, "binary/octet-stream", "application/download", "application/force-download"})
_MAY_LOOK_LIKE_PAGES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})


def media_type_of(header: str | None, content: bytes, url: str) -> str:
    """Return the media type of an answer, with the charset where the server named one.

    The first bytes win over the header where they can be nothing else: a PDF or a page sent under another name.
    """
    said = (header or "").partition(";")[0].strip().lower()
    said = said if _TYPE.fullmatch(said) else ""
    seen = sniff_media_type(content[:HEAD_BYTES])
    charset = _CHARSET.search(header or "")
    kind = _choose(said, seen, url)
    is_text = kind.startswith("text/") or kind.endswith(("+xml", "/xml", "json"))
    return f"{kind}; charset={charset[1].lower()}" if charset and is_text else kind


def _choose(said: str, seen: str, url: str) -> str:
    if seen == "application/pdf":
        return seen
    if seen == "application/zip":
        return said if said.startswith(_ZIPPED) else seen
    if seen == "text/html":
        return said if said in _MAY_LOOK_LIKE_PAGES else seen
    if said in _VAGUE:
        return guess_media_type(urlsplit(url).path) or UNKNOWN
    return said
