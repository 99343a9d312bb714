"""Sighting, Version, Change, Revision, Disappearance: one published item over time, as captures show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from backchannel.model.capture import Outcome
from backchannel.model.evidence import Evidence

ChangeKind = Literal["dropped", "added", "reworded", "typo", "link", "metadata"]
Part = Literal["title", "text", "published", "modified", "links", "markup"]


@dataclass(frozen=True, slots=True, order=True)
class Sighting:
    """One look at a place: what was there, or what was said instead. One row per capture and attempt."""

    at: str
    """ISO 8601 in UTC: when the place was looked at, by the clock of whoever looked."""
    sequence: int
    """Of the ledger's entry."""
    place: str
    """The path or address that was looked at."""
    sha256: str | None
    """Of the bytes that were taken; ``None`` for an attempt."""
    outcome: Outcome | None = None
    """Of an attempt."""
    reason: str = ""
    """Of an attempt, in words."""
    dated: bool = True
    """False for a file that we took from a disk: when it was added says nothing of when it was so on the web."""


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """One document in the row of an item's versions, with the first and the last time at which it was found there."""

    captured: str
    """ISO 8601 in UTC."""
    last_captured: str
    """As ``captured``; the same where it was found once."""
    document: str
    place: str = ""
    """Where it was found first."""
    dated: bool = True
    """As of a sighting."""


@dataclass(frozen=True, slots=True)
class Change:
    """One place at which two versions differ."""

    kind: ChangeKind
    part: Part
    before: str | None
    after: str | None
    """The words, or the value of a date, that stood there; ``None`` where nothing did."""
    evidence: tuple[Evidence, ...]
    """The sentence of the earlier version, then that of the later one, as far as there is one."""
    properties: tuple[str, ...] = ()
    """What of a contact the words bear on: ``participant``, ``when``, ``topic``; sorted."""
    topics: tuple[str, ...] = ()
    """Topics told in the words that left or came."""
    mentions: tuple[str, ...] = ()
    """Mentions of either version that the change bears on."""


@dataclass(frozen=True, slots=True)
class Revision:
    """Two versions of one item that follow each other, and what is different. One row per pair."""

    id: str
    item: str
    """What its versions have in common: an address, or the path of a file."""
    before: Version
    after: Version
    changes: tuple[Change, ...]
    """In order of place: the title's, the text's, then those beside the text."""


@dataclass(frozen=True, slots=True)
class Disappearance:
    """An item that was there, and was not when its address was asked for again. One row per item and time."""

    id: str
    item: str
    last: Version
    """The version that was there last."""
    gone: str
    """When it was first found gone; ISO 8601 in UTC."""
    reason: str
    """What was answered: ``404 Not Found``."""
    asked: str
    """The address asked for."""
    back: str | None
    """When it was found again; ``None`` where it was not."""


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A document that a later version of the same item follows, or precedes. One row per document."""

    document: str
    item: str
    current: bool
    """True for the version that was there last."""
    repeated: tuple[str, ...]
    """Its mentions and claims that the current version makes in the same words, and that are counted there."""
    counted: tuple[str, ...] = ()
    """For each of these, in order, the one of the current version."""
