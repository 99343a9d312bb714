"""Decide: a person's judgement, resolved to the mentions that it is about, and kept in the ledger."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from backchannel.engine.dossier import Dossier
from backchannel.engine.judged import Judged, bears_on, holds, seen_of, told, unless_decided
from backchannel.engine.looking import Built, read_built, reading
from backchannel.engine.noted import is_stale
from backchannel.errors import UsageError
from backchannel.model import Contact, Decision, DecisionKind, Evidence, Finding, Mention, Ruling
from backchannel.publication.decisions_page import DecisionRow
from backchannel.publication.words import counted
from backchannel.reconciliation.judgements import FINDING_MARK, VALUE_MARK, Judgements, findings_of, mentions_of

_LEAST = {"same": 2, "different": 2, "reject": 1, "accept": 1, "waive": 1, "note": 1, "undo": 1}
"""How many subjects each kind needs."""
_OPPOSITE = {"same": "different", "accept": "different", "different": "same"}
_OF_FINDINGS = ("waive", "accept", "note")
_OF_VALUES = ("reject", "accept")
_GONE = "it is not found any more"
_OTHER = "it rests on other words now than when it was looked at, so it is listed again"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a word on the command line means: a mention, or the contact that it is in."""

    name: str
    mentions: tuple[str, ...]
    """The one, or all of the contact, the most telling first."""
    contact: Contact | None
    """The contact that holds it, if any does."""


def decide(
    dossier: Dossier,
    kind: DecisionKind,
    subjects: Sequence[str],
    *,
    reason: str,
    author: str,
    decided_at: str,
    known: int | None = None,
) -> Decision:
    """Keep a decision in the ledger; the next build honours it.

    Args:
        dossier: an open one, built.
        kind: what is decided.
        subjects: names of contacts and mentions, as pages show them; values as ``duration=PT2H`` for ``reject`` and
            ``accept``; findings for ``waive``, ``accept`` and ``note``; the number of a decision for ``undo``.
        reason: why, in the author's words.
        author: who decides.
        decided_at: now, ISO 8601 in UTC.
        known: number of the last decision that the author knew of, where others decide at the same time. The dossier
            may then have changed since the last build, by the decisions of others.

    Raises:
        DecidedSinceError: somebody has decided on the same, or on a contact that holds it, since ``known``.
        UsageError: what is named is not there, or cannot be decided so.
    """
    if len(subjects) < _LEAST[kind]:
        raise UsageError(f"'{kind}' needs {counted(_LEAST[kind], 'subject')}", "See: backchannel decide --help")
    if not reason.strip() and kind != "undo":
        raise UsageError("no reason given", "Say why with --reason: whoever reads the decision later needs it")
    if known is None and is_stale(dossier):
        raise UsageError("the dossier has changed since the last build", "Run `backchannel build` first")
    before = dossier.ledger.decisions()
    standing = Judgements.of(one for one in before if known is None or one.sequence <= known)
    with reading(dossier) as built:
        numbered = {one.sequence: one for one in before}
        if known is not None:  # before anything else is found to be wrong with it: that is what they must be told
            since = [one for one in before if one.sequence > known]
            unless_decided(_named(built, kind, subjects, before), before)(since)
        named = _to_undo(before, standing, subjects) if kind == "undo" else _resolved(built, standing, kind, subjects)
        decision = Decision(kind, named, author, reason.strip(), decided_at)
        if known is None:
            return dossier.ledger.append_decision(decision)
        touched = bears_on(decision, numbered)
        touched |= _beside(built, touched)
    return dossier.ledger.append_decision(decision, known, unless_decided(touched, before))


def _named(built: Built, kind: DecisionKind, subjects: Sequence[str], before: Sequence[Decision]) -> set[str]:
    """Return what words of a page mean, as far as it is there, without a judgement of whether it can be decided."""
    found = {*subjects}
    if kind == "undo":
        numbers = {str(one.sequence): one for one in before}
        known = {one.sequence: one for one in before}
        found |= {bearing for one in subjects if one in numbers for bearing in bears_on(numbers[one], known)}
    contacts = built.some("contacts", [one for one in subjects if VALUE_MARK not in one], Contact)
    found |= {row.mention for one in contacts for row in one.references}
    return found | _beside(built, found)


