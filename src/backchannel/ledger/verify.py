"""Prove a ledger: every entry, every captured byte, or which one is wrong.

What is proved: that each entry bears the hash of its own content and of the entry before it, that the
numbers run from 1 without gaps to where ``checkpoint.txt`` says, that the bytes of every capture are there
and have their hash, and that there are no others. What cannot be proved from the inside: that nobody wrote
the whole ledger anew. For that, note a checkpoint down elsewhere and give it to ``verify_ledger``.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError

from backchannel.ledger.chain import Entry
from backchannel.ledger.chaincheck import ChainCheck, entry_range
from backchannel.ledger.checkpoint import Checkpoint, parse_checkpoint, read_checkpoints
from backchannel.ledger.database import sqlite_engine, transaction
from backchannel.ledger.fault import Fault, Verification
from backchannel.ledger.layout import CHECKPOINT_FILE, LEDGER_FILE
from backchannel.ledger.objects import ObjectStore
from backchannel.ledger.schema import ENTRIES, LEDGER_META, SCHEMA_VERSION, TRIGGERS

_ROWS_AT_ONCE = 1000


def verify_ledger(directory: Path | str, checkpoint: str | None = None) -> Verification:
    """Walk a dossier's ledger and its objects, and report everything that is not what it was.

    Nothing is written, and nothing is raised for a ledger that was tampered with, however badly.

    Args:
        directory: the dossier.
        checkpoint: a hash noted down earlier (or a line of ``checkpoint.txt``), which must be in the chain.
    """
    directory = Path(directory)
    objects = ObjectStore(directory)
    # Listed before the entries are read: bytes reach their places only after their entry is committed, so a
    # capture that runs at the same time adds entries without files here, never files without entries.
    listed = list(objects.listing())
    path = directory / LEDGER_FILE
    if not os.path.isfile(path):  # noqa: PTH113 - unlike Path's it raises nothing
        missing = Fault("database-missing", LEDGER_FILE, "the ledger", "no such file")
        return Verification(ok=False, entries=0, documents=0, checkpoint=None, faults=(missing,))
    chain = ChainCheck()
    faults: list[Fault] = []
    database: list[Fault] = []
    try:
        with transaction(sqlite_engine(path, create=False, lenient=True)) as connection:
            _walk(connection, chain)
            # Read while the database is held for reading, so that no writer can move the end in between.
            faults += _check_end(connection, chain, read_checkpoints(directory))
            faults += _check_wanted(connection, checkpoint)
            database += [*_check_version(connection), *_check_pages(connection), *_check_guards(connection)]
        extras = _check_extras(chain, listed)
    except (DBAPIError, sqlite3.Error) as error:
        where = f"{LEDGER_FILE}, after entry {chain.number}" if chain.entries else LEDGER_FILE
        database.append(Fault("database-unreadable", where, "a whole ledger", _reason(error)))
        extras = []  # where not all entries could be read, nothing can be said to be extra
    faults = [*chain.faults, *faults, *_check_objects(objects, chain), *extras, *database]
    return Verification(not faults, chain.entries, len(chain.objects), chain.tail, tuple(faults))


def _walk(connection: Connection, chain: ChainCheck) -> None:
    query = select(ENTRIES).order_by(ENTRIES.c.sequence).execution_options(yield_per=_ROWS_AT_ONCE)
    for row in connection.execute(query).mappings():
        chain.take(Entry(**row), lambda digest: _place_of(connection, digest))


def _place_of(connection: Connection, digest: str) -> int | None:
    query = select(ENTRIES.c.sequence).where(ENTRIES.c.hash == digest).limit(1)
    place = connection.execute(query).scalar()
    return place if isinstance(place, int) else None


def _check_end(connection: Connection, chain: ChainCheck, ends: tuple[Checkpoint, ...] | None) -> Iterator[Fault]:
    """Hold the end of the chain to ``checkpoint.txt``."""
    if chain.tail is None:
        yield Fault("entry-missing", "entry 1", "entry 1", "no entries")
        return
    tail = Checkpoint(chain.number, chain.tail)
    if ends is None:
        yield Fault("checkpoint-missing", CHECKPOINT_FILE, str(tail), "no such file")
    elif not ends:
        yield Fault("checkpoint-altered", CHECKPOINT_FILE, str(tail), "no checkpoint")
    elif tail not in ends:
        yield _wrong_end(connection, tail, max(ends))


def _wrong_end(connection: Connection, tail: Checkpoint, noted: Checkpoint) -> Fault:
    if noted.sequence > tail.sequence:
        where = entry_range(tail.sequence + 1, noted.sequence)
        return Fault("entry-missing", where, f"{noted} ({CHECKPOINT_FILE})", str(tail))
    if noted.sequence < tail.sequence and _place_of(connection, noted.hash) == noted.sequence:
        where = entry_range(noted.sequence + 1, tail.sequence)
        return Fault("entry-extra", where, f"{noted} ({CHECKPOINT_FILE})", str(tail))
    return Fault("checkpoint-altered", CHECKPOINT_FILE, str(tail), str(noted))


def _check_wanted(connection: Connection, checkpoint: str | None) -> Iterator[Fault]:
    """Look for the checkpoint that the user noted down."""
    if checkpoint is None:
        return
    noted = parse_checkpoint(checkpoint)
    place = _place_of(connection, noted.hash if noted else checkpoint.strip().lower())
    if place is None or (noted and place != noted.sequence):
        found = "no such entry" if place is None else f"entry {place}"
        yield Fault("checkpoint-unknown", "the checkpoint given", checkpoint.strip(), found)


def _check_objects(objects: ObjectStore, chain: ChainCheck) -> Iterator[Fault]:
    """Hold the bytes of every capture to their hash, in order of the entries that name them."""
    for sha256, sequence in chain.objects.items():
        where = objects.relative(sha256)
        try:
            found = objects.digest(sha256)
        except OSError as error:
            yield Fault("object-unreadable", where, sha256, error.strerror or str(error))
            continue
        if found is None:
            yield Fault("object-missing", where, f"the bytes of entry {sequence}", "no such file")
        elif found != sha256:
            yield Fault("object-altered", where, sha256, found)


def _check_extras(chain: ChainCheck, listed: list[tuple[str, str | None]]) -> list[Fault]:
    return [
        Fault("object-extra", where, "a file that an entry names", "a file that no entry names")
        for where, sha256 in listed
        if sha256 not in chain.objects
    ]


def _check_version(connection: Connection) -> Iterator[Fault]:
    query = select(LEDGER_META.c.value).where(LEDGER_META.c.key == "schema_version")
    version = str(connection.execute(query).scalar())
    if not version.isdecimal() or int(version) > SCHEMA_VERSION:
        yield Fault("database-newer", LEDGER_FILE, f"schema version {SCHEMA_VERSION} or lower", _clean(version))


def _check_pages(connection: Connection) -> Iterator[Fault]:
    """Ask SQLite whether the file is sound, down to parts that hold no entries."""
    state = str(connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar())
    if state != "ok":
        yield Fault("database-damaged", LEDGER_FILE, "ok", _clean(state))


def _check_guards(connection: Connection) -> Iterator[Fault]:
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    present = {str(name): sql for name, sql in rows}
    for name, statement in TRIGGERS.items():
        if present.get(name) != statement:
            found = "another trigger" if name in present else "none"
            yield Fault("guard-missing", f"{LEDGER_FILE}, trigger {name}", "the trigger", found)


def _reason(error: DBAPIError | sqlite3.Error) -> str:
    return _clean(str(error.orig if isinstance(error, DBAPIError) else error))


def _clean(text: str) -> str:
    """Return text from a database that nobody vouches for as one printable line."""
    return "".join(letter if letter.isprintable() else " " for letter in text)[:200]
