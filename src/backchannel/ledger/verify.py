"""Prove a ledger: every entry, every captured byte, or which one is wrong.

What is proved: that each entry bears the hash of its own content and of the entry before it, that the
numbers run from 1 without gaps to where ``checkpoint.txt`` says, that the bytes of every capture are there
and have their hash, that there are no others, that every signed checkpoint was signed by the key on record
over the tree of these entries, and that every time stamp is one on a signed checkpoint. What cannot be
proved from the inside: that nobody who has the key wrote the whole ledger anew. For that, keep a checkpoint
elsewhere and give it to ``verify_ledger``, or have it stamped.
"""

from __future__ import annotations

import functools
import os
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, create_engine, select
from sqlalchemy.exc import DBAPIError

from backchannel.ledger.chain import Entry
from backchannel.ledger.chaincheck import ChainCheck, entry_range
from backchannel.ledger.checkpoint import Checkpoint, parse_checkpoint, read_checkpoints
from backchannel.ledger.database import sqlite_engine, transaction
from backchannel.ledger.fault import Fault, Stamping, Verification
from backchannel.ledger.layout import CHECKPOINT_FILE, KEY_FILE, LEDGER_FILE, VERIFIED_FILE, is_sha256
from backchannel.ledger.memory import WholeCheck, recall_check
from backchannel.ledger.objects import ObjectStore
from backchannel.ledger.proofcheck import bytes_named, check_given, check_key_file, check_signed
from backchannel.ledger.schema import ENTRIES, LEDGER_META, METADATA, SCHEMA_VERSION, TRIGGERS
from backchannel.ledger.signing import key_in_force
from backchannel.ledger.stampcheck import check_stamps
from backchannel.ledger.wholefile import digest_of

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

_ROWS_AT_ONCE = 1000


def verify_ledger(
    directory: Path | str,
    checkpoint: str | bytes | None = None,
    *,
    quick: bool = False,
    without_key: bool = False,
    certificates: Sequence[Certificate] = (),
) -> Verification:
    """Walk a dossier's ledger and its objects, and report everything that is not what it was.

    Nothing is written, and nothing is raised for a ledger that was tampered with, however badly.

    Args:
        directory: the dossier.
        checkpoint: a hash noted down earlier (or a line of ``checkpoint.txt``), or the bytes of a signed
            checkpoint, which the ledger must agree with.
        quick: rest on the last whole check (``memory.py``): bytes that were captured before its end are looked
            for, with their size, and not read. Everything else is checked as ever.
        without_key: the signing key is meant to be elsewhere, so that it is no fault where it is missing.
        certificates: known from elsewhere; where there are any, one of them must vouch for each time stamp.
    """
    directory = Path(directory)
    objects = ObjectStore(directory)
    # Listed before the entries are read: bytes reach their places only after their entry is committed, so a
    # capture that runs at the same time adds entries without files here, never files without entries.
    listed = list(objects.listing())
    path = directory / LEDGER_FILE
    chain = ChainCheck()
    if not os.path.isfile(path):  # noqa: PTH113 - unlike Path's it raises nothing
        return _verification(chain, [Fault("database-missing", LEDGER_FILE, "the ledger", "no such file")])
    faults: list[Fault] = []
    database: list[Fault] = []
    strays: list[Fault] = []
    since: WholeCheck | None = None
    ends: tuple[Checkpoint, ...] | None = None
    try:
        with transaction(sqlite_engine(path, create=False, lenient=True)) as connection:
            _walk(connection, chain)
            # Read while the database is held for reading, so that no writer can move the end in between.
            ends = read_checkpoints(directory)
            faults += _check_end(connection, chain, ends)
            faults += _check_wanted(connection, chain, checkpoint)
            if quick:
                since, doubts = _recall(connection, directory, chain)
                faults += doubts
            database += [*_check_version(connection), *_check_pages(connection), *_check_guards(connection)]
            database += _check_tables(connection)
            strays = [] if chain.faults or faults or database else _check_file(connection, path, ends)
        extras = _check_extras(chain, listed)
    except (DBAPIError, sqlite3.Error, UnicodeDecodeError) as error:
        where = f"{LEDGER_FILE}, after entry {chain.number}" if chain.entries else LEDGER_FILE
        database.append(Fault("database-unreadable", where, "a whole ledger", _reason(error)))
        extras = []  # where not all entries could be read, nothing can be said to be extra
    keys = [] if without_key and not (directory / KEY_FILE).exists() else check_key_file(directory, chain)
    stamps, doubts = check_stamps(chain.proofs, functools.partial(bytes_named, objects), certificates)
    faults += [*keys, *check_signed(objects, chain), *doubts]
    faults = [*chain.faults, *faults, *_check_objects(objects, chain, since), *extras, *database, *strays]
    return replace(_verification(chain, faults, since, stamps), file_known=_known_file(ends) is not None)


