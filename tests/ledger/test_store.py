# ruff: noqa: S608 - SQL made of our own numbers and hashes

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backchannel.errors import DossierExistsError, DossierNotFoundError, LedgerError
from backchannel.ledger import Checkpoint, Ledger, verify_ledger
from backchannel.ledger.checkpoint import read_checkpoints, write_checkpoints
from backchannel.model import Access, Attempt, Capture, Decision

from .dossiers import T0, capture_of, connect, decision_of, entries_of, faults_of, make_dossier, object_path, tamper

T1 = "2018-06-05T10:00:00Z"
FIELDS = "version, kind, recorded_at, body"


def test_what_is_appended_is_read(tmp_path: Path) -> None:
    with Ledger.create(tmp_path / "d", T0) as ledger:
        first = ledger.append_capture(capture_of(ledger, b"one"), T0)
        noted = ledger.append_decision(decision_of("Größe\n\x1b"))
        assert (first.sequence, noted.sequence) == (2, 3)
    with Ledger.open(tmp_path / "d") as ledger:
        assert (ledger.captures(), ledger.decisions()) == ((first,), (noted,))
        assert ledger.read_object(first.sha256) == b"one"
        assert read_checkpoints(tmp_path / "d") == (ledger.checkpoint,)
        assert ledger.checkpoint == Checkpoint(3, entries_of(tmp_path / "d")[-1].hash)


def test_a_batch_keeps_its_order_and_an_empty_one_does_nothing(tmp_path: Path) -> None:
    with Ledger.create(tmp_path, T0) as ledger:
        captures = [capture_of(ledger, data, data.decode()) for data in (b"z", b"a", b"m")]
        assert [one.path for one in ledger.append_captures(captures, T0)] == ["z", "a", "m"]
        assert [(one.path, one.sequence) for one in ledger.captures()] == [("z", 2), ("a", 3), ("m", 4)]
        assert ledger.append_captures([], T0) == ()
        assert ledger.checkpoint.sequence == 4


def test_the_same_bytes_twice_are_two_captures_of_one_document(tmp_path: Path) -> None:
    with Ledger.create(tmp_path, T0) as ledger:
        for moment in (T0, T1):
            ledger.append_capture(capture_of(ledger, b"one"), moment)
        one, two = ledger.captures()
    assert one.sha256 == two.sha256
    verification = verify_ledger(tmp_path)
    assert (verification.ok, verification.entries, verification.documents) == (True, 3, 1)


def test_last_capture_tells_whether_anything_changed(tmp_path: Path) -> None:
    with Ledger.create(tmp_path, T0) as ledger:
        assert ledger.last_capture("a.txt") is None
        one = ledger.append_capture(capture_of(ledger, b"one", "a.txt"), T0)
        ledger.append_capture(capture_of(ledger, b"two", "b.txt"), T0)
        three = ledger.append_capture(capture_of(ledger, b"one", "a.txt"), T1)
        assert ledger.last_capture("a.txt") == three
        assert ledger.last_capture("a.txt", before=three.sequence) == one
        assert ledger.last_capture("a.txt", before=one.sequence) is None


def test_addresses_are_locations_too(tmp_path: Path) -> None:
    with Ledger.create(tmp_path, T0) as ledger:
        sha256, size = ledger.store_bytes(b"page")
        taken = Capture(sha256, None, "https://example.org/a", "text/html", size, T0)
        assert ledger.last_capture("https://example.org/a") is None
        assert ledger.append_capture(taken, T0) == ledger.last_capture("https://example.org/a")


def test_two_open_ledgers_see_each_other(tmp_path: Path) -> None:
    with Ledger.create(tmp_path, T0) as one, Ledger.open(tmp_path) as other:
        one.append_capture(capture_of(one, b"1", "1"), T0)
        other.append_capture(capture_of(other, b"2", "2"), T0)
        assert one.captures() == other.captures()
        assert one.checkpoint.sequence == 3


