"""One document's text to its mentions, statements and claims."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace

from backchannel.extraction.attribution import attribution_of
from backchannel.extraction.clauses import choose_time, clause_of
from backchannel.extraction.coreference import tie_mentions
from backchannel.extraction.dates import Time, find_times
from backchannel.extraction.discourse import Discourse
from backchannel.extraction.general import general_claims
from backchannel.extraction.modality import modality_of
from backchannel.extraction.participants import find_cast
from backchannel.extraction.people import People, Person
from backchannel.extraction.properties import FINDERS, Context, find_topics
from backchannel.extraction.quantities import quantity_near
from backchannel.extraction.scene import Cast, Part, Scene
from backchannel.extraction.sentences import Sentence, split_sentences
from backchannel.extraction.triggers import GATE, find_triggers
from backchannel.gazetteer import Gazetteer
from backchannel.model import (
    Attribution,
    Channel,
    Claim,
    Document,
    Mention,
    Modality,
    Participant,
    Span,
    Statement,
    content_id,
    local_day,
)

_BY_PHONE = re.compile(r"\b(?:by|via|over|on) (?:the )?(?:secure )?(?:tele)?phone\b")
_BY_VIDEO = re.compile(
    r"\b(?:by|via|through|over) (?:secure )?(?:video|videoconference|video[- ]?link|video conference)\b|\bvirtual(?:ly)?\b"
)
_TOOK_PLACE = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:took place|was held|lasted|was initiated|occurred|happened|ended|concluded|was the first|was not|reads|read)\b"
)
_SPOKESPEOPLE = re.compile(r"press secretary|spokes", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document says of contacts. Both in order of place."""

    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]


@dataclass(slots=True)
class _Reading:
    """The work on one document: what is known of it, and what has been found so far."""

    document: Document
    gazetteer: Gazetteer
    day: dt.date | None
    people: People
    discourse: Discourse
    sentences: tuple[Sentence, ...]
    mentions: list[Mention] = field(default_factory=list)
    anaphoric: set[str] = field(default_factory=set)
    indefinite: set[str] = field(default_factory=set)
    claims: list[Claim] = field(default_factory=list)
    topic: tuple[int, int] | None = None
    """Index of the mention that the text speaks of at the moment, and the paragraph."""


def extract_document(document: Document, gazetteer: Gazetteer) -> Extraction:
    """Extract the mentions, statements and claims of one document.

    Pure: the same document and gazetteer give the same records. Every span's quote stands in ``document.text``.
    A document whose text names no contact gives two empty tuples.
    """
    if GATE.search(document.text) is None:
        return Extraction((), ())
    stamp = local_day(document.published, document.timezone) if document.published else None
    day = dt.date.fromisoformat(stamp) if stamp else None
    sentences = split_sentences(document.text, document.title)
    people = People(document.text, gazetteer, day, document.party)
    reading = _Reading(
        document, gazetteer, day, people, Discourse.begin(document, people, sentences), sentences
    )
    for number, sentence in enumerate(sentences):
        _read_sentence(reading, number, sentence)
    _add_topics(reading)
    return Extraction(
        tuple(tie_mentions(reading.mentions, reading.anaphoric, reading.indefinite, len(document.title))), tuple(reading.claims)
    )


def _read_sentence(reading: _Reading, number: int, sentence: Sentence) -> None:
    triggers = find_triggers(sentence.text)
    last: tuple[Person, ...] = ()
    found_here = len(reading.mentions) + len(reading.claims)
    if triggers:
        refs = reading.people.between(sentence.start, sentence.end)
        times = find_times(sentence.text, reading.day)
        scenes: list[tuple[Scene, Cast]] = []
        for trigger in triggers:
            start, end = sentence.start + trigger.start, sentence.start + trigger.end
            others = tuple(sentence.start + other.start for other in triggers if other is not trigger)
            scene = Scene(reading.document.text, sentence, trigger, start, end, refs, times, reading.discourse, others)
            cast = _accepted(reading, scene, find_cast(scene), following=bool(scenes))
            if cast is not None:
                scenes.append((scene, cast))
        for scene, cast in scenes:
            neighbours = tuple((other.start, other.end) for other, _ in scenes if other is not scene)
            _record(reading, number, scene, cast, neighbours)
            last = cast.people or last
    if len(reading.mentions) + len(reading.claims) == found_here:
        _loose_statements(reading, sentence)
        claim = general_claims(reading.document, sentence, reading.discourse)
        if claim:
            reading.claims.append(claim)
    reading.discourse.after(sentence, last)


