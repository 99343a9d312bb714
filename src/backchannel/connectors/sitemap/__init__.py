"""Sitemaps (sitemaps.org, protocol 0.9): plain, compressed, and indexes of others."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from backchannel.connectors.decoding import BEFORE_THE_ROOT, MOST_BYTES, absolute, moment
from backchannel.connectors.listing import Answer, Item, Listing, ListingError, collect

_ROOT = re.compile(BEFORE_THE_ROOT + rb"<(?:\w+:)?(?:urlset|sitemapindex)[\s>/]", re.DOTALL)
_HEAD_BYTES = 4000
_GZIP = b"\x1f\x8b"
_GZIP_BITS = zlib.MAX_WBITS | 16
_TEXT_BYTES = 4000
"""The longest text of one element that is looked at: an address has 2,048 letters at most."""


def recognises(answer: Answer) -> bool:
    """Say whether an answer is a sitemap, compressed or not."""
    head = answer.content[:_HEAD_BYTES]
    if head.startswith(_GZIP):
        try:
            head = zlib.decompressobj(_GZIP_BITS).decompress(head, _HEAD_BYTES)
        except zlib.error:
            return False
    return _ROOT.match(head) is not None


def read_listing(answer: Answer) -> Listing:
    """Read the addresses of a sitemap, or of the sitemaps that an index names.

    Raises:
        ListingError: it is no XML, has a document type (and so perhaps entities), or is too large.
    """
    content = _unpacked(answer.content)
    reader = _Reader(answer.url)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(content, True)  # noqa: FBT003 - the whole of it
    except expat.ExpatError as error:
        if not reader.entries:
            raise ListingError(f"is XML that breaks off or is none ({expat.ErrorString(error.code)})") from error
        reader.entries.append(None)  # what could be read of it counts; the rest is told as left out
    if reader.is_index:
        found = collect(reader.entries)
        return Listing((), tuple(item.url for item in found.items), found.left_out)
    return collect(reader.entries)


def _unpacked(content: bytes) -> bytes:
    if not content.startswith(_GZIP):
        unpacked = content
    else:
        try:
            unpacked = zlib.decompressobj(_GZIP_BITS).decompress(content, MOST_BYTES + 1)
        except zlib.error as error:
            raise ListingError("is compressed and cannot be unpacked") from error
    if len(unpacked) > MOST_BYTES:
        raise ListingError(f"has more than {MOST_BYTES // 1_000_000} MB")
    return unpacked


def _refuse(*_: object) -> None:
    raise ListingError("has a document type, which no sitemap needs and which can hide harm")


@dataclass
class _Reader:
    """Takes the events of the parser, so that no tree of a large sitemap is ever built."""

    base: str
    entries: list[Item | None] = field(default_factory=list)
    is_index: bool = False
    _values: dict[str, str] = field(default_factory=dict)
    _path: list[str] = field(default_factory=list)

    def start(self, name: str, _: Any) -> None:
        self._path.append(name.rpartition(" ")[2])
        if len(self._path) == 1:
            self.is_index = self._path[0] == "sitemapindex"
        if len(self._path) == 2:  # noqa: PLR2004 - the root, and one entry
            self._values = {}

    def text(self, data: str) -> None:
        if len(self._path) == 3:  # noqa: PLR2004 - the root, one entry, and what is said of it
            said = self._values.get(self._path[-1], "")
            self._values[self._path[-1]] = (said + data)[:_TEXT_BYTES]

    def end(self, _: str) -> None:
        if len(self._path) == 2:  # noqa: PLR2004
            url = absolute(self.base, self._values.get("loc"))
            self.entries.append(Item(url, moment(self._values.get("lastmod"))) if url else None)
        self._path.pop()