def _beside(built: Built, touched: Collection[str]) -> set[str]:
    """Return all mentions of the contacts that hold some of what is touched."""
    mentions = [one for one in map(built.mention, touched) if one]
    homes = built.homes({one.document for one in mentions}) if mentions else {}
    contacts = built.some("contacts", {homes[one.id] for one in mentions if one.id in homes}, Contact)
    return {row.mention for one in contacts for row in one.references}


def list_decisions(dossier: Dossier) -> list[DecisionRow]:
    """Return all decisions in the order in which they were taken, with what the last build made of them."""
    return decision_rows(read_built(dossier), dossier.ledger.decisions())


def decision_rows(built: Built, decisions: Sequence[Decision]) -> list[DecisionRow]:
    """Return decisions with what they are about and what the last build made of them."""
    rulings = {one.decision: one for one in built.rulings}
    rows = []
    for decision in decisions:
        subjects = [one for one in map(built.mention, mentions_of(decision)) if one] if decision.kind != "undo" else []
        homes = built.homes({one.document for one in subjects}) if subjects else {}
        words = tuple(Evidence.of(built.documents[one.document], one.span) for one in subjects)
        contacts = {homes[one.id] for one in subjects if one.id in homes}
        ruling = rulings.get(decision.sequence)
        findings = built.some("findings", findings_of(decision), Finding)
        if findings_of(decision):
            contacts |= {contact for one in findings for contact in one.contacts}
            words = tuple(evidence for one in findings for evidence in one.evidence)
            ruling = ruling and _ruling(decision, findings)
        rows.append(DecisionRow(decision, ruling, tuple(sorted(contacts)), words))
    return rows


def _ruling(decision: Decision, findings: Sequence[Finding]) -> Ruling:
    """Say what became of a decision on findings."""
    if not findings:
        return Ruling(decision.sequence, "idle", _GONE)
    if not all(holds(decision, one) for one in findings):
        return Ruling(decision.sequence, "idle", _OTHER)
    return Ruling(decision.sequence, "honoured", "")


def _to_undo(known: Iterable[Decision], standing: Judgements, subjects: Sequence[str]) -> tuple[str, ...]:
    numbers = {str(one.sequence) for one in known}
    undoable = {str(one.sequence) for one in standing.decisions}
    for subject in subjects:
        if subject not in numbers:
            raise UsageError(f"no decision has the number {subject}", "`backchannel decide` lists all of them")
        if subject not in undoable:
            raise UsageError(f"decision {subject} does not stand any more", "`backchannel decide` lists those that do")
    return tuple(subjects)


def _resolved(built: Built, standing: Judgements, kind: DecisionKind, subjects: Sequence[str]) -> tuple[str, ...]:
    if kind == "waive" or any(one.startswith(FINDING_MARK) for one in subjects):
        return _on_findings(built, standing, kind, subjects)
    values = [subject for subject in subjects if VALUE_MARK in subject]
    if values and kind not in _OF_VALUES:
        raise UsageError(f"{values[0]}: only 'reject' and 'accept' take a value", "Name contacts or mentions")
    found = [_subject(built, name) for name in subjects if VALUE_MARK not in name]
    if not found:
        raise UsageError(f"{values[0]}: of which contact or mention?", "Name it before the value")
    if kind == "reject" or values:
        return _with_values(found, values, built)
    if kind == "note" or len(found) == 1:
        return tuple(one.mentions[0] for one in found)
    _check_opposite(standing, kind, found)
    if kind == "different":
        return _to_keep_apart(found)
    _check_people(found)
    return _to_join(found)


def _on_findings(built: Built, standing: Judgements, kind: DecisionKind, subjects: Sequence[str]) -> tuple[str, ...]:
    if kind not in _OF_FINDINGS:
        raise UsageError(f"{subjects[0]}: '{kind}' takes no finding", f"Findings take: {', '.join(_OF_FINDINGS)}")
    found = {one.id: one for one in built.some("findings", subjects, Finding)}
    for subject in subjects:
        if subject not in found:
            raise UsageError(f"no finding is called '{subject}'", "`backchannel findings --json` gives their names")
    if kind != "note":
        for one in found.values():
            decision = Judged.of(standing).on(one)
            if decision is not None:
                hint = f"To change that, undo it first: backchannel decide undo {decision.sequence}"
                raise UsageError(told(decision), hint)
    return (*found, *(seen_of(one) for one in found.values())) if kind != "note" else tuple(found)


