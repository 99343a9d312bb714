"""Kill a process that writes to a ledger, at random moments, again and again, and see whether anything is lost.

    python benchmarks/killed_ledger.py                 200 kills
    python benchmarks/killed_ledger.py --kills 20 --seed 7

Two processes write to one dossier at once: captures in batches of all sizes, decisions, tries that took nothing, signed
checkpoints. Each says on its standard output what it has been told is kept. After a random time both are killed
(SIGKILL, which no program can hold off), and everything must be as was said: `verify` finds no fault, every capture
that was acknowledged is in the ledger, its bytes are there, and both go on in the same dossier.

What a kill does not show is a disk that lost what was written but not yet on it; that nothing is acknowledged before it
is on the disk, and how failing writes end, is tested in `tests/ledger/`.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from backchannel.ledger import Ledger, sign_checkpoint, verify_ledger
from backchannel.model import Attempt, Capture, Decision

NOW = "2018-06-04T10:00:00+00:00"
LONGEST_SECONDS = 0.6
"""The longest that writers run, once they have begun to write."""
WRITERS = 2


def main() -> int:
    """Kill and look, and print what was found; return 1 where anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--directory", type=Path, help="where to work")
    parser.add_argument("--write", nargs=2, metavar=("DOSSIER", "SEED"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.write:
        write(Path(options.write[0]), random.Random(options.write[1]))  # noqa: S311 - no secret
        return 0
    with tempfile.TemporaryDirectory(dir=options.directory) as scratch:
        return kill_and_look(Path(scratch) / "dossier", options.kills, options.seed)


def kill_and_look(dossier: Path, kills: int, seed: int) -> int:
    """Run writers on a dossier, kill them, and look whether all that was acknowledged is there."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    Ledger.create(dossier, NOW).close()
    known: dict[int, str] = {}
    for kill in range(kills):
        said = run_and_kill(dossier, chance)
        faults = verify_ledger(dossier).faults
        known |= said
        lost = missing(dossier, said)
        if faults or lost:
            print(f"kill {kill + 1}: {len(faults)} faults, {len(lost)} lost: {faults[:3]} {lost[:3]}")
            return 1
    lost = missing(dossier, known)
    result = verify_ledger(dossier)
    print(
        f"{kills} kills of {WRITERS} writers each: {len(known):,} acknowledged, {len(lost)} lost; {result.entries:,} "
        f"entries, {result.documents:,} contents, {len(result.faults)} faults"
    )
    return 1 if lost or result.faults else 0


def run_and_kill(dossier: Path, chance: random.Random) -> dict[int, str]:
    """Run writers for a random time, kill them, and return the entries that they were told are kept."""
    own = [sys.executable, "-u", __file__, "--write", str(dossier)]
    seeds = [str(chance.random()) for _ in range(WRITERS)]
    running = [subprocess.Popen([*own, seed], stdout=subprocess.PIPE, text=True) for seed in seeds]  # noqa: S603
    said: dict[int, str] = {}
    for process in running:
        assert process.stdout is not None
        process.stdout.readline()  # it has begun
    time.sleep(chance.random() * LONGEST_SECONDS)
    for process in running:
        process.kill()
    for process in running:
        out, _ = process.communicate()
        # a last line without its end was cut off in the middle
        for line in out[: out.rfind("\n") + 1].splitlines():
            number, _, sha256 = line.partition(" ")
            said[int(number)] = sha256
    return said


def missing(dossier: Path, said: dict[int, str]) -> list[int]:
    """Return the numbers of the entries that are not there as was said, or whose bytes are not."""
    with Ledger.open(dossier) as ledger:
        there = {one.sequence: one.sha256 for one in ledger.captures()}
        there |= {one.sequence: "-" for one in ledger.attempts()} | {one.sequence: "-" for one in ledger.decisions()}
        kept = {number: sha256 for number, sha256 in said.items() if there.get(number) == sha256}
        for sha256 in kept.values():
            if sha256 != "-":
                ledger.read_object(sha256)  # it raises where they are not what was captured
        return [number for number in said if number not in kept]


def write(dossier: Path, chance: random.Random) -> None:
    """Write to a dossier until killed, and say on standard output what is kept."""
    with Ledger.open(dossier) as ledger:
        print("begun", flush=True)
        while True:
            kind = chance.random()
            if kind < 0.7:  # noqa: PLR2004 - shares of the kinds
                captures = []
                for _ in range(chance.choice((1, 2, 5, 40))):
                    sha256, size = ledger.store_bytes(chance.randbytes(chance.choice((10, 3_000, 60_000))))
                    captures.append(Capture(sha256, f"{chance.random()}.bin", None, "text/plain", size, NOW))
                kept = [(one.sequence, one.sha256) for one in ledger.append_captures(captures, NOW)]
            elif kind < 0.85:  # noqa: PLR2004
                decision = Decision("note", ("m-1",), "somebody", str(chance.random()), NOW)
                kept = [(ledger.append_decision(decision).sequence, "-")]
            elif kind < 0.95:  # noqa: PLR2004
                exchange, _ = ledger.store_bytes(chance.randbytes(500))
                attempt = Attempt("https://example.org/a", NOW, "gone", "404 Not Found", 404, exchange=exchange)
                kept = [(ledger.append_attempt(attempt).sequence, "-")]
            else:
                sign_checkpoint(ledger, NOW)
                kept = []
            sys.stdout.write("".join(f"{number} {sha256}\n" for number, sha256 in kept))
            sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
