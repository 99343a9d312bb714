import io
import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing

import pytest
from tests.ledger.dossiers import T0, capture_of, make_dossier, named, object_path

from backchannel.engine import back_up, restore
from backchannel.errors import LedgerError, UsageError
from backchannel.ledger import Ledger, verify_ledger
from backchannel.sealing.archive import Member, read_archive, write_archive


@pytest.fixture
def dossier(tmp_path):
    directory = make_dossier(tmp_path / "d")
    (directory / "backchannel.toml").write_text("# settings\n")
    (directory / "model-answers" / "some-model").mkdir(parents=True)
    (directory / "model-answers" / "some-model" / "d-1-0.json").write_text("{}")
    (directory / "model-answers" / "some-model" / ".half.part").write_text("{}")
    return directory


def everything(directory):
    return {
        path.relative_to(directory).as_posix(): path.read_bytes() for path in directory.rglob("*") if path.is_file()
    }


def test_what_is_restored_is_what_was_backed_up(dossier, tmp_path):
    done = back_up(dossier, tmp_path / "b")
    assert (done.entries, done.objects, done.faults) == (6, 4, ())
    assert restore(tmp_path / "b", tmp_path / "new" / "r").ok
    before, after = everything(dossier), everything(tmp_path / "new" / "r")
    del before["model-answers/some-model/.half.part"]
    assert after.keys() == before.keys()
    assert {name for name in before if before[name] != after[name]} <= {"ledger.sqlite", "checkpoint.txt"}
    if os.name == "posix":
        for path in (tmp_path / "b", tmp_path / "new" / "r" / "signing-key.pem"):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with Ledger.open(tmp_path / "new" / "r") as ledger:
        ledger.append_capture(capture_of(ledger, b"goes on"), T0)
    assert verify_ledger(tmp_path / "new" / "r").ok
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_the_key_can_be_left_out(dossier, tmp_path):
    back_up(dossier, tmp_path / "b", without_key=True)
    assert b"PRIVATE" not in (tmp_path / "b").read_bytes()
    assert restore(tmp_path / "b", tmp_path / "r").ok
    assert named(verify_ledger(tmp_path / "r")) == [("key-missing", "signing-key.pem")]


WRITER = """
import sys
from backchannel.ledger import Ledger
from backchannel.model import Capture
now = "2018-06-04T10:00:00Z"
with Ledger.open(sys.argv[1]) as ledger:
    print("begun", flush=True)
    for number in range(100000):
        sha256, size = ledger.store_bytes(b"%d" % number)
        ledger.append_capture(Capture(sha256, f"{number}", None, "text/plain", size, now), now)
"""


def test_a_dossier_that_is_written_to_is_backed_up_as_of_one_moment(dossier, tmp_path):
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(dossier)], stdout=subprocess.PIPE)
    try:
        writer.stdout.readline()
        counts = []
        for number in range(4):
            done = back_up(dossier, tmp_path / f"b{number}")
            restored = restore(tmp_path / f"b{number}", tmp_path / f"r{number}")
            assert (restored.faults, restored.entries) == ((), done.entries)
            counts.append(done.entries)
    finally:
        writer.kill()
        writer.communicate()
    assert counts == sorted(counts)
    assert verify_ledger(dossier).ok


def test_what_is_wrong_in_the_dossier_is_named_and_kept_as_it_is(dossier, tmp_path):
    with Ledger.open(dossier) as ledger:
        first, second = [one.sha256 for one in ledger.captures()][:2]
    object_path(dossier, first).unlink()
    object_path(dossier, second).chmod(0o644)
    object_path(dossier, second).write_bytes(b"altered")
    (dossier / "checkpoint.txt").write_text(f"9 {'a' * 64}\n")
    done = back_up(dossier, tmp_path / "b")
    assert sorted(fault.what for fault in done.faults) == ["object-altered", "object-missing"]
    assert named(restore(tmp_path / "b", tmp_path / "r")) == named(verify_ledger(dossier))


def test_nothing_is_restored_over_anything(dossier, tmp_path):
    back_up(dossier, tmp_path / "b")
    for place in (dossier, tmp_path / "b"):
        with pytest.raises(UsageError, match="is not empty"):
            restore(tmp_path / "b", place)
    (tmp_path / "empty").mkdir()
    assert restore(tmp_path / "b", tmp_path / "empty").ok


def archive_of(*members):
    file = io.BytesIO()
    write_archive(file, [Member(name, lambda data=data: (data,)) for name, data in members])
    return file.getvalue()


def test_what_is_no_backup_or_a_damaged_one_leaves_nothing_behind(dossier, tmp_path):
    back_up(dossier, tmp_path / "b")
    whole = (tmp_path / "b").read_bytes()
    about = next((name, b"".join(chunks)) for name, chunks in read_archive(io.BytesIO(whole)))
    broken = bytearray(whole)
    broken[len(broken) // 2] ^= 1
    for data in (
        b"",
        b"garbage",
        archive_of(),
        archive_of(("a", b"")),
        archive_of((about[0], b"{}")),
        broken,
        whole[:-1],
    ):
        (tmp_path / "b").write_bytes(data)
        with pytest.raises(UsageError, match="is no backup, or is damaged"):
            restore(tmp_path / "b", tmp_path / "r")
        assert sorted(path.name for path in tmp_path.iterdir()) == ["b", "d"]
    with pytest.raises(UsageError, match="nowhere"):
        restore(tmp_path / "nowhere", tmp_path / "r")


def test_a_backup_that_cannot_be_written_leaves_nothing_behind(dossier, tmp_path, monkeypatch):
    with pytest.raises(UsageError, match="no such folder"):
        back_up(dossier, tmp_path / "nowhere" / "b")

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises((UsageError, LedgerError), match="No space left"):
        back_up(dossier, tmp_path / "b")
    assert [path.name for path in tmp_path.iterdir()] == ["d"]


def test_a_ledger_that_cannot_be_read_is_one_line(dossier, tmp_path):
    (dossier / "ledger.sqlite").write_bytes(b"garbage" * 1000)
    with pytest.raises(LedgerError, match="cannot be read"):
        back_up(dossier, tmp_path / "b")


def test_users_are_backed_up_signed_out_and_left_out_with_the_key(dossier, tmp_path):
    with closing(sqlite3.connect(dossier / "accounts.sqlite")) as connection:
        connection.executescript(
            "CREATE TABLE accounts (name); INSERT INTO accounts VALUES ('Ann');"
            "CREATE TABLE sessions (digest); INSERT INTO sessions VALUES ('a digest of a token');"
        )
    back_up(dossier, tmp_path / "b")
    assert b"a digest of a token" not in (tmp_path / "b").read_bytes()
    assert restore(tmp_path / "b", tmp_path / "r").ok
    restored = tmp_path / "r" / "accounts.sqlite"
    with closing(sqlite3.connect(restored)) as connection:
        assert connection.execute("SELECT name FROM accounts").fetchall() == [("Ann",)]
        assert connection.execute("SELECT * FROM sessions").fetchall() == []
    if os.name == "posix":
        assert stat.S_IMODE(restored.stat().st_mode) == 0o600
    back_up(dossier, tmp_path / "c", without_key=True)
    restore(tmp_path / "c", tmp_path / "s")
    assert not (tmp_path / "s" / "accounts.sqlite").exists()
