"""Places that readers annotated, as the second look sees them: which of them are contacts, and which are none.

A word on which an annotated mention lies is an example *for*; one that readers left unmarked, or marked as a
look-alike, *against*. Left out: what they marked as optional or as a mere repeat, and other words of a sentence that
bears witness to a contact, since they may stand for it as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from backchannel.evaluation.aligning import Aligner
from backchannel.evaluation.comparing import overlaps
from backchannel.evaluation.gold import GoldDocument, read_gold
from backchannel.extraction import extract_document
from backchannel.extraction.learned.overlooked import Looked
from backchannel.gazetteer import Gazetteer
from backchannel.gazetteer.sources import Sources
from training.corpus import read_documents

NOT_TAUGHT = "ukraine/"
"""Texts of which nobody has verified that they may be used for more than evaluation."""


class Told(NamedTuple):
    """One place, and whether it is what the second look looks for."""

    document: str
    year: str
    features: tuple[str, ...]
    positive: bool
    found: bool
    """Whether the rules found it."""
    clear: bool
    """Whether the model of those who are clearly joined to the word is asked about it."""


def told_in(gold: Path, corpora: Path, gazetteer: Gazetteer) -> Iterator[Told]:
    """Yield the examples of the documents of one annotated set.

    Args:
        gold: its file.
        corpora: the folder that its paths begin in.
        gazetteer: names, titles and parties.
    """
    sources = Sources.standard()
    for annotated in read_gold(gold.read_text("utf-8"), str(gold)):
        if annotated.source.startswith(NOT_TAUGHT):
            continue
        path = corpora / annotated.source
        document, day = next(read_documents(path, corpora, sources))
        aligner = Aligner(document.text, path.read_text("utf-8"))
        looked: list[Looked] = []
        extract_document(document, gazetteer, witness=looked.append)
        year = str(day.year) if day else "0000"
        for one in looked:
            place = aligner.stretch(one.start, one.end)
            label = _label(annotated, place) if place else None
            if label is not None:
                yield Told(annotated.id, year, one.features, label, one.found, one.clear)


def _label(annotated: GoldDocument, place: tuple[int, int]) -> bool | None:
    low, high = annotated.scope
    if place[0] < low or high < place[1]:
        return None
    on = [mention for mention in annotated.mentions if overlaps(place, mention.trigger)]
    if on:
        return None if all(mention.optional for mention in on) else True
    beside = [*annotated.ignore, *(mention.evidence for mention in annotated.mentions)]
    return None if any(overlaps(place, stretch) for stretch in beside) else False
