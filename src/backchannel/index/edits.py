"""Edits: what changed between two captures of one item, and what was not there any more, the latest first."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from backchannel.engine.looking import Built
from backchannel.errors import UsageError
from backchannel.index.listing import Choice, Chosen
from backchannel.index.opening import Index
from backchannel.model import Revision, parse_edtf
from backchannel.publication.words import clean

PAGE_ROWS = 20
CHANGES = ("dropped", "added", "reworded", "typo", "gone", "back")
"""What can have happened, as a filter."""
_WORDS = ("title", "text")
"""Parts in which another word is an edit; links, markup and metadata are none."""


@dataclass(frozen=True, slots=True)
class EditChoice:
    """Filters of edits, as they stand in an address; empty ones let all through."""

    plain: Choice
    """Words, times, party and page, as of the other lists."""
    change: str = ""

    @classmethod
    def of(cls, given: Mapping[str, str]) -> EditChoice:
        """Read filters from the query of an address.

        Raises:
            UsageError: one has a value that cannot be meant.
        """
        change = given.get("change", "").strip()
        if change and change not in CHANGES:
            raise UsageError(f"change={change[:40]}: is none", f"Give one of: {', '.join(CHANGES)}")
        plain = {name: given[name] for name in ("q", "since", "until", "party", "page") if name in given}
        return cls(Choice.of(plain), change)

    @property
    def query(self) -> str:
        """The filters as the query of an address, without the page."""
        own = urlencode({"change": self.change}) if self.change else ""
        return "&".join(part for part in (self.plain.query, own) if part)

    @property
    def page(self) -> int:
        """The page wanted."""
        return self.plain.page

    @property
    def is_open(self) -> bool:
        """Say whether everything is let through."""
        return not self.query


def fill_edits(connection: sqlite3.Connection, built: Built) -> None:
    """Write all edits of the last build into an index."""
    connection.execute("DELETE FROM edits")
    rows: list[Sequence[str]] = []
    for one in built.revisions:
        changes = [change for change in one.changes if change.part in _WORDS]
        if changes:
            kinds = " ".join(sorted({change.kind for change in changes}))
            said = " ".join(part for change in changes for part in (change.before, change.after) if part)
            rows.append(_row(built, one.id, "revision", one.after.captured, (one.after.document, kinds, said)))
    for absence in built.disappearances:
        kinds = "gone back" if absence.back else "gone"
        at = absence.back or absence.gone
        rows.append(_row(built, absence.id, "gone", at, (absence.last.document, kinds, absence.asked)))
    connection.executemany("INSERT INTO edits VALUES (?, ?, ?, ?, ?, ?)", rows)


def _row(built: Built, identifier: str, kind: str, at: str, told: tuple[str, str, str]) -> Sequence[str]:
    document, kinds, said = told
    header = built.documents[document]
    words = clean(f"{header.title} {header.publisher} {said}").lower()
    return identifier, kind, at, header.party or "", f" {kinds} ", words


def choose_edits(index: Index, choice: EditChoice, size: int = PAGE_ROWS) -> Chosen:
    """Return one page of the edits that filters let through, the latest first; each row has its ``id`` and ``kind``.

    The kind is ``revision`` or ``gone``.
    """
    conditions: list[str] = []
    values: list[Any] = []

    def add(condition: str, *given: Any) -> None:
        conditions.append(condition)
        values.extend(given)

    plain = choice.plain
    for word in plain.q.lower().split():
        add("instr(words, ?) > 0", word)
    if plain.party:
        add("party = ?", plain.party)
    if choice.change:
        add("instr(changes, ?) > 0", f" {choice.change} ")
    since = parse_edtf(plain.since).days()[0] if plain.since else None
    until = parse_edtf(plain.until).days()[1] if plain.until else None
    if since:
        add("substr(at, 1, 10) >= ?", since.isoformat())
    if until:
        add("substr(at, 1, 10) <= ?", until.isoformat())
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    connection = index.connection
    total = connection.execute(f"SELECT count(*) FROM edits {where}", values).fetchone()[0]  # noqa: S608 - own names
    pages = max(1, -(-total // size))
    page = min(choice.page, pages)
    query = f"SELECT id, kind FROM edits {where} ORDER BY at DESC, id LIMIT ? OFFSET ?"  # noqa: S608 - own names
    found = connection.execute(query, [*values, size, (page - 1) * size]).fetchall()
    rows = tuple({"id": one, "kind": kind} for one, kind in found)
    return Chosen(tuple(one for one, _ in found), rows, total, page, pages)


def last_edit(index: Index) -> str:
    """Return when the last edit was found, ISO 8601 in UTC; empty where there is none."""
    row = index.connection.execute("SELECT max(at) FROM edits").fetchone()
    return str(row[0] or "")


def edits_since(index: Index, moment: str) -> int:
    """Return how many edits were found after a moment, ISO 8601 in UTC."""
    return int(index.connection.execute("SELECT count(*) FROM edits WHERE at > ?", (moment,)).fetchone()[0])


def is_ordered(revision: Revision) -> bool:
    """Say whether it is known from when to when each of two versions was there."""
    return revision.before.place == revision.after.place or (revision.before.dated and revision.after.dated)
