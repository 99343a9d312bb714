# ruff: noqa: S608 - SQL made of our own numbers and hashes

import os
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backchannel.ledger import Ledger, verify_ledger

from .dossiers import (
    T0,
    TEXTS,
    capture_of,
    connect,
    entries_of,
    faults_of,
    forget_file,
    make_dossier,
    named,
    object_path,
    rehash,
    tamper,
)

FIELDS = "version, kind, recorded_at, body, hash, hash"
COPY = f"INSERT INTO entries SELECT {{}}, {FIELDS} FROM entries WHERE sequence = {{}}"
"""SQL that puts in a copy of an entry at another number, chained to the entry copied."""


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_dossier(tmp_path_factory.mktemp("pristine"))


@pytest.fixture
def dossier(pristine: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(pristine, tmp_path / "d"))


def sha_of(dossier: Path, number: int) -> str:
    with Ledger.open(dossier) as ledger:
        return ledger.captures()[number].sha256


def put_in(place: int) -> list[str]:
    """Return SQL that makes room at a place and puts a copy of the entry before it there."""
    away = "UPDATE entries SET sequence = -sequence - 1 WHERE sequence >= "
    return [
        f"{away}{place}",
        "UPDATE entries SET sequence = -sequence WHERE sequence < 0",
        COPY.format(place, place - 1),
    ]


def test_an_untouched_ledger_is_whole(dossier: Path) -> None:
    verification = verify_ledger(dossier)
    assert (verification.ok, verification.entries, verification.documents) == (True, 6, 4)
    assert verification.checkpoint == entries_of(dossier)[-1].hash


def test_verifying_changes_nothing(dossier: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in dossier.rglob("*")}
    verify_ledger(dossier)
    assert {path: path.stat().st_mtime_ns for path in dossier.rglob("*")} == before


@pytest.mark.parametrize("column", ["body", "recorded_at", "kind", "previous", "hash", "version"])
@pytest.mark.parametrize("number", [1, 3, 6])
def test_an_edited_entry_is_named(dossier: Path, column: str, number: int) -> None:
    value = {"version": "2", "kind": "CASE kind WHEN 'decided' THEN 'captured' ELSE 'decided' END"}.get(
        column, f"{column} || '0'"
    )
    tamper(dossier, f"UPDATE entries SET {column} = {value} WHERE sequence = {number}")
    assert faults_of(dossier)[0] == ("entry-altered", f"entry {number}")
    assert len({where for what, where in faults_of(dossier) if what.startswith("entry")}) == 1


def test_an_edit_with_its_hash_made_anew_is_named(dossier: Path) -> None:
    tamper(dossier, "UPDATE entries SET body = replace(body, '1.txt', '9.txt') WHERE sequence = 3")
    rehash(dossier, 3, chain=False)
    assert faults_of(dossier) == [("entry-altered", "entry 3")]


def test_a_ledger_written_anew_is_caught_by_what_was_noted_elsewhere(dossier: Path) -> None:
    noted = entries_of(dossier)[3].hash
    tamper(dossier, "UPDATE entries SET body = replace(body, '1.txt', '9.txt') WHERE sequence = 3")
    rehash(dossier, 3, chain=True)
    assert faults_of(dossier) == [("checkpoint-altered", "checkpoint.txt")]
    last = entries_of(dossier)[-1]
    (dossier / "checkpoint.txt").write_text(f"{last.sequence} {last.hash}\n")
    assert faults_of(dossier) == []
    assert named(verify_ledger(dossier, noted)) == [("checkpoint-unknown", "the checkpoint given")]


def test_a_checkpoint_noted_earlier_is_found(dossier: Path) -> None:
    third = entries_of(dossier)[2]
    for given_one in (third.hash, third.hash.upper(), f" 3 {third.hash}\n"):
        assert verify_ledger(dossier, given_one).ok
    for wrong in ("", "0" * 64, f"4 {third.hash}", third.hash[:12]):
        assert not verify_ledger(dossier, wrong).ok


