"""Weights: what each level of each comparison is worth, in bits, by the table ``weights.toml``.

Fellegi and Sunter, "A Theory for Record Linkage", JASA 64 (1969): where a level is seen in a share *m* of the pairs
that are one contact and in a share *u* of those that are two, it speaks for one with log2(m / u). The weights of
several comparisons are added up. ``tools/estimate_weights.py`` writes the table and says how it counts.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources

from backchannel.reconciliation.compare import Comparison

_FILE = "weights.toml"


@dataclass(frozen=True, slots=True)
class Weights:
    """The table."""

    bits: dict[tuple[str, str], float]
    """By subject and level; what does not stand there weighs nothing."""
    known: float
    """Share of tellings whose contact another document tells of: the odds before anything is compared."""

    @classmethod
    @functools.cache
    def standard(cls) -> Weights:
        """Return the table that ships with the package."""
        text = resources.files("backchannel.reconciliation").joinpath(_FILE).read_text("utf-8")
        return cls.read(text)

    @classmethod
    def read(cls, text: str) -> Weights:
        """Read a table."""
        table = tomllib.loads(text)
        known = table.pop("known")["share"]
        levels = {(subject, level): row["bits"] for subject, rows in table.items() for level, row in rows.items()}
        return cls(levels, known)

    def of(self, comparison: Comparison) -> float:
        """Return what one comparison weighs, in bits."""
        return self.bits.get((comparison.subject, comparison.level), 0.0)

    def total(self, comparisons: Iterable[Comparison]) -> float:
        """Return what comparisons weigh together, in bits."""
        return sum(self.of(comparison) for comparison in comparisons)