def _verification(
    chain: ChainCheck, faults: list[Fault], since: WholeCheck | None = None, stamps: Sequence[Stamping] = ()
) -> Verification:
    return Verification(
        ok=not faults,
        entries=chain.entries,
        documents=len(chain.captured),
        checkpoint=chain.tail,
        number=chain.number,
        signed=sum(entry.kind == "signed" for entry in chain.proofs),
        key=key_in_force(chain.proofs, chain.number + 1),
        stamps=tuple(stamps),
        rekeyed=tuple(one.sequence for one in chain.proofs if one.kind == "keyed" and _had_key(chain, one)),
        since=since,
        unread=sum(chain.objects[sha256] <= since.end.sequence for sha256 in chain.captured) if since else 0,
        faults=tuple(faults),
    )


def _had_key(chain: ChainCheck, entry: Entry) -> bool:
    return key_in_force(chain.proofs, entry.sequence) is not None


def _recall(connection: Connection, directory: Path, chain: ChainCheck) -> tuple[WholeCheck | None, list[Fault]]:
    """Return the whole check to rest on, where there is one that this ledger has grown out of."""
    key = key_in_force(chain.proofs, chain.number + 1)
    if key is None:
        return None, []
    try:
        since = recall_check(directory, key)
    except ValueError as error:
        return None, [Fault("memory-altered", VERIFIED_FILE, "the end of the last whole check", str(error))]
    if since is not None and _place_of(connection, since.end.hash) != since.end.sequence:
        return None, [Fault("memory-altered", VERIFIED_FILE, f"entry {since.end}", "no such entry")]
    return since, []


def _walk(connection: Connection, chain: ChainCheck) -> None:
    query = select(ENTRIES).order_by(ENTRIES.c.sequence).execution_options(yield_per=_ROWS_AT_ONCE)
    for row in connection.execute(query).mappings():
        chain.take(Entry(**row), lambda digest: _place_of(connection, digest))


def _place_of(connection: Connection, digest: str) -> int | None:
    if not is_sha256(digest):
        return None
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


def _check_wanted(connection: Connection, chain: ChainCheck, checkpoint: str | bytes | None) -> Iterator[Fault]:
    """Look for the checkpoint that the user noted down, or hold the ledger to the signed one."""
    if isinstance(checkpoint, bytes):
        yield from check_given(checkpoint, "the signed checkpoint given", chain)
    if not isinstance(checkpoint, str):
        return
    noted = parse_checkpoint(checkpoint)
    place = _place_of(connection, noted.hash if noted else checkpoint.strip().lower())
    if place is None or (noted and place != noted.sequence):
        found = "no such entry" if place is None else f"entry {place}"
        yield Fault("checkpoint-unknown", "the checkpoint given", checkpoint.strip(), found)