@pytest.mark.parametrize(
    ("statements", "first"),
    [
        (["DELETE FROM entries WHERE sequence = 1"], ("entry-missing", "entry 1")),
        (["DELETE FROM entries WHERE sequence = 3"], ("entry-missing", "entry 3")),
        (["DELETE FROM entries WHERE sequence IN (3, 4)"], ("entry-missing", "entries 3 to 4")),
        (["DELETE FROM entries WHERE sequence = 6"], ("entry-missing", "entry 6")),
        (["DELETE FROM entries WHERE sequence > 4"], ("entry-missing", "entries 5 to 6")),
        (["DELETE FROM entries"], ("entry-missing", "entry 1")),
        (
            [
                "DELETE FROM entries WHERE sequence = 3",
                "UPDATE entries SET sequence = sequence - 1 WHERE sequence > 3",
            ],
            ("entry-out-of-order", "entry 3"),
        ),
        (
            [
                "UPDATE entries SET sequence = 99 WHERE sequence = 3",
                "UPDATE entries SET sequence = 3 WHERE sequence = 5",
                "UPDATE entries SET sequence = 5 WHERE sequence = 99",
            ],
            ("entry-out-of-order", "entry 3"),
        ),
        (put_in(7), ("entry-altered", "entry 7")),
        ([COPY.format(0, 1)], ("entry-extra", "entry 0")),
        (["UPDATE entries SET body = x'00FF' WHERE sequence = 4"], ("entry-altered", "entry 4")),
        (["UPDATE entries SET body = CAST(x'FF' AS TEXT) WHERE sequence = 4"], ("entry-altered", "entry 4")),
    ],
)  # fmt: skip
def test_removed_moved_and_added_entries_are_named(
    dossier: Path, statements: list[str], first: tuple[str, str]
) -> None:
    tamper(dossier, *statements)
    assert faults_of(dossier)[0] == first


def test_an_entry_put_in_the_middle_is_named(dossier: Path) -> None:
    tamper(dossier, *put_in(4))
    rehash(dossier, 4, chain=False)
    assert faults_of(dossier) == [("entry-extra", "entry 4"), ("checkpoint-altered", "checkpoint.txt")]


def test_an_entry_added_in_good_form_is_named(dossier: Path) -> None:
    tamper(dossier, *put_in(7))
    rehash(dossier, 7, chain=False)
    assert faults_of(dossier) == [("entry-extra", "entry 7")]


def test_swapping_two_entries_with_everything_in_them(dossier: Path) -> None:
    with closing(connect(dossier)) as connection:
        bodies = dict(connection.execute("SELECT sequence, body FROM entries"))
    tamper(dossier, *(f"UPDATE entries SET body = '{bodies[7 - n]}' WHERE sequence = {n}" for n in (3, 4)))
    assert faults_of(dossier)[:2] == [("entry-altered", "entry 3"), ("entry-altered", "entry 4")]


def break_file(path: Path) -> None:
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:-1] + b"?")


def to_fifo(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def to_link(path: Path) -> None:
    outside = path.parents[3] / "elsewhere"
    path.rename(outside)
    path.symlink_to(outside)


@pytest.mark.parametrize(
    ("how", "what"),
    [
        (break_file, "object-altered"),
        (Path.unlink, "object-missing"),
        (to_fifo, "object-missing"),
        (to_link, "object-missing"),
    ],
)
def test_bytes_that_are_not_what_they_were_are_named(dossier: Path, how: Callable[[Path], None], what: str) -> None:
    sha256 = sha_of(dossier, 1)
    how(object_path(dossier, sha256))
    assert faults_of(dossier) == [(what, f"objects/{sha256[:2]}/{sha256[2:]}")]


def test_files_that_no_entry_names_are_named(dossier: Path) -> None:
    (dossier / "objects" / "ff").mkdir(exist_ok=True)
    (dossier / "objects" / "ff" / ("f" * 62)).write_bytes(b"planted")
    (dossier / "objects" / "readme").write_bytes(b"")
    assert sorted(faults_of(dossier)) == [
        ("object-extra", f"objects/ff/{'f' * 62}"),
        ("object-extra", "objects/readme"),
    ]


def test_permissions_are_no_faults(dossier: Path) -> None:
    object_path(dossier, sha_of(dossier, 1)).chmod(0o666)
    assert verify_ledger(dossier).ok


def test_bytes_that_may_not_be_read_are_named(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sha256, opened = sha_of(dossier, 1), Path.open

    def refuse(path: Path, *args: str) -> object:
        if path.name == sha256[2:]:
            raise PermissionError(13, "Permission denied")
        return opened(path, *args)

    monkeypatch.setattr(Path, "open", refuse)
    assert faults_of(dossier) == [("object-unreadable", f"objects/{sha256[:2]}/{sha256[2:]}")]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (None, ("checkpoint-missing", "checkpoint.txt")),
        ("", ("checkpoint-altered", "checkpoint.txt")),
        ("6 abc\n", ("checkpoint-altered", "checkpoint.txt")),
        (f"6 {'a' * 64}\n", ("checkpoint-altered", "checkpoint.txt")),
        (f"4 {'a' * 64}\n", ("checkpoint-altered", "checkpoint.txt")),
        (f"8 {'a' * 64}\n", ("entry-missing", "entries 7 to 8")),
    ],
)
def test_an_edited_checkpoint_is_named(dossier: Path, text: str | None, fault: tuple[str, str]) -> None:
    path = dossier / "checkpoint.txt"
    path.unlink()
    if text is not None:
        path.write_text(text)
    assert faults_of(dossier) == [fault]


