"""Who speaks, and whom "he", "they", "I", "you" and "the two leaders" mean where they stand.

A running state, moved on sentence by sentence. Where it is not clear whom a word means, it means nobody: a
participant is left out rather than guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from backchannel.extraction.people import People, Person, Ref
from backchannel.extraction.sentences import Sentence, Turn
from backchannel.model import Document

_SIGNED = re.compile(
    r"^(?:Statement|Remarks|Message|Address|Speech|Letter|Op-?Ed|Press Gaggle|Press [Cc]onference|Press Briefing|Briefing)\b"
    r".{0,25}?\b(?:by|from|of)\s+(?P<who>.+)$"
)
_FIRST_PERSON = re.compile(r"(?:^|[\s“\"—(])(?:I|I[’'](?:m|ve|ll|d)|[Mm]y)\s")
_ASIDE = re.compile(
    r"\b(?:[Ww]ith|[Tt]o|[Oo]f|[Ff]or|[Ff]rom|[Bb]y|[Aa]bout|[Oo]n|[Tt]han|[Ii]ncluding|[Aa]nd)\s+(?:the\s+)?$"
)


@dataclass(slots=True)
class Discourse:
    """The state of one document's discourse before a sentence is read."""

    people: People
    document: Document
    signatory: Person | None = None
    """Who says "I" outside a transcript's turns."""
    speakers: dict[str, Person | None] = field(default_factory=dict)
    """By a turn's label."""
    answering: dict[int, Person | None] = field(default_factory=dict)
    """Paragraph of a question to whoever answers it."""
    subject: Person | None = None
    """Of the last sentence that had one."""
    recent: list[Person] = field(default_factory=list)
    """Everybody named so far, the latest last, each once."""
    pair: tuple[Person, ...] = ()
    """Who took part in the contact spoken of last."""
    turn: Turn | None = None

    @classmethod
    def begin(cls, document: Document, people: People, sentences: tuple[Sentence, ...]) -> Discourse:
        """Make the state at the beginning of a document."""
        discourse = cls(people, document)
        discourse.signatory = _signatory(document, people)
        labels = {sentence.turn.label for sentence in sentences if sentence.turn and not sentence.turn.asks}
        discourse.speakers = {label: people.person_for(label) for label in sorted(labels)}
        answerer: Person | None = None
        for sentence in reversed(sentences):
            if sentence.turn is None:
                continue
            if sentence.turn.asks:
                discourse.answering[sentence.paragraph] = answerer
            else:
                answerer = discourse.speakers.get(sentence.turn.label)
        return discourse

    def speaker(self, sentence: Sentence) -> Person | None:
        """Say who speaks a sentence; ``None`` for the document's own voice and for unnamed speakers."""
        if sentence.turn is not None:
            return self.speakers.get(sentence.turn.label)
        return self.signatory

    def addressee(self, sentence: Sentence) -> Person | None:
        """Say whom "you" means: who answers a question, or the other of two who speak by turns."""
        if sentence.turn is None:
            return None
        if sentence.turn.asks:
            return self.answering.get(sentence.paragraph)
        me = self.speakers.get(sentence.turn.label)
        others = {
            person.key: person for person in self.speakers.values() if person and me and person.key != me.key
        }
        return next(iter(others.values())) if len(others) == 1 else None

    def meant(
        self, ref: Ref, sentence: Sentence, *, other_than: tuple[Person, ...] = ()
    ) -> tuple[Person, ...]:
        """Return the people whom a reference means; empty where it is not clear.

        Args:
            ref: a reference of this sentence.
            sentence: the sentence.
            other_than: people whom it cannot mean, since they stand on the other side of the same verb.
        """
        if ref.people or ref.kind == "group":
            return ref.people
        if ref.kind == "pair":
            return self._pair_of(2)
        word = ref.word
        if word in ("i", "me", "my"):
            speaker = self.speaker(sentence)
            return (speaker,) if speaker else ()
        if word in ("you", "your"):
            addressee = self.addressee(sentence)
            return (addressee,) if addressee else ()
        if word in ("we", "us", "our"):
            return self._we(ref, sentence)
        if word in ("they", "them", "their"):
            return self._they(ref, sentence)
        person = self._single(ref, sentence, other_than)
        return (person,) if person else ()

    def after(self, sentence: Sentence, contact: tuple[Person, ...]) -> None:
        """Move on past a sentence; ``contact`` are those who took part in the last contact that it spoke of."""
        refs = [ref for ref in self.people.between(sentence.start, sentence.end) if ref.people]
        for ref in refs:
            for person in ref.people:
                self.recent = [other for other in self.recent if other.key != person.key] + [person]
        text = self.document.text
        heads = [
            ref
            for ref in refs
            if not ref.possessive and not _ASIDE.search(text[max(0, ref.start - 14) : ref.start])
        ]
        if heads:
            self.subject = heads[0].people[0]
        if len(contact) > 1:
            self.pair = contact
        elif not self.pair and refs:
            joined = [ref.people[0] for ref in refs]
            distinct = tuple({person.key: person for person in joined}.values())
            if len(distinct) == 2 and sentence.title and not _SIGNED.match(sentence.text):  # noqa: PLR2004
                self.pair = distinct

    def _pair_of(self, at_least: int) -> tuple[Person, ...]:
        return self.pair if len(self.pair) >= at_least else ()

    def _we(self, ref: Ref, sentence: Sentence) -> tuple[Person, ...]:
        """The speaker, with whoever the sentence joins to "I", or the other of two who speak by turns."""
        speaker = self.speaker(sentence)
        if speaker is None:
            return ()
        for before in reversed(self.people.between(sentence.start, ref.start)):
            joined = re.fullmatch(
                r"\s*and\s+(?:I|me)\b.*", self.document.text[before.end : before.end + 9], re.DOTALL
            )
            if before.people and joined:
                return (speaker, *before.people)
        other = self.addressee(sentence)
        return (speaker, other) if other and sentence.turn and not sentence.turn.asks else (speaker,)

    def _they(self, ref: Ref, sentence: Sentence) -> tuple[Person, ...]:
        here = [r for r in self.people.between(sentence.start, ref.start) if r.people and not r.possessive]
        joined = tuple({p.key: p for r in here for p in r.people}.values())
        if len(joined) == 2:  # noqa: PLR2004
            return joined
        return self._pair_of(2)

    def _single(self, ref: Ref, sentence: Sentence, other_than: tuple[Person, ...]) -> Person | None:
        barred = {person.key for person in other_than}
        here = [
            person
            for r in self.people.between(sentence.start, ref.start)
            if r.people and len(r.people) == 1
            for person in r.people
            if person.key not in barred
        ]
        if here:
            return here[0] if ref.word in ("he", "she", "his") else here[-1]
        if self.subject and self.subject.key not in barred:
            return self.subject
        later = [person for person in reversed(self.recent) if person.key not in barred]
        return later[0] if later else None


def _signatory(document: Document, people: People) -> Person | None:
    match = _SIGNED.match(document.title)
    if match is None or not _FIRST_PERSON.search(document.text):
        return None
    refs = [ref for ref in people.between(match.start("who"), match.end("who")) if ref.people]
    return refs[0].people[0] if refs else None
