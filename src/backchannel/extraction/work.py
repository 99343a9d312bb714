"""Work: one document while it is being read, with what has been found so far."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from backchannel.extraction.dates import Time, TimesOf
from backchannel.extraction.discourse import Discourse
from backchannel.extraction.learned.teaching import NOBODY, Teaching
from backchannel.extraction.people import People
from backchannel.extraction.sentences import Sentence
from backchannel.extraction.triggers import Trigger
from backchannel.gazetteer import Gazetteer
from backchannel.model import Claim, Document, Mention


@dataclass(slots=True)
class Work:
    """The state of the work on one document. Sentences are read in order, each adding to it."""

    document: Document
    gazetteer: Gazetteer
    day: dt.date | None
    """The document's local day; ``None`` where it is not known."""
    people: People
    discourse: Discourse
    sentences: tuple[Sentence, ...]
    learned: bool = False
    """True where the models of our own are asked as well."""
    mentions: list[Mention] = field(default_factory=list)
    """In order of place."""
    leads: list[Mention] = field(default_factory=list)
    """In order of place; see ``leads.py``."""
    anaphoric: set[str] = field(default_factory=set)
    """Identifiers of mentions that name nobody: "the call"."""
    loose: set[str] = field(default_factory=set)
    """Identifiers of those by which a story only goes on: where it tells of contacts of several, they may be any."""
    indefinite: set[str] = field(default_factory=set)
    """Identifiers of mentions that bring up a contact: "a call"."""
    present: set[str] = field(default_factory=set)
    """Identifiers of mentions in a leader's speech of what is going on between the two who speak: "our meeting"."""
    of_states: set[str] = field(default_factory=set)
    """Identifiers of mentions with a state for a side: "the meeting" further on is another's."""
    apart: set[str] = field(default_factory=set)
    """Identifiers of mentions that may be of another contact of the same people than the one at hand."""
    undecided: dict[str, Time | None] = field(default_factory=dict)
    """Identifiers of mentions whose own clause leaves open whether the contact is over, with their time in it."""
    claims: list[Claim] = field(default_factory=list)
    teaching: Teaching = NOBODY
    half_told: bool = False
    """Whether the sentence at hand tells of a contact one side of which is not known."""
    told_until: int | None = None
    """End of the last word that the rules took for a contact; ``None`` before the first."""
    topic: tuple[int, int] | None = None
    """Index of the mention that the text speaks of at the moment, and the paragraph where it does."""
    triggers: Sequence[tuple[Trigger, ...]] = ()
    """Of each sentence the words that may name a contact; offsets count in the sentence."""
    journeys: dict[int, tuple[str, bool] | None] = field(default_factory=dict)
    """By the start of a sentence the days of the journey that it tells of, and whether it is ahead; none for none."""
    _times: dict[int, TimesOf] = field(default_factory=dict)

    def times_in(self, number: int) -> TimesOf:
        """Return the times that a sentence tells, found when somebody first looks; offsets count in the sentence."""
        if number not in self._times:
            self._times[number] = TimesOf(self.sentences[number].text, self.day)
        return self._times[number]
