"""Feed damaged input to every reader for some minutes, and save what one of them does not bear.

    python tools/fuzz_readers.py --minutes 10
    python tools/fuzz_readers.py --minutes 2 --only html pdf

Each round tries all targets with other examples (``tests/fuzzing.py``). An input that raises, takes too long or breaks
what must hold is made as small as it can be and written to ``--output``; the exit status is then 1.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import sys
import time
import traceback
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = 100


def main() -> int:
    """Run until the time is over."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--output", type=Path, default=Path("fuzz-failures"))
    given = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    targets = _fuzzing().TARGETS
    names = given.only or sorted(targets)
    until = time.monotonic() + 60 * given.minutes
    runs, failed, seed = dict.fromkeys(names, 0), 0, 0
    while time.monotonic() < until:
        for name in names:
            if time.monotonic() < until:
                failed += _round(name, targets[name], seed, given.output, runs)
        seed += 1
    print(", ".join(f"{name} {count:,}" for name, count in runs.items()), "examples;", failed, "failed")
    return 1 if failed else 0


def _fuzzing() -> Any:
    """Return the module with the targets: a part of the tests, which are not typed."""
    return importlib.import_module("tests.fuzzing")


def _round(name: str, target: Any, number: int, output: Path, runs: dict[str, int]) -> int:
    """Try one target with some examples; return 1 where one failed."""
    from hypothesis import HealthCheck, Phase, given, seed, settings

    last: list[bytes] = []

    @seed(number)
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
    )
    @given(_fuzzing().damaged(target.seeds))
    def run(data: bytes) -> None:
        runs[name] += 1
        last[:] = [data]
        target.run(data)

    try:
        run()
    except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
        output.mkdir(exist_ok=True)
        data = last[0]
        path = output / f"{name}-{hashlib.sha256(data).hexdigest()[:12]}"
        path.write_bytes(data)
        print(f"{name}, seed {number}: {path}\n{traceback.format_exc(limit=-4)}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
