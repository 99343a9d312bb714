"""Report the modules that no test names: neither by a file of that name nor by importing them.

A report, not a gate: a private helper may be tested well through the public function of its package.
"""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src"


def untested() -> list[str]:
    """Return the dotted names of the modules that no test names, sorted."""
    tests = sorted((ROOT / "tests").rglob("*.py"))
    names = {path.stem.removeprefix("test_") for path in tests}
    text = "\n".join(path.read_text(encoding="utf-8") for path in tests)
    modules = [path for path in sorted(SOURCE.rglob("*.py")) if not path.name.startswith("__")]
    dotted = [(path.stem, ".".join(path.relative_to(SOURCE).with_suffix("").parts)) for path in modules]
    return [module for stem, module in dotted if stem not in names and module not in text]


if __name__ == "__main__":
    for name in untested():
        print(name)
