"""Train the model of the second look, and write its figures into the model card.

    python tools/train_overlooked.py ../shared      part of what `make models` does; a minute

Taught with the sets in eval/taught, which readers annotated, and with the tables of the tests of extraction, which say
what must be found and what must not; neither the development set nor the sets in eval/held-back are among them.
It is fitted over what the other two models make of a text, so it is trained after them,
and again whenever the rules of extraction have changed much: what they find need not be found twice.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from backchannel.extraction.learned.linear import LinearModel
from backchannel.extraction.learned.models import OVERLOOKED
from backchannel.extraction.second_look import LIKELY
from backchannel.gazetteer import Gazetteer
from training.annotated import Told, told_in
from training.fit import as_text
from training.ridge import fit_ridge
from training.tables import told_in_tables

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the tests, whose tables are taught with
DATA = ROOT / "src" / "backchannel" / "extraction" / "learned" / "data"
CARD = ROOT / "docs" / "explanation" / "models.md"
TAUGHT = ROOT / "eval" / "taught"
FIGURES = re.compile(r"(<!-- overlooked -->\n).*?(<!-- end of overlooked -->)", re.DOTALL)
JUDGED_FROM = "2024"
FOLDS = 5


def main(arguments: Sequence[str]) -> int:
    """Train, judge and write; say in one line when there is nothing to train from."""
    corpora = Path(arguments[0]) / "corpora"
    if not corpora.is_dir():
        print(f"The texts to learn from are not here ({corpora} is absent), so no model was trained.")
        return 0
    gazetteer = Gazetteer.standard()
    sets = sorted(TAUGHT.glob("*.jsonl"))
    examples = [told for path in sets for told in told_in(path, corpora, gazetteer)]
    read = len(examples)
    examples += told_in_tables(ROOT / "tests" / "extraction")
    model = fit_ridge(examples)
    taught = "".join(f"{one.document} {one.positive} {' '.join(one.features)}\n" for one in examples)
    trained = {
        "corpus": "annotated",
        "sets": [path.stem for path in sets],
        "sha256": hashlib.sha256(taught.encode("utf-8", "surrogatepass")).hexdigest(),
        "examples": len(examples),
        "for": sum(one.positive for one in examples),
    }
    (DATA / f"{OVERLOOKED}.json").write_text(as_text(model, OVERLOOKED, trained), encoding="utf-8")
    lines = _figures(examples[:read], examples[read:])
    card = CARD.read_text("utf-8")
    CARD.write_text(FIGURES.sub(lambda m: m[1] + "\n".join(lines) + "\n" + m[2], card), encoding="utf-8")
    print("\n".join([f"{len(examples)} examples, {len(model.weights)} weights", *lines]))
    return 0


def _figures(read: Sequence[Told], tables: Sequence[Told]) -> list[str]:
    """Return the card's table: of the places that the rules left, how many are taken, rightly and wrongly."""
    return [
        "| split | contacts left by the rules | of these taken | other words taken |",
        "|---|---|---|---|",
        _row("by document, five parts", read, tables, _folds(read)),
        _row(f"by time, judged from {JUDGED_FROM}", read, tables, [lambda one: one.year >= JUDGED_FROM]),
    ]


def _row(name: str, read: Sequence[Told], tables: Sequence[Told], parts: Sequence[Callable[[Told], bool]]) -> str:
    right = wrong = left = 0
    for asked_about in parts:
        model: LinearModel = fit_ridge([*(one for one in read if not asked_about(one)), *tables])
        for one in read:
            if not one.found and asked_about(one):
                taken = model.score(one.features) >= LIKELY
                left += one.positive
                right += taken and one.positive
                wrong += taken and not one.positive
    return f"| {name} | {left} | {right} | {wrong} |"


def _folds(examples: Sequence[Told]) -> list[Callable[[Told], bool]]:
    documents = sorted({one.document for one in examples})
    part = {document: number % FOLDS for number, document in enumerate(documents)}
    return [lambda one, fold=fold: part[one.document] == fold for fold in range(FOLDS)]  # type: ignore[misc]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
