"""Train the model "times", and write its figures into the model card.

    python tools/train_times.py ../shared      part of what `make models` does; fifteen minutes

Taught with the sets in eval/taught, which readers annotated, with the judged mentions of eval/judged, and with
the tables of the tests of extraction; neither the development set nor the sets in eval/held-back are among them.
It sees what the rules make of other mentions, so it is trained after the other models, and again when the rules of
times have changed much.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from backchannel.extraction.learned.models import TIMES
from backchannel.extraction.taught_times import SURE
from backchannel.gazetteer import Gazetteer
from training.card import JUDGED, JUDGED_FROM, ROOT, TAUGHT, is_absent, judge_apart, ship, taught_with
from training.choice import Chosen, fit_choice
from training.dated import dated_in_annotated, dated_in_judged
from training.tables import dated_in_tables

sys.path.insert(0, str(ROOT))  # the tests, whose tables are taught with

RANDOM, IN_DOUBT = 1.0, 0.9
"""What a judged mention counts: one drawn at random, which the figures are of, or where a model was in doubt."""


def main(arguments: Sequence[str]) -> int:
    """Train, judge and write; say in one line when there is nothing to train from."""
    corpora = Path(arguments[0]) / "corpora"
    if is_absent(corpora):
        return 0
    gazetteer = Gazetteer.standard()
    examples = [one for path in sorted(TAUGHT.glob("*.jsonl")) for one in dated_in_annotated(path, corpora, gazetteer)]
    examples += dated_in_judged(JUDGED / "mentions.jsonl", corpora, gazetteer, RANDOM)
    for name in ("times.jsonl", "in_doubt.jsonl"):
        examples += dated_in_judged(JUDGED / name, corpora, gazetteer, IN_DOUBT)
    examples += dated_in_tables(ROOT / "tests" / "extraction")
    model = fit_choice(examples)
    ship(model, TIMES, taught_with(examples), "times", _figures(examples))
    return 0


def _figures(examples: Sequence[Chosen]) -> list[str]:
    """Return the card's table: of judged mentions without a time that were not taught, what is given."""
    by_document, late = judge_apart(
        partial(_judge, examples), [one.document for one in examples], [one.year for one in examples]
    )
    return [
        "| split | without a time | of these a reader gave one | given the same | another | given where he gave none |",
        "|---|---|---|---|---|---|",
        _row("by document, five parts", by_document),
        _row(f"by time, judged from {JUDGED_FROM}", late),
    ]


def _judge(examples: Sequence[Chosen], left_out: Sequence[bool]) -> tuple[int, int, int, int, int]:
    model = fit_choice([one for one, out in zip(examples, left_out, strict=True) if not out])
    asked = [one for one, out in zip(examples, left_out, strict=True) if out and one.share == RANDOM and not one.ruled]
    same = another = given = 0
    for one in asked:
        chances = model.choice({str(number): option for number, option in enumerate(one.options)})
        best = max(range(1, len(one.options)), key=lambda number: chances[str(number)])
        if chances[str(best)] >= SURE:
            same += one.right[best]
            given += one.right[0]
            another += not one.right[best] and not one.right[0]
    return len(asked), sum(not one.right[0] for one in asked), same, another, given


def _row(name: str, counts: Sequence[int]) -> str:
    return f"| {name} | " + " | ".join(map(str, counts)) + " |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
