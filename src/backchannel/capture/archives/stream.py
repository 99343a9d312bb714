"""The bytes of a WARC file, plain or compressed by record, read forwards in bounded memory.

An own reader below warcio's parsers, because warcio's cannot go on behind a broken record, takes what is cut off for
whole, and reads lines of any length. Offsets are those of the file as it lies on the disk, so that a record can be
copied out of it unaltered.
"""

from __future__ import annotations

import zlib
from typing import BinaryIO

CHUNK_BYTES = 1 << 16
INFLATED_BYTES = 1 << 18
"""How much one step of decompression gives at most."""
MAX_HEADER_BYTES = 1 << 18
"""Longest header of a record; addresses in it may have some kilobytes."""
FREE_BYTES = 1 << 26
"""What may come of any file before its ratio is looked at."""
MAX_RATIO = 250
"""Bytes out for a byte in, over a whole file; pages give about 10, and a bomb of zeros 1,030."""
MAX_STARTS_TRIED = 10_000
"""Places tried where a compressed record may begin behind a broken one."""
_TASTE_BYTES = 1 << 12
"""How much of a compressed member is tried to see what it begins with."""
GZIP_MAGIC = b"\x1f\x8b\x08"


class BrokenRecordError(Exception):
    """A record is not what it should be; what follows it may be sound."""


class ExpandsError(Exception):
    """A file gives so much more than it holds that it was made to fill memory, disk or time."""


