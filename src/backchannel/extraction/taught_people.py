"""People whom the model finds to take part in contacts of a transcript, where the rules leave a side open.

The rules take whom the grammar of a sentence joins to the contact. Where that is one side alone, readers still see from
what stands around who the other was. The model was taught with what they saw, and is followed where it is sure: one who
is left out is no wrong finding, and one too many is.
"""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from backchannel.extraction.asides import is_only_whose
from backchannel.extraction.learned.masking import masked_words, without_opening_capital
from backchannel.extraction.learned.models import people_model
from backchannel.extraction.learned.taking_part import (
    CountryNamed,
    Naming,
    Parted,
    Shared,
    Somebody,
    chance_of,
)
from backchannel.extraction.learned.teaching import NOBODY
from backchannel.extraction.people import Person, Ref
from backchannel.extraction.sentences import Sentence
from backchannel.extraction.work import Work
from backchannel.model import Mention, Participant, Span

SURE = 0.85
"""How likely the model must find that somebody takes part. Set by judged mentions: see docs/explanation/models.md."""
UNLIKELY = 0.3
"""How likely it must not find it of one whom the rules have in it, so that he is left out."""
_BACK, _ON = 1300, 350
"""Characters before the mention's word, and behind its sentence, in which people are looked for."""
_LEAD, _OPENS, _NEAR, _BESIDE = 20, 6, 50, 40
_THAT = re.compile(
    r"\s+(?:saying\s+)?that\s+(?!(?:he|she|they|we|I|you|was|were|had|has|took|the\s+\w+\s+(?:had|has|held))\b)"
)
"""Behind a call or letter: what it said."""
_OF_OTHERS = re.compile(
    r"\s+of\s+(?:the\s+|our\s+|two\s+)*(?:heads\s+of\s+state|leaders|presidents|(?:prime\s+|foreign\s+)?ministers|delegations)\b|"
    r"\s+at\s+the\s+(?:[A-Z][\w-]*\s+){1,4}?(?:Forum|Conference|Assembly|Congress)\b"
)
_SOMEWHERE = re.compile(r"\s+in\s+[A-Z]")
_DESTINATION = 80
"""Characters behind the word for a visit in which its destination stands."""
_OFFICIALS = ("MS.", "MR.")
"""How the labels of officials' turns begin, where a leader's has his office."""
_PRONOUN = re.compile(
    r"\b(I|me|my|you|your|he|she|him|his|her|they|them|their|we|us|our|both|each other|it|who)\b"
    r"(?:[’'](?:ve|ll|d|s|m|re))?",
    re.IGNORECASE,
)
_TO = re.compile(r"\bto\s+(?:the\s+)?\Z")
_LEADING = re.compile(r"([\w’'&-]+|[,;:.—])\s*$")
_GATHERING = re.compile(
    r"\b(?:G-?7|G-?20|NATO|Quad|ASEAN|APEC|European Council|United Nations|UNGA|General Assembly|COP ?2\d|EU|CELAC|"
    r"Summit of the Americas|Summit for Democracy|African Union)\b|[Ss]ummit"
)


def with_taught_people(work: Work) -> list[Mention]:
    """Return a document's mentions, in transcripts with those of whom the model is sure that they take part."""
    teaching = work.teaching.people
    if not work.learned or (teaching is None and work.teaching is not NOBODY):
        return work.mentions  # whoever teaches another model needs nobody added
    page = _Page(work)
    if teaching is not None:
        for mention in filter(page.knows_of, work.mentions):
            teaching(page.parted(mention))
        return work.mentions
    return [page.peopled(one) if page.knows_of(one) else one for one in work.mentions]


def may_be_added(heard: Parted, one: Somebody) -> bool:
    """Say whether the model may add somebody: one known, as the other side of one whom the rules have.

    A group is the other side, told without names: "our allies". Where the rules have nobody, both sides would be the
    model's, and a contact hung on nothing that the words say. Whom one of ours came to see, the words for a journey
    leave open; who is at a summit, readers themselves see differently.
    """
    return _is_open(heard.contact, one, {other.party for other in heard.people if other.ruled and other.party})


