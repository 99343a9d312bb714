"""What the finders of properties are given, and what they give back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backchannel.extraction.people import People
from backchannel.model import Property


@dataclass(frozen=True, slots=True)
class Found:
    """One value found. Places count in the document's text."""

    property: Property
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Context:
    """One sentence that may say something of a contact."""

    text: str
    """Of the document."""
    start: int
    """Of the sentence, or of the part of it that bears on the contact."""
    end: int
    people: People
    parties: tuple[str, ...]
    """Codes of the parties of those who took part, as far as known."""

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Give the matches of a pattern in the sentence."""
        return pattern.finditer(self.text, self.start, self.end)

    def party_in(self, start: int, end: int) -> str | None:
        """Return the party that a stretch of text names; ``None`` where it names none or several."""
        named = set(self.people.parties_in(start, end))
        return named.pop() if len(named) == 1 else None

    def other_party(self, party: str) -> str | None:
        """Return the other of the two parties that took part; ``None`` unless there are just two."""
        others = [code for code in self.parties if code != party]
        return others[0] if len(self.parties) == 2 and len(others) == 1 else None  # noqa: PLR2004
