"""Examples with labels by distant supervision: nobody annotated them; rules, gazetteer and the form of texts did.

**Contact or not.** A word that may name a contact is an example *for* where the rules made a mention or claim of it
and *against* where they made nothing of it, look-alikes included ("calls on Congress"). Left out: titles; in
readouts what the rules made nothing of, which is mostly a contact all the same; and "the call", where nobody is named.

**Person or not.** Two or more capitalised words are an example *for* where the gazetteer knows the full name, where a
title stands before it, or where a line of a list of nominees begins with it; *against* where a word before it says so
("the", "in"), where an abbreviation in brackets follows it, or where it names a party.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from backchannel.extraction import extract_document
from backchannel.extraction.learned.people import BARRED_BEFORE, person_candidates
from backchannel.extraction.sentences import Sentence, split_sentences
from backchannel.extraction.triggers import find_triggers
from backchannel.gazetteer import Gazetteer, match_titles
from backchannel.model import Document


class Example(NamedTuple):
    """One place in a text, and whether it is what a model looks for. Picklable and small."""

    document: str
    year: str
    """Of the document, four digits; ``0000`` where it has no date."""
    text: str
    """The sentence, or the words around a name."""
    start: int
    end: int
    positive: bool


KEPT_AGAINST = 3
"""Of the words of which the rules made nothing one in so many is kept, chosen by its hash: they are most of all."""
NAMES_A_DOCUMENT = {True: 40, False: 12}
"""At most so many examples of names for and against from one document, chosen by hash: lists would drown the rest."""
_AROUND = 100
_NOMINEES = re.compile(r"[Nn]omin|[Aa]ppoint|[Aa]nnounces")
_NOMINEE = re.compile(
    r"^(?:\d+\.\s+)?(?P<name>\S+(?: \S+){1,3}?)(?=,\s+(?:Nominee|Member|of\s+[A-Z][\w ]+,|to\s+be)|:\s|"
    r"\s+(?:is|has been|serves|served)\s)",
    re.MULTILINE,
)
_ABBREVIATION = re.compile(r"\s\((?![A-Z]{2}[-)]|CEO|CFO)[A-Z]{2,}")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0]$")


def examples_of(document: Document, day: dt.date | None, gazetteer: Gazetteer) -> tuple[list[Example], list[Example]]:
    """Return the examples for both models that one document gives: contacts, and persons."""
    sentences = split_sentences(document.text, document.title)
    year = str(day.year) if day else "0000"
    return list(_contacts(document, gazetteer, sentences, year)), list(_persons(document, gazetteer, year))


def _contacts(document: Document, gazetteer: Gazetteer, sentences: Iterable[Sentence], year: str) -> Iterator[Example]:
    found = extract_document(document, gazetteer, learned=False)
    told = {mention.trigger.start: bool(mention.participants) for mention in found.mentions}
    told |= {claim.trigger.start: bool(claim.participants) for claim in found.claims}
    for sentence in sentences:
        if sentence.title:
            continue
        for trigger in find_triggers(sentence.text, look_alikes=True):
            place = sentence.start + trigger.start
            named = told.get(place)
            left_out = document.kind == "readout" or not _kept(document, place) if named is None else not named
            if not left_out:
                yield Example(document.id, year, sentence.text, trigger.start, trigger.end, bool(named))


def _kept(document: Document, place: int) -> bool:
    return hashlib.sha256(f"{document.id}:{place}".encode()).digest()[0] % KEPT_AGAINST == 0


def _persons(document: Document, gazetteer: Gazetteer, year: str) -> Iterator[Example]:
    text = document.text
    known = {hit.start: hit.end for hit in gazetteer.match_names(text) if hit.full}
    titled = {title.end + 1 for title in match_titles(text)}
    nominees: set[int] = set()
    if _NOMINEES.search(document.title):
        nominees = {match.start("name") for match in _NOMINEE.finditer(text)}
    parties = {hit.start for hit in gazetteer.match_parties(text) if hit.kind == "name"}
    rows: dict[bool, list[tuple[str, Example]]] = {True: [], False: []}
    for start, end in person_candidates(text, len(document.title), len(text)):
        positive = known.get(start) == end or start in titled or start in nominees
        if not positive and not _named_otherwise(text, start, end, parties):
            continue
        low = max(0, start - _AROUND)
        example = Example(document.id, year, text[low : end + _AROUND], start - low, end - low, positive)
        rows[positive].append((hashlib.sha256(f"{document.id}:{start}".encode()).hexdigest(), example))
    for positive in (True, False):
        for _, example in sorted(rows[positive])[: NAMES_A_DOCUMENT[positive]]:
            yield example


def _named_otherwise(text: str, start: int, end: int, parties: set[int]) -> bool:
    before = _WORD_BEFORE.search(text[max(0, start - 12) : start])
    barred = before is not None and before.group(1) in BARRED_BEFORE
    return barred or start in parties or bool(_ABBREVIATION.match(text, end))
