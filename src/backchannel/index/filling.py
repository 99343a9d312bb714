"""Make the index of a dossier, or bring it up to date: what has not changed since is not read again."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

from backchannel.engine import Dossier
from backchannel.engine.dossier import Report, silent
from backchannel.engine.looking import Built, names_of, reading
from backchannel.engine.noted import day_of_last_capture, decided_to
from backchannel.errors import SearchError
from backchannel.index.edits import fill_edits
from backchannel.index.listing import ACCOUNTS, day_of
from backchannel.index.opening import (
    FILLED_FROM,
    HONOURED,
    MADE_WITH,
    ORDERED,
    UNTIL,
    connect,
    fingerprint,
    meta_of,
    rows_fingerprint,
    stand_of,
)
from backchannel.index.schema import SCHEMA
from backchannel.index.waiting import fill_queue
from backchannel.index.words import STAND, Filling, Stand
from backchannel.index.words.choosing import filling_for, lacking
from backchannel.ledger import DerivedStore
from backchannel.ledger.database import database_errors
from backchannel.ledger.layout import INDEX_FILE
from backchannel.model import PRESS, SEVERITIES, Claim, Contact, Finding, Header, Sighting, Text, pair_text, slug
from backchannel.publication.site import claims as claim_rows
from backchannel.publication.site import contacts as contact_rows
from backchannel.publication.site import pairs as pair_rows
from backchannel.publication.site.places import pair_name
from backchannel.publication.words import UNKNOWN_PARTY, clean, order_key

_NUMBERS = "numbers"
"""The next number of each table."""
_BATCH = 500
"""Texts held at once."""

R = TypeVar("R")
Row = tuple[str, str, R]
"""Identifier, digest, record."""


def fill_index(
    dossier: Dossier, report: Report = silent, pages: Callable[[Built], Mapping[str, str]] | None = None
) -> None:
    """Make the index show what the last build made.

    Args:
        dossier: an open one, built.
        report: is told of the progress.
        pages: makes the pages that would take long, by name.
    """

    def find() -> Stand | None:
        return stand_of(dossier.directory / INDEX_FILE)

    try:
        with closing(filling_for(dossier, find)) as words:
            _fill(dossier, words, report, pages)
    except SearchError as error:  # lists are there without it
        _fill(dossier, lacking(dossier, find(), error), report, pages)


def _fill(dossier: Dossier, words: Filling, report: Report, pages: Callable[[Built], Mapping[str, str]] | None) -> None:
    path = dossier.directory / INDEX_FILE
    fresh = path.with_name(f"{INDEX_FILE}.{os.getpid()}")
    try:
        known = words.goes_on and _copy(path, fresh, words.old)
        with database_errors(fresh, "Delete it, then try again"), closing(_opened(fresh)) as connection:
            if not known:
                connection.executescript(SCHEMA)
            _quick(connection)
            with reading(dossier) as built, DerivedStore.open(dossier.directory) as store:
                _Filler(connection, dossier, (built, store), words, report).fill(is_first=not known)
                if not known:
                    _keep_earlier_names(connection, path)
                if pages:
                    made = pages(built)
                    connection.execute("DELETE FROM pages")
                    connection.executemany("INSERT INTO pages VALUES (?, ?)", sorted(made.items()))
                last = day_of_last_capture(store)
                notes = [
                    (MADE_WITH, rows_fingerprint()),
                    (FILLED_FROM, fingerprint(dossier, store)),
                    (UNTIL, last.isoformat() if last else ""),
                    (HONOURED, str(decided_to(store))),
                    (STAND, words.keep().note),
                ]
            connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", notes)
            connection.commit()
        fresh.replace(path)
        words.leave()
    finally:
        fresh.unlink(missing_ok=True)


def _copy(path: Path, fresh: Path, old: Stand | None) -> bool:
    """Copy the index that is there, and say whether it is of this version, whole, and the one that has such words."""
    fresh.unlink(missing_ok=True)
    if not path.is_file():
        return False
    shutil.copyfile(path, fresh)
    try:
        with closing(connect(fresh)) as connection:
            if meta_of(connection, MADE_WITH) == rows_fingerprint() and stand_of(fresh) == old:
                return True
    except sqlite3.Error:
        pass
    fresh.unlink()
    return False


def _keep_earlier_names(connection: sqlite3.Connection, path: Path) -> None:
    """Take from an index of another version the words of contacts that are not there any more under their names."""
    connection.commit()
    query = "INSERT OR IGNORE INTO gone_words SELECT * FROM old.{} WHERE contact NOT IN (SELECT id FROM contacts)"
    try:
        connection.execute("ATTACH DATABASE ? AS old", (f"{path.absolute().as_uri()}?mode=ro",))
        for table in ("contact_words", "gone_words"):
            connection.execute(query.format(table))
    except sqlite3.Error:  # none is there, or it is damaged, or older than these tables
        pass


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rwc", uri=True)


def _quick(connection: sqlite3.Connection) -> None:
    """No journal and no waiting for the disk: a copy that is cut short is thrown away."""
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")


class _Filler:
    """One run."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        dossier: Dossier,
        made: tuple[Built, DerivedStore],
        words: Filling,
        report: Report,
    ) -> None:
        self._to = connection
        self._dossier = dossier
        self._built, self._store = made
        self._names = names_of(dossier, self._built)
        self._words = words
        self._report = report
        self._next = json.loads(meta_of(connection, _NUMBERS) or "{}")

    def fill(self, *, is_first: bool) -> None:
        """Fill every table."""
        self._words.begin(self._to, self._next)
        self._fill_documents()
        self._fill_contacts()
        self._fill_candidates()
        self._fill_findings()
        self._fill_claims()
        self._fill_pairs()
        self._fill_changes()
        fill_queue(self._to, self._built, self._fresh, self._report)
        notes = [(_NUMBERS, json.dumps(self._next))]
        notes += [(ORDERED, json.dumps(self._next))] if is_first else []
        self._to.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", notes)

    def _fill_documents(self) -> None:
        headers = {one.id: one for one in self._built.documents.values()}
        ordered = _in_order(headers.values(), lambda one: one.published or "")
        fresh = self._changed("documents", ((one.id, _digest(one), one) for one in ordered))
        done = 0
        for batch in _batches(fresh, _BATCH):
            texts = self._texts([one.id for _, _, one in batch])
            for identifier, digest, one in batch:
                party, day = one.party or "", one.day or (one.published or "")[:10]
                row = json.dumps(
                    {"id": one.id, "published": one.published, "title": one.title, "publisher": one.publisher,
                     "party": party, "kind": one.kind}
                )  # fmt: skip
                given = (identifier, digest, one.published or "", day, party, one.kind, row)
                self._insert("documents", given, clean(one.title), texts.get(identifier, "")[len(one.title) :])
            done += len(batch)
            self._report("indexing documents", done, len(fresh))

    def _fill_contacts(self) -> None:
        ordered = _in_order(self._built.contacts, lambda one: _sort(one.when))
        fresh = self._changed("contacts", ((one.id, _digest(one), one) for one in ordered))
        self._fresh = [one for _, _, one in fresh]
        for table in ("contact_people", "contact_words", "gone_words"):
            self._forget(table, "contact", [one.id for one in self._fresh])
        for number, (identifier, digest, one) in enumerate(fresh, start=1):
            row = contact_rows.rows_of([one], {})[0]
            shown = {
                "id": row.id, "when": row.when, "channel": row.channel, "status": row.status, "people": row.people,
                "told_by": list(row.told_by),
            }  # fmt: skip
            keys = contact_rows.pair_of(one)
            told = sorted({account.party for account in one.accounts})
            given = (
                identifier, digest, _sort(one.when), day_of(one.when), day_of(one.when, end=True), one.channel,
                one.status, pair_text(*keys) if keys else "", f" {' '.join(told)} ", _accounts(one), json.dumps(shown),
            )  # fmt: skip
            words = [one.channel, one.status, *(value.value for value in one.fields)]
            words += [topic for account in one.accounts for topic in account.topics]
            words += [reference.evidence.quote for reference in one.references]
            self._insert("contacts", given, contact_rows.heading_of(one), " ".join(map(clean, words)))
            people = sorted({(part.key, part.name, part.party or "", _words(part.name)) for part in one.participants})
            self._to.executemany("INSERT OR IGNORE INTO people (key, name, party, words) VALUES (?, ?, ?, ?)", people)
            query = "INSERT INTO contact_people SELECT number, ? FROM people WHERE (key, name, party) = (?, ?, ?)"
            self._to.executemany(query, [(identifier, *person[:3]) for person in people])
            cited = {(identifier, place.document, place.start, place.end) for place in contact_rows.cited(one)}
            self._to.executemany("INSERT INTO contact_words VALUES (?, ?, ?, ?)", sorted(cited))
            self._report("indexing contacts", number, len(fresh))

    def _fill_findings(self) -> None:
        ordered = _in_order(self._built.findings, _gravity)
        fresh = self._changed("findings", ((one.id, _digest(one), one) for one in ordered))
        for table in ("finding_subjects", "finding_words"):
            self._forget(table, "finding", [identifier for identifier, _, _ in fresh])
        times = self._taken({place.document for _, _, one in fresh for place in one.evidence})
        for identifier, digest, one in fresh:
            known = max(times.get(place.document, "") for place in one.evidence)
            given = (
                identifier, digest, _gravity(one), day_of(one.when), one.code, SEVERITIES.index(one.severity),
                one.subject or "",
                f" {' '.join(one.parties)} ", known,
            )  # fmt: skip
            text = " ".join(clean(evidence.quote) for evidence in one.evidence)
            self._insert("findings", given, f"{one.code} {self._names.rules.get(one.code, '')} {one.message}", text)
            subjects = [*one.contacts, *([one.claim] if one.claim else [])]
            rows = [(identifier, subject, one.code) for subject in subjects]
            self._to.executemany("INSERT INTO finding_subjects VALUES (?, ?, ?)", rows)
            words = sorted({(identifier, place.document, place.start, place.end) for place in one.evidence})
            self._to.executemany("INSERT INTO finding_words VALUES (?, ?, ?, ?)", words)

    def _taken(self, documents: Collection[str]) -> dict[str, str]:
        """Return when the ledger took in the bytes of some documents first; ISO 8601 in UTC."""
        if not documents:
            return {}
        headers = self._built.some("documents", documents, Header)
        first: dict[str, int] = {}
        for one in self._store.rows("sightings", Sighting, sha256={header.sha256 for header in headers}):
            assert one.sha256 is not None, "chosen by it"
            first[one.sha256] = min(one.sequence, first.get(one.sha256, one.sequence))
        recorded = {one.sequence: one.recorded_at for one in self._dossier.ledger.entries(kinds=("captured",))}
        return {one.id: recorded[first[one.sha256]] for one in headers if first.get(one.sha256) in recorded}

    def _fill_candidates(self) -> None:
        """Tell for each contact which mentions may be of it, and under no name which may be of none that is there."""
        self._to.execute("DELETE FROM candidates")
        rows = [
            (contact, one.mention)
            for one in self._built.ambiguities
            for contact in [may.contact for may in one.candidates] or [""]
        ]
        self._to.executemany("INSERT INTO candidates VALUES (?, ?)", rows)

    def _fill_claims(self) -> None:
        verdicts = {one.claim: one for one in self._built.verdicts}
        documents = self._built.documents
        told = _in_order(
            [one for one in self._built.claims if one.id in verdicts],
            lambda one: documents[one.document].published or "",
        )
        given = ((one.id, _digest(one, verdicts[one.id]), one) for one in told)
        for identifier, digest, one in self._changed("claims", given):
            verdict, header = verdicts[one.id], documents[one.document]
            row = json.dumps(claim_rows.claim_row(one, verdict, header))
            published = header.published or ""
            values = (identifier, digest, published, header.day or published[:10], one.document, one.kind,
                      verdict.verdict, row)  # fmt: skip
            people = " ".join(part.name for part in one.participants)
            self._insert("claims", values, clean(one.span.quote), clean(f"{people} {verdict.reason}"))

    def _fill_pairs(self) -> None:
        self._to.execute("DELETE FROM pairs")
        for keys, found in pair_rows.pairs_of_contacts(self._built.contacts).items():
            row = pair_rows.pair_row(keys, found)
            sort = f"{row['number']:09}"
            self._put("pairs", (pair_name(keys), pair_text(*keys), sort, json.dumps(row)))

    def _fill_changes(self) -> None:
        """Tell of each document in which revisions with other words it is, and where it was gone."""
        self._to.execute("DELETE FROM changes")
        rows = [
            (version.document, "revision", one.id)
            for one in self._built.revisions
            if any(change.part in ("title", "text") for change in one.changes)
            for version in (one.before, one.after)
        ]
        rows += [(one.last.document, "gone", one.id) for one in self._built.disappearances]
        self._to.executemany("INSERT INTO changes VALUES (?, ?, ?)", sorted(set(rows)))
        fill_edits(self._to, self._built)

    def _changed(self, table: str, rows: Iterable[Row[R]]) -> list[Row[R]]:
        """Return the rows that are new or other than those in the index, whose old form is taken out with all gone."""
        known = dict(self._to.execute(f"SELECT id, digest FROM {table}"))  # noqa: S608 - own name
        fresh = []
        for row in rows:
            if known.get(row[0]) == row[1]:
                del known[row[0]]
            else:
                fresh.append(row)
        query = f"INSERT INTO gone SELECT ?, number FROM {table} WHERE id = ?"  # noqa: S608 - own name
        self._to.executemany(query, [(table, one) for one in known])
        self._forget(table, "id", known)
        if table == "contacts":
            there = {row[0] for row in fresh}
            query = "INSERT OR IGNORE INTO gone_words SELECT * FROM contact_words WHERE contact = ?"
            self._to.executemany(query, [(one,) for one in known if one not in there])
            for own in ("contact_people", "contact_words"):
                self._forget(own, "contact", known)
        if table == "findings":
            for own in ("finding_subjects", "finding_words"):
                self._forget(own, "finding", known)
        return fresh

    def _forget(self, table: str, column: str, keys: Iterable[str]) -> None:
        self._to.executemany(f"DELETE FROM {table} WHERE {column} = ?", [(key,) for key in keys])  # noqa: S608

    def _insert(self, table: str, values: tuple[Any, ...], title: str, text: str) -> None:
        """Put in a row with its words. Those of rows taken out stay behind, under numbers that no row has again."""
        self._words.put(table, self._put(table, values), title, text)

    def _put(self, table: str, values: tuple[Any, ...]) -> int:
        number: int = self._next.get(table, 1)
        self._next[table] = number + 1
        marks = ", ".join("?" * (len(values) + 1))
        self._to.execute(f"INSERT INTO {table} VALUES ({marks})", (number, *values))  # noqa: S608 - own name
        return number

    def _texts(self, ids: Iterable[str]) -> dict[str, str]:
        wanted = list(ids)
        return dict(zip(sorted(wanted), (t.text for t in self._store.rows("texts", Text, id=wanted)), strict=True))


