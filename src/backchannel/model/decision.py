"""Decision: a person's judgement, kept for ever."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DecisionKind = Literal["same", "different", "reject", "accept", "waive", "note", "undo"]


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """A person's judgement on mentions, contacts or findings, as the ledger keeps it."""

    kind: DecisionKind
    subjects: tuple[str, ...]
    """Identifiers of what is judged."""
    author: str
    reason: str
    decided_at: str
    """ISO 8601 in UTC to the second."""
    sequence: int = 0
    """Number of the ledger entry, from 1; 0 before it is kept."""
