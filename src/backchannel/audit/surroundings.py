"""Surroundings: what rules may ask of a record beyond the contact or claim at hand.

A rule is asked about some contacts and claims, but looks further: at what a party published on a day, at other
contacts of the same people. All of that is asked through these few questions, so that the record can lie in memory or
in a store, and only what was asked for is read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import combinations
from typing import Protocol

from backchannel.audit.coverage import OWN_ACCOUNT_KINDS, CoverageIndex, Holding, holding_of
from backchannel.audit.record import Record
from backchannel.model import TAKES_PART, Contact, Header, Mention


class Surroundings(Protocol):
    """The questions."""

    @property
    def coverage(self) -> CoverageIndex:
        """What the dossier holds of whom and when."""

    def document(self, identifier: str) -> Header | None:
        """Return a document without its text."""

    def text(self, identifier: str) -> str:
        """Return the text of a document that is there."""

    def mention(self, identifier: str) -> Mention | None:
        """Return a mention."""

    def mentions_of(self, document: str) -> Iterable[Mention]:
        """Return the mentions of a document."""

    def told(self, party: str, people: tuple[str, str]) -> Iterable[Mention]:
        """Return the mentions of two people, in order of their keys, in a party's own documents."""

    def between(self, people: frozenset[str]) -> Iterable[Contact]:
        """Return the contacts in which all of two or more people took part."""

    def has_account(self, party: str, person: str | None = None) -> bool:
        """Say whether a party has an account of any contact, or of one with a person in it."""

    def schedules(self, party: str) -> Iterable[Header]:
        """Return a party's schedules that say of which days they are complete."""


class InMemory:
    """The answers from a record that is all in memory."""

    def __init__(self, record: Record) -> None:
        """Wrap a record; it is indexed when it is asked."""
        self._record = record

    @cached_property
    def coverage(self) -> CoverageIndex:
        """As of ``Surroundings``."""
        return CoverageIndex(self._holdings())

    def document(self, identifier: str) -> Header | None:
        """As of ``Surroundings``."""
        return self._record.documents.get(identifier)

    def text(self, identifier: str) -> str:
        """As of ``Surroundings``."""
        return self._record.texts[identifier]

    def mention(self, identifier: str) -> Mention | None:
        """As of ``Surroundings``."""
        return self._record.mentions.get(identifier)

    def mentions_of(self, document: str) -> Iterable[Mention]:
        """As of ``Surroundings``."""
        return self._by_document.get(document, ())

    def told(self, party: str, people: tuple[str, str]) -> Iterable[Mention]:
        """As of ``Surroundings``."""
        return self._told.get((party, people), ())

    def between(self, people: frozenset[str]) -> Iterable[Contact]:
        """As of ``Surroundings``."""
        pair = tuple(sorted(people)[:2])
        return [c for c in self._by_pair.get(pair, ()) if people <= participant_keys(c)]

    def has_account(self, party: str, person: str | None = None) -> bool:
        """As of ``Surroundings``."""
        return (party, person) in self._accounts

    def schedules(self, party: str) -> Iterable[Header]:
        """As of ``Surroundings``."""
        return self._schedules.get(party, ())

    def _holdings(self) -> Iterable[Holding]:
        return filter(None, map(holding_of, self._record.documents.values()))

    @cached_property
    def _by_document(self) -> Mapping[str, list[Mention]]:
        index: dict[str, list[Mention]] = defaultdict(list)
        for mention in self._record.mentions.values():
            index[mention.document].append(mention)
        return index

    @cached_property
    def _told(self) -> Mapping[tuple[str, tuple[str, str]], list[Mention]]:
        index: dict[tuple[str, tuple[str, str]], list[Mention]] = defaultdict(list)
        for mention in self._record.mentions.values():
            document = self._record.documents.get(mention.document)
            if document and document.party and document.kind in OWN_ACCOUNT_KINDS:
                for pair in pairs_of(mention):
                    index[document.party, pair].append(mention)
        return index

    @cached_property
    def _by_pair(self) -> Mapping[tuple[str, ...], list[Contact]]:
        index: dict[tuple[str, ...], list[Contact]] = defaultdict(list)
        for contact in self._record.contacts:
            for pair in pairs_of(contact):
                index[pair].append(contact)
        return index

    @cached_property
    def _accounts(self) -> frozenset[tuple[str, str | None]]:
        return frozenset(row for contact in self._record.contacts for row in accounts_of(contact))

    @cached_property
    def _schedules(self) -> Mapping[str, list[Header]]:
        index: dict[str, list[Header]] = defaultdict(list)
        for document in self._record.documents.values():
            if document.kind == "schedule" and document.covers and document.party:
                index[document.party].append(document)
        return index


def participant_keys(of: Contact | Mention) -> frozenset[str]:
    """Return the identifiers, else names, of those between whom a contact is held."""
    return frozenset(person.key for person in of.participants if person.role in TAKES_PART)


def pairs_of(of: Contact | Mention) -> Iterable[tuple[str, str]]:
    """Return every two of those between whom a contact is held, in order of their keys."""
    return combinations(sorted(participant_keys(of)), 2)


def accounts_of(contact: Contact) -> set[tuple[str, str | None]]:
    """Return the parties with an account of a contact, each alone and with each of the people in it."""
    parties = {account.party for account in contact.accounts if account.words > 0}
    people = [person.key for person in contact.participants]
    return {(party, person) for party in parties for person in (None, *people)}
