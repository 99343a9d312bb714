"""Measure how many captures of small documents a second go into a ledger, and how fast a ledger is verified.

    python benchmarks/ledger_speed.py                      10,000 documents of 2 KB
    python benchmarks/ledger_speed.py --count 50000 --directory /mnt/disk

Everything that is counted is safe on the disk and in the chain. "In batches" is what `add` does with a folder; "one by
one" is what taking single pages does, where each capture waits for the disk by itself; "by two at once" are two
processes on one dossier. The disk counts for as much as the processor: name the one to be measured with --directory.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from backchannel.capture import capture_paths
from backchannel.ledger import Checkpoint, Ledger, remember_check, sign_checkpoint, verify_ledger
from backchannel.model import Capture

NOW = "2018-06-04T10:00:00+00:00"
TARGET = 1000.0
"""Captures a second, in batches."""
ONE_BY_ONE = 300
"""How many are taken one by one: each waits for the disk several times."""


def main() -> int:
    """Run all measurements and print a table; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000, help="documents to capture")
    parser.add_argument("--bytes", type=int, default=2_000, help="size of each")
    parser.add_argument("--directory", type=Path, help="where to work")
    parser.add_argument("--half", nargs=2, metavar=("FOLDER", "DOSSIER"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.half:
        _take(Path(options.half[0]), Path(options.half[1]))
        return 0
    with tempfile.TemporaryDirectory(dir=options.directory) as scratch:
        measure(Path(scratch), options.count, options.bytes)
    return 0


def measure(scratch: Path, count: int, size: int) -> None:
    """Make documents, capture them in each way, verify, and print what it took."""
    folder = make_documents(scratch / "all", range(count), size)
    dossier = scratch / "dossier"
    Ledger.create(dossier, NOW).close()
    seconds = timed(lambda: _take(folder, dossier))
    show("captures in batches", count, seconds, TARGET)
    few = min(count, ONE_BY_ONE)
    single = scratch / "single"
    show("captures one by one", few, timed(lambda: take_one_by_one(single, few, size)))
    both = scratch / "both"
    Ledger.create(both, NOW).close()
    halves = [make_documents(scratch / f"half-{half}", range(half, count, 2), size) for half in (0, 1)]
    show("captures by two at once", count, timed(lambda: take_by_two(halves, both)), TARGET)
    verification = verify_ledger(both)
    assert verification.ok, verification.faults[:3]
    assert verification.documents == count
    with Ledger.open(dossier) as ledger:
        show("entries signed over", count, timed(lambda: sign_checkpoint(ledger, NOW)))
    show("entries verified in full", count, timed(lambda: verify(dossier, quick=False)))
    show("entries verified quickly", count, timed(lambda: verify(dossier, quick=True)))


def make_documents(folder: Path, numbers: range, size: int) -> Path:
    """Write small documents, no two the same."""
    folder.mkdir()
    for number in numbers:
        line = f"Readout {number} of a call between two leaders.\n"
        (folder / f"{number:07}.txt").write_text((line * (size // len(line) + 1))[:size], encoding="utf-8")
    return folder


def take_one_by_one(dossier: Path, count: int, size: int) -> None:
    """Record each capture in a transaction of its own."""
    with Ledger.create(dossier, NOW) as ledger:
        for number in range(count):
            sha256, length = ledger.store_bytes(b"%d " % number * (size // 5))
            ledger.append_capture(Capture(sha256, f"{number}.txt", None, "text/plain", length, NOW), NOW)


def take_by_two(halves: list[Path], dossier: Path) -> None:
    """Let two processes capture into one dossier at once."""
    own = [sys.executable, __file__, "--half"]
    running = [subprocess.Popen([*own, str(half), str(dossier)]) for half in halves]  # noqa: S603 - ourselves
    assert [process.wait() for process in running] == [0, 0]


def verify(dossier: Path, *, quick: bool) -> None:
    """Verify a dossier, which must be whole, and remember it."""
    verification = verify_ledger(dossier, quick=quick)
    assert verification.ok, verification.faults[:3]
    if verification.key and verification.checkpoint:
        remember_check(dossier, verification.key, Checkpoint(verification.number, verification.checkpoint), NOW)


def _take(folder: Path, dossier: Path) -> None:
    with Ledger.open(dossier) as ledger:
        for taken in capture_paths([str(folder)], ledger, NOW):
            assert isinstance(taken, Capture), taken


def timed(work: Callable[[], object]) -> float:
    """Return how many seconds some work takes by the clock."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def show(what: str, count: int, seconds: float, target: float | None = None) -> None:
    """Print one row."""
    rate = count / seconds
    aim = "" if target is None else f"   target {target:,.0f}: {'met' if rate >= target else 'MISSED'}"
    print(f"{what:26}{count:>9,}{seconds:>9.2f} s{rate:>10,.0f} a second{aim}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
