"""Capture files: store the bytes, guess the media type, and record the act."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from backchannel.capture import problems
from backchannel.capture.archives import ArchiveRun, is_archive
from backchannel.capture.media import HEAD_BYTES, UNKNOWN, guess_media_type, sniff_media_type
from backchannel.capture.walk import Found, find_files
from backchannel.ledger import Ledger
from backchannel.model import Attempt, Capture, Problem

BATCH_FILES = 256
"""Captures recorded in one transaction; a commit for each would take longer than all the rest."""

BATCH_BYTES = 64 << 20
"""Bytes after which a batch ends, so that large files do not wait long before they count as taken."""

Taking = Capture | Attempt | Problem


def capture_paths(locations: Sequence[str], ledger: Ledger, retrieved_at: str) -> Iterator[Taking]:
    """Take files and folders: store every byte, record every capture, and yield what came of each file.

    An archive of the web (``archives``) gives a capture or an attempt for each of its records.

    A capture is yielded only when it stands in the ledger, bytes and entry; whatever happens later, it
    stays there. When anything stops the run, what was stored until then is recorded first.

    Args:
        locations: files and folders as the user typed them.
        ledger: where to keep them.
        retrieved_at: now, ISO 8601 in UTC.

    Returns:
        For every file its captures and attempts with their numbers, and problems; in the order of the locations, and
        inside a folder in order of the paths shown (``capture.shown``).

    Raises:
        LedgerError: the ledger cannot be written.

    Problems:
        Those of ``walk.find_files`` and ``archives.problems``.
    """
    yield from in_batches(_takings(locations, ledger, retrieved_at), ledger, retrieved_at)


def capture_archives(archives: Sequence[Found], ledger: Ledger, retrieved_at: str) -> Iterator[Taking]:
    """Take archives of the web from files whose names in the ledger are given; otherwise as ``capture_paths``."""
    run = ArchiveRun(ledger, retrieved_at)
    takings = (taken for found in archives for taken in _take_archive(found, run))
    yield from in_batches(takings, ledger, retrieved_at)


def in_batches(takings: Iterator[Taking], ledger: Ledger, retrieved_at: str) -> Iterator[Taking]:
    """Record what is taken, many in one transaction, and yield it with its numbers."""
    pending: list[Taking] = []
    size = 0
    try:
        for taken in takings:
            pending.append(taken)
            size += taken.size if isinstance(taken, Capture) else 0
            if len(pending) >= BATCH_FILES or size >= BATCH_BYTES:
                batch, pending, size = pending, [], 0
                yield from _record(batch, ledger, retrieved_at)
    finally:
        recorded = _record(pending, ledger, retrieved_at)
    yield from recorded


def _takings(locations: Sequence[str], ledger: Ledger, retrieved_at: str) -> Iterator[Taking]:
    archives = ArchiveRun(ledger, retrieved_at)
    for found in find_files(locations):
        if isinstance(found, Problem):
            yield found
        elif is_archive(found.real.name):
            yield from _take_archive(found, archives)
        else:
            yield _take(found, ledger, retrieved_at)


def _take_archive(found: Found, archives: ArchiveRun) -> Iterator[Taking]:
    try:
        with open_regular(found.real) as stream:
            yield from archives.take(stream, found.shown)
    except _NotRegularError:
        yield problems.not_a_regular_file(found.shown)
    except OSError as error:
        yield problems.from_os_error(found.shown, error)


def _take(found: Found, ledger: Ledger, retrieved_at: str) -> Capture | Problem:
    """Store the bytes of one file; only then look at them."""
    try:
        with open_regular(found.real) as stream:
            sha256, size = ledger.store_stream(stream)
    except _NotRegularError:
        return problems.not_a_regular_file(found.shown)
    except OSError as error:
        return problems.from_os_error(found.shown, error)
    return Capture(sha256, found.shown, None, media_type_of(found.real.name, sha256, size, ledger), size, retrieved_at)


def media_type_of(name: str, sha256: str, size: int, ledger: Ledger) -> str:
    """Return the media type of stored bytes, by the name of their file, else by their beginning."""
    by_name = guess_media_type(name)
    return by_name or (sniff_media_type(ledger.read_head(sha256, HEAD_BYTES)) if size else UNKNOWN)


def _record(batch: list[Taking], ledger: Ledger, recorded_at: str) -> list[Taking]:
    """Record the captures and attempts of a batch, and return the batch with their numbers in place."""
    captures = iter(ledger.append_captures([item for item in batch if isinstance(item, Capture)], recorded_at))
    attempts = iter(ledger.append_attempts([item for item in batch if isinstance(item, Attempt)], recorded_at))
    numbered: list[Taking] = []
    for item in batch:
        kept: Iterator[Taking] = (
            captures if isinstance(item, Capture) else attempts if isinstance(item, Attempt) else iter([item])
        )
        numbered.append(next(kept))
    return numbered


class _NotRegularError(OSError):
    """Signal that a file is no regular one any more."""


def open_regular(path: Path) -> BinaryIO:
    """Open what must be a regular file at this moment, without waiting for pipes or following a link.

    Raises:
        OSError: it cannot be opened, or is something else by now.
    """
    flags = os.O_RDONLY
    for name in ("O_BINARY", "O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC"):
        flags |= getattr(os, name, 0)
    descriptor = os.open(path, flags)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise _NotRegularError
    return os.fdopen(descriptor, "rb")
