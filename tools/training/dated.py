"""Contacts of which readers said when they were: which of the times that a text tells are theirs.

Right is a time that lies within what the reader said, give or take a day, as the scorer has it. Where the reader gave
none, that there is none is right. A time that no words of the text give, and a contact that is denied, teach nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from backchannel.evaluation.comparing import same_days
from backchannel.evaluation.gold import GoldDocument
from backchannel.evaluation.row import Stretch
from backchannel.extraction.learned.teaching import Teaching
from backchannel.extraction.learned.times import NONE, Undated, choices
from backchannel.gazetteer import Gazetteer
from training.annotated import annotated_in, contact_at, heard_in, judged_in
from training.choice import Chosen

TUNED = 0.5
"""What an annotated mention counts: rules were mended by the errors of these sets, and err there less."""

Said = tuple[str, str] | None
"""The first and last day that a text allows; ``None`` where it gives no time."""
Says = Callable[[Stretch], tuple[Said] | None]
"""Returns what a reader said of a place in the raw file, in a tuple; ``None`` where it teaches nothing."""


def dated_in_annotated(gold: Path, corpora: Path, gazetteer: Gazetteer) -> Iterator[Chosen]:
    """Yield the examples of one annotated set; the arguments are those of ``annotated.told_in``."""
    for annotated in annotated_in(gold):
        yield from _examples(annotated.source, corpora, gazetteer, _annotated(annotated), TUNED)


def dated_in_judged(judged: Path, corpora: Path, gazetteer: Gazetteer, share: float) -> Iterator[Chosen]:
    """Yield the examples of a file of judged mentions, each counting ``share``."""
    for source, places in judged_in(judged):
        yield from _examples(source, corpora, gazetteer, _judged(places), share)


def _examples(source: str, corpora: Path, gazetteer: Gazetteer, says: Says, share: float) -> Iterator[Chosen]:
    heard: Iterator[tuple[str, Undated, Stretch]] = heard_in(
        corpora / source, corpora, gazetteer, lambda hear: Teaching(times=hear)
    )
    for year, one, place in heard:
        said = says(place)
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
        contact = contact_at(annotated, place)
        if contact is None or contact.modality == "denied":
            return None
        if contact.when is None:
            return (None,)
        known = contact.earliest is not None and contact.latest is not None
        return ((contact.earliest or "", contact.latest or ""),) if known else None

    return says


def _judged(places: list[list[str | int | None]]) -> Says:
    verdicts = {(row[0], row[1]): row for row in places}

    def says(place: Stretch) -> tuple[Said] | None:
        row = verdicts.get(place)
        if row is None or row[2] != "contact" or row[3] == "denied":
            return None
        return ((str(row[4]), str(row[5])) if row[4] and row[5] else None,)

    return says
