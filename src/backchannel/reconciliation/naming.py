"""Identifiers of contacts that people can say: ``us-ru-2021-12-30-call``."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from backchannel.model import slug
from backchannel.reconciliation.cluster import Cluster
from backchannel.reconciliation.fields import contact_channel, contact_participants, contact_time

_MAX_PARTIES = 4
"""Above, a contact is named after its first parties and "group"."""
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


def name_clusters(clusters: Sequence[Cluster]) -> list[tuple[str, Cluster]]:
    """Give each cluster its identifier.

    Two that would share one are told apart by the people's names, then by the occasion ("dinner"), then by a number.
    The parties stand in reverse alphabetical order: arbitrary, and the same for everybody.
    """
    groups: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        groups[_plain_name(cluster)].append(cluster)
    return [row for name, group in sorted(groups.items()) for row in _tell_apart(name, group)]


def _tell_apart(name: str, group: list[Cluster]) -> list[tuple[str, Cluster]]:
    by_people: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in group:
        by_people[_people(cluster)].append(cluster)
    named: list[tuple[str, Cluster]] = []
    for people, same in sorted(by_people.items()):
        base = name if len(by_people) == 1 else f"{name}-{people}"
        ordered = sorted(same, key=lambda c: (c.again, min(u.order for u in c.units)))
        used: Counter[str] = Counter()
        for cluster in ordered:
            occasion = "-".join(sorted(cluster.occasions)) if len(same) > 1 else ""
            words = f"{base}-{occasion}" if occasion else base
            used[words] += 1
            named.append((words if used[words] == 1 else f"{words}-{used[words]}", cluster))
    return named


def aliases_of(cluster: Cluster) -> frozenset[str]:
    """Return the names that a contact would have if only some of its documents were there.

    A name changes when a document tells the day of what was known by its month, or that what seemed two contacts was
    one. Whoever wrote the old name down finds the contact by it, as long as no other contact has that name.
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


def _plain_name(cluster: Cluster) -> str:
    return _words(_parties(cluster), contact_time(cluster)[0], contact_channel(cluster))


def _parties(cluster: Cluster) -> list[str]:
    parties = sorted({p.party for p in contact_participants(cluster) if p.party}, reverse=True)
    return [*parties[:2], "group"] if len(parties) > _MAX_PARTIES else parties


def _words(parties: Iterable[str], when: str | None, channel: str) -> str:
    return "-".join([*parties, _date_part(when), "contact" if channel == "unspecified" else channel])


def _date_part(when: str | None) -> str:
    if when is None:
        return "undated"
    first, slash, last = (_point_part(point) for point in when.partition("/"))
    if not slash:
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
