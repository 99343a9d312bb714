import hashlib
import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest

from backchannel.capture import capture_paths, files
from backchannel.errors import LedgerError
from backchannel.ledger import Ledger, verify_ledger
from backchannel.model import Capture, Problem

T0 = "2018-06-04T10:00:00Z"


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ledger]:
    monkeypatch.chdir(tmp_path)
    with Ledger.create(tmp_path / "dossier", T0) as made:
        yield made


def make(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(name)


def taken(ledger: Ledger, *locations: str) -> list[str]:
    return [
        str(item.path) if isinstance(item, Capture) else f"{item.code}: {item.where}"
        for item in capture_paths(locations, ledger, T0)
    ]


def test_a_file_is_captured_with_all_that_is_known_of_it(ledger: Ledger) -> None:
    Path("Page.HTM").write_bytes(b"<p>x")
    (capture,) = capture_paths(["Page.HTM"], ledger, T0)
    sha256 = hashlib.sha256(b"<p>x").hexdigest()
    assert capture == Capture(sha256, "Page.HTM", None, "text/html", 4, T0, sequence=2)
    assert ledger.captures() == (capture,)
    assert ledger.read_object(sha256) == b"<p>x"


def test_unknown_endings_are_told_by_the_first_bytes(ledger: Ledger) -> None:
    for name, data in {"a": b"%PDF-1.4", "b.x": b"<html>", "c": b"text", "d": b""}.items():
        Path(name).write_bytes(data)
    types = [one.media_type for one in capture_paths(["a", "b.x", "c", "d"], ledger, T0) if isinstance(one, Capture)]
    assert types == ["application/pdf", "text/html", "application/octet-stream", "application/octet-stream"]


def test_an_empty_file_is_captured(ledger: Ledger) -> None:
    Path("empty.txt").touch()
    assert taken(ledger, "empty.txt") == ["empty.txt"]
    assert verify_ledger(ledger.directory).documents == 1


def test_problems_stand_in_their_places(ledger: Ledger) -> None:
    make("d/a.txt", "d/c.txt")
    Path("d/b.txt").symlink_to("/etc")
    assert taken(ledger, "no.txt", "d", "nor.txt") == [
        "path-not-found: no.txt",
        "d/a.txt",
        "symlink-outside: d/b.txt",
        "d/c.txt",
        "path-not-found: nor.txt",
    ]
    assert [one.sequence for one in ledger.captures()] == [2, 3]


def test_an_unchanged_folder_is_recorded_again(ledger: Ledger) -> None:
    make("d/a.txt", "d/b.txt")
    taken(ledger, "d")
    Path("d/b.txt").write_text("changed")
    unchanged = []
    for capture in capture_paths(["d"], ledger, T0):
        assert isinstance(capture, Capture)
        before = ledger.last_capture(str(capture.path), before=capture.sequence)
        assert before is not None
        unchanged.append(before.sha256 == capture.sha256)
    assert unchanged == [True, False]
    verification = verify_ledger(ledger.directory)
    assert (verification.ok, verification.entries, verification.documents) == (True, 5, 3)


def refuse(names: dict[str, OSError], monkeypatch: pytest.MonkeyPatch) -> None:
    original = os.open

    def opened(path: Path, flags: int, mode: int = 0o777, **more: int) -> int:
        if os.path.basename(path) in names:  # noqa: PTH119 - os.open is given other things than paths
            raise names[os.path.basename(path)]  # noqa: PTH119
        return original(path, flags, mode, **more)

    monkeypatch.setattr(os, "open", opened)


def test_files_that_cannot_be_read_are_one_line_each(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    make("d/a.txt", "d/b.txt", "d/c.txt", "d/d.txt", "d/e.txt")
    errors = {
        "b.txt": PermissionError(13, "Permission denied"),
        "c.txt": FileNotFoundError(2, "No such file or directory"),
        "d.txt": OSError(5, "Input/output error"),
    }
    refuse(errors, monkeypatch)
    assert taken(ledger, "d") == [
        "d/a.txt",
        "no-permission: d/b.txt",
        "vanished: d/c.txt",
        "read-failed: d/d.txt",
        "d/e.txt",
    ]


def swap(name: str, how: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put something else in the place of a file between the listing and the opening."""
    listed = files.find_files

    def find(locations: list[str]) -> Iterator[object]:
        for item in list(listed(locations)):
            Path(name).unlink(missing_ok=True)
            how(Path(name))  # type: ignore[operator]
            yield item

    monkeypatch.setattr(files, "find_files", find)


@pytest.mark.parametrize(
    ("how", "code"),
    [
        (str, "vanished"),
        (os.mkfifo, "not-a-regular-file"),
        (lambda path: path.symlink_to("/etc/passwd"), "vanished"),
    ],
)  # fmt: skip
def test_files_that_are_swapped_are_not_followed(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, how: object, code: str
) -> None:
    make("a.txt")
    swap("a.txt", how, monkeypatch)
    assert taken(ledger, "a.txt") == [f"{code}: a.txt"]
    assert ledger.captures() == ()


class Torn(BytesIO):
    """A file on a disk that fails in the middle."""

    def read(self, size: int | None = -1) -> bytes:
        data = super().read(min(size or 3, 3))
        if not data:
            raise OSError(5, "Input/output error")
        return data


def test_a_disk_that_fails_in_the_middle_of_a_file(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    make("a.txt", "b.txt")
    original = files.open_regular

    def opened(path: Path) -> BinaryIO:
        return Torn(b"abcdef") if path.name == "a.txt" else original(path)

    monkeypatch.setattr(files, "open_regular", opened)
    assert taken(ledger, "a.txt", "b.txt") == ["read-failed: a.txt", "b.txt"]
    assert verify_ledger(ledger.directory).ok


def test_a_capture_is_yielded_only_when_it_stands(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    make(*(f"d/{number}.txt" for number in range(7)))
    monkeypatch.setattr(files, "BATCH_FILES", 3)
    with Ledger.open(ledger.directory) as other:
        for item in capture_paths(["d"], ledger, T0):
            assert item in other.captures()
    assert verify_ledger(ledger.directory).entries == 8


def test_large_files_end_a_batch(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    make("d/a.txt", "d/b.txt", "d/c.txt")
    monkeypatch.setattr(files, "BATCH_BYTES", 1)
    running = capture_paths(["d"], ledger, T0)
    next(running)
    assert len(ledger.captures()) == 1


@pytest.mark.parametrize("error", [KeyboardInterrupt(), LedgerError("the disk is full", "Free some space.")])
def test_what_was_stored_is_recorded_when_the_run_is_stopped(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    make("d/a.txt", "d/b.txt", "d/c.txt")
    original = ledger.store_stream

    def store(stream: BinaryIO) -> tuple[str, int]:
        if stream.read(7) == b"d/c.txt":
            raise error
        stream.seek(0)
        return original(stream)

    monkeypatch.setattr(ledger, "store_stream", store)
    with pytest.raises(type(error)):
        taken(ledger, "d")
    assert [one.path for one in ledger.captures()] == ["d/a.txt", "d/b.txt"]
    assert verify_ledger(ledger.directory).ok


def test_a_reader_that_stops_early_loses_nothing(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    make(*(f"d/{number}.txt" for number in range(5)))
    monkeypatch.setattr(files, "BATCH_FILES", 2)
    running = capture_paths(["d"], ledger, T0)
    first = next(running)
    running.close()  # type: ignore[attr-defined]
    assert first in ledger.captures()
    assert verify_ledger(ledger.directory).ok


def test_nothing_is_looked_at_before_it_is_stored(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    make("noending")
    looked: list[str] = []
    original = ledger.read_head

    def head(sha256: str, size: int) -> bytes:
        looked.append(sha256)
        return original(sha256, size)

    monkeypatch.setattr(ledger, "read_head", head)
    (capture,) = capture_paths(["noending"], ledger, T0)
    assert isinstance(capture, Capture)
    assert looked == [capture.sha256]


def test_a_dossier_in_its_own_material(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    make("dossier/a.txt")
    monkeypatch.chdir(ledger.directory)
    assert taken(ledger, ".") == ["a.txt"]
    assert taken(ledger, ".") == ["a.txt"]


def test_nothing_given(ledger: Ledger) -> None:
    assert list(capture_paths([], ledger, T0)) == []
    assert isinstance(next(capture_paths(["no"], ledger, T0)), Problem)
