"""Contacts of which readers said who takes part: which of those who stand around one do.

Of an annotated document each mention is asked for the people whom the reader named in it. Of a judged one, for those
that the reader named, as identifiers of the gazetteer or, where it knows nobody of the name, by the name's words. Of
whom the reader could not tell, and of whom only a group from his country is said to take part, teaches nothing. In a
place that was judged to name no contact nobody takes part whom the rules do not have there; of those whom they have it
teaches nothing, since people at home meet, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from backchannel.evaluation.comparing import name_words
from backchannel.evaluation.gold import GoldDocument
from backchannel.evaluation.row import Stretch
from backchannel.extraction.learned.taking_part import Parted, Somebody, people_features
from backchannel.extraction.learned.teaching import Teaching
from backchannel.extraction.taught_people import may_be_added
from backchannel.gazetteer import Gazetteer
from training.annotated import annotated_in, contact_at, heard_in, judged_in

TUNED = 1.0
"""What one beside an annotated mention counts: their readers had the whole text before them."""


class Taking(NamedTuple):
    """One who may take part in one contact, and whether he does."""

    document: str
    year: str
    features: tuple[str, ...]
    positive: bool
    found: bool
    """Whether the rules have him in it."""
    asked: bool
    """Whether the model may add him."""
    share: float = 1.0
    """What it counts."""
    contact: bool = True
    """Whether that is a contact at all."""


_NOBODY: tuple[list[str], ...] = ([], [], [])
"""Of a place that names no contact: who takes part, of whom that is not clear, and of which parties."""
TakesPart = Callable[[Somebody], bool | None]
"""Says whether somebody takes part; ``None`` where that is not clear."""
Says = Callable[[Stretch], tuple[TakesPart, bool] | None]
"""Returns what a reader said of a place in the raw file, and whether it names a contact; ``None`` where it teaches
nothing."""


def parted_in_annotated(gold: Path, corpora: Path, gazetteer: Gazetteer) -> Iterator[Taking]:
    """Yield the examples of one annotated set; the arguments are those of ``annotated.told_in``."""
    for annotated in annotated_in(gold):
        yield from _examples(annotated.source, corpora, gazetteer, _annotated(annotated, gazetteer), TUNED)


def parted_in_judged(judged: Path, corpora: Path, gazetteer: Gazetteer) -> Iterator[Taking]:
    """Yield the examples of a folder of judged mentions: of contacts, and of places that name none."""
    places: dict[str, list[list[int | list[str]]]] = {}
    for name in ("people", "mentions", "times", "in_doubt"):
        for source, judgements in judged_in(judged / f"{name}.jsonl"):
            none = [[*one[:2], *_NOBODY, 0] for one in judgements if one[2] == "none"]
            known = [[*one, 1] for one in judgements] if name == "people" else none
            places.setdefault(source, []).extend(known)
    for source in sorted(places):
        yield from _examples(source, corpora, gazetteer, _judged(places[source]), 1.0)


def taking_of(
    document: str, year: str, heard: Parted, takes_part: TakesPart, share: float, *, contact: bool = True
) -> Iterator[Taking]:
    """Yield an example for each who may take part in a contact."""
    for one in heard.people:
        positive = takes_part(one)
        if positive is not None and (contact or not one.ruled):
            features, asked = tuple(people_features(heard.contact, one)), may_be_added(heard, one)
            yield Taking(document, year, features, positive, bool(one.ruled), asked, share, contact)


def _examples(source: str, corpora: Path, gazetteer: Gazetteer, says: Says, share: float) -> Iterator[Taking]:
    heard: Iterator[tuple[str, Parted, Stretch]] = heard_in(
        corpora / source, corpora, gazetteer, lambda hear: Teaching(people=hear)
    )
    for year, one, place in heard:
        said = says(place)
        if said is not None:
            yield from taking_of(source, year, one, said[0], share, contact=said[1])


def _annotated(annotated: GoldDocument, gazetteer: Gazetteer) -> Says:
    def says(place: Stretch) -> tuple[TakesPart, bool] | None:
        contact = contact_at(annotated, place)
        if contact is None:
            return None
        names = [name_words(name) for name in contact.names if not name.startswith("GROUP")]

        def takes_part(one: Somebody) -> bool:
            principal = gazetteer.principals.get(one.key)
            forms = (principal.name, *principal.forms) if principal else (one.key.replace("-", " "),)
            words = frozenset().union(*map(name_words, forms))
            return any(words & name for name in names)

        return takes_part, True

    return says


def _judged(places: list[list[int | list[str]]]) -> Says:
    verdicts = {(row[0], row[1]): row[2:] for row in places}

    def says(place: Stretch) -> tuple[TakesPart, bool] | None:
        row = verdicts.get(place)
        if row is None:
            return None
        keys, unclear, parties = (frozenset(one) for one in row if isinstance(one, list))

        def takes_part(one: Somebody) -> bool | None:
            if one.key in keys:
                return True
            return None if one.key in unclear or one.party in parties else False

        return takes_part, row[-1] == 1

    return says
