"""Scene, Part and Cast: a trigger where it stands, and those who take part in what it names."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from backchannel.extraction.dates import Time
from backchannel.extraction.discourse import Discourse
from backchannel.extraction.people import Person, Ref
from backchannel.extraction.sentences import Sentence
from backchannel.extraction.triggers import Trigger


@dataclass(frozen=True, slots=True)
class Part:
    """One who takes part."""

    person: Person | None
    """``None`` for a group."""
    group: str | None
    role: str
    shown: tuple[int, int] | None
    """Place of the words; ``None`` where the text leaves them out."""
    state: bool = False
    """True for a group that only its place behind "with" or "to" makes one: "Iran"."""

    @property
    def key(self) -> str:
        """What two parts have in common where they are the same."""
        return self.person.key if self.person else f"group:{self.group}"


@dataclass(frozen=True, slots=True)
class Cast:
    """Those who take part in one contact, as one place in a text has it."""

    parts: tuple[Part, ...]
    start: int
    """Of the words from the first of them, or the trigger, to the last."""
    end: int
    anaphoric: bool = False
    """True where nobody is named and an earlier contact is meant: "the call"."""
    separate: bool = False
    """True where the words speak of one contact with each: "conversations with A and B"."""
    many: bool = False
    """True where they speak of many contacts, whatever their number: "are in touch with"."""
    partial: bool = False
    """True where the second look found the word to name a contact, and not all who take part are told beside it."""

    @property
    def people(self) -> tuple[Person, ...]:
        """The people among them."""
        return tuple(part.person for part in self.parts if part.person)


@dataclass(frozen=True, slots=True)
class Scene:
    """One trigger where it stands. Offsets count in the document's text."""

    text: str
    sentence: Sentence
    trigger: Trigger
    start: int
    """Of the trigger."""
    end: int
    refs: tuple[Ref, ...]
    """Of the sentence."""
    times: Collection[Time]
    """Of the sentence; offsets count in the sentence."""
    discourse: Discourse
    others: tuple[int, ...] = ()
    """Where the sentence's other triggers begin."""
