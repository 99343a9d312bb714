"""A cluster to a contact: its time, channel, status, fields, and each party's account."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from backchannel.model import (
    PRESS,
    Account,
    Attribution,
    Channel,
    Contact,
    Evidence,
    Header,
    Participant,
    Property,
    Reference,
    Statement,
    Status,
    Value,
    local_day,
)
from backchannel.reconciliation.cluster import Cluster
from backchannel.reconciliation.compare import publication_of
from backchannel.reconciliation.history import history_of
from backchannel.reconciliation.unit import Unit

_UP_TO = "../"
"""Before a day, in EDTF: on or before it."""
UNKNOWN_PARTY = "unknown"
"""Stands for the party of a source without a card."""
_PRECISE: tuple[Channel, ...] = ("video", "call", "meeting", "visit", "message", "unspecified")
_LESSER: tuple[Status, ...] = ("cancelled", "denied")
"""What a contact is that nobody reports as held, by the first of these that somebody says; else ``planned``."""

_APART: frozenset[Channel] = frozenset({"call", "message"})
"""Channels of those who are not where the other is."""


def make_contact(cluster: Cluster, identity: str, aliases: Iterable[str] = ()) -> Contact:
    """Make the contact of a cluster, with the identifier and the aliases that ``naming.py`` gives it."""
    units = sorted(cluster.units, key=lambda unit: unit.order)
    when, timezone = contact_time(cluster)
    return Contact(
        identity,
        when,
        timezone,
        contact_channel(cluster),
        _status(units),
        contact_participants(cluster),
        _fields(units, contact_channel(cluster)),
        tuple(_account(party, group) for party, group in sorted(_by_party(units).items())),
        tuple(
            Reference(mention.id, mention.modality, Evidence.of(unit.document, mention.span))
            for unit in units
            for mention in unit.mentions
        ),
        tuple(sorted(aliases)),
        history_of(units),
    )


def contact_time(cluster: Cluster) -> tuple[str | None, str]:
    """Return a contact's EDTF and its zone.

    The day that most of those who name one agree on, accounts first; else the narrowest time that any text gives;
    else, for an undated account, "on or before" its publication, which is all that it shows, and which a later text
    that calls it recent does not put off. Reports of it as held come before plans, unless none of them says when.
    """
    held = [unit for unit in cluster.units if unit.held]
    told = held if any(unit.timed for unit in held) else cluster.units
    firm = [unit for unit in told if unit.window.firm]
    if firm:
        days = Counter(unit.window.day for unit in firm)
        most = max(days.values())
        best = min(
            (unit for unit in firm if days[unit.window.day] == most),
            key=lambda unit: (not unit.leads, *_least_hours(unit), unit.window.edtf or "", unit.order),
        )
        return best.window.edtf, best.window.timezone
    published = _by_publication(told)
    dated = [unit for unit in told if unit.window.edtf]
    if dated:
        best = min(dated, key=lambda u: (u.window.width_days, u.window.edtf or "", u.order))
        later = (best.window.edtf or "").startswith(_UP_TO) and published and published[0] < (best.window.edtf or "")
        return published if published and later else (best.window.edtf, best.window.timezone)
    return published or (None, min(told, key=lambda unit: unit.order).document.timezone)


def _by_publication(units: list[Unit]) -> tuple[str, str] | None:
    """Return "on or before" the publication of the first account, with its zone; ``None`` where none has a time."""
    accounts = [unit for unit in units if unit.is_account and unit.document.published]
    if not accounts:
        return None
    document = min(accounts, key=lambda unit: unit.order).document
    day = local_day(document.published or "", document.timezone)
    return (f"{_UP_TO}{day}", document.timezone) if day else None


def _least_hours(unit: Unit) -> tuple[bool, float]:
    """Key to sort by: what gives minutes first, the shortest stretch before a longer one that was taped around it."""
    return not unit.window.hours, unit.window.width_days if unit.window.hours else 0.0


def contact_channel(cluster: Cluster) -> Channel:
    """Return the channel that the most units name, accounts twice; among equals the more exact one."""
    told = [unit for unit in cluster.units if unit.held] or cluster.units
    votes: Counter[Channel] = Counter()
    for unit in told:
        for channel in unit.channels - {"unspecified"}:
            votes[channel] += 2 if unit.leads else 1
    if not votes:
        return "unspecified"
    if cluster.by_video or ("video" in votes and set(votes) <= {"video", "call"}):
        return "video"  # a video call is called a call as well, but no phone call is called a video call
    if cluster.taped_twice and votes["visit"] and votes["meeting"]:
        return "meeting"  # a guest in the house was not at the other end of the telephone that was taped there
    most = max(votes.values())
    return next(channel for channel in _PRECISE if votes[channel] == most)


def contact_participants(cluster: Cluster) -> tuple[Participant, ...]:
    """Return everybody named, without spans; the role is what most mentions say."""
    roles: dict[str, Counter[str]] = defaultdict(Counter)
    people: dict[str, Participant] = {}
    for unit in sorted(cluster.units, key=lambda unit: unit.order):
        for part in (part for mention in unit.mentions for part in mention.participants):
            roles[part.key]["participant" if part.role == "speaker" else part.role] += 1
            known = people.setdefault(part.key, part)
            if known.party is None and part.party is not None:
                people[part.key] = part
    chosen = [
        Participant(p.principal, p.name, p.party, min(roles[key], key=lambda r: (-roles[key][r], r)), None)
        for key, p in people.items()
    ]
    return tuple(sorted(chosen, key=lambda p: (p.principal is None, p.party or "~", p.name)))


def _status(units: list[Unit]) -> Status:
    told = [(unit, mention) for unit in units if unit.held for mention in unit.mentions]
    if any(m.modality == "reported" and not _is_unnamed(unit, m.attribution) for unit, m in told):
        return "held"
    if told:
        return "said"
    words = {unit.modality for unit in units}
    return next((status for status in _LESSER if status in words), "planned")


def _is_unnamed(unit: Unit, attribution: tuple[Attribution, ...]) -> bool:
    """Say whether the voice that vouches is unnamed; a party stands behind its own official who speaks on background.

    Such an official is the first voice of a transcript that the party publishes; sources whom somebody there refers to
    come further down the chain.
    """
    if not attribution or attribution[-1].kind != "unnamed":
        return False
    own = unit.document.kind == "transcript" and unit.document.party not in (None, PRESS)
    return not (own and attribution[0].name and len(attribution) == 1)


def _fields(units: list[Unit], channel: Channel) -> tuple[Value, ...]:
    """Return what the mentions say of a contact. Who speak by telephone are in no place together."""
    rows: dict[tuple[Property, str], list[tuple[Unit, Statement]]] = defaultdict(list)
    for unit in units:
        for statement in (statement for mention in unit.mentions for statement in mention.statements):
            if statement.property != "place" or channel not in _APART:
                rows[statement.property, statement.value].append((unit, statement))
    return tuple(_value(name, value, rows[name, value]) for name, value in sorted(rows))


def _value(name: Property, value: str, rows: list[tuple[Unit, Statement]]) -> Value:
    places = {(unit.order, statement.span): unit.document for unit, statement in rows}
    return Value(
        name,
        value,
        tuple(sorted({unit.document.party or UNKNOWN_PARTY for unit, _ in rows})),
        tuple(Evidence.of(document, span) for (_, span), document in sorted(places.items(), key=lambda row: row[0])),
        unnamed=all(_is_unnamed(unit, statement.attribution) for unit, statement in rows),
    )


def _by_party(units: list[Unit]) -> dict[str, list[Unit]]:
    groups: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        groups[unit.document.party or UNKNOWN_PARTY].append(unit)
    return groups


def _account(party: str, units: list[Unit]) -> Account:
    """Make a party's account of its units, which come in order of publication."""
    own = {unit.document.id: unit.document for unit in units if unit.is_account}
    statements = (s for unit in units for mention in unit.mentions for s in mention.statements)
    return Account(
        party,
        tuple(sorted({unit.document.id for unit in units})),
        sum(_words_of_items(own.values()).values()),
        _first_disclosed([unit.document for unit in units if unit.held]),
        tuple(sorted({s.value for s in statements if s.property == "topic"})),
    )


def _words_of_items(documents: Iterable[Header]) -> dict[str, int]:
    """Return the length of each published item; of several versions the longest, since they are one account."""
    words: dict[str, int] = defaultdict(int)
    for document in documents:
        words[document.address] = max(words[document.address], document.words)
    return words


def _first_disclosed(documents: Iterable[Header]) -> str | None:
    """Return when the first of some documents was published, as EDTF: between when and when, as their stamps allow.

    Of one stamped with a day and another with nine o'clock of that day either can be the first: from midnight to nine.
    """
    stamped = [(first, last, one) for one in documents for first, last in [publication_of(one)] if first and last]
    if not stamped:
        return None
    _, _, surely = min(stamped, key=lambda row: (row[1], row[0], row[2].id))
    start, _, maybe = min(stamped, key=lambda row: (row[0], row[1], row[2].id))
    if start == publication_of(surely)[0]:
        return surely.published
    return f"{start.astimezone(ZoneInfo(maybe.timezone)).isoformat(timespec='minutes')}/{surely.published}"
