"""Pairs: what is observed of all contacts of two people together is found at the last of them that was held.

An audit of what has changed asks again about that one whenever a contact of the two has changed (``engine.auditing``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from backchannel.audit.surroundings import participant_keys
from backchannel.audit.view import View, contact_days
from backchannel.model import Contact

TWO = 2


@dataclass(frozen=True, slots=True)
class PairOfPeople:
    """Two people with their contacts."""

    people: frozenset[str]
    """Their keys."""
    last: Contact
    """The last of their contacts that was held and has a day."""
    contacts: tuple[Contact, ...]
    """All of theirs that nobody else took part in, whatever became of them, by identifier."""


def pairs_at_hand(view: View) -> Iterator[PairOfPeople]:
    """Yield the pairs the last contact of which is at hand, in order of that contact."""
    known: dict[frozenset[str], tuple[str | None, tuple[Contact, ...]]] = {}
    for contact in view.contacts:
        people = participant_keys(contact)
        if contact.status == "held" and len(people) == TWO:
            if people not in known:
                theirs = tuple(one for one in view.between(people) if participant_keys(one) == people)
                known[people] = _last(theirs), theirs
            last, contacts = known[people]
            if last == contact.id:
                yield PairOfPeople(people, contact, contacts)


def _last(contacts: tuple[Contact, ...]) -> str | None:
    held = [(day, one.id) for one in contacts for day in [contact_days(one)[0]] if day and one.status == "held"]
    return max(held)[1] if held else None
