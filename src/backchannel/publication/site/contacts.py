"""Contacts: lists by year, and what the page of each shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from backchannel.comparison import Comparison
from backchannel.model import (
    TAKES_PART,
    Contact,
    Disappearance,
    Evidence,
    Finding,
    Revision,
    Value,
    parse_edtf,
)
from backchannel.publication.site.comparing import compared
from backchannel.publication.site.timeline import steps_of
from backchannel.publication.words import UNKNOWN_PARTY, counted, duration_words, order_key, party_key, people_words

QUOTES_A_CELL = 2
"""Quotes under one value in one cell; the rest are counted."""
MOST_MENTIONS = 60
"""Mentions on a contact's page; ``data/contacts.json`` has all."""
MOST_RELATED = 8
MOST_CHANGES = 5
"""Changes of a document that a contact's page shows; the document's page has all."""
_ASKED = (
    "when", "channel", "participant", "initiator", "place", "duration", "purpose", "sequence", "attendee",
    "interpreter", "recording", "notes", "security", "schedule", "disclosure", "account", "contents", "topic",
)  # fmt: skip
_EVENT_STATUS = {"held": "", "planned": "EventScheduled", "cancelled": "EventCancelled"}
_CHANNEL = {"unspecified": "Contact", "video": "Video call"}


@dataclass(frozen=True, slots=True)
class Row:
    """One contact in a list."""

    id: str
    when: str | None
    channel: str
    status: str
    people: str
    """In words."""
    told_by: tuple[str, ...]
    """Parties with an account of their own."""
    codes: tuple[str, ...]
    """Of its findings."""


def rows_of(contacts: Iterable[Contact], codes: Mapping[str, Sequence[str]]) -> list[Row]:
    """Return the rows of a list of contacts, in order of time, with the codes of the findings about each."""
    return [
        Row(
            one.id,
            one.when,
            one.channel,
            one.status,
            people_words(one.participants),
            tuple(account.party for account in one.accounts if account.words),
            tuple(codes.get(one.id, ())),
        )
        for one in sorted(contacts, key=lambda c: (order_key(c.when), c.id))
    ]


def year_of(contact: Contact) -> str:
    """Return the year in which a contact was, as far as it is known; empty where it is not."""
    first, last = parse_edtf(contact.when).days() if contact.when else (None, None)
    day = first or last
    return f"{day.year:04}" if day else ""


def heading_of(contact: Contact) -> str:
    """Return a contact's heading: ``Call: Joe Biden and Vladimir Putin``."""
    what = _CHANNEL.get(contact.channel, contact.channel.capitalize())
    people = people_words(contact.participants, with_party=False)
    first, _, last = people.rpartition(", ")
    return f"{what}: {f'{first} and {last}' if first else last}"


def pair_of(contact: Contact) -> tuple[str, str] | None:
    """Return the two people of a contact, by their keys; ``None`` where it is of more, or of one."""
    people = sorted({one.key for one in contact.participants if one.role in TAKES_PART})
    return (people[0], people[1]) if len(people) == len(("one", "other")) else None


@dataclass(frozen=True, slots=True)
class About:
    """What is known around one contact."""

    findings: Sequence[Finding]
    related: Sequence[Contact]
    """Other contacts of the same people."""
    revisions: Sequence[Revision]
    gone: Sequence[Disappearance]
    titles: Mapping[str, str]
    """Of the documents in the revisions, by identifier."""
    comparison: Comparison | None
    """Where a party has an account."""
    zones: Mapping[str, str] = field(default_factory=dict)
    """Time zone of each document that tells of it."""


def contact_page(contact: Contact, about: About) -> dict[str, Any]:
    """Return what the page of a contact shows."""
    parties = _parties(contact)
    near = sorted(about.related, key=lambda one: _distance(one, contact))[:MOST_RELATED]
    return {
        "heading": heading_of(contact),
        "contact": contact,
        "accounts": sum(bool(account.words) for account in contact.accounts),
        "steps": steps_of(contact, about.zones),
        "parties": parties,
        "fields": [_field_row(contact, name, parties) for name in _properties(contact)],
        **compared(about.comparison, contact),
        "findings": about.findings,
        "revisions": [_revision(one, about.titles) for one in about.revisions],
        "gone": about.gone,
        "references": contact.references[:MOST_MENTIONS],
        "more_references": max(0, len(contact.references) - MOST_MENTIONS),
        "related": sorted(near, key=lambda one: order_key(one.when)),
        "pair": pair_of(contact) if about.related else None,
        "linked": _linked(contact),
    }


def _parties(contact: Contact) -> list[str]:
    speaking = {account.party for account in contact.accounts}
    speaking |= {party for value in contact.fields for party in value.parties}
    return sorted(speaking, key=party_key)


def _properties(contact: Contact) -> list[str]:
    """Return the properties of which something is said, in the order in which readers ask for them."""
    return sorted({one.property for one in contact.fields}, key=_ASKED.index)


def _field_row(contact: Contact, name: str, parties: Sequence[str]) -> dict[str, Any]:
    values = [one for one in contact.fields if one.property == name]
    return {"name": name, "cells": [{"party": one, "said": list(_said(values, one))} for one in parties]}


def _said(values: Iterable[Value], party: str) -> Iterable[dict[str, Any]]:
    for value in values:
        own = [one for one in value.evidence if (one.party or UNKNOWN_PARTY) == party]
        if party in value.parties:
            yield {
                "value": duration_words(value.value) if value.property == "duration" else value.value,
                "side": value.property == "initiator",
                "unnamed": value.unnamed,
                "evidence": own[:QUOTES_A_CELL],
                "more": max(0, len(own) - QUOTES_A_CELL),
            }


def _revision(revision: Revision, titles: Mapping[str, str]) -> dict[str, Any]:
    kinds: dict[str, int] = defaultdict(int)
    changes = [one for one in revision.changes if one.part in ("title", "text")]
    for change in changes:
        kinds["respelt" if change.kind == "typo" else change.kind] += 1
    words = ", ".join(f"{counted(number, 'place')} {kind}" for kind, number in sorted(kinds.items()))
    document = revision.after.document
    return {
        "document": document,
        "title": titles.get(document, "") or document,
        "words": words,
        "changes": changes[:MOST_CHANGES],
    }


def _distance(one: Contact, other: Contact) -> tuple[int, str]:
    days = [parse_edtf(contact.when).days()[0] if contact.when else None for contact in (one, other)]
    return (abs((days[0] - days[1]).days) if days[0] and days[1] else 1_000_000, one.id)


def _linked(contact: Contact) -> dict[str, Any] | None:
    """Return the contact as schema.org has events, for programs that read the page.

    A contact that is denied, or only said to have been held, is no event that a program should take up.
    """
    if contact.status not in _EVENT_STATUS:
        return None
    linked: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "identifier": contact.id,
        "name": heading_of(contact),
        "attendee": [{"@type": "Person", "name": one.name} for one in contact.participants],
    }
    status = _EVENT_STATUS[contact.status]
    linked |= {"eventStatus": f"https://schema.org/{status}"} if status else {}
    day = contact.when if contact.when and len(contact.when) == len("2021-12-30") else None
    return linked | ({"startDate": day} if day else {})


def cited(contact: Contact) -> Iterable[Evidence]:
    """Yield all words that a contact's page cites."""
    yield from (one.evidence for one in contact.references)
    yield from (evidence for value in contact.fields for evidence in value.evidence)
