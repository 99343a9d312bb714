"""Document and Header: one captured version of one published item, with its text and without."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from typing import Literal, Self

from backchannel.model.edtf import local_day

Kind = Literal["readout", "transcript", "statement", "schedule", "log", "press", "other"]
KINDS: tuple[Kind, ...] = ("readout", "transcript", "statement", "schedule", "log", "press", "other")
_WORD = re.compile(r"\w+")
_ADDRESS = re.compile(r"https?://(?:www\.)?([^/?#]+)([^?#]*)(\?[^#]*)?", re.IGNORECASE)
_TRACKING = re.compile(r"[?&](?:utm_\w+|fbclid|gclid|ref)=[^&]*", re.IGNORECASE)


def plain_address(url: str) -> str | None:
    """Return an address without what two addresses of one item may differ in; ``None`` for a site's front page."""
    match = _ADDRESS.match(url.strip())
    if match is None:
        return None
    path = match[2].rstrip("/")
    query = _TRACKING.sub("", match[3] or "").replace("&", "?", 1) if match[3] else ""
    query = "" if query == "?" else "?" + query.lstrip("?") if query else ""
    return f"{match[1].lower()}{path}{query}" if path or query else None


@dataclass(frozen=True, slots=True, order=True)
class Header:
    """What is known of a document beside its text. A dossier's headers fit into memory where its texts do not."""

    id: str
    """From the SHA-256 of the bytes and the item's place in them (``item``)."""
    sha256: str
    """Of the captured bytes that it was read from."""
    item: int | None
    """Row or line in a table of documents, from 1; ``None`` where the bytes are one document."""
    title: str
    """In clean text; empty where there is none."""
    published: str | None
    """ISO 8601 with offset, or an EDTF date where no time is known; ``None`` where it is not known."""
    modified: str | None
    """As ``published``, from the page's own metadata."""
    kind: Kind
    source: str | None
    """Identifier of the source card, or the publisher's own name where there is no card for it."""
    source_name: str | None
    """Name of the publisher for output."""
    party: str | None
    """Code of the party that the source speaks for."""
    language: str | None
    """ISO 639-1."""
    timezone: str
    """IANA name of the zone in which "today" in this text is meant."""
    path: str | None = None
    """Where the first capture of it stood."""
    url: str | None = None
    """The item's own address, from its metadata or its capture."""
    covers: str | None = None
    """EDTF of the days for which a schedule or log is complete, where it is one."""
    words: int = 0
    """Words of the main text, the title left out."""
    key: str | None = None
    """The row's own identifier in its table, where it has one."""

    @property
    def day(self) -> str | None:
        """The local day of publication; ``None`` where it is not known to the day."""
        try:
            return local_day(self.published, self.timezone) if self.published else None
        except ValueError:
            return None

    @property
    def address(self) -> str:
        """What all versions of the item have in common: its own address, or else where it stood."""
        own = plain_address(self.url) if self.url else None
        if own:
            return own
        row = self.key or f"{self.published or ''} {self.title}"
        return f"{self.path or self.sha256}" + (f"#{row}" if self.item is not None else "")

    @property
    def publisher(self) -> str:
        """What to call its publisher."""
        return self.source_name or self.source or "unknown publisher"


@dataclass(frozen=True, slots=True, order=True)
class Document(Header):
    """One captured version of one published item, as read. One row per item in the captured bytes."""

    text: str = field(kw_only=True)
    """The title, an empty line, and the main text; every span indexes this, in code points."""

    @classmethod
    def of(cls, header: Header, text: str) -> Self:
        """Return the document of a header and its text."""
        return cls(*(getattr(header, one.name) for one in fields(Header)), text=text)

    def __post_init__(self) -> None:
        """Count the words."""
        object.__setattr__(self, "words", len(_WORD.findall(self.text[len(self.title) :])))

    @property
    def header(self) -> Header:
        """The same without the text."""
        return Header(*(getattr(self, one.name) for one in fields(Header)))


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a document, kept apart from its header."""

    text: str