def _check_objects(objects: ObjectStore, chain: ChainCheck, since: WholeCheck | None) -> Iterator[Fault]:
    """Hold the bytes of every capture to their hash, in order of the entries that name them."""
    for sha256, sequence in chain.objects.items():
        where = objects.relative(sha256)
        try:
            if since and sequence <= since.end.sequence:
                yield from _check_size(where, objects.size(sha256), chain.sizes.get(sha256), sequence)
                continue
            found = objects.digest(sha256)
        except OSError as error:
            yield Fault("object-unreadable", where, sha256, error.strerror or str(error))
            continue
        if found is None:
            yield Fault("object-missing", where, f"the bytes of entry {sequence}", "no such file")
        elif found != sha256:
            yield Fault("object-altered", where, sha256, found)


def _check_size(where: str, found: int | None, expected: int | None, sequence: int) -> Iterator[Fault]:
    if found is None:
        yield Fault("object-missing", where, f"the bytes of entry {sequence}", "no such file")
    elif expected is not None and found != expected:
        yield Fault("object-altered", where, f"{expected} bytes", f"{found} bytes")


def _check_extras(chain: ChainCheck, listed: list[tuple[str, str | None]]) -> list[Fault]:
    return [
        Fault("object-extra", where, "a file that an entry names", "a file that no entry names")
        for where, sha256 in listed
        if sha256 not in chain.objects
    ]


def _check_file(connection: Connection, path: Path, ends: tuple[Checkpoint, ...] | None) -> list[Fault]:
    """Hold the bytes of the database's file to what they were after the last entry, where that is known.

    What changes entries, tables or triggers has been named before this; what is left are bytes that SQLite does not
    use, and those in which it keeps house.
    """
    known = _known_file(ends)
    if known is None:
        return []
    try:
        found = digest_of(connection, path)
    except OSError as error:
        return [Fault("database-unreadable", LEDGER_FILE, known, error.strerror or str(error))]
    return [Fault("database-altered", f"{LEDGER_FILE}, or {CHECKPOINT_FILE}", known, found)] if found != known else []


def _known_file(ends: tuple[Checkpoint, ...] | None) -> str | None:
    return ends[0].file if ends and len(ends) == 1 else None


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
    rows = connection.exec_driver_sql("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'")
    present = {str(name): (table, sql) for name, table, sql in rows}
    for name, statement in TRIGGERS.items():
        if present.get(name) != (ENTRIES.name, statement):
            found = "another trigger" if name in present else "none"
            yield Fault("guard-missing", f"{LEDGER_FILE}, trigger {name}", "the trigger", found)


def _check_tables(connection: Connection) -> Iterator[Fault]:
    """Hold the tables, their columns and whatever else there is to those of an empty ledger of this version."""
    expected, found = _expected_shape(), _shape(connection)
    for name in sorted(expected.keys() | (found.keys() - TRIGGERS.keys())):
        if expected.get(name) != found.get(name):
            tables = [f"{shape or 'none'}" for shape in (expected.get(name), found.get(name))]
            yield Fault("database-altered", f"{LEDGER_FILE}, {_clean(name)}", *map(_clean, tables))


@functools.cache
def _expected_shape() -> dict[str, tuple[str, ...]]:
    with transaction(create_engine("sqlite://")) as empty:
        METADATA.create_all(empty)
        return _shape(empty)


def _shape(connection: Connection) -> dict[str, tuple[str, ...]]:
    """Return everything in a database by name: its kind, its table, and its columns, where it has some."""
    rows = connection.exec_driver_sql("SELECT name, type, tbl_name FROM sqlite_master").all()
    columns = "SELECT name, type, [notnull], dflt_value, pk, hidden FROM pragma_table_xinfo(?)"
    return {
        str(name): (str(kind), str(table), *(str(row) for row in connection.exec_driver_sql(columns, (str(name),))))
        for name, kind, table in rows
    }


def _reason(error: DBAPIError | sqlite3.Error | UnicodeDecodeError) -> str:
    return _clean(str(error.orig if isinstance(error, DBAPIError) else error))


def _clean(text: str) -> str:
    """Return text from a database that nobody vouches for as one printable line."""
    return "".join(letter if letter.isprintable() else " " for letter in text)[:200]