def _to_join(found: Sequence[Subject]) -> tuple[str, ...]:
    """Return one mention of each; where a contact holds another subject, one of its other mentions."""
    named = {one.name for one in found}
    chosen: list[str] = []
    for one in found:
        others = [mention for mention in one.mentions if mention == one.name or mention not in named]
        chosen.append(next(iter(others), one.mentions[0]))
    return tuple(dict.fromkeys(chosen))


def _subject(built: Built, name: str) -> Subject:
    mention = built.mention(name)
    if mention:
        home = built.homes([mention.document]).get(name)
        return Subject(name, (name,), built.one("contacts", home, Contact) if home else None)
    contacts = built.contacts_meant(name)
    if not contacts:
        raise UsageError(f"no contact or mention is called '{name}'", "`backchannel contacts` lists them")
    if len(contacts) > 1:
        names = ", ".join(contact.id for contact in contacts[:5])
        raise UsageError(f"'{name}' means {len(contacts)} contacts", f"Name one of them: {names}")
    rows = sorted(contacts[0].references, key=lambda row: row.modality != "reported")  # stable: else as published
    return Subject(contacts[0].id, tuple(row.mention for row in rows), contacts[0])


def _with_values(found: Sequence[Subject], values: Sequence[str], built: Built) -> tuple[str, ...]:
    mentions = tuple(mention for one in found for mention in one.mentions)
    told = [one for one in map(built.mention, mentions) if one]
    for value in values:
        name, _, wanted = value.partition(VALUE_MARK)
        known = sorted({given for mention in told for key, given in _values(mention) if key == name})
        if wanted not in known:
            there = f"There is: {', '.join(known)}" if known else "`backchannel show` gives all fields and values"
            raise UsageError(f"{found[0].name} has no {name} '{wanted}'", there)
    return (*values, *mentions)


def _values(mention: Mention) -> list[tuple[str, str]]:
    rows = [(str(one.property), one.value) for one in mention.statements]
    rows += [("participant", part.name) for part in mention.participants]
    rows.append(("channel", mention.channel))
    return [*rows, ("when", mention.when)] if mention.when else rows


def _to_keep_apart(found: Sequence[Subject]) -> tuple[str, ...]:
    """Return the subjects of ``different``: the first against all that the others hold now."""
    first, *others = found
    rest = tuple(mention for one in others for mention in one.mentions if mention != first.mentions[0])
    if not rest or any(one.name == first.name for one in others):
        raise UsageError(f"{first.name} is named twice", "Name what it differs from")
    return (first.mentions[0], *rest)


def _check_opposite(standing: Judgements, kind: DecisionKind, found: Sequence[Subject]) -> None:
    named = [set(one.mentions) for one in found]
    for decision in standing.decisions:
        if decision.kind != _OPPOSITE.get(kind):
            continue
        told = set(mentions_of(decision))
        if sum(bool(told & mentions) for mentions in named) > 1:
            raise UsageError(
                f"decision {decision.sequence} by {decision.author} says that they are {decision.kind}",
                f"Undo it first: backchannel decide undo {decision.sequence}",
            )


def _check_people(found: Sequence[Subject]) -> None:
    """Refuse to join contacts of different pairs."""
    people = [_people(one) for one in found]
    for one, other, subject in zip(people, people[1:], found[1:], strict=False):
        if one and other and len(one & other) < 2:  # noqa: PLR2004 - a contact is between two
            raise UsageError(
                f"{found[0].name} and {subject.name} are contacts of different people",
                "If one names the wrong person, reject that: backchannel decide reject CONTACT participant=NAME",
            )


def _people(subject: Subject) -> set[str]:
    return {part.key for part in subject.contact.participants} if subject.contact else set()
