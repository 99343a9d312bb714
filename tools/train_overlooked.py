"""Train the two models of the second look, and write their figures into the model card.

    python tools/train_overlooked.py ../shared      part of what `make models` does; three minutes

Taught with the sets in eval/taught, which readers annotated, and with the tables of the tests of extraction, which say
what must be found and what must not; neither the development set nor the sets in eval/held-back are among them.
They are fitted over what the other two models make of a text, so they are trained after them,
and again whenever the rules of extraction have changed much: what they find need not be found twice.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from backchannel.extraction.learned.linear import LinearModel
from backchannel.extraction.learned.models import IN_PART, OVERLOOKED
from backchannel.extraction.second_look import LIKELY, LIKELY_PARTIAL
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
LATER = ("tenth", "eleventh")
"""Sets that neither of the models that ship is taught with."""
JUDGED_FROM = "2024"
FOLDS = 5


class Kind(NamedTuple):
    """One of the two models, and how it is taught."""

    name: str
    clear: bool
    """Whether it is asked about those places alone where somebody is clearly joined to the word."""
    least: float
    """Log odds from which on a place is taken."""
    found: float
    """What an example counts that the rules found."""
    marks: str
    """Of its table in the card."""
    without: tuple[str, ...] = ()
    """Sets that it is not taught with."""


KINDS = (
    Kind(OVERLOOKED, clear=True, least=LIKELY, found=0.5, marks="overlooked", without=("ninth", *LATER)),
    Kind(IN_PART, clear=False, least=LIKELY_PARTIAL, found=0.1, marks="in part", without=LATER),
)
AROUND = ("abroad ", "told ", "known ", "a group ", "question ", "titled ")
"""How the features begin that the first model does not see."""


def main(arguments: Sequence[str]) -> int:
    """Train, judge and write; say in one line when there is nothing to train from."""
    corpora = Path(arguments[0]) / "corpora"
    if not corpora.is_dir():
        print(f"The texts to learn from are not here ({corpora} is absent), so no model was trained.")
        return 0
    gazetteer = Gazetteer.standard()
    sets = sorted(TAUGHT.glob("*.jsonl"))
    read = {path.stem: list(told_in(path, corpora, gazetteer)) for path in sets}
    tables = list(told_in_tables(ROOT / "tests" / "extraction"))
    for kind in KINDS:
        taught = [name for name in read if name not in kind.without]
        examples = [told for name in taught for told in read[name]]
        _train(kind, taught, _for(kind, examples), _for(kind, tables))
    return 0


def _for(kind: Kind, examples: Sequence[Told]) -> list[Told]:
    if not kind.clear:
        return list(examples)
    return [
        one._replace(features=tuple(name for name in one.features if not name.startswith(AROUND)))
        for one in examples
        if one.clear
    ]


def _train(kind: Kind, sets: Sequence[str], read: Sequence[Told], tables: Sequence[Told]) -> None:
    examples = [*read, *tables]
    model = fit_ridge(examples, kind.found)
    taught = "".join(f"{one.document} {one.positive} {' '.join(one.features)}\n" for one in examples)
    trained = {
        "corpus": "annotated",
        "sets": list(sets),
        "sha256": hashlib.sha256(taught.encode("utf-8", "surrogatepass")).hexdigest(),
        "examples": len(examples),
        "for": sum(one.positive for one in examples),
    }
    (DATA / f"{kind.name}.json").write_text(as_text(model, kind.name, trained), encoding="utf-8")
    lines = _figures(kind, read, tables)
    marked = re.compile(rf"(<!-- {kind.marks} -->\n).*?(<!-- end of {kind.marks} -->)", re.DOTALL)
    card = marked.sub(lambda match: match[1] + "\n".join(lines) + "\n" + match[2], CARD.read_text("utf-8"))
    CARD.write_text(card, encoding="utf-8")
    print("\n".join([f"{kind.name}: {len(examples)} examples, {len(model.weights)} weights", *lines]))


def _figures(kind: Kind, read: Sequence[Told], tables: Sequence[Told]) -> list[str]:
    """Return the card's table: of the places that the rules left, how many are taken, rightly and wrongly."""
    return [
        "| split | contacts left by the rules | of these taken | other words taken |",
        "|---|---|---|---|",
        _row(kind, "by document, five parts", read, tables, _folds(read)),
        _row(kind, f"by time, judged from {JUDGED_FROM}", read, tables, [_is_late]),
    ]


def _row(
    kind: Kind, name: str, read: Sequence[Told], tables: Sequence[Told], parts: Sequence[Callable[[Told], bool]]
) -> str:
    right = wrong = left = 0
    for asked_about in parts:
        model: LinearModel = fit_ridge([*(one for one in read if not asked_about(one)), *tables], kind.found)
        for one in read:
            if not one.found and asked_about(one):
                taken = model.score(one.features) >= kind.least
                left += one.positive
                right += taken and one.positive
                wrong += taken and not one.positive
    return f"| {name} | {left} | {right} | {wrong} |"


def _is_late(one: Told) -> bool:
    return one.year >= JUDGED_FROM


def _folds(examples: Sequence[Told]) -> list[Callable[[Told], bool]]:
    documents = sorted({one.document for one in examples})
    part = {document: number % FOLDS for number, document in enumerate(documents)}
    return [lambda one, fold=fold: part[one.document] == fold for fold in range(FOLDS)]  # type: ignore[misc]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
