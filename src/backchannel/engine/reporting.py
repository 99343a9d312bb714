"""Write the report of a dossier: static pages that open from a disk without a network, and the data files.

The same dossier and settings give the same bytes. Pages are written one by one; what is held in memory is the contacts,
findings and claims, and one text at a time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from backchannel.engine.dossier import Dossier, Report, silent
from backchannel.engine.looking import Built, compare_contact, names_of, rule_cards
from backchannel.engine.noted import day_of_last_capture
from backchannel.errors import UsageError
from backchannel.ledger import DerivedStore
from backchannel.model import Contact, Disappearance, Evidence, Finding, Header, Revision
from backchannel.publication.page import Names
from backchannel.publication.revisions_shape import revisions_shape
from backchannel.publication.shapes import claims_shape, contacts_shape, dump_json, findings_shape
from backchannel.publication.site import claims as claim_pages
from backchannel.publication.site import contacts as contact_pages
from backchannel.publication.site import documents as document_pages
from backchannel.publication.site import findings as finding_pages
from backchannel.publication.site import overview, pairs, tables
from backchannel.publication.site.comparing import places_of
from backchannel.publication.site.places import Places
from backchannel.publication.site.rendering import Site, report_environment, static_files
from backchannel.publication.words import when_words

DATA_FILES = (
    "contacts.json", "findings.json", "claims.json", "revisions.json", "contacts.csv", "findings.csv", "documents.csv",
)  # fmt: skip
MOST_PROBLEMS = 50
PLACES = Places()
MARK = "style.css"
"""The file by which a folder is known to hold a report, and may be written over."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Written:
    """What was written."""

    directory: Path
    pages: int

    def summary(self) -> str:
        """Say it in one sentence."""
        return f"Wrote {self.pages:,} pages to {self.directory}. Open {self.directory / 'index.html'} in a browser."


def write_report(dossier: Dossier, built: Built, directory: Path, report: Report = silent) -> Written:
    """Write the report of a dossier into a directory, which is made where it is missing.

    Args:
        dossier: an open one.
        built: what its last build made.
        directory: where to; one that holds something other than a report is refused.
        report: is told of the progress.

    Raises:
        UsageError: the directory holds other files, or cannot be written.
    """
    try:
        _check(directory)
        return Written(directory, _Writer(dossier, built, directory, report).write())
    except OSError as error:
        raise UsageError(
            f"{directory}: cannot be written ({error.strerror or error})", "Check the free space and the permissions"
        ) from error


def _check(directory: Path) -> None:
    if directory.exists() and not directory.is_dir():
        raise UsageError(f"{directory}: is a file", "Name a directory for the report")
    if directory.is_dir() and any(directory.iterdir()) and not (directory / MARK).is_file():
        raise UsageError(f"{directory}: holds files that are no report", "Name an empty directory, or a new one")


def method_page(dossier: Dossier, built: Built) -> dict[str, Any]:
    """Return what the page on method and limits shows."""
    checkpoint, settings = dossier.ledger.checkpoint, dossier.settings
    errors = [one for one in built.problems if one.severity == "error"]
    return {
        "entries": checkpoint.sequence,
        "checkpoint": checkpoint.hash,
        "problems": [str(one) for one in errors[:MOST_PROBLEMS]],
        "more_problems": max(0, len(errors) - MOST_PROBLEMS),
        "select": ", ".join(settings.select),
        "ignore": ", ".join(settings.ignore),
        "waived": len(built.waived),
        "decisions": len(dossier.ledger.decisions()),
    }


def overview_of(built: Built, names: Names) -> dict[str, Any]:
    """Return what the overview shows."""
    headers = sorted(built.documents.values(), key=lambda one: (one.published or "", one.id))
    unread = sum(one.severity == "error" for one in built.problems)
    doubts = overview.Doubts(len(built.ambiguities), unread)
    return overview.overview_page(headers, built.contacts, built.claims, built.findings, names, doubts)


