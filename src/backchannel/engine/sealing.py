"""Gather what an evidence bundle of a dossier holds, and write it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backchannel import __version__
from backchannel.engine.deciding import list_decisions
from backchannel.engine.dossier import Dossier
from backchannel.engine.looking import Built, chosen_revisions, names_of, reading, select_findings
from backchannel.engine.noted import is_stale
from backchannel.engine.writing import writing
from backchannel.errors import KeyFileError, LedgerError, UsageError
from backchannel.ledger import DerivedStore, SignedCheckpoint, sign_checkpoint, verify_ledger
from backchannel.ledger.chain import PROOF_KINDS, Entry
from backchannel.ledger.chaincheck import body_of, objects_of
from backchannel.ledger.layout import KEY_FILE
from backchannel.ledger.signing import tree_of
from backchannel.model import Contact, Finding, Header, Mention, Text, to_plain
from backchannel.proof.keys import load_key
from backchannel.proof.note import parse_note
from backchannel.proof.treehead import parse_tree_head
from backchannel.publication.decisions_page import DecisionRow, decisions_shape
from backchannel.publication.revisions_shape import revisions_shape
from backchannel.publication.seal_page import SealPage, publish_seal
from backchannel.publication.shapes import claims_shape, contacts_shape, dump_json, findings_shape
from backchannel.sealing import Contents, Member, Proofs, object_name, write_bundle

_ALWAYS = frozenset({"started", *PROOF_KINDS})
"""Kinds of entries that every bundle holds: without them its proofs cannot be followed."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """What was sealed."""

    entries: int
    documents: int
    contacts: int
    checkpoint: SignedCheckpoint


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What of the last build goes into a bundle."""

    documents: tuple[Header, ...]
    mentions: tuple[Mention, ...]
    contacts: tuple[Contact, ...]
    findings: tuple[Finding, ...]
    decisions: tuple[DecisionRow, ...]


def seal_dossier(dossier: Dossier, output: Path, recorded_at: str, wanted: Sequence[str] = ()) -> Sealed:
    """Write one evidence bundle of a dossier, or of what some contacts rest on.

    Args:
        dossier: an open one, built.
        output: the file.
        recorded_at: now, ISO 8601 in UTC; it goes into the ledger where a checkpoint is signed, not into the bundle.
        wanted: names of contacts; all that is in the dossier where none is named.

    Raises:
        UsageError: the dossier has changed since the last build, or no contact has such a name.
        LedgerError: the ledger is not what it was, or the bundle cannot be written.
    """
    if is_stale(dossier):
        raise UsageError("the dossier has changed since the last build", "Run `backchannel build` first")
    check = verify_ledger(dossier.directory)
    if not check.ok:
        first = check.faults[0]
        raise LedgerError(
            f"{dossier.directory}: {first.where} is not what it was, so nothing was sealed",
            "Run `backchannel verify`, and restore it from a copy",
        )
    signed = sign_checkpoint(dossier.ledger, recorded_at)
    key = load_key(dossier.directory / KEY_FILE)
    if key is None:  # gone between the two
        raise KeyFileError(f"{dossier.directory / KEY_FILE}: the signing key is missing", "Restore it from a copy")
    with reading(dossier) as built, DerivedStore.open(dossier.directory) as store:
        chosen = _choose(dossier, built, wanted)
        contents = _contents(dossier, built, store, chosen, signed, part=bool(wanted))
        with writing(output) as file:
            write_bundle(file, contents, key)
    return Sealed(len(contents.entries), len(chosen.documents), len(chosen.contacts), signed)


def _choose(dossier: Dossier, built: Built, wanted: Sequence[str]) -> _Chosen:
    """Return what goes into the bundle: all that was built, or what some contacts rest on."""
    decisions = tuple(list_decisions(dossier))
    findings = tuple(select_findings(built))
    if not wanted:
        documents = tuple(built.documents[one] for one in sorted(built.documents))
        return _Chosen(documents, built.mentions, built.contacts, findings, decisions)
    contacts = _meant(built, wanted)
    named = {one.id for one in contacts}
    findings = tuple(one for one in findings if named & set(one.contacts))
    decisions = tuple(row for row in decisions if named & set(row.contacts))
    references = {row.mention for one in contacts for row in one.references}
    mentions = tuple(one for one in built.mentions if one.id in references)
    evidence = [one.document for finding in findings for one in finding.evidence]
    evidence += [one.document for contact in contacts for value in contact.fields for one in value.evidence]
    evidence += [row.evidence.document for contact in contacts for row in contact.references]
    documents = tuple(built.documents[one] for one in sorted(set(evidence)) if one in built.documents)
    return _Chosen(documents, mentions, contacts, findings, decisions)


