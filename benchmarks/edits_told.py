"""Which edits of published pages are told, and which alarms are false, on real pages with every version kept.

Takes the git repository ../shared/corpora/whitehouse-history.bundle (638 pages of the White House, 1,669 versions) into
a dossier, builds it, and compares its findings with ../shared/gold/edits.jsonl. Without these files it says so.

    python benchmarks/edits_told.py [--shared DIR]

Prints a line for each edit that is not told as the annotation has it, then the figures:

    told         edits with one of E501 to E504, of those whose words changed
    by code      of the codes that the annotation gives, how many are given; and the codes given beyond them
    false        pages without a change of words that have one of E501 to E504
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from backchannel.capture.git import GitSource
from backchannel.engine import build, open_or_init, read_built
from backchannel.engine.repositories import add_repository

WORDS = ("E501", "E502", "E503", "E504")
NOW = "2026-11-01T00:00:00+00:00"


def main() -> int:
    """Run it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    arguments = parser.parse_args()
    bundle = arguments.shared / "corpora" / "whitehouse-history.bundle"
    gold = arguments.shared / "gold" / "edits.jsonl"
    if not bundle.is_file() or not gold.is_file():
        sys.stderr.write(f"{bundle} or {gold} is not there: nothing is measured.\n")
        return 0
    edits = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as scratch:
        repository = Path(scratch) / "whitehouse-history"
        subprocess.run(["git", "clone", "--quiet", str(bundle), str(repository)], check=True, capture_output=True)  # noqa: S603, S607
        given = _codes(repository, Path(scratch) / "dossier")
    return _report(edits, given)


def _codes(repository: Path, directory: Path) -> Mapping[tuple[str, str], set[str]]:
    """Return the codes found for each page, by its path and the time of the later version's commit."""
    started = time.monotonic()
    with open_or_init(directory, NOW) as dossier:
        history = add_repository(dossier, GitSource(repository), NOW)
        captured = time.monotonic()
        build(dossier)
        built = read_built(dossier)
        found: dict[tuple[str, str], set[str]] = {}
        revisions = {one.id: one for one in built.revisions}
        for revision in revisions.values():
            codes = {one.code for one in built.findings if one.item == revision.item and _is_of(one.when, revision)}
            found[revision.after.place.partition("/")[2], revision.after.captured] = codes
    sys.stdout.write(
        f"{history.summary()} Captured in {captured - started:.1f} s, built in {time.monotonic() - captured:.1f} s.\n"
    )
    return found


def _is_of(when: str | None, revision: Any) -> bool:
    days = (revision.before.last_captured[:10], revision.after.captured[:10])
    return when == (days[0] if days[0] == days[1] else "/".join(days))


def _report(edits: Sequence[Mapping[str, Any]], given: Mapping[tuple[str, str], set[str]]) -> int:
    told: Counter[str] = Counter()
    every: Counter[str] = Counter()
    right = wanted = beyond = false = unchanged = 0
    for edit in edits:
        codes = given.get((edit["path"], edit["captured_after"].replace("Z", "+00:00")), set()) & set(WORDS)
        if not edit["codes"]:
            unchanged += 1
            false += bool(codes)
            if codes:
                sys.stdout.write(f"{edit['id']}: no words changed, and {', '.join(sorted(codes))}\n")
            continue
        expected = set(edit["codes"])
        every[edit["significance"]] += 1
        told[edit["significance"]] += bool(codes)
        right += len(expected & codes)
        wanted += len(expected)
        beyond += len(codes - expected)
        if codes != expected:
            sys.stdout.write(
                f"{edit['id']} ({edit['significance']}): {', '.join(sorted(expected))} expected, "
                f"{', '.join(sorted(codes)) or 'nothing'} found\n"
            )
    for name in sorted(every):
        sys.stdout.write(f"told, {name}: {told[name]} of {every[name]}\n")
    sys.stdout.write(f"told in all: {sum(told.values())} of {sum(every.values())}\n")
    sys.stdout.write(f"codes expected and given: {right} of {wanted}; given beyond them: {beyond}\n")
    sys.stdout.write(f"false alarms on pages without a change of words: {false} of {unchanged}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
