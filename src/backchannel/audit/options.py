"""Options: which rules run, with which thresholds, and what is waived."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from backchannel.model import TAKES_PART, Finding, Participant


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number that a rule compares with, which a dossier's settings may change."""

    name: str
    """Begins with the rule's code and ends with the unit: ``d101-window-days``."""
    default: float
    unit: str
    """``days``, ``hours``, ``words``, ``ratio``, ``documents``, ``contacts``, ``share``."""
    why: str
    """How the default was set, in a sentence or two."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """A standing decision of the dossier's keeper that a finding needs no attention, with the reason."""

    codes: str
    """A code or the beginning of one: ``D105``, ``D1``."""
    subject: str | None
    """Identifier of the contact, claim or finding that it is limited to; ``None`` for the whole dossier."""
    reason: str

    def covers(self, finding: Finding) -> bool:
        """Say whether it takes a finding out of the list."""
        subjects = (*finding.contacts, finding.claim, finding.id)
        return finding.code.startswith(self.codes) and (self.subject is None or self.subject in subjects)


@dataclass(frozen=True, slots=True)
class PairOptions:
    """What is other for the contacts and claims of one pair."""

    between: tuple[str, str]
    """Two of a principal's identifier and a party's code; in a dossier's settings, the words that mean them."""
    select: tuple[str, ...] = ()
    """In place of what is selected elsewhere, where it is not empty."""
    ignore: tuple[str, ...] = ()
    """Beside what is ignored elsewhere."""
    thresholds: Mapping[str, float] = field(default_factory=dict)
    """In place of what is set elsewhere, by the threshold's name."""

    def covers(self, participants: Iterable[Participant]) -> bool:
        """Say whether both of the pair are among those between whom a contact is held."""
        known = [{one.principal, one.party} for one in participants if one.role in TAKES_PART]
        ones, others = ([place for place, keys in enumerate(known) if key in keys] for key in self.between)
        return any(one != other for one in ones for other in others)


@dataclass(frozen=True, slots=True)
class Options:
    """How the rules are to be run."""

    thresholds: Mapping[str, float] = field(default_factory=dict)
    """Values that replace defaults, by the threshold's name."""
    adverbs: Mapping[str, str] = field(default_factory=dict)
    """Rates that replace those of ``readings.ADVERBS``, by the same words."""
    select: tuple[str, ...] = ()
    """Codes, or beginnings of codes, that run; empty for all."""
    ignore: tuple[str, ...] = ()
    """Codes, or their beginnings, that do not run. The longer of two that match wins, ``ignore`` on a tie."""
    waivers: tuple[Waiver, ...] = ()
    per_pair: tuple[PairOptions, ...] = ()
    """Of two that cover one contact the later wins."""
    today: dt.date | None = None
    """The day that counts as today for rules that need one; ``None`` makes them silent."""

    def value(self, threshold: Threshold) -> float:
        """Return a threshold's value: the one set, or its default."""
        return self.thresholds.get(threshold.name, threshold.default)

    def runs(self, code: str) -> bool:
        """Say whether a rule is selected, as linters do: select D with ignore D105 leaves D105 out."""
        dropped = _longest(self.ignore, code)
        return _longest(self.select, code) > dropped if self.select else dropped < 0

    def among(self, participants: Iterable[Participant]) -> Options:
        """Return the options for what is between some people: these, with what is other for their pair."""
        people = tuple(participants)
        found = self
        for pair in self.per_pair:
            if pair.covers(people):
                found = replace(
                    found,
                    thresholds={**found.thresholds, **pair.thresholds},
                    select=pair.select or found.select,
                    ignore=(*found.ignore, *pair.ignore),
                )
        return replace(found, per_pair=()) if self.per_pair else self


def _longest(prefixes: tuple[str, ...], code: str) -> int:
    """Return the length of the longest prefix that a code begins with; -1 where none does."""
    return max((len(prefix) for prefix in prefixes if prefix and code.startswith(prefix)), default=-1)