def _accepted(reading: _Reading, scene: Scene, cast: Cast | None, *, following: bool) -> Cast | None:
    """Keep a cast that names two, or one whose counterpart the text leaves out but plainly means."""
    if cast is None:
        return None
    if cast.anaphoric:
        return cast if reading.mentions or following else None
    parts = tuple(part for part in cast.parts if not _speaks_for_another(reading, part))
    cast = replace(cast, parts=parts)
    people, groups = cast.people, len(parts) - len(cast.people)
    if not any(person.principal for person in people):
        return None
    if len(people) + groups > 1:
        return cast
    return _with_implied(reading, scene, cast, people[0])


def _speaks_for_another(reading: _Reading, part: Part) -> bool:
    """Say whether a part is a spokesperson's "I", which is no side of a contact."""
    if part.role != "speaker" or part.person is None or part.person.principal is None:
        return False
    record = reading.gazetteer.principals[part.person.principal]
    return any(_SPOKESPEOPLE.search(office.title) for office in record.offices)


def _with_implied(reading: _Reading, scene: Scene, cast: Cast, person: Person) -> Cast | None:
    """Fill in the one whom the text leaves out but plainly means.

    Two cases: the other of the two of whom the text speaks, where the noun stands without any "with"; and, in a
    briefing of one government's spokespeople, the leader for whom they speak ("a meeting with MBS").
    """
    if scene.trigger.shape != "noun":
        return None
    behind = re.match(r"\s+(?:\S+\s+){0,2}?(?:with|to|from)\s", scene.text[scene.end : scene.sentence.end])
    own = _leader_spoken_for(reading, scene)
    if behind and own is not None and own.key != person.key and own.party != person.party:
        return replace(cast, parts=(Part(own, None, "participant", None), *cast.parts))
    others = [other for other in scene.discourse.pair if other.key != person.key]
    if behind or len(others) != 1 or len(scene.discourse.pair) != 2:  # noqa: PLR2004
        return None
    shown = next((r.shown for r in scene.refs if len(r.people) == 1 and r.people[0].key == others[0].key), None)
    return replace(cast, parts=(*cast.parts, Part(others[0], None, "participant", shown)))


def _leader_spoken_for(reading: _Reading, scene: Scene) -> Person | None:
    """Return the leader of the source's party, in a transcript in which that leader does not speak."""
    if scene.sentence.turn is None or reading.document.party is None:
        return None
    leader = reading.people.leader_of(reading.document.party)
    speaking = {person.key for person in reading.discourse.speakers.values() if person}
    return leader if leader and leader.key not in speaking else None


def _record(reading: _Reading, number: int, scene: Scene, cast: Cast, others: tuple[tuple[int, int], ...]) -> None:
    text, sentence = reading.document.text, scene.sentence
    low, high = clause_of(scene, cast, others)
    span, trigger = Span.of(text, low, high), Span.of(text, scene.start, scene.end)
    attribution = attribution_of(
        sentence, reading.discourse, min(cast.start, scene.start), max(cast.end, scene.end)
    )
    quantity = quantity_near(text, scene.start, scene.end, low, high, plural=scene.trigger.plural, several=scene.trigger.several)
    time = choose_time(scene, cast, low, high)
    bare_plural = quantity is not None and quantity.start == scene.start
    about_many = quantity is not None and not (bare_plural and (sentence.title or cast.separate))
    modality = _modality(reading, number, scene, time)
    about_many = about_many and modality in ("reported", "hedged")
    if about_many and quantity is not None:
        period = time.edtf(planned=False) if time else None
        reading.claims.append(
            Claim(
                content_id("k", reading.document.id, scene.start, scene.end),
                reading.document.id,
                quantity.kind,
                _channel(reading, scene, low, high)[0],
                _participants(text, cast.parts),
                quantity.value,
                period,
                attribution,
                span,
                trigger,
            )  # fmt: skip
        )
        return
    casts = _separated(cast) if cast.separate else (cast,)
    for part_number, one in enumerate(casts):
        _add_mention(reading, number, scene, one, (span, trigger), attribution, time, part_number)