@pytest.mark.parametrize("data", [b"", b"garbage" * 3000, b"SQLite format 3\x00" + b"\x02" * 9000])
def test_garbage_in_place_of_the_database_is_named(dossier: Path, data: bytes) -> None:
    (dossier / "ledger.sqlite").write_bytes(data)
    assert faults_of(dossier) == [("database-unreadable", "ledger.sqlite")]


def test_a_missing_database_is_named(dossier: Path) -> None:
    (dossier / "ledger.sqlite").unlink()
    assert faults_of(dossier) == [("database-missing", "ledger.sqlite")]
    assert faults_of(dossier / "nowhere") == [("database-missing", "ledger.sqlite")]


def test_a_truncated_or_scribbled_database_never_crashes_and_is_never_whole(tmp_path: Path) -> None:
    with Ledger.create(tmp_path, T0) as ledger:
        taken = capture_of(ledger, b"one", "a/long/path/to/make/some/pages.txt")
        ledger.append_captures([taken] * 60, T0)
    path = tmp_path / "ledger.sqlite"
    whole = path.read_bytes()
    for length in range(0, len(whole), 1024):
        path.write_bytes(whole[:length])
        assert not verify_ledger(tmp_path).ok, length
    for start in range(0, len(whole), 4096):
        path.write_bytes(whole[:start] + b"\xa5" * 512 + whole[start + 512 :])
        assert not verify_ledger(tmp_path).ok, start


def test_tables_of_another_shape_are_named(dossier: Path) -> None:
    tamper(dossier, "ALTER TABLE entries RENAME COLUMN body TO corpse", guards=False)
    assert faults_of(dossier) == [("database-unreadable", "ledger.sqlite")]


def test_a_table_without_order_or_types_is_walked_all_the_same(dossier: Path) -> None:
    tamper(
        dossier,
        "CREATE TABLE loose AS SELECT * FROM entries",
        "DROP TABLE entries",
        "ALTER TABLE loose RENAME TO entries",
        "INSERT INTO entries SELECT * FROM entries WHERE sequence = 3",
        "INSERT INTO entries VALUES (NULL, NULL, NULL, NULL, NULL, NULL, NULL)",
        guards=False,
    )
    assert ("entry-extra", "entry 3") in faults_of(dossier)
    assert ("entry-altered", "an entry without a number") in faults_of(dossier)


def test_guards_that_have_gone_or_were_replaced_are_named(dossier: Path) -> None:
    tamper(dossier, guards=False)
    names = ["entries_no_update", "entries_no_delete", "entries_in_order"]
    assert faults_of(dossier) == [("guard-missing", f"ledger.sqlite, trigger {name}") for name in names]
    tamper(
        dossier,
        "CREATE TRIGGER entries_no_update BEFORE UPDATE ON entries WHEN 0 BEGIN SELECT 1; END",
        guards=False,
    )
    assert verify_ledger(dossier).faults[0].found == "another trigger"


def test_a_body_that_leads_out_of_the_dossier_is_no_path(dossier: Path) -> None:
    sha256 = sha_of(dossier, 0)
    tamper(dossier, f"UPDATE entries SET body = replace(body, '{sha256}', '../../secret') WHERE sequence = 2")
    rehash(dossier, 2, chain=True)
    assert ("entry-altered", "entry 2") in faults_of(dossier)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(number=st.integers(1, 6), place=st.integers(0, 10_000), change=st.integers(1, 255))
def test_any_changed_byte_in_any_body_is_named(dossier: Path, number: int, place: int, change: int) -> None:
    forget_file(dossier)
    body = bytearray(entries_of(dossier)[number - 1].body.encode())
    kept = body.hex()
    body[place % len(body)] ^= change
    edit = "UPDATE entries SET body = CAST(x'{}' AS TEXT) WHERE sequence = {}"
    tamper(dossier, edit.format(body.hex(), number))
    try:
        faults = faults_of(dossier)
    finally:
        tamper(dossier, edit.format(kept, number))
    assert faults[0] == ("entry-altered", f"entry {number}")
    assert verify_ledger(dossier).ok


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(number=st.integers(0, len(TEXTS) - 1), place=st.integers(0, 10_000), change=st.integers(1, 255))
def test_any_changed_byte_in_any_object_is_named(dossier: Path, number: int, place: int, change: int) -> None:
    sha256 = sha_of(dossier, number)
    path = object_path(dossier, sha256)
    kept = path.read_bytes()
    data = bytearray(kept)
    data[place % len(data)] ^= change
    path.chmod(0o644)
    path.write_bytes(data)
    try:
        assert faults_of(dossier) == [("object-altered", f"objects/{sha256[:2]}/{sha256[2:]}")]
    finally:
        path.write_bytes(kept)
