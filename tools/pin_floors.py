"""Pin the floors of extraction on the gold set of the repository, and write the figures into eval/README.md.

    python tools/pin_floors.py                 raise floors where the figures allow it, write the figures again
    python tools/pin_floors.py --lower         lower floors, too: say why in the commit
    python tools/pin_floors.py --check         change nothing; fail where a figure is below its floor, or where the
                                               README does not give the figures that were pinned
    python tools/pin_floors.py --shared DIR    where the development set lies, if not in ../shared

A floor is what the figure would be with one right answer fewer, rounded down to a hundredth: it lets through
what one doubtful sentence decides, and no more. The figures of the development set are those of its own scorer;
without that set they stay as they were written last.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from backchannel.engine.evaluating import Evaluation, evaluate_gold
from backchannel.evaluation import Figures, Parts
from backchannel.publication.evaluation_page import LABELS

ROOT = Path(__file__).resolve().parents[1]
GOLD_NAME = "eval/gold/mentions.jsonl"
GOLD = ROOT / GOLD_NAME
FLOORS = ROOT / "eval" / "floors.json"
README = ROOT / "eval" / "README.md"
MADE_WITH = "make floors (python tools/pin_floors.py)"
GROUPS = ("all", "readout", "statement", "press", "whole press", "counterpart")
NEVER = ("broken_spans", "failed_documents")
"""Counts that must be 0, always."""

Pinned = dict[str, dict[str, dict[str, float | int]]]
"""By group and figure: the floor, the figure when it was pinned, how many were right, and of how many."""


def pin(parts: Mapping[str, Parts]) -> Pinned:
    """Return the floors of the present figures; shares of nothing have none."""
    return {
        group: {
            name: {"floor": _floor(name, right, of), "figure": round(right / of, 3), "right": right, "of": of}
            for name, (right, of) in shares.items()
            if of
        }
        for group, shares in parts.items()
    }


def shortfalls(pinned: Pinned, figures: Mapping[str, Figures]) -> list[str]:
    """Return a line for each figure that is below its floor or gone, and for every broken span and failed document."""
    told = [
        f"{group}, {name}: {_shown(figures.get(group, {}).get(name))}, and the floor is {row['floor']:.2f}"
        for group, rows in pinned.items()
        for name, row in rows.items()
        if (figures.get(group, {}).get(name) or 0) < row["floor"]
    ]
    return told + [f"{group}, {name}: {row[name]}" for group, row in figures.items() for name in NEVER if row[name]]


def raised(old: Pinned, new: Pinned) -> Pinned:
    """Return new floors, none of them lower than before."""
    return {
        group: {
            name: {**row, "floor": max(row["floor"], old.get(group, {}).get(name, row)["floor"])}
            for name, row in rows.items()
        }
        for group, rows in new.items()
    }


def floors_text(pinned: Pinned, documents: int) -> str:
    """Return the text of the floors file, a line a figure."""
    head = {"made_with": MADE_WITH, "gold": GOLD_NAME, "sha256": digest(), "documents": documents}
    lines = [f" {json.dumps(key)}: {json.dumps(value)}," for key, value in head.items()]
    groups = [
        f"  {json.dumps(group)}: {{\n" + ",\n".join(f"   {json.dumps(k)}: {json.dumps(v)}" for k, v in rows.items())
        for group, rows in pinned.items()
    ]
    return "{\n" + "\n".join(lines) + '\n "floors": {\n' + "\n  },\n".join(groups) + "\n  }\n }\n}\n"


def pinned_table(pinned: Pinned) -> str:
    """Return the table of the figures that were pinned, with how many each is made of."""
    rows = [(name, [_cell(pinned.get(group, {}).get(name)) for group in GROUPS]) for name in pinned["all"]]
    return _table(rows)


def scorer_table(figures: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the table of the figures that a scorer gave."""
    names = [name for name in figures["all"] if name in LABELS]
    return _table((name, [_shown(figures.get(group, {}).get(name)) for group in GROUPS]) for name in names)


