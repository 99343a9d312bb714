"""Train the model of the second look, and write its figures into the model card.

    python tools/train_overlooked.py ../shared      part of what `make models` does; ten minutes

Taught with the sets in eval/taught, which readers annotated, with the words in eval/judged, and with the tables of the
tests of extraction, which say what must be found and what must not; neither the development set nor the sets in
eval/held-back are among them. It is fitted over what the other models make of a text, so it is trained after them,
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
from training.annotated import BESIDE, Told, told_in, told_in_judged
from training.fit import as_text
from training.ridge import fit_ridge
from training.tables import told_in_tables

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the tests, whose tables are taught with
DATA = ROOT / "src" / "backchannel" / "extraction" / "learned" / "data"
CARD = ROOT / "docs" / "explanation" / "models.md"
TAUGHT = ROOT / "eval" / "taught"
JUDGED = ROOT / "eval" / "judged"
JUDGED_FROM = "2024"
FOLDS = 5
FOUND = 0.1
"""What an example counts that the rules found: it shows how contacts are told of, and is not what is asked about."""


def main(arguments: Sequence[str]) -> int:
    """Train, judge and write; say in one line when there is nothing to train from."""
    corpora = Path(arguments[0]) / "corpora"
    if not corpora.is_dir():
        print(f"The texts to learn from are not here ({corpora} is absent), so no model was trained.")
        return 0
    gazetteer = Gazetteer.standard()
    read = [one for path in sorted(TAUGHT.glob("*.jsonl")) for one in told_in(path, corpora, gazetteer)]
    read += told_in_judged(JUDGED / "passages.jsonl", corpora, gazetteer, single=False)
    read += told_in_judged(JUDGED / "words.jsonl", corpora, gazetteer, single=True)
    tables = list(told_in_tables(ROOT / "tests" / "extraction"))
    examples = [*read, *tables]
    model = fit_ridge(examples, FOUND)
    taught = "".join(f"{one.document} {one.positive} {' '.join(one.features)}\n" for one in examples)
    trained = {
        "corpus": "annotated",
        "sha256": hashlib.sha256(taught.encode("utf-8", "surrogatepass")).hexdigest(),
        "examples": len(examples),
        "for": sum(one.positive for one in examples),
    }
    (DATA / f"{OVERLOOKED}.json").write_text(as_text(model, OVERLOOKED, trained), encoding="utf-8")
    lines = _figures(read, tables)
    marked = re.compile(r"(<!-- overlooked -->\n).*?(<!-- end of overlooked -->)", re.DOTALL)
    card = marked.sub(lambda match: match[1] + "\n".join(lines) + "\n" + match[2], CARD.read_text("utf-8"))
    CARD.write_text(card, encoding="utf-8")
    print("\n".join([f"{OVERLOOKED}: {len(examples)} examples, {len(model.weights)} weights", *lines]))
    return 0


def _figures(read: Sequence[Told], tables: Sequence[Told]) -> list[str]:
    """Return the card's table: of the places that the rules left, how many are taken, rightly and wrongly."""
    return [
        "| split | in passages: contacts left by the rules | taken | others | judged alone: contacts | taken | other |",
        "|---|---|---|---|---|---|---|",
        _row("by document, five parts", read, tables, _folds(read)),
        _row(f"by time, judged from {JUDGED_FROM}", read, tables, [_is_late]),
    ]


def _row(name: str, read: Sequence[Told], tables: Sequence[Told], parts: Sequence[Callable[[Told], bool]]) -> str:
    counts = {False: [0, 0, 0], True: [0, 0, 0]}
    for asked_about in parts:
        model: LinearModel = fit_ridge([*(one for one in read if not asked_about(one)), *tables], FOUND)
        for one in read:
            if not one.found and one.share != BESIDE and asked_about(one):
                taken = model.score(one.features) >= LIKELY
                count = counts[one.judged]
                count[0] += one.positive
                count[1] += taken and one.positive
                count[2] += taken and not one.positive
    return f"| {name} | " + " | ".join(str(number) for number in (*counts[False], *counts[True])) + " |"


def _is_late(one: Told) -> bool:
    return one.year >= JUDGED_FROM


def _folds(examples: Sequence[Told]) -> list[Callable[[Told], bool]]:
    documents = sorted({one.document for one in examples})
    part = {document: number % FOLDS for number, document in enumerate(documents)}
    return [lambda one, fold=fold: part[one.document] == fold for fold in range(FOLDS)]  # type: ignore[misc]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
