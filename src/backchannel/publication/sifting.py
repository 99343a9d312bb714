"""Sift contacts by who took part, when and how; and find one by what a person would call it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from backchannel.model import Ambiguity, Contact, Participant, parse_edtf, slug


@dataclass(frozen=True, slots=True)
class Sieve:
    """What contacts are wanted; ``None`` lets all through."""

    between: tuple[str, str] | None = None
    """Two names, parties or identifiers."""
    since: str | None = None
    """EDTF."""
    until: str | None = None
    """EDTF."""
    channel: str | None = None


def sift_contacts(contacts: Iterable[Contact], sieve: Sieve, party_names: Mapping[str, str]) -> list[Contact]:
    """Return the contacts that are wanted, in the order given."""
    return [
        contact
        for contact in contacts
        if (sieve.channel is None or contact.channel == sieve.channel)
        and _in_time(contact, sieve)
        and (sieve.between is None or _is_between(contact, *sieve.between, party_names))
    ]


def sift_ambiguities(ambiguities: Iterable[Ambiguity], contacts: Sequence[Contact]) -> list[Ambiguity]:
    """Return the mentions that could be one of the contacts given."""
    kept = {contact.id for contact in contacts}
    return [one for one in ambiguities if any(candidate.contact in kept for candidate in one.candidates)]


def find_contacts(contacts: Iterable[Contact], wanted: str) -> list[Contact]:
    """Return the contacts meant by an identifier, part of one, a day, or the identifier of a mention.

    An exact identifier, or one that a contact had or may have had, means that contact alone; anything else may mean
    several.
    """
    known = list(contacts)
    exact = [contact for contact in known if contact.id == wanted] or [c for c in known if wanted in c.aliases]
    if exact or not wanted:
        return exact
    return [
        contact
        for contact in known
        if wanted in contact.id
        or wanted == contact.when
        or any(reference.mention == wanted for reference in contact.references)
    ]


def is_meant(participant: Participant, wanted: str, party_names: Mapping[str, str]) -> bool:
    """Say whether a name, party or identifier means somebody: "Putin", "Russia", "ru", "Q7747"."""
    words = slug(wanted).split("-")
    if wanted == participant.principal or slug(wanted) in (participant.principal, participant.party):
        return True
    party = slug(party_names.get(participant.party or "", "")).split("-")
    return words in (party, slug(participant.name).split("-")) or set(words) <= set(slug(participant.name).split("-"))


def _is_between(contact: Contact, first: str, second: str, party_names: Mapping[str, str]) -> bool:
    ones = [person for person in contact.participants if is_meant(person, first, party_names)]
    others = [person for person in contact.participants if is_meant(person, second, party_names)]
    return any(one is not other for one in ones for other in others)


def _in_time(contact: Contact, sieve: Sieve) -> bool:
    if sieve.since is None and sieve.until is None:
        return True
    if contact.when is None:
        return False
    first, last = parse_edtf(contact.when).days()
    since = parse_edtf(sieve.since).days()[0] if sieve.since else None
    until = parse_edtf(sieve.until).days()[1] if sieve.until else None
    return (last or dt.date.max) >= (since or dt.date.min) and (first or dt.date.min) <= (until or dt.date.max)
