"""Build what is derived: read, extract, reconcile and audit what is new or changed.

What is derived is a function of the ledger's captures, the settings and this package, so a build first
compares fingerprints of these: documents are read and extracted once, and again only where what reads them
has changed. Reconciliation and audit then run over the whole record.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Sequence

from backchannel.audit import Options, Record, check_record
from backchannel.engine.asking import Consultation
from backchannel.engine.dossier import Dossier, Report, silent
from backchannel.engine.fingerprint import package_fingerprint
from backchannel.engine.looking import Built, read_store
from backchannel.engine.workshop import Extracted, Work, work_through
from backchannel.gazetteer.sources import Sources
from backchannel.ledger import DerivedStore, Ledger
from backchannel.model import Capture, Claim, Document, Mention, Problem, content_id, to_plain
from backchannel.reconciliation import reconcile_mentions
from backchannel.settings import Settings

BATCH_CAPTURES = 200
"""Captures whose results are kept in one transaction: what is lost, at most, when a build is stopped."""

_EXTRACTED_WITH = "extracted_with"
_BUILT_FROM = "built_from"
_UNASKED = "unasked"
_READING_PARTS = ("model", "gazetteer", "reading", "extraction")
_JUDGING_PARTS = ("model", "gazetteer", "reconciliation", "audit")


def build(dossier: Dossier, report: Report = silent, processes: int | None = None) -> Built:
    """Read and extract what is new or changed, then reconcile and audit the whole record.

    Args:
        dossier: an open one.
        report: is told of the progress.
        processes: as the setting of that name; the result does not depend on it. ``None`` for the setting.
    """
    with DerivedStore.open(dossier.directory) as store:
        fresh, count = _extract_new(
            dossier, store, report, dossier.settings.processes if processes is None else processes
        )
        goal = _build_fingerprint(dossier, _unasked(store))
        if store.meta(_BUILT_FROM) != goal:
            _judge(dossier, store, report)
            store.set_meta(_BUILT_FROM, goal)
        built = read_store(dossier, store)
    return dataclasses.replace(built, problems=tuple(fresh), read=count)


def is_stale(dossier: Dossier) -> bool:
    """Say whether captures, settings or this package have changed since the last build."""
    with DerivedStore.open(dossier.directory) as store:
        return store.meta(_BUILT_FROM) != _build_fingerprint(dossier, _unasked(store))


def _extract_new(dossier: Dossier, store: DerivedStore, report: Report, processes: int) -> tuple[list[Problem], int]:
    """Read and extract the captures that are not yet done, and keep the results batch by batch."""
    with_what = _extraction_fingerprint(dossier.settings)
    if store.meta(_EXTRACTED_WITH) != with_what:
        with store.transaction():
            for table in ("documents", "mentions", "claims", "problems"):
                store.replace(table, [])
            store.set_meta(_UNASKED, "[]")
            store.set_meta(_EXTRACTED_WITH, with_what)
    done = {document.sha256 for document in store.rows("documents", Document)}
    done |= {identifier.partition(":")[0] for identifier in store.ids("problems")}
    done -= _unasked(store)  # read again, to be asked about again
    first: dict[str, Capture] = {}
    for capture in dossier.ledger.captures():
        first.setdefault(capture.sha256, capture)
    todo = [capture for sha256, capture in first.items() if sha256 not in done]
    problems: list[Problem] = []
    work = Work(dossier.directory, dossier.settings.people, dossier.settings.sources)
    consultation = Consultation(dossier.settings.language_model, dossier.directory, lambda: dossier.gazetteer)
    batch: list[Extracted] = []
    for number, result in enumerate(consultation.add_to(work_through(work, todo, processes)), start=1):
        batch.append(result)
        problems += result.problems
        report("reading and extracting", number, len(todo))
        if len(batch) == BATCH_CAPTURES or number == len(todo):
            _keep(store, batch)
            batch = []
    return [*problems, *consultation.problems], len(todo)


def _keep(store: DerivedStore, batch: Sequence[Extracted]) -> None:
    with store.transaction():
        for result in batch:
            store.put("documents", [(one.id, one) for one in result.documents])
            store.put("mentions", [(one.id, one) for one in result.mentions])
            store.put("claims", [(one.id, one) for one in result.claims])
            rows = [(f"{result.sha256}:{number:04}", one) for number, one in enumerate(result.problems)]
            store.put("problems", rows)
        unasked = _unasked(store) - {result.sha256 for result in batch}
        unasked |= {result.sha256 for result in batch if result.unasked}
        store.set_meta(_UNASKED, json.dumps(sorted(unasked)))


def _unasked(store: DerivedStore) -> set[str]:
    """Return the captures for which a language model still owes an answer."""
    return set(json.loads(store.meta(_UNASKED) or "[]"))


def _judge(dossier: Dossier, store: DerivedStore, report: Report) -> None:
    """Reconcile and audit everything, and keep the results in place of the old ones."""
    documents = {one.id: one for one in store.rows("documents", Document)}
    mentions = store.rows("mentions", Mention)
    claims = store.rows("claims", Claim)
    report("reconciling", 0, 1)
    reconciled = reconcile_mentions(documents, mentions, dossier.ledger.decisions())
    report("reconciling", 1, 1)
    record = Record(
        documents=documents,
        mentions={one.id: one for one in mentions},
        claims=claims,
        contacts=reconciled.contacts,
        sources=tuple(Sources.standard(dossier.settings.sources)),
        party_names=dossier.party_names,
        parties=dossier.gazetteer.parties,
        principals=dossier.gazetteer.principals,
    )
    report("auditing", 0, 1)
    audit = check_record(record, Options(thresholds=dossier.settings.thresholds, today=_today(dossier.ledger)))
    report("auditing", 1, 1)
    with store.transaction():
        store.replace("contacts", [(one.id, one) for one in reconciled.contacts])
        store.replace("ambiguities", [(one.mention, one) for one in reconciled.ambiguities])
        store.replace("rulings", [(str(one.decision), one) for one in reconciled.rulings])
        store.replace("findings", [(one.id, one) for one in audit.findings])
        store.replace("verdicts", [(one.claim, one) for one in audit.verdicts])


def _today(ledger: Ledger) -> dt.date | None:
    """Return the day of the last capture: "today" as far as the dossier reaches; no clock is asked."""
    times = [capture.retrieved_at for capture in ledger.captures()]
    return dt.datetime.fromisoformat(max(times)).date() if times else None


def _extraction_fingerprint(settings: Settings) -> str:
    own = [to_plain(settings.people), [repr(card) for card in settings.sources]]
    model = [settings.language_model.model] if settings.language_model.is_on else []
    return content_id("x", package_fingerprint(*_READING_PARTS), own, model)


def _build_fingerprint(dossier: Dossier, unasked: set[str]) -> str:
    captures, decisions = dossier.ledger.captures(), dossier.ledger.decisions()
    return content_id(
        "b",
        _extraction_fingerprint(dossier.settings),
        package_fingerprint(*_JUDGING_PARTS),
        dict(sorted(dossier.settings.thresholds.items())),
        captures[-1].sequence if captures else 0,
        decisions[-1].sequence if decisions else 0,
        sorted(unasked),
    )
