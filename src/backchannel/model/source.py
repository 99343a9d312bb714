"""Source: who publishes, and the party that it speaks for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A publisher, as its source card describes it."""

    id: str
    """Slug: ``white-house``."""
    name: str
    """``The White House``."""
    party: str | None
    """Code of the party that it speaks for; ``press`` for news media; ``None`` where it is not known."""
    timezone: str
    """IANA name of the zone in which it dates its items: ``America/New_York``."""
    names: tuple[str, ...] = ()
    """Other names that documents give it in their metadata."""
    domains: tuple[str, ...] = ()
    """Host names of its sites, without ``www.``."""
    publishes: tuple[str, ...] = ()
    """Kinds of document that it makes a practice of publishing: ``readout``, ``schedule``."""
