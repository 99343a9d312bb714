"""Evidence: a reference to exact words in a document."""

from __future__ import annotations

from dataclasses import dataclass

from backchannel.model.document import Header
from backchannel.model.span import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """A reference to exact words, complete enough to be cited without the dossier at hand."""

    document: str
    path: str | None
    url: str | None
    published: str | None
    party: str | None
    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, document: Header, span: Span) -> Evidence:
        """Return the reference to a span of a document."""
        return cls(
            document.id,
            document.path,
            document.url,
            document.published,
            document.party,
            span.start,
            span.end,
            span.quote,
        )

    @property
    def order(self) -> tuple[str, str, int, int]:
        """Key to sort by: time of publication, document, place."""
        return (self.published or "", self.document, self.start, self.end)
