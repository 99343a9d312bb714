"""Compare how two annotations of the same documents count, and what the program scores by each.

    python tools/compare_readers.py ../shared      eval/readers against the development set's own annotation

Readers agree on what is a contact and differ on what is worth counting and on which day a text gives. What a figure on
a set of theirs means in another annotator's terms can be said only where both read the same documents (the idea:
R. Artstein and M. Poesio, Inter-coder agreement for computational linguistics, 2008).
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from backchannel.engine import evaluate_gold
from backchannel.evaluation import GoldDocument, GoldMention, read_gold
from backchannel.evaluation.comparing import overlaps

ROOT = Path(__file__).resolve().parents[1]
READERS = ROOT / "eval" / "readers" / "development.jsonl"
FIGURES = ("precision", "recall", "f1", "participant_set", "modality", "attribution", "when")


def main(arguments: Sequence[str]) -> int:
    """Print both comparisons; say in one line when there is nothing to compare with."""
    shared = Path(arguments[0])
    own = shared / "gold" / "mentions.jsonl"
    if not own.is_file():
        print(f"The annotated texts are not here ({own} is absent), so nothing was compared.")
        return 0
    readers = _by_source(READERS)
    lines = [line for line in own.read_text(encoding="utf-8").splitlines() if line.strip()]
    same = [line for line in lines if read_gold(line, str(own))[0].source in readers]
    official = {one.source: one for line in same for one in read_gold(line, str(own))}
    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder) / "official.jsonl"
        part.write_text("\n".join(same), encoding="utf-8")
        for who, gold in (("the set's own annotation", part), ("the readers'", READERS)):
            figures = evaluate_gold(gold, shared / "corpora").figures["all"]
            print(f"by {who}: " + ", ".join(f"{name} {figures[name]:.3f}" for name in FIGURES))
    pairs = [(official[source], readers[source]) for source in sorted(official)]
    print(f"{len(pairs)} documents")
    print("of the set's own mentions the readers " + _told(counts_held(pairs)))
    print("of the readers' mentions the set " + _told(counts_held((other, one) for one, other in pairs)))
    return 0


def _by_source(path: Path) -> dict[str, GoldDocument]:
    return {one.source: one for one in read_gold(path.read_text(encoding="utf-8"), str(path))}


def counts_held(pairs: Iterable[tuple[GoldDocument, GoldDocument]]) -> Counter[str]:
    """Return how the mentions that count in the first annotation are held in the other."""
    held: Counter[str] = Counter()
    for one, other in pairs:
        held.update(_held(mention, other) for mention in one.mentions if not mention.optional)
    return held


def _held(mention: GoldMention, other: GoldDocument) -> str:
    same = [one for one in other.mentions if overlaps(one.trigger, mention.trigger)]
    same = same or [one for one in other.mentions if overlaps(one.evidence, mention.evidence)]
    if same:
        return "hold optional" if all(one.optional for one in same) else "count"
    return "ignore" if any(overlaps(place, mention.trigger) for place in other.ignore) else "have not"


def _told(held: Counter[str]) -> str:
    return f"({sum(held.values())}) " + ", ".join(f"{what} {held[what]}" for what in sorted(held))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
