"""Audit what has changed: the findings and verdicts of a whole audit, with most of the last build's kept.

The rules are asked again about

- the contacts that joining has made anew;
- those for which somebody looked at a party's publications of days to which a changed document belongs, by its
  publication, by the days that it covers, or by those that it tells of (``WatchRow``);
- those of a party or person of whose accounts the record held none, and now holds one, or the other way round;
- the claims of changed documents, those about the people of changed contacts, and those for which such days were
  looked at.

The first build asks about everything, and so does one with other rules or thresholds.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from backchannel.audit import (
    OWN_ACCOUNT_KINDS,
    Audit,
    Options,
    PairOptions,
    Record,
    accounts_of,
    check_record,
    narrow_days,
    pairs_of,
    participant_keys,
)
from backchannel.audit.view import contact_days
from backchannel.engine.dossier import Dossier
from backchannel.engine.items import items_of, with_items
from backchannel.engine.joining import Changes
from backchannel.engine.pairing import pair_options
from backchannel.engine.surroundings import InStore, TextsInStore
from backchannel.engine.versioning import claims_of
from backchannel.gazetteer.sources import Sources
from backchannel.ledger import AtLeast, AtMost, Choice, DerivedStore
from backchannel.model import (
    AccountRow,
    Claim,
    Contact,
    Header,
    Mention,
    SideRow,
    ToldRow,
    WatchRow,
    pair_text,
    parse_edtf,
)

_LATEST = "9999"
"""Sorts behind all days."""
MANY = 2_000
"""Changed documents from which on a whole audit takes less time than finding out what it could leave."""
AUDITED_TABLES = ("sides", "accounts", "told", "watches", "findings", "verdicts")

Stretch = tuple[str, str, str]
"""A party, and the first and last of some days, ISO 8601."""


def audit_all(dossier: Dossier, store: DerivedStore, today: dt.date | None) -> None:
    """Audit every contact and claim, and keep the findings in place of the old ones."""
    for table in AUDITED_TABLES:
        store.replace(table, [])
    documents = {one.id: one for one in store.rows("documents", Header)}
    mentions = {one.id: one for one in store.rows("mentions", Mention)}
    contacts = store.rows("contacts", Contact)
    _put_told(store, documents, mentions.values())
    _put_sides(store, contacts)
    record = record_of(dossier, contacts, claims_of(store), documents, TextsInStore(store), mentions)
    record = with_items(record, store, None, contacts)
    _keep(store, check_record(record, options_of(dossier, today)))


def audit_changed(
    dossier: Dossier, store: DerivedStore, documents: Sequence[str], changes: Changes, today: dt.date | None
) -> None:
    """Audit the contacts and claims on which some changed documents bear.

    Args:
        dossier: an open one.
        store: with a whole audit of the time before, in a transaction that is open.
        documents: identifiers of those that are new, or other than they were.
        changes: what joining did to the contacts.
        today: the day of the last capture.
    """
    stretches = _renew_told(store, documents)
    toggled = _renew_sides(store, changes)
    watching = set(_watching(store, stretches))
    pairs: dict[tuple[str, str], str] = {}
    for one in (*changes.before.values(), *changes.after.values()):
        pairs |= {pair: min(_first_day(one), pairs.get(pair, _LATEST)) for pair in pairs_of(one)}
    touched = (*changes.before.values(), *changes.after.values())
    asked = set(changes.after) | set(_held_by(store, toggled)) | set(_between(store, pairs))
    contacts = store.rows("contacts", Contact, id=asked | watching)
    about = {pair_text(*pair) for pair in pairs}
    claims = _with_repeated(
        store,
        [
            *claims_of(store, id=watching),
            *claims_of(store, document=documents),
            *claims_of(store, pair=about),
        ],
    )
    gone = {*changes.before, *(one.id for one in contacts), *(claim.id for claim in claims)}
    told = {one.evidence.document for contact in touched for one in contact.references}
    items = items_of(store, {*documents, *told})
    store.delete_where("findings", subject=gone)
    store.delete_where("findings", item=items)
    store.delete("verdicts", [claim.id for claim in claims])
    store.delete_where("watches", asker=gone)
    around = InStore(store)
    around.take_up(contacts)
    record = with_items(record_of(dossier, contacts, claims, {}, {}, {}), store, items, None)
    _keep(store, check_record(record, options_of(dossier, today), around))


def _with_repeated(store: DerivedStore, claims: Iterable[Claim]) -> list[Claim]:
    """Return some claims with those that may repeat them, since what one document repeats is tested once."""
    wanted = {(one.document, one.pair) for one in claims}
    found = claims_of(store, document={document for document, _ in wanted})
    return [one for one in found if (one.document, one.pair) in wanted]


def record_of(
    dossier: Dossier,
    contacts: Sequence[Contact],
    claims: Sequence[Claim],
    documents: Mapping[str, Header],
    texts: Mapping[str, str],
    mentions: Mapping[str, Mention],
) -> Record:
    """Return what the rules look at: some contacts and claims, and whatever else is at hand of the dossier."""
    return Record(
        documents=documents,
        texts=texts,
        mentions=mentions,
        claims=tuple(claims),
        contacts=tuple(contacts),
        sources=tuple(Sources.standard(dossier.settings.sources)),
        party_names=dossier.party_names,
        parties=dossier.gazetteer.parties,
        principals=dossier.gazetteer.principals,
    )


def options_of(dossier: Dossier, today: dt.date | None) -> Options:
    """Return how the rules are run on a dossier, as its settings say."""
    settings = dossier.settings
    # What is selected is looked up when findings are read, so that all of them are kept.
    pairs = tuple(PairOptions(one.between, thresholds=one.thresholds) for one in pair_options(dossier))
    return Options(thresholds=settings.thresholds, adverbs=settings.adverbs, per_pair=pairs, today=today)


def _keep(store: DerivedStore, audit: Audit) -> None:
    store.put("findings", [(one.id, one) for one in audit.findings])
    store.put("verdicts", [(one.claim, one) for one in audit.verdicts])
    rows = [
        WatchRow(asker, one.party, one.since.isoformat(), one.until.isoformat())
        for asker, watches in audit.watches.items()
        for one in watches
    ]
    store.put("watches", [(f"{row.asker}:{row.party}:{row.since}:{row.until}", row) for row in rows])


def _renew_told(store: DerivedStore, documents: Sequence[str]) -> set[Stretch]:
    """Put what changed documents tell in place of what they told, and return the days to which either belongs."""
    headers = {one.id: one for one in store.rows("documents", Header, id=documents)}
    days = {stretch for header in headers.values() for stretch in _days_of(header)}
    days |= {(row.party, row.since, row.until or row.since) for row in _told(store, documents) if row.since}
    store.delete_where("told", document=documents)
    _put_told(store, headers, store.rows("mentions", Mention, document=documents))
    return days | {(row.party, row.since, row.until or row.since) for row in _told(store, documents) if row.since}


def _told(store: DerivedStore, documents: Sequence[str]) -> tuple[ToldRow, ...]:
    return store.rows("told", ToldRow, document=documents)


def _put_told(store: DerivedStore, documents: Mapping[str, Header], mentions: Iterable[Mention]) -> None:
    rows: list[ToldRow] = []
    for mention in mentions:
        document = documents.get(mention.document)
        if document and document.party and document.kind in OWN_ACCOUNT_KINDS:
            since, until = (day.isoformat() for day in days) if (days := narrow_days(mention)) else (None, None)
            rows += [
                ToldRow(mention.id, mention.document, document.party, pair_text(*pair), since, until)
                for pair in pairs_of(mention)
            ]
    store.put("told", [(f"{row.mention}:{row.pair}", row) for row in rows])


def _days_of(document: Header) -> Iterator[Stretch]:
    """Yield the days to which a document belongs: that of its publication, and those that it covers."""
    if document.party and document.day:
        yield document.party, document.day, document.day
    first, last = parse_edtf(document.covers).days() if document.covers else (None, None)
    if document.party and first and last:
        yield document.party, first.isoformat(), last.isoformat()


def _watching(store: DerivedStore, stretches: Iterable[Stretch]) -> Iterator[str]:
    """Yield the contacts and claims for which some days of a party were looked at."""
    for party, since, until in sorted(stretches):
        rows = store.columns("watches", ("asker",), party=party, since=AtMost(until), until=AtLeast(since))
        yield from (row.asker for row in rows)


def _put_sides(store: DerivedStore, contacts: Iterable[Contact]) -> None:
    sides: list[SideRow] = []
    accounts: list[AccountRow] = []
    for contact in contacts:
        keys = participant_keys(contact)
        parties = {person.key: person.party for person in contact.participants if person.key in keys}
        day = _first_day(contact)
        sides += [SideRow(contact.id, person, party, contact.status, day) for person, party in parties.items()]
        accounts += [AccountRow(contact.id, party, person) for party, person in accounts_of(contact)]
    store.put("sides", [(f"{row.contact}:{row.person}", row) for row in sides])
    store.put("accounts", [(f"{row.contact}:{row.party}:{row.person or ''}", row) for row in accounts])


def _renew_sides(store: DerivedStore, changes: Changes) -> set[tuple[str, str | None]]:
    """Bring the tables of people and accounts up to date.

    Returns:
        The parties, alone and with a person, of whose accounts there was none and now is one, or the other way round.
    """
    touched = set(changes.before) | set(changes.after)
    concerned = {row for one in (*changes.before.values(), *changes.after.values()) for row in accounts_of(one)}
    there = {row for row in concerned if _has_account(store, *row)}
    store.delete_where("sides", contact=touched)
    store.delete_where("accounts", contact=touched)
    _put_sides(store, changes.after.values())
    return there ^ {row for row in concerned if _has_account(store, *row)}


def _has_account(store: DerivedStore, party: str, person: str | None) -> bool:
    return store.has("accounts", party=party, person=person or "")


def _between(store: DerivedStore, pairs: Mapping[tuple[str, str], str]) -> Iterator[str]:
    """Yield the contacts on which a change of others of two people bears.

    Those that are no more than planned (D108), those of the day of the change or later (S702), and the last that was
    held before it, which was the last of all until then, or is it now (S701).
    """
    planned: dict[str, set[str]] = {}
    for pair, day in pairs.items():
        for person in pair:
            if person not in planned:
                planned[person] = _sides_of(store, person, status="planned")
        yield from planned[pair[0]] & planned[pair[1]]
        later = _sides_of(store, pair[0], day=AtLeast(day))
        yield from later & _sides_of(store, pair[1], day=AtLeast(day)) if later else ()
        yield from _last_before(store, pair, day)


def _last_before(store: DerivedStore, pair: tuple[str, str], day: str) -> Iterator[str]:
    """Yield the last contact of two people that was held and began before a day, as S701 finds the last of all."""
    days = [
        {
            (row.day, row.contact)
            for row in store.columns("sides", ("day", "contact"), person=person, status="held", day=AtMost(day))
            if row.day and row.day < day
        }
        for person in pair
    ]
    both = days[0] & days[1]
    if both:
        yield max(both)[1]


def _sides_of(store: DerivedStore, person: str, **where: Choice) -> set[str]:
    return {row.contact for row in store.columns("sides", ("contact",), person=person, **where)}


def _first_day(contact: Contact) -> str:
    first = contact_days(contact)[0]
    return first.isoformat() if first else ""


def _held_by(store: DerivedStore, toggled: Iterable[tuple[str, str | None]]) -> Iterator[str]:
    """Yield the contacts of some people, or of a party where no person is given."""
    for party, person in toggled:
        whose = {"person": person} if person else {"party": party}
        rows = store.columns("sides", ("contact",), **whose)
        yield from (row.contact for row in rows)
