"""Turn records into the JSON values that commands print; docs/reference/json.md describes the shapes."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from backchannel.ledger import Fault, SignedCheckpoint, Stamping, Verification
from backchannel.model import (
    Account,
    Ambiguity,
    Claim,
    Contact,
    Evidence,
    Finding,
    Header,
    Participant,
    Reference,
    Verdict,
)
from backchannel.sealing import BundleCheck

Json = dict[str, Any]

_RAW = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON leaves as it is, but ends a line, steers a terminal, or cannot be encoded."""


def dump_json(value: Any, *, indent: int | None = None) -> str:
    """Return the JSON text of a value: readable in any script, safe on a terminal and in lines."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _RAW.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def contacts_shape(contacts: Iterable[Contact], ambiguities: Iterable[Ambiguity], findings: Iterable[Finding]) -> Json:
    """Return the value of ``contacts --json``: contacts in the order given, each with its findings' codes."""
    codes: dict[str, set[str]] = defaultdict(set)
    for finding in findings:
        for contact in finding.contacts:
            codes[contact].add(finding.code)
    return coded_contacts_shape(contacts, ambiguities, {contact: sorted(found) for contact, found in codes.items()})


def coded_contacts_shape(
    contacts: Iterable[Contact], ambiguities: Iterable[Ambiguity], codes: Mapping[str, Sequence[str]]
) -> Json:
    """Return the same where the codes of the findings are known, by contact, without the findings."""
    return {
        "contacts": [_contact(contact, codes.get(contact.id, ())) for contact in contacts],
        "ambiguous": [_ambiguity(ambiguity) for ambiguity in ambiguities],
    }


def findings_shape(findings: Iterable[Finding]) -> Json:
    """Return the value of ``findings --json``, in the order given."""
    return {"findings": [_finding(finding) for finding in findings]}


def checked_shape(sentence: str, as_of: str, claims: Iterable[Claim], verdicts: Iterable[Verdict]) -> Json:
    """Return the value of ``check --json``: as ``claims --json``, without evidence, for the words are the user's."""
    return {"sentence": sentence, "as_of": as_of, **claims_shape(claims, verdicts, {})}


def claims_shape(claims: Iterable[Claim], verdicts: Iterable[Verdict], documents: Mapping[str, Header]) -> Json:
    """Return the value of ``claims --json``: each claim with its verdict, in the order given."""
    by_claim = {verdict.claim: verdict for verdict in verdicts}
    return {"claims": [_claim(claim, by_claim[claim.id], documents) for claim in claims if claim.id in by_claim]}


def verification_shape(verification: Verification) -> Json:
    """Return the value of ``verify --json``."""
    return {
        "ok": verification.ok,
        "entries": verification.entries,
        "documents": verification.documents,
        "checkpoint": verification.checkpoint,
        "signed": verification.signed,
        "key": str(verification.key) if verification.key else None,
        "rekeyed": list(verification.rekeyed),
        "file_known": verification.file_known,
        "stamps": _stamps(verification.stamps),
        "unread": verification.unread,
        "since": verification.since.checked_at if verification.since else None,
        "faults": _faults(verification.faults),
    }


def _stamps(stamps: Iterable[Stamping]) -> list[Json]:
    return [
        {
            "entry": one.sequence,
            "size": one.size,
            "stamped": one.stamped_at,
            "authority": one.authority,
            "vouched_by": one.vouched_by,
        }
        for one in stamps
    ]


def _faults(faults: Iterable[Fault]) -> list[Json]:
    return [{"what": one.what, "where": one.where, "expected": one.expected, "found": one.found} for one in faults]


def bundle_shape(check: BundleCheck) -> Json:
    """Return the value of ``verify BUNDLE --json``."""
    return {
        "ok": check.ok,
        "entries": check.entries,
        "documents": check.documents,
        "size": check.size,
        "key": str(check.key) if check.key else None,
        "contacts": None if check.contacts is None else list(check.contacts),
        "stamps": _stamps(check.stamps),
        "faults": _faults(check.faults),
    }


