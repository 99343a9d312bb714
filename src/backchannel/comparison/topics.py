"""Topics: what each side tells of, in which words, and what is not found with another side.

A topic is a subject of the list (``subjects.py``) or a thing that has a name (``named.py``). It is told where a
sentence of an account has words for it; it is missing with a side whose accounts, and whose other documents on the
contact, have no words that tell of it or may mean it. In doubt a topic is not missing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from backchannel.comparison.account import Cast, Side, Telling
from backchannel.comparison.asides import is_occasion, tells_of
from backchannel.comparison.named import is_named, named_things
from backchannel.comparison.sentences import Sentence
from backchannel.comparison.subjects import Subject, all_subjects, subjects_told
from backchannel.model import Evidence

LEAST_WORDS = 5
"""Words of a sentence that says something of a topic; shorter ones are headings and greetings."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic, and who tells of it where."""

    name: str
    """The subject's name, or the name of the thing as the first account has it."""
    told: Mapping[str, tuple[Evidence, ...]]
    """By party: the exact words in its accounts, in order of place; never empty."""
    words: Mapping[str, tuple[Evidence, ...]]
    """By party: the sentences in which these stand."""
    missing: tuple[str, ...]
    """Parties with an account in whose documents on the contact nothing that may mean it was found, sorted."""

    def open_with(self, parties: Iterable[str]) -> tuple[str, ...]:
        """Return those of some parties whose accounts do not plainly tell of it, but whose words may mean it."""
        return tuple(party for party in parties if party not in self.told and party not in self.missing)

    @property
    def first(self) -> Evidence:
        """The first words that tell of it."""
        return min((one for told in self.told.values() for one in told), key=lambda one: one.order)

    @property
    def first_sentence(self) -> Evidence:
        """The sentence in which these stand."""
        return min((one for told in self.words.values() for one in told), key=lambda one: one.order)


def topics_of(sides: Sequence[Side], cast: Cast) -> tuple[Topic, ...]:
    """Return the topics of some sides' accounts, in the order in which the first account to tell of each has them."""
    sides = sorted(sides, key=lambda side: side.party)
    texts = {side.party: _all_words(side) for side in sides}
    found = [*_subjects(sides, texts, cast), *_names(sides, texts, cast.words)]
    return tuple(sorted(found, key=_order))


def _order(topic: Topic) -> tuple[tuple[str, str, int, int], str]:
    return topic.first.order, topic.name


def _all_words(side: Side) -> tuple[str, ...]:
    """Return all sentences of a side on the contact, and the titles of its accounts."""
    return (*(one.document.title for one in side.accounts), *(one.text for one in side.all_sentences()))


def _subjects(sides: Sequence[Side], texts: Mapping[str, Sequence[str]], cast: Cast) -> Iterator[Topic]:
    for subject in all_subjects():
        if subject.state in cast.parties:
            continue
        places = {side.party: found for side in sides for found in [list(_told(side, subject))] if found}
        if places:
            others = ((party, text) for party, text in texts.items() if party not in places)
            lacking = (party for party, text in others if not any(map(subject.may_tell.search, text)))
            yield _topic(subject.name, places, lacking)


def _told(side: Side, subject: Subject) -> Iterator[tuple[Evidence, Evidence]]:
    for telling, sentence in _sentences(side, subject):
        match = tells_of(subject, sentence.text)
        if match:
            start = sentence.start + match.start()
            yield telling.place(start, start + len(match.group())), telling.place(sentence.start, sentence.end)


def _names(sides: Sequence[Side], texts: Mapping[str, Sequence[str]], common: frozenset[str]) -> Iterator[Topic]:
    """Yield the things that have a name and are no subject of the list, each once, whatever the wording."""
    names: dict[str, dict[str, list[tuple[Evidence, Evidence]]]] = {}
    for side in sides:
        for telling, sentence in _sentences(side):
            for start, end in named_things(telling.text, sentence.start, sentence.end, common):
                words = telling.text[start:end]
                if any(subject.tells.search(words) for subject in all_subjects()):
                    continue
                if is_occasion(sentence.text, start - sentence.start, end - sentence.start):
                    continue
                name = next((known for known in names if is_named(words, [known], common)), " ".join(words.split()))
                rows = names.setdefault(name, defaultdict(list))
                rows[side.party].append((telling.place(start, end), telling.place(sentence.start, sentence.end)))
    for name, rows in names.items():
        others = ((party, text) for party, text in texts.items() if party not in rows)
        yield _topic(name, rows, (party for party, text in others if not is_named(name, text, common)))


def _sentences(side: Side, subject: Subject | None = None) -> Iterator[tuple[Telling, Sentence]]:
    """Yield the sentences of a side's accounts; of those only in which there are words for a subject, if one is given.

    Most subjects are in no sentence of most texts, which one look at the whole shows.
    """
    for telling in side.accounts:
        if subject is not None and subject.name not in subjects_told(telling.text):
            continue
        for sentence in telling.sentences():
            if len(sentence.text.split()) >= LEAST_WORDS:
                yield telling, sentence


def _topic(name: str, places: Mapping[str, Sequence[tuple[Evidence, Evidence]]], lacking: Iterable[str]) -> Topic:
    told = {party: tuple(words for words, _ in rows) for party, rows in sorted(places.items())}
    sentences = {party: tuple(whole for _, whole in rows) for party, rows in sorted(places.items())}
    return Topic(name, told, sentences, tuple(sorted(lacking)))