def test_files_are_stored_as_they_are(tmp_path: Path) -> None:
    source = tmp_path / "a.bin"
    source.write_bytes(b"\x00\xff" * 700_000)
    with Ledger.create(tmp_path / "d", T0) as ledger:
        sha256, size = ledger.store_file(source)
        assert size == 1_400_000
        assert ledger.read_object(sha256) == source.read_bytes()
        assert ledger.read_head(sha256, 3) == b"\x00\xff\x00"


def test_a_capture_without_its_bytes_is_refused(tmp_path: Path) -> None:
    with Ledger.create(tmp_path, T0) as ledger, pytest.raises(LedgerError, match="no bytes are stored"):
        ledger.append_capture(Capture("a" * 64, "a.txt", None, "text/plain", 1, T0), T0)


def test_times_are_in_utc(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a time in UTC"):
        Ledger.create(tmp_path / "d", "2018-06-04T10:00:00+02:00")
    assert not (tmp_path / "d").exists()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entries SET body = '{}' WHERE sequence = 2",
        "DELETE FROM entries WHERE sequence = 6",
        f"INSERT OR REPLACE INTO entries SELECT 3, {FIELDS}, previous, hash FROM entries WHERE sequence = 2",
        f"INSERT INTO entries SELECT 9, {FIELDS}, hash, hash FROM entries WHERE sequence = 6",
        f"INSERT INTO entries SELECT 7, {FIELDS}, previous, hash FROM entries WHERE sequence = 6",
    ],
)
def test_triggers_refuse_everything_but_the_next_entry(tmp_path: Path, statement: str) -> None:
    make_dossier(tmp_path)
    before = entries_of(tmp_path)
    with (
        closing(connect(tmp_path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="entries of the ledger are"),
    ):
        connection.execute(statement)
    assert entries_of(tmp_path) == before


def test_directories_that_may_not_be_used_are_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LedgerError, match=r"Not a directory|exists"):
        Ledger.create(tmp_path / "file" / "d", T0)

    def refuse(_path: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "is_file", refuse)
    with pytest.raises(LedgerError, match="Permission denied"):
        Ledger.open(tmp_path)


def test_no_dossier_and_one_too_many(tmp_path: Path) -> None:
    with pytest.raises(DossierNotFoundError):
        Ledger.open(tmp_path)
    make_dossier(tmp_path)
    with pytest.raises(DossierExistsError):
        Ledger.create(tmp_path, T0)
    assert verify_ledger(tmp_path).entries == 6


def test_a_ledger_that_is_gone_is_not_replaced_by_a_new_one(tmp_path: Path) -> None:
    make_dossier(tmp_path)
    (tmp_path / "ledger.sqlite").unlink()
    with pytest.raises(LedgerError, match=r"ledger\.sqlite is gone"):
        Ledger.open(tmp_path)
    with pytest.raises(LedgerError, match=r"ledger\.sqlite is gone"):
        Ledger.create(tmp_path, T0)


@pytest.mark.parametrize("data", [b"", b"garbage" * 1000, b"SQLite format 3\x00" + b"\x10" * 5000])
def test_what_is_no_ledger_is_refused_in_one_line(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "ledger.sqlite").write_bytes(data)
    with pytest.raises(LedgerError) as caught:
        Ledger.open(tmp_path)
    assert "\n" not in str(caught.value)
    assert "verify" in caught.value.hint


def test_a_newer_ledger_asks_for_an_update(tmp_path: Path) -> None:
    make_dossier(tmp_path)
    tamper(tmp_path, "UPDATE ledger_meta SET value = '99'")
    with pytest.raises(LedgerError, match="later version"):
        Ledger.open(tmp_path)
    assert ("database-newer", "ledger.sqlite") in faults_of(tmp_path)


def test_nothing_is_appended_behind_a_broken_end(tmp_path: Path) -> None:
    make_dossier(tmp_path)
    with Ledger.open(tmp_path) as ledger:
        tamper(tmp_path, "DELETE FROM entries WHERE sequence = 6")
        with pytest.raises(LedgerError, match=r"not where checkpoint\.txt says"):
            ledger.append_decision(decision_of("more"))
        tamper(tmp_path, "UPDATE entries SET body = '{}' WHERE sequence = 5")
        with pytest.raises(LedgerError, match="entry 5 is not what it was"):
            ledger.append_decision(decision_of("more"))
        with pytest.raises(LedgerError, match="entry 5 cannot be read"):
            ledger.captures()
    with pytest.raises(LedgerError):
        Ledger.open(tmp_path)


