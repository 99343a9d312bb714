"""Entries of an answer to mentions and claims.

The model points out places. Who is named there, what day "on Friday" is, how many "more than once" are, and whose
words a transcript's turn holds, is read by the gazetteer and the grammars that read everything else.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from backchannel.extraction.attribution import base_voice
from backchannel.extraction.dates import find_times
from backchannel.extraction.discourse import Discourse
from backchannel.extraction.language_model.answer import Voice
from backchannel.extraction.language_model.places import Place, Placed
from backchannel.extraction.people import People, Person
from backchannel.extraction.quantities import quantity_near
from backchannel.extraction.sentences import Sentence, split_sentences
from backchannel.extraction.spoken_on import day_of_words
from backchannel.gazetteer import Gazetteer
from backchannel.model import (
    DOCUMENT_VOICE,
    Attribution,
    Claim,
    Document,
    Mention,
    Modality,
    Participant,
    Span,
    Statement,
    content_id,
)

_AHEAD = ("planned", "hypothetical")
"""Modalities for which "on Friday" is the next one."""
_SIDES = 2


@dataclass(frozen=True, slots=True)
class Reader:
    """A document as it was read without the model, and the name by which its mentions say that they are the model's."""

    document: Document
    day: dt.date | None
    people: People
    discourse: Discourse
    sentences: tuple[Sentence, ...]
    method: str

    @classmethod
    def of(cls, document: Document, gazetteer: Gazetteer, model: str) -> Reader:
        """Read a document's people and turns."""
        day = day_of_words(document)
        sentences = split_sentences(document.text, document.title)
        people = People(document.text, gazetteer, day, document.party)
        discourse = Discourse.begin(document, people, sentences)
        return cls(document, day, people, discourse, sentences, f"language model: {model}")

    def mention(self, placed: Placed) -> Mention | None:
        """Return the mention that an entry makes; ``None`` where it has no two sides, one of them a known person."""
        entry = placed.entry
        modality = entry.modality or "reported"
        participants = self._participants(placed)
        known = [part for part in participants if part.principal]
        if not known or (len(participants) < _SIDES and entry.channel != "visit"):
            return None
        attribution = self._attribution(placed)
        time = self._time(placed, modality)

        def said(name: str, value: str, place: Span) -> Statement:
            return Statement(name, value, place, attribution, modality, self.method)  # type: ignore[arg-type]

        trigger = self._span(placed.trigger)
        statements = [said("channel", entry.channel, trigger)] if entry.channel != "unspecified" else []
        statements += [said("when", *time)] if time else []
        statements += [said("participant", part.name, part.span) for part in participants if part.span]
        return Mention(
            content_id("m", self.document.id, *placed.trigger, "language model"),
            self.document.id,
            self._span(placed.sentence),
            trigger,
            None,
            entry.channel,
            modality,
            time[0] if time else None,
            participants,
            attribution,
            tuple(statements),
        )

    def claim(self, placed: Placed) -> Claim | None:
        """Return the claim that an entry makes; ``None`` where its words give no quantity, or it names nobody known."""
        words = self.document.text[slice(*placed.trigger)]
        plural = words.endswith("s") and not words.endswith("ss")
        quantity = quantity_near(self.document.text, *placed.trigger, *placed.sentence, plural=plural, several=False)
        participants = self._participants(placed)
        if quantity is None or not any(part.principal for part in participants):
            return None
        time = self._time(placed, "reported")
        attribution = self._attribution(placed)
        return Claim(
            content_id("k", self.document.id, *placed.trigger, "language model"),
            self.document.id,
            quantity.kind,
            placed.entry.channel,
            participants,
            quantity.value,
            time[0] if time else None,
            attribution,
            self._span(placed.sentence),
            self._span(placed.trigger),
            tuple(
                Statement("participant", part.name, part.span, attribution, "reported", self.method)
                for part in participants
                if part.span
            ),
        )

    def _participants(self, placed: Placed) -> tuple[Participant, ...]:
        """Return those who take part, each once; words that name nobody for certain give nobody."""
        low, high = placed.sentence
        found: dict[str, Participant] = {}
        for place in placed.participants:
            for person, (start, end) in self._named_at(place):
                # named elsewhere: left out here, and plainly meant
                span = self._span((start, end)) if low <= start and end <= high else None
                part = Participant(person.principal, person.name, person.party, "participant", span)
                found.setdefault(person.key, part)
        return tuple(found.values())

    def _named_at(self, place: Place) -> Iterator[tuple[Person, Place]]:
        start, end = place
        for ref in self.people.refs:
            if not (ref.shown[0] < end and start < ref.shown[1]):
                continue
            for person in ref.people:
                yield person, ref.shown
            if ref.word in ("i", "me", "my") and not ref.people:
                sentence = self._sentence_at(start)
                speaker = self.discourse.speaker(sentence) if sentence else None
                if speaker is not None:
                    yield speaker, ref.shown

    def _time(self, placed: Placed, modality: Modality) -> tuple[str, Span] | None:
        """Return the EDTF of the words of time, by our own grammar, with the words that it reads."""
        if placed.time is None:
            return None
        text, (start, end) = self.document.text, placed.time
        low = text.rfind("\n", 0, start) + 1
        stop = text.find("\n", end)
        line = text[low : stop if stop >= 0 else len(text)]
        for time in find_times(line, self.day):
            value = time.edtf(planned=modality in _AHEAD)
            if value and low + time.start < end and start < low + time.end:
                return value, self._span((low + time.start, low + time.end))
        return None

    def _attribution(self, placed: Placed) -> tuple[Attribution, ...]:
        """Return the chain: the voice of the sentence as we read it, then the voices that the model points out."""
        sentence = self._sentence_at(placed.trigger[0])
        chain = list(base_voice(sentence, self.discourse) if sentence else DOCUMENT_VOICE)
        for voice, place in placed.voices:
            one = self._voice(voice, place)
            if one.name is None or one.name != chain[-1].name:
                chain.append(one)
        return tuple(chain)

    def _voice(self, voice: Voice, place: Place) -> Attribution:
        if voice.kind == "unnamed":
            return Attribution("unnamed", None, self._span(place))
        people = {person.key: person for person, _ in self._named_at(place)} if voice.kind == "speaker" else {}
        name = next(iter(people.values())).name if len(people) == 1 else voice.words
        return Attribution(voice.kind, name, self._span(place))

    def _sentence_at(self, place: int) -> Sentence | None:
        return next((one for one in self.sentences if one.start <= place < one.end), None)

    def _span(self, place: Place) -> Span:
        return Span.of(self.document.text, *place)
