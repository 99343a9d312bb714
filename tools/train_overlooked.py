"""Train the model of the second look, and write its figures into the model card.

    python tools/train_overlooked.py ../shared      part of what `make models` does; ten minutes

Taught with the sets in eval/taught, which readers annotated, with the words in eval/judged, and with the tables of the
tests of extraction, which say what must be found and what must not; neither the development set nor the sets in
eval/held-back are among them. It is fitted over what the other models make of a text, so it is trained after them,
and again whenever the rules of extraction have changed much: what they find need not be found twice.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path

from backchannel.extraction.learned.linear import LinearModel
from backchannel.extraction.learned.models import OVERLOOKED
from backchannel.extraction.second_look import LIKELY
from backchannel.gazetteer import Gazetteer
from training.annotated import BESIDE, Told, told_in, told_in_judged
from training.card import JUDGED, JUDGED_FROM, ROOT, TAUGHT, is_absent, parts_by_document, ship
from training.ridge import fit_ridge
from training.tables import told_in_tables

sys.path.insert(0, str(ROOT))  # the tests, whose tables are taught with
FOUND = 0.1
"""What an example counts that the rules found: it shows how contacts are told of, and is not what is asked about."""


def main(arguments: Sequence[str]) -> int:
    """Train, judge and write; say in one line when there is nothing to train from."""
    corpora = Path(arguments[0]) / "corpora"
    if is_absent(corpora):
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
    ship(model, OVERLOOKED, trained, "overlooked", _figures(read, tables))
    return 0


def _figures(read: Sequence[Told], tables: Sequence[Told]) -> list[str]:
    """Return the card's table: of the places that the rules left, how many are taken, rightly and wrongly."""
    return [
        "| split | in passages: contacts left by the rules | taken | others | judged alone: contacts | taken | other |",
        "|---|---|---|---|---|---|---|",
        _row("by document, five parts", read, tables, parts_by_document([one.document for one in read])),
        _row(f"by time, judged from {JUDGED_FROM}", read, tables, [[one.year >= JUDGED_FROM for one in read]]),
    ]


def _row(name: str, read: Sequence[Told], tables: Sequence[Told], parts: Sequence[Sequence[bool]]) -> str:
    counts = {False: [0, 0, 0], True: [0, 0, 0]}
    for left_out in parts:
        taught = [one for one, out in zip(read, left_out, strict=True) if not out]
        model: LinearModel = fit_ridge([*taught, *tables], FOUND)
        for one, out in zip(read, left_out, strict=True):
            if out and not one.found and one.share != BESIDE:
                taken = model.score(one.features) >= LIKELY
                count = counts[one.judged]
                count[0] += one.positive
                count[1] += taken and one.positive
                count[2] += taken and not one.positive
    return f"| {name} | " + " | ".join(str(number) for number in (*counts[False], *counts[True])) + " |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