def checkpoint_shape(signed: SignedCheckpoint) -> Json:
    """Return the value of ``checkpoint --json``."""
    return {
        "origin": signed.head.origin,
        "size": signed.head.size,
        "root": signed.head.root.hex(),
        "key": str(signed.key),
        "note": signed.note.decode(),
    }


def evidence_shape(evidence: Evidence) -> Json:
    """Return ``E``: the reference to words that is the same in every shape."""
    return {
        "document": evidence.document,
        "path": evidence.path,
        "url": evidence.url,
        "published": evidence.published,
        "party": evidence.party,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
    }


def _contact(contact: Contact, codes: Sequence[str]) -> Json:
    fields: dict[str, list[Json]] = {}
    for value in contact.fields:
        fields.setdefault(value.property, []).append(
            {
                "value": value.value,
                "parties": list(value.parties),
                "evidence": [evidence_shape(one) for one in value.evidence],
            }
        )
    return {
        "id": contact.id,
        "when": contact.when,
        "channel": contact.channel,
        "status": contact.status,
        "participants": [_participant(one) for one in contact.participants],
        "fields": fields,
        "accounts": {account.party: _account(account) for account in contact.accounts},
        "history": [
            {"status": step.status, "when": step.when, "evidence": evidence_shape(step.evidence)}
            for step in contact.history
        ],
        "mentions": [_reference(reference) for reference in contact.references],
        "findings": list(codes),
    }


def _participant(participant: Participant) -> Json:
    return {"principal": participant.principal, "name": participant.name, "party": participant.party}


def _account(account: Account) -> Json:
    return {
        "documents": list(account.documents),
        "words": account.words,
        "first_disclosed": account.first_disclosed,
        "topics": list(account.topics),
    }


def _reference(reference: Reference) -> Json:
    return {
        **evidence_shape(reference.evidence),
        "mention": reference.mention,
        "modality": reference.modality,
    }


def _ambiguity(ambiguity: Ambiguity) -> Json:
    return {
        **evidence_shape(ambiguity.evidence),
        "mention": ambiguity.mention,
        "candidates": [{"contact": one.contact, "odds": one.odds} for one in ambiguity.candidates],
    }


def _finding(finding: Finding) -> Json:
    searched = finding.searched
    return {
        "id": finding.id,
        "code": finding.code,
        "severity": finding.severity,
        "contacts": list(finding.contacts),
        "claim": finding.claim,
        "parties": list(finding.parties),
        "when": finding.when,
        "message": finding.message,
        "evidence": [evidence_shape(one) for one in finding.evidence],
        "searched": None
        if searched is None
        else {"sources": list(searched.sources), "from": searched.since, "until": searched.until},
        "item": finding.item,
    }


def _claim(claim: Claim, verdict: Verdict, documents: Mapping[str, Header]) -> Json:
    document = documents.get(claim.document)
    return {
        "id": claim.id,
        "kind": claim.kind,
        "channel": claim.channel,
        "participants": [_participant(one) for one in claim.participants],
        "quantity": claim.quantity,
        "period": claim.period,
        "attribution": [{"kind": voice.kind, "name": voice.name} for voice in claim.attribution],
        "bounds": claim.bounds,
        "evidence": [evidence_shape(Evidence.of(document, claim.span))] if document else [],
        "verdict": verdict.verdict,
        "counted": {
            "contacts": list(verdict.contacts),
            "from": verdict.since,
            "until": verdict.until,
            "median_days": verdict.median_days,
            "longest_gap_days": verdict.longest_gap_days,
            "gaps_days": list(verdict.gaps),
        },
        "reason": verdict.reason,
        "definition": verdict.definition,
        "not_seen": [{"party": one.party, "months": list(one.months)} for one in verdict.unseen],
        "would_change": list(verdict.would_change),
    }