def with_block(page: str, name: str, block: str) -> str:
    """Return a page with what stands between the two marks of a name replaced."""
    marks = re.compile(rf"(<!-- figures: {name} -->\n).*?(<!-- end of figures -->)", re.DOTALL)
    if not marks.search(page):
        raise SystemExit(f"{README.name} has no place for the figures of the {name}: mark it")
    return marks.sub(lambda match: match[1] + block + match[2], page, count=1)


def digest() -> str:
    """Return the SHA-256 of the gold file, which holds the digests of its documents."""
    return hashlib.sha256(GOLD.read_bytes()).hexdigest()


def development_figures(shared: Path) -> dict[str, dict[str, Any]] | None:
    """Return what the scorer of the development set prints; ``None`` where the set is not there."""
    scorer, gold = shared / "eval" / "score_mentions.py", shared / "gold" / "mentions.jsonl"
    if not scorer.is_file() or not gold.is_file():
        return None
    extract = f"{sys.executable} -m backchannel extract"
    command = [sys.executable, str(scorer), str(gold), "--corpora", str(shared / "corpora"), "--cmd", extract, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - nothing of it is given from outside
    if done.returncode:
        raise SystemExit(f"{scorer.name} failed: {done.stderr.strip()[-400:]}")
    return dict(json.loads(done.stdout))


def main() -> int:
    """Pin or check."""
    parser = argparse.ArgumentParser(description="Pin the floors of extraction, and write the figures.")
    parser.add_argument("--lower", action="store_true", help="lower floors, too")
    parser.add_argument("--check", action="store_true", help="change nothing; fail if anything is not as it should be")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the development set lies")
    given = parser.parse_args()
    known: Pinned = json.loads(FLOORS.read_text(encoding="utf-8"))["floors"] if FLOORS.exists() else {}
    done = evaluate_gold(GOLD, None)
    below = shortfalls(known, done.figures)
    for line in below:
        print(line)
    if given.check:
        return _check(known, failed=bool(below))
    if any(row[name] for row in done.figures.values() for name in NEVER):
        print("Nothing was pinned: broken spans and failed documents are never let through.")
        return 1
    if below and not given.lower:
        print("Nothing was pinned: mend what fell, or lower the floors with --lower and say why in the commit.")
        return 1
    _write(known, done, given.shared, lower=given.lower)
    return 0


def _write(known: Pinned, done: Evaluation, shared: Path, *, lower: bool) -> None:
    new = pin(done.parts)
    pinned = new if lower else raised(known, new)
    FLOORS.write_text(floors_text(pinned, done.documents), encoding="utf-8")
    page = with_block(README.read_text(encoding="utf-8"), "gold set", pinned_table(pinned))
    development = development_figures(shared)
    if development is None:
        print(f"The development set is not here ({shared} has none): its figures stay as they were written last.")
    else:
        page = with_block(page, "development set", scorer_table(development))
    README.write_text(page, encoding="utf-8")
    print(f"{FLOORS.relative_to(ROOT)}: {sum(map(len, pinned.values()))} floors pinned on {done.documents} documents")


def _check(known: Pinned, *, failed: bool) -> int:
    page = README.read_text(encoding="utf-8")
    if not known or with_block(page, "gold set", pinned_table(known)) != page:
        print("eval/README.md: its figures are not those of eval/floors.json; run make floors")
        failed = True
    return int(failed)


def _floor(name: str, right: int, of: int) -> float:
    fewer = 2 if name == "f1" else 1  # both parts of F1 are doubled
    return max(100 * (right - fewer) // of, 0) / 100


def _table(rows: Iterable[tuple[str, list[str]]]) -> str:
    lines = ["| | " + " | ".join(GROUPS) + " |", "|---" * (len(GROUPS) + 1) + "|"]
    return "\n".join([*lines, *(f"| {LABELS[name]} | {' | '.join(cells)} |" for name, cells in rows)]) + "\n"


def _cell(row: Mapping[str, float | int] | None) -> str:
    return f"{row['figure']:.3f} ({row['right']}/{row['of']})" if row else "-"


def _shown(figure: float | None) -> str:
    if figure is None:
        return "-"
    return f"{figure:.3f}" if isinstance(figure, float) else str(figure)


if __name__ == "__main__":
    sys.exit(main())
