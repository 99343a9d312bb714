"""Measure how long the application's pages take on a large dossier, with 16 clients at once.

    python benchmarks/serving_speed.py                 118,000 documents, made of the corpora (15 minutes)
    python benchmarks/serving_speed.py --base DIR      made of a built dossier of the corpora, which stays as it is
    python benchmarks/serving_speed.py --dossier DIR   on a large dossier that is there

Without --base or --dossier the corpora beside the repository (../shared/corpora, or --shared DIR) are captured and
built first; where they are absent one line says so, and the exit status is 0. Larger dossiers are made of that one
(``worlds.py``). The load is made by `wrk` (Debian's package of that name), on the same machine: lists with filters and
pages turned, pages of contacts, and searches, in a fixed order that a seed gives. Each kind is measured by itself, then
all mixed. What is told is how long an answer takes from the first byte asked to the last received.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlencode

from backchannel.application.desk import Desk
from backchannel.application.running import make_ready
from backchannel.engine import add_locations, init_dossier, open_dossier
from backchannel.ledger import DerivedStore
from backchannel.model import Header
from building_speed import CORPORA, first_build
from worlds import NOW, Worlds

ROOT = Path(__file__).resolve().parents[1]
CLIENTS = 16
DOCUMENTS = 118_000
"""At least 100,000, and so many that they tell of 20,000 contacts."""
TARGET_MS = 150.0
SECONDS = 15
ADDRESSES = 2_000
"""Of each kind: so many that in the seconds hardly one is asked for again, and what is kept of a page helps nobody."""
HALF = 0.5
SEED = 7
WORDS = (
    "ukraine", "sanctions", "phone call", "president putin", "recording", "interpreter", "summit geneva", "prisoners",
    "nuclear", "climate", "spoke by phone", "bilateral meeting", "grain", "Macron", "Zelenskyy weapons", "trade deal",
    '"strategic stability"', "Erdogan", "Xi Jinping", "hostages Gaza",
)  # fmt: skip
LUA = """
local paths = {{}}
for line in io.lines("{paths}") do paths[#paths + 1] = line end
local at = 0
request = function() at = at % #paths + 1; return wrk.format("GET", paths[at]) end
done = function(summary, latency, requests)
  io.write(string.format("told %.1f %.1f %.1f %.1f %d %d %.1f\\n", latency:percentile(50) / 1000,
    latency:percentile(95) / 1000, latency:percentile(99) / 1000, latency.max / 1000, summary.requests,
    summary.errors.status + summary.errors.timeout + summary.errors.read + summary.errors.connect,
    summary.duration / 1e6))
end
"""


class Told(NamedTuple):
    """What was measured of one kind of page: milliseconds, and numbers."""

    middle: float
    most: float
    """95 of 100 answers took no longer."""
    nearly_all: float
    slowest: float
    answers: int
    failed: int
    a_second: float


def addresses(directory: Path) -> Mapping[str, list[str]]:
    """Return addresses of each kind of page, hardly one of them twice, in an order that the seed gives.

    Searches are for words of titles, one or two of each, besides those that are written here.
    """
    chance = random.Random(SEED)  # noqa: S311 - no secret
    with DerivedStore.open(directory) as store:
        contacts = list(store.ids("contacts"))
        documents = chance.sample(store.ids("documents"), ADDRESSES)
        titles = [one.title for one in store.rows("documents", Header, id=documents)]
    lists = [_listed(chance) for _ in range(ADDRESSES)]
    typed = list(WORDS)
    for title in titles:
        words = [word for word in re.findall(r"\w+", title) if len(word) > 3]  # noqa: PLR2004 - "of", "the"
        typed += [" ".join(chance.sample(words, min(chance.choice((1, 2)), len(words))))] if words else []
    chance.shuffle(typed)
    searches = [f"/search?{urlencode({'q': one})}" for one in typed[:ADDRESSES]]
    pages = [f"/contacts/{quote(one, safe='')}" for one in chance.sample(contacts, min(ADDRESSES, len(contacts)))]
    mixed = [one for three in zip(lists, pages, searches, strict=False) for one in three]
    return {"lists": lists, "contacts": pages, "search": searches, "all mixed": mixed}


def _listed(chance: random.Random) -> str:
    """Return the address of a page of a list, with some filters."""
    of = chance.choice(("contacts", "contacts", "findings", "documents", "claims"))
    choice: dict[str, object] = {"page": chance.randint(1, 40)} if chance.random() < HALF else {}
    if chance.random() < HALF:
        choice["since"] = f"{chance.randint(2009, 2024)}-{chance.randint(1, 12):02}"
    if of == "contacts" and chance.random() < HALF:
        choice["channel"] = chance.choice(("call", "meeting", "visit"))
    if of == "contacts" and chance.random() < 0.3:  # noqa: PLR2004
        choice["between"] = chance.choice(("us,ru", "putin, macron", "biden", "ukraine", "merkel", "uk, fr", "xi, us"))
    return f"/{of}?{urlencode(choice)}"


def loaded(address: str, paths: Sequence[str], seconds: int) -> Told:
    """Load a server with the addresses, one after the other in every client, and return what was measured."""
    with tempfile.TemporaryDirectory() as folder:
        listed, script = Path(folder) / "paths", Path(folder) / "load.lua"
        listed.write_text("\n".join(paths), encoding="utf-8")
        script.write_text(LUA.format(paths=listed), encoding="utf-8")
        command = ["wrk", "-t", "1", "-c", str(CLIENTS), "-d", f"{seconds}s", "-s", str(script), "--timeout", "30s"]
        ran = subprocess.run([*command, address], check=True, capture_output=True, text=True)  # noqa: S603
    line = next(one for one in ran.stdout.splitlines() if one.startswith("told "))
    middle, most, nearly, slowest, answers, failed, took = map(float, line.split()[1:])
    return Told(middle, most, nearly, slowest, int(answers), int(failed), answers / took)


@contextmanager
def serving(directory: Path, workers: int) -> Iterator[str]:
    """Serve a dossier in processes of their own for as long as a block lasts, and give the address."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "backchannel", "serve", "-C", str(directory), "--port", str(port)]
    server = subprocess.Popen([*command, "--workers", str(workers)], start_new_session=True)  # noqa: S603
    try:
        for _ in range(600):
            with closing(socket.socket()) as tried:
                if tried.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()


def made(base: Path, directory: Path) -> None:
    """Make a large dossier of a real one."""
    init_dossier(directory, NOW)
    with DerivedStore.open(base) as store:
        worlds = Worlds(store)
        with open_dossier(directory) as dossier:
            worlds.capture(dossier.ledger, DOCUMENTS)
        first_build(directory, worlds)


def told(directory: Path, workers: int, seconds: int) -> str:
    """Measure every kind of page, and return a table."""
    desk = Desk(directory)
    with desk.dossier, DerivedStore.open(directory) as store:
        started = time.perf_counter()
        was_made = make_ready(desk)
        took = time.perf_counter() - started
        counts = ", ".join(f"{store.count(one):,} {one}" for one in ("documents", "contacts", "findings", "claims"))
    size = (directory / "index.sqlite").stat().st_size / 1e6
    made_in = f", made in {took:.0f} s" if was_made else ""
    around = f"{os.cpu_count()} processors (load {os.getloadavg()[0]:.1f} before), Python {platform.python_version()}"
    lines = [
        f"{counts}; index {size:.0f} MB{made_in}; {workers} workers, {CLIENTS} clients, {around}",
        "",
        "| pages | addresses | half within, ms | 95 % within, ms | 99 % | slowest | answers | a second | failed |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    kinds = addresses(directory)
    with serving(directory, workers) as address:
        loaded(address, kinds["all mixed"], 3)  # modules are loaded, files are in the system's memory
        for name, paths in kinds.items():
            one = loaded(address, paths, seconds)
            missed = " (missed)" if one.most > TARGET_MS else ""
            cells = [
                name, f"{len(set(paths)):,}", f"{one.middle:.0f}", f"**{one.most:.0f}**{missed}",
                f"{one.nearly_all:.0f}", f"{one.slowest:.0f}", f"{one.answers:,}", f"{one.a_second:.0f}",
                f"{one.failed}",
            ]  # fmt: skip
            lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> int:
    """Measure, print, and say whether all was as quick as it should be."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dossier", type=Path, help="a large dossier, built")
    parser.add_argument("--base", type=Path, help="a built dossier of the corpora")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the corpora lie")
    parser.add_argument("--workers", type=int, default=2, help="processes that answer")
    parser.add_argument("--seconds", type=int, default=SECONDS, help="of load, for each kind of page")
    given = parser.parse_args()
    if shutil.which("wrk") is None:
        print("wrk is not there: install Debian's package of that name.")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        directory = given.dossier
        if directory is None:
            base = given.base or built_corpora(given.shared / "corpora", Path(folder) / "base")
            if base is None:
                print(f"The corpora are not here ({given.shared / 'corpora'} lacks one), so nothing was measured.")
                return 0
            directory = Path(folder) / "dossier"
            made(base, directory)
        print(table := told(directory, given.workers, given.seconds))
    return int("(missed)" in table)


def built_corpora(corpora: Path, directory: Path) -> Path | None:
    """Capture and build the corpora; ``None`` where one is absent."""
    folders = [corpora / name for name in CORPORA]
    if not all(folder.is_dir() for folder in folders):
        return None
    init_dossier(directory, NOW)
    with open_dossier(directory) as dossier:
        add_locations(dossier, [str(one) for one in folders], NOW)
    first_build(directory)
    return directory


if __name__ == "__main__":
    sys.exit(main())
