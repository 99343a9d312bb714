"""Train the model "people", and write its figures into the model card.

    python tools/train_people.py ../shared      part of what `make models` does; ten minutes

Taught with the sets in eval/taught, which readers annotated, with eval/judged, and with the tables of the
tests of extraction; neither the development set nor the sets in eval/held-back are among them. Whom the rules have in a
contact is one of its features, so it is trained again when they have changed much.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from backchannel.extraction.learned.models import PEOPLE
from backchannel.extraction.taught_people import SURE, UNLIKELY
from backchannel.gazetteer import Gazetteer
from training.card import JUDGED, JUDGED_FROM, ROOT, TAUGHT, is_absent, judge_apart, ship, taught_with
from training.parted import Taking, parted_in_annotated, parted_in_judged
from training.ridge import fit_ridge
from training.tables import parted_in_tables

sys.path.insert(0, str(ROOT))  # the tests, whose tables are taught with
_HEAD = (
    "| split | take part on a side that the rules leave open | added | others added "
    "| wrongly had by the rules | left out | others left out | added where there is no contact, of |"
)
FOUND = 1.0
"""What an example counts that the rules found: whom they have wrongly in it is to be learnt, too."""


def main(arguments: Sequence[str]) -> int:
    """Train, judge and write; say in one line when there is nothing to train from."""
    corpora = Path(arguments[0]) / "corpora"
    if is_absent(corpora):
        return 0
    gazetteer = Gazetteer.standard()
    judged = list(parted_in_judged(JUDGED, corpora, gazetteer))
    others = [one for path in sorted(TAUGHT.glob("*.jsonl")) for one in parted_in_annotated(path, corpora, gazetteer)]
    others += parted_in_tables(ROOT / "tests" / "extraction")
    examples = [*judged, *others]
    model = fit_ridge(examples, FOUND)
    ship(model, PEOPLE, taught_with(examples), "people", _figures(judged, others))
    return 0


def _figures(judged: Sequence[Taking], others: Sequence[Taking]) -> list[str]:
    """Return the card's table: of judged contacts that were not taught, whom the model adds and leaves out."""
    by_document, late = judge_apart(
        partial(_judge, judged, others), [one.document for one in judged], [one.year for one in judged]
    )
    return [
        _HEAD,
        "|---|---|---|---|---|---|---|---|",
        _row("by document, five parts", by_document),
        _row(f"by time, judged from {JUDGED_FROM}", late),
    ]


def _judge(judged: Sequence[Taking], others: Sequence[Taking], left_out: Sequence[bool]) -> tuple[int, ...]:
    away = {one.document for one, out in zip(judged, left_out, strict=True) if out}
    model = fit_ridge([one for one in (*judged, *others) if one.document not in away], FOUND)
    counts = [0] * 8
    for one in (one for one, out in zip(judged, left_out, strict=True) if out):
        chance = model.chance(one.features)
        if one.asked and not one.contact:
            counts[6] += chance >= SURE
            counts[7] += 1
        elif one.asked:
            counts[0] += one.positive
            counts[2 - one.positive] += chance >= SURE
        elif one.found and one.contact:
            counts[3] += not one.positive
            counts[4 + one.positive] += chance <= UNLIKELY
    return tuple(counts)


def _row(name: str, counts: Sequence[int]) -> str:
    return f"| {name} | " + " | ".join(map(str, counts[:6])) + f" | {counts[6]} of {counts[7]} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
