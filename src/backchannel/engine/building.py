"""Build what is derived: read, extract, reconcile and audit what is new or changed.

What is derived is a function of the ledger's captures and decisions, the settings and this package. Each stage notes
what it has worked with: documents are read and extracted once, and again only where what reads them has changed; the
contacts that they bear on are made again (``joining.py``), and the findings that may be others for it
(``auditing.py``). The result is the same as that of a build from nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from backchannel.engine.asking import Consultation
from backchannel.engine.auditing import AUDITED_TABLES, MANY, audit_all, audit_changed
from backchannel.engine.dossier import Dossier, Report, silent
from backchannel.engine.fingerprint import package_fingerprint
from backchannel.engine.joining import join_changed
from backchannel.engine.noted import (
    AUDITED_WITH,
    BUILT_FROM,
    COUNTS,
    DECIDED_TO,
    EXTRACTED_WITH,
    JOINED_WITH,
    JOINING_PARTS,
    JUDGING_PARTS,
    READ_TO,
    TODAY,
    UNASKED,
    UNFINISHED,
    VERSIONED_TO,
    build_fingerprint,
    day_of_last_capture,
    decided_to,
    extraction_fingerprint,
    is_whole,
    noted_number,
    thresholds_of,
    unasked_of,
)
from backchannel.engine.pairing import pair_options
from backchannel.engine.versioning import VERSION_TABLES, renew_versions
from backchannel.engine.workshop import Extracted, Work, work_through
from backchannel.ledger import DerivedStore, one_at_a_time
from backchannel.model import Capture, Header, PendingRow, Problem, Ruling, Text, content_id
from backchannel.publication.words import counted

BATCH_CAPTURES = 200
"""Captures whose results are kept in one transaction: what is lost, at most, when a build is stopped."""
BATCH_DOCUMENTS = 2000
"""Documents after which they are kept, where captures have many."""

_JOINED_TABLES = ("units", "clusters", "open", "names", "contacts", "ambiguities", "rulings")


@dataclass(frozen=True, slots=True)
class Build:
    """What a build did."""

    read: int
    """How many captured files were read."""
    problems: tuple[Problem, ...]
    """Of the files read."""
    rulings: tuple[Ruling, ...]
    """What became of each decision that stands."""
    documents: int
    mentions: int
    contacts: int
    claims: int
    findings: int
    """Numbers of what there is now; of findings, before the settings select and waive."""

    def summary(self) -> str:
        """Say in one sentence what there is."""
        made = (
            f"{counted(self.documents, 'document')}, {counted(self.mentions, 'mention')}: "
            f"{counted(self.contacts, 'contact')}, {counted(self.claims, 'claim')}, "
            f"{counted(self.findings, 'finding')}."
        )
        return f"Read {counted(self.read, 'new or changed file')}. {made}" if self.read else f"Nothing new. {made}"


Extract = Callable[[Work, Sequence[Capture], int], Iterator[Extracted]]


def build(
    dossier: Dossier, report: Report = silent, processes: int | None = None, extract: Extract = work_through
) -> Build:
    """Read and extract what is new or changed, then reconcile and audit what that bears on.

    Args:
        dossier: an open one.
        report: is told of the progress.
        processes: as the setting of that name; the result does not depend on it. ``None`` for the setting.
        extract: reads captures and extracts their documents; benchmarks have their own.
    """
    count = dossier.settings.processes if processes is None else processes
    pair_options(dossier)  # a pair that means nobody is refused before the work is done
    with one_at_a_time(dossier.directory), DerivedStore.open(dossier.directory) as store:
        if not is_whole(store):
            store.set_meta(EXTRACTED_WITH, "")
        problems, read = _extract_new(dossier, store, report, lambda work, todo: extract(work, todo, count))
        goal = build_fingerprint(dossier, store)
        if store.meta(BUILT_FROM) != goal:
            with store.transaction():
                _judge(dossier, store, report)
                store.set_meta(BUILT_FROM, goal)
                store.set_meta(COUNTS, json.dumps(store.counts()))
        numbers = [store.count(table) for table in ("documents", "mentions", "contacts", "claims", "findings")]
        rulings = sorted(store.rows("rulings", Ruling), key=lambda one: one.decision)
    return Build(read, tuple(problems), tuple(rulings), *numbers)


def _extract_new(
    dossier: Dossier,
    store: DerivedStore,
    report: Report,
    extract: Callable[[Work, Sequence[Capture]], Iterator[Extracted]],
) -> tuple[list[Problem], int]:
    """Read and extract the captures that are not yet done, and keep the results batch by batch."""
    with_what = extraction_fingerprint(dossier.settings)
    if store.meta(EXTRACTED_WITH) != with_what:
        with store.transaction():
            for table in (
                "documents",
                "texts",
                "mentions",
                "claims",
                "problems",
                "pending",
                *VERSION_TABLES,
                *_JOINED_TABLES,
                *AUDITED_TABLES,
            ):
                store.replace(table, [])
            store.set_meta(UNASKED, "[]")
            for name in (READ_TO, VERSIONED_TO, DECIDED_TO):
                store.set_meta(name, "0")
            store.set_meta(AUDITED_WITH, "")
            for name in (BUILT_FROM, COUNTS, TODAY, UNFINISHED):
                store.set_meta(name, "")
            store.set_meta(EXTRACTED_WITH, with_what)
    new = dossier.ledger.captures(after=noted_number(store, READ_TO))
    todo = [*_to_read(store, new), *_to_ask_again(dossier, store)]
    problems: list[Problem] = []
    work = Work(dossier.directory, dossier.settings.people, dossier.settings.sources, dossier.settings.tables)
    consultation = Consultation(dossier.settings.language_model, dossier.directory, lambda: dossier.gazetteer)
    batch: list[Extracted] = []
    number = documents = 0
    for result in consultation.add_to(extract(work, todo)):
        batch.append(result)
        problems += result.problems
        number += result.is_last
        documents += len(result.documents)
        report("reading and extracting", number, len(todo))
        if len(batch) == BATCH_CAPTURES or documents >= BATCH_DOCUMENTS or number == len(todo):
            _keep(store, batch)
            batch, documents = [], 0
    if new:
        with store.transaction():
            store.set_meta(READ_TO, str(new[-1].sequence))
            store.set_meta(TODAY, max(store.meta(TODAY) or "", *(capture.retrieved_at for capture in new)))
    return [*problems, *consultation.problems], len(todo)


def _to_read(store: DerivedStore, captures: Sequence[Capture]) -> Iterator[Capture]:
    """Yield the first capture of each content that is new."""
    first: dict[str, Capture] = {}
    for capture in captures:
        first.setdefault(capture.sha256, capture)
    known = {row.sha256 for row in store.rows("documents", Header, sha256=set(first))}
    known |= {identifier.partition(":")[0] for identifier in store.ids("problems")} if first else set()
    known.discard(store.meta(UNFINISHED) or "")
    yield from (capture for sha256, capture in first.items() if sha256 not in known)


def _to_ask_again(dossier: Dossier, store: DerivedStore) -> Iterator[Capture]:
    """Yield the captures for which a language model still owes an answer."""
    owed = unasked_of(store)
    for capture in dossier.ledger.captures() if owed else ():
        if capture.sha256 in owed:
            owed.remove(capture.sha256)
            yield capture


def _keep(store: DerivedStore, batch: Sequence[Extracted]) -> None:
    documents = [one for result in batch for one in result.documents]
    with store.transaction():
        claims = store.ids("claims", document=[one.id for one in documents])
        store.delete("verdicts", claims)
        store.delete_where("findings", subject=claims)
        store.delete_where("watches", asker=claims)
        store.delete_where("mentions", document=[one.id for one in documents])
        store.set_meta(COUNTS, "")
        store.delete_where("claims", document=[one.id for one in documents])
        store.put("documents", [(one.id, one.header) for one in documents])
        store.put("texts", [(one.id, Text(one.text)) for one in documents])
        store.put("pending", [(one.id, PendingRow(one.id)) for one in documents])
        store.put("mentions", [(one.id, one) for result in batch for one in result.mentions])
        store.put("claims", [(one.id, one) for result in batch for one in result.claims])
        for result in batch:
            rows = [(f"{result.sha256}:{number:04}", one) for number, one in enumerate(result.problems)]
            store.put("problems", rows)
        unasked = unasked_of(store) - {result.sha256 for result in batch} | unasked_of(store) & {store.meta(UNFINISHED)}
        unasked |= {result.sha256 for result in batch if result.unasked}
        store.set_meta(UNASKED, json.dumps(sorted(unasked)))
        store.set_meta(UNFINISHED, "" if batch[-1].is_last else batch[-1].sha256)


def _judge(dossier: Dossier, store: DerivedStore, report: Report) -> None:
    """Reconcile and audit what has changed."""
    joined_with = package_fingerprint(*JOINING_PARTS)
    changed = tuple(sorted({*store.ids("pending"), *renew_versions(store, dossier.ledger, store.ids("pending"))}))
    if store.meta(JOINED_WITH) != joined_with:
        for table in _JOINED_TABLES:
            store.replace(table, [])
        store.set_meta(DECIDED_TO, "0")
        store.set_meta(AUDITED_WITH, "")
        store.set_meta(JOINED_WITH, joined_with)
        changed = store.ids("documents")
    decisions = dossier.ledger.decisions()
    honoured = decided_to(store)
    report("reconciling", 0, 1)
    changes = join_changed(store, changed, [one for one in decisions if one.sequence <= honoured], decisions)
    report("reconciling", 1, 1)
    report("auditing", 0, 1)
    audited_with = content_id("a", package_fingerprint(*JUDGING_PARTS), thresholds_of(dossier.settings))
    if store.meta(AUDITED_WITH) == audited_with and len(changed) < MANY:
        audit_changed(dossier, store, changed, changes, day_of_last_capture(store))
    else:
        audit_all(dossier, store, day_of_last_capture(store))
        store.set_meta(AUDITED_WITH, audited_with)
    report("auditing", 1, 1)
    store.replace("pending", [])
    store.set_meta(DECIDED_TO, str(decisions[-1].sequence if decisions else 0))
