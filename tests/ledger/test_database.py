import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from backchannel.errors import LedgerError
from backchannel.ledger.database import database_errors, is_damaged, sqlite_engine, transaction


def test_odd_directory_names_are_no_address_parts(tmp_path: Path) -> None:
    odd = tmp_path / "50% of #1?mode=memory é"
    odd.mkdir()
    with transaction(sqlite_engine(odd / "a.sqlite", create=True), write=True) as connection:
        connection.exec_driver_sql("CREATE TABLE t (x)")
    assert [path.name for path in odd.iterdir()] == ["a.sqlite"]


def test_what_is_raised_inside_rolls_everything_back(tmp_path: Path) -> None:
    engine = sqlite_engine(tmp_path / "a.sqlite", create=True)
    with pytest.raises(DBAPIError), transaction(engine, write=True) as connection:
        [connection.exec_driver_sql("CREATE TABLE t (x)") for _ in "12"]
    with transaction(engine) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar() == 0


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    with (
        pytest.raises(LedgerError, match="cannot be opened"),
        database_errors(path, "hint"),
        transaction(sqlite_engine(path, create=False)),
    ):
        pass
    assert not path.exists()


def test_lenient_reading_takes_bytes_that_are_no_text(tmp_path: Path) -> None:
    engine = sqlite_engine(tmp_path / "a.sqlite", create=True, lenient=True)
    with transaction(engine) as connection:
        assert connection.exec_driver_sql("SELECT CAST(x'61FF' AS TEXT)").scalar() == "a\udcff"


def test_only_damage_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    path.write_bytes(b"no database at all, by any measure" * 100)
    with pytest.raises(DBAPIError) as caught, transaction(sqlite_engine(path, create=False)) as connection:
        connection.exec_driver_sql("SELECT * FROM t")
    assert is_damaged(caught.value)
    locked = sqlite3.OperationalError("database is locked")
    locked.sqlite_errorcode = sqlite3.SQLITE_BUSY
    assert not is_damaged(DBAPIError("", {}, locked))
