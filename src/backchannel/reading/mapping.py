"""Mappings: what the columns of a user's own tables mean, as the settings say (``[[tables]]``)."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from backchannel.model import Capture, Channel
from backchannel.reading.logs import LogCard
from backchannel.reading.rows import column_key

COLUMNS = (
    "title", "text", "published", "modified", "url", "id", "publisher", "party", "kind", "language", "timezone",
)  # fmt: skip
"""What a column of a table of documents may be."""
ENTRY_COLUMNS = ("start", "end", "place", "people", "visitor", "of", "recording", "note")
"""What a column of a log may be besides: its rows tell of one contact each."""


@dataclass(frozen=True, slots=True)
class TableMapping:
    """What the columns of some tables mean. Column names are keys, as ``rows.column_key`` makes them."""

    match: str
    """Pattern of the paths or addresses of the tables (``calls/*.csv``)."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """By what it is, the column."""
    fixed: Mapping[str, str] = field(default_factory=dict)
    """By what it is, a value that all rows have."""
    contact: Channel | None = None
    """The channel of all contacts, where the table is a log."""

    def fits(self, capture: Capture) -> bool:
        """Say whether a capture is one of the tables."""
        places = [place for place in (capture.path, capture.url) if place]
        return any(
            fnmatch.fnmatchcase(place, pattern) for place in places for pattern in (self.match, f"*/{self.match}")
        )

    def missing(self, header: Sequence[str]) -> list[str]:
        """Return the columns that a table lacks, sorted."""
        return sorted(set(self.columns.values()) - set(header))

    def apply(self, values: Mapping[str, str]) -> dict[str, str]:
        """Return a row with the names that reading knows."""
        known = {name: values.get(column, "") for name, column in self.columns.items()}
        return {**values, **self.fixed, **{name: value for name, value in known.items() if value.strip()}}

    @property
    def log_card(self) -> LogCard | None:
        """The card of the log that the tables are; ``None`` where they are tables of documents."""
        if self.contact is None:
            return None

        def template(name: str) -> str:
            return f"{{{name}}}" if name in self.columns or name in self.fixed else ""

        return LogCard(
            publisher=template("publisher"),
            language=self.fixed.get("language", ""),
            title=template("title") or "{start}",
            published=template("published"),
            start=template("start"),
            end=template("end"),
            estimated=None,
            contact=self.contact,
            calls=None,
            key=template("id"),
            lines={name.capitalize(): template(name) for name in ENTRY_COLUMNS[2:] if template(name)},
        )


def mapping_for(capture: Capture, mappings: Iterable[TableMapping]) -> TableMapping | None:
    """Return the first mapping that fits a capture."""
    return next((one for one in mappings if one.fits(capture)), None)


__all__ = ["COLUMNS", "ENTRY_COLUMNS", "TableMapping", "column_key", "mapping_for"]
