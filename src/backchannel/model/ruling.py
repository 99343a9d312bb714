"""Ruling: what became of a decision in the last build."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

RulingState = Literal["honoured", "contradicted", "idle"]
"""``contradicted``: honoured, and the documents speak against it; ``idle``: what it is about is not there any more."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What became of one decision that stands. One row per decision."""

    decision: int
    """Its number in the ledger."""
    state: RulingState
    reason: str
    """A sentence where the state is not ``honoured``; else empty."""
