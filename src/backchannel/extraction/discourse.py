"""Who speaks, and whom "he", "they", "I", "you" and "the two leaders" mean where they stand.

A running state, moved on sentence by sentence. Where it is not clear whom a word means, it means nobody: a
participant is left out rather than guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from backchannel.extraction.addressing import addressee_of, replies_to
from backchannel.extraction.people import People, Person, Ref
from backchannel.extraction.sentences import Sentence, Turn
from backchannel.gazetteer import is_womans_name
from backchannel.model import Document

_SIGNED = re.compile(
    r"^(?:Statement|Remarks|Message|Address|Speech|Letter|Op-?Ed|Press Gaggle|Press [Cc]onference|Press Briefing|"
    r"Briefing)\b"
    r".{0,25}?\b(?:by|from|of)\s+(?P<who>.+)$"
)
_ADDRESS_BY = re.compile(
    r"\b(?:[Aa]ddress|[Ss]peech|[Aa]ppeal|[Vv]ideo message|[Ss]tatement|[Rr]emarks)\s+(?:by|"
    r"of)\s+(?P<who>(?:the\s+)?[A-Z].+)$"
)
_FIRST_PERSON = re.compile(r"(?:^|[\s“\"—(])(?:I|I[’'](?:m|ve|ll|d)|[Mm]y)\s")
_OF_MANY = re.compile(r"\b(?:[Mm]eeting|[Cc]ouncil|[Ff]orum|[Ss]ession|[Cc]onference|[Cc]ongress)\b")
_ASIDE = re.compile(
    r"\b(?:[Ww]ith|[Tt]o|[Oo]f|[Ff]or|[Ff]rom|[Bb]y|[Aa]bout|[Oo]n|[Tt]han|[Ii]ncluding|[Aa]nd)\s+(?:the\s+)?$"
)
_SAYS = re.compile(
    r"\s*,?\s+(?:also |later |then |had |has )?(?:said|says|told|added|wrote|explained|described|declared|recalled|"
    r"noted|stated|announced|"
    r"underscored|emphasi[sz]ed|stressed|outlined|detailed|recounted|highlighted|touted|previewed|lauded|praised|"
    r"weighed in|commented|recalled|continued|insisted|replied|answered|tweeted|posted)\b"
)
_ENVOYS = (
    "president", "vice president", "secretary of state", "secretary of defense", "national security advisor",
    "cia director", "secretary of the treasury", "prime minister", "foreign minister", "special envoy",
)  # fmt: skip
"""Who deals with foreign leaders beside a leader."""
_ACTS = re.compile(
    r"\s+(?:\w+ly\s+|also\s+|just\s+|then\s+)?(?:will|would|has|had|is|was|did|does|can|could|may|might|should|gave|made|took|"
    r"told|went|met|spoke|held|called|asked|got|saw|said|says|feels?|thinks?|believes?|wants?|plans?|expects?|hopes?|"
    r"[a-z]+ed)\b"
)
"""Behind somebody it shows a subject: the last one before "he" is he, "Putin attacked, and the President said he"."""
_OPENS = re.compile(r"(?i:during|in|after|before|on|at|following|ahead of|as part of|within)\s+")
_ANDED = re.compile(r"\s+and\s+(?=\S)")
_MANY = re.compile(
    r"\b(?:families|members|hostages|workers|senators|Republicans|Democrats|lawmakers|officials|partners|[Aa]llies|"
    r"reporters|voters|companies|families|Israelis|Palestinians|Ukrainians|Russians|Iranians|Houthis|Europeans|Saudis|"
    r"Qataris|Egyptians)\b"
)
_MANY_SPOKEN_TO = re.compile(
    rf"{_MANY.pattern}|\b(?:people|folks|Americans|countries|governments|groups|teams|soldiers)\b"
)
"""Between talk of a contact and "they", or "them": whom these may mean as well."""
_REACH_PARAGRAPHS = 2
"""How far back "they" and "he" reach in a transcript: a question and its answer."""
_REACH_WITHOUT_RIVALS = 8
"""How far back "he" reaches in what a leader is asked and answers, where nobody else was named since."""
_TWO_OF_US = re.compile(r"\s+(?:both|two|each)\b")
_WE_OF_A_COUNTRY = re.compile(r"\s+(?:in|of)\s+the\s+[A-Z]")
"""Behind "we": "we in the United States"."""


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
    replies: dict[int, int] = field(default_factory=dict)
    """Paragraph of an answer to a reporter to where the question begins."""
    subject: Person | None = None
    """Of the last sentence that had one."""
    recent: list[tuple[Person, int]] = field(default_factory=list)
    """Everybody named so far with the paragraph, the latest last, each once."""
    title_pair: tuple[Person, ...] = ()
    """The two of the contact that the title names."""
    lead_pair: tuple[Person, ...] = ()
    """Who took part in the first contact spoken of."""
    pair: tuple[Person, ...] = ()
    """Who took part in the contact spoken of last."""
    pair_paragraph: int = 0
    pair_place: tuple[int, int] = (0, 0)
    """Of the sentence that spoke of it."""
    subject_paragraph: int = 0
    briefers: frozenset[str] = frozenset()
    """Keys of officials who answer reporters: "we", "you" and "they" between them are no sides of a contact."""
    turn: Turn | None = None

    @classmethod
    def begin(cls, document: Document, people: People, sentences: tuple[Sentence, ...]) -> Discourse:
        """Make the state at the beginning of a document."""
        discourse = cls(people, document)
        discourse.signatory = _signatory(document, people)
        discourse.replies = replies_to(sentences)
        labels = {sentence.turn.label for sentence in sentences if sentence.turn and not sentence.turn.asks}
        discourse.speakers = {label: people.person_for(label) for label in sorted(labels)}
        if any(sentence.turn and sentence.turn.asks for sentence in sentences):
            discourse.briefers = frozenset(
                p.key for p in discourse.speakers.values() if p and not people.ranks_as_leader(p)
            )
        answerer: Person | None = None
        for sentence in reversed(sentences):
            if sentence.turn is None:
                continue
            if sentence.turn.asks:
                discourse.answering[sentence.paragraph] = answerer
            else:
                answerer = discourse.speakers.get(sentence.turn.label)
        last: Person | None = None
        for sentence in sentences:
            if sentence.turn is None:
                continue
            if not sentence.turn.asks:
                last = discourse.speakers.get(sentence.turn.label) or last
            elif discourse.answering.get(sentence.paragraph) is None:
                discourse.answering[sentence.paragraph] = last
        return discourse

    def speaker(self, sentence: Sentence) -> Person | None:
        """Say who speaks a sentence; ``None`` for the document's own voice and for unnamed speakers."""
        if sentence.turn is not None:
            return self.speakers.get(sentence.turn.label)
        return self.signatory or self.quoted(sentence)

    def quoted(self, sentence: Sentence) -> Person | None:
        """Say whose quoted words a sentence of an article is: the last one before it, or the next, who "said"."""
        text = self.document.text
        start = text.rfind("\n\n", 0, sentence.start) + 1
        opened = max(text.rfind("“", start, sentence.end), text.rfind(' "', start, sentence.end))
        if opened < 0 or text.rfind("”", start, sentence.start) > opened:
            return None
        end = text.find("\n\n", sentence.end)
        end = len(text) if end < 0 else end
        before = [ref for ref in self.people.between(start, opened) if ref.people and _SAYS.match(text, ref.end)]
        after = [ref for ref in self.people.between(opened, end) if ref.people and _SAYS.match(text, ref.end)]
        speaking = before[-1:] or after[:1]
        return speaking[0].people[0] if speaking and len(speaking[0].people) == 1 else None

    def addressee(self, sentence: Sentence) -> Person | None:
        """Say whom "you" means; ``None`` where that is not clear."""
        replies = sentence.paragraph in self.replies
        return addressee_of(self.people, self.document.text, sentence, self.speakers, self.answering, replies=replies)

    def meant(self, ref: Ref, sentence: Sentence, *, other_than: tuple[Person, ...] = ()) -> tuple[Person, ...]:
        """Return the people whom a reference means; empty where it is not clear.

        Args:
            ref: a reference of this sentence.
            sentence: the sentence.
            other_than: people whom it cannot mean, since they stand on the other side of the same verb.
        """
        if ref.people or ref.kind == "group":
            return self._not_oneself(ref, sentence)
        if ref.word in ("i", "me", "my"):
            speaker = self.speaker(sentence)
            return (speaker,) if speaker else ()
        if ref.word in ("he", "she", "him", "his", "her"):
            person = self._single(ref, sentence, other_than)
            speaker = self.speaker(sentence) if ref.word == "him" and sentence.turn else None
            return (person,) if person and (speaker is None or speaker.key != person.key) else ()
        several = self._several(ref, sentence, other_than)
        return () if any(person.key in self.briefers for person in several) else several

    def _not_oneself(self, ref: Ref, sentence: Sentence) -> tuple[Person, ...]:
        """The other of two who speak by turns, where one of them says "the President" and both could be meant."""
        speaker = self.speaker(sentence) if ref.kind == "office" and len(ref.people) == 1 and sentence.turn else None
        if speaker is None or not ref.title:
            return ref.people
        other = self.addressee(sentence)
        if other is None or not self.people.holds(other, ref.title) or other.key == ref.people[0].key:
            return ref.people
        if speaker.key == ref.people[0].key:
            return (other,)
        bare = self.document.text[ref.shown[0] : ref.shown[1]].lower() == f"the {ref.title}"
        if not bare or speaker.party != ref.people[0].party:
            return ref.people
        with_me = re.match(r"\s+and\s+I\b", self.document.text[ref.end : ref.end + 8])
        return (other,) if with_me else ()  # a vice president beside a president of another country

    def _several(self, ref: Ref, sentence: Sentence, other_than: tuple[Person, ...]) -> tuple[Person, ...]:
        if ref.kind == "pair":
            about = (self.title_pair or self.lead_pair) if self.document.kind == "readout" and not sentence.turn else ()
            pairs = (about, self._pair_near(sentence), self.title_pair)
            return next((pair for pair in pairs if pair and self.may_be(ref.word, pair)), ())
        if ref.word in ("you", "your"):
            addressee = self.addressee(sentence)
            return (addressee,) if addressee else ()
        if ref.word in ("we", "us", "our"):
            return self._we(ref, sentence, other_than)
        return self._they(ref, sentence)

    def after(self, sentence: Sentence, contact: tuple[Person, ...]) -> None:
        """Move on past a sentence; ``contact`` are those who took part in the last contact that it spoke of."""
        everybody = self.people.between(sentence.start, sentence.end)
        refs = [ref for ref in everybody if ref.people]
        for ref in refs:
            for person in ref.people:
                self.recent = [row for row in self.recent if row[0].key != person.key] + [(person, sentence.paragraph)]
        self._go_on_about(sentence, everybody)
        if len(contact) > 1 and not any(person.key in self.briefers for person in contact):
            self.pair, self.pair_paragraph = contact, sentence.paragraph
            self.pair_place = (sentence.start, sentence.end)
            self.lead_pair = self.lead_pair or contact
            if sentence.title:
                self.title_pair = contact
        elif not self.pair and refs:
            joined = [ref.people[0] for ref in refs]
            distinct = tuple({person.key: person for person in joined}.values())
            if len(distinct) == 2 and sentence.title and not _SIGNED.match(sentence.text):
                self.pair = distinct

    def _go_on_about(self, sentence: Sentence, everybody: tuple[Ref, ...]) -> None:
        """Note about whom the text is after a sentence; ``everybody`` are the references in it."""
        refs = [ref for ref in everybody if ref.people]
        heads = [ref for ref in refs if not ref.possessive and not self._stands_aside(ref)]
        found = heads[0].people[0] if heads else None
        if everybody and everybody[0].word in ("he", "she"):
            found = self._single(everybody[0], sentence, ()) or (self.subject if sentence.turn is None else None)
        elif not heads and sentence.turn is not None and sentence.text.rstrip().endswith("?"):
            owners = {ref.people[0].key: ref.people[0] for ref in refs if ref.possessive}
            found = next(iter(owners.values())) if len(owners) == 1 else None  # "What are Biden's plans? Has he"
        if found is not None:
            self.subject, self.subject_paragraph = found, sentence.paragraph

    def may_be(self, word: str, pair: tuple[Person, ...]) -> bool:
        """Say whether a word fits those whom it would mean: no advisers are "the two presidents"."""
        if "president" in word:
            return all(self.people.holds(person, "president") for person in pair)
        return "leader" not in word or all(self.people.ranks_as_leader(person) for person in pair)

    def _stands_aside(self, ref: Ref) -> bool:
        """Say whether a preposition keeps somebody from being a subject: not "for" before what they are to do."""
        text = self.document.text
        before = text[max(0, ref.start - 14) : ref.start]
        if re.search(r"\b[Ff]or\s+(?:the\s+)?$", before) and re.match(r"\s+to\s+[a-z]", text[ref.end : ref.end + 8]):
            return False
        if re.search(r"\b[Aa]nd\s+(?:the\s+)?$", before) and _ACTS.match(text, ref.end):
            return False  # "we want that, and the President said", "And the President will": a clause of its own
        return bool(_ASIDE.search(before))

    def _pair_near(self, sentence: Sentence) -> tuple[Person, ...]:
        """The last contact's two, unless a transcript has gone on to other things since."""
        far = sentence.turn is not None and sentence.paragraph - self.pair_paragraph > _REACH_PARAGRAPHS
        return self.pair if len(self.pair) > 1 and not far else ()

    def _we(self, ref: Ref, sentence: Sentence, other_than: tuple[Person, ...]) -> tuple[Person, ...]:
        """The speaker, with whoever the sentence joins to "I", or the other of two who speak by turns.

        Where a third is on the other side, or was just named, "we" is the speaker's own: "we had a good talk with
        President Sisi", "I asked President Sisi when we met".
        """
        speaker = self.speaker(sentence)
        if speaker is None:
            return ()
        for before in reversed(self.people.between(sentence.start, ref.start)):
            joined = re.fullmatch(r"\s*and\s+(?:I|me)\b.*", self.document.text[before.end : before.end + 9], re.DOTALL)
            if before.people and joined:
                return (speaker, *before.people)
        other = addressee_of(self.people, self.document.text, sentence, self.speakers, self.answering)
        both = other is not None and sentence.turn is not None and not sentence.turn.asks
        named = [p for before in self.people.between(sentence.start, ref.start) for p in before.people]
        sides = {person.party for person in (speaker, other) if person}
        rivals = [p for p in named if self.people.ranks_as_leader(p) and p.party not in sides]
        third = {person.key for person in (*other_than, *rivals)} - {speaker.key, other.key if other else ""}
        both = both and not (other is not None and self._asked_of_others(ref, sentence, (speaker, other)))
        both = both and not _WE_OF_A_COUNTRY.match(self.document.text, ref.end)
        both = both and not (third and not _TWO_OF_US.match(self.document.text, ref.end))
        return (speaker, other) if other and both and self.people.ranks_as_leader(other) else (speaker,)

    def _asked_of_others(self, ref: Ref, sentence: Sentence, two: tuple[Person, ...]) -> bool:
        """Say whether the question that is answered, or the answer so far, is about a third leader, or "him"."""
        asked = self.replies.get(sentence.paragraph)
        if asked is None:
            return False
        sides = {person.key for person in two}
        since = self.people.between(asked, ref.start)
        others = [person for one in since for person in one.people if person.key not in sides]
        himself = any(one.word in ("he", "him", "she", "her") for one in self.people.between(asked, sentence.end))
        return himself or any(self.people.ranks_as_leader(person) for person in others)

    def among_many(self) -> bool:
        """Say whether the text is of a meeting of many, which is what "our meeting" means in it."""
        return not self.title_pair and bool(_OF_MANY.search(self.document.title))

    def we_two(self, sentence: Sentence) -> tuple[Person, ...]:
        """Return whom a leader's "we" means right after talk of a contact of theirs: "we'll be speaking soon"."""
        speaker = self.speaker(sentence)
        near = sentence.paragraph - self.pair_paragraph <= 1 and sentence.turn is not None
        mine = speaker is not None and speaker.key in {person.key for person in self.pair}
        return self.pair if near and mine and len(self.pair) == 2 else ()

    def _they(self, ref: Ref, sentence: Sentence) -> tuple[Person, ...]:
        here = [r for r in self.people.between(sentence.start, ref.start) if r.people and not r.possessive]
        joined = tuple({p.key: p for r in here for p in r.people}.values())
        if len(joined) == 1 and sentence.turn is not None and ref.word != "them":
            joined = self._with_him(here[0], sentence, joined[0])
        if len(joined) == 2 and not any(person.key in self.briefers for person in joined):
            return joined
        if joined and joined[0].key not in {person.key for person in self.pair}:
            return ()  # somebody has come in since
        many, low = (_MANY_SPOKEN_TO, 0) if ref.word == "them" else (_MANY, 1)
        place = self.pair_place[low]
        others = sentence.turn is not None and many.search(self.document.text, place, ref.start) is not None
        pair, speaker = self._pair_near(sentence), self.speaker(sentence)
        told = self.people.between(place, ref.start)
        others = others or any(r.kind == "pair" and not self.may_be(r.word, pair) for r in told)
        rest = tuple(person for person in pair if speaker is None or person.key != speaker.key)
        return () if others or len(rest) < 2 else rest  # "them" is not one of two whom the other calls so

    def _with_him(self, ref: Ref, sentence: Sentence, other: Person) -> tuple[Person, ...]:
        """Return the one named in a sentence with whom "he" before means: "He spoke to X, and they agreed"."""
        before = self.people.between(sentence.start, ref.start)
        he = next((self._single(r, sentence, (other,)) for r in before if r.word in ("he", "she")), None)
        return (he, other) if he else (other,)

    def _single(self, ref: Ref, sentence: Sentence, other_than: tuple[Person, ...]) -> Person | None:
        joined = _ANDED.match(self.document.text, ref.end)
        beside = self.people.between(joined.end(), joined.end() + 1) if joined else ()
        barred = {person.key for person in (*other_than, *(p for r in beside for p in r.people))} | self.briefers
        she = ref.word in ("she", "her")

        def can_be(person: Person) -> bool:
            return person.key not in barred and is_womans_name(person.name) == she

        ahead = self._named_ahead(ref, sentence)
        if ahead is not None and can_be(ahead):
            return ahead
        here = [r for r in self.people.between(sentence.start, ref.start) if len(r.people) == 1 and can_be(r.people[0])]
        if here and (ref.word == "him" or she):
            return here[-1].people[0]
        text = self.document.text
        owning = [r for r in here if r.possessive or not self._stands_aside(r)]
        acting = [r for r in owning if _ACTS.match(text, r.end)]
        if acting or owning or (here and sentence.turn is None):
            return (acting[-1:] or owning or here)[0].people[0]
        floor = sentence.paragraph - _REACH_PARAGRAPHS if sentence.turn is not None else 0
        if self.subject and can_be(self.subject) and self.subject_paragraph >= floor:
            later = [p for p, _ in self.recent[::-1] if can_be(p) or p.key == self.subject.key][:1]
            if ref.word == "him" and sentence.turn is not None and later and later[0].key != self.subject.key:
                return None  # "we saw X here; what is your leverage on Y?": he may be either
            return self._fit_for(self.subject, sentence, other_than)
        near = [person for person, paragraph in reversed(self.recent) if can_be(person) and paragraph >= floor]
        if near and (she or ref.word == "him" or sentence.turn is None):
            return near[0]
        return self._spoken_for(sentence, barred, she=she)

    def _spoken_for(self, sentence: Sentence, barred: set[str], *, she: bool) -> Person | None:
        """Return whom a transcript is about where nobody was named of late: in a briefing, the leader at home.

        Where a leader speaks, it is the one person spoken of in the last questions and answers, if there is one.
        """
        leader = self.people.leader_at_home() if sentence.turn is not None else None
        if sentence.turn is None or leader is None:
            return None
        talker = self.addressee(sentence) if sentence.turn.asks else self.speaker(sentence)
        if talker is None or not self.people.ranks_as_leader(talker):
            return leader if leader.key not in barred and is_womans_name(leader.name) == she else None
        floor = sentence.paragraph - _REACH_WITHOUT_RIVALS
        near = [one for one, paragraph in self.recent if paragraph >= floor and one.key not in (talker.key, leader.key)]
        only = near[0] if len(near) == 1 else None
        fits = only is not None and only.key not in barred and is_womans_name(only.name) == she
        return only if fits else None

    def _fit_for(self, subject: Person, sentence: Sentence, other_than: tuple[Person, ...]) -> Person:
        """The leader instead of a legislator, where a briefing's "he" deals with a foreign leader."""
        leader = self.people.leader_at_home() if sentence.turn is not None else None
        abroad = any(self.people.is_leader(p) and leader and p.party != leader.party for p in other_than)
        if not abroad or leader is None or subject.party not in (None, leader.party):
            return subject
        return subject if any(self.people.holds(subject, title) for title in _ENVOYS) else leader

    def _named_ahead(self, ref: Ref, sentence: Sentence) -> Person | None:
        """Return whom "his" in an opening phrase means: the subject behind it, "During his visit, X will"."""
        that = self.document.text.rfind(" that ", sentence.start, ref.start)
        low = that + len(" that ") if that >= 0 else sentence.start
        if not _OPENS.fullmatch(self.document.text, low, ref.start):
            return None
        comma = self.document.text.find(", ", ref.end, sentence.end)
        later = self.people.between(comma + 2, comma + 6) if comma >= 0 else ()
        return later[0].people[0] if later and len(later[0].people) == 1 and not later[0].possessive else None


def _signatory(document: Document, people: People) -> Person | None:
    match = _SIGNED.match(document.title) or _ADDRESS_BY.search(document.title)
    if match is None or not _FIRST_PERSON.search(document.text):
        return None
    refs = [ref for ref in people.between(match.start("who"), match.end("who")) if ref.people]
    return refs[0].people[0] if refs else None