def test_altered_bytes_are_never_handed_out(tmp_path: Path) -> None:
    make_dossier(tmp_path)
    with Ledger.open(tmp_path) as ledger:
        sha256 = ledger.captures()[0].sha256
        path = tmp_path / "objects" / sha256[:2] / sha256[2:]
        path.chmod(0o644)
        path.write_bytes(b"ono")
        with pytest.raises(LedgerError, match="not what was captured"):
            ledger.read_object(sha256)
        path.unlink()
        with pytest.raises(LedgerError, match="missing"):
            ledger.read_object(sha256)


def test_a_writer_that_waits_too_long_says_why(tmp_path: Path) -> None:
    make_dossier(tmp_path)
    with Ledger.open(tmp_path, lock_timeout_seconds=0.05) as ledger, closing(connect(tmp_path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="written by another process"):
            ledger.append_decision(decision_of("waits"))
        other.execute("ROLLBACK")
        assert ledger.append_decision(decision_of("waits")).sequence == 7
    assert faults_of(tmp_path) == []


WRITER = """
import sys
from backchannel.ledger import Ledger
from backchannel.model import Capture
name, directory = sys.argv[1:]
now = "2018-06-04T10:00:00Z"
with Ledger.open(directory) as ledger:
    for number in range(15):
        captures = []
        for part in range(3):
            sha256, size = ledger.store_bytes(f"{part}".encode() if part else f"{name}{number}".encode())
            captures.append(Capture(sha256, f"{name}/{number}", None, "text/plain", size, now))
        ledger.append_captures(captures, now)
"""


def run_all(*commands: list[str]) -> list[int]:
    running = [subprocess.Popen([sys.executable, "-c", *command]) for command in commands]
    return [process.wait(timeout=60) for process in running]


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    Ledger.create(tmp_path, T0).close()
    assert run_all([WRITER, "a", str(tmp_path)], [WRITER, "b", str(tmp_path)]) == [0, 0]
    verification = verify_ledger(tmp_path)
    assert (verification.faults, verification.entries, verification.documents) == ((), 91, 32)
    with Ledger.open(tmp_path) as ledger:
        paths = [one.path for one in ledger.captures()]
    assert [path for path in paths if path and path[0] == "a"] == [f"a/{n}" for n in range(15) for _ in "123"]


KILLED = """
import os, sys
import backchannel.ledger.store as store
import backchannel.ledger.tail as tail
from backchannel.ledger.objects import ObjectStore
from backchannel.model import Capture
point, directory = sys.argv[1:]
ledger = store.Ledger.open(directory)
captures = []
for number in range(5):
    sha256, size = ledger.store_bytes(f"{number}".encode())
    captures.append(Capture(sha256, f"{number}.txt", None, "text/plain", size, "2018-06-04T10:00:00Z"))
def die(*_): os._exit(9)
written = tail.write_checkpoints
def die_later(directory, *ends):
    written(directory, *ends)
    if len(ends) == (2 if point == "before commit" else 1): die()
if point == "before append": die()
if point == "before settle": ObjectStore.settle = die
else: tail.write_checkpoints = die_later
ledger.append_captures(captures, "2018-06-04T10:00:00Z")
"""


def test_a_killed_process_leaves_a_ledger_that_verifies(tmp_path: Path) -> None:
    kept = {"before append": 6, "before commit": 6, "before the last line": 11, "before settle": 11}
    for point in kept:
        make_dossier(tmp_path / point)
    assert run_all(*([KILLED, point, str(tmp_path / point)] for point in kept)) == [9] * 4
    for point, entries in kept.items():
        verification = verify_ledger(tmp_path / point)
        assert (verification.faults, verification.entries) == ((), entries), point
        with Ledger.open(tmp_path / point) as ledger:
            for capture in ledger.captures():
                assert len(ledger.read_object(capture.sha256)) == capture.size
                assert (tmp_path / point / "objects" / capture.sha256[:2] / capture.sha256[2:]).exists()
            ledger.append_decision(decision_of("went on"))
        assert faults_of(tmp_path / point) == []


def test_no_entry_is_written_before_its_bytes_are_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: set[int] = set()
    asked = os.fsync

    def note(descriptor: int) -> None:
        synced.add(os.fstat(descriptor).st_ino)
        asked(descriptor)

    def check(directory: Path, *ends: Checkpoint) -> None:
        incoming = directory / "objects" / "incoming"
        staged = [path for path in incoming.iterdir() if len(path.name) == 64]
        checked.append(len(staged) if len(ends) == 2 else 0)
        assert {path.stat().st_ino for path in [incoming, *staged]} <= synced
        write_checkpoints(directory, *ends)

    checked: list[int] = []
    with Ledger.create(tmp_path, T0) as ledger:
        monkeypatch.setattr(os, "fsync", note)
        monkeypatch.setattr("backchannel.ledger.tail.write_checkpoints", check)
        ledger.append_captures([capture_of(ledger, b"%d" % number) for number in range(40)], T0)
    assert checked == [40, 0]


@settings(max_examples=25, deadline=None)
@given(
    rows=st.lists(st.tuples(st.binary(max_size=40), st.text(max_size=12)), max_size=6),
    reason=st.text(max_size=30),
)
def test_stores_round_trip(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[bytes, str]], reason: str
) -> None:
    directory = tmp_path_factory.mktemp("d")
    with Ledger.create(directory, T0) as ledger:
        taken = ledger.append_captures([capture_of(ledger, *row) for row in rows], T0)
        noted = ledger.append_decision(Decision("note", (reason,), "a", reason, T0))
    with Ledger.open(directory) as ledger:
        assert (ledger.captures(), ledger.decisions()) == (taken, (noted,))
        assert [ledger.read_object(one.sha256) for one in taken] == [data for data, _ in rows]
    assert verify_ledger(directory).ok


