# ruff: noqa: S608 - SQL made of our own numbers
"""Ledgers of earlier versions are brought to the tables of this one, entry by entry as they were."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from backchannel.errors import LedgerError
from backchannel.ledger import Ledger, verify_ledger
from backchannel.ledger.schema import SCHEMA_VERSION, TRIGGERS
from backchannel.model import Attempt

from .dossiers import T0, connect, entries_of, forget_file, make_dossier, tamper

_TABLE_OF_VERSION_1 = """CREATE TABLE entries (
    sequence INTEGER NOT NULL, version INTEGER NOT NULL, kind VARCHAR(16) NOT NULL, recorded_at VARCHAR(40) NOT NULL,
    body TEXT NOT NULL, previous VARCHAR(64) NOT NULL, hash VARCHAR(64) NOT NULL, PRIMARY KEY (sequence),
    CONSTRAINT entries_kind CHECK (kind IN ('started', 'captured', 'decided')))"""


def _of_version_1(directory: Path) -> Path:
    make_dossier(directory)
    with closing(connect(directory)) as connection:
        for name in TRIGGERS:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("ALTER TABLE entries RENAME TO now")
        connection.execute(_TABLE_OF_VERSION_1)
        connection.execute(
            "INSERT INTO entries (sequence, version, kind, recorded_at, body, previous, hash) "
            "SELECT sequence, version, kind, recorded_at, body, previous, hash FROM now"
        )
        connection.execute("DROP TABLE now")
        for trigger in TRIGGERS.values():
            connection.execute(trigger)
        connection.execute("UPDATE ledger_meta SET value = '1'")
    return forget_file(directory)


def test_an_older_ledger_verifies_as_it_is(tmp_path: Path) -> None:
    assert verify_ledger(_of_version_1(tmp_path)).ok


def test_bringing_a_ledger_up_to_date_wipes_no_trace_out(tmp_path: Path) -> None:
    _of_version_1(tmp_path)
    with closing(connect(tmp_path)) as connection:
        for name in TRIGGERS:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("DELETE FROM entries WHERE sequence = 6")
        for trigger in TRIGGERS.values():
            connection.execute(trigger)
    Ledger.open(tmp_path).close()
    assert [(one.what, one.where) for one in verify_ledger(tmp_path).faults] == [("entry-missing", "entry 6")]


def test_an_older_ledger_takes_what_it_could_not_take_before(tmp_path: Path) -> None:
    before = entries_of(_of_version_1(tmp_path))
    with pytest.raises(sqlite3.IntegrityError), closing(connect(tmp_path)) as connection:
        connection.execute(
            "INSERT INTO entries SELECT 7, 1, 'attempted', 't', '{}', hash, 'h' FROM entries WHERE sequence = 6"
        )
    with Ledger.open(tmp_path) as ledger:
        attempt = ledger.append_attempt(Attempt("https://example.org/a", T0, "gone", "404 Not Found", 404))
        assert attempt.sequence == 7
        assert ledger.attempts() == (attempt,)
    assert entries_of(tmp_path)[:6] == before
    assert verify_ledger(tmp_path).ok
    with closing(connect(tmp_path)) as connection:
        assert connection.execute("SELECT value FROM ledger_meta").fetchone() == (str(SCHEMA_VERSION),)
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("DELETE FROM entries")


@pytest.mark.parametrize("version", [str(SCHEMA_VERSION + 1), "none"])
def test_other_versions_are_refused(tmp_path: Path, version: str) -> None:
    tamper(make_dossier(tmp_path), f"UPDATE ledger_meta SET value = '{version}'")
    with pytest.raises(LedgerError, match="version"):
        Ledger.open(tmp_path)
