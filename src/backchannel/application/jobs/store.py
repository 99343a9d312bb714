"""Keep what was asked for and how far it is in a file beside the ledger, for all processes to see."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from backchannel.application.jobs.record import Job, Outcome, Request, Result, State
from backchannel.capture.web.clock import Clock
from backchannel.ledger.database import database_errors
from backchannel.ledger.layout import JOBS_FILE
from backchannel.model import from_plain, to_plain

KEPT = 500
"""Jobs that are kept; older ones are forgotten."""
_WAIT_SECONDS = 20.0
_HINT = "Delete it: it holds no facts. Then ask again."
_SCHEMA = """
CREATE TABLE IF NOT EXISTS jobs (
  number INTEGER PRIMARY KEY AUTOINCREMENT, state TEXT NOT NULL, what TEXT NOT NULL DEFAULT '',
  done INTEGER NOT NULL DEFAULT 0, total INTEGER NOT NULL DEFAULT 0, said TEXT NOT NULL DEFAULT '',
  hint TEXT NOT NULL DEFAULT '', asked_at TEXT NOT NULL, started_at TEXT NOT NULL DEFAULT '',
  ended_at TEXT NOT NULL DEFAULT '', process INTEGER NOT NULL DEFAULT 0, result TEXT
);
CREATE UNIQUE INDEX IF NOT EXISTS one_queued ON jobs (state) WHERE state = 'queued';
CREATE UNIQUE INDEX IF NOT EXISTS one_running ON jobs (state) WHERE state = 'running';
CREATE TABLE IF NOT EXISTS requests (
  number INTEGER PRIMARY KEY AUTOINCREMENT, job INTEGER NOT NULL, kind TEXT NOT NULL, why TEXT NOT NULL,
  author TEXT NOT NULL, given TEXT NOT NULL, outcome TEXT
);
CREATE INDEX IF NOT EXISTS requests_by_job ON requests (job);
"""
_OPEN = "state IN ('running', 'queued')"


class JobStore:
    """The jobs of one dossier. Each method is one transaction.

    Every method raises ``LedgerError`` where the file cannot be read or written.
    """

    def __init__(self, directory: Path, clock: Clock | None = None) -> None:
        self._path = directory / JOBS_FILE
        self._clock = clock or Clock()

    def ask(
        self,
        kind: str,
        why: str,
        author: str,
        given: Mapping[str, Any] | None = None,
        outcome: Outcome | None = None,
    ) -> Job:
        """Write a request down; it joins the job that waits, or a new one."""
        with self._writing() as connection:
            row = connection.execute("SELECT number FROM jobs WHERE state = 'queued'").fetchone()
            number = row[0] if row else self._start(connection)
            self._add(connection, number, (kind, why, author, given or {}, outcome))
            return _read(connection, number)

    def ask_where_idle(self, kind: str, why: str) -> Job | None:
        """Write a request of nobody down where no job waits or runs; else return ``None``."""
        with self._writing() as connection:
            if connection.execute(f"SELECT 1 FROM jobs WHERE {_OPEN}").fetchone():  # noqa: S608 - own words
                return None
            number = self._start(connection)
            self._add(connection, number, (kind, why, "", {}, None))
            return _read(connection, number)

    def again(self, number: int, author: str) -> Job:
        """Ask once more for what a job was asked for; what it has done already it keeps."""
        with self._writing() as connection:
            row = connection.execute("SELECT number FROM jobs WHERE state = 'queued'").fetchone()
            fresh = row[0] if row else self._start(connection)
            for one in _read(connection, number).requests:
                self._add(connection, fresh, (one.kind, one.why, one.author or author, one.given, one.outcome))
            return _read(connection, fresh)

    def job(self, number: int) -> Job | None:
        """Return a job; ``None`` where there is none of this number."""
        if not self._path.exists():  # who only looks makes no file
            return None
        with self._reading() as connection:
            known = connection.execute("SELECT 1 FROM jobs WHERE number = ?", (number,)).fetchone()
            return _read(connection, number) if known else None

    def current(self) -> Job | None:
        """Return the job that runs, else the one that waits, else ``None``."""
        if not self._path.exists():
            return None
        with self._reading() as connection:
            query = f"SELECT number FROM jobs WHERE {_OPEN} ORDER BY state DESC"  # noqa: S608 - own words
            row = connection.execute(query).fetchone()
            return _read(connection, row[0]) if row else None

    def latest(self, many: int) -> list[Job]:
        """Return the last jobs, the last of all first."""
        if not self._path.exists():
            return []
        with self._reading() as connection:
            rows = connection.execute("SELECT number FROM jobs ORDER BY number DESC LIMIT ?", (many,)).fetchall()
            return [_read(connection, number) for (number,) in rows]

    def take(self, process: int) -> Job | None:
        """Begin with the job that waits, and return it; ``None`` where none does. For who holds the turn."""
        with self._writing() as connection:
            row = connection.execute("SELECT number FROM jobs WHERE state = 'queued'").fetchone()
            if row is None:
                return None
            query = "UPDATE jobs SET state = 'running', started_at = ?, process = ? WHERE number = ?"
            connection.execute(query, (self._clock.now(), process, row[0]))
            return _read(connection, row[0])

    def note(self, number: int, what: str, done: int, total: int) -> None:
        """Write down how far a job is."""
        with self._writing() as connection:
            query = "UPDATE jobs SET what = ?, done = ?, total = ? WHERE number = ?"
            connection.execute(query, (what, done, total, number))

    def keep(self, request: int, outcome: Outcome) -> None:
        """Write down what came of a request."""
        with self._writing() as connection:
            plain = json.dumps(to_plain(outcome))
            connection.execute("UPDATE requests SET outcome = ? WHERE number = ?", (plain, request))

    def end(self, number: int, state: State, said: str, hint: str = "", result: Result | None = None) -> None:
        """Write down how a job ended, unless it has ended already."""
        with self._writing() as connection:
            connection.execute(
                f"UPDATE jobs SET state = ?, said = ?, hint = ?, ended_at = ?, result = ? WHERE number = ? AND {_OPEN}",  # noqa: S608
                (state, said, hint, self._clock.now(), json.dumps(to_plain(result)) if result else None, number),
            )

    def bury(self, said: str, hint: str) -> Job | None:
        """Tell the job that runs as failed, and return it; for who holds the turn, when it cannot run any more."""
        with self._writing() as connection:
            row = connection.execute("SELECT number FROM jobs WHERE state = 'running'").fetchone()
            if row is None:
                return None
            query = "UPDATE jobs SET state = 'failed', said = ?, hint = ?, ended_at = ? WHERE number = ?"
            connection.execute(query, (said, hint, self._clock.now(), row[0]))
            return _read(connection, row[0])

    def _start(self, connection: sqlite3.Connection) -> int:
        query = "INSERT INTO jobs (state, asked_at) VALUES ('queued', ?)"
        number = connection.execute(query, (self._clock.now(),)).lastrowid
        assert number is not None
        for table, column in (("jobs", "number"), ("requests", "job")):
            connection.execute(f"DELETE FROM {table} WHERE {column} <= ?", (number - KEPT,))  # noqa: S608 - own names
        return number

    @staticmethod
    def _add(
        connection: sqlite3.Connection, job: int, row: tuple[str, str, str, Mapping[str, Any], Outcome | None]
    ) -> None:
        kind, why, author, given, outcome = row
        kept = json.dumps(to_plain(outcome)) if outcome else None
        query = "INSERT INTO requests (job, kind, why, author, given, outcome) VALUES (?, ?, ?, ?, ?, ?)"
        connection.execute(query, (job, kind, why, author, json.dumps(given), kept))

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._reading("BEGIN IMMEDIATE") as connection:
            yield connection
            connection.execute("COMMIT")

    @contextmanager
    def _reading(self, begin: str = "BEGIN") -> Iterator[sqlite3.Connection]:
        with (
            database_errors(self._path, _HINT),
            closing(sqlite3.connect(self._path, timeout=_WAIT_SECONDS, isolation_level=None)) as connection,
        ):
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA synchronous = NORMAL")
            if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'requests'").fetchone():
                connection.executescript(_SCHEMA)
            connection.execute(begin)
            yield connection


def _read(connection: sqlite3.Connection, number: int) -> Job:
    row = dict(connection.execute("SELECT * FROM jobs WHERE number = ?", (number,)).fetchone())
    query = "SELECT number, kind, why, author, given, outcome FROM requests WHERE job = ? ORDER BY number"
    requests = [dict(one) for one in connection.execute(query, (number,))]
    for one in requests:
        one["given"] = json.loads(one["given"])
        one["outcome"] = from_plain(Outcome, json.loads(one["outcome"])) if one["outcome"] else None
    row["requests"] = tuple(Request(**one) for one in requests)
    row["result"] = from_plain(Result, json.loads(row["result"])) if row["result"] else None
    return Job(**row)
