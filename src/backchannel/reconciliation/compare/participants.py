"""Participants: who took part, without those who only arranged it or sat beside, nor groups where people are known."""

from __future__ import annotations

from collections.abc import Iterable

from backchannel.model import Participant

_BESIDE = frozenset({"attendee", "arranger"})
"""Roles that do not make a side of a contact."""
_SHARE = 2 / 3
"""Share of all people named in either list that two lists of one contact of several parties have in common. Set by
hand: of five leaders one side may leave out one; two calls with different allies on one day stay apart."""


def sides_of(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    """Return those who are sides of the contact.

    Where the people known by identifier act for two parties or more, they are all: "European Allies" beside them
    neither makes nor breaks sameness, since nobody can say who was in a group. Else others whose party is known count.
    """
    sides = [part for part in participants if part.role not in _BESIDE]
    known = tuple(part for part in sides if part.principal)
    if len({part.party for part in known if part.party}) > 1:
        return known
    return tuple(part for part in sides if part.principal or part.party)


def principals_of(participants: Iterable[Participant]) -> frozenset[str]:
    """Return the keys of those who are sides of the contact."""
    return frozenset(part.key for part in sides_of(participants))


def share_most(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether two lists of people are near enough to be one gathering, told by two who each left somebody out."""
    return len(one & other) >= _SHARE * len(one | other)
