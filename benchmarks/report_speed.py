"""Measure what a report costs: time, memory, the size of its pages, and of what kind the largest are.

    python benchmarks/report_speed.py                  captures and builds the corpora first (six minutes)
    python benchmarks/report_speed.py --dossier DIR    of a built dossier, which is not changed

The corpora lie beside the checkout (../shared/corpora, or --shared DIR); where they are absent one line says so, and
the exit status is 0. What is measured is the whole command `backchannel report`, with the start of the process, twice:
the two are compared byte by byte. Beside the time of the clock stands that of the processors, since a machine that does
other things takes longer.
"""

from __future__ import annotations

import argparse
import filecmp
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CORPORA = ("kremlin", "ukraine", "whitehouse")
MOST_SECONDS, MOST_BYTES = 120.0, 300_000
"""Targets."""


@dataclass(frozen=True, slots=True)
class Run:
    """One report that was written."""

    seconds: float
    processor_seconds: float
    megabytes: float
    """Largest of the process."""


def main() -> int:
    """Run it, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--dossier", type=Path)
    chosen = parser.parse_args()
    corpora = [chosen.shared / "corpora" / one for one in CORPORA]
    if chosen.dossier is None and not all(one.is_dir() for one in corpora):
        print(f"The corpora are not here ({chosen.shared / 'corpora'} is absent), so nothing was measured.")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        here = Path(scratch)
        dossier = chosen.dossier or here / "dossier"
        if chosen.dossier is None:
            _backchannel("run", *map(str, corpora), "-C", str(dossier))
        runs = [_written(dossier, here / name) for name in ("one", "other")]
        _print(runs, here / "one", same=_same(here / "one", here / "other"))
    return 0


def _backchannel(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "backchannel", *arguments], check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def _written(dossier: Path, output: Path) -> Run:
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    _backchannel("report", "-C", str(dossier), "-o", str(output))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(time.perf_counter() - began, used, after.ru_maxrss / 1024)


def _same(one: Path, other: Path) -> bool:
    names = sorted(str(path.relative_to(one)) for path in one.rglob("*") if path.is_file())
    if names != sorted(str(path.relative_to(other)) for path in other.rglob("*") if path.is_file()):
        return False
    return filecmp.cmpfiles(one, other, names, shallow=False)[0] == names


def _print(runs: list[Run], written: Path, *, same: bool) -> None:
    print(f"{platform.system()}, Python {platform.python_version()}, {os.cpu_count()} processors\n")
    best = min(run.seconds for run in runs)
    late = "" if best <= MOST_SECONDS else ", missed"
    print(
        f"clock, s                 {' and '.join(f'{run.seconds:.1f}' for run in runs)} (under {MOST_SECONDS:g}{late})"
    )
    print(f"processors, s            {' and '.join(f'{run.processor_seconds:.1f}' for run in runs)}")
    print(f"largest of the process   {max(run.megabytes for run in runs):.0f} MB")
    print(f"the same bytes twice     {'yes' if same else 'NO'}\n")
    for kind, sizes in sorted(_sizes(written).items()):
        large = "" if max(sizes) < MOST_BYTES or kind == "data" else "  too large"
        print(f"{kind:<12}{len(sizes):>7,} files  largest {max(sizes) / 1000:>8,.1f} kB{large}")


def _sizes(written: Path) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for kind, size in _files(written):
        found.setdefault(kind, []).append(size)
    return found


def _files(written: Path) -> Iterator[tuple[str, int]]:
    for path in written.rglob("*"):
        if path.is_file():
            place = path.relative_to(written)
            yield (place.parts[0] if len(place.parts) > 1 else "at the root"), path.stat().st_size


if __name__ == "__main__":
    sys.exit(main())