def _meant(built: Built, wanted: Sequence[str]) -> tuple[Contact, ...]:
    found: dict[str, Contact] = {}
    for name in wanted:
        meant = built.contacts_meant(name)
        if not meant:
            raise UsageError(f"no contact is called '{name}'", "`backchannel contacts` lists them")
        found |= {one.id: one for one in meant}
    return tuple(one for one in built.contacts if one.id in found)


def _contents(
    dossier: Dossier, built: Built, store: DerivedStore, chosen: _Chosen, signed: SignedCheckpoint, *, part: bool
) -> Contents:
    entries = tuple(_entries(dossier, chosen, part=part))
    sha256s = sorted({sha256 for entry in entries for sha256 in objects_of(entry)})
    page = SealPage(
        version=__version__,
        checkpoint=signed,
        part=part,
        entries=entries,
        documents=chosen.documents,
        contacts=chosen.contacts,
        findings=chosen.findings,
        decisions=tuple(row.decision for row in chosen.decisions),
        names=names_of(dossier, built),
    )
    return Contents(
        origin=signed.head.origin,
        page=publish_seal(page).encode(),
        key=f"{signed.key}\n".encode(),
        checkpoint=signed.note,
        contacts=tuple(one.id for one in chosen.contacts) if part else None,
        entries=entries,
        proofs=_proofs(dossier, entries, signed) if part else Proofs({}, {}),
        objects=[_object(dossier, sha256) for sha256 in sha256s],
        extracts=sorted(_extracts(built, store, chosen, part=part), key=lambda one: one.name),
    )


def _entries(dossier: Dossier, chosen: _Chosen, *, part: bool) -> Iterator[Entry]:
    wanted = {document.sha256 for document in chosen.documents}
    decided = {row.decision.sequence for row in chosen.decisions}
    for entry in dossier.ledger.entries():
        captured = entry.kind == "captured" and body_of(entry).get("sha256") in wanted
        if not part or captured or entry.kind in _ALWAYS or entry.sequence in decided:
            yield entry


def _proofs(dossier: Dossier, entries: Iterable[Entry], signed: SignedCheckpoint) -> Proofs:
    tree, _ = tree_of(dossier.ledger)
    size = signed.head.size
    inclusion = {one.sequence: tree.inclusion(one.sequence - 1, size) for one in entries if one.sequence <= size}
    consistency = {}
    for entry in entries:
        if entry.kind == "signed":
            note = parse_note(dossier.ledger.read_object(str(body_of(entry)["note"])))
            head = parse_tree_head(note.text) if note else None
            if head is not None:
                consistency[head.size] = tree.consistency(head.size, size)
    return Proofs(inclusion, consistency)


def _object(dossier: Dossier, sha256: str) -> Member:
    return Member(object_name(sha256), lambda: (dossier.ledger.read_object(sha256),))


def _extracts(built: Built, store: DerivedStore, chosen: _Chosen, *, part: bool) -> Iterator[Member]:
    documents = [
        {**to_plain(one), "text": f"texts/{one.id}.txt", "object": object_name(one.sha256)} for one in chosen.documents
    ]
    claims = {one.claim for one in chosen.findings}
    told = [one for one in built.claims if not part or one.id in claims]
    yield _json("data/documents.json", {"documents": documents})
    yield _json("data/mentions.json", {"mentions": to_plain(chosen.mentions)})
    ambiguities = () if part else built.ambiguities
    yield _json("data/contacts.json", contacts_shape(chosen.contacts, ambiguities, chosen.findings))
    yield _json("data/findings.json", findings_shape(chosen.findings))
    yield _json("data/claims.json", claims_shape(told, built.verdicts, built.documents))
    yield _json("data/decisions.json", decisions_shape(chosen.decisions))
    yield _json("data/revisions.json", _revisions(built, chosen))
    for document in chosen.documents:
        yield _text(store, document.id)


def _revisions(built: Built, chosen: _Chosen) -> dict[str, Any]:
    """Return what changed between captures that are both in the bundle, and what was found gone after one that is."""
    held = {document.id for document in chosen.documents}
    revisions, gone, _ = chosen_revisions(built, None, everything=True)
    kept = [one for one in revisions if {one.before.document, one.after.document} <= held]
    return revisions_shape(kept, [one for one in gone if one.last.document in held], built.contact_of)


def _text(store: DerivedStore, identifier: str) -> Member:
    def chunks() -> Iterator[bytes]:
        found = store.get("texts", identifier, Text)
        yield (found.text if found else "").encode("utf-8", "surrogatepass")

    return Member(f"texts/{identifier}.txt", chunks)


def _json(name: str, value: object) -> Member:
    data = dump_json(value, indent=1).encode() + b"\n"
    return Member(name, lambda: (data,))