def test_an_attempt_names_its_exchange_and_is_no_capture(tmp_path: Path) -> None:
    ledger = Ledger.create(tmp_path, T0)
    exchange, _ = ledger.store_bytes(b"WARC/1.1 what was asked and answered")
    attempt = ledger.append_attempt(
        Attempt("https://example.org/a", T0, "gone", "404 Not Found", 404, exchange=exchange)
    )
    assert ledger.attempts() == (attempt,)
    assert not ledger.captures()
    assert verify_ledger(ledger.directory).documents == 1
    object_path(ledger.directory, exchange).unlink()
    assert [fault.what for fault in verify_ledger(ledger.directory).faults] == ["object-missing"]


def test_an_exchange_that_is_not_stored_is_refused(tmp_path: Path) -> None:
    ledger = Ledger.create(tmp_path, T0)
    capture = replace(capture_of(ledger, b"one"), exchange="a" * 64)
    with pytest.raises(LedgerError, match="no bytes are stored"):
        ledger.append_capture(capture, T0)


def test_acts_about_who_may_use_the_dossier_are_kept_and_concern_nothing_that_is_built(tmp_path: Path) -> None:
    with Ledger.create(tmp_path, T0) as ledger:
        ledger.append_capture(capture_of(ledger, b"one"), T0)
        told = Access("refused", None, None, "192.0.2.1", T1, "no such account")
        kept = ledger.append_access(told)
        assert kept == replace(told, sequence=3)
        assert (ledger.accesses(), ledger.accesses(3)) == ((kept,), ())
        assert (ledger.facts_to, ledger.checkpoint.sequence) == (2, 3)
        with pytest.raises(ValueError, match="not a time in UTC"):
            ledger.append_access(replace(told, at="2018-06-05T10:00:00"))
    assert verify_ledger(tmp_path).ok
    tamper(tmp_path, "UPDATE entries SET body = replace(body, '192.0.2.1', '192.0.2.2') WHERE sequence = 3")
    assert ("entry-altered", "entry 3") in faults_of(tmp_path)
