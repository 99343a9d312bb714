"""The dossier as the application has it open, and as one request sees it."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from jinja2 import Environment, PackageLoader

from backchannel.application.review.docket import Docket
from backchannel.audit import all_rules
from backchannel.comparison import Comparison
from backchannel.engine import open_dossier
from backchannel.engine.dossier import with_settings_of_now
from backchannel.engine.looking import Built, compare_contact
from backchannel.engine.noted import built_with, is_built_with
from backchannel.engine.pairing import pair_options
from backchannel.errors import BackchannelError, SettingsError
from backchannel.index import Index
from backchannel.ledger import SETTINGS_FILE, DerivedStore
from backchannel.ledger.layout import DERIVED_FILE
from backchannel.model import Claim, Contact, Disappearance, Finding, Header, Revision, Text, Verdict
from backchannel.publication.page import Names
from backchannel.publication.site.places import Addresses
from backchannel.publication.site.rendering import Site, environment

R = TypeVar("R")

_CHANGED_NOT_UNDERSTOOD = "The settings were changed and are not understood, so these pages go by the earlier ones:"
_CHANGED_NOT_BUILT = "The settings were changed: what is built by them shows after the next build (backchannel build)."
KEPT_OPEN = 8
"""Connections to what was built that stay open between requests: to open one takes longer than to use it."""


class NotThereError(BackchannelError):
    """What an address names is not in the record."""


class MovedError(NotThereError):
    """A contact is not in the record any more under the name that an address has, and its words are in others.

    Attributes:
        identifier: of then.
        contacts: the identifiers of those that have its words now, the one with most of them first.
    """

    def __init__(self, identifier: str, contacts: Sequence[str]) -> None:
        super().__init__(
            f"no contact is called '{identifier[:80]}' any more",
            f"What it rested on is now in {', '.join(contacts[:5])}",
        )
        self.identifier = identifier
        self.contacts = tuple(contacts)


class TooOftenError(BackchannelError):
    """Somebody asks for what takes long while it is being done, or just after.

    Attributes:
        seconds: after which asking again may help.
    """

    def __init__(self, message: str, seconds: int) -> None:
        super().__init__(message, f"Ask again in {seconds} seconds")
        self.seconds = seconds


class Desk:
    """A dossier held open for as long as the application runs."""

    def __init__(self, directory: Path | None) -> None:
        """Open a dossier; see ``open_dossier`` for what it raises."""
        self.dossier = open_dossier(directory)
        self.index = Index(self.dossier.directory)
        self.docket = Docket(self.dossier.ledger)
        self._store: DerivedStore | None = None
        self._mark = 0
        self._opening = threading.Lock()
        self._settings_mark = self._mark_of_settings()
        self._built_with = built_with(self.dossier.settings)
        self._is_awaited = False
        self.settings_said = ""
        """What is to be said of settings that were changed while the application runs; empty where nothing is."""
        self._pairs = pair_options(self.dossier)
        self.rules = {loaded.rule.code: loaded.rule.name.replace("-", " ") for loaded in all_rules()}
        self.party_names = self.dossier.party_names
        self.environment: Environment = environment(Addresses(), "frame.html", PackageLoader("backchannel.application"))

    @contextmanager
    def look(self) -> Iterator[Look]:
        """Give the record as one request sees it."""
        self._take_settings()
        store = self._store_of_now().again()
        if self._is_awaited and is_built_with(self.dossier, store):
            self._built_with, self._is_awaited = built_with(self.dossier.settings), False
            self.settings_said = ""
        with store.snapshot(), self.index.held():
            yield Look(self, Built(store, self.dossier.settings, self._pairs, lambda: self.docket.decisions))

    def _mark_of_settings(self) -> tuple[int, int]:
        try:
            seen = (self.dossier.directory / SETTINGS_FILE).stat()
        except FileNotFoundError:
            return 0, 0
        return seen.st_mtime_ns, seen.st_size

    def _take_settings(self) -> None:
        """Go by the settings of now where their file was changed; where they are not understood, by those of before."""
        mark = self._mark_of_settings()
        if mark == self._settings_mark:
            return
        with self._opening:
            self._settings_mark = mark
            try:
                dossier = with_settings_of_now(self.dossier)
                pairs = pair_options(dossier)
            except SettingsError as error:
                told = error.message.replace(f"{self.dossier.directory}{os.sep}", "")
                self.settings_said = f"{_CHANGED_NOT_UNDERSTOOD} {told}. {error.hint}"
                return
            self.dossier, self._pairs, self.party_names = dossier, pairs, dossier.party_names
            self._is_awaited = built_with(dossier.settings) != self._built_with
            self.settings_said = _CHANGED_NOT_BUILT if self._is_awaited else ""

    def _store_of_now(self) -> DerivedStore:
        """Return the store, opened anew where another file has taken its place: a look at it takes a hundredth."""
        try:
            mark = (self.dossier.directory / DERIVED_FILE).stat().st_ino
        except FileNotFoundError:
            mark = 0
        with self._opening:
            if self._store is None or mark != self._mark:
                if self._store is not None:
                    self._store.close()
                self._store = DerivedStore.open(self.dossier.directory, KEPT_OPEN)
                self._mark = (self.dossier.directory / DERIVED_FILE).stat().st_ino
            return self._store


class Look:
    """The record as one request sees it: single records, and what the index knows around them."""

    def __init__(self, desk: Desk, built: Built) -> None:
        self.desk = desk
        self.built = built
        self.index = desk.index

    @cached_property
    def site(self) -> Site:
        """What renders its pages."""
        desk = self.desk
        names = Names(desk.party_names, desk.rules, self.built.documents)
        return Site(desk.dossier.directory.name, names, self.index.until, desk.environment)

    def contact(self, identifier: str) -> Contact:
        """Return a contact; raise ``NotThereError`` where there is none, ``MovedError`` where there was one."""
        found = self.built.one("contacts", identifier, Contact)
        homes = [] if found else self.moved(identifier)
        if homes:
            raise MovedError(identifier, homes)
        return _there(found, f"no contact is called '{identifier[:80]}'")

    def moved(self, identifier: str) -> list[str]:
        """Return the contacts that have the words of one that is not there any more, the one with most of them first.

        A decision may have made it part of another, or split it, or documents that came later; citations go on.
        """
        query = (
            "SELECT now.contact FROM gone_words AS old JOIN contact_words AS now USING (document, start, end) "
            "WHERE old.contact = ? GROUP BY now.contact ORDER BY count(*) DESC, now.contact"
        )
        return [one for (one,) in self._ask(query, identifier)]

    def document(self, identifier: str) -> Header:
        """Return a document without its text; raise ``NotThereError`` where there is none."""
        return _there(self.built.one("documents", identifier, Header), f"no document is called '{identifier[:80]}'")

    def claim(self, identifier: str) -> tuple[Claim, Verdict]:
        """Return a claim and its verdict; raise ``NotThereError`` where there is none."""
        what = f"no claim is called '{identifier[:80]}'"
        claim = _there(self.built.one("claims", identifier, Claim), what)
        return claim, _there(self.built.one("verdicts", identifier, Verdict), what)

    def text(self, identifier: str) -> str:
        """Return the text of a document."""
        found = self.built.one("texts", identifier, Text)
        return found.text if found else ""

    def findings(self, ids: Sequence[str]) -> list[Finding]:
        """Return findings, in the order given."""
        found = {one.id: one for one in self.built.some("findings", ids, Finding)}
        return [found[one] for one in ids if one in found]

    def findings_about(self, subject: str) -> list[Finding]:
        """Return the findings about a contact or a claim, by code."""
        query = "SELECT finding FROM finding_subjects WHERE subject = ? ORDER BY code, finding"
        return self.findings([one for (one,) in self._ask(query, subject)])

    def contacts_of(self, document: str) -> list[str]:
        """Return the identifiers of the contacts that a document tells of."""
        return [one for (one,) in self._ask("SELECT DISTINCT contact FROM contact_words WHERE document = ?", document)]

    def claims_of(self, document: str) -> list[Claim]:
        """Return the claims that a document makes and that have a verdict, in the order of the text."""
        ids = [one for (one,) in self._ask("SELECT id FROM claims WHERE document = ?", document)]
        return sorted(self.built.some("claims", ids, Claim), key=lambda one: one.span)

    def cited_in(self, document: str) -> set[tuple[int, int]]:
        """Return the places of a document that contacts and findings rest on."""
        return {
            (start, end)
            for table in ("contact_words", "finding_words")
            for start, end in self._ask(f"SELECT start, end FROM {table} WHERE document = ?", document)  # noqa: S608
        }

    def changes_of(self, documents: Sequence[str]) -> tuple[list[Revision], list[Disappearance]]:
        """Return the revisions with other words that documents are in, and when they were gone."""
        marks = ", ".join("?" * len(documents))
        query = f"SELECT DISTINCT kind, id FROM changes WHERE document IN ({marks})"  # noqa: S608 - marks alone
        rows = self._ask(query, *documents)
        revisions = self.built.some("revisions", [one for kind, one in rows if kind == "revision"], Revision)
        gone = self.built.some("disappearances", [one for kind, one in rows if kind == "gone"], Disappearance)
        return sorted(revisions, key=lambda one: (one.after.captured, one.item)), sorted(gone, key=lambda one: one.gone)

    def comparison(self, contact: Contact) -> Comparison | None:
        """Return the parties' own accounts side by side; of one alone what it tells of."""
        own = [one for one in contact.accounts if one.words and one.party not in ("press", "unknown")]
        return compare_contact(self.desk.dossier, self.built, contact) if own else None

    def titles(self, documents: Sequence[str]) -> Mapping[str, str]:
        """Return the titles of documents, by identifier."""
        return {one: self.built.documents[one].title for one in documents}

    def _ask(self, query: str, *values: str) -> list[Any]:
        return self.index.connection.execute(query, values).fetchall()


def _there(found: R | None, what: str) -> R:
    if found is None:
        raise NotThereError(what, "It may have got another name when its documents changed; look in the lists")
    return found