class WarcStream:
    """Reads a file that is open for reading in binary, from where it stands to its end."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        head = file.read(len(GZIP_MAGIC))
        self.is_gzip = head == GZIP_MAGIC
        self._read = file.tell()
        """How far the file was read."""
        self._in = head if self.is_gzip else b""
        self._out = b"" if self.is_gzip else head
        self._at = 0
        self._given = 0
        """Bytes that decompression gave."""
        self._inflate = zlib.decompressobj(16 + zlib.MAX_WBITS) if self.is_gzip else None
        self.start = 0
        """Where the compressed member or, in a plain file, the record begins."""
        self.before = 0
        """Decompressed bytes of the member that lie before ``_out``."""

    @property
    def place(self) -> int:
        """Offset in a plain file of the next byte to be read."""
        return self._read - (len(self._out) - self._at)

    @property
    def place_in_member(self) -> int:
        """Offset in the decompressed member of the next byte to be read."""
        return self.before + self._at

    @property
    def end(self) -> int:
        """Where the member that was just read through ends in the file, or how far a plain file was read."""
        return self._read - len(self._in) if self.is_gzip else self.place

    # --- reading inside a member

    def read(self, size: int) -> bytes:
        """Return up to so many bytes, fewer only at the end of the member or file."""
        parts = []
        while size > 0 and (self._at < len(self._out) or self._fill()):
            part = self._out[self._at : self._at + size]
            self._at += len(part)
            size -= len(part)
            parts.append(part)
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def read_some(self) -> bytes:
        """Return what is at hand, or what comes next; empty at the end of the member or file."""
        if self._at == len(self._out) and not self._fill():
            return b""
        found, self._at = self._out[self._at :], len(self._out)
        return found

    def skip(self, size: int) -> int:
        """Pass over up to so many bytes, and return how many there were."""
        passed = 0
        while passed < size and (self._at < len(self._out) or self._fill()):
            step = min(size - passed, len(self._out) - self._at)
            self._at += step
            passed += step
        return passed

    def peek(self, size: int) -> bytes:
        """Return up to so many bytes without passing over them."""
        if self._at + size <= len(self._out):
            return self._out[self._at : self._at + size]
        found = self.read(size)
        self._out, self.before, self._at = found + self._out[self._at :], self.before + self._at - len(found), 0
        return found

    def read_header(self) -> bytes:
        """Return the bytes up to and with the first empty line; empty where nothing is left.

        Raises:
            BrokenRecordError: there is none within ``MAX_HEADER_BYTES``.
        """
        head = b""
        while len(head) <= MAX_HEADER_BYTES and (self._at < len(self._out) or self._fill()):
            end = _end_of_header(self._out, self._at) if not head else -1
            if end >= 0:
                found, self._at = self._out[self._at : end], end
                return found
            joined = head + self._out[self._at :]
            if (end := _end_of_header(joined, 0)) >= 0:
                self._at += end - len(head)
                return joined[:end]
            self._at, head = len(self._out), joined
        if head.strip():
            raise BrokenRecordError("its header has no end")
        return b""

    def _fill(self) -> bool:
        """Read on where everything was used up; say whether there was more."""
        self.before += len(self._out)
        self._at = 0
        if self._inflate is None:
            self._out = self.file.read(CHUNK_BYTES) if not self.is_gzip else b""
            self._read += len(self._out)
            return bool(self._out)
        self._out = b""
        while not self._out:
            if not self._in:
                self._in = self.file.read(CHUNK_BYTES)
                self._read += len(self._in)
                if not self._in:
                    self._inflate = None
                    raise BrokenRecordError("the file breaks off in it")
            try:
                self._out = self._inflate.decompress(self._in, INFLATED_BYTES)
            except zlib.error as error:
                self._inflate = None
                raise BrokenRecordError("its compressed bytes are damaged") from error
            self._in = self._inflate.unconsumed_tail
            self._check_ratio()
            if self._inflate.eof:
                self._in, self._inflate = self._inflate.unused_data, None
                break
        return bool(self._out)

    def _check_ratio(self) -> None:
        self._given += len(self._out)
        if self._given > FREE_BYTES and self._given > MAX_RATIO * self._read:
            raise ExpandsError

    # --- from one member or record to the next

    def begin(self) -> bool:
        """Go to the next record; say whether there is one. The one before must have been read to its end.

        Raises:
            BrokenRecordError: something else stands there.
        """
        if not self.is_gzip:
            while self.peek(1) in (b"\r", b"\n", b"\0"):
                self.skip(1)
            self.start = self.place
            return bool(self.peek(1))
        if self._inflate is None:
            self._in = self._in.lstrip(b"\0")  # some tools fill up with zeros
            while len(self._in) < len(GZIP_MAGIC) and self._top_up():
                self._in = self._in.lstrip(b"\0")
            self.start = self._read - len(self._in)
            if not self._in:
                return False
            if not self._in.startswith(GZIP_MAGIC):
                raise BrokenRecordError("no compressed record begins where one should")
            self._restart()
        return True

    def _top_up(self) -> bool:
        more = self.file.read(CHUNK_BYTES)
        self._read += len(more)
        self._in += more
        return bool(more)

    def _restart(self) -> None:
        self._inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)
        self._out, self._at, self.before = b"", 0, 0

    def recover(self) -> bool:
        """Go to where a record seems to begin behind a broken one; say whether there is such a place.

        In a compressed file that is the next member which begins as a record does. In a plain file it is the next
        line that does, looked for from where reading has come to, so that nothing inside a sound record is taken for
        one.
        """
        return self._next_member() if self.is_gzip else self._next_line()

    def _next_line(self) -> bool:
        kept = b""
        while True:
            joined = kept + self._out[self._at :]
            found = joined.find(b"\nWARC/")
            if found >= 0:
                self._out, self._at = joined[found + 1 :], 0
                return True
            kept = joined[-len(b"\nWARC/") :]
            self._at = len(self._out)
            if not self._fill():
                return False

    def _next_member(self) -> bool:
        place = self.start + 1
        self._inflate = None
        self.file.seek(place)
        self._read, self._in = place, b""
        for _ in range(MAX_STARTS_TRIED):
            while (found := self._in.find(GZIP_MAGIC)) < 0:
                self._in = self._in[-len(GZIP_MAGIC) + 1 :]
                if not self._top_up():
                    return False
            self._in = self._in[found:]
            if len(self._in) < _TASTE_BYTES:
                self._top_up()
            if _begins_a_record(self._in):
                self.start = self._read - len(self._in)
                self._restart()
                return True
            self._in = self._in[1:]
        return False


def _end_of_header(data: bytes, start: int) -> int:
    """Return the place behind the first empty line, or -1."""
    end = data.find(b"\r\n\r\n", start)
    other = data.find(b"\n\n", start, end if end >= 0 else len(data))
    return other + 2 if other >= 0 else end + 4 if end >= 0 else -1


def _begins_a_record(compressed: bytes) -> bool:
    try:
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(compressed[:_TASTE_BYTES], 5) == b"WARC/"
    except zlib.error:
        return False
