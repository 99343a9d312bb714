"""Back up a dossier into one file while it is in use, and restore it.

    backup.json          what this is
    signing-key.pem      unless it is to be left out
    ledger.sqlite        copied by SQLite's own interface for backups, as of one moment
    checkpoint.txt       of that moment
    derived.sqlite, notes.sqlite, backchannel.toml, verified.txt, model-answers/…    where there are any
    accounts.sqlite     where there is one, without sessions; left out with the key
    objects/ab/cdef…     the bytes that the copied ledger names

The ledger comes first and the objects after: they are never changed, and no entry is written before its bytes. The form
is that of ``sealing.archive``, which cannot name a file outside the folder that it is unpacked to.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from backchannel.engine.writing import writing
from backchannel.errors import LedgerError, UsageError
from backchannel.ledger import (
    ACCOUNTS_FILE,
    ANSWERS_DIRECTORY,
    LEDGER_FILE,
    SETTINGS_FILE,
    Fault,
    Ledger,
    Verification,
    verify_ledger,
)
from backchannel.ledger.chaincheck import objects_of
from backchannel.ledger.checkpoint import read_checkpoints, write_checkpoints
from backchannel.ledger.database import copy_database, database_errors, file_errors, sqlite_engine, transaction
from backchannel.ledger.layout import (
    CHECKPOINT_FILE,
    DERIVED_FILE,
    KEY_FILE,
    NOTES_FILE,
    OBJECTS_DIRECTORY,
    VERIFIED_FILE,
)
from backchannel.ledger.objects import ObjectStore
from backchannel.sealing import Member, object_name, write_archive
from backchannel.sealing.archive import ArchiveError, is_proper_name, read_archive

_ABOUT_FILE = "backup.json"
_ABOUT = b'{"format": "backchannel backup", "version": 1}\n'
_PRIVATE, _OPEN, _READ_ONLY = 0o600, 0o644, 0o444
_CHUNK_BYTES = 1 << 20
_HINT = "Run `backchannel verify` to see what is wrong."


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What was backed up, and what was not as it should be."""

    entries: int
    objects: int
    faults: tuple[Fault, ...]
    """Bytes that were missing or altered in the dossier already; the altered ones are in the backup as they are."""


def back_up(directory: Path, output: Path, *, without_key: bool = False) -> BackedUp:
    """Write a backup of a dossier, which may be in use, to one file that its owner alone may read.

    Args:
        directory: the dossier.
        output: the file.
        without_key: leave the signing key out, and who may use the application.

    Raises:
        LedgerError: the ledger cannot be read.
        UsageError: the file cannot be written.
    """
    with tempfile.TemporaryDirectory(prefix=".backup-", dir=_folder_of(output)) as scratch:
        copy = Path(scratch)
        _copy_ledger(directory, copy)
        _copy_derived(directory, copy)
        if not without_key:
            _copy_accounts(directory, copy)
        sha256s, entries = _named_in(copy)
        objects = ObjectStore(directory)
        faults = tuple(_faults(objects, sha256s))
        kept = [sha256 for sha256 in sha256s if objects.locate(sha256)]
        with writing(output, _PRIVATE) as file:
            write_archive(file, _members(directory, copy, objects, kept, without_key=without_key))
    return BackedUp(entries, len(kept), faults)


def restore(backup: Path, directory: Path) -> Verification:
    """Make a dossier of a backup, in a directory that is new or empty, and verify it.

    Raises:
        UsageError: the file is no backup, or is damaged, or the directory holds something or cannot be written.
    """
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise UsageError(f"{directory}: is not empty", "Name a new directory to restore to")
    try:
        directory.parent.mkdir(parents=True, exist_ok=True)
        unpacked = Path(tempfile.mkdtemp(prefix=f".{directory.name}.", dir=directory.absolute().parent))
        try:
            _unpack(backup, unpacked)
            unpacked.chmod(0o755)
            if directory.exists():
                directory.rmdir()  # it is empty; Windows would not replace it
            unpacked.replace(directory)
        finally:
            shutil.rmtree(unpacked, ignore_errors=True)
    except ArchiveError as error:
        raise UsageError(f"{backup}: is no backup, or is damaged: {error}", "Use another copy of it") from error
    except OSError as error:
        message = f"{error.filename or directory}: cannot be read or written ({error.strerror or error})"
        raise UsageError(message, "Check the free space and the permissions") from error
    return verify_ledger(directory, without_key=not (directory / KEY_FILE).exists())


def _folder_of(output: Path) -> Path:
    folder = output.absolute().parent
    if not folder.is_dir():
        raise UsageError(f"{output}: cannot be written, for there is no such folder", "Make it first")
    return folder


def _copy_ledger(directory: Path, copy: Path) -> None:
    path = directory / LEDGER_FILE
    with database_errors(path, _HINT), file_errors(copy.parent):
        with transaction(sqlite_engine(path, create=False)) as connection:
            connection.exec_driver_sql("SELECT 1 FROM entries LIMIT 1").all()  # from now on nobody can move the end
            copy_database(connection, copy / LEDGER_FILE)
            _copy_ends(directory, copy)
        for name in (SETTINGS_FILE, VERIFIED_FILE, KEY_FILE):
            _copy_file(directory / name, copy / name)


