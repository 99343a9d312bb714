from pathlib import Path

import pytest

from backchannel.ledger.checkpoint import Checkpoint, parse_checkpoint, read_checkpoints, write_checkpoints

A, B = Checkpoint(4, "a" * 64), Checkpoint(5, "b" * 64)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_checkpoints(tmp_path, A, B)
    assert read_checkpoints(tmp_path) == (A, B)
    write_checkpoints(tmp_path, B)
    assert (tmp_path / "checkpoint.txt").read_text() == f"5 {'b' * 64}\n"
    assert [path.name for path in tmp_path.iterdir()] == ["checkpoint.txt"]


def test_missing_is_not_the_same_as_empty(tmp_path: Path) -> None:
    assert read_checkpoints(tmp_path) is None
    (tmp_path / "checkpoint.txt").write_bytes(b"")
    assert read_checkpoints(tmp_path) == ()


@pytest.mark.parametrize(
    "data",
    [b"\xff\xfe\x00", b"5\n", f"5 {'B' * 64}\n".encode(), f"5 {'b' * 64}\n\n".encode(), b"5 " * 100_000],
)
def test_anything_else_is_no_checkpoint(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "checkpoint.txt").write_bytes(data)
    assert read_checkpoints(tmp_path) == ()


def test_numbers_are_decimal_digits_of_a_sane_length() -> None:
    assert parse_checkpoint(f" 5 {'b' * 64}\n") == B
    for number in ("", "-1", "٣", "1" * 5000):
        assert parse_checkpoint(f"{number} {'b' * 64}") is None
