"""Judgements: what people have decided, as reconciliation honours it.

A decision names mentions, never contacts, since contacts come and go with the documents; ``decide`` on a contact is
kept as one on its mentions. What a decision asks for is done before or after the machine's own work, never forgotten
by it, and what it cannot do is said in a ``Ruling``.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from backchannel.model import Decision, Mention

VALUE_MARK = "="
"""Stands in a subject that is a value and no mention: ``duration=PT2H``."""
FINDING_MARK = "f-"
"""Begins a subject that is a finding and no mention."""


@dataclass(frozen=True, slots=True)
class Judgements:
    """The decisions that stand, without those that were undone, in the order in which they were taken."""

    decisions: tuple[Decision, ...] = ()

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> Judgements:
        """Take the decisions of a ledger; what a later one undoes is left out, and the undoing too.

        An undoing can be undone: the last word on each counts.
        """
        rows = tuple(decisions)
        undone: set[int] = set()
        for decision in reversed(rows):
            if decision.kind == "undo" and decision.sequence not in undone:
                undone |= {int(subject) for subject in decision.subjects}
        return cls(tuple(one for one in rows if one.kind != "undo" and one.sequence not in undone))

    def _of_kind(self, kind: str) -> Iterable[Decision]:
        return (decision for decision in self.decisions if decision.kind == kind)

    @property
    def same(self) -> list[Decision]:
        """Those by which mentions are of one contact; who accepts a value joins nothing."""
        joining = (one for one in self.decisions if one.kind in ("same", "accept") and len(mentions_of(one)) > 1)
        return [one for one in joining if not values_of(one)]

    def apart(self) -> dict[str, frozenset[str]]:
        """Return for each mention those that are of other contacts.

        The first subject of ``different`` is one side, all others the other.
        """
        found: dict[str, set[str]] = {}
        for decision in self._of_kind("different"):
            one, *others = mentions_of(decision)
            for other in others:
                found.setdefault(one, set()).add(other)
                found.setdefault(other, set()).add(one)
        return {mention: frozenset(others) for mention, others in found.items()}

    def corrected(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Leave out the mentions that were rejected, and of others the values that were."""
        apart = self.apart()
        dropped: set[str] = set()
        values: dict[str, set[tuple[str, str]]] = {}
        for decision in self._of_kind("reject"):
            rejected = values_of(decision)
            for mention in mentions_of(decision):
                if rejected:
                    values.setdefault(mention, set()).update(rejected)
                else:
                    dropped.add(mention)
        kept = (mention for mention in mentions if mention.id not in dropped)
        return [_untied(_without(one, values[one.id]) if one.id in values else one, apart) for one in kept]


def mentions_of(decision: Decision) -> tuple[str, ...]:
    """Return the mentions that a decision is about."""
    return tuple(one for one in decision.subjects if VALUE_MARK not in one and not one.startswith(FINDING_MARK))


def findings_of(decision: Decision) -> tuple[str, ...]:
    """Return the findings that a decision is about."""
    return tuple(subject for subject in decision.subjects if subject.startswith(FINDING_MARK))


def values_of(decision: Decision) -> set[tuple[str, str]]:
    """Return the values that a decision is about, as property and value."""
    pairs = (subject.partition(VALUE_MARK) for subject in decision.subjects if VALUE_MARK in subject)
    return {(name, value) for name, _, value in pairs}


def _without(mention: Mention, values: set[tuple[str, str]]) -> Mention:
    """Return a mention as if its text did not give some values."""
    kept = tuple(one for one in mention.statements if (one.property, one.value) not in values)
    people = tuple(part for part in mention.participants if ("participant", part.name) not in values)
    return dataclasses.replace(
        mention,
        when=None if ("when", mention.when or "") in values else mention.when,
        channel="unspecified" if ("channel", mention.channel) in values else mention.channel,
        participants=people,
        statements=kept,
    )


def _untied(mention: Mention, apart: Mapping[str, frozenset[str]]) -> Mention:
    """Return a mention that its document does not tie to one that somebody found to be of another contact."""
    if mention.same_as is None or mention.same_as not in apart.get(mention.id, ()):
        return mention
    return dataclasses.replace(mention, same_as=None)


def unknown_mentions(decision: Decision, mentions: Mapping[str, object]) -> list[str]:
    """Return the mentions of a decision that are no longer there."""
    return [one for one in mentions_of(decision) if one not in mentions]
