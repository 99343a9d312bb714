"""Places that readers annotated or judged, as the second look sees them: which are contacts, and which are none.

Of an annotated document a word on which a mention lies is an example *for*; one that readers left unmarked, or marked
as a look-alike, *against*. Left out: what they marked as optional or as a mere repeat. Another word of a sentence that
bears witness to a contact counts little against, since it may stand for it as well.

Of a document of which words were judged, those only are examples: *for* where one was said to name a contact between
people who act for different countries, *against* where all were at home or it names none.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeVar

from backchannel.evaluation.aligning import Aligner
from backchannel.evaluation.comparing import overlaps
from backchannel.evaluation.gold import GoldDocument, GoldMention, read_gold
from backchannel.evaluation.row import Stretch
from backchannel.extraction import extract_document
from backchannel.extraction.learned.overlooked import Looked, overlooked_features
from backchannel.extraction.learned.teaching import Teaching
from backchannel.gazetteer import Gazetteer
from backchannel.gazetteer.sources import Sources
from backchannel.model import Document
from training.corpus import read_documents

NOT_TAUGHT = "ukraine/"
"""Texts of which nobody has verified that they may be used for more than evaluation."""
BESIDE = 0.3
"""What another word of a clause counts that bears witness to a contact."""
SINGLE = {True: 0.2, False: 0.35}
"""What a word judged by itself counts, for and against: they were drawn where a model was in doubt, and whoever sees
one word alone cannot say whether the passage has told of the contact already."""
_VERDICTS = {"contact": True, "home": False, "none": False}
"""Of a judged word, whether it is an example for; one told too vaguely or ``again`` is none."""


class Told(NamedTuple):
    """One place, and whether it is what the second look looks for."""

    document: str
    year: str
    features: tuple[str, ...]
    positive: bool
    found: bool
    """Whether the rules found it."""
    judged: bool = False
    """Whether it was judged by itself, and not annotated with all of its passage."""
    share: float = 1.0
    """What it counts."""


Labeller = Callable[[tuple[int, int]], tuple[bool, float] | None]
"""Says of a stretch of a raw file whether it is an example for and what it counts; ``None`` where it is none."""


def told_in(gold: Path, corpora: Path, gazetteer: Gazetteer) -> Iterator[Told]:
    """Yield the examples of the documents of one annotated set.

    Args:
        gold: its file.
        corpora: the folder that its paths begin in.
        gazetteer: names, titles and parties.
    """
    for annotated in annotated_in(gold):
        yield from _told(annotated.id, corpora / annotated.source, corpora, gazetteer, _annotated(annotated))


def told_in_judged(judged: Path, corpora: Path, gazetteer: Gazetteer, *, single: bool) -> Iterator[Told]:
    """Yield the examples of a file of judged words.

    Args:
        judged: its file.
        corpora: the folder that its paths begin in.
        gazetteer: names, titles and parties.
        single: whether each was judged by itself, and not with all of its passage.
    """
    for source, places in judged_in(judged):
        label = _judged(places, SINGLE if single else {True: 1.0, False: 1.0})
        for one in _told(source, corpora / source, corpora, gazetteer, label):
            yield one._replace(judged=single)


def read_aligned(path: Path, corpora: Path) -> tuple[Document, str, Aligner]:
    """Return a file's document, its year (``0000`` where it has no date), and from where in the file its words are."""
    document, day = next(read_documents(path, corpora, Sources.standard()))
    return document, str(day.year) if day else "0000", Aligner(document.text, path.read_text("utf-8"))


class Heard(Protocol):
    """One place of a document's text that a model would be asked about."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


_Heard = TypeVar("_Heard", bound=Heard)


def heard_in(
    path: Path, corpora: Path, gazetteer: Gazetteer, teach: Callable[[Callable[[_Heard], None]], Teaching]
) -> Iterator[tuple[str, _Heard, Stretch]]:
    """Yield a document's year, each place that a model would be asked about, and where it lies in the raw file.

    Args:
        path: the document's file.
        corpora: the folder that its path begins in.
        gazetteer: names, titles and parties.
        teach: makes the teaching whose listener is given.
    """
    document, year, aligner = read_aligned(path, corpora)
    heard: list[_Heard] = []
    extract_document(document, gazetteer, teaching=teach(heard.append))
    for one in heard:
        place = aligner.stretch(one.start, one.end)
        if place:
            yield year, one, place


def annotated_in(gold: Path) -> Iterator[GoldDocument]:
    """Yield the documents of an annotated set that may be taught with."""
    for annotated in read_gold(gold.read_text("utf-8"), str(gold)):
        if not annotated.source.startswith(NOT_TAUGHT):
            yield annotated


def judged_in(judged: Path) -> Iterator[tuple[str, list[Any]]]:
    """Yield of each document of a file of judged places its path under the corpora, and the places."""
    for line in judged.read_text("utf-8").splitlines():
        row = json.loads(line)
        yield row["source"], row["places"]


def contact_at(annotated: GoldDocument, place: Stretch) -> GoldMention | None:
    """Return the contact that readers marked at a place of the raw file; ``None`` where none that counts."""
    on = [one for one in annotated.mentions if overlaps(place, one.trigger) and not one.optional]
    return on[0] if on and on[0].kind == "contact" else None


def _told(name: str, path: Path, corpora: Path, gazetteer: Gazetteer, label: Labeller) -> Iterator[Told]:
    heard: Iterator[tuple[str, Looked, Stretch]] = heard_in(
        path, corpora, gazetteer, lambda hear: Teaching(overlooked=hear)
    )
    for year, one, place in heard:
        verdict = label(place)
        if verdict is not None and not (one.found and not verdict[0]):
            yield Told(name, year, tuple(overlooked_features(one.place)), verdict[0], one.found, share=verdict[1])


def _judged(places: list[tuple[int, int, str]], shares: dict[bool, float]) -> Labeller:
    verdicts = {(start, end): _VERDICTS[verdict] for start, end, verdict in places if verdict in _VERDICTS}
    return lambda place: (verdicts[place], shares[verdicts[place]]) if place in verdicts else None


def _annotated(annotated: GoldDocument) -> Labeller:
    low, high = annotated.scope

    def label(place: tuple[int, int]) -> tuple[bool, float] | None:
        if place[0] < low or high < place[1]:
            return None
        on = [mention for mention in annotated.mentions if overlaps(place, mention.trigger)]
        if on:
            return None if all(mention.optional for mention in on) else (True, 1.0)
        if any(overlaps(place, stretch) for stretch in annotated.ignore):
            return None
        beside = any(overlaps(place, mention.evidence) for mention in annotated.mentions)
        return False, BESIDE if beside else 1.0

    return label
