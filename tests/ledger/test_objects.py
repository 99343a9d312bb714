import hashlib
import io
import os
import stat
from io import BytesIO
from pathlib import Path

import pytest

from backchannel.errors import LedgerError
from backchannel.ledger.objects import CHUNK_BYTES, ObjectStore

HELLO = hashlib.sha256(b"hello").hexdigest()


@pytest.fixture
def objects(tmp_path: Path) -> ObjectStore:
    return ObjectStore(tmp_path)


def test_bytes_wait_until_they_are_settled(objects: ObjectStore, tmp_path: Path) -> None:
    assert objects.stage(BytesIO(b"hello")) == (HELLO, 5)
    assert (objects.read(HELLO), objects.staged(), list(objects.listing())) == (b"hello", (), [])
    objects.sync()
    assert (objects.read(HELLO), objects.staged(), list(objects.listing())) == (b"hello", (HELLO,), [])
    objects.settle([HELLO])
    place = tmp_path / "objects" / HELLO[:2] / HELLO[2:]
    assert place.read_bytes() == b"hello"
    assert stat.S_IMODE(place.stat().st_mode) == 0o444
    assert (objects.staged(), list(objects.listing())) == ((), [(objects.relative(HELLO), HELLO)])


def test_the_same_bytes_again_mend_a_broken_file(objects: ObjectStore, tmp_path: Path) -> None:
    for _ in range(2):
        objects.stage(BytesIO(b"hello"))
        objects.sync()
        objects.settle([HELLO])
        place = tmp_path / "objects" / HELLO[:2] / HELLO[2:]
        assert place.read_bytes() == b"hello"
        place.chmod(0o644)
        place.write_bytes(b"hollo")


class Endless:
    """A stream that counts what is asked of it."""

    def __init__(self, chunks: int) -> None:
        self.left = chunks
        self.largest = 0

    def read(self, size: int = -1) -> bytes:
        self.largest = max(self.largest, size if size >= 0 else 1 << 60)
        self.left -= 1
        return b"x" * 1000 if self.left >= 0 else b""


def test_streams_are_read_in_chunks(objects: ObjectStore) -> None:
    stream = Endless(50)
    sha256, size = objects.stage(stream)  # type: ignore[arg-type]
    assert (sha256, size) == (hashlib.sha256(b"x" * 50_000).hexdigest(), 50_000)
    assert stream.largest == CHUNK_BYTES


class Broken(BytesIO):
    def read(self, size: int | None = -1) -> bytes:
        data = super().read(min(size or 10, 10))
        if not data:
            raise OSError(5, "Input/output error")
        return data


def test_a_stream_that_fails_leaves_nothing_behind(objects: ObjectStore, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="Input/output"):
        objects.stage(Broken(b"some bytes, then none"))
    assert list((tmp_path / "objects" / "incoming").iterdir()) == []


def test_a_full_disk_is_a_ledger_error(objects: ObjectStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    for number in (1, 40):
        for one in range(number):
            objects.stage(BytesIO(b"%d" % one))
        with pytest.raises(LedgerError, match="No space left"):
            objects.sync()
        assert objects.staged() == ()
        assert list((tmp_path / "objects" / "incoming").iterdir()) == []


def test_a_disk_that_takes_only_some_at_once_or_nothing_more(
    objects: ObjectStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def little(copy: io.FileIO, chunk: memoryview) -> int:
        return os.write(copy.fileno(), chunk[:7])

    monkeypatch.setattr("backchannel.ledger.objects._write_some", little)
    data = bytes(range(256)) * 3
    sha256, _ = objects.stage(BytesIO(data))
    assert objects.read(sha256) == data

    def full(_copy: io.FileIO, _chunk: memoryview) -> int:
        raise OSError(28, "No space left on device")

    objects.drop()
    monkeypatch.setattr("backchannel.ledger.objects._write_some", full)
    with pytest.raises(LedgerError, match="No space left"):
        objects.stage(BytesIO(data))
    assert list((tmp_path / "objects" / "incoming").iterdir()) == []


def test_what_is_let_go_of_leaves_nothing_behind(objects: ObjectStore, tmp_path: Path) -> None:
    objects.stage(BytesIO(b"hello"))
    objects.stage(BytesIO(b"hello"))
    assert objects.locate(HELLO)
    objects.drop()
    assert objects.locate(HELLO) is None
    assert list((tmp_path / "objects" / "incoming").iterdir()) == []


def test_names_that_are_no_hash_never_become_paths(objects: ObjectStore, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    for name in ("../secret", "/etc/passwd", "", "a" * 63 + "/"):
        assert objects.locate(name) is None
        with pytest.raises(LedgerError, match="missing"):
            objects.read(name)


def test_folders_that_may_not_be_searched_are_a_ledger_error(
    objects: ObjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", refuse)
    with pytest.raises(LedgerError, match="Permission denied"):
        objects.read(HELLO)


def test_strange_files_are_listed_without_a_hash(objects: ObjectStore, tmp_path: Path) -> None:
    objects.make()
    (tmp_path / "objects" / "note.txt").write_bytes(b"")
    (tmp_path / "objects" / HELLO).write_bytes(b"hello")
    (tmp_path / "objects" / "ab").symlink_to(tmp_path)
    assert list(objects.listing()) == [
        (f"objects/{HELLO}", None),
        ("objects/ab", None),
        ("objects/note.txt", None),
    ]
