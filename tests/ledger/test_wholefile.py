import hashlib
import re
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backchannel.ledger import Ledger, tail, verify_ledger, wholefile
from backchannel.ledger.checkpoint import read_checkpoints
from backchannel.ledger.database import sqlite_engine, transaction
from backchannel.ledger.wholefile import digest_of

from .dossiers import T0, capture_of, connect, decision_of, faults_of

UNUSED = re.compile(rb"\0{64,}")


def hash_noted(directory: Path) -> str | None:
    (end,) = read_checkpoints(directory) or ()
    return end.file


def hash_now(directory: Path) -> str:
    return hashlib.sha256((directory / "ledger.sqlite").read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a ledger of more than 4 MB with long entries, many short ones, and pages that were given back."""
    directory = tmp_path_factory.mktemp("large")
    with Ledger.create(directory, T0) as ledger:
        ledger.append_captures([capture_of(ledger, b"one", "a/long/path/to/fill/pages.txt")] * 300, T0)
        for number in range(3):
            ledger.append_decision(decision_of(f"{number} long " * 200_000))
    with closing(connect(directory)) as connection:
        connection.execute("CREATE TABLE given_back AS SELECT * FROM entries LIMIT 200")
        connection.execute("DROP TABLE given_back")
    with Ledger.open(directory) as ledger:
        ledger.append_decision(decision_of("the last"))
    assert (directory / "ledger.sqlite").stat().st_size > wholefile.MOST_HELD_BYTES
    return directory


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), change=st.integers(1, 255), among=st.sampled_from(["all", "unused"]))
def test_any_changed_byte_of_a_large_ledger_is_named(large: Path, data: st.DataObject, change: int, among: str) -> None:
    path = large / "ledger.sqlite"
    whole = path.read_bytes()
    runs = [found.span() for found in UNUSED.finditer(whole)]
    first, last = data.draw(st.sampled_from(runs)) if among == "unused" else (0, len(whole))
    place = data.draw(st.integers(first, last - 1))
    with path.open("r+b") as file:
        file.seek(place)
        file.write(bytes([whole[place] ^ change]))
    try:
        assert any(where.startswith(("ledger.sqlite", "entr")) for _, where in faults_of(large)), place
    finally:
        path.write_bytes(whole)
    assert verify_ledger(large).ok


@pytest.mark.parametrize("where", ["end", "middle"])
def test_pages_put_in_or_taken_off_are_named(large: Path, tmp_path: Path, where: str) -> None:
    directory = Path(shutil.copytree(large, tmp_path / "d"))
    path = directory / "ledger.sqlite"
    whole = path.read_bytes()
    half = len(whole) if where == "end" else len(whole) // 8192 * 4096
    for other in (whole[:half] + bytes(4096) + whole[half:], whole[: half - 4096] + whole[half:]):
        path.write_bytes(other)
        assert not verify_ledger(directory).ok


def test_what_was_put_off_is_hashed_at_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tail, "_SHORT_SECONDS", -1.0)
    monkeypatch.setattr(tail, "_REST_FOR_EACH", 1e9)
    Ledger.create(tmp_path, T0).close()
    with Ledger.open(tmp_path) as ledger:
        ledger.append_decision(decision_of("first"))
        assert hash_noted(tmp_path) == hash_now(tmp_path)
        ledger.append_decision(decision_of("second"))
        assert hash_noted(tmp_path) is None
        assert (verify_ledger(tmp_path).ok, verify_ledger(tmp_path).file_known) == (True, False)
    assert hash_noted(tmp_path) == hash_now(tmp_path)
    assert verify_ledger(tmp_path).file_known


def test_hashing_lets_go_of_no_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Ledger.create(tmp_path, T0).close()
    path = tmp_path / "ledger.sqlite"
    other = f"import sqlite3; sqlite3.connect({str(path)!r}, timeout=0).execute('BEGIN IMMEDIATE')"
    with transaction(sqlite_engine(path, create=False), write=True) as connection:
        small = digest_of(connection, path)
        monkeypatch.setattr(wholefile, "MOST_HELD_BYTES", 0)
        assert [digest_of(connection, path) for _ in "12"] == [small, small]
        refused = subprocess.run([sys.executable, "-c", other], capture_output=True, text=True, check=False)
    assert "database is locked" in refused.stderr
    assert small == hash_noted(tmp_path) == hash_now(tmp_path)
