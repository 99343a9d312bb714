"""Contacts of which readers said how they are told: as held, planned, denied, hedged or thought of.

Of an annotated document each mention that counts is an example. So is each judged mention that was said to be one
contact. What a judge called a "question" is "hypothetical" to annotators, unless an answer tells: then it teaches
nothing. Neither does what a judge called "hedged" of something to come ("he hopes to speak with him"), which is
"planned" or "hypothetical" to annotators. Of contacts called off there are too few.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from backchannel.evaluation.gold import GoldDocument
from backchannel.evaluation.row import Stretch
from backchannel.extraction.learned.modality import KINDS, Heard, modality_features
from backchannel.extraction.learned.teaching import Teaching
from backchannel.gazetteer import Gazetteer
from training.annotated import annotated_in, contact_at, heard_in, judged_in
from training.softmax import Classed

TUNED = 0.3
"""What an annotated mention counts: rules were mended by the errors of these sets, and err less there."""
_OPEN = ("planned", "hypothetical")

Says = Callable[[Heard, Stretch], str | None]
"""Returns how a reader found a place told, by where it stands in the raw file; ``None`` where it teaches nothing."""


def modalities_annotated(gold: Path, corpora: Path, gazetteer: Gazetteer) -> Iterator[Classed]:
    """Yield the examples of one annotated set; the arguments are those of ``annotated.told_in``."""
    for annotated in annotated_in(gold):
        yield from _examples(annotated.source, corpora, gazetteer, _annotated(annotated), TUNED)


def modalities_judged(judged: Path, corpora: Path, gazetteer: Gazetteer, share: float) -> Iterator[Classed]:
    """Yield the examples of a file of judged mentions, each counting ``share``."""
    for source, places in judged_in(judged):
        yield from _examples(source, corpora, gazetteer, _judged(places), share)


def _examples(source: str, corpora: Path, gazetteer: Gazetteer, says: Says, share: float) -> Iterator[Classed]:
    heard: Iterator[tuple[str, Heard, Stretch]] = heard_in(
        corpora / source, corpora, gazetteer, lambda hear: Teaching(modality=hear)
    )
    for year, one, place in heard:
        label = says(one, place)
        if label in KINDS:
            features = tuple(modality_features(one.telling, one.ruled))
            yield Classed(source, year, features, label, share)


def _annotated(annotated: GoldDocument) -> Says:
    def says(_: Heard, place: Stretch) -> str | None:
        contact = contact_at(annotated, place)
        return contact.modality if contact else None

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
