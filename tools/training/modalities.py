"""Contacts of which readers said how they are told: as held, planned, denied, hedged or thought of.

Of an annotated document each mention that counts is an example. So is each judged mention that was said to be one
contact. What a judge called a "question" is "hypothetical" to annotators, unless an answer tells: then it teaches
nothing. Neither does what a judge called "hedged" of something to come ("he hopes to speak with him"), which is
"planned" or "hypothetical" to annotators. Of contacts called off there are too few.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from backchannel.evaluation.comparing import overlaps
from backchannel.evaluation.gold import GoldDocument, read_gold
from backchannel.evaluation.row import Stretch
from backchannel.extraction import extract_document
from backchannel.extraction.learned.modality import KINDS, Heard, modality_features
from backchannel.extraction.learned.teaching import Teaching
from backchannel.gazetteer import Gazetteer
from training.annotated import NOT_TAUGHT, read_aligned
from training.softmax import Classed

TUNED = 0.3
"""What an annotated mention counts: rules were mended by the errors of these sets, and err less there."""
_OPEN = ("planned", "hypothetical")

Says = Callable[[Heard, Stretch], str | None]
"""Returns how a reader found a place told, by where it stands in the raw file; ``None`` where it teaches nothing."""


def modalities_annotated(gold: Path, corpora: Path, gazetteer: Gazetteer) -> Iterator[Classed]:
    """Yield the examples of one annotated set; the arguments are those of ``annotated.told_in``."""
    for annotated in read_gold(gold.read_text("utf-8"), str(gold)):
        if not annotated.source.startswith(NOT_TAUGHT):
            yield from _examples(annotated.source, corpora, gazetteer, _annotated(annotated), TUNED)


def modalities_judged(judged: Path, corpora: Path, gazetteer: Gazetteer, share: float) -> Iterator[Classed]:
    """Yield the examples of a file of judged mentions, each counting ``share``."""
    for line in judged.read_text("utf-8").splitlines():
        row = json.loads(line)
        yield from _examples(row["source"], corpora, gazetteer, _judged(row["places"]), share)


def _examples(source: str, corpora: Path, gazetteer: Gazetteer, says: Says, share: float) -> Iterator[Classed]:
    document, year, aligner = read_aligned(corpora / source, corpora)
    heard: list[Heard] = []
    extract_document(document, gazetteer, teaching=Teaching(modality=heard.append))
    for one in heard:
        place = aligner.stretch(one.start, one.end)
        label = says(one, place) if place else None
        if label in KINDS:
            features = tuple(modality_features(one.telling, one.ruled))
            yield Classed(source, year, features, label, share)


def _annotated(annotated: GoldDocument) -> Says:
    def says(_: Heard, place: Stretch) -> str | None:
        on = [one for one in annotated.mentions if overlaps(place, one.trigger) and not one.optional]
        return on[0].modality if on and on[0].kind == "contact" else None

    return says


def _judged(places: list[list[str | int | None]]) -> Says:
    verdicts = {(row[0], row[1]): row for row in places}

    def says(heard: Heard, place: Stretch) -> str | None:
        row = verdicts.get(place)
        if row is None or row[2] != "contact" or (row[3] == "hedged" and heard.ruled in _OPEN):
            return None
        if row[3] == "question":
            return None if heard.telling.answer and heard.ruled != "hypothetical" else "hypothetical"
        return str(row[3])

    return says
