"""Describe the ledger's tables, and the triggers that keep them append-only.

The tables use nothing that PostgreSQL does not have; the triggers here are SQLite's.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, MetaData, String, Table, Text

SCHEMA_VERSION = 2
"""Goes up with every change of these tables; an older program refuses a newer ledger.

1   a constraint on the kind of an entry allowed the start, captures and decisions only
2   the kinds are those of ``chain.EntryKind``, which may grow without a change of the tables
"""

METADATA = MetaData()

ENTRIES = Table(
    "entries",
    METADATA,
    Column("sequence", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("recorded_at", String(40), nullable=False),
    Column("body", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)

LEDGER_META = Table(
    "ledger_meta",
    METADATA,
    Column("key", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

TRIGGERS = {
    "entries_no_update": (
        "CREATE TRIGGER entries_no_update BEFORE UPDATE ON entries "
        "BEGIN SELECT RAISE(ABORT, 'entries of the ledger are never changed'); END"
    ),
    "entries_no_delete": (
        "CREATE TRIGGER entries_no_delete BEFORE DELETE ON entries "
        "BEGIN SELECT RAISE(ABORT, 'entries of the ledger are never deleted'); END"
    ),
    # INSERT OR REPLACE removes the row in its way without firing the trigger above, hence this one
    "entries_in_order": (
        "CREATE TRIGGER entries_in_order BEFORE INSERT ON entries "
        "WHEN NEW.sequence IS NOT (SELECT COALESCE(MAX(sequence), 0) + 1 FROM entries) "
        "OR NEW.sequence > 1 "
        "AND NEW.previous IS NOT (SELECT hash FROM entries ORDER BY sequence DESC LIMIT 1) "
        "BEGIN SELECT RAISE(ABORT, 'entries of the ledger are only appended'); END"
    ),
}
"""Statement by name; ``verify`` compares the database's own text with these."""