def _copy_ends(directory: Path, copy: Path) -> None:
    """Copy ``checkpoint.txt`` with the hash of the copied database's file, which differs where no entry is."""
    ends = read_checkpoints(directory)
    if not ends:
        _copy_file(directory / CHECKPOINT_FILE, copy / CHECKPOINT_FILE)
        return
    with (copy / LEDGER_FILE).open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest() if len(ends) == 1 else None
    write_checkpoints(copy, *(replace(end, file=digest) for end in ends))


def _copy_derived(directory: Path, copy: Path) -> None:
    hints = {
        DERIVED_FILE: f"Delete {DERIVED_FILE}: it can be made again.",
        NOTES_FILE: f"Move {NOTES_FILE} away: the notes of readers are lost then, and no evidence is.",
    }
    for name, hint in hints.items():
        path = directory / name
        if path.is_file():
            engine = sqlite_engine(path, create=False)
            with database_errors(path, hint), file_errors(copy.parent), transaction(engine) as connection:
                copy_database(connection, copy / name)


def _copy_accounts(directory: Path, copy: Path) -> None:
    """Copy who may use the application, without who is signed in: what was ended meanwhile must not come back."""
    path = directory / ACCOUNTS_FILE
    if not path.is_file():
        return
    hint = "Leave it out with --without-key, or restore it from an earlier backup."
    with database_errors(path, hint), file_errors(copy.parent):
        with transaction(sqlite_engine(path, create=False)) as connection:
            copy_database(connection, copy / ACCOUNTS_FILE)
        taken = sqlite_engine(copy / ACCOUNTS_FILE, create=False)
        with transaction(taken, write=True) as connection:
            connection.exec_driver_sql("PRAGMA secure_delete = ON")
            connection.exec_driver_sql("DELETE FROM sessions")


def _copy_file(source: Path, target: Path) -> None:
    if source.is_file():
        shutil.copyfile(source, target)


def _named_in(copy: Path) -> tuple[list[str], int]:
    """Return the SHA-256 of all bytes that a copied ledger names, sorted, and the number of its entries."""
    named: set[str] = set()
    number = 0
    with Ledger.open(copy) as ledger:
        for entry in ledger.entries():
            named.update(objects_of(entry))
            number += 1
    return sorted(named), number


def _faults(objects: ObjectStore, sha256s: list[str]) -> Iterator[Fault]:
    for sha256 in sha256s:
        where = objects.relative(sha256)
        try:
            found = objects.digest(sha256)
        except OSError as error:
            raise LedgerError(
                f"{where}: cannot be read ({error.strerror or error})", "Check its permissions"
            ) from error
        if found is None:
            yield Fault("object-missing", where, sha256, "no such file")
        elif found != sha256:
            yield Fault("object-altered", where, sha256, found)


def _members(
    directory: Path, copy: Path, objects: ObjectStore, sha256s: list[str], *, without_key: bool
) -> Iterator[Member]:
    yield Member(_ABOUT_FILE, lambda: (_ABOUT,))
    for name in (
        KEY_FILE,
        LEDGER_FILE,
        CHECKPOINT_FILE,
        DERIVED_FILE,
        NOTES_FILE,
        SETTINGS_FILE,
        VERIFIED_FILE,
        ACCOUNTS_FILE,
    ):
        if (copy / name).is_file() and not (without_key and name == KEY_FILE):
            yield _file(name, copy / name)
    for path in sorted((directory / ANSWERS_DIRECTORY).rglob("*.json")):
        name = path.relative_to(directory).as_posix()
        if is_proper_name(name) and path.is_file():
            yield _file(name, path)
    for sha256 in sha256s:
        place = objects.locate(sha256)
        if place is not None:
            yield _file(object_name(sha256), place)


def _file(name: str, path: Path) -> Member:
    def chunks() -> Iterator[bytes]:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                yield chunk

    return Member(name, chunks)


def _unpack(backup: Path, directory: Path) -> None:
    with backup.open("rb") as file:
        first = True
        for name, chunks in read_archive(file):
            if first and (name != _ABOUT_FILE or not _is_known(b"".join(chunks))):
                message = "it does not begin as one"
                raise ArchiveError(message)
            if not first:
                _write(directory / name, chunks, name)
            first = False
        if first:
            message = "it is empty"
            raise ArchiveError(message)


def _is_known(about: bytes) -> bool:
    try:
        return bool(json.loads(about) == json.loads(_ABOUT))
    except ValueError:
        return False


def _write(path: Path, chunks: Iterator[bytes], name: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        for chunk in chunks:
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    mode = (
        _PRIVATE
        if name in (KEY_FILE, ACCOUNTS_FILE)
        else _READ_ONLY
        if name.startswith(f"{OBJECTS_DIRECTORY}/")
        else _OPEN
    )
    path.chmod(mode)
