"""The entries of a stranger's ZIP file: each looked at before anything of it is read, none unpacked by its name."""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from backchannel.capture.archives.stream import FREE_BYTES, MAX_RATIO

MAX_ENTRIES = 10_000
_LOCAL_HEADER = struct.Struct("<4s22xHH")
"""Signature, lengths of name and of extra field (APPNOTE 4.3.7)."""
_SIGNATURE = b"PK\x03\x04"
_ENCRYPTED = 1
CHUNK_BYTES = 1 << 16


class BrokenZipError(Exception):
    """A ZIP file, or an entry of it, cannot be read; the message is the reason, as a clause."""


@dataclass(frozen=True, slots=True)
class Refused:
    """An entry that is not read."""

    name: str
    reason: str


class Window:
    """A stretch of a file as a file of its own, for reading."""

    def __init__(self, file: BinaryIO, start: int, size: int) -> None:
        self._file, self._start, self._size, self._at = file, start, size, 0

    def read(self, size: int = -1) -> bytes:
        """Return up to so many bytes from here on."""
        wanted = self._size - self._at if size < 0 else min(size, self._size - self._at)
        self._file.seek(self._start + self._at)
        data = self._file.read(max(0, wanted))
        self._at += len(data)
        return data

    def seek(self, place: int) -> int:
        """Go to a place from the beginning."""
        self._at = place
        return place

    def tell(self) -> int:
        """Return where it stands."""
        return self._at


class ZippedFile:
    """An open ZIP file whose sound entries can be read."""

    def __init__(self, file: BinaryIO) -> None:
        """Read the directory.

        Raises:
            BrokenZipError: it is no ZIP file, or has more entries than any archive.
        """
        self._file = file
        try:
            self._zip = zipfile.ZipFile(file)
        except (
            zipfile.BadZipFile,
            ValueError,
            OverflowError,
            NotImplementedError,
            UnicodeError,
            struct.error,
        ) as error:
            raise BrokenZipError("it is no whole ZIP file") from error
        if len(self._zip.infolist()) > MAX_ENTRIES:
            raise BrokenZipError(f"it has more than {MAX_ENTRIES:,} entries")
        self.entries: dict[str, zipfile.ZipInfo] = {}
        """Those that may be read, by name."""
        self.refused: list[Refused] = []
        self._sort()

    def _sort(self) -> None:
        infos = self._zip.infolist()
        often = Counter(info.filename for info in infos)
        overlapping = _overlapping(infos)
        for info in infos:
            reason = _unsafe(info) or ("it is there twice" if often[info.filename] > 1 else None)
            if reason is None and info.header_offset in overlapping:
                reason = "its bytes are those of another entry too"
            if reason:
                self.refused.append(Refused(info.filename, reason))
            elif not info.is_dir():
                self.entries[info.filename] = info

    def read(self, name: str, limit: int) -> bytes:
        """Return a small entry.

        Raises:
            BrokenZipError: it is damaged, or larger than the limit.
        """
        data = b""
        for part in self.parts(name):
            data += part
            if len(data) > limit:
                raise BrokenZipError(f"{name} has more than {limit:,} bytes")
        return data

    def parts(self, name: str) -> Iterator[bytes]:
        """Yield an entry's content bit by bit.

        Raises:
            BrokenZipError: it is damaged.
        """
        try:
            with self._zip.open(self.entries[name]) as entry:
                while part := entry.read(CHUNK_BYTES):
                    yield part
        except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, RuntimeError) as error:
            raise BrokenZipError(f"{name} is damaged") from error

    def window(self, name: str) -> BinaryIO | None:
        """Return an entry as a file, where it lies in the archive uncompressed; else ``None``."""
        info = self.entries[name]
        if info.compress_type != zipfile.ZIP_STORED:
            return None
        self._file.seek(info.header_offset)
        header = self._file.read(_LOCAL_HEADER.size + 4)
        signature, name_length, extra_length = _LOCAL_HEADER.unpack(header[: _LOCAL_HEADER.size])
        start = info.header_offset + 30 + name_length + extra_length
        return cast("BinaryIO", Window(self._file, start, info.file_size)) if signature == _SIGNATURE else None


def _leads_out(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or not name.strip("/")


def _unsafe(info: zipfile.ZipInfo) -> str | None:
    """Return why an entry is not read; ``None`` where it may be."""
    if _leads_out(info.filename):
        return "its name leads out of the archive"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "it is a link"
    if info.flag_bits & _ENCRYPTED:
        return "it is encrypted"
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "it is compressed in an unusual way"
    if info.compress_type == zipfile.ZIP_STORED and info.compress_size != info.file_size:
        return "its sizes contradict each other"
    if info.file_size > FREE_BYTES and info.file_size > MAX_RATIO * info.compress_size:
        return "it grows beyond all measure"
    return None


def _overlapping(infos: list[zipfile.ZipInfo]) -> set[int]:
    """Return where the entries begin that share bytes with another, as in bombs that unpack one kernel many times."""
    found: set[int] = set()
    end, last = 0, -1
    for info in sorted(infos, key=lambda one: one.header_offset):
        if info.header_offset < end:
            found |= {last, info.header_offset}
        if info.header_offset + info.compress_size > end:
            end, last = info.header_offset + info.compress_size, info.header_offset
    return found