def _is_open(contact: Shared, one: Somebody, sides: Collection[str]) -> bool:
    if one.party is None or not one.known or (contact.channel == "visit" and not one.at_home):
        return False
    return len(sides) == 1 and one.party not in sides and not contact.groups and not contact.of_gathering


@dataclass(frozen=True, slots=True)
class _Around:
    """A mention with what stands around it."""

    mention: Mention
    number: int
    sentence: Sentence
    people: Mapping[str, Person]
    named: Mapping[str, Sequence[Ref]]
    """By key, where each is named, in order of place."""
    before: Sequence[Mention]
    """The last mentions before it, two at most."""


class _Page:
    """One document with its mentions."""

    def __init__(self, work: Work) -> None:
        self._work, self._text, self._people = work, work.document.text, work.people
        self._starts = [sentence.start for sentence in work.sentences]
        self._places = [mention.trigger.start for mention in work.mentions]
        self._count = Counter(self._places)
        self._speaking = {one.key for one in work.discourse.speakers.values() if one}
        titles = [sentence for sentence in work.sentences if sentence.title]
        in_titles = [ref for one in titles for ref in work.people.between(one.start, one.end)]
        self._in_title = {person.key: person for ref in in_titles for person in ref.people}
        self._named = {person.key: person for ref in work.people.refs for person in ref.people}
        self._leader = work.people.leader_at_home()
        speakers = work.discourse.speakers.items()
        officials = {one.key for label, one in speakers if one and label.startswith(_OFFICIALS)}
        self._briefers = work.discourse.briefers | officials
        """Keys of those who brief reporters, who tell of contacts and mostly take no part."""

    def knows_of(self, mention: Mention) -> bool:
        """Say whether the model was taught with such mentions: said in a transcript, one by itself, of people named."""
        alone = self._count[mention.trigger.start] == 1
        return alone and mention.id not in self._work.anaphoric and self._sentence(mention)[1].turn is not None

    def peopled(self, mention: Mention) -> Mention:
        """Return a mention without those whom the model finds unlikely, and with the likeliest of each open side."""
        around = self._around(mention)
        heard = self._parted(around)
        model, contact = people_model(), heard.contact
        doubted = {one.key for one in heard.people if one.ruled and chance_of(model, contact, one) <= UNLIKELY}
        kept = tuple(part for part in mention.participants if part.key not in doubted)
        sides = {part.party for part in kept if part.party}
        found: dict[str | None, tuple[float, Person]] = {}
        for one in heard.people:
            if not one.ruled and _is_open(contact, one, sides) and self._may_be_meant(around, one):
                chance = chance_of(model, contact, one)
                if chance >= SURE and chance > found.get(one.party, (0.0,))[0]:
                    found[one.party] = (chance, around.people[one.key])
        added = tuple(self._part(around, person) for _, person in found.values())
        return replace(mention, participants=(*kept, *added)) if added or doubted else mention

    def _may_be_meant(self, around: _Around, one: Somebody) -> bool:
        """Say whether no words beside somebody, or behind the contact's, show that he is not meant."""
        low = around.sentence.start
        here = [ref for ref in around.named.get(one.key, ()) if self._is_in(around.sentence, ref)]
        only_whose = bool(here) and all(is_only_whose(self._text, low, ref.start) for ref in here)
        said = around.mention.channel in ("call", "message") and _THAT.match(self._text, around.mention.trigger.end)
        if said and here and all(ref.start > around.mention.trigger.end for ref in here):
            return False  # "I got a call that the leader of A is coming"
        return not only_whose and not self._leads_elsewhere(around)

    def _leads_elsewhere(self, around: _Around) -> bool:
        """Say whether it is another's by the words behind it: "the visit of X to Rome" has nobody at home for its host.

        "A meeting of the heads of state", "the talks in Istanbul": of whom the text speaks just then they need not be.
        """
        word = around.mention.trigger
        if _OF_OTHERS.match(self._text, word.end) or (
            word.quote in ("talks", "negotiations") and _SOMEWHERE.match(self._text, word.end)
        ):
            return True
        if around.mention.channel != "visit":
            return False
        start, end = around.mention.trigger.end, min(around.sentence.end, around.mention.trigger.end + _DESTINATION)
        places = zip(self._people.party_places(start, end), self._people.parties_in(start, end), strict=True)
        home = self._people.party_at_home
        return any(party != home and _TO.search(self._text, start, place) for place, party in places)

    def parted(self, mention: Mention) -> Parted:
        """Return a mention with all who may take part, for whoever teaches the model."""
        return self._parted(self._around(mention))

    def _parted(self, around: _Around) -> Parted:
        word = around.mention.trigger
        people = tuple(self._somebody(around, person) for person in around.people.values())
        return Parted(word.start, word.end, self._contact(around), people)

    def _part(self, around: _Around, person: Person) -> Participant:
        here = [ref for ref in around.named.get(person.key, ()) if self._is_in(around.sentence, ref)]
        shown = Span.of(self._text, *here[0].shown) if here else None
        return Participant(person.principal, person.name, person.party, "participant", shown)

    def _sentence(self, mention: Mention) -> tuple[int, Sentence]:
        return self._sentence_at(mention.trigger.start)

    def _sentence_at(self, place: int) -> tuple[int, Sentence]:
        number = max(0, bisect.bisect_right(self._starts, place) - 1)
        return number, self._work.sentences[number]

    def _is_in(self, sentence: Sentence, ref: Ref) -> bool:
        return sentence.start <= ref.start < sentence.end

    def _around(self, mention: Mention) -> _Around:
        number, sentence = self._sentence(mention)
        named: dict[str, list[Ref]] = {}
        for ref in self._people.between(mention.trigger.start - _BACK, sentence.end + _ON):
            for person in ref.people:
                named.setdefault(person.key, []).append(ref)
        last = bisect.bisect_left(self._places, mention.trigger.start)
        before = self._work.mentions[max(0, last - 2) : last]
        ruled = {part.key for part in mention.participants}
        people: dict[str, Person] = {}
        for person in self._candidates(sentence, named, (mention, *before)):
            if person.key in ruled or person.key not in self._briefers:
                people.setdefault(person.key, person)
        return _Around(mention, number, sentence, people, named, before)

    def _candidates(
        self, sentence: Sentence, named: Mapping[str, Sequence[Ref]], mentions: Sequence[Mention]
    ) -> Iterator[Person]:
        discourse = self._work.discourse
        yield from (self._named[key] for key in named)
        speakers = (discourse.speaker(sentence), discourse.addressee(sentence), self._leader)
        yield from (person for person in (*speakers, *discourse.speakers.values()) if person)
        yield from self._in_title.values()
        for part in (part for mention in mentions for part in mention.participants):
            if part.key in self._named:
                yield self._named[part.key]
            elif part.principal:
                yield Person(part.principal, part.name, part.party)

    def _contact(self, around: _Around) -> Shared:
        mention, sentence, text = around.mention, around.sentence, self._text
        start, end = mention.trigger.start, mention.trigger.end
        plain = without_opening_capital(sentence.text)
        pronouns = [(match.start() + sentence.start, match[1].lower()) for match in _PRONOUN.finditer(sentence.text)]
        persons = [part for part in mention.participants if part.key in around.people]
        at_home = sum(part.party == self._people.party_at_home for part in persons)
        beside = max(sentence.start, start - _BESIDE), min(sentence.end, end + _BESIDE)
        turn = sentence.turn
        return Shared(
            word=mention.trigger.quote.lower(),
            channel=mention.channel,
            modality=mention.modality,
            turn="" if turn is None else "asks" if turn.asks else "says",
            subject=next((word for place, word in reversed(pronouns) if place < start), ""),
            object=next((word for place, word in pronouns if place >= end), ""),
            left=tuple(masked_words(plain[: start - sentence.start])),
            right=tuple(masked_words(plain[end - sentence.start :])),
            at_home=at_home,
            abroad=len(persons) - at_home,
            groups=len(mention.participants) - len(persons),
            since_last=around.number - self._sentence(around.before[-1])[0] if around.before else None,
            gathering=_GATHERING.search(sentence.text) is not None,
            of_gathering=_GATHERING.search(text, *beside) is not None,
        )

    def _somebody(self, around: _Around, person: Person) -> Somebody:
        mention, start, home = around.mention, around.mention.trigger.start, self._people.party_at_home
        part = next((one for one in mention.participants if one.key == person.key), None)
        places = around.named.get(person.key, ())
        before = [ref for ref in places if ref.start < start]
        behind = [ref for ref in places if ref.start >= mention.trigger.end]
        takes_part = [any(one.key == person.key for one in other.participants) for other in reversed(around.before)]
        parties = self._people.parties_in(around.sentence.start, around.sentence.end)
        return Somebody(
            key=person.key,
            party=person.party,
            ruled=self._as_ruled(part) if part else "",
            role=part.role if part else "",
            leader_at_home=self._leader is not None and person.key == self._leader.key,
            at_home=person.party == home,
            leads=self._people.ranks_as_leader(person),
            known=person.principal is not None,
            speaks=self._speaks(around.sentence, person),
            in_title=person.key in self._in_title,
            rank=self._rank(around, person),
            in_last=takes_part[:1] == [True],
            in_one_before=takes_part[1:] == [True],
            beside=any(one.party == person.party and one is not part for one in mention.participants if one.party),
            countries=tuple(self._countries(around, person)),
            other_countries=len(set(parties) - {person.party, home}),
            named_abroad=sum(self._is_named_abroad(one) for one in mention.participants),
            before=self._naming(around, before[-1], (before[-1].end, start)) if before else None,
            behind=self._naming(around, behind[0], (mention.trigger.end, behind[0].start)) if behind else None,
            named=len(places),
        )

    def _as_ruled(self, part: Participant) -> str:
        if part.span is None:
            return "implied"
        words = part.span.quote.lower()
        if _PRONOUN.fullmatch(words):
            return words
        return "name" if part.name.split()[-1].split("-")[-1].lower() in words else "office"

    def _is_named_abroad(self, part: Participant) -> bool:
        abroad = part.party not in (None, self._people.party_at_home)
        return abroad and part.span is not None and not _PRONOUN.fullmatch(part.span.quote)

    def _speaks(self, sentence: Sentence, person: Person) -> str:
        speaker, addressee = self._work.discourse.speaker(sentence), self._work.discourse.addressee(sentence)
        if speaker is not None and speaker.key == person.key:
            return "speaker"
        if addressee is not None and addressee.key == person.key:
            return "addressee"
        return "speaks" if person.key in self._speaking else ""

    def _rank(self, around: _Around, person: Person) -> int:
        """Return how many on his side of the border were named last after he was."""
        start, home = around.mention.trigger.start, self._people.party_at_home

        def last(key: str) -> int:
            return max((ref.start for ref in around.named.get(key, ()) if ref.start < start), default=-1)

        own = last(person.key)
        side = [one for one in around.people.values() if (one.party == home) == (person.party == home)]
        return sum(last(one.key) > own for one in side)

    def _countries(self, around: _Around, person: Person) -> Iterator[CountryNamed]:
        sentence, start = around.sentence, around.mention.trigger.start
        places = self._people.party_places(sentence.start, sentence.end)
        for place, party in zip(places, self._people.parties_in(sentence.start, sentence.end), strict=True):
            if party == person.party:
                yield CountryNamed(place < start, self._lead(place), abs(place - start) < _NEAR)

    def _lead(self, place: int) -> str:
        word = _LEADING.search(self._text[max(0, place - _LEAD) : place])
        return word[1].lower() if word else ""

    def _naming(self, around: _Around, ref: Ref, gap: tuple[int, int]) -> Naming:
        number, there = self._sentence_at(ref.start)
        here = number == around.number
        low, high = gap
        words = tuple(masked_words(self._text[low:high])) if here and low <= high else None
        return Naming(
            sentences=number - around.number,
            paragraphs=around.sentence.paragraph - there.paragraph,
            kind=ref.kind,
            possessive=ref.possessive,
            of_several=len(ref.people) > 1,
            asked=there.turn is not None and there.turn.asks,
            lead=self._lead(ref.start),
            opens=ref.start - there.start <= _OPENS,
            gap=words if here else None,
            between=sum(bool(one.people) for one in self._people.between(low, high)) if here else 0,
            contacts=sum(low <= place < high for place in self._contacts_in(number)) if here else 0,
        )

    def _contacts_in(self, number: int) -> Sequence[int]:
        start = self._starts[number]
        return [start + one.start for one in self._work.triggers[number]]
