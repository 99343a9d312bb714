"""Take an archive: every document in it becomes a capture at the time that the archive gives."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, cast

from backchannel.capture.archives import problems
from backchannel.capture.problems import given_twice
from backchannel.ledger import Ledger
from backchannel.model import Attempt, Capture, Problem

if TYPE_CHECKING:
    from backchannel.capture.archives.taking import Original

CHUNK_BYTES = 1 << 20
WACZ = ".wacz"
DIGITS = 12
"""Of an archive's SHA-256, in the name that captures have of it."""


def is_archive(name: str) -> bool:
    """Say whether a file is an archive by the end of its name."""
    return name.lower().endswith((".warc", ".warc.gz", WACZ))


class ArchiveRun:
    """Takes archives into a ledger, one after the other; a later one may refer to what is in an earlier one."""

    def __init__(self, ledger: Ledger, now: str) -> None:
        self._ledger = ledger
        self._now = now
        self._originals: dict[bytes, Original] = {}
        self._taken: set[str] = set()
        """Digests of the archives taken so far."""

    def take(self, file: BinaryIO, shown: str) -> Iterator[Capture | Attempt | Problem]:
        """Yield what is in an archive; bytes are stored, entries are left to the caller.

        Args:
            file: open for reading in binary, without a buffer of its own.
            shown: its name in the ledger.

        Raises:
            LedgerError: bytes cannot be stored.
            OSError: the archive cannot be read.

        Problems:
            Those of ``archives.problems``, and ``given-twice``.
        """
        digits = _digest(file)[:DIGITS]
        if digits in self._taken:
            yield given_twice(shown)
            return
        self._taken.add(digits)
        name = PurePosixPath(shown).name
        with ExitStack() as open_files:
            if not name.lower().endswith(WACZ):
                yield from self._take_warc(file, shown, f"warc {name} (sha256 {digits})", open_files)
                return
            from backchannel.capture.archives.wacz import read_wacz

            for part in read_wacz(file, shown, lambda: self._new_file(open_files)):
                if isinstance(part, Problem):
                    yield part
                else:
                    inside, warc = part
                    yield from self._take_warc(warc, f"{shown}/{inside}", f"wacz {name} (sha256 {digits})", open_files)

    def _take_warc(
        self, file: BinaryIO, where: str, via: str, open_files: ExitStack
    ) -> Iterator[Capture | Attempt | Problem]:
        from backchannel.capture.archives.pairs import pair_records
        from backchannel.capture.archives.records import read_records
        from backchannel.capture.archives.taking import ArchiveTaker

        taker = ArchiveTaker(where, via, self._ledger, self._now, self._originals)
        found = 0
        for paired in pair_records(read_records(file, lambda: self._new_file(open_files))):
            found += 1
            yield from taker.take(paired)
        if not found:
            yield problems.no_records(where)
        yield from taker.summed_up()

    def _new_file(self, open_files: ExitStack) -> BinaryIO:
        """Return an empty file without a name, inside the dossier."""
        file = tempfile.TemporaryFile(dir=self._ledger.directory, buffering=0)  # noqa: SIM115 - closed by the stack
        return open_files.enter_context(cast("BinaryIO", file))


def _digest(file: BinaryIO) -> str:
    digest = hashlib.sha256()
    while part := file.read(CHUNK_BYTES):
        digest.update(part)
    file.seek(0)
    return digest.hexdigest()
