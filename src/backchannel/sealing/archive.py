"""Write and read the one form of zip archive that a bundle has: nothing compressed, no times, no extras, in one order.

Any program that opens zip archives opens these (APPNOTE 6.3.10 by PKWARE). But the same members always give the same
bytes, whatever the machine and the version of Python; and reading accepts these bytes alone, so that not one can be
changed, added or moved unseen. Nothing is compressed, so nothing can swell when it is read.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

CHUNK_BYTES = 1 << 20
MAX_NAME_BYTES = 200
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*")
_VERSION, _VERSION_64 = 20, 45
"""Of the format that a reader must know: 2.0, or 4.5 for what is too large for 32 bits."""
_UTF8 = 0x0800
_DAY = 0x21
"""1 January 1980, the first day that the format knows."""
_LOCAL = struct.Struct("<IHHHHHIIIHH")
_LOCAL_EXTRA = struct.Struct("<HHQQ")
_CENTRAL = struct.Struct("<IHHHHHHIIIHHHHHII")
_CENTRAL_EXTRA = struct.Struct("<HHQQQ")
_END_64 = struct.Struct("<IQHHIIQQQQ")
_LOCATOR_64 = struct.Struct("<IIQI")
_END = struct.Struct("<IHHHHIIH")
_IN_64_BITS, _IN_64_BITS_SHORT = 0xFFFFFFFF, 0xFFFF
_LOCAL_SIGNATURE, _CENTRAL_SIGNATURE = 0x04034B50, 0x02014B50
_END_64_SIGNATURE, _LOCATOR_64_SIGNATURE, _END_SIGNATURE = 0x06064B50, 0x07064B50, 0x06054B50
_ZIP64_FIELD = 1


class ArchiveError(ValueError):
    """An archive is not what ``write_archive`` makes."""


@dataclass(frozen=True, slots=True)
class Member:
    """One file to be put into an archive."""

    name: str
    """With forward slashes: letters, digits, ``.``, ``_``, ``-``; no part begins with a dot."""
    chunks: Callable[[], Iterable[bytes]]
    """Gives its bytes, the same each time: it is asked twice."""


@dataclass(frozen=True, slots=True)
class _Written:
    name: bytes
    crc: int
    size: int
    offset: int


def write_archive(file: BinaryIO, members: Iterable[Member]) -> None:
    """Write members to a file, in the order given.

    Raises:
        OSError: the file cannot be written.
        ValueError: a name is no proper one, or the bytes of a member were not the same twice.
    """
    written: list[_Written] = []
    offset = 0
    for member in members:
        if not is_proper_name(member.name):
            raise ValueError(member.name)
        crc = size = 0
        for chunk in member.chunks():
            crc, size = zlib.crc32(chunk, crc), size + len(chunk)
        one = _Written(member.name.encode(), crc, size, offset)
        head = _local(one)
        file.write(head)
        again = 0
        for chunk in member.chunks():
            again = zlib.crc32(chunk, again)
            file.write(chunk)
        if again != crc:
            message = f"{member.name} changed while it was written"
            raise ValueError(message)
        written.append(one)
        offset += len(head) + size
    file.writelines(_directory(written, offset))


def read_archive(file: BinaryIO) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Yield the name and the bytes of each member, in order; read each to its end before the next one.

    Raises:
        ArchiveError: the file is not byte for byte what ``write_archive`` makes; the message says where it differs.
    """
    written: list[_Written] = []
    names: set[str] = set()
    offset = 0
    while head := _read_head(file, offset):
        name, size, crc = head
        if name in names:
            message = f"{name} is there twice"
            raise ArchiveError(message)
        names.add(name)
        found = _Contents(file, name, size)
        yield name, found.chunks()
        found.drain()
        if found.crc != crc:
            message = f"{name} is not what its checksum says"
            raise ArchiveError(message)
        one = _Written(name.encode(), crc, size, offset)
        written.append(one)
        offset += len(_local(one)) + size
    file.seek(offset)
    for block in _directory(written, offset):
        if file.read(len(block)) != block:
            message = "the list of files at its end is not what it was"
            raise ArchiveError(message)
    if file.read(1):
        message = "something stands behind its end"
        raise ArchiveError(message)


