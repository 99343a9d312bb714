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
    items = _items(store, _touched(store, new, extracted))
    changed: set[str] = set()
    for documents in _documents(store, items, sought=any(one.outcome for one in new)):
        changed |= _Item(store, ledger, documents).renew()
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
    """Return the addresses of the items on which some sightings and documents bear."""
    taken = {one.sha256 for one in new if one.sha256}
    asked = {one.place for one in new if one.sha256 is None}
    if asked:
        taken |= {row.sha256 for row in store.columns("sightings", ("sha256",), place=asked) if row.sha256}
    found = {row.address for row in store.columns("documents", ("address",), sha256=taken)}
    found |= {row.address for row in store.columns("documents", ("address",), id=extracted)}
    return found | {address for place in asked if (address := plain_address(place))}


def _items(store: DerivedStore, touched: set[str]) -> list[set[str]]:
    """Return the addresses of each item: those that were given for what stood at one place, one after the other.

    A site that moves to another host gives its pages new addresses; a copy that somebody keeps of it does not move.
    Of files it is the name alone that they have in common, and two folders may have files of one name: there those
    are of one item that have one address behind the host.
    """
    known = _Groups()
    wanted, seen = touched, touched
    while wanted:
        rows = store.columns("documents", ("address", "sha256"), address=wanted)
        places = store.columns("sightings", ("place", "sha256"), sha256={row.sha256 for row in rows})
        others = store.columns("sightings", ("place", "sha256"), place={row.place for row in places})
        there = store.columns("documents", ("address", "sha256"), sha256={row.sha256 for row in others if row.sha256})
        addresses: dict[str, set[str]] = defaultdict(set)
        for row in (*rows, *there):
            addresses[row.sha256].add(row.address)
        for row in (*places, *others):
            own = addresses.get(row.sha256, ())
            if len(own) == 1:  # the rows of a table have its place in common, and no more
                (address,) = own
                known.join(f"at {row.place} {'' if plain_address(row.place) else _behind_host(address)}", address)
        found = {row.address for row in there}
        for address in found | wanted:
            known.join(address)
        wanted, seen = found - seen, seen | found
    return known.groups(touched)


def _behind_host(address: str) -> str:
    """Return what follows the host; of a copy in an archive, the host that it is a copy of."""
    return address.rpartition("://")[2].partition("/")[2]


class _Groups:
    """Names that belong together, found bit by bit (union-find; R. E. Tarjan, 1975)."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def join(self, first: str, *others: str) -> None:
        """Put some names into one group."""
        for other in others:
            one, two = self._top(first), self._top(other)
            if one != two:
                self._above[max(one, two)] = min(one, two)
        self._top(first)

    def groups(self, names: Collection[str]) -> list[set[str]]:
        """Return the groups in which some names are, as the addresses in each, sorted by the first."""
        tops = {self._top(name) for name in names}
        found: dict[str, set[str]] = defaultdict(set)
        for name in list(self._above):
            if not name.startswith("at ") and (top := self._top(name)) in tops:
                found[top].add(name)
        return [found[top] for top in sorted(found)]

    def _top(self, name: str) -> str:
        above = self._above.setdefault(name, name)
        while above != self._above[above]:
            above = self._above[above]
        self._above[name] = above
        return above


def _documents(store: DerivedStore, items: Sequence[set[str]], *, sought: bool) -> list[tuple[Header, ...]]:
    """Return the documents of those items that have several, or of which somebody may have found none."""
    rows: dict[str, list[str]] = defaultdict(list)
    for row in store.columns("documents", ("address",), address={one for item in items for one in item}):
        rows[row.address].append(row.id)
    found = []
    for item in items:
        wanted = [one for address in item for one in rows[address]]
        if len(wanted) > 1 or (sought and wanted):
            found.append(store.rows("documents", Header, id=wanted))
    return found


class _Item:
    """One item and its documents."""

    def __init__(self, store: DerivedStore, ledger: Ledger, documents: Sequence[Header]) -> None:
        self._store = store
        self._ledger = ledger
        self._item = ""
        self._headers = {one.id: one for one in documents}
        self._by_bytes = {one.sha256: one for one in documents}

    def renew(self) -> set[str]:
        """Make the item's rows anew, and return the documents that count otherwise than before."""
        if len(self._by_bytes) < len(self._headers):
            return set()  # rows of one table that give the same address are no versions of one another
        sightings = self._sightings()
        versions = versions_of(sightings, self._by_bytes)
        if not versions:
            return set()
        self._item = self._headers[versions[0].document].address
        revisions = self._revisions(versions)
        gone = disappearances_of(self._item, sightings, versions)
        return self._keep(self._rows(versions, revisions), revisions, gone)

    def _keep(
        self, rows: dict[str, VersionRow], revisions: Sequence[Revision], gone: Sequence[Disappearance]
    ) -> set[str]:
        """Put what was made in place of what was there, and return the documents of what is other."""
        addresses = {one.address for one in self._headers.values()}
        was = {row.document: row for row in self._store.rows("versions", VersionRow, item=addresses)}
        changed = {one for one in rows.keys() | was.keys() if rows.get(one) != was.get(one)}
        if {*gone} != {*self._store.rows("disappearances", Disappearance, item=addresses)}:
            changed |= {one.last.document for one in gone}
        if {*revisions} != {*self._store.rows("revisions", Revision, item=addresses)}:
            changed |= {version.document for one in revisions for version in (one.before, one.after)}
        for table, made in (("revisions", revisions), ("disappearances", gone)):
            self._store.delete_where(table, item=addresses)
            self._store.put(table, [(one.id, one) for one in made])
        self._store.delete_where("versions", item=addresses)
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
        now = {plain_words(quote): one for one, quote in self._said(current).items()}
        rows = {current: VersionRow(current, self._item, current=True, repeated=())}
        for document in sorted(followed):
            said = {one: plain_words(quote) for one, quote in self._said(document).items()}
            repeated = tuple(sorted(one for one, words in said.items() if words in now))
            counted = tuple(now[said[one]] for one in repeated)
            rows[document] = VersionRow(document, self._item, current=False, repeated=repeated, counted=counted)
        return rows

    def _said(self, document: str) -> dict[str, str]:
        """Return the words of each mention and claim of a document."""
        mentions = self._store.rows("mentions", Mention, document=document)
        claims = self._store.rows("claims", Claim, document=document)
        return {one.id: one.span.quote for one in claims} | {one.id: one.span.quote for one in mentions}
