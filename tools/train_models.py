"""Train the models that ship with backchannel, and write their figures into the model card.

    python tools/train_models.py ../shared                 what `make models` does
    python tools/train_models.py SHARED --output FOLDER    write elsewhere, and leave the card alone
    python tools/train_models.py SHARED --output FOLDER --until 2023    teach from texts until that year only

The same corpus and the same code give the same bytes. Takes about ten minutes on two cores, nearly all of it for
extracting the texts by rules, whose output is what the models are taught with.
"""

from __future__ import annotations

import argparse
import multiprocessing
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from backchannel.extraction.learned.contacts import contact_features
from backchannel.extraction.learned.doubt import VERY_UNLIKELY
from backchannel.extraction.learned.linear import LinearModel
from backchannel.extraction.learned.models import CONTACTS, PERSONS
from backchannel.extraction.learned.people import LIKELY, SURE, name_features
from backchannel.gazetteer import Gazetteer
from backchannel.gazetteer.sources import Sources
from training.corpus import digest_of, read_documents, training_files
from training.examples import Example, examples_of
from training.figures import (
    Split,
    below,
    precision_recall,
    ranking,
    score_all,
    splits,
    unseen,
    unseen_words,
)
from training.fit import Features, Recipe, as_text, cleaned, fit

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "src" / "backchannel" / "extraction" / "learned" / "data"
CARD = ROOT / "docs" / "explanation" / "models.md"
FIGURES = re.compile(r"(<!-- figures -->\n).*?(<!-- end of figures -->)", re.DOTALL)
JUDGED_FROM = "2024"
"""First year of the texts that the split by time is judged by."""
DOUBT = 4.0
"""Log odds at which a label is held to be wrong by a model taught on other documents, and left out."""
RECIPES = {CONTACTS: Recipe(), PERSONS: replace(Recipe(), rounds=4)}
_CHUNK = 40


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, judge and write; say in one line when there is nothing to train from."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--until", metavar="YEAR", default="9999")
    given = parser.parse_args(arguments)
    if not (given.shared / "corpora").is_dir() or not (given.shared / "gold" / "mentions.jsonl").is_file():
        print(f"The texts to learn from are not here ({given.shared} is absent), so no model was trained.")
        return 0
    corpora = given.shared / "corpora"
    files = training_files(given.shared)
    contacts, persons = ([e for e in one if e.year <= given.until] for one in harvest(files, corpora))
    given_names = Gazetteer.standard().given_names
    features: dict[str, Features] = {
        CONTACTS: lambda e: contact_features(e.text, e.start, e.end),
        PERSONS: lambda e: name_features(e.text, e.start, e.end, given_names),
    }
    trained: dict[str, object] = {"corpus": "whitehouse", "files": len(files), "sha256": digest_of(files, corpora)}
    output = given.output or DATA
    output.mkdir(parents=True, exist_ok=True)
    for name, examples in ((CONTACTS, contacts), (PERSONS, persons)):
        model = teach(name, examples, features[name])
        told = {**trained, "examples": len(examples), "for": sum(e.positive for e in examples)}
        text = as_text(model, name, {**told, "seed": RECIPES[name].seed})
        (output / f"{name}.json").write_text(text, encoding="utf-8")
        print(f"{name}: {len(examples)} examples, {len(model.weights)} weights, {len(text.encode()) // 1024} KB")
    if given.output is None:
        lines = [f"Corpus: {len(files)} files, SHA-256 `{trained['sha256']}`.", ""]
        lines += [*contact_figures(contacts, features[CONTACTS]), "", *person_figures(persons, features[PERSONS])]
        card = CARD.read_text("utf-8")
        CARD.write_text(FIGURES.sub(lambda m: m[1] + "\n".join(lines) + "\n" + m[2], card), encoding="utf-8")
    return 0


def harvest(files: Sequence[Path], corpora: Path) -> tuple[list[Example], list[Example]]:
    """Return the examples of all files, in their order, for contacts and for persons."""
    chunks = [(tuple(files[low : low + _CHUNK]), corpora) for low in range(0, len(files), _CHUNK)]
    contacts: list[Example] = []
    persons: list[Example] = []
    with multiprocessing.get_context("spawn").Pool(min(2, max(1, len(chunks)))) as pool:
        for number, (some_contacts, some_persons) in enumerate(pool.imap(_harvest_chunk, chunks)):
            contacts += some_contacts
            persons += some_persons
            if number % 50 == 0:
                print(f"{number * _CHUNK} of {len(files)} files", file=sys.stderr)
    return contacts, persons


def _harvest_chunk(chunk: tuple[tuple[Path, ...], Path]) -> tuple[list[Example], list[Example]]:
    files, corpora = chunk
    gazetteer, sources = Gazetteer.standard(), Sources.standard()
    contacts: list[Example] = []
    persons: list[Example] = []
    for path in files:
        for document, day in read_documents(path, corpora, sources):
            some_contacts, some_persons = examples_of(document, day, gazetteer)
            contacts += some_contacts
            persons += some_persons
    return contacts, persons


def teach(name: str, examples: Sequence[Example], features: Features) -> LinearModel:
    """Fit one model as it ships: contacts on cleaned labels, whose teacher errs more."""
    recipe = RECIPES[name]
    return fit(cleaned(examples, features, recipe, DOUBT) if name == CONTACTS else examples, features, recipe)


def contact_figures(examples: Sequence[Example], features: Features) -> list[str]:
    """Return the lines of the card's table on contacts."""
    lines = [
        "| contact or not | judged by (for / against) | ranking | doubted, of those for | of those against |",
        "|---|---|---|---|---|",
    ]
    for split in splits(examples, JUDGED_FROM):
        scored = score_all(split.asked, teach(CONTACTS, split.taught, features).score, features)
        doubted = [f"{below(scored, VERY_UNLIKELY, label=label):.3f}" for label in (True, False)]
        lines.append(f"| {split.name} | {_counts(split.asked)} | {ranking(scored):.3f} | {doubted[0]} | {doubted[1]} |")
    return lines


def person_figures(examples: Sequence[Example], features: Features) -> list[str]:
    """Return the lines of the card's table on persons, with names not seen in training apart."""
    lines = [
        (f"| person or not | judged by (for / against) | ranking | precision, recall at {SURE:g} | at {LIKELY:g} |"),
        "|---|---|---|---|---|",
    ]
    for split in splits(examples, JUDGED_FROM):
        model = teach(PERSONS, split.taught, features)
        for label, asked in _parts(split):
            scored = score_all(asked, model.score, features)
            at = [f"{p:.3f}, {r:.3f}" for p, r in (precision_recall(scored, least) for least in (SURE, LIKELY))]
            lines.append(f"| {label} | {_counts(asked)} | {ranking(scored):.3f} | {at[0]} | {at[1]} |")
    return lines


def _parts(split: Split) -> list[tuple[str, list[Example]]]:
    return [
        (split.name, split.asked),
        ("... names not taught", unseen(split)),
        ("... not one word taught", unseen_words(split)),
    ]


def _counts(examples: Sequence[Example]) -> str:
    positive = sum(example.positive for example in examples)
    return f"{positive} / {len(examples) - positive}"


if __name__ == "__main__":
    sys.exit(main())
