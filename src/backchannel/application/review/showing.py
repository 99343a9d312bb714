"""What is shown of each thing that waits: the question, the words, the doubts, and what can be decided on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from backchannel.application.desk import Look
from backchannel.index.waiting import Waiting, WaitingKind
from backchannel.model import Ambiguity, Contact, Evidence, Finding
from backchannel.publication.site import contacts
from backchannel.publication.site.places import Addresses
from backchannel.publication.words import clean, value_words, when_words
from backchannel.reconciliation.judgements import VALUE_MARK

LABELS: Mapping[WaitingKind, str] = {
    "link": "Doubtful link",
    "ambiguous": "Ambiguous mention",
    "value": "Value on weak words",
    "finding": "New finding",
}
_PLACES = Addresses()
_MOST_WORDS = 4
"""Quotes shown under one thing; its own page has all."""
CONFLICTS: Mapping[str, str] = {
    "C301": "when", "C302": "initiator", "C303": "duration", "C304": "participant", "C305": "place", "C306": "channel",
}  # fmt: skip
"""Rules that find two values of one property at odds, with that property: one of the values can be rejected."""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that can be decided, with its key."""

    name: str
    label: str
    key: str
    asks: str
    """The question to which the reason is the answer."""
    needs_choice: bool = False
    """Whether it is about one of several things that must be chosen."""


SAME, DIFFERENT, REJECT, ACCEPT, WAIVE, NOTE = "same", "different", "reject", "accept", "waive", "note"
_NOTE = Act(NOTE, "Note", "n", "What should be kept in mind?")
_ACTS: Mapping[WaitingKind, tuple[Act, ...]] = {
    "link": (
        Act(SAME, "Same contact", "s", "Why is it the same contact?"),
        Act(DIFFERENT, "Another contact", "d", "Why is it another contact?"),
        Act(REJECT, "No contact", "r", "Why is it no contact at all?"),
        Act(ACCEPT, "Leave as it is", "a", "Why is it right as it is?"),
        _NOTE,
    ),
    "ambiguous": (
        Act(SAME, "It means the one chosen", "s", "Why does it mean that one?", needs_choice=True),
        Act(DIFFERENT, "Not the one chosen", "d", "Why can it not mean that one?", needs_choice=True),
        Act(REJECT, "No contact", "r", "Why is it no contact at all?"),
        Act(ACCEPT, "Leave it open", "a", "Why can it not be told?"),
        _NOTE,
    ),
    "value": (
        Act(REJECT, "Reject the value", "r", "Why is the value wrong?"),
        Act(ACCEPT, "The value is right", "a", "Why is the value right?"),
        _NOTE,
    ),
    "finding": (
        Act(WAIVE, "Waive", "w", "Why does it need no attention?"),
        Act(ACCEPT, "It stands", "a", "What did you look at?"),
        _NOTE,
    ),
}  # fmt: skip
_REJECT_ONE = Act(REJECT, "Reject the value chosen", "r", "Why is that value wrong?", needs_choice=True)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several that a decision can be about."""

    value: str
    label: str
    hint: str
    place: str
    """Address to look at it; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One thing that waits, as its page shows it."""

    id: str
    label: str
    heading: str
    place: str
    """Address of the page that shows it whole."""
    asks: str
    words: Sequence[Evidence]
    beside: Sequence[Evidence] = ()
    """Words of the others with which it was compared."""
    beside_heading: str = ""
    doubts: Sequence[str] = ()
    choices: Sequence[Choice] = ()
    acts: Sequence[Act] = ()
    finding: Finding | None = None


def shown(look: Look, waiting: Sequence[Waiting]) -> list[Shown]:
    """Return what is shown of things that wait; what is not there any more is left out."""
    makers: Mapping[WaitingKind, Callable[[Look, Waiting], Iterator[Shown]]] = {
        "link": _link, "ambiguous": _ambiguous, "value": _value, "finding": _finding,
    }  # fmt: skip
    return [row for one in waiting for row in makers[one.kind](look, one)]


def title_of(contact: Contact) -> str:
    """Return a contact's heading with its time: ``Call: Joe Biden and Vladimir Putin, 30 December 2021``."""
    return f"{contacts.heading_of(contact)}, {when_words(contact.when)}"


