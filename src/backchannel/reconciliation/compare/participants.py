"""Participants: who took part, leaving out those who only arranged it or sat beside."""

from __future__ import annotations

from collections.abc import Iterable

from backchannel.model import Participant

BESIDE = frozenset({"attendee", "arranger"})
"""Roles that do not make a side of a contact."""


def same_participants(one: Iterable[Participant], other: Iterable[Participant]) -> bool:
    """Say whether two lists name the same principals."""
    return principals_of(one) == principals_of(other)


def principals_of(participants: Iterable[Participant]) -> frozenset[str]:
    """Return the keys of those who are sides of the contact; groups are none, since nobody can say who was in them."""
    return frozenset(p.key for p in participants if p.role not in BESIDE and (p.principal or p.party))