class _Contents:
    """The bytes of one member, as they come."""

    def __init__(self, file: BinaryIO, name: str, size: int) -> None:
        self._file, self._name, self._left = file, name, size
        self.crc = 0

    def chunks(self) -> Iterator[bytes]:
        while self._left:
            chunk = self._file.read(min(CHUNK_BYTES, self._left))
            if not chunk:
                message = f"{self._name} is cut off"
                raise ArchiveError(message)
            self._left -= len(chunk)
            self.crc = zlib.crc32(chunk, self.crc)
            yield chunk

    def drain(self) -> None:
        for _ in self.chunks():
            pass


def _read_head(file: BinaryIO, offset: int) -> tuple[str, int, int] | None:
    """Return name, size and checksum of the next member; ``None`` at the end of the members."""
    fixed = file.read(_LOCAL.size)
    if len(fixed) < _LOCAL.size or _LOCAL.unpack(fixed)[0] != _LOCAL_SIGNATURE:
        return None
    crc, size, length, extra_length = (_LOCAL.unpack(fixed)[place] for place in (6, 8, 9, 10))
    if length <= MAX_NAME_BYTES and extra_length in (0, _LOCAL_EXTRA.size):
        name, extra = file.read(length), file.read(extra_length)
        if len(extra) == _LOCAL_EXTRA.size:
            size = _LOCAL_EXTRA.unpack(extra)[2]
        text = name.decode("ascii", "replace")
        if is_proper_name(text) and _local(_Written(name, crc, size, offset)) == fixed + name + extra:
            return text, size, crc
    message = f"what stands before a file, at byte {offset}, is not what it was"
    raise ArchiveError(message)


def is_proper_name(name: str) -> bool:
    """Say whether an archive may hold a file of this name: one that leads nowhere but into the folder it is put in."""
    return len(name) <= MAX_NAME_BYTES and _NAME.fullmatch(name) is not None


def _local(one: _Written) -> bytes:
    extra = _LOCAL_EXTRA.pack(_ZIP64_FIELD, 16, one.size, one.size) if one.size >= _IN_64_BITS else b""
    size, version = (_IN_64_BITS, _VERSION_64) if extra else (one.size, _VERSION)
    fixed = _LOCAL.pack(_LOCAL_SIGNATURE, version, _UTF8, 0, 0, _DAY, one.crc, size, size, len(one.name), len(extra))
    return fixed + one.name + extra


def _central(one: _Written) -> bytes:
    large = one.size >= _IN_64_BITS or one.offset >= _IN_64_BITS
    extra = _CENTRAL_EXTRA.pack(_ZIP64_FIELD, 24, one.size, one.size, one.offset) if large else b""
    size, offset, version = (_IN_64_BITS, _IN_64_BITS, _VERSION_64) if large else (one.size, one.offset, _VERSION)
    where = (size, size, len(one.name), len(extra), 0, 0, 0, 0, offset)
    return _CENTRAL.pack(_CENTRAL_SIGNATURE, version, version, _UTF8, 0, 0, _DAY, one.crc, *where) + one.name + extra


def _directory(written: list[_Written], offset: int) -> Iterator[bytes]:
    """Yield what follows the members: the list of them, and its end."""
    start, length, count = offset, 0, len(written)
    for one in written:
        block = _central(one)
        length += len(block)
        yield block
    if count >= _IN_64_BITS_SHORT or start + length >= _IN_64_BITS:
        sizes = (_VERSION_64, _VERSION_64, 0, 0, count, count, length, start)
        yield _END_64.pack(_END_64_SIGNATURE, _END_64.size - 12, *sizes)
        yield _LOCATOR_64.pack(_LOCATOR_64_SIGNATURE, 0, start + length, 1)
        count, length, start = _IN_64_BITS_SHORT, _IN_64_BITS, _IN_64_BITS
    yield _END.pack(_END_SIGNATURE, 0, 0, count, count, length, start, 0)
