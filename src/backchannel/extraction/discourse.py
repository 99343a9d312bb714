"""Who speaks, and whom "he", "they", "I", "you" and "the two leaders" mean where they stand.

A running state, moved on sentence by sentence. Where it is not clear whom a word means, it means nobody: a
participant is left out rather than guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from backchannel.extraction.addressing import addressee_of, replies_to
from backchannel.extraction.in_view import is_out_of_view, two_in_view
from backchannel.extraction.name_patterns import IN_SERVICE
from backchannel.extraction.of_we import both_who_answer, joint_authors, those_of_we, told_of_a_third
from backchannel.extraction.people import People, Person, Ref
from backchannel.extraction.pronouns import ACTS, REACH_PARAGRAPHS, one_meant, those_of_they
from backchannel.extraction.sentences import Sentence, Turn
from backchannel.gazetteer.offices import BODIES
from backchannel.model import Document

_ORDERS = re.compile(r"\bauthority\s+vested\s+in\s+me\s+(?:as\s+President|by\s+the\s+Constitution)\b")
"""In an order or a proclamation, which the President signs."""
_SIGNED = re.compile(
    r"^(?:Statement|Remarks|Message|Address|Speech|Letter|Op-?Ed|Press Gaggle|Press [Cc]onference|Press Briefing|"
    r"Briefing)\b"
    r".{0,25}?\b(?:by|from|of)\s+(?P<who>.+)$"
)
_ADDRESS_BY = re.compile(
    r"\b(?:[Aa]ddress|[Ss]peech|[Aa]ppeal|[Vv]ideo message|[Ss]tatement|[Rr]emarks)\s+(?:by|"
    r"of)\s+(?P<who>(?:the\s+)?[A-Z].+)$"
)
_ADDRESS_OF = re.compile(
    r"(?:^|[-–—:]\s+)(?P<who>[A-Z][^-–—:]{0,60}?)[’']s\s+(?:\w+\s+)?(?:[Aa]ddress|[Ss]peech|[Aa]ppeal|[Ss]tatement)\b"
)
_WORDS_OF = re.compile(r"\s[-–—]\s+(?P<who>[^-–—:]{4,60})$")
"""A title that quotes and says whom: "We will not stop - President X". So do titles of reports on what he said."""
_QUOTED = re.compile(r'["“][^"”]*["”]')
_TWO = 2
_OPENS_QUOTE = re.compile(r'(?:\A|[\s(])"')
_OFTEN = 4
"""First persons outside quotation marks by which a text with such a title is the speech itself."""
_FIRST_PERSON = re.compile(r"(?:^|[\s“\"—(])(?:I|I[’'](?:m|ve|ll|d)|[Mm]y)\s")
_ME = re.compile(r"\bme\b")
_OF_MANY = re.compile(r"\b(?:[Mm]eeting|[Cc]ouncil|[Ff]orum|[Ss]ession|[Cc]onference|[Cc]ongress)\b")
_ASIDE = re.compile(
    r"\b(?:[Ww]ith|[Tt]o|[Oo]f|[Ff]or|[Ff]rom|[Bb]y|[Aa]bout|[Oo]n|[Tt]han|[Ii]ncluding|[Aa]nd|at)\s+(?:the\s+)?$"
)
_SAID = re.compile(r"[,.?!][”\"]\s+(?:said|says|added|wrote|explained|recalled|noted|told\s+[a-z]+)\s+(?:the\s+)?\Z")
"""Before somebody, behind his words."""
_SAYS = re.compile(
    r"\s*,?\s+(?:also |later |then |had |has )?(?:said|says|told|added|wrote|explained|described|declared|recalled|"
    r"noted|stated|announced|"
    r"underscored|emphasi[sz]ed|stressed|outlined|detailed|recounted|highlighted|touted|previewed|lauded|praised|"
    r"weighed in|commented|recalled|continued|insisted|replied|answered|tweeted|posted)\b"
)


def _opened(text: str, start: int, sentence: Sentence) -> int:
    """Return where the quotation begins that a sentence stands in, or opens; -1 where it does neither.

    Straight marks look alike at both ends: of a paragraph's the first opens, the second closes.
    """
    curly = text.rfind("“", start, sentence.end)
    curly = -1 if text.rfind("”", start, sentence.start) > curly else curly
    inside = text.count('"', start, sentence.start) % 2 == 1
    if inside:
        return max(curly, text.rfind('"', start, sentence.start))
    opens = _OPENS_QUOTE.search(text, max(start, sentence.start - 1), sentence.end)
    return max(curly, opens.end() - 1 if opens else -1)


def _says(text: str, ref: Ref) -> bool:
    """Say whether quoted words are somebody's by what stands behind him, "A said", or before him, "said A"."""
    return _SAYS.match(text, ref.end) is not None or _SAID.search(text, max(0, ref.start - 40), ref.start) is not None


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
    opening_subject: Person | None = None
    """Of the first sentence that had one in the paragraph of the last subject."""
    subject_paragraph: int = 0
    subject_place: tuple[int, int] = (0, 0)
    """Of the last sentence that had one."""
    briefers: frozenset[str] = frozenset()
    """Keys of officials who answer reporters: "we", "you" and "they" between them are no sides of a contact."""
    turn: Turn | None = None
    joint: tuple[Person, ...] = ()
    """The leaders whose joint statement it is."""

    @classmethod
    def begin(cls, document: Document, people: People, sentences: tuple[Sentence, ...]) -> Discourse:
        """Make the state at the beginning of a document."""
        discourse = cls(people, document)
        discourse.signatory = _signatory(document, people)
        discourse.joint = joint_authors(people, document.title)
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

    def quoted(self, sentence: Sentence, behind: int | None = None) -> Person | None:
        """Say whose quoted words a sentence of an article is: the last one before it, or the next, who "said".

        Args:
            sentence: of the article.
            behind: nobody's, where the quotation opens only behind this place.
        """
        text = self.document.text
        start = text.rfind("\n\n", 0, sentence.start) + 1
        opened = _opened(text, start, sentence)
        if opened < 0 or (behind is not None and opened >= behind):
            return None
        end = text.find("\n\n", sentence.end)
        end = len(text) if end < 0 else end
        before = [ref for ref in self.people.between(start, opened) if ref.people and _says(text, ref)]
        after = [ref for ref in self.people.between(opened, end) if ref.people and _says(text, ref)]
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
            bare = ref.kind == "office" and ref.title and len(ref.people) == 1
            if bare and ref.people[0].key in {person.key for person in other_than}:
                return self._of_the_place(ref, sentence)
            return self._not_oneself(ref, sentence)
        if ref.word in ("i", "me", "my"):
            speaker = self.speaker(sentence)
            return (speaker,) if speaker else ()
        if ref.word in ("he", "she", "him", "his", "her"):
            person = one_meant(self, ref, sentence, other_than)
            an_object = ref.word in ("him", "her") and not ref.possessive
            speaker = self.speaker(sentence) if an_object and sentence.turn else None
            own = speaker is not None and any(speaker.key == one.key for one in other_than)
            if person and own and speaker and self.people.ranks_as_leader(speaker) and person.party == speaker.party:
                return ()  # no leader tells of "my call with him" of one of his own people
            return (person,) if person and (speaker is None or speaker.key != person.key) else ()
        several = self._several(ref, sentence, other_than)
        brief = any(person.key in self.briefers for person in several)
        return () if brief and several != both_who_answer(self, ref, sentence) else several

    def _of_the_place(self, ref: Ref, sentence: Sentence) -> tuple[Person, ...]:
        """The President of the one country named before, whom ours goes to meet: nobody meets himself."""
        parties = set(self.people.parties_in(sentence.start, ref.start)) - {self.people.party_at_home}
        leader = self.people.leader_of(parties.pop()) if len(parties) == 1 else None
        return (leader,) if leader and ref.title and self.people.holds(leader, ref.title) else ref.people

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
            spoken = sentence.turn is not None and ref.word.endswith("the heads of state")
            if spoken or self.document.text.endswith("among ", sentence.start, ref.start):
                return ()  # of two one says "between the leaders"
            if sentence.turn is None and (here := self._named_just_now(ref, sentence)):
                return here if len(here) == _TWO and self.may_be(ref.word, here) else ()
            about = (self.title_pair or self.lead_pair) if self.document.kind == "readout" and not sentence.turn else ()
            near = () if self._another_since(ref, sentence) else self.pair_near(sentence)
            opens = ref.start - sentence.start <= len("The ")
            anew = self.document.kind == "press" and sentence.paragraph > self.pair_paragraph and opens
            view = two_in_view(self, ref, sentence)
            near = () if near and not view and is_out_of_view(self, ref, sentence, near) else near
            pairs = (about, view, self.title_pair if anew else (), near, self.title_pair)
            return next((pair for pair in pairs if pair and self.may_be(ref.word, pair)), ())
        if ref.word in ("you", "your"):
            addressee = self.addressee(sentence)
            return (addressee, *self._you_two(ref, sentence, addressee)) if addressee else ()
        if ref.word in ("we", "us", "our"):
            return those_of_we(self, ref, sentence, other_than)
        they = those_of_they(self, ref, sentence)
        if view := two_in_view(self, ref, sentence):
            they = view
        elif they and is_out_of_view(self, ref, sentence, they):
            they = self.pair if len(self.pair) == _TWO and self.pair_paragraph == sentence.paragraph else ()
        across = {person.key for person in other_than}
        if not any(person.key in across for person in they):
            return they
        if ref.word == "them":
            return tuple(person for person in they if person.key not in across)
        leaders = any(one.kind == "pair" for one in self.people.between(sentence.start, ref.start))
        others = leaders and not any(person.key in across for person in self.title_pair)
        return self.title_pair if others else ()  # nobody meets himself

    def _named_just_now(self, ref: Ref, sentence: Sentence) -> tuple[Person, ...]:
        """Those whom a written sentence names before "the two": "hoped to meet B, but the two did not meet"."""
        named = {p.key: p for r in self.people.between(sentence.start, ref.start) for p in r.people}
        return tuple(named.values()) if len(named) > 1 else ()

    def _another_since(self, ref: Ref, sentence: Sentence) -> bool:
        """Say whether speech has named another foreign leader since the last contact: "the leaders" may mean him."""
        if sentence.turn is None:
            return False
        sides, home = {person.key for person in self.pair}, self.people.party_at_home
        since = self.people.between(self.pair_place[1], ref.start)
        named = [p for r in since for p in r.people if p.key not in sides and p.party not in (None, home)]
        return any(self.people.ranks_as_leader(p) for p in named)

    def _you_two(self, ref: Ref, sentence: Sentence, addressee: Person) -> tuple[Person, ...]:
        """The one leader named before "you two" in its sentence."""
        if not self.document.text.startswith(" two", ref.end):
            return ()
        named = {p.key: p for r in self.people.between(sentence.start, ref.start) for p in r.people}
        others = [p for p in named.values() if p.key != addressee.key and self.people.ranks_as_leader(p)]
        return tuple(others) if len(others) == 1 else ()

    def after(self, sentence: Sentence, contact: tuple[Person, ...], *, unclear: bool = False) -> None:
        """Move on past a sentence.

        Args:
            sentence: the one that was read.
            contact: who took part in the last contact that it spoke of.
            unclear: whether it spoke of one whose sides are not both known: "the two" are then nobody.
        """
        if unclear:
            self.pair = ()
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
            joined = [
                ref.people[0] for ref in refs if not IN_SERVICE.search(sentence.text[: ref.start - sentence.start])
            ]
            distinct = tuple({person.key: person for person in joined}.values())
            if len(distinct) == 2 and sentence.title and not _SIGNED.match(sentence.text):
                self.pair = distinct

    def _go_on_about(self, sentence: Sentence, everybody: tuple[Ref, ...]) -> None:
        """Note about whom the text is after a sentence; ``everybody`` are the references in it."""
        refs = [ref for ref in everybody if ref.people]
        heads = [ref for ref in refs if not ref.possessive and not self.stands_aside(ref)]
        found = heads[0].people[0] if heads else None
        first = next((ref for ref in everybody if ref in heads or ref.word in ("he", "she")), None)
        if first is not None and first not in heads and (sentence.turn is not None or first is everybody[0]):
            found = one_meant(self, first, sentence, ()) or (self.subject if sentence.turn is None else None)
        elif not heads and sentence.turn is not None and sentence.text.rstrip().endswith("?"):
            owners = {ref.people[0].key: ref.people[0] for ref in refs if ref.possessive}
            found = next(iter(owners.values())) if len(owners) == 1 else None  # "What are Biden's plans? Has he"
        if found is not None and (self.opening_subject is None or sentence.paragraph != self.subject_paragraph):
            self.opening_subject = found
        if found is not None:
            self.subject, self.subject_paragraph = found, sentence.paragraph
            self.subject_place = (sentence.start, sentence.end)

    def may_be(self, word: str, pair: tuple[Person, ...]) -> bool:
        """Say whether a word fits those whom it would mean: no advisers are "the two presidents"."""
        if "president" in word:
            return all(self.people.holds(person, "president") for person in pair)
        if "heads of state" in word and any(person.party in BODIES for person in pair):
            return False
        return "leader" not in word or all(self.people.ranks_as_leader(person) for person in pair)

    def stands_aside(self, ref: Ref) -> bool:
        """Say whether a preposition keeps somebody from being a subject: not "for" before what they are to do."""
        text = self.document.text
        before = text[max(0, ref.start - 14) : ref.start]
        if re.search(r"\b[Ff]or\s+(?:the\s+)?$", before) and re.match(r"\s+to\s+[a-z]", text[ref.end : ref.end + 8]):
            return False
        if re.search(r"\b[Aa]nd\s+(?:the\s+)?$", before) and ACTS.match(text, ref.end):
            return False  # "we want that, and the President said", "And the President will": a clause of its own
        return bool(_ASIDE.search(before))

    def pair_near(self, sentence: Sentence) -> tuple[Person, ...]:
        """The last contact's two, unless a transcript has gone on to other things since."""
        far = sentence.turn is not None and sentence.paragraph - self.pair_paragraph > REACH_PARAGRAPHS
        return self.pair if len(self.pair) > 1 and not far else ()

    def among_many(self) -> bool:
        """Say whether the text is of a meeting of many, which is what "our meeting" means in it."""
        return not self.title_pair and bool(_OF_MANY.search(self.document.title))

    def we_two(self, sentence: Sentence) -> tuple[Person, ...]:
        """Return whom a leader's "we" means right after talk of a contact of theirs: "we'll be speaking soon"."""
        speaker = self.speaker(sentence)
        near = sentence.paragraph - self.pair_paragraph <= 1 and sentence.turn is not None
        mine = speaker is not None and speaker.key in {person.key for person in self.pair}
        other = self.addressee(sentence)
        at_once = not self.document.text[self.pair_place[1] : sentence.start].strip()
        with_him = other is None or at_once or other.key in {person.key for person in self.pair}
        two = near and mine and with_him and len(self.pair) == 2
        return self.pair if two and not told_of_a_third(self, sentence, self.pair) else ()


def _signatory(document: Document, people: People) -> Person | None:
    title, text = document.title, document.text
    if document.kind != "transcript" and _ORDERS.search(text):
        return people.leader_at_home()
    match = _SIGNED.match(title) or _ADDRESS_BY.search(title) or _ADDRESS_OF.search(title)
    if match is None and (match := _WORDS_OF.search(title)):
        own = _QUOTED.sub(" ", text[len(title) :])
        match = match if len(_FIRST_PERSON.findall(own)) >= _OFTEN else None
    if match is None or not (_FIRST_PERSON.search(text) or _ME.search(_QUOTED.sub(" ", text[len(title) :]))):
        return None
    if match["who"].removeprefix("the ") == "President":
        return people.leader_at_home()
    refs = [ref for ref in people.between(match.start("who"), match.end("who")) if ref.people]
    return refs[0].people[0] if refs else None
