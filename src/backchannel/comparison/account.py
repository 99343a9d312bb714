"""Account and Passage: the texts in which a side tells of a contact, given to be compared."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from backchannel.comparison.sentences import Sentence, split_sentences
from backchannel.model import Evidence, Header, Span


@functools.lru_cache(maxsize=64)
def _sentences_of(text: str, start: int) -> tuple[Sentence, ...]:
    """Return the sentences of a text; they are asked for again for each subject that may be in them."""
    return tuple(split_sentences(text, start))


@dataclass(frozen=True, slots=True)
class Telling:
    """One document in which a side tells of a contact, or the stretches of it that do."""

    document: Header
    text: str
    """As ``Document.text``."""
    stretches: tuple[tuple[int, int], ...] | None = None
    """First and last place of each stretch that tells of the contact; ``None`` where all of it does."""

    def sentences(self) -> Iterator[Sentence]:
        """Yield the sentences of its main text that tell of the contact, in order."""
        for sentence in _sentences_of(self.text, len(self.document.title)):
            if self.stretches is None or any(
                first < sentence.end and sentence.start < last for first, last in self.stretches
            ):
                yield sentence

    def place(self, start: int, end: int) -> Evidence:
        """Return the reference to a stretch of its text."""
        return Evidence.of(self.document, Span.of(self.text, start, end))


@dataclass(frozen=True, slots=True)
class Side:
    """What one party tells of a contact."""

    party: str
    accounts: tuple[Telling, ...]
    """Its own readouts and statements that are led by the contact, in order of publication; never empty."""
    elsewhere: tuple[Telling, ...] = ()
    """Its other documents that speak of the contact: a topic that stands there is not missing."""

    @property
    def words(self) -> int:
        """The length of its accounts."""
        return sum(one.document.words for one in self.accounts)

    @property
    def english(self) -> bool:
        """Say whether all its documents are in English, in which subjects are looked for."""
        return all(one.document.language in (None, "en") for one in (*self.accounts, *self.elsewhere))

    def all_sentences(self) -> Iterator[Sentence]:
        """Yield the sentences of its accounts, then those of its other documents that tell of the contact."""
        for one in (*self.accounts, *self.elsewhere):
            yield from one.sentences()


@dataclass(frozen=True, slots=True)
class Cast:
    """Who takes part in a contact, and by which words they are called."""

    parties: tuple[str, ...]
    """Codes of the states that take part; these are no topic of it."""
    actors: Mapping[str, str]
    """The party of each surname, and of each name of a state, in lower case: "birk", "borland"."""
    words: frozenset[str] = frozenset()
    """These, adjectives ("borlandic"), and alliances that everybody speaks of: they make no two sentences alike."""
