"""Keep captured bytes as read-only files named by their SHA-256.

Bytes come in by three steps. ``stage`` writes them to a file of its own in ``objects/incoming/``; ``sync`` sees to it
that all that were staged are on the disk, and only then gives them their names there; ``settle`` moves them to their
place, ``objects/ab/cdef…``, once the entry that names them is committed. So a run that is killed at any moment, or
loses its power, leaves no file in the places that no entry names, no entry whose bytes are neither here nor there, and
no name on bytes that are not whole. Waiting for the disk once for many files, and for several at a time, is what makes
a thousand captures a second possible.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import stat
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO

from backchannel.errors import LedgerError
from backchannel.ledger.layout import INCOMING_DIRECTORY, OBJECTS_DIRECTORY, is_sha256

CHUNK_BYTES = 1 << 20
"""How much of a file is held in memory at once."""

SYNC_THREADS = 16
"""How many files are waited for at a time; more gain little."""

_READ_ONLY = 0o444
_RESTORE_HINT = "Restore the file from a copy of the dossier; `backchannel verify` lists all that are wrong."


class ObjectStore:
    """The captured bytes of one dossier."""

    def __init__(self, dossier: Path) -> None:
        self._root = dossier / OBJECTS_DIRECTORY
        self._incoming = self._root / INCOMING_DIRECTORY
        self._parts: dict[str, Path] = {}
        """Files that were staged and have no name yet, by their SHA-256."""

    def make(self) -> None:
        """Make the directories."""
        self._incoming.mkdir(parents=True, exist_ok=True)

    def stage(self, stream: BinaryIO) -> tuple[str, int]:
        """Copy a stream in, chunk by chunk, and return the SHA-256 and size of what came.

        Raises:
            LedgerError: the copy cannot be written.
            OSError: the stream cannot be read; nothing is left behind.
        """
        digest, size = hashlib.sha256(), 0
        descriptor, part = self._open_part()
        try:
            with os.fdopen(descriptor, "wb", buffering=0) as copy:
                while chunk := stream.read(CHUNK_BYTES):
                    digest.update(chunk)
                    size += len(chunk)
                    with self._storing():
                        _write(copy, chunk)
        except BaseException:
            _remove(part)
            raise
        sha256 = digest.hexdigest()
        if sha256 in self._parts:
            _remove(part)
        else:
            self._parts[sha256] = part
        return sha256, size

    def sync(self) -> None:
        """See to it that all that was staged is on the disk, and give it its name in ``incoming``.

        Raises:
            LedgerError: that cannot be done; what was staged and has no name yet is let go.
        """
        if not self._parts:
            return
        try:
            with self._storing():
                _sync_all(list(self._parts.values()))
                for sha256, part in self._parts.items():
                    self._name(part, self._incoming / sha256)
                _sync_directory(self._incoming)
        finally:
            self.drop()

    def drop(self) -> None:
        """Let go of what was staged and never named."""
        for part in self._parts.values():
            _remove(part)
        self._parts.clear()

    def settle(self, sha256s: Iterable[str]) -> None:
        """Move staged bytes to their places; what cannot be moved stays, and is found where it is."""
        for sha256 in sorted(set(sha256s)):
            place, staged = self._place(sha256), self._incoming / sha256
            # Another process may have settled the same bytes; Windows refuses to replace a read-only file.
            with contextlib.suppress(OSError):
                place.parent.mkdir(exist_ok=True)
                staged.replace(place)
            if place.exists():
                with contextlib.suppress(OSError):
                    staged.unlink(missing_ok=True)

    def staged(self) -> tuple[str, ...]:
        """Return the SHA-256 of all bytes that wait in ``incoming``, sorted."""
        with contextlib.suppress(OSError):
            return tuple(sorted(path.name for path in self._incoming.iterdir() if is_sha256(path.name)))
        return ()

    def locate(self, sha256: str) -> Path | None:
        """Return where the bytes lie, in place or still incoming; ``None`` where they are not kept."""
        if not is_sha256(sha256):
            return None
        for path in (self._place(sha256), self._incoming / sha256, self._place(sha256)):
            if path.exists() or path.is_symlink():
                return path  # the third look is for bytes that were moved between the first and the second
        return self._parts.get(sha256)

    def holds(self, sha256: str) -> bool:
        """Say whether some bytes are in their place, and so were captured."""
        return is_sha256(sha256) and self._place(sha256).exists()

    def holds_any(self) -> bool:
        """Say whether any bytes are kept in the places."""
        return next(self.listing(), None) is not None

    def digest(self, sha256: str) -> str | None:
        """Return the SHA-256 of the bytes as they are now; ``None`` where no regular file can be read.

        Raises:
            OSError: there is a file, but it cannot be read.
        """
        path = self.locate(sha256)
        if path is None or not stat.S_ISREG(path.lstat().st_mode):
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def size(self, sha256: str) -> int | None:
        """Return how many bytes there are now; ``None`` where there is no regular file.

        Raises:
            OSError: the folders may not be searched.
        """
        path = self.locate(sha256)
        if path is None:
            return None
        found = path.lstat()
        return found.st_size if stat.S_ISREG(found.st_mode) else None

    def read(self, sha256: str) -> bytes:
        """Return bytes, checked against their name.

        Raises:
            LedgerError: they are missing, cannot be read, or are not what they were.
        """
        data = self._bytes(sha256, -1)
        if hashlib.sha256(data).hexdigest() != sha256:
            raise LedgerError(f"{self.relative(sha256)}: the bytes are not what was captured", _RESTORE_HINT)
        return data

    def open_checked(self, sha256: str) -> BinaryIO:
        """Open bytes for reading, once they were checked against their name; they may be larger than memory.

        Raises:
            LedgerError: as ``read``.
        """
        self._bytes(sha256, 0)
        if self.digest(sha256) != sha256:
            raise LedgerError(f"{self.relative(sha256)}: the bytes are not what was captured", _RESTORE_HINT)
        path = self.locate(sha256)
        assert path is not None, "it was read a moment ago"
        return path.open("rb")

    def read_head(self, sha256: str, size: int) -> bytes:
        """Return the first bytes, unchecked.

        Raises:
            LedgerError: they are missing or cannot be read.
        """
        return self._bytes(sha256, size)

    def _bytes(self, sha256: str, size: int) -> bytes:
        try:
            path = self.locate(sha256)
            if path is None or not path.is_file():
                raise LedgerError(f"{self.relative(sha256)}: the captured bytes are missing", _RESTORE_HINT)
            with path.open("rb") as file:
                return file.read(size)
        except OSError as error:
            message = f"{self.relative(sha256)}: cannot be read ({error.strerror or error})"
            raise LedgerError(message, "Check the permissions of the dossier directory.") from error

    def relative(self, sha256: str) -> str:
        """Return the place of some bytes in the dossier, for messages."""
        return f"{OBJECTS_DIRECTORY}/{sha256[:2]}/{sha256[2:]}"

    def listing(self) -> Iterator[tuple[str, str | None]]:
        """Yield every file in the places, sorted, as its path in the dossier and its SHA-256 by name.

        The name is ``None`` where it is no SHA-256. Files in ``incoming`` are not listed: they are not kept
        yet.
        """
        for directory, folders, files in os.walk(self._root):
            folders.sort()
            here = Path(directory)
            if here == self._root and INCOMING_DIRECTORY in folders:
                folders.remove(INCOMING_DIRECTORY)
            links = [name for name in folders if (here / name).is_symlink()]
            for name in sorted([*files, *links]):
                relative = (here / name).relative_to(self._root)
                sha256 = "".join(relative.parts)
                proper = is_sha256(sha256) and self._place(sha256) == here / name
                yield f"{OBJECTS_DIRECTORY}/{relative.as_posix()}", sha256 if proper else None

    def _place(self, sha256: str) -> Path:
        return self._root / sha256[:2] / sha256[2:]

    def _open_part(self) -> tuple[int, Path]:
        with self._storing():
            self.make()
            descriptor, name = tempfile.mkstemp(prefix="part-", dir=self._incoming)
            return descriptor, Path(name)

    def _name(self, part: Path, staged: Path) -> None:
        try:
            part.replace(staged)
        except PermissionError:
            if not staged.exists():  # Windows will not replace a read-only file: the same bytes wait already
                raise

    @contextlib.contextmanager
    def _storing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise LedgerError(
                f"{self._root}: captured bytes cannot be stored ({error.strerror or error})",
                "Check the free space and the permissions of the dossier directory, then add the rest again.",
            ) from error


def _write(copy: io.FileIO, chunk: bytes) -> None:
    """Write all of a chunk; the system may take less at once."""
    rest = memoryview(chunk)
    while rest:
        rest = rest[_write_some(copy, rest) :]


def _write_some(copy: io.FileIO, chunk: memoryview) -> int:
    return copy.write(chunk)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def _sync_all(paths: list[Path]) -> None:
    """Wait until the bytes of some files are on the disk, for several at a time: the system writes them together."""
    if len(paths) == 1:
        _sync_file(paths[0])
        return
    with ThreadPoolExecutor(min(SYNC_THREADS, len(paths))) as pool:
        for _ in pool.map(_sync_file, paths):
            pass


def _sync_file(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)  # Windows flushes only what is open for writing
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    path.chmod(_READ_ONLY)


def _sync_directory(path: Path) -> None:
    if os.name != "posix":
        return  # Windows gives no handle on a directory, and writes names through
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
