"""Measure what a build costs beside extraction: the first one, and one more document, in small and large dossiers.

    python benchmarks/building_speed.py                       everything, with 100,000 documents at the end (15 minutes)
    python benchmarks/building_speed.py --counts 1000 10000   smaller dossiers only
    python benchmarks/building_speed.py --more                one more document of several kinds, on the real one alone
    python benchmarks/building_speed.py --dossier DIR         goes on from a built dossier of the corpora, in a copy

Without --dossier the corpora beside the repository (../shared/corpora, or --shared DIR) are captured and built first;
where they are absent one line says so, and the exit status is 0. Larger dossiers are made of that one (``worlds.py``).
"One more document" is the whole command `backchannel build` after a document was added, with the start of the process,
whose modules are compiled as those of an installed program are. The time is that of the clock; beside it stands that of
the processors, since a machine that does other things takes longer.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from backchannel.engine import add_locations, build, init_dossier, open_dossier
from backchannel.engine.workshop import work_through
from backchannel.ledger import DerivedStore
from worlds import NOW, Worlds

ROOT = Path(__file__).resolve().parents[1]
CORPORA = ("kremlin", "ukraine", "whitehouse")
COUNTS = (1_000, 10_000, 100_000)
TARGETS_FIRST = {"real": 60.0}
TARGETS_MORE = {"real": 2.0, "100,000": 5.0}
MORE_TIMES = 3
"""How often each kind of document is added; the middle one is told."""
PAGE = """---
title: {title}
date: {year}-{month}-{day:02}
publisher: {publisher}
---

{words}
"""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document that is added."""

    name: str
    title: str
    publisher: str
    year: int
    month: str
    words: str

    def page(self, number: int) -> str:
        """Return a page of it, another for each number."""
        return PAGE.format(
            title=self.title,
            publisher=self.publisher,
            year=self.year,
            month=self.month,
            day=10 + number,
            words=f"{self.words} The number of this page is {number}.",
        )


READOUT = Kind(
    "readout of a call",
    "Readout of President Biden's Call with President Zelenskyy of Ukraine",
    "The White House",
    2023,
    "03",
    "President Joseph R. Biden, Jr. spoke today by phone with President Volodymyr Zelenskyy of Ukraine about grain.",
)
KINDS = (
    READOUT,
    Kind(
        "readout of a call of those of whom most is claimed",
        "Readout of President Biden's Call with President Xi Jinping of the People's Republic of China",
        "The White House",
        2023,
        "03",
        "President Joseph R. Biden, Jr. spoke today by phone with President Xi Jinping of China about grain.",
    ),
    Kind(
        "page without a contact, in a month without documents",
        "On the Harvest",
        "The Kremlin",
        2022,
        "09",
        "The harvest was good this year, and the barns are full of it.",
    ),
)


class Seconds(NamedTuple):
    """What a command took."""

    clock: float
    processors: float


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
    more: Seconds
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


def one_more(directory: Path, number: int, kind: Kind = READOUT) -> Seconds:
    """Add a document, and return what `backchannel build` takes then."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"one-more-{number}.md"
        path.write_text(kind.page(number), encoding="utf-8")
        with open_dossier(directory) as dossier:
            add_locations(dossier, [str(path)], NOW)
    seconds, said = _timed_build(directory)
    if not said.startswith("Read 1 new or changed file."):
        raise SystemExit(f"The document was not read: {said.splitlines()[0]}")
    return seconds


def _timed_build(directory: Path) -> tuple[Seconds, str]:
    command = [sys.executable, "-m", "backchannel", "-C", str(directory), "build"]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(Path(tempfile.gettempdir()) / "backchannel-benchmark-bytecode")
    before, start = os.times(), time.perf_counter()
    ran = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)  # noqa: S603 - this program
    after = os.times()
    processors = after.children_user + after.children_system - before.children_user - before.children_system
    return Seconds(time.perf_counter() - start, processors), ran.stdout


def more_of(directory: Path, kind: Kind) -> Seconds:
    """Add some documents of a kind one after the other, and return the middle one of what they took."""
    return sorted(one_more(directory, number, kind) for number in range(MORE_TIMES))[MORE_TIMES // 2]


def told_more(directory: Path) -> str:
    """Add documents of all kinds, and return a table with a row for each."""
    _timed_build(directory)  # compiles the modules
    rows = [("nothing new", _timed_build(directory)[0]), *((kind.name, more_of(directory, kind)) for kind in KINDS)]
    lines = ["| one more document | s | of processors, s |", "|---|---|---|"]
    for name, took in rows:
        missed = " (missed)" if took.clock > TARGETS_MORE["real"] else ""
        lines.append(f"| {name} | {took.clock:.1f}{missed} | {took.processors:.1f} |")
    return "\n".join(lines)


def measured(name: str, directory: Path, seconds: tuple[float, float]) -> Measured:
    """Add some documents one after the other, and count what is there."""
    more = more_of(directory, READOUT)
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
        "| dossier | documents | mentions | contacts | findings | reconcile, s | audit, s | more, s | processors, s |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        total, first, more = (
            row.joining_seconds + row.auditing_seconds,
            TARGETS_FIRST.get(row.name),
            TARGETS_MORE.get(row.name),
        )
        missed = " (missed: reconcile and audit)" if first and total > first else ""
        missed += " (missed: one more)" if more and row.more.clock > more else ""
        lines.append(
            f"| {row.name} | {row.documents:,} | {row.mentions:,} | {row.contacts:,} | {row.findings:,} "
            f"| {row.joining_seconds:.1f} | {row.auditing_seconds:.1f} | {row.more.clock:.1f} "
            f"| {row.more.processors:.1f}{missed} |"
        )
    return "\n".join(lines)


def main() -> int:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(
        description="Measure the speed of builds: the first one, and one more document.",
        epilog="Needs the corpora (kremlin, ukraine, whitehouse in ../shared/corpora), or a built dossier of them.",
    )
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the corpora lie")
    parser.add_argument("--dossier", type=Path, help="a built dossier of the corpora; it is copied and not changed")
    parser.add_argument("--counts", type=int, nargs="*", default=COUNTS, help="documents of the larger dossiers")
    parser.add_argument("--more", action="store_true", help="only one more document, of several kinds")
    given = parser.parse_args()
    folders = [given.shared / "corpora" / name for name in CORPORA]
    if given.dossier is None and not all(folder.is_dir() for folder in folders):
        print(f"The corpora are not here ({folders[0].parent} lacks one), so nothing was measured.")
        return 0
    print(f"{platform.platform()}, Python {platform.python_version()}, {_load()}")
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "dossier"
        if given.dossier is None:
            init_dossier(base, NOW)
            with open_dossier(base) as dossier:
                add_locations(dossier, [str(one) for one in folders], NOW)
        else:
            shutil.copytree(given.dossier, base)
        first = first_build(base)
        if given.more:
            print(told_more(base))
        else:
            print(told([measured("real", base, first), *(of_worlds(base, count) for count in given.counts)]))
    return 0


def _load() -> str:
    """Return how busy the machine is, where it tells."""
    return (
        f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors" if hasattr(os, "getloadavg") else "load unknown"
    )


if __name__ == "__main__":
    sys.exit(main())
