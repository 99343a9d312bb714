"""Compressed streams in a PDF that were made to fill the memory, told before a reader unpacks them.

A stream of a page's marks has some megabytes at most. pdfium unpacks whatever is there, and two megabytes may hold two
thousand. Chains of other filters are not looked into.
"""

from __future__ import annotations

import re
import zlib

MAX_STREAM_BYTES = 64_000_000
"""Unpacked; nothing that text is read from has so much."""
MAX_IMAGE_BYTES = 600_000_000
"""Unpacked; a scanned page of 600 dots to the inch in colours has 100 MB. Pictures are not unpacked for their text."""
STEP_BYTES = 1 << 20
_STREAM = re.compile(rb"stream\r?\n")
_END = b"endstream"
_DICTIONARY_BYTES = 1000
"""How far before a stream its dictionary is looked at."""


def is_bomb(data: bytes) -> bool:
    """Say whether a stream of a PDF unpacks to more than any page has, once or twice over."""
    for match in _STREAM.finditer(data):
        if data[match.start() - 3 : match.start()] == b"end":
            continue
        end = data.find(_END, match.end())
        start, size = match.end(), (end if end >= 0 else len(data)) - match.end()
        before = data[max(0, match.start() - _DICTIONARY_BYTES) : match.start()]
        limit = MAX_IMAGE_BYTES if b"/Image" in before.rpartition(b" obj")[2] else MAX_STREAM_BYTES
        unpacked = _unpacked(data[start : start + size], limit)
        if unpacked is None or _unpacked(unpacked, limit) is None:
            return True
    return False


def _unpacked(data: bytes, limit: int) -> bytes | None:
    """Return what deflate gives, up to a megabyte of it; empty for other data, ``None`` for more than the limit."""
    inflate = zlib.decompressobj()
    total, first = 0, b""
    try:
        while data and not inflate.eof:
            part = inflate.decompress(data, STEP_BYTES)
            data = inflate.unconsumed_tail
            total += len(part)
            first = first or part
            if total > limit:
                return None
    except zlib.error:
        pass
    return first