def _separated(cast: Cast) -> tuple[Cast, ...]:
    """Split "calls with A and B" into a call with each."""
    first, rest = cast.parts[0], cast.parts[1:]
    return tuple(replace(cast, parts=(first, part)) for part in rest)


def _add_mention(
    reading: _Reading, number: int, scene: Scene, cast: Cast, spans: tuple[Span, Span],
    attribution: tuple[Attribution, ...], time: Time | None, part_number: int,
) -> None:  # fmt: skip
    span, trigger = spans
    modality = _modality(reading, number, scene, time)
    when = time.edtf(planned=modality in ("planned", "hypothetical")) if time else None
    if reading.document.kind == "schedule" and reading.document.covers:
        modality, when = "planned", reading.document.covers
    channel, method = _channel(reading, scene, span.start, span.end)
    parties = tuple(sorted({person.party for person in cast.people if person.party}))
    base = (
        (Statement("channel", channel, trigger, attribution, modality, method),)
        if channel != "unspecified"
        else ()
    )
    if time and when:
        place = (scene.sentence.start + time.start, scene.sentence.start + time.end)
        base += (Statement("when", when, Span.of(scene.text, *place), attribution, modality, "words"),)
    base += tuple(_statements(reading, (span.start, span.end), parties, attribution, modality))
    initiators = [part for part in cast.parts if part.role == "initiator" and part.person and part.shown]
    if initiators and not any(statement.property == "initiator" for statement in base):
        person, shown = initiators[0].person, initiators[0].shown
        if person and shown:
            value = person.party or person.name
            base += (
                Statement("initiator", value, Span.of(scene.text, *shown), attribution, modality, "words"),
            )
    if cast.anaphoric and not _says_something(scene, base):
        return
    identity = content_id("m", reading.document.id, scene.start, scene.end, part_number)
    mention = Mention(
        identity, reading.document.id, span, trigger, None, channel, modality, when,
        _participants(scene.text, cast.parts), attribution, base,
    )  # fmt: skip
    if cast.anaphoric:
        reading.anaphoric.add(identity)
    if re.search(
        r"\b(?:a|an|one|another|additional)\s+(?:[\w-]+\s+){0,3}$",
        scene.text[max(scene.sentence.start, scene.start - 40) : scene.start],
    ):
        reading.indefinite.add(identity)
    reading.mentions.append(mention)
    reading.topic = (len(reading.mentions) - 1, scene.sentence.paragraph)


def _modality(reading: _Reading, number: int, scene: Scene, time: Time | None) -> Modality:
    future = time is not None and _lies_ahead(time, reading.day)
    return modality_of(scene, future_time=future, answer=_answer(reading, number))


def _says_something(scene: Scene, statements: tuple[Statement, ...]) -> bool:
    """Say whether a sentence about "the call" tells anything of it; most only go on with what was said in it."""
    telling = {statement.property for statement in statements} - {"channel", "purpose", "topic"}
    return bool(telling) or bool(_TOOK_PLACE.match(scene.text, scene.end, scene.sentence.end))


def _lies_ahead(time: Time, day: dt.date | None) -> bool:
    if time.past is None:
        return True
    return day is not None and time.past[:4].isdigit() and time.past[: len(day.isoformat())] > day.isoformat()


def _channel(reading: _Reading, scene: Scene, low: int, high: int) -> tuple[Channel, str]:
    """Return the channel, and how it is known: by words, by the title, or by the convention of readouts."""
    clause, channel = scene.text[low:high], scene.trigger.channel
    if channel in ("unspecified", "meeting") and _BY_VIDEO.search(clause):
        return "video", "words"
    if channel == "unspecified" and _BY_PHONE.search(clause):
        return "call", "words"
    if channel != "unspecified":
        return channel, "words"
    titled = [m.channel for m in reading.mentions if m.span.end <= len(reading.document.title)]
    if reading.document.kind in ("readout", "statement") and titled and not scene.sentence.title:
        if titled[0] in ("call", "video") and not [
            m for m in reading.mentions if m.span.start > len(reading.document.title)
        ]:
            return titled[0], "the document's title"
    if (
        reading.document.kind == "readout"
        and scene.trigger.text.lower().startswith("spoke")
        and not scene.sentence.title
    ):
        return "call", "readout convention: spoke with"
    return channel, "no word for the channel"


