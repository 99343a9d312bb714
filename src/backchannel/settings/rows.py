"""Row: one setting of backchannel.toml."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Row:
    """One setting: where it stands, what it may be, what it is if nobody says, and what it does."""

    table: str
    """With a dot where it is inside another: ``extraction.llm``."""
    name: str
    kind: Literal["codes", "word", "count", "number", "text", "rate", "flag"]
    default: Any
    help: str
    words: tuple[str, ...] = ()
    """The words allowed, for the kind ``word``."""

    @property
    def field(self) -> str:
        """Name of the field that keeps its value, in ``Settings`` or in the record of its table."""
        return self.name.replace("-", "_")
