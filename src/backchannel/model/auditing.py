"""SideRow, AccountRow, ToldRow, WatchRow: what a build keeps of the audit, so that the next need not do it again."""

from __future__ import annotations

from dataclasses import dataclass

from backchannel.model.contact import Status


@dataclass(frozen=True, slots=True)
class SideRow:
    """A person between whom and others a contact is held. One row per contact and person."""

    contact: str
    person: str
    """The participant's key."""
    party: str | None
    status: Status
    """Of the contact."""
    day: str
    """Its first possible day; empty where that is open."""


@dataclass(frozen=True, slots=True)
class AccountRow:
    """A party with an account of a contact, and a person in it. One row for each, and one for the party alone."""

    contact: str
    party: str
    person: str | None


@dataclass(frozen=True, slots=True)
class ToldRow:
    """What a party's own document tells of two people. One row per mention and pair."""

    mention: str
    document: str
    party: str
    pair: str
    since: str | None
    """First day of its own time, where it says enough of when."""
    until: str | None


@dataclass(frozen=True, slots=True)
class WatchRow:
    """A stretch of days on which a party's publications bear on what was found. One row per asker and stretch."""

    asker: str
    """A contact, or the first of the claims that one document repeats."""
    party: str
    since: str
    until: str
