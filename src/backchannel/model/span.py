"""Span: a stretch of a document's text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one document's text, with the words that stand there.

    Which document it belongs to is said by the record that holds it. ``text[start:end] == quote``, always.
    """

    start: int
    """First code point, counted from 0."""
    end: int
    """One after the last code point; greater than ``start``."""
    quote: str
    """The exact words."""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.quote):
            message = f"a span from {self.start} to {self.end} cannot hold {len(self.quote)} code points"
            raise ValueError(message)

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """Return the span of a text from start to end, with its quote."""
        return cls(start, end, text[start:end])

    def overlaps(self, other: Span) -> bool:
        """Say whether two spans of the same document share a code point."""
        return self.start < other.end and other.start < self.end
