"""Train the model of the second look at stories of the press, and write its figures into the model card.

    python tools/train_stories.py      part of what `make models` does; two minutes

Taught with the stories in eval/press that may be looked at, which are in the repository with their annotation, and with
the tables of the tests of extraction whose sentences are of stories. None of the held-back stories is among them. It is
fitted over what the rules leave, so it is trained again whenever these have changed much.
"""

from __future__ import annotations

import hashlib
import math
import sys
from collections.abc import Sequence
from unittest import mock

from backchannel.extraction import second_look
from backchannel.extraction.learned.linear import LinearModel
from backchannel.extraction.learned.models import STORIES
from backchannel.extraction.second_look import SURE_IN_STORIES
from backchannel.gazetteer import Gazetteer
from training.annotated import BESIDE, Told, told_in
from training.card import ROOT, parts_by_document, ship
from training.ridge import fit_ridge
from training.tables import told_in_tables

sys.path.insert(0, str(ROOT))  # the tests, whose tables are taught with
PRESS = ROOT / "eval" / "press"
READ = ("read.jsonl", "news.jsonl")
FOUND = 0.3
"""What an example counts that the rules found."""
PENALTY = 2.0
"""Smaller than elsewhere: examples are few, and the tables' must hold."""
IN_A_STORY = "document press"
"""The feature of a place in a story."""


def main() -> int:
    """Train, judge and write."""
    gazetteer = Gazetteer.standard()
    read = [one for name in READ for one in told_in(PRESS / name, PRESS / "documents", gazetteer)]
    with mock.patch.object(second_look, "SURE_IN_STORIES", math.inf):  # rows say what the rules make of a text
        told = list(told_in_tables(ROOT / "tests" / "extraction", but="test_leads.py"))
    tables = [one for one in told if IN_A_STORY in one.features]
    examples = [*read, *tables]
    taught = "".join(f"{one.document} {one.positive} {' '.join(one.features)}\n" for one in examples)
    trained = {
        "corpus": "stories of our own",
        "sha256": hashlib.sha256(taught.encode()).hexdigest(),
        "examples": len(examples),
        "for": sum(one.positive for one in examples),
    }
    ship(fit_ridge(examples, FOUND, PENALTY), STORIES, trained, "overlooked in stories", _figures(read, tables))
    return 0


def _figures(read: Sequence[Told], tables: Sequence[Told]) -> list[str]:
    """Return the card's table: of the places that the rules left, how many are taken, rightly and wrongly."""
    contacts = others = right = wrong = 0
    for left_out in parts_by_document([one.document for one in read]):
        taught = [one for one, out in zip(read, left_out, strict=True) if not out]
        model: LinearModel = fit_ridge([*taught, *tables], FOUND, PENALTY)
        for one, out in zip(read, left_out, strict=True):
            if out and not one.found and one.share != BESIDE:
                taken = model.score(one.features) >= SURE_IN_STORIES
                contacts += one.positive
                others += not one.positive
                right += taken and one.positive
                wrong += taken and not one.positive
    return [
        "| split | contacts left by the rules | taken | other words left | taken |",
        "|---|---|---|---|---|",
        f"| by story, five parts | {contacts} | {right} | {others} | {wrong} |",
    ]


if __name__ == "__main__":
    sys.exit(main())
