"""What scripts that train a model on judged texts have in common: the file that ships, the card's table, the parts."""

from __future__ import annotations

import hashlib
import multiprocessing
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from backchannel.extraction.learned.linear import LinearModel
from training.fit import as_text

ROOT = Path(__file__).resolve().parents[2]
TAUGHT = ROOT / "eval" / "taught"
JUDGED = ROOT / "eval" / "judged"
JUDGED_FROM = "2024"
"""First year of the texts that the split by time is judged by."""
FOLDS = 5
_DATA = ROOT / "src" / "backchannel" / "extraction" / "learned" / "data"
_CARD = ROOT / "docs" / "explanation" / "models.md"


def is_absent(corpora: Path) -> bool:
    """Say whether there is nothing to learn from, and if so, tell."""
    if not corpora.is_dir():
        print(f"The texts to learn from are not here ({corpora} is absent), so no model was trained.")
    return not corpora.is_dir()


def taught_with(examples: Sequence[tuple[object, ...]]) -> dict[str, object]:
    """Return what a model's file says of its teaching: how many examples, and the digest of all that they hold."""
    said = "".join(f"{one!r}\n" for one in map(tuple, examples))
    digest = hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
    return {"corpus": "annotated and judged", "sha256": digest, "examples": len(examples)}


def ship(model: LinearModel, name: str, trained: dict[str, object], mark: str, lines: Sequence[str]) -> None:
    """Write a model's file and its table in the model card, between ``<!-- mark -->`` and its end, and tell."""
    (_DATA / f"{name}.json").write_text(as_text(model, name, trained), encoding="utf-8")
    marked = re.compile(rf"(<!-- {mark} -->\n).*?(<!-- end of {mark} -->)", re.DOTALL)
    card = marked.sub(lambda match: match[1] + "\n".join(lines) + "\n" + match[2], _CARD.read_text("utf-8"))
    _CARD.write_text(card, encoding="utf-8")
    print("\n".join([f"{name}: {trained['examples']} examples, {len(model.weights)} weights", *lines]))


def parts_by_document(documents: Sequence[str]) -> list[list[bool]]:
    """Return, for each of five parts, which examples it leaves out: all of a document's are in one."""
    part = {document: number % FOLDS for number, document in enumerate(sorted(set(documents)))}
    return [[part[document] == fold for document in documents] for fold in range(FOLDS)]


def judge_apart(
    judge: Callable[[Sequence[bool]], tuple[int, ...]], documents: Sequence[str], years: Sequence[str]
) -> tuple[list[int], list[int]]:
    """Return what is counted by five parts of the documents together, and by the examples of late years.

    Args:
        judge: fits a model to the examples that are not left out, and counts what it makes of those that are.
        documents: of each example, its document.
        years: of each example, its year.
    """
    parts = [*parts_by_document(documents), [year >= JUDGED_FROM for year in years]]
    with multiprocessing.Pool(2) as pool:
        counts = pool.map(judge, parts, chunksize=1)
    whole = [sum(column) for column in zip(*counts[:FOLDS], strict=True)]
    return whole, list(counts[FOLDS])
