"""Take the SHA-256 of the ledger's file, so that not even bytes that SQLite does not use can be changed unseen."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
from pathlib import Path

from sqlalchemy import Connection

MOST_HELD_BYTES = 4 << 20
"""Databases up to this size (some 6,000 entries) are hashed in memory, which takes a few milliseconds."""

_BYTES_AT_ONCE = 1 << 20

_KEPT_OPEN: dict[tuple[int, int], int] = {}
"""Descriptors of large ledgers by device and inode. To close one lets go of all locks that this process has on the
file, whoever holds them (How To Corrupt An SQLite Database File, 2.2), so they stay open until the process ends."""


def digest_of(connection: Connection, path: Path) -> str:
    """Return the SHA-256 of a database's file as an open transaction sees it, in hexadecimal.

    Args:
        connection: inside a transaction that has written nothing.
        path: the file.

    Raises:
        OSError: the file cannot be read.
    """
    source = connection.connection.driver_connection
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    size = pages * connection.exec_driver_sql("PRAGMA page_size").scalar_one()
    if size > MOST_HELD_BYTES or not isinstance(source, sqlite3.Connection) or not hasattr(source, "serialize"):
        return _digest_of_file(path)
    digest = hashlib.sha256(source.serialize())
    longer = path.stat().st_size - size
    if longer:
        digest.update(b"%d more bytes" % longer)
    return digest.hexdigest()


def _digest_of_file(path: Path) -> str:
    if sys.platform == "win32":  # its locks belong to a handle, not to a process
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    state = path.stat()
    descriptor = _KEPT_OPEN.get((state.st_dev, state.st_ino))
    if descriptor is None:
        descriptor = _KEPT_OPEN[state.st_dev, state.st_ino] = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    digest, place = hashlib.sha256(), 0
    while piece := os.pread(descriptor, _BYTES_AT_ONCE, place):
        digest.update(piece)
        place += len(piece)
    return digest.hexdigest()
