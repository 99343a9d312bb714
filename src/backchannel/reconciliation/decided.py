"""The decisions of people, done over what the machine has joined."""

from __future__ import annotations

from collections.abc import Mapping

from backchannel.model import Decision, Ruling
from backchannel.reconciliation.cluster import Cluster
from backchannel.reconciliation.judgements import Judgements, mentions_of
from backchannel.reconciliation.odds import Unsettled


def join_decided(
    judgements: Judgements, clusters: list[Cluster], unsettled: list[Unsettled]
) -> tuple[dict[int, Cluster], list[Unsettled], dict[int, str]]:
    """Join what people have found to be one contact, whatever speaks against it.

    Args:
        judgements: what was decided.
        clusters: all contacts; one is added where a decision joins mentions that were open.
        unsettled: the units that are open.

    Returns:
        For each cluster that went into another, by ``id``, the one that it went into; the units that stay open; and
        by the number of each decision that the documents contradict, in which way.
    """
    homes = {mention.id: one for one in clusters for unit in one.units for mention in unit.mentions}
    open_units = {mention.id: row for row in unsettled for mention in row.unit.mentions}
    into: dict[int, Cluster] = {}
    against: dict[int, str] = {}
    for decision in judgements.same:
        wanted = mentions_of(decision)
        found = {id(homes[one]): homes[one] for one in wanted if one in homes}
        rows = {id(open_units[one]): open_units[one] for one in wanted if one in open_units}
        joining = [row.unit for row in rows.values()]
        if not found and joining:
            clusters.append(begun := Cluster([joining.pop(0)]))
            found[id(begun)] = begun
        if not found:
            continue
        home, *others = sorted(found.values(), key=lambda one: (-len(one.units), one.anchor.order))
        joining += [unit for other in others for unit in other.units]
        obstacle = next((words for unit in joining if (words := home.obstacle(unit))), None)
        if obstacle:
            against[decision.sequence] = f"the documents speak against it: {obstacle}"
        for unit in joining:
            home.add(unit)
        homes |= {mention.id: home for unit in home.units for mention in unit.mentions}
        into |= {id(other): home for other in others}
        into |= {gone: home for gone, place in into.items() if id(place) in {id(other) for other in others}}
        open_units = {one: row for one, row in open_units.items() if id(row) not in rows}
    kept = {id(row) for row in open_units.values()}
    return into, [row for row in unsettled if id(row) in kept], against


def rule(judgements: Judgements, mentions: Mapping[str, object], against: Mapping[int, str]) -> tuple[Ruling, ...]:
    """Say of each decision that stands what became of it."""
    return tuple(_ruling(decision, mentions, against) for decision in judgements.decisions)


def _ruling(decision: Decision, mentions: Mapping[str, object], against: Mapping[int, str]) -> Ruling:
    gone = [one for one in mentions_of(decision) if one not in mentions]
    if gone and len(gone) == len(mentions_of(decision)):
        reason = "none of the places that it is about is taken for a contact any more"
        return Ruling(decision.sequence, "idle", reason)
    if decision.sequence in against:
        return Ruling(decision.sequence, "contradicted", against[decision.sequence])
    return Ruling(decision.sequence, "honoured", "")
