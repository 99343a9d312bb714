"""Train the model "modality", and write its figures into the model card.

    python tools/train_modality.py ../shared      part of what `make models` does; eight minutes

Taught with the sets in eval/taught, which readers annotated, with eval/judged/mentions.jsonl and times.jsonl, and
with the tables of the tests of extraction; neither the development set nor the sets in eval/held-back are among them.
The rules' own answer is one of its features, so it is trained again when the rules of modality have changed much.
Taught with in_doubt.jsonl as well it got no better.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from backchannel.extraction.learned.linear import LinearModel
from backchannel.extraction.learned.modality import KINDS
from backchannel.extraction.learned.models import MODALITY
from backchannel.extraction.taught_modality import preferred
from backchannel.gazetteer import Gazetteer
from backchannel.model import MODALITIES, Modality
from training.card import JUDGED, JUDGED_FROM, ROOT, TAUGHT, is_absent, judge_apart, ship, taught_with
from training.modalities import modalities_annotated, modalities_judged
from training.softmax import Classed, fit_softmax
from training.tables import modalities_in_tables

sys.path.insert(0, str(ROOT))  # the tests, whose tables are taught with
RANDOM, IN_DOUBT = 1.0, 0.9
"""What a judged mention counts: one drawn at random, which the figures are of, or where a model was in doubt."""


def main(arguments: Sequence[str]) -> int:
    """Train, judge and write; say in one line when there is nothing to train from."""
    corpora = Path(arguments[0]) / "corpora"
    if is_absent(corpora):
        return 0
    gazetteer = Gazetteer.standard()
    examples = [
        one for path in sorted(TAUGHT.glob("*.jsonl")) for one in modalities_annotated(path, corpora, gazetteer)
    ]
    examples += modalities_judged(JUDGED / "mentions.jsonl", corpora, gazetteer, RANDOM)
    examples += modalities_judged(JUDGED / "times.jsonl", corpora, gazetteer, IN_DOUBT)
    examples += modalities_in_tables(ROOT / "tests" / "extraction")
    model = fit_softmax(examples, KINDS)
    ship(model, MODALITY, taught_with(examples), "modality", _figures(examples))
    return 0


def _figures(examples: Sequence[Classed]) -> list[str]:
    """Return the card's table: of judged mentions that were not taught, how many have the right modality."""
    by_document, late = judge_apart(
        partial(_judge, examples), [one.document for one in examples], [one.year for one in examples]
    )
    return [
        "| split | judged mentions | right by the rules alone | right with the model | mended | broken |",
        "|---|---|---|---|---|---|",
        _row("by document, five parts", by_document),
        _row(f"by time, judged from {JUDGED_FROM}", late),
    ]


def _judge(examples: Sequence[Classed], left_out: Sequence[bool]) -> tuple[int, int, int, int, int]:
    model = fit_softmax([one for one, out in zip(examples, left_out, strict=True) if not out], KINDS)
    asked = [one for one, out in zip(examples, left_out, strict=True) if out and one.share == RANDOM]
    ruled = [_ruled(one) for one in asked]
    found = [preferred(rule, *_likeliest(model, one)) for one, rule in zip(asked, ruled, strict=True)]
    by_rule = [one.label == rule for one, rule in zip(asked, ruled, strict=True)]
    by_both = [one.label == both for one, both in zip(asked, found, strict=True)]
    mended = sum(both and not rule for both, rule in zip(by_both, by_rule, strict=True))
    return len(asked), sum(by_rule), sum(by_both), mended, mended - sum(by_both) + sum(by_rule)


def _ruled(one: Classed) -> Modality:
    return next(kind for kind in MODALITIES if f"rule {kind}" in one.features)


def _likeliest(model: LinearModel, one: Classed) -> tuple[Modality, float]:
    chances = model.chances(KINDS, one.features)
    best = max(KINDS, key=lambda kind: chances[kind])
    return best, chances[best]


def _row(name: str, counts: Sequence[int]) -> str:
    asked, ruled, both, mended, broken = counts
    return f"| {name} | {asked} | {ruled / asked:.3f} | {both / asked:.3f} | {mended} | {broken} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
