"""Identifiers of contacts that people can say: ``us-ru-2021-12-30-call``."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from backchannel.model import slug
from backchannel.reconciliation.cluster import Cluster
from backchannel.reconciliation.fields import contact_channel, contact_participants, contact_time

_MAX_PARTIES = 4
"""Above, a contact is named after its first parties and "group"."""
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


@dataclass(frozen=True, slots=True)
class Naming:
    """What the name of one contact is made of."""

    plain: str
    """Parties, day, channel."""
    people: str
    """Last names, where several contacts share the plain name."""
    occasion: str
    """As ``dinner``; empty where there is none."""
    again: bool
    order: str
    """Key to sort by: when it was first surely public, then document and place."""


def naming_of(cluster: Cluster) -> Naming:
    """Return what a cluster's name is made of."""
    plain = _words(_parties(cluster), contact_time(cluster)[0], contact_channel(cluster))
    order = min(unit.order for unit in cluster.units)
    return Naming(plain, _people(cluster), "-".join(sorted(cluster.occasions)), cluster.again, _order_text(order))


def name_clusters(clusters: Sequence[Cluster]) -> list[tuple[str, Cluster]]:
    """Give each cluster its identifier."""
    groups: dict[str, list[tuple[Naming, Cluster]]] = defaultdict(list)
    for cluster in clusters:
        naming = naming_of(cluster)
        groups[naming.plain].append((naming, cluster))
    return [row for _, group in sorted(groups.items()) for row in tell_apart(group)]


K = TypeVar("K")


def tell_apart(group: Iterable[tuple[Naming, K]]) -> list[tuple[str, K]]:
    """Give each of those that share a plain name its identifier.

    They are told apart by the people's names, then by the occasion ("dinner"), then by a number. The parties stand in
    reverse alphabetical order: arbitrary, and the same for everybody.
    """
    by_people: dict[str, list[tuple[Naming, K]]] = defaultdict(list)
    for naming, what in group:
        by_people[naming.people].append((naming, what))
    named: list[tuple[str, K]] = []
    for people, same in sorted(by_people.items(), key=lambda row: row[0]):
        used: Counter[str] = Counter()
        for naming, what in sorted(same, key=lambda row: (row[0].again, row[0].order)):
            base = naming.plain if len(by_people) == 1 else f"{naming.plain}-{people}"
            words = f"{base}-{naming.occasion}" if naming.occasion and len(same) > 1 else base
            used[words] += 1
            named.append((words if used[words] == 1 else f"{words}-{used[words]}", what))
    return named


def aliases_of(cluster: Cluster) -> frozenset[str]:
    """Return the names that a contact would have if only some of its documents were there.

    A name changes when a document tells the day of what was known by its month, or that what seemed two contacts was
    one. Whoever wrote the old name down finds the contact by it, as long as no other contact has that name. Its own
    name is among them, since that may change when others come.
    """
    alone = [Cluster([unit]) for unit in cluster.units]
    dates = {contact_time(one)[0] for one in alone}
    channels = {contact_channel(one) for one in alone}
    people = {_people(one) for one in (*alone, cluster)}
    occasions = {""} | {"-".join(sorted(one.occasions)) for one in alone}
    parties = {tuple(_parties(one)) for one in (*alone, cluster)}
    plain = {_words(some, when, how) for some in parties for when in dates for how in channels}
    return frozenset(
        "-".join(filter(None, (name, who, what))) for name in plain for who in (*people, "") for what in occasions
    )


def _parties(cluster: Cluster) -> list[str]:
    parties = sorted({p.party for p in contact_participants(cluster) if p.party}, reverse=True)
    return [*parties[:2], "group"] if len(parties) > _MAX_PARTIES else parties


def _words(parties: Iterable[str], when: str | None, channel: str) -> str:
    return "-".join([*parties, _date_part(when), "contact" if channel == "unspecified" else channel])


def _date_part(when: str | None) -> str:
    if when is None:
        return "undated"
    first, slash, last = (_point_part(point) for point in when.partition("/"))
    if not slash or first == last:
        return first
    if first == "..":
        return f"by-{last}"
    if last == "..":
        return f"after-{first}"
    return f"{first}-to-{last}"


def _point_part(point: str) -> str:
    """Return a date without its time of day and marks of doubt; a season by its name."""
    year, dash, rest = point.partition("T")[0].rstrip("~?%").partition("-")
    return f"{year}{dash}{_SEASONS.get(rest, rest)}".lower()


def _people(cluster: Cluster) -> str:
    names = [slug(p.name.split()[-1]) for p in contact_participants(cluster) if p.principal]
    return "-".join(names) or "others"


def _order_text(order: tuple[dt.datetime, dt.datetime, str, int, str]) -> str:
    """Return a unit's key to sort by as text that sorts the same."""
    last, first, document, start, identifier = order
    return f"{_instant(last)} {_instant(first)} {document} {start:09} {identifier}"


def _instant(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).replace(tzinfo=None).isoformat(timespec="microseconds")
