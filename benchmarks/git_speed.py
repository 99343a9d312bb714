"""How long it takes to capture a git repository that scrapes a site.

Makes a repository of invented pages with `git fast-import` (14,000 files, 6,000 commits, one of which rewrites the
front matter of every file), captures it with `add --git`, then captures it again, which must take nothing.

    python benchmarks/git_speed.py [--files N] [--commits N]
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from backchannel.engine import open_or_init
from backchannel.engine.repositories import add_repository, git_source
from backchannel.ledger import verify_ledger

NOW = "2026-01-01T00:00:00+00:00"
START = 1_600_000_000
STEP = 1_800
"""Seconds between two commits."""
PAGE = """---
title: Readout of call {number}
source_url: {site}/readouts/{number}
---
The president spoke on the {number}th day with the president of Borland, for the {edition} time.

They discussed grain, fuel and the {number} ships that wait outside the harbour, and agreed to speak again.
"""


def stream(files: int, commits: int) -> Iterator[str]:
    """Yield what `git fast-import` reads: files come a few a commit, some are edited, and one commit moves the site."""
    per_commit = -(-files // (commits * 3 // 4))
    made = 0
    for number in range(commits):
        message = f"run {number}"
        yield f"commit refs/heads/main\ncommitter a <a@example.org> {START + number * STEP} +0000\n"
        yield f"data {len(message)}\n{message}\n"
        if number == commits - 1:
            changed = [(one, "https://archive.example.org", 9) for one in range(made)]
        elif made < files:
            changed = [(one, "https://example.org", 1) for one in range(made, min(files, made + per_commit))]
            made += len(changed)
        else:
            changed = [((number * 7919 + step) % files, "https://example.org", number) for step in range(2)]
        for one, site, edition in changed:
            text = PAGE.format(number=one, site=site, edition=edition)
            yield f"M 100644 inline readouts/{one % 100:02}/{one:06}.md\ndata {len(text)}\n{text}\n"


def main() -> int:
    """Run it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--files", type=int, default=14_000)
    parser.add_argument("--commits", type=int, default=6_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        repository = Path(scratch) / "site"
        subprocess.run(["git", "init", "--quiet", "--initial-branch=main", str(repository)], check=True)  # noqa: S603, S607
        data = "".join(stream(arguments.files, arguments.commits)).encode()
        subprocess.run(["git", "-C", str(repository), "fast-import", "--quiet"], input=data, check=True)  # noqa: S603, S607
        with open_or_init(Path(scratch) / "dossier", NOW) as dossier:
            for again in (False, True):
                started, used = time.monotonic(), time.process_time()
                history = add_repository(dossier, git_source(repository, None, None), NOW)
                seconds, own = time.monotonic() - started, time.process_time() - used
                said = "again: " if again else ""
                sys.stdout.write(f"{said}{history.summary()} {seconds:.1f} s ({own:.1f} s of our processor)\n")
        ok = verify_ledger(Path(scratch) / "dossier").ok
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"verify: {'passes' if ok else 'FAILS'}; at most {memory:.0f} MB\n")
    return 0 if ok else 1


if __name__ == "__main__":
    sys.exit(main())
