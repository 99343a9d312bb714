"""Decide: a person's judgement, resolved to the mentions that it is about, and kept in the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from backchannel.engine.dossier import Dossier
from backchannel.engine.looking import Built, read_built, reading
from backchannel.engine.noted import is_stale
from backchannel.errors import UsageError
from backchannel.model import Contact, Decision, DecisionKind, Evidence, Mention
from backchannel.publication.decisions_page import DecisionRow
from backchannel.publication.words import counted
from backchannel.reconciliation.judgements import VALUE_MARK, Judgements, mentions_of

_LEAST = {"same": 2, "different": 2, "reject": 1, "accept": 1, "note": 1, "undo": 1}
"""How many subjects each kind needs."""
_OPPOSITE = {"same": "different", "accept": "different", "different": "same"}


@dataclass(frozen=True, slots=True)
class Subject:
    """What a word on the command line means: a mention, or the contact that it is in."""

    name: str
    mentions: tuple[str, ...]
    """The one, or all of the contact, the most telling first."""
    contact: Contact | None
    """The contact that holds it, if any does."""


def decide(
    dossier: Dossier, kind: DecisionKind, subjects: Sequence[str], *, reason: str, author: str, decided_at: str
) -> Decision:
    """Keep a decision in the ledger; the next build honours it.

    Args:
        dossier: an open one, built.
        kind: what is decided.
        subjects: names of contacts and mentions, as pages show them; values as ``duration=PT2H`` for ``reject``; the
            number of a decision for ``undo``.
        reason: why, in the author's words.
        author: who decides.
        decided_at: now, ISO 8601 in UTC.

    Raises:
        UsageError: what is named is not there, or cannot be decided so.
    """
    if len(subjects) < _LEAST[kind]:
        raise UsageError(f"'{kind}' needs {counted(_LEAST[kind], 'subject')}", "See: backchannel decide --help")
    if not reason.strip() and kind != "undo":
        raise UsageError("no reason given", "Say why with --reason: whoever reads the decision later needs it")
    if is_stale(dossier):
        raise UsageError("the dossier has changed since the last build", "Run `backchannel build` first")
    standing = Judgements.of(dossier.ledger.decisions())
    if kind == "undo":
        named = _to_undo(dossier.ledger.decisions(), standing, subjects)
    else:
        with reading(dossier) as built:
            named = _resolved(built, standing, kind, subjects)
    return dossier.ledger.append_decision(Decision(kind, named, author, reason.strip(), decided_at))


def list_decisions(dossier: Dossier) -> list[DecisionRow]:
    """Return all decisions in the order in which they were taken, with what the last build made of them."""
    built = read_built(dossier)
    rulings = {one.decision: one for one in built.rulings}
    homes = {row.mention: one.id for one in built.contacts for row in one.references}
    rows = []
    for decision in dossier.ledger.decisions():
        named = (built.mention(one) for one in mentions_of(decision)) if decision.kind != "undo" else ()
        subjects = [one for one in named if one]
        words = tuple(Evidence.of(built.documents[one.document], one.span) for one in subjects)
        contacts = tuple(sorted({homes[one.id] for one in subjects if one.id in homes}))
        rows.append(DecisionRow(decision, rulings.get(decision.sequence), contacts, words))
    return rows


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
    values = [subject for subject in subjects if VALUE_MARK in subject]
    if values and kind != "reject":
        raise UsageError(f"{values[0]}: only 'reject' takes a value", "Name contacts or mentions")
    found = [_subject(built, name) for name in subjects if VALUE_MARK not in name]
    if not found:
        raise UsageError(f"{values[0]}: of which contact or mention?", "Name it before the value")
    if kind == "reject":
        return _to_reject(found, values, built)
    if kind == "note" or len(found) == 1:
        return tuple(one.mentions[0] for one in found)
    _check_opposite(standing, kind, found)
    if kind == "different":
        return _to_keep_apart(found)
    _check_people(found)
    return tuple(one.mentions[0] for one in found)


def _subject(built: Built, name: str) -> Subject:
    if built.mention(name):
        holding = (one for one in built.contacts if any(row.mention == name for row in one.references))
        return Subject(name, (name,), next(holding, None))
    contacts = built.contacts_meant(name)
    if not contacts:
        raise UsageError(f"no contact or mention is called '{name}'", "`backchannel contacts` lists them")
    if len(contacts) > 1:
        names = ", ".join(contact.id for contact in contacts[:5])
        raise UsageError(f"'{name}' means {len(contacts)} contacts", f"Name one of them: {names}")
    rows = sorted(contacts[0].references, key=lambda row: row.modality != "reported")  # stable: else as published
    return Subject(contacts[0].id, tuple(row.mention for row in rows), contacts[0])


def _to_reject(found: Sequence[Subject], values: Sequence[str], built: Built) -> tuple[str, ...]:
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
