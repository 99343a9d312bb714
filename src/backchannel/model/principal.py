"""Principal and Office: a person whose contacts are kept, and what that person was when."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Office:
    """One term in one office."""

    title: str
    """In lower case, as a slug of words: ``president``, ``prime minister``, ``foreign minister``."""
    party: str
    """Code of the party whose office it is."""
    since: str | None = None
    """First day, an EDTF date (may be a year only); ``None`` where unknown."""
    until: str | None = None
    """Last day, an EDTF date; ``None`` while it lasts or where unknown."""


@dataclass(frozen=True, slots=True, order=True)
class Principal:
    """A person whose contacts are kept."""

    id: str
    """Wikidata identifier (``Q7747``) where known, else a slug of the name (``yuri-ushakov``)."""
    name: str
    """The name used in output: ``Vladimir Putin``."""
    forms: tuple[str, ...] = ()
    """Other forms of the name found in texts, full or short: ``Putin``, ``Vladimir V. Putin``."""
    offices: tuple[Office, ...] = ()
    """All known terms, oldest first."""
    level: str = "leader"
    """``leader`` (head of state, government, or organisation) or ``official``."""