class _Writer:
    """One run: the record at hand, indexed by what pages ask of it."""

    def __init__(self, dossier: Dossier, built: Built, directory: Path, report: Report) -> None:
        self._dossier = dossier
        self._built = built
        self._directory = directory
        self._report = report
        self._pages = 0
        self._texts = built.around()
        with DerivedStore.open(dossier.directory) as store:
            last = day_of_last_capture(store)
        self._site = Site(
            dossier.directory.name, names_of(dossier, built), last.isoformat() if last else None, report_environment()
        )

    def write(self) -> int:
        """Write it all, and return the number of pages."""
        for name, text in static_files().items():
            self._put(name, text)
        self._page("overview.html", PLACES.overview(), self._overview())
        self._page("method.html", PLACES.method(), method_page(self._dossier, self._built))
        self._write_contacts()
        self._write_findings()
        self._write_claims()
        self._write_pairs()
        self._write_documents()
        self._write_data()
        return self._pages

    # --- what pages ask

    @cached_property
    def _contacts(self) -> tuple[Contact, ...]:
        return self._built.contacts

    @cached_property
    def _by_id(self) -> Mapping[str, Contact]:
        return {one.id: one for one in self._contacts}

    @cached_property
    def _headers(self) -> tuple[Header, ...]:
        return tuple(sorted(self._built.documents.values(), key=lambda one: (one.published or "", one.id)))

    @cached_property
    def _findings(self) -> Mapping[str, list[Finding]]:
        """By contact, or by claim."""
        return _grouped(self._built.findings, lambda one: [*one.contacts, *([one.claim] if one.claim else [])])

    @cached_property
    def _codes(self) -> Mapping[str, list[str]]:
        """Of the findings about each contact or claim."""
        return {one: sorted({finding.code for finding in found}) for one, found in self._findings.items()}

    @cached_property
    def _pairs(self) -> Mapping[tuple[str, str], list[Contact]]:
        return pairs.pairs_of_contacts(self._contacts)

    @cached_property
    def _revisions(self) -> Mapping[str, list[Revision]]:
        """Those with a change of words, by each of the two documents."""
        worded = [one for one in self._built.revisions if any(c.part in ("title", "text") for c in one.changes)]
        return _grouped(worded, lambda one: {one.before.document, one.after.document})

    @cached_property
    def _gone(self) -> Mapping[str, list[Disappearance]]:
        return _grouped(self._built.disappearances, lambda one: [one.last.document])

    @cached_property
    def _cited(self) -> dict[str, set[tuple[int, int]]]:
        """The places of each document that a page cites; comparisons add theirs as they are made."""
        found: dict[str, set[tuple[int, int]]] = defaultdict(set)
        every: list[Evidence] = [one for contact in self._contacts for one in contact_pages.cited(contact)]
        every += [one for finding in self._built.findings for one in finding.evidence]
        for one in every:
            found[one.document].add((one.start, one.end))
        for claim in self._built.claims:
            found[claim.document].add((claim.span.start, claim.span.end))
        return found

    # --- pages

    def _overview(self) -> dict[str, Any]:
        return {**overview_of(self._built, self._site.names), "data_files": DATA_FILES}

    def _write_contacts(self) -> None:
        years = _grouped(self._contacts, lambda one: [contact_pages.year_of(one)])
        counts = [(year, len(years[year])) for year in sorted(years, reverse=True)]
        head = {"heading": "Contacts", "years": counts, "rows": []}
        self._page("contacts.html", PLACES.listed("contacts"), head)
        for year, number in counts:
            heading = f"Contacts of {year}" if year else "Contacts of a time not known"
            rows = contact_pages.rows_of(years[year], self._codes)
            values = {"heading": f"{heading} ({number:,})", "years": counts, "rows": rows}
            self._page("contacts.html", PLACES.within("contacts", year), values)
        for number, contact in enumerate(self._contacts, start=1):
            self._page("contact.html", PLACES.contact(contact.id), self._contact(contact))
            self._report("writing contacts", number, len(self._contacts))

    def _contact(self, contact: Contact) -> dict[str, Any]:
        documents = dict.fromkeys(one.evidence.document for one in contact.references)
        revisions = {one.id: one for document in documents for one in self._revisions.get(document, ())}
        keys = contact_pages.pair_of(contact)
        own = [one for one in contact.accounts if one.words and one.party not in ("press", "unknown")]
        about = contact_pages.About(
            findings=self._findings.get(contact.id, []),
            related=[one for one in self._pairs.get(keys, ()) if one.id != contact.id] if keys else [],
            revisions=list(revisions.values()),
            gone=[one for document in documents for one in self._gone.get(document, ())],
            titles={one.after.document: self._title(one.after.document) for one in revisions.values()},
            comparison=compare_contact(self._dossier, self._built, contact) if own else None,
            zones={one: self._built.documents[one].timezone for one in documents},
        )
        for one in places_of(about.comparison) if about.comparison else ():
            self._cited[one.document].add((one.start, one.end))
        return contact_pages.contact_page(contact, about)

    def _title(self, document: str) -> str:
        return self._built.documents[document].title

    def _write_findings(self) -> None:
        by_rule = overview.by_rule(self._built.findings, self._site.names.rules)
        empty = {"rows": [], "more": "", "page": []}
        heading = f"Findings ({len(self._built.findings):,})"
        self._page("findings.html", PLACES.listed("findings"), {"heading": heading, "by_rule": by_rule, **empty})
        groups = _grouped(self._built.findings, lambda one: [one.code])
        for card in rule_cards():
            page = finding_pages.rule_page_of(card, groups.get(card.code, []))
            self._page("findings.html", PLACES.rule(card.code), page)

    def _write_claims(self) -> None:
        verdicts = {one.claim: one for one in self._built.verdicts}
        told = [one for one in self._built.claims if one.id in verdicts]
        headers = self._built.documents
        years = _grouped(told, lambda one: [(headers[one.document].published or "")[:4]])
        listed = [(year, len(years[year])) for year in sorted(years, reverse=True)]
        head = "Claims about many contacts"
        self._page("claims.html", PLACES.listed("claims"), {"heading": head, "years": listed, "rows": []})
        for year, _ in listed:
            rows = [claim_pages.claim_row(one, verdicts[one.id], headers[one.document]) for one in years[year]]
            values = {"heading": f"{head}, {year or 'undated'}", "years": listed, "rows": rows}
            self._page("claims.html", PLACES.within("claims", year), values)
        for one in told:
            page = claim_pages.claim_page(
                one, verdicts[one.id], headers[one.document], self._by_id, self._findings.get(one.id, []),
                self._site.names,
            )  # fmt: skip
            self._page("claim.html", PLACES.claim(one.id), page)

    def _write_pairs(self) -> None:
        rows = [pairs.pair_row(keys, found) for keys, found in self._pairs.items()]
        rows.sort(key=lambda row: (-row["number"], row["names"]))
        self._page("pairs.html", PLACES.listed("pairs"), {"rows": rows})
        for keys, found in self._pairs.items():
            self._page("pair.html", PLACES.pair(keys), pairs.pair_page(keys, found, self._codes))

    def _write_documents(self) -> None:
        months = document_pages.months_of(self._headers)
        listed = [(month, len(found)) for month, found in months]
        self._page("documents.html", PLACES.listed("documents"), {"heading": "Documents", "months": listed, "rows": []})
        for month, found in months:
            heading = f"Documents, {when_words(month) if month else 'undated'}"
            self._page(
                "documents.html", PLACES.within("documents", month), {"heading": heading, "months": [], "rows": found}
            )
        told = _grouped(self._contacts, lambda one: {ref.evidence.document for ref in one.references})
        claims = _grouped(self._built.claims, lambda one: [one.document])
        for number, header in enumerate(self._headers, start=1):
            page = document_pages.document_page(
                header,
                self._texts.text(header.id),
                self._cited.get(header.id, ()),
                (contact_pages.rows_of(told.get(header.id, []), {}), claims.get(header.id, [])),
                (self._revisions.get(header.id, []), self._gone.get(header.id, [])),
            )
            self._page("document.html", PLACES.document(header.id), page)
            self._report("writing documents", number, len(self._headers))

    def _write_data(self) -> None:
        built = self._built
        data = {
            "contacts.json": lambda: dump_json(contacts_shape(self._contacts, built.ambiguities, built.findings)),
            "findings.json": lambda: dump_json(findings_shape(built.findings)),
            "claims.json": lambda: dump_json(claims_shape(built.claims, built.verdicts, built.documents)),
            "revisions.json": lambda: dump_json(
                revisions_shape(built.revisions, built.disappearances, built.contact_of)
            ),
            "contacts.csv": lambda: tables.contacts_table(self._contacts, self._codes),
            "findings.csv": lambda: tables.findings_table(built.findings),
            "documents.csv": lambda: tables.documents_table(self._headers),
        }
        for name in DATA_FILES:
            self._put(PLACES.data(name), data[name]() + ("\n" if name.endswith(".json") else ""))

    def _page(self, template: str, place: str, values: Mapping[str, Any]) -> None:
        self._put(place, self._site.render(template, place, values))
        self._pages += 1

    def _put(self, place: str, text: str) -> None:
        path = self._directory / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "backslashreplace"))


def _grouped(items: Iterable[T], keys: Callable[[T], Iterable[str]]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for one in items:
        for key in keys(one):
            found[key].append(one)
    return found
