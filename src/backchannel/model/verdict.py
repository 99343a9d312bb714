"""Verdict: what the record says of a claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

VerdictWord = Literal["supported", "not_supported", "contradicted", "untestable"]


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
