"""Measure what a build costs beside extraction: the first one, and one more document, in small and large dossiers.

    python benchmarks/building_speed.py                       everything, with 100,000 documents at the end (15 minutes)
    python benchmarks/building_speed.py --counts 1000 10000   smaller dossiers only
    python benchmarks/building_speed.py --dossier DIR         copies a dossier that is built already, and adds to DIR

Without --dossier the corpora beside the repository (../shared/corpora, or --shared DIR) are captured and built first;
where they are absent one line says so, and the exit status is 0. Larger dossiers are made of that one (``worlds.py``).
"One more document" is the whole command `backchannel build` after a readout was added, with the start of the process.
"""

from __future__ import annotations

import argparse
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from backchannel.engine import add_locations, build, init_dossier, open_dossier
from backchannel.engine.workshop import work_through
from backchannel.ledger import DerivedStore
from worlds import NOW, Worlds

ROOT = Path(__file__).resolve().parents[1]
CORPORA = ("kremlin", "ukraine", "whitehouse")
COUNTS = (1_000, 10_000, 100_000)
TARGETS_FIRST = {"real": 60.0}
TARGETS_MORE = {"real": 2.0, "100,000": 5.0}
READOUT = """---
title: Readout of President Biden's Call with President Zelenskyy of Ukraine
date: {day}
publisher: The White House
---

President Joseph R. Biden, Jr. spoke today by phone with President Volodymyr Zelenskyy of Ukraine about grain.
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """What one dossier took."""

    name: str
    documents: int
    mentions: int
    contacts: int
    findings: int
    joining_seconds: float
    auditing_seconds: float
    more_seconds: float
    """Of ``backchannel build`` after one more document."""


def first_build(directory: Path, worlds: Worlds | None = None) -> tuple[float, float]:
    """Build a dossier, of documents of other worlds where these are given, and return the seconds of its two stages."""
    at: dict[tuple[str, int], float] = {}

    def report(what: str, done: int, _total: int) -> None:
        at[what, min(done, 1)] = time.perf_counter()

    with open_dossier(directory) as dossier:
        build(dossier, report, extract=worlds.work_through if worlds else work_through)
    if ("auditing", 1) not in at:
        return 0.0, 0.0
    return at["reconciling", 1] - at["reconciling", 0], at["auditing", 1] - at["auditing", 0]


def one_more(directory: Path, number: int) -> float:
    """Add a readout and return the seconds that `backchannel build` takes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"one-more-{number}.md"
        path.write_text(READOUT.format(day=f"2023-03-{10 + number:02}"), encoding="utf-8")
        with open_dossier(directory) as dossier:
            add_locations(dossier, [str(path)], NOW)
    start = time.perf_counter()
    subprocess.run(  # noqa: S603 - this program itself
        [sys.executable, "-m", "backchannel", "-C", str(directory), "build"], check=True, capture_output=True
    )
    return time.perf_counter() - start


def measured(name: str, directory: Path, seconds: tuple[float, float]) -> Measured:
    """Add three documents one after the other, and count what is there."""
    more = sorted(one_more(directory, number) for number in range(3))[1]
    with DerivedStore.open(directory) as store:
        count = store.count
        numbers = (count("documents"), count("mentions"), count("contacts"), count("findings"))
    return Measured(name, *numbers, seconds[0], seconds[1], more)


def of_worlds(base: Path, count: int) -> Measured:
    """Make a dossier of some number of documents, and measure it."""
    with tempfile.TemporaryDirectory() as folder, DerivedStore.open(base) as store:
        directory = Path(folder) / "dossier"
        init_dossier(directory, NOW)
        worlds = Worlds(store)
        with open_dossier(directory) as dossier:
            worlds.capture(dossier.ledger, count)
        return measured(f"{count:,}", directory, first_build(directory, worlds))


def told(rows: Sequence[Measured]) -> str:
    """Return a table, a row for each dossier."""
    lines = [
        "| dossier | documents | mentions | contacts | findings | reconcile, s | audit, s | one more document, s |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        total, first, more = (
            row.joining_seconds + row.auditing_seconds,
            TARGETS_FIRST.get(row.name),
            TARGETS_MORE.get(row.name),
        )
        missed = " (missed: reconcile and audit)" if first and total > first else ""
        missed += " (missed: one more)" if more and row.more_seconds > more else ""
        lines.append(
            f"| {row.name} | {row.documents:,} | {row.mentions:,} | {row.contacts:,} | {row.findings:,} "
            f"| {row.joining_seconds:.1f} | {row.auditing_seconds:.1f} | {row.more_seconds:.1f}{missed} |"
        )
    return "\n".join(lines)


def main() -> int:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description="Measure the speed of builds.")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the corpora lie")
    parser.add_argument("--dossier", type=Path, help="one that is built already")
    parser.add_argument("--counts", type=int, nargs="*", default=COUNTS, help="documents of the larger dossiers")
    given = parser.parse_args()
    folders = [given.shared / "corpora" / name for name in CORPORA]
    if given.dossier is None and not all(folder.is_dir() for folder in folders):
        print(f"The corpora are not here ({folders[0].parent} lacks one), so nothing was measured.")
        return 0
    print(f"{platform.platform()}, Python {platform.python_version()}")
    with tempfile.TemporaryDirectory() as folder:
        base = given.dossier or Path(folder) / "dossier"
        if given.dossier is None:
            init_dossier(base, NOW)
            with open_dossier(base) as dossier:
                add_locations(dossier, [str(one) for one in folders], NOW)
        rows = [measured("real", base, first_build(base))]
        rows += [of_worlds(base, count) for count in given.counts]
    print(told(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