S = TypeVar("S", Header, Contact, Finding, Claim)


def _in_order(records: Iterable[S], sort: Callable[[S], str]) -> list[S]:
    """Return records so that the first of a list, whose rows with one ``sort`` go by identifier, gets its number last.

    Words are looked up by number, so that the first of those found need not be sorted out of all.
    """
    return sorted(sorted(records, key=lambda one: one.id, reverse=True), key=sort)


def _gravity(finding: Finding) -> str:
    return f"{SEVERITIES.index(finding.severity)}{day_of(finding.when)}"


def _sort(when: str | None) -> str:
    unknown, moment, _ = order_key(when)
    return "" if unknown else moment


def _words(name: str) -> str:
    """Return the words of a name, as ``sifting.is_meant`` compares them."""
    return f" {slug(name).replace('-', ' ')} "


def _accounts(contact: Contact) -> str:
    """Return how many sides have an account of their own: ``none``, ``one`` or ``several``."""
    number = sum(bool(account.words) for account in contact.accounts if account.party not in (PRESS, UNKNOWN_PARTY))
    return ACCOUNTS[min(number, len(ACCOUNTS) - 1)]


def _digest(*records: Header | Contact | Finding | Claim | Any) -> str:
    return hashlib.blake2b(repr(records).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def _batches(items: list[R], size: int) -> Iterator[list[R]]:
    for at in range(0, len(items), size):
        yield items[at : at + size]
