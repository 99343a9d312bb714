"""What a text tells of a contact beside who, when and how: in its own clause, in the sentences after, in the whole."""

from __future__ import annotations

import re
from dataclasses import replace

from backchannel.extraction.attribution import attribution_of
from backchannel.extraction.modality import is_hedged
from backchannel.extraction.properties import FINDERS, Context, find_topics
from backchannel.extraction.sentences import Sentence
from backchannel.extraction.work import Work
from backchannel.model import Attribution, Modality, Span, Statement

_OCCASION = re.compile(
    r"\b(?:[Aa]t|[Dd]uring|[Aa]fter|[Bb]efore)\s+(?:the|that)\s+(?:\w+\s+)?"
    r"(?P<what>dinner|lunch|breakfast|summit|banquet|concert|reception|conference|ceremony)\b"
)
_GOES_ON = frozenset(
    {
        "account",
        "contents",
        "disclosure",
        "duration",
        "initiator",
        "interpreter",
        "notes",
        "recording",
        "schedule",
    }
)
"""Properties that a later sentence may tell of a contact without naming it."""
_IN_GENERAL = re.compile(r"\b(?:calls|every call|each call)\b")


def statements_in(
    work: Work,
    place: tuple[int, int],
    parties: tuple[str, ...],
    attribution: tuple[Attribution, ...],
    modality: Modality,
    trigger: tuple[int, int] | None = None,
) -> list[Statement]:
    """Return what a stretch of the document tells of a contact between some parties."""
    context = Context(work.document.text, *place, work.people, parties, trigger)
    return [
        Statement(
            found.property,
            found.value,
            Span.of(work.document.text, found.start, found.end),
            attribution,
            modality,
            "words",
        )
        for finder in FINDERS
        for found in finder(context)
    ]


def tell_on(work: Work, sentence: Sentence) -> None:
    """Give what a sentence without a mention tells to the mention that it goes on about, if that is clear."""
    number = None if sentence.title else _mention_meant(work, sentence)
    if number is None:
        return
    work.topic = (number, sentence.paragraph)
    last = work.mentions[number]
    parties = tuple(sorted({p.party for p in last.participants if p.party}))
    attribution = attribution_of(sentence, work.discourse, sentence.end, sentence.end)
    modality: Modality = "hedged" if is_hedged(sentence.text) else "reported"
    found = [
        statement
        for statement in statements_in(work, (sentence.start, sentence.end), parties, attribution, modality)
        if statement.property in _GOES_ON and not _IN_GENERAL.search(sentence.text)
    ]
    if found:
        work.mentions[number] = replace(last, statements=(*last.statements, *found))


def _mention_meant(work: Work, sentence: Sentence) -> int | None:
    """Return the index of the mention that a sentence without one goes on about; ``None`` where it is not clear.

    The last one of the same paragraph, or, in a readout, the last one. A sentence that names an occasion ("at the
    dinner") goes on about the mention that named it too, or about none.
    """
    if not work.mentions:
        return None
    occasion = _OCCASION.search(sentence.text)
    if occasion:
        word = occasion["what"].lower()
        named = [n for n, m in enumerate(work.mentions) if word in m.span.quote.lower()]
        return named[0] if named else None
    number, paragraph = work.topic or (len(work.mentions) - 1, -1)
    return number if paragraph == sentence.paragraph or work.document.kind == "readout" else None


def add_topics(work: Work) -> None:
    """Give the lead mention of a readout or statement the subjects of the whole text."""
    if not work.mentions or work.document.kind not in ("readout", "statement"):
        return
    lead = work.mentions[0]
    context = Context(work.document.text, 0, len(work.document.text), work.people, ())
    topics = tuple(
        Statement(
            "topic",
            found.value,
            Span.of(work.document.text, found.start, found.end),
            lead.attribution,
            "reported",
            "words",
        )
        for found in find_topics(context)
    )
    work.mentions[0] = replace(lead, statements=(*lead.statements, *topics))
