"""Every write that can fail is made to fail, one after the other, with a full disk and with a broken one."""

import errno
import functools
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from backchannel.errors import LedgerError
from backchannel.ledger import Ledger, remember_check, sign_checkpoint, store, verify_ledger
from backchannel.ledger import objects as objects_module

from .dossiers import T0, capture_of, decision_of, make_dossier

TARGETS = [
    (objects_module, "_write_some"),
    (os, "fsync"),
    (os, "open"),
    (tempfile, "mkstemp"),
    (Path, "replace"),
    (Path, "chmod"),
    (Path, "mkdir"),
]
"""What asks the system to write something, but for SQLite's own writes, which are limited from outside below."""


class Failing:
    """Lets calls pass until one is to fail."""

    def __init__(self, at: int, code: int) -> None:
        self.left = at
        self.code = code

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for owner, name in TARGETS:
            monkeypatch.setattr(owner, name, self._wrapped(getattr(owner, name)))

    def _wrapped(self, asked: Any) -> Any:
        def ask(*arguments: Any, **named: Any) -> Any:
            self.left -= 1
            if self.left == -1:
                raise OSError(self.code, os.strerror(self.code))
            return asked(*arguments, **named)

        return ask


def work(directory: Path, acknowledged: list[tuple[int, str]]) -> None:
    """Write to a dossier, and note what was acknowledged."""
    with Ledger.open(directory) as ledger:
        captures = [capture_of(ledger, b"new %d" % number, f"new/{number}") for number in range(3)]
        acknowledged += [(one.sequence, one.sha256) for one in ledger.append_captures(captures, T0)]
        acknowledged.append((ledger.append_decision(decision_of("new")).sequence, ""))
        signed = sign_checkpoint(ledger, T0)
        acknowledged.append((signed.sequence, signed.sha256))


@pytest.mark.parametrize(("code", "step"), [(errno.ENOSPC, 1), (errno.EIO, 4)])
def test_no_write_that_fails_loses_or_breaks_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, step: int
) -> None:
    pristine = make_dossier(tmp_path / "pristine")
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)  # no need to wait for the disk here
    unhurried = functools.partial(store.sqlite_engine, synchronous="OFF")
    monkeypatch.setattr(store, "sqlite_engine", unhurried)
    failures = 0
    for at in range(0, 200, step):
        directory = Path(shutil.copytree(pristine, tmp_path / f"{at}"))
        acknowledged: list[tuple[int, str]] = []
        failing = Failing(at, code)
        with monkeypatch.context() as patched:
            failing.install(patched)
            message = work_told(directory, acknowledged)
        failures += message is not None
        assert message is None or os.strerror(code) in message, at
        check(directory, acknowledged, at)
        shutil.rmtree(directory)
        if failing.left >= 0:
            break
    assert failing.left >= 0
    assert failures > 15 / step


def work_told(directory: Path, acknowledged: list[tuple[int, str]]) -> str | None:
    """Write, and return what a user is told where it fails."""
    try:
        work(directory, acknowledged)
    except LedgerError as error:
        return error.message
    return None


def check(directory: Path, acknowledged: list[tuple[int, str]], at: int) -> None:
    """Everything acknowledged is there, nothing is wrong, and it goes on."""
    assert verify_ledger(directory).faults == (), at
    with Ledger.open(directory) as ledger:
        numbers = {entry.sequence for entry in ledger.entries()}
        assert {number for number, _ in acknowledged} <= numbers
        assert all(ledger.read_object(sha256) for _, sha256 in acknowledged if sha256)
        ledger.append_capture(capture_of(ledger, b"goes on"), T0)
    assert verify_ledger(directory).faults == (), at


def test_a_check_that_cannot_be_remembered_is_a_check_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = verify_ledger(make_dossier(tmp_path))
    assert whole.key
    with Ledger.open(tmp_path) as ledger:
        end = ledger.checkpoint
    Failing(0, errno.ENOSPC).install(monkeypatch)
    assert not remember_check(tmp_path, whole.key, end, T0)
    assert {path.name for path in tmp_path.iterdir()} == {
        "checkpoint.txt", "ledger.sqlite", "objects", "signing-key.pem",
    }  # fmt: skip


LIMITED = """
import resource, sys
from backchannel.errors import LedgerError
from backchannel.ledger import Ledger
from backchannel.model import Decision
directory, limit = sys.argv[1], int(sys.argv[2])
with Ledger.open(directory) as ledger:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        for number in range(2000):
            decision = Decision("note", ("m-1",), "somebody", "x" * 900, "2018-06-04T10:00:00Z")
            print(ledger.append_decision(decision).sequence, flush=True)
    except LedgerError as error:
        print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of processes are POSIX's")
@pytest.mark.parametrize("more", [0, 4096, 30_000])
def test_a_database_that_can_grow_no_more_keeps_what_was_acknowledged(tmp_path: Path, more: int) -> None:
    make_dossier(tmp_path)
    limit = (tmp_path / "ledger.sqlite").stat().st_size + more
    command = [sys.executable, "-c", LIMITED, str(tmp_path), str(limit)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    *numbers, last = done.stdout.splitlines()
    assert "ledger.sqlite: cannot be" in last or "cannot be read or written" in last, last
    assert done.stderr == ""
    check(tmp_path, [(int(number), "") for number in numbers], more)
    assert verify_ledger(tmp_path).entries == 7 + len(numbers)
