"""Small dossiers to test with, and hands to tamper with them."""

# ruff: noqa: S608 - SQL made of our own numbers and hashes

import sqlite3
from contextlib import closing
from pathlib import Path

from backchannel.ledger import Ledger, Verification, verify_ledger
from backchannel.ledger.chain import Entry, own_digest
from backchannel.ledger.schema import TRIGGERS
from backchannel.model import Capture, Decision

T0 = "2018-06-04T10:00:00Z"
TEXTS = (b"one", b"two", b"three", b"four")


def capture_of(ledger: Ledger, data: bytes, path: str = "a.txt") -> Capture:
    """Store bytes and return a capture of them that is not yet recorded."""
    sha256, size = ledger.store_bytes(data)
    return Capture(sha256, path, None, "text/plain", size, T0)


def decision_of(reason: str) -> Decision:
    return Decision("note", ("us-ru-2018-03-20-call",), "tester", reason, T0)


def make_dossier(directory: Path) -> Path:
    """Make a dossier of six entries: the start, four captures, one decision."""
    with Ledger.create(directory, T0) as ledger:
        for number, data in enumerate(TEXTS):
            ledger.append_capture(capture_of(ledger, data, f"{number}.txt"), T0)
        ledger.append_decision(decision_of("seen"))
    return directory


def forget_file(directory: Path) -> Path:
    """Take the hash of the database's file out of ``checkpoint.txt``, so that what is put back counts as it was."""
    path = directory / "checkpoint.txt"
    path.write_text(" ".join(path.read_text().split()[:2]) + "\n")
    return directory


def connect(directory: Path) -> sqlite3.Connection:
    return sqlite3.connect(directory / "ledger.sqlite", isolation_level=None)


def tamper(directory: Path, *statements: str, guards: bool = True) -> None:
    """Run SQL on the ledger behind its back: the triggers off, and on again afterwards where wanted."""
    with closing(connect(directory)) as connection:
        for name in TRIGGERS:
            connection.execute(f"DROP TRIGGER IF EXISTS {name}")
        for statement in statements:
            connection.execute(statement)
        for trigger in TRIGGERS.values() if guards else ():
            connection.execute(trigger)


def entries_of(directory: Path) -> list[Entry]:
    query = "SELECT version, sequence, kind, recorded_at, body, previous, hash FROM entries ORDER BY sequence"
    with closing(connect(directory)) as connection:
        return [Entry(*row) for row in connection.execute(query)]


def rehash(directory: Path, first: int, *, chain: bool) -> None:
    """Give entries a hash that fits their content: one entry, or with the chain all that follow, too."""
    entries = entries_of(directory)
    previous = entries[first - 2].hash if first > 1 else entries[0].previous
    for entry in entries[first - 1 :] if chain else entries[first - 1 : first]:
        tamper(directory, f"UPDATE entries SET previous = '{previous}' WHERE sequence = {entry.sequence}")
        digest = own_digest(entries_of(directory)[entry.sequence - 1])
        tamper(directory, f"UPDATE entries SET hash = '{digest}' WHERE sequence = {entry.sequence}")
        previous = str(digest)


def named(verification: Verification) -> list[tuple[str, str]]:
    """Return kind and place of all faults."""
    return [(fault.what, fault.where) for fault in verification.faults]


def faults_of(directory: Path) -> list[tuple[str, str]]:
    verification = verify_ledger(directory)
    assert verification.ok is not bool(verification.faults)
    return named(verification)


def object_path(directory: Path, sha256: str) -> Path:
    return directory / "objects" / sha256[:2] / sha256[2:]