def _participants(text: str, parts: tuple[Part, ...]) -> tuple[Participant, ...]:
    return tuple(
        Participant(
            part.person.principal if part.person else None,
            part.person.name if part.person else part.group or "",
            part.person.party if part.person else None,
            part.role,
            Span.of(text, *part.shown) if part.shown else None,
        )
        for part in parts
    )


def _answer(reading: _Reading, number: int) -> str | None:
    """Return the text that answers a question: the first sentence of the next turn."""
    sentence = reading.sentences[number]
    if not sentence.question or sentence.turn is None:
        return None
    for later in reading.sentences[number + 1 : number + 12]:
        if later.turn is not None and later.turn.label != sentence.turn.label:
            return later.text
    return None


def _statements(
    reading: _Reading,
    place: tuple[int, int],
    parties: tuple[str, ...],
    attribution: tuple[Attribution, ...],
    modality: Modality,
) -> list[Statement]:
    context = Context(reading.document.text, *place, reading.people, parties)
    return [
        Statement(
            found.property,
            found.value,
            Span.of(reading.document.text, found.start, found.end),
            attribution,
            modality,
            "words",
        )
        for finder in FINDERS
        for found in finder(context)
    ]


_OCCASION = re.compile(
    r"\b(?:[Aa]t|[Dd]uring|[Aa]fter|[Bb]efore)\s+(?:the|that)\s+(?:\w+\s+)?(?P<what>dinner|lunch|breakfast|summit|banquet|concert|reception|conference|ceremony)\b"
)
_LOOSE = (
    "account",
    "contents",
    "disclosure",
    "duration",
    "initiator",
    "interpreter",
    "notes",
    "recording",
    "schedule",
)


def _loose_statements(reading: _Reading, sentence: Sentence) -> None:
    """Attach what a sentence without a mention says to the contact that its paragraph spoke of last."""
    if not reading.mentions or sentence.title:
        return
    number = _mention_meant(reading, sentence)
    if number is None:
        return
    reading.topic = (number, sentence.paragraph)
    last = reading.mentions[number]
    parties = tuple(sorted({p.party for p in last.participants if p.party}))
    attribution = attribution_of(sentence, reading.discourse, sentence.end, sentence.end)
    found = [
        statement
        for statement in _statements(
            reading, (sentence.start, sentence.end), parties, attribution, "reported"
        )
        if statement.property in _LOOSE and not re.search(r"\bcalls\b", sentence.text)
    ]
    if found:
        reading.mentions[number] = replace(last, statements=(*last.statements, *found))


def _mention_meant(reading: _Reading, sentence: Sentence) -> int | None:
    """Return the index of the mention that a sentence without one goes on about; ``None`` where it is not clear.

    The last one of the same paragraph, or, in a readout, the last one. A sentence that names an occasion ("at the
    dinner") goes on about the mention that named it too, or about none.
    """
    occasion = _OCCASION.search(sentence.text)
    if occasion:
        word = occasion["what"].lower()
        named = [n for n, m in enumerate(reading.mentions) if word in m.span.quote.lower()]
        return named[0] if named else None
    number, paragraph = reading.topic or (len(reading.mentions) - 1, -1)
    return number if paragraph == sentence.paragraph or reading.document.kind == "readout" else None


def _add_topics(reading: _Reading) -> None:
    """Give the lead mention of a readout or statement the subjects of the whole text."""
    if not reading.mentions or reading.document.kind not in ("readout", "statement"):
        return
    lead = reading.mentions[0]
    context = Context(reading.document.text, 0, len(reading.document.text), reading.people, ())
    topics = tuple(
        Statement(
            "topic",
            found.value,
            Span.of(reading.document.text, found.start, found.end),
            lead.attribution,
            "reported",
            "words",
        )
        for found in find_topics(context)
    )
    reading.mentions[0] = replace(lead, statements=(*lead.statements, *topics))
