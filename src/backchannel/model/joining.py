"""PendingRow, UnitRow, ClusterRow, OpenRow, NameRow: what a build keeps, so that the next need not do it again."""

from __future__ import annotations

from dataclasses import dataclass

from backchannel.model.contact import Candidate


@dataclass(frozen=True, slots=True)
class PendingRow:
    """A document that was extracted and is not yet in the contacts. One row per document."""

    document: str


@dataclass(frozen=True, slots=True)
class UnitRow:
    """Mentions of one contact in one document, and where they are compared. One row per unit."""

    id: str
    """Of its first mention."""
    document: str
    partition: str
    """Of the people between whom it is: only units of one partition can be one contact."""


@dataclass(frozen=True, slots=True)
class ClusterRow:
    """Units of one partition that are one contact. One row per cluster."""

    id: str
    """Of its first unit."""
    partition: str
    gathering: str
    """The day of a gathering of several parties, which may be told of in other partitions too; else empty."""
    units: tuple[str, ...]
    """In the order in which they joined."""
    home: str
    """The cluster that it went into, by a gathering's lists or a decision; itself where it did not."""


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A unit that fits several clusters of its partition, or that may be none of them. One row per unit."""

    id: str
    partition: str
    candidates: tuple[Candidate, ...]
    """The clusters, by their identifiers, with their shares."""
    mentions: tuple[str, ...]
    """Its own, in order of place."""


@dataclass(frozen=True, slots=True)
class NameRow:
    """What the name of a contact is made of. One row per contact."""

    id: str
    """Of the cluster that it is made of, into which all others of the contact went."""
    plain: str
    """Parties, day, channel: ``us-ru-2021-12-30-call``."""
    people: str
    occasion: str
    again: bool
    order: str
    """Key to sort by: when it was first surely public, then document and place."""
    name: str
    """The identifier of the contact."""
    decided: str
    """``yes`` where a decision joined it, else empty."""