def place_of(contact: str) -> str:
    """Return the address of a contact's page."""
    return f"/{_PLACES.contact(contact)}"


def _link(look: Look, one: Waiting) -> Iterator[Shown]:
    contact = look.built.one("contacts", one.contact, Contact)
    if contact is None:
        return
    own = [row.evidence for row in contact.references if row.mention in one.subjects]
    documents = {row.document for row in own}
    others = [row.evidence for row in contact.references if row.evidence.document not in documents]
    first = {row.document: row for row in reversed(others)}
    weights = [f"{clean(reason)} ({bits:+.1f} bits)" for _, reason, bits in one.row["weights"]]
    yield Shown(
        one.id,
        LABELS["link"],
        title_of(contact),
        place_of(contact.id),
        "Do these words tell of this contact?",
        own[:_MOST_WORDS],
        sorted(first.values(), key=lambda row: row.order)[:_MOST_WORDS],
        "Others that tell of it",
        [*weights, f"together {one.row['bits']:+.1f} bits; each doubles the odds that it is one contact"],
        acts=_ACTS["link"],
    )


def _ambiguous(look: Look, one: Waiting) -> Iterator[Shown]:
    found = look.built.one("ambiguities", one.subjects[0], Ambiguity)
    if found is None:
        return
    known = {row.id: row for row in look.built.some("contacts", {row.contact for row in found.candidates}, Contact)}
    choices = [
        Choice(row.contact, title_of(known[row.contact]), f"{row.odds:.0%} of the odds", place_of(row.contact))
        for row in found.candidates
        if row.contact in known
    ]
    left = 1 - sum(row.odds for row in found.candidates)
    doubts = [f"none of these: {left:.0%} of the odds"] if choices and round(left, 2) > 0 else []
    doubts += [] if choices else ["no contact of which another document tells fits them"]
    place = f"/{_PLACES.document(found.evidence.document, (found.evidence.start, found.evidence.end))}"
    yield Shown(
        one.id,
        LABELS["ambiguous"],
        "Which contact do these words mean?",
        place,
        "",
        [found.evidence],
        doubts=doubts,
        choices=choices,
        acts=tuple(act for act in _ACTS["ambiguous"] if choices or not act.needs_choice),
    )


def _value(look: Look, one: Waiting) -> Iterator[Shown]:
    contact = look.built.one("contacts", one.contact, Contact)
    if contact is None:
        return
    name, value = one.row["property"], one.row["value"]
    evidence = next((row.evidence for row in contact.fields if (row.property, row.value) == (name, value)), ())
    why = {"unnamed": "unnamed sources alone say so", "hedged": "hedged words alone say so"}[one.row["why"]]
    said = value_words(value, look.desk.party_names)
    yield Shown(
        one.id,
        LABELS["value"],
        f"{name}: {said}",
        place_of(contact.id),
        title_of(contact),
        evidence[:_MOST_WORDS],
        doubts=[why],
        acts=_ACTS["value"],
    )


def _finding(look: Look, one: Waiting) -> Iterator[Shown]:
    finding = look.built.one("findings", one.subjects[0], Finding)
    if finding is None:
        return
    place = place_of(finding.contacts[0]) if finding.contacts else f"/claims/{finding.claim}" if finding.claim else ""
    choices = values_of(look, finding)
    acts = _ACTS["finding"]
    yield Shown(
        one.id,
        LABELS["finding"],
        f"{finding.code} {look.desk.rules.get(finding.code, '')}",
        f"{place}#{finding.id}" if place else f"/rules/{finding.code}",
        "",
        (),
        choices=choices,
        acts=(acts[0], acts[1], _REJECT_ONE, *acts[2:]) if choices else acts,
        finding=finding,
    )


def values_of(look: Look, finding: Finding) -> list[Choice]:
    """Return the values that a finding says are at odds."""
    name = CONFLICTS.get(finding.code)
    contact = look.built.one("contacts", finding.contacts[0], Contact) if name and finding.contacts else None
    names = look.desk.party_names
    return [
        Choice(
            f"{row.property}{VALUE_MARK}{row.value}",
            f"{row.property}: {value_words(row.value, names)}",
            ", ".join(names.get(party, party) for party in row.parties),
            "",
        )
        for row in (contact.fields if contact else ())
        if row.property == name
    ]
