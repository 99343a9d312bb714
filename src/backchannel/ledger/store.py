"""Keep the ledger of one dossier: captured bytes, and the append-only entries that say when."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, TypeVar

from sqlalchemy import Connection, Engine, insert, inspect, select

from backchannel.errors import DossierExistsError, DossierNotFoundError, LedgerError
from backchannel.ledger.chain import ASIDE_KINDS, GENESIS, Entry, EntryKind, chain_entries, json_text
from backchannel.ledger.chaincheck import objects_of
from backchannel.ledger.checkpoint import Checkpoint, write_checkpoints
from backchannel.ledger.database import LOCK_TIMEOUT_SECONDS, file_errors, sqlite_engine, transaction
from backchannel.ledger.layout import KEY_FILE, LEDGER_FILE
from backchannel.ledger.migration import SCHEMA_KEY, migrate_ledger
from backchannel.ledger.objects import ObjectStore
from backchannel.ledger.schema import ENTRIES, LEDGER_META, METADATA, SCHEMA_VERSION, TRIGGERS
from backchannel.ledger.tail import VERIFY_HINT, Tail, last_entry, ledger_errors
from backchannel.model import Access, Attempt, Capture, Decision, from_plain, to_plain
from backchannel.proof.keys import encode_key, load_key, make_key

R = TypeVar("R")
_ROWS_AT_ONCE = 1000


class Ledger:
    """The facts of one dossier: captures and decisions, in the order in which they were recorded.

    Make one with ``create`` or ``open``; use it as a context manager or call ``close``. Reading and appending
    are safe between processes: one writes at a time, the others wait. An object is for one thread.
    """

    def __init__(self, directory: Path, engine: Engine) -> None:
        self.directory = directory
        self._engine = engine
        self._tail = Tail(directory, engine)
        self._objects = ObjectStore(directory)
        self._captures: list[Capture] = []
        self._by_location: dict[str, list[Capture]] = {}
        self._read_to = 0

    # --- making, opening, closing

    @classmethod
    def create(cls, directory: Path | str, recorded_at: str) -> Self:
        """Start a ledger in a directory, which is made where it is missing.

        Args:
            directory: the dossier.
            recorded_at: now, ISO 8601 in UTC.

        Raises:
            DossierExistsError: there is a ledger already.
            LedgerError: the directory cannot be written, or holds the bytes of a ledger that is gone.
        """
        _check_utc(recorded_at)
        directory = Path(directory)
        _make_directory(directory)
        engine = sqlite_engine(directory / LEDGER_FILE, create=True)
        with ledger_errors(directory), transaction(engine, write=True) as connection:
            _start(connection, directory, recorded_at)
        Tail(directory, engine).note_end()
        return cls(directory, engine)

    @classmethod
    def open(cls, directory: Path | str, lock_timeout_seconds: float = LOCK_TIMEOUT_SECONDS) -> Self:
        """Open the ledger of a dossier.

        Raises:
            DossierNotFoundError: there is none in this directory.
            LedgerError: it cannot be read, or a later version of this program wrote it.
        """
        directory = Path(directory)
        with file_errors(directory):
            present = (directory / LEDGER_FILE).is_file()
        if not present and ObjectStore(directory).holds_any():
            raise _gone(directory)
        if not present:
            raise DossierNotFoundError(
                f"{directory}: no dossier here", "Start one with `backchannel init`, or name it with -C."
            )
        engine = sqlite_engine(directory / LEDGER_FILE, create=False, lock_timeout_seconds=lock_timeout_seconds)
        ledger = cls(directory, engine)
        if migrate_ledger(engine, directory):
            ledger._tail.note_end()
        with ledger._reading() as connection:
            last_entry(connection, directory)
        ledger._settle_leftovers()
        return ledger

    def close(self) -> None:
        """Let go of the database, and of bytes that were stored and never recorded."""
        self._tail.close()
        self._objects.drop()
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- bytes

    def store_stream(self, stream: BinaryIO) -> tuple[str, int]:
        """Store what a stream gives, in chunks, and return its SHA-256 and size.

        The bytes are safe, and count as captured, only when ``append_capture`` has named them.

        Raises:
            LedgerError: they cannot be stored.
            OSError: the stream cannot be read.
        """
        return self._objects.stage(stream)

    def store_file(self, path: Path | str) -> tuple[str, int]:
        """Store the bytes of a regular file; as ``store_stream``."""
        with Path(path).open("rb") as stream:
            return self.store_stream(stream)

    def store_bytes(self, data: bytes) -> tuple[str, int]:
        """Store some bytes; as ``store_stream``."""
        return self.store_stream(BytesIO(data))

    def read_object(self, sha256: str) -> bytes:
        """Return stored bytes, checked against their name.

        Raises:
            LedgerError: they are missing, cannot be read, or are not what they were.
        """
        return self._objects.read(sha256)

    def open_object(self, sha256: str) -> BinaryIO:
        """Open stored bytes for reading, checked against their name; for those that may be larger than memory.

        Raises:
            LedgerError: as ``read_object``.
        """
        return self._objects.open_checked(sha256)

    def holds(self, sha256: str) -> bool:
        """Say whether some bytes were captured already, whatever was stored since and is not recorded yet."""
        return self._objects.holds(sha256)

    def read_head(self, sha256: str, size: int) -> bytes:
        """Return the first bytes of an object, unchecked: enough to tell what kind of file it is."""
        return self._objects.read_head(sha256, size)

    # --- appending

    def append_capture(self, capture: Capture, recorded_at: str) -> Capture:
        """Record one capture and return it with its number; see ``append_captures``."""
        return self.append_captures([capture], recorded_at)[0]

    def append_captures(self, captures: Sequence[Capture], recorded_at: str) -> tuple[Capture, ...]:
        """Record captures in one transaction: all of them or, when anything is raised, none.

        A capture is an act at a time, so taking the same bytes again is recorded again: it is evidence that
        the page was still the same.

        Args:
            captures: with the bytes stored; their ``sequence`` is not used.
            recorded_at: now, ISO 8601 in UTC.

        Returns:
            The captures with their numbers, in the order given.

        Raises:
            LedgerError: the ledger cannot be written, or is not what it was.
        """
        _check_utc(recorded_at)
        if not captures:
            return ()
        self._check_stored(sha256 for capture in captures for sha256 in capture.objects)
        first = self._tail.append("captured", [(recorded_at, _body(capture)) for capture in captures])
        self._objects.settle(sha256 for capture in captures for sha256 in capture.objects)
        return tuple(replace(capture, sequence=first + place) for place, capture in enumerate(captures))

    def append_attempt(self, attempt: Attempt) -> Attempt:
        """Record a try of our own that took nothing, at its own time; see ``append_attempts``."""
        return self.append_attempts([attempt], attempt.attempted_at)[0]

    def append_attempts(self, attempts: Sequence[Attempt], recorded_at: str) -> tuple[Attempt, ...]:
        """Record tries that took nothing, in one transaction, as ``append_captures`` does captures."""
        _check_utc(recorded_at)
        if not attempts:
            return ()
        self._check_stored(sha256 for attempt in attempts for sha256 in attempt.objects)
        first = self._tail.append("attempted", [(recorded_at, _body(attempt)) for attempt in attempts])
        self._objects.settle(sha256 for attempt in attempts for sha256 in attempt.objects)
        return tuple(replace(attempt, sequence=first + place) for place, attempt in enumerate(attempts))

    def append_decision(
        self, decision: Decision, known: int = 0, allow: Callable[[Sequence[Decision]], None] | None = None
    ) -> Decision:
        """Record a person's judgement at its own time and return it with its number.

        Args:
            decision: without its number.
            known: number of the last decision that its author knew of.
            allow: is given the later ones while nobody else can write; where it raises, nothing is recorded.
        """
        _check_utc(decision.decided_at)

        def check(connection: Connection) -> None:
            if allow is not None:
                allow(self._records_in(connection, "decided", Decision, known))

        number = self._tail.append("decided", [(decision.decided_at, _body(decision))], check)
        return replace(decision, sequence=number)

    def append_access(self, access: Access) -> Access:
        """Record an act about who may use the dossier, as ``append_decision`` does a judgement."""
        _check_utc(access.at)
        return replace(access, sequence=self._tail.append("accessed", [(access.at, _body(access))]))

    def append_proof(self, kind: EntryKind, body: dict[str, str], recorded_at: str, sha256s: Sequence[str] = ()) -> int:
        """Record a new key, a signed checkpoint or a time stamp, and return the number of its entry.

        Args:
            kind: ``keyed``, ``signed`` or ``stamped``.
            body: what the entry says.
            recorded_at: now, ISO 8601 in UTC.
            sha256s: stored bytes that it names.

        Raises:
            LedgerError: the ledger cannot be written, or is not what it was.
        """
        _check_utc(recorded_at)
        self._check_stored(sha256s)
        number = self._tail.append(kind, [(recorded_at, json_text(body))])
        self._objects.settle(sha256s)
        return number

    # --- reading

    def entries(self, after: int = 0, *, kinds: Sequence[EntryKind] = ()) -> Iterator[Entry]:
        """Yield the entries with a higher number than ``after``, as they stand, in order; of some kinds or of all."""
        query = select(ENTRIES).where(ENTRIES.c.sequence > after).order_by(ENTRIES.c.sequence)
        if kinds:
            query = query.where(ENTRIES.c.kind.in_(kinds))
        with self._reading() as connection:
            for row in connection.execute(query.execution_options(yield_per=_ROWS_AT_ONCE)).mappings():
                yield Entry(**row)

    def captures(self, after: int = 0) -> tuple[Capture, ...]:
        """Return the captures with a higher number than ``after``, in the order in which they were recorded."""
        if after:
            return self._records("captured", Capture, after)
        self._refresh()
        return tuple(self._captures)

    def attempts(self, after: int = 0) -> tuple[Attempt, ...]:
        """Return the attempts with a higher number than ``after``, in the order in which they were recorded."""
        return self._records("attempted", Attempt, after)

    def decisions(self, after: int = 0) -> tuple[Decision, ...]:
        """Return the decisions with a higher number than ``after``, in the order in which they were recorded."""
        return self._records("decided", Decision, after)

    def accesses(self, after: int = 0) -> tuple[Access, ...]:
        """Return the acts about who may use the dossier with a higher number than ``after``, as recorded."""
        return self._records("accessed", Access, after)

    def last_capture(self, location: str, before: int | None = None) -> Capture | None:
        """Return the latest capture of a path or address, ``None`` where there is none.

        Args:
            location: the ``path`` or ``url`` of a capture.
            before: look only at entries below this number. With a capture's own number this gives the capture
                before it; where both have the same SHA-256, nothing had changed between them.
        """
        if before is None or self._read_to < before - 1:
            self._refresh()
        known = self._by_location.get(location, [])
        return next((item for item in reversed(known) if before is None or item.sequence < before), None)

    @property
    def checkpoint(self) -> Checkpoint:
        """Number and hash of the last entry, read from the chain itself."""
        with self._reading() as connection:
            last = last_entry(connection, self.directory)
        return Checkpoint(last.sequence, last.hash)

    @property
    def facts_to(self) -> int:
        """Number of the last entry that is no proof and no access: nothing derived depends on what comes after it."""
        query = select(ENTRIES.c.sequence).where(ENTRIES.c.kind.not_in(ASIDE_KINDS))
        with self._reading() as connection:
            return int(connection.execute(query.order_by(ENTRIES.c.sequence.desc()).limit(1)).scalar_one())

    # --- inside

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with ledger_errors(self.directory), transaction(self._engine) as connection:
            yield connection

    def _check_stored(self, sha256s: Iterable[str]) -> None:
        """See to it that bytes are in the store, and safe there, before an entry names them."""
        with file_errors(self.directory):
            lacking = [sha256 for sha256 in sha256s if self._objects.locate(sha256) is None]
            self._objects.sync()
        if lacking:
            raise LedgerError(f"{self.directory}: no bytes are stored for {lacking[0]}", "Store them first.")

    def _refresh(self) -> None:
        """Read the captures that were added since the last look, by whomever."""
        for capture in self._records("captured", Capture, self._read_to):
            self._note(capture)
            self._read_to = capture.sequence

    def _records(self, kind: EntryKind, record_class: type[R], after: int = 0) -> tuple[R, ...]:
        """Return the records of one kind with a higher number than ``after``, in order."""
        with self._reading() as connection:
            return self._records_in(connection, kind, record_class, after)

    def _records_in(self, connection: Connection, kind: EntryKind, record_class: type[R], after: int) -> tuple[R, ...]:
        query = (
            select(ENTRIES.c.sequence, ENTRIES.c.body)
            .where(ENTRIES.c.sequence > after, ENTRIES.c.kind == kind)
            .order_by(ENTRIES.c.sequence)
        )
        rows = connection.execute(query).all()
        return tuple(self._record(record_class, sequence, body) for sequence, body in rows)

    def _note(self, capture: Capture) -> None:
        self._captures.append(capture)
        for location in {capture.path, capture.url} - {None}:
            self._by_location.setdefault(str(location), []).append(capture)

    def _record(self, cls: type[R], sequence: int, body: str) -> R:
        try:
            return from_plain(cls, {**json.loads(body), "sequence": sequence})
        except (TypeError, KeyError, ValueError, AttributeError) as error:
            raise LedgerError(f"{self.directory}: entry {sequence} cannot be read", VERIFY_HINT) from error

    def _settle_leftovers(self) -> None:
        """Move to their places the bytes that a run captured but was killed before it had moved."""
        staged = set(self._objects.staged())
        if staged:
            self._objects.settle(staged & {sha256 for entry in self.entries() for sha256 in objects_of(entry)})


def _body(record: Capture | Attempt | Decision | Access) -> str:
    """Return a record as canonical JSON, without its number, which the entry itself has."""
    plain = to_plain(record)
    del plain["sequence"]
    return json_text(plain)


def _start(connection: Connection, directory: Path, recorded_at: str) -> None:
    """Make the tables, the signing key, and the first entry, which names the key."""
    if inspect(connection).has_table(ENTRIES.name):
        raise DossierExistsError(f"{directory}: there is a dossier already", "Add to it, or choose another directory.")
    METADATA.create_all(connection)
    for statement in TRIGGERS.values():
        connection.exec_driver_sql(statement)
    connection.execute(insert(LEDGER_META).values(key=SCHEMA_KEY, value=str(SCHEMA_VERSION)))
    path = directory / KEY_FILE
    key = load_key(path) or make_key(path)  # there is one already where an earlier start was cut short
    body = json_text({"format": "backchannel ledger", "hash": "sha256", "key": encode_key(key)})
    first = next(chain_entries("started", [(recorded_at, body)], 0, GENESIS))
    connection.execute(insert(ENTRIES), [asdict(first)])
    with file_errors(directory):
        write_checkpoints(directory, Checkpoint(1, first.hash))  # before the entry stands, so never after a crash


def _make_directory(directory: Path) -> None:
    objects = ObjectStore(directory)
    with file_errors(directory):
        if objects.holds_any() and not (directory / LEDGER_FILE).exists():
            raise _gone(directory)
        objects.make()


def _gone(directory: Path) -> LedgerError:
    return LedgerError(
        f"{directory}: holds captured bytes, but {LEDGER_FILE} is gone",
        f"Restore {LEDGER_FILE} from a copy, or start a dossier in another directory.",
    )


def _check_utc(moment: str) -> None:
    """Refuse times that are not in UTC: they come from our own clock, never from data."""
    if dt.datetime.fromisoformat(moment).utcoffset() != dt.timedelta(0):
        message = f"{moment!r} is not a time in UTC"
        raise ValueError(message)
