"""Problem: something wrong with the data that were given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["warning", "error"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong with given data: returned and collected, never raised; the rest goes on."""

    where: str
    """Path, address or identifier of what is faulty, with a line where there is one (``a.csv:12``)."""
    code: str
    """What kind of fault, in kebab case; every code is on the page ``docs/reference/problems.md``."""
    message: str
    """What is wrong, in a clause that follows "where: "."""
    hint: str
    """What the user can do, as a short sentence."""
    severity: Severity = "error"
    """``error``: nothing could be read of it; ``warning``: it was read, but not all or not surely."""

    def __str__(self) -> str:
        return f"{self.where}: {self.message} [{self.code}]. {self.hint}"
