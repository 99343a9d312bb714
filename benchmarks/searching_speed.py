"""Measure search by FTS5 and by PostgreSQL: how long filling takes, and how long a search.

    python benchmarks/searching_speed.py --database ADDRESS                 the three corpora (five minutes)
    python benchmarks/searching_speed.py --database ADDRESS --dossier DIR   on a built dossier, in copies

Without --dossier the corpora beside the repository (../shared/corpora, or --shared DIR) are captured and built first;
where they are absent one line says so, and the exit status is 0. Without --database FTS5 alone is measured. The address
is as in the settings (docs/howto/search-with-postgresql.md); what is filled there stays, to be looked at and dropped.

What is told: an index made anew; the same after one document of a list has changed; and searches for words of titles,
one or two of each, in the four lists one after the other, as the page of a search asks. Both kinds must give the same
rows in the same order, or the exit status is 1.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import re
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from backchannel.engine import open_dossier
from backchannel.index import Choice, Chosen, Index, choose, fill_index
from backchannel.index.listing import Table
from backchannel.ledger import DerivedStore
from backchannel.ledger.layout import INDEX_FILE, SETTINGS_FILE
from backchannel.model import Header
from serving_speed import ROOT, SEED, WORDS, built_corpora

SEARCHES = 400
LISTS: tuple[Table, ...] = ("contacts", "findings", "claims", "documents")
FIRST = 8
"""Rows of each list, as on the page of a search."""


def typed_in(directory: Path) -> list[str]:
    """Return what is searched for: the words of the other benchmark, and words of titles, in an order of a seed."""
    chance = random.Random(SEED)  # noqa: S311 - no secret
    with DerivedStore.open(directory) as store:
        ids = sorted(store.ids("documents"))
        titles = [one.title for one in store.rows("documents", Header, id=chance.sample(ids, min(SEARCHES, len(ids))))]
    typed = list(WORDS)
    for title in titles:
        words = [word for word in re.findall(r"\w+", title) if len(word) > 3]  # noqa: PLR2004 - "of", "the"
        typed += [" ".join(chance.sample(words, min(chance.choice((1, 2)), len(words))))] if words else []
    chance.shuffle(typed)
    return typed[:SEARCHES]


def copied(dossier: Path, directory: Path, database: str) -> Path:
    """Copy a built dossier, without its index, and name a database in its settings."""
    shutil.copytree(dossier, directory, ignore=shutil.ignore_patterns("index.sqlite*"))
    text = f'[search]\ndatabase = "{database}"\n' if database else ""
    (directory / SETTINGS_FILE).write_text(text, encoding="utf-8")
    return directory


def filled(directory: Path) -> float:
    """Make the index, or bring it up to date, and return the seconds that it took."""
    with open_dossier(directory) as dossier:
        started = time.perf_counter()
        fill_index(dossier)
        return time.perf_counter() - started


def forget(directory: Path) -> None:
    """Let the index know another form of a document than the record has, as if it had changed."""
    with sqlite3.connect(directory / INDEX_FILE) as connection:
        connection.execute("UPDATE documents SET digest = '' WHERE number = 1")


def searched(directory: Path, typed: Sequence[str]) -> tuple[list[float], list[list[Chosen]]]:
    """Search, and return the milliseconds that each search took, and what was found."""
    index = Index(directory)
    times, found = [], []
    for one in typed:
        started = time.perf_counter()
        with index.held():
            found.append([choose(index, table, Choice(q=one), {}, FIRST) for table in LISTS])
        times.append((time.perf_counter() - started) * 1_000)
    return times, found


def told(dossier: Path, database: str, scratch: Path) -> tuple[str, bool]:
    """Measure both kinds; return a table, and whether they gave the same."""
    kinds = {"FTS5": ""} | ({"PostgreSQL": database} if database else {})
    typed = typed_in(dossier)
    with DerivedStore.open(dossier) as store:
        counts = ", ".join(f"{store.count(one):,} {one}" for one in ("documents", "contacts", "findings", "claims"))
    around = f"{os.cpu_count()} processors (load {os.getloadavg()[0]:.1f} before), Python {platform.python_version()}"
    lines = [
        f"{counts}; {len(typed)} searches in four lists each; {around}",
        "",
        "| words in | made anew, s | one row changed | index, MB | half within, ms | 95 % within, ms | slowest, ms |",
        "|---|---|---|---|---|---|---|",
    ]
    every = []
    for name, address in kinds.items():
        directory = copied(dossier, scratch / name, address)
        anew = filled(directory)
        forget(directory)
        again = filled(directory)
        size = (directory / INDEX_FILE).stat().st_size / 1e6
        searched(directory, typed[:20])  # files are in the system's memory, connections are open
        times, found = searched(directory, typed)
        every.append(found)
        most = statistics.quantiles(times, n=20)[-1]
        cells = [name, f"{anew:.1f}", f"{again:.1f}", f"{size:.0f}", f"{statistics.median(times):.1f}", f"{most:.1f}"]
        lines.append(f"| {' | '.join([*cells, f'{max(times):.0f}'])} |")
    is_same = every[0] == every[-1]
    lines += ["", "Both gave the same rows." if is_same else "They gave other rows (missed)."] if database else []
    return "\n".join(lines), is_same


def main() -> int:
    """Measure, print, and say whether both kinds gave the same."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--database", default="", help="address of a PostgreSQL database")
    parser.add_argument("--dossier", type=Path, help="a built dossier")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the corpora lie")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        dossier = given.dossier or built_corpora(given.shared / "corpora", Path(folder) / "base")
        if dossier is None:
            print(f"The corpora are not here ({given.shared / 'corpora'} lacks one), so nothing was measured.")
            return 0
        table, is_same = told(dossier, given.database, Path(folder))
    print(table)
    return int(not is_same)


if __name__ == "__main__":
    sys.exit(main())
