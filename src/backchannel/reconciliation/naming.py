"""Identifiers of contacts that people can say: ``us-ru-2021-12-30-call``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from backchannel.model import slug
from backchannel.reconciliation.cluster import Cluster
from backchannel.reconciliation.fields import contact_channel, contact_participants, contact_time

_MAX_PARTIES = 4
"""Above, a contact is named after its first parties and "group"."""


def name_clusters(clusters: Sequence[Cluster]) -> list[tuple[str, Cluster]]:
    """Give each cluster its identifier; two that would share one are told apart by the people's names, then a number.

    The parties stand in reverse alphabetical order: arbitrary, and the same for everybody.
    """
    groups: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        groups[_plain_name(cluster)].append(cluster)
    named: list[tuple[str, Cluster]] = []
    for name, group in sorted(groups.items()):
        if len(group) == 1:
            named.append((name, group[0]))
            continue
        by_people: dict[str, list[Cluster]] = defaultdict(list)
        for cluster in group:
            by_people[_people(cluster)].append(cluster)
        for people, same in sorted(by_people.items()):
            base = name if len(by_people) == 1 else f"{name}-{people}"
            for number, cluster in enumerate(sorted(same, key=_order), start=1):
                named.append((base if number == 1 else f"{base}-{number}", cluster))
    return named


def _plain_name(cluster: Cluster) -> str:
    parties = sorted({p.party for p in contact_participants(cluster) if p.party}, reverse=True) or ["unknown"]
    if len(parties) > _MAX_PARTIES:
        parties = [*parties[:2], "group"]
    when = contact_time(cluster)[0]
    return "-".join(
        [
            *parties,
            _date_part(when),
            contact_channel(cluster) if contact_channel(cluster) != "unspecified" else "contact",
        ]
    )


def _date_part(when: str | None) -> str:
    if when is None:
        return "undated"
    if when.startswith("../"):
        return "by-" + when[3:].rstrip("~?%")
    if when.endswith("/.."):
        return "after-" + when[:-3].rstrip("~?%")
    return when.split("T")[0].replace("/", "-to-").rstrip("~?%").replace("~", "")


def _people(cluster: Cluster) -> str:
    return (
        "-".join(slug(p.name.split()[-1]) for p in contact_participants(cluster) if p.principal) or "others"
    )


def _order(cluster: Cluster) -> tuple[bool, str, str]:
    return (cluster.again, min(u.document.published or "~" for u in cluster.units), cluster.anchor.id)
