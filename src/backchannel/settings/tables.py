"""Entries of ``[[tables]]``: what the columns of the user's own tables mean."""

from __future__ import annotations

from typing import cast

from backchannel.model import CHANNELS, Channel
from backchannel.reading.mapping import COLUMNS, ENTRY_COLUMNS, TableMapping, column_key
from backchannel.settings.values import Table, read_text, read_word

FIXED = ("publisher", "party", "kind", "language", "timezone")
"""What may be said for all rows of a table at once."""
NEEDED_OF_LOGS = "start"


def read_table_mapping(entry: Table) -> TableMapping:
    """Return what the columns of some tables mean.

    Raises:
        SettingsError: something is missing, unknown or of the wrong type.
    """
    entry.refuse_unknown(["match", "contact", "all-rows", *COLUMNS, *ENTRY_COLUMNS])
    contact = cast("Channel", read_word(entry, "contact", CHANNELS)) if "contact" in entry.data else None
    columns = {name: column_key(read_text(entry, name)) for name in (*COLUMNS, *ENTRY_COLUMNS) if name in entry.data}
    if contact and NEEDED_OF_LOGS not in columns:
        entry.refuse("'start' is missing", 'Name the column with the day of each contact: start = "...".')
    if not contact and not columns:
        entry.refuse("no column is named", 'Name at least one: text = "...".')
    extra = sorted(set(columns) & set(ENTRY_COLUMNS)) if not contact else []
    if extra:
        entry.refuse(f"'{extra[0]}' is for logs", 'Add what the rows tell of: contact = "call".')
    fixed = Table(entry.where, f"{entry.name}, all-rows", entry.subtable("all-rows").data)
    fixed.refuse_unknown(FIXED)
    return TableMapping(
        read_text(entry, "match"), columns, {name: read_text(fixed, name) for name in sorted(fixed.data)}, contact
    )
