"""Keep notes in a file of their own beside the ledger."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from backchannel.application.notes.record import Note, NoteState
from backchannel.ledger.database import database_errors
from backchannel.ledger.layout import NOTES_FILE

_WAIT_SECONDS = 20.0
_HINT = "Restore it from a backup, or move it away: the notes are lost then, and no evidence is."
_COLUMNS = "number, subject, about, anchor, text, author, written_at, state, moderator, moderated_at"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS notes (
  number INTEGER PRIMARY KEY AUTOINCREMENT, subject TEXT NOT NULL, about TEXT NOT NULL, anchor TEXT NOT NULL,
  text TEXT NOT NULL, author TEXT NOT NULL, written_at TEXT NOT NULL, state TEXT NOT NULL,
  moderator TEXT NOT NULL DEFAULT '', moderated_at TEXT NOT NULL DEFAULT ''
);
CREATE INDEX IF NOT EXISTS notes_by_about ON notes (about);
CREATE INDEX IF NOT EXISTS notes_by_anchor ON notes (anchor);
CREATE INDEX IF NOT EXISTS notes_by_state ON notes (state, number);
"""


class NoteStore:
    """The notes of one dossier. Each method is one transaction.

    Every method raises ``LedgerError`` where the file cannot be read or written.
    """

    def __init__(self, directory: Path) -> None:
        self._path = directory / NOTES_FILE

    def write(self, note: Note) -> Note:
        """Keep a note and return it with its number; the one that it has is not used."""
        with self._writing() as connection:
            given = (note.on, note.about, note.anchor, note.text, note.author, note.written_at, note.state)
            columns = "subject, about, anchor, text, author, written_at, state"
            query = f"INSERT INTO notes ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - own words
            number = connection.execute(query, given).lastrowid
        return replace(note, number=number or 0)

    def moderate(self, number: int, state: NoteState, moderator: str, at: str) -> bool:
        """Show or hide a note; say whether there is one of this number."""
        with self._writing() as connection:
            query = "UPDATE notes SET state = ?, moderator = ?, moderated_at = ? WHERE number = ?"
            return connection.execute(query, (state, moderator, at, number)).rowcount > 0

    def on_contact(self, contact: str, mentions: Sequence[str]) -> list[Note]:
        """Return the notes on a contact, by its name or by one of its mentions, the first first."""
        marks = ", ".join("?" * len(mentions))
        where = f"subject = 'contact' AND (anchor IN ({marks}) OR anchor = '' AND about = ?)"
        return self._notes(where, (*mentions, contact))

    def on_finding(self, finding: str) -> list[Note]:
        """Return the notes on a finding, the first first."""
        return self._notes("subject = 'finding' AND about = ?", (finding,))

    def on_findings(self, findings: Sequence[str]) -> list[Note]:
        """Return the notes on some findings, the first first."""
        marks = ", ".join("?" * len(findings))
        return self._notes(f"subject = 'finding' AND about IN ({marks})", tuple(findings))

    def note(self, number: int) -> Note | None:
        """Return one note, or ``None``."""
        return next(iter(self._notes("number = ?", (number,))), None)

    def in_state(self, state: NoteState, many: int) -> list[Note]:
        """Return the last notes in a state, the last first."""
        return self._notes("state = ?", (state,), f"number DESC LIMIT {int(many)}")

    def counts(self) -> dict[NoteState, int]:
        """Return how many notes are in each state."""
        with self._reading() as connection:
            rows = connection.execute("SELECT state, count(*) FROM notes GROUP BY state") if connection else ()
            return dict(rows)

    def _notes(self, where: str, given: tuple[str | int, ...], order: str = "number") -> list[Note]:
        with self._reading() as connection:
            if connection is None:
                return []
            query = f"SELECT {_COLUMNS} FROM notes WHERE {where} ORDER BY {order}"  # noqa: S608 - own words and marks
            return [Note(*row) for row in connection.execute(query, given)]

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection | None]:
        """Give a connection, or ``None`` where nobody has written a note yet."""
        if not self._path.is_file():
            yield None
            return
        address = f"{self._path.absolute().as_uri()}?mode=ro"
        with (
            database_errors(self._path, _HINT),
            closing(sqlite3.connect(address, uri=True, timeout=_WAIT_SECONDS)) as connection,
        ):
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with (
            database_errors(self._path, _HINT),
            closing(sqlite3.connect(self._path, timeout=_WAIT_SECONDS, isolation_level=None)) as connection,
        ):
            connection.executescript(_SCHEMA)
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")
