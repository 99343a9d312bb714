"""The answers to what rules ask of a record, from the store, so that only what was asked for is read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache, cached_property

from backchannel.audit import OWN_ACCOUNT_KINDS, CoverageIndex, Holding, participant_keys
from backchannel.ledger import DerivedStore
from backchannel.model import (
    Contact,
    Header,
    Mention,
    Text,
    pair_text,
)


class InStore:
    """As of ``audit.Surroundings``. What was read once is kept, texts left out."""

    def __init__(self, store: DerivedStore) -> None:
        """Wrap a store that does not change meanwhile."""
        self._store = store
        self._documents: dict[str, Header | None] = {}
        self._mentions: dict[str, Mention | None] = {}
        self.told = cache(self._told)
        self.schedules = cache(self._schedules)
        self.has_account = cache(self._has_account)
        self.between = cache(self._between)
        self.mentions_of = cache(self._mentions_of)

    @cached_property
    def coverage(self) -> CoverageIndex:
        """As of ``Surroundings``."""
        rows = self._store.columns("documents", ("party", "day", "publisher", "kind"))
        return CoverageIndex(
            Holding(party, dt.date.fromisoformat(day), publisher, identifier, kind in OWN_ACCOUNT_KINDS)
            for identifier, party, day, publisher, kind in rows
            if party and day
        )

    def document(self, identifier: str) -> Header | None:
        """As of ``Surroundings``."""
        if identifier not in self._documents:
            self._documents[identifier] = self._store.get("documents", identifier, Header)
        return self._documents[identifier]

    def text(self, identifier: str) -> str:
        """As of ``Surroundings``."""
        found = self._store.get("texts", identifier, Text)
        return found.text if found else ""

    def mention(self, identifier: str) -> Mention | None:
        """As of ``Surroundings``."""
        if identifier not in self._mentions:
            self._mentions[identifier] = self._store.get("mentions", identifier, Mention)
        return self._mentions[identifier]

    def take_up(self, contacts: Iterable[Contact]) -> None:
        """Read the mentions and documents of some contacts at once, which takes less time than one by one."""
        wanted = {reference.mention for contact in contacts for reference in contact.references} - set(self._mentions)
        found = self._store.rows("mentions", Mention, id=wanted)
        self._mentions |= {one.id: one for one in found}
        documents = {one.document for one in found} - set(self._documents)
        self._documents |= {one.id: one for one in self._store.rows("documents", Header, id=documents)}

    def _mentions_of(self, document: str) -> tuple[Mention, ...]:
        return self._store.rows("mentions", Mention, document=document)

    def _told(self, party: str, people: tuple[str, str]) -> tuple[Mention, ...]:
        rows = self._store.columns("told", ("mention",), party=party, pair=pair_text(*people))
        return self._store.rows("mentions", Mention, id={row.mention for row in rows})

    def _between(self, people: frozenset[str]) -> tuple[Contact, ...]:
        held = [{row.contact for row in self._store.columns("sides", ("contact",), person=one)} for one in people]
        found = self._store.rows("contacts", Contact, id=set.intersection(*held))
        self.take_up(found)
        return tuple(one for one in found if people <= participant_keys(one))

    def _has_account(self, party: str, person: str | None = None) -> bool:
        return self._store.has("accounts", party=party, person=person or "")

    def _schedules(self, party: str) -> tuple[Header, ...]:
        found = self._store.rows("documents", Header, party=party, kind="schedule")
        return tuple(one for one in found if one.covers)


class TextsInStore(dict[str, str]):
    """Texts by document, read when they are asked for and not kept."""

    def __init__(self, store: DerivedStore) -> None:
        """Wrap a store."""
        super().__init__()
        self._store = store

    def __missing__(self, identifier: str) -> str:
        """Read a text."""
        found = self._store.get("texts", identifier, Text)
        if found is None:
            raise KeyError(identifier)
        return found.text
