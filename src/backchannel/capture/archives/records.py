"""The records of a WARC file (ISO 28500), each whole or named as broken."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from backchannel.capture.archives.stream import CHUNK_BYTES, BrokenRecordError, ExpandsError, WarcStream

MAX_BLOCK_BYTES = 110_000_000
"""Largest record that is looked into: nothing that reading takes is larger (100 MB)."""
PACKED_LEVEL = 1
"""Of compression, for records that lie uncompressed: a higher one takes most of the time for a tenth less."""
_VERSIONS = frozenset({b"WARC/1.1", b"WARC/1.0", b"WARC/0.18", b"WARC/0.17"})
_FOLDED = re.compile(rb"\r?\n[ \t]+")
_SEPARATOR = b"\r\n\r\n"
"""What stands behind every record."""
_LENGTH = re.compile(r"[0-9]{1,15}")


@dataclass(frozen=True, slots=True)
class Record:
    """One record, read whole."""

    fields: Mapping[str, str]
    """The record's own header, by the fields' names in lower case; of one that is there twice, the first."""
    block: bytes | None
    """Its content; ``None`` where it is larger than ``MAX_BLOCK_BYTES``."""
    offset: int
    """Where it begins in the file, for messages."""
    file: BinaryIO
    """Where it can be copied from, and the place of its bytes there, compressed ones where it is compressed."""
    start: int
    end: int
    is_gzip: bool

    def header(self, name: str) -> str:
        """Return a field of the record's header; empty where it has none."""
        return self.fields.get(name.lower(), "")

    @property
    def kind(self) -> str:
        """``response``, ``request``, ``resource``, ``revisit``, ``warcinfo``, ``metadata`` and so on."""
        return self.header("WARC-Type").lower()

    def copy(self) -> bytes:
        """Return the record as it lies in the archive, compressed or not."""
        place = self.file.tell()
        self.file.seek(self.start)
        parts = []
        while (missing := self.end - self.file.tell()) > 0 and (part := self.file.read(min(missing, CHUNK_BYTES))):
            parts.append(part)
        self.file.seek(place)
        return b"".join(parts)

    def packed(self) -> bytes:
        """Return the record as a compressed member of its own, unaltered where it is one already."""
        raw = self.copy()
        return raw if self.is_gzip else gzip.compress(raw, PACKED_LEVEL, mtime=0)


@dataclass(frozen=True, slots=True)
class Broken:
    """A place in a WARC file where no whole record is."""

    offset: int
    reason: str
    is_bomb: bool = False
    """Whether reading ended here, because the file was made to fill memory, disk or time."""


def read_records(file: BinaryIO, new_file: Callable[[], BinaryIO] | None) -> Iterator[Record | Broken]:
    """Yield the records of a WARC file in order. What is broken is named, and the next sound record goes on.

    Args:
        file: open for reading in binary and seekable, without a buffer of its own.
        new_file: opens an empty file for what has to be decompressed at once, because it is one compressed whole. The
            records of it are copied from there, so it must stay open as long as they are used. ``None`` refuses such.

    Raises:
        OSError: it cannot be read, or the scratch file cannot be written.
    """
    stream = WarcStream(file)
    while True:
        try:
            if not stream.begin():
                return
            record = _read_record(stream)
            more = record is not None and _more_in_member(stream)
        except BrokenRecordError as error:
            yield Broken(stream.start, str(error))
            if not stream.recover():
                return
            continue
        except ExpandsError:
            yield _bomb(stream)
            return
        if more:
            # not compressed record by record, as it should be: somebody has compressed a plain file
            if new_file is None:
                yield Broken(stream.start, "it is compressed as a whole, not record by record")
            else:
                yield from _read_expanded(stream.file, stream.start, new_file())
            return
        if record is not None:
            yield record


def _read_record(stream: WarcStream) -> Record | None:
    """Return the record that begins here; ``None`` for a member with nothing in it."""
    head = stream.read_header()
    if not head.strip():
        return None
    fields = _fields(head)
    said = fields.get("content-length", "")
    if not _LENGTH.fullmatch(said):
        raise BrokenRecordError("its header gives no length")
    size = int(said)
    block = stream.read(size) if size <= MAX_BLOCK_BYTES else None
    if (stream.skip(size) if block is None else len(block)) < size:
        raise BrokenRecordError("it breaks off before the length that it gives")
    newlines = 0
    while newlines < len(_SEPARATOR) and stream.peek(1) in (b"\r", b"\n"):
        newlines += stream.skip(1)
    if newlines < len(_SEPARATOR) and stream.peek(1) and stream.peek(5) != b"WARC/":
        raise BrokenRecordError("it goes on beyond the length that it gives")
    return Record(fields, block, stream.start, stream.file, stream.start, stream.end, stream.is_gzip)


def _fields(head: bytes) -> dict[str, str]:
    """Return the fields of a record's header; a line that begins with a space goes on with the one before it.

    Raises:
        BrokenRecordError: it does not begin as a WARC record of a known version.
    """
    if b"\n " in head or b"\n\t" in head:
        head = _FOLDED.sub(b" ", head)
    first, _, rest = head.partition(b"\n")
    if first.strip().upper() not in _VERSIONS:
        raise BrokenRecordError("it has no header of a WARC record")
    fields: dict[str, str] = {}
    for line in _lines(rest):
        name, colon, value = line.partition(":")
        if colon:
            fields.setdefault(name.strip().lower(), value.strip())
    return fields


def _lines(raw: bytes) -> list[str]:
    """Return the lines of a header; of one that is not in UTF-8 as a whole, each in the coding that it has."""
    try:
        return raw.decode().split("\n")
    except UnicodeDecodeError:
        return [_text(line) for line in raw.split(b"\n")]


def _text(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _more_in_member(stream: WarcStream) -> bool:
    return stream.is_gzip and bool(stream.peek(1))


def _read_expanded(file: BinaryIO, start: int, expanded: BinaryIO) -> Iterator[Record | Broken]:
    """Yield the records of what is compressed as a whole from some place on, by way of another file."""
    file.seek(start)
    packed = WarcStream(file)
    fault = None
    try:
        while packed.begin():
            while part := packed.read_some():
                expanded.write(part)
    except BrokenRecordError as error:
        fault = Broken(packed.start, str(error))
    except ExpandsError:
        fault = _bomb(packed)
    expanded.seek(0)
    yield from read_records(expanded, None)
    if fault:
        yield fault


def _bomb(stream: WarcStream) -> Broken:
    return Broken(stream.start, "it grows beyond all measure", is_bomb=True)
