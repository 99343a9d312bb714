"""Verdict: what the record says of a claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

VerdictWord = Literal["supported", "not_supported", "contradicted", "untestable"]


@dataclass(frozen=True, slots=True)
class Unseen:
    """Months of a claim's time from which the dossier holds no document of one of its parties' own."""

    party: str
    months: tuple[str, ...]
    """Stretches of months, EDTF: ``2021-03``, ``2021-06/2021-09``; empty where it holds none of that party at all."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the dossier's record says of one claim. One row per claim."""

    claim: str
    verdict: VerdictWord
    contacts: tuple[str, ...]
    """Identifiers of the contacts counted, in order of time."""
    since: str | None
    """First day counted; EDTF."""
    until: str | None
    """Last day counted; EDTF."""
    median_days: float | None
    """Median gap between neighbours, in days; ``None`` below two dated contacts."""
    longest_gap_days: int | None
    reason: str
    """One sentence: what was counted, against what."""
    gaps: tuple[int, ...] = ()
    """Days between neighbours that are dated to the day, in order of time."""
    definition: str | None = None
    """How the words of quantity are read, and where that is from; ``None`` where they have no reading."""
    unseen: tuple[Unseen, ...] = ()
    """What could not be seen, by party."""
    would_change: tuple[str, ...] = ()
    """What would change the verdict, a sentence each."""
