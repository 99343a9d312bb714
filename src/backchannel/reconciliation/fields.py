"""A cluster to a contact: its time, channel, status, fields, and each party's account."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from backchannel.model import (
    Account,
    Channel,
    Contact,
    Document,
    Evidence,
    Mention,
    Participant,
    Property,
    Reference,
    Span,
    Status,
    Value,
    local_day,
)
from backchannel.reconciliation.cluster import Cluster
from backchannel.reconciliation.unit import Unit

UNKNOWN_PARTY = "unknown"
"""Stands for the party of a source without a card."""
_PRECISE: tuple[Channel, ...] = ("video", "call", "meeting", "visit", "message", "unspecified")


def evidence_of(document: Document, span: Span) -> Evidence:
    """Return the reference to a span of a document."""
    return Evidence(
        document.id,
        document.path,
        document.url,
        document.published,
        document.party,
        span.start,
        span.end,
        span.quote,
    )


def make_contact(cluster: Cluster, identity: str) -> Contact:
    """Make the contact of a cluster, with an identifier that ``naming.py`` gives it."""
    units = sorted(cluster.units, key=lambda u: (u.document.published or "~", u.document.id, u.id))
    when, timezone = contact_time(cluster)
    references = [
        Reference(mention.id, mention.modality, evidence_of(unit.document, mention.span))
        for unit in units
        for mention in unit.mentions
    ]
    return Contact(
        identity,
        when,
        timezone,
        contact_channel(cluster),
        _status(units),
        contact_participants(cluster),
        _fields(units),
        tuple(_account(party, group) for party, group in sorted(_by_party(units).items())),
        tuple(sorted(references, key=lambda r: (r.evidence.order, r.mention))),
    )


def contact_time(cluster: Cluster) -> tuple[str | None, str]:
    """Return a contact's EDTF and its zone.

    The day that most of those who name one agree on, accounts first; else the narrowest time that any text gives;
    else, for an undated account, "on or before" its publication, which is all that it shows.
    """
    told = [u for u in cluster.units if u.held] or cluster.units
    firm = [u for u in told if u.window.firm and u.window.edtf]
    if firm:
        days = Counter((u.window.edtf or "")[:10] for u in firm)
        best = max(days.values())
        first = min(
            (u for u in firm if days[(u.window.edtf or "")[:10]] == best),
            key=lambda u: (not u.leads, u.window.edtf or "", u.id),
        )
        return first.window.edtf, first.window.timezone
    dated = sorted(
        (u for u in told if u.window.edtf), key=lambda u: (u.window.width_days, u.window.edtf or "", u.id)
    )
    if dated:
        return dated[0].window.edtf, dated[0].window.timezone
    leading = sorted(
        (u for u in told if u.leads and u.held and u.document.published),
        key=lambda u: (u.document.published or "", u.id),
    )
    if leading:
        document = leading[0].document
        day = local_day(document.published or "", document.timezone)
        return (f"../{day}" if day else None), document.timezone
    return None, told[0].document.timezone


def contact_channel(cluster: Cluster) -> Channel:
    """Return the channel that the most units name; among equals the more exact one."""
    told = [u for u in cluster.units if u.held] or cluster.units
    votes: Counter[Channel] = Counter()
    for unit in told:
        for channel in unit.channels - {"unspecified"}:
            votes[channel] += 2 if unit.leads else 1
    if not votes:
        return "unspecified"
    best = max(votes.values())
    if "video" in votes and set(votes) <= {"video", "call"}:
        return "video"
    return next(channel for channel in _PRECISE if votes[channel] == best)


def contact_participants(cluster: Cluster) -> tuple[Participant, ...]:
    """Return everybody named, without spans; the role is what most mentions say."""
    roles: dict[str, Counter[str]] = defaultdict(Counter)
    people: dict[str, Participant] = {}
    for unit in cluster.units:
        for mention in unit.mentions:
            for part in mention.participants:
                roles[part.key]["participant" if part.role == "speaker" else part.role] += 1
                known = people.get(part.key)
                if known is None or (known.party is None and part.party is not None):
                    people[part.key] = part
    chosen = [
        Participant(p.principal, p.name, p.party, min(roles[key], key=lambda r: (-roles[key][r], r)), None)
        for key, p in people.items()
    ]
    return tuple(sorted(chosen, key=lambda p: (p.principal is None, p.party or "~", p.name)))


def _status(units: list[Unit]) -> Status:
    mentions = [mention for unit in units for mention in unit.mentions]
    reported = [m for m in mentions if m.modality == "reported" and m.attribution[-1].kind != "unnamed"]
    if reported:
        return "held"
    words = {m.modality for m in mentions}
    if words & {"reported", "hedged"}:
        return "said"
    for word, status in (("cancelled", "cancelled"), ("denied", "denied")):
        if word in words:
            return status  # type: ignore[return-value]
    return "planned"


def _fields(units: list[Unit]) -> tuple[Value, ...]:
    rows: dict[tuple[Property, str], list[tuple[Document, Span, bool]]] = defaultdict(list)
    for unit in units:
        for mention in unit.mentions:
            for statement in mention.statements:
                unnamed = statement.attribution[-1].kind == "unnamed"
                rows[statement.property, statement.value].append((unit.document, statement.span, unnamed))
    return tuple(
        Value(
            name,
            value,
            tuple(sorted({document.party or UNKNOWN_PARTY for document, _, _ in group})),
            _evidence(group),
            all(unnamed for _, _, unnamed in group),
        )
        for (name, value), group in sorted(rows.items())
    )


def _evidence(group: list[tuple[Document, Span, bool]]) -> tuple[Evidence, ...]:
    found = {(document.id, span.start, span.end): evidence_of(document, span) for document, span, _ in group}
    return tuple(sorted(found.values(), key=lambda e: e.order))


def _by_party(units: list[Unit]) -> dict[str, list[Unit]]:
    groups: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        groups[unit.document.party or UNKNOWN_PARTY].append(unit)
    return groups


def _account(party: str, units: list[Unit]) -> Account:
    told = sorted(u.document.published for u in units if u.held and u.document.published)
    leading = {u.document.id: u.document for u in units if u.leads and u.held}
    statements = [s for u in units for m in u.mentions for s in m.statements if s.property == "topic"]
    return Account(
        party,
        tuple(sorted({u.document.id for u in units})),
        sum(_words(document) for document in leading.values()),
        told[0] if told else None,
        tuple(sorted({s.value for s in statements})),
    )


def _words(document: Document) -> int:
    return len(re.findall(r"\w+", document.text[len(document.title) :]))


def references_of(mentions: Iterable[Mention], document: Document) -> tuple[Evidence, ...]:
    """Return the evidence of some mentions of one document."""
    return tuple(evidence_of(document, mention.span) for mention in mentions)
