"""Versioning: which documents are versions of one item, what changed from one to the next, and when there was none.

Every version is extracted, so that what left a text is known by name. What the current version still says, word for
word, counts there alone: else one page captured five times would be five accounts.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from backchannel.engine.fingerprint import package_fingerprint
from backchannel.engine.noted import VERSIONED_TO, VERSIONED_WITH, VERSIONING_PARTS, noted_number
from backchannel.ledger import DerivedStore, Ledger
from backchannel.model import (
    Attempt,
    Capture,
    Claim,
    Disappearance,
    Document,
    Header,
    Mention,
    Revision,
    Sighting,
    Text,
    Version,
    VersionRow,
    content_id,
    plain_address,
)
from backchannel.revisions import (
    Told,
    are_one_item,
    changes_of,
    disappearances_of,
    follows,
    links_of,
    plain_words,
    versions_of,
)

VERSION_TABLES = ("sightings", "versions", "revisions", "disappearances")


def renew_versions(store: DerivedStore, ledger: Ledger, extracted: Collection[str]) -> set[str]:
    """Take up what captures and attempts since the last build show of items over time.

    Args:
        store: with the documents and mentions of now, in a transaction that is open.
        ledger: what was captured.
        extracted: identifiers of the documents that are new, or were extracted again.

    Returns:
        The documents that count otherwise than before: superseded, current again, or found gone.
    """
    made_with = package_fingerprint(*VERSIONING_PARTS)
    if store.meta(VERSIONED_WITH) != made_with:
        for table in VERSION_TABLES:
            store.replace(table, [])
        store.set_meta(VERSIONED_TO, "0")
        store.set_meta(VERSIONED_WITH, made_with)
    since = noted_number(store, VERSIONED_TO)
    new = [*map(_of_capture, ledger.captures(after=since)), *map(_of_attempt, ledger.attempts(after=since))]
    if not new and not extracted:
        return set()
    store.put("sightings", [(f"{one.sequence:012}", one) for one in new])
    touched = _touched(store, new, extracted)
    changed: set[str] = set()
    for item, documents in sorted(_several(store, touched, new).items()):
        changed |= _Item(store, ledger, item, documents).renew()
    store.set_meta(VERSIONED_TO, str(max((one.sequence for one in new), default=since)))
    return changed


def repeated_in(store: DerivedStore, documents: Iterable[str]) -> frozenset[str]:
    """Return the mentions and claims of some documents that later versions of them repeat."""
    rows = store.rows("versions", VersionRow, id=set(documents))
    return frozenset(one for row in rows for one in row.repeated)


def claims_of(store: DerivedStore, **where: str | Collection[str]) -> tuple[Claim, ...]:
    """Return the claims that count, chosen as by ``DerivedStore.rows``: without those that later versions repeat."""
    found = store.rows("claims", Claim, **where)
    repeated = repeated_in(store, {one.document for one in found})
    return tuple(one for one in found if one.id not in repeated)


def _of_capture(capture: Capture) -> Sighting:
    place = capture.url or capture.path or capture.sha256
    dated = capture.url is not None or capture.via is not None
    return Sighting(capture.retrieved_at, capture.sequence, place, capture.sha256, dated=dated)


def _of_attempt(attempt: Attempt) -> Sighting:
    return Sighting(attempt.attempted_at, attempt.sequence, attempt.url, None, attempt.outcome, attempt.reason)


def _touched(store: DerivedStore, new: Sequence[Sighting], extracted: Collection[str]) -> set[str]:
    """Return the items on which some sightings and documents bear."""
    taken = {one.sha256 for one in new if one.sha256}
    asked = {one.place for one in new if one.sha256 is None}
    if asked:
        taken |= {row.sha256 for row in store.columns("sightings", ("sha256",), place=asked) if row.sha256}
    found = {row.address for row in store.columns("documents", ("address",), sha256=taken)}
    found |= {row.address for row in store.columns("documents", ("address",), id=extracted)}
    return found | {address for place in asked if (address := plain_address(place))}


def _several(store: DerivedStore, touched: set[str], new: Sequence[Sighting]) -> dict[str, tuple[Header, ...]]:
    """Return the documents of those items that have several, or of which somebody found none, by item."""
    rows: dict[str, list[str]] = defaultdict(list)
    for row in store.columns("documents", ("address",), address=touched):
        rows[row.address].append(row.id)
    sought = any(one.outcome for one in new)
    wanted = {one for ids in rows.values() if len(ids) > 1 or sought for one in ids}
    found: dict[str, list[Header]] = defaultdict(list)
    for header in store.rows("documents", Header, id=wanted):
        found[header.address].append(header)
    return {item: tuple(headers) for item, headers in found.items()}


class _Item:
    """One item and its documents."""

    def __init__(self, store: DerivedStore, ledger: Ledger, item: str, documents: Sequence[Header]) -> None:
        self._store = store
        self._ledger = ledger
        self._item = item
        self._headers = {one.id: one for one in documents}
        self._by_bytes = {one.sha256: one for one in documents}

    def renew(self) -> set[str]:
        """Make the item's rows anew, and return the documents that count otherwise than before."""
        if len(self._by_bytes) < len(self._headers):
            return set()  # rows of one table that give the same address are no versions of one another
        sightings = self._sightings()
        versions = versions_of(sightings, self._by_bytes)
        revisions = self._revisions(versions)
        gone = disappearances_of(self._item, sightings, versions)
        rows = self._rows(versions, revisions)
        was = {row.document: row for row in self._store.rows("versions", VersionRow, item=self._item)}
        changed = {one for one in rows.keys() | was.keys() if rows.get(one) != was.get(one)}
        if gone != self._store.rows("disappearances", Disappearance, item=self._item):
            changed |= {one.last.document for one in gone}
        if revisions != self._store.rows("revisions", Revision, item=self._item):
            changed |= {version.document for one in revisions for version in (one.before, one.after)}
        for table, made in (("revisions", revisions), ("disappearances", gone)):
            self._store.delete_where(table, item=self._item)
            self._store.put(table, [(one.id, one) for one in made])
        self._store.delete_where("versions", item=self._item)
        self._store.put("versions", rows.items())
        return changed

    def _sightings(self) -> tuple[Sighting, ...]:
        taken = self._store.rows("sightings", Sighting, sha256=set(self._by_bytes))
        places = {one.place for one in taken}
        looked = {one for one in self._store.rows("sightings", Sighting, place=places) if one.sha256 is None}
        return (*taken, *sorted(looked))

    def _revisions(self, versions: Sequence[Version]) -> tuple[Revision, ...]:
        found: list[Revision] = []
        told: dict[str, Told] = {}
        for before, after in itertools.pairwise(versions):
            if not follows(before, after, self._headers):
                continue
            for version in (before, after):
                if version.document not in told:
                    told[version.document] = self._told(version.document)
            one, other = told[before.document], told[after.document]
            if are_one_item(one.document, other.document):
                identifier = content_id("v", self._item, before.captured, before.document, after.document)
                found.append(Revision(identifier, self._item, before, after, changes_of(one, other)))
        return tuple(sorted(found, key=lambda one: one.id))

    def _told(self, document: str) -> Told:
        header = self._headers[document]
        text = self._store.get("texts", document, Text)
        assert text is not None, "a document and its text are kept in one transaction"
        links = () if header.item is not None else links_of(self._ledger.read_object(header.sha256))
        mentions = self._store.rows("mentions", Mention, document=document)
        return Told(Document.of(header, text.text), mentions, links)

    def _rows(self, versions: Sequence[Version], revisions: Iterable[Revision]) -> dict[str, VersionRow]:
        if len(self._headers) == 1 or not versions:
            return {}
        current = versions[-1].document
        followed = {one.before.document for one in revisions} - {current}
        text = self._store.get("texts", current, Text)
        kept = plain_words(text.text) if text else ""
        rows = {current: VersionRow(current, self._item, current=True, repeated=())}
        for document in sorted(followed):
            mentions = self._store.rows("mentions", Mention, document=document)
            claims = self._store.rows("claims", Claim, document=document)
            said = {one.id: one.span.quote for one in mentions} | {one.id: one.span.quote for one in claims}
            repeated = tuple(sorted(one for one, quote in said.items() if plain_words(quote) in kept))
            rows[document] = VersionRow(document, self._item, current=False, repeated=repeated)
        return rows
