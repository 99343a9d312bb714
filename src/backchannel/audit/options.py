"""Options: which rules run, with which thresholds, and what is waived."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from backchannel.model import Finding


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
    today: dt.date | None = None
    """The day that counts as today for rules that need one; ``None`` makes them silent."""

    def value(self, threshold: Threshold) -> float:
        """Return a threshold's value: the one set, or its default."""
        return self.thresholds.get(threshold.name, threshold.default)

    def runs(self, code: str) -> bool:
        """Say whether a rule is selected, as linters do: select D with ignore D105 leaves D105 out."""
        dropped = _longest(self.ignore, code)
        return _longest(self.select, code) > dropped if self.select else dropped < 0


def _longest(prefixes: tuple[str, ...], code: str) -> int:
    """Return the length of the longest prefix that a code begins with; -1 where none does."""
    return max((len(prefix) for prefix in prefixes if prefix and code.startswith(prefix)), default=-1)
