"""What a text tells of a contact beside who, when and how: in its own clause, in the sentences after, in the whole."""

from __future__ import annotations

import re
from dataclasses import replace

from backchannel.extraction.attribution import attribution_of
from backchannel.extraction.modality import is_hedged
from backchannel.extraction.properties import FINDERS, Context, find_topics
from backchannel.extraction.refs import Ref
from backchannel.extraction.sentences import Sentence
from backchannel.extraction.shared_times import is_recalled
from backchannel.extraction.work import Work
from backchannel.model import Attribution, Mention, Modality, Span, Statement, slug

_OCCASION = re.compile(
    r"\b(?:[Aa]t|[Dd]uring|[Aa]fter|[Bb]efore)\s+(?:the|that)\s+(?:\w+\s+)?"
    r"(?P<what>dinner|lunch|breakfast|summit|banquet|concert|reception|conference|ceremony)\b"
)
_GOES_ON = frozenset(
    {
        "account",
        "attendee",
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
    number = _news_beside(work, number)
    return number if paragraph == sentence.paragraph or work.document.kind == "readout" else None


def _news_beside(work: Work, number: int) -> int:
    """Return the news of a sentence that recalls a contact: "met to follow up on their August talks. They spoke of"."""
    told = work.mentions[number]
    if not is_recalled(told, work.day):
        return number
    start = next((one.start for one in reversed(work.sentences) if one.start <= told.trigger.start), 0)
    news = (n for n in range(number - 1, -1, -1) if work.mentions[n].trigger.start >= start)
    return next((n for n in news if not is_recalled(work.mentions[n], work.day)), number)


def add_topics(work: Work) -> None:
    """Give the mentions of a readout or statement the subjects that their sentences, and those after them, name.

    What goes on about the lead mention, or repeats it, is given to the lead.
    """
    if not work.mentions or work.document.kind not in ("readout", "statement"):
        return
    told: dict[int, dict[str, Statement]] = {}
    elsewhere = -1
    for sentence in work.sentences:
        number = None if sentence.title else _spoken_of(work, sentence)
        if number is None:
            continue
        if _is_of_others(work, sentence, work.mentions[number]):
            elsewhere = sentence.paragraph
        elif _names_of(work, sentence) or sentence.paragraph > elsewhere + 1:
            elsewhere = -1
        if elsewhere != -1:
            continue
        mention = work.mentions[number]
        parties = tuple(sorted({p.party for p in mention.participants if p.party}))
        context = Context(work.document.text, sentence.start, sentence.end, work.people, parties)
        for found in find_topics(context):
            span = Span.of(work.document.text, found.start, found.end)
            topic = Statement("topic", found.value, span, mention.attribution, mention.modality, "words")
            told.setdefault(number, {}).setdefault(found.value, topic)
    for number, topics in told.items():
        mention = work.mentions[number]
        work.mentions[number] = replace(mention, statements=(*mention.statements, *topics.values()))


def _spoken_of(work: Work, sentence: Sentence) -> int | None:
    """Return the index of the mention that a sentence tells of: its own, the last one of its paragraph, or the lead."""
    place = next((n for n, m in enumerate(work.mentions) if sentence.start <= m.trigger.start < sentence.end), None)
    if place is None:
        places = [
            n for n, m in enumerate(work.mentions) if _paragraph_start(work, sentence) <= m.span.start < sentence.start
        ]
        place = places[-1] if places else None
    place = None if place is None else _news_beside(work, place)
    if place is None or (work.document.kind == "readout" and is_recalled(work.mentions[place], work.day)):
        return 0 if work.document.kind == "readout" else None
    lead, mention = work.mentions[0], work.mentions[place]
    same = _who(mention) == _who(lead) and mention.when in (None, lead.when) and mention.id not in work.apart
    return 0 if same else place


def _names_of(work: Work, sentence: Sentence) -> list[Ref]:
    return [ref for ref in work.people.between(sentence.start, sentence.end) if ref.kind == "name" and ref.people]


def _is_of_others(work: Work, sentence: Sentence, mention: Mention) -> bool:
    """Say whether a sentence names people, and nobody who took part: it goes on about somebody else's contact."""
    part = {participant.principal or slug(participant.name) for participant in mention.participants}
    named = [ref for ref in _names_of(work, sentence) if not ref.possessive]
    known = {person.key for ref in named for person in ref.people}
    return bool(known) and not known & part


def _who(mention: Mention) -> frozenset[str]:
    return frozenset(part.principal or part.name for part in mention.participants)


def _paragraph_start(work: Work, sentence: Sentence) -> int:
    return next(one.start for one in work.sentences if one.paragraph == sentence.paragraph)
