"""Contacts of which readers said when they were: which of the times that a text tells are theirs.

Right is a time that lies within what the reader said, give or take a day, as the scorer has it. Where the reader gave
none, that there is none is right. A time that no words of the text give, and a contact that is denied, teach nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from backchannel.evaluation.comparing import overlaps, same_days
from backchannel.evaluation.gold import GoldDocument, read_gold
from backchannel.evaluation.row import Stretch
from backchannel.extraction import extract_document
from backchannel.extraction.learned.teaching import Teaching
from backchannel.extraction.learned.times import NONE, Undated, choices
from backchannel.gazetteer import Gazetteer
from training.annotated import NOT_TAUGHT, read_aligned
from training.choice import Chosen

TUNED = 0.5
"""What an annotated mention counts: rules were mended by the errors of these sets, and err there less."""

Said = tuple[str, str] | None
"""The first and last day that a text allows; ``None`` where it gives no time."""
Says = Callable[[Stretch], tuple[Said] | None]
"""Returns what a reader said of a place in the raw file, in a tuple; ``None`` where it teaches nothing."""


def dated_in_annotated(gold: Path, corpora: Path, gazetteer: Gazetteer) -> Iterator[Chosen]:
    """Yield the examples of one annotated set; the arguments are those of ``annotated.told_in``."""
    for annotated in read_gold(gold.read_text("utf-8"), str(gold)):
        if not annotated.source.startswith(NOT_TAUGHT):
            yield from _examples(annotated.source, corpora, gazetteer, _annotated(annotated), TUNED)


def dated_in_judged(judged: Path, corpora: Path, gazetteer: Gazetteer, share: float) -> Iterator[Chosen]:
    """Yield the examples of a file of judged mentions, each counting ``share``."""
    for line in judged.read_text("utf-8").splitlines():
        row = json.loads(line)
        yield from _examples(row["source"], corpora, gazetteer, _judged(row["places"]), share)


def _examples(source: str, corpora: Path, gazetteer: Gazetteer, says: Says, share: float) -> Iterator[Chosen]:
    document, year, aligner = read_aligned(corpora / source, corpora)
    heard: list[Undated] = []
    extract_document(document, gazetteer, teaching=Teaching(times=heard.append))
    for one in heard:
        place = aligner.stretch(one.start, one.end)
        said = says(place) if place else None
        if said is None:
            continue
        told = choices(one.asked, one.values)
        right = [
            said[0] is None if edtf == NONE else said[0] is not None and same_days(edtf, *said[0]) for edtf in told
        ]
        options = tuple(tuple(features) for features in told.values())
        yield Chosen(source, year, options, tuple(right), share, one.when is not None)


def _annotated(annotated: GoldDocument) -> Says:
    def says(place: Stretch) -> tuple[Said] | None:
        on = [one for one in annotated.mentions if overlaps(place, one.trigger) and not one.optional]
        if not on or on[0].kind != "contact" or on[0].modality == "denied":
            return None
        if on[0].when is None:
            return (None,)
        known = on[0].earliest is not None and on[0].latest is not None
        return ((on[0].earliest or "", on[0].latest or ""),) if known else None

    return says


def _judged(places: list[list[str | int | None]]) -> Says:
    verdicts = {(row[0], row[1]): row for row in places}

    def says(place: Stretch) -> tuple[Said] | None:
        row = verdicts.get(place)
        if row is None or row[2] != "contact" or row[3] == "denied":
            return None
        return ((str(row[4]), str(row[5])) if row[4] and row[5] else None,)

    return says
