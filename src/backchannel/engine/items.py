"""Items: what the E rules look at, and the contacts that the versions of an item tell of."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable

from backchannel.audit import Record
from backchannel.ledger import DerivedStore
from backchannel.model import ClusterRow, Contact, Disappearance, NameRow, Revision, UnitRow, VersionRow


def items_of(store: DerivedStore, documents: Collection[str]) -> set[str]:
    """Return the items of some documents that were changed or gone at some time, or for which a finding says so."""
    items = {row.address for row in store.columns("documents", ("address",), id=documents)}
    items |= {row.item for row in store.columns("versions", ("item",), id=documents)}
    tables = ("revisions", "disappearances", "findings")
    return {row.item for table in tables for row in store.columns(table, ("item",), item=items)}


def with_items(
    record: Record, store: DerivedStore, items: Collection[str] | None, contacts: Iterable[Contact] | None
) -> Record:
    """Return a record with the revisions and disappearances of some items, and the contacts that they bear on.

    Args:
        record: what it is put into.
        store: where they are kept.
        items: which; ``None`` for all.
        contacts: all contacts, where they are at hand.
    """
    where = {} if items is None else {"item": items}
    revisions = store.rows("revisions", Revision, **where)
    disappearances = store.rows("disappearances", Disappearance, **where)
    if not revisions and not disappearances:
        return record
    documents = {version.document for one in revisions for version in (one.before, one.after)}
    documents |= {one.last.document for one in disappearances}
    told = contact_of(store, documents, contacts)
    return dataclasses.replace(record, revisions=revisions, disappearances=disappearances, contact_of=told)


def contact_of(
    store: DerivedStore, documents: Collection[str], contacts: Iterable[Contact] | None = None
) -> dict[str, str]:
    """Return the contact of each mention in the versions of some items.

    Args:
        store: where they are kept.
        documents: some versions.
        contacts: all contacts, where they are at hand.
    """
    items = {row.item for row in store.columns("versions", ("item",), id=documents)}
    rows = store.rows("versions", VersionRow, item=items)
    every = {*documents, *(row.document for row in rows)}
    found = {
        reference.mention: contact.id
        for contact in (contacts_telling(store, every) if contacts is None else contacts)
        for reference in contact.references
        if reference.evidence.document in every
    }
    for row in rows:
        for mention, now in zip(row.repeated, row.counted, strict=True):
            if now in found:
                found[mention] = found[now]
    return found


def contacts_telling(store: DerivedStore, documents: Collection[str]) -> tuple[Contact, ...]:
    """Return the contacts of which some documents tell."""
    units = store.rows("units", UnitRow, document=documents)
    wanted = {row.id for row in units}
    clusters = store.rows("clusters", ClusterRow, partition={row.partition for row in units})
    homes = {row.home for row in clusters if not wanted.isdisjoint(row.units)}
    names = {row.name for row in store.rows("names", NameRow, id=homes)}
    return store.rows("contacts", Contact, id=names)
