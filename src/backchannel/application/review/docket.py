"""The docket: the decisions so far, read once, and what still waits when they are counted in."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from backchannel.index import Index
from backchannel.index.waiting import WAITING_KINDS, WaitingKind, is_settled, waiting_on
from backchannel.ledger import Ledger
from backchannel.ledger.layout import CHECKPOINT_FILE, LEDGER_FILE
from backchannel.model import Decision
from backchannel.reconciliation import Judgements, findings_of, mentions_of


class Docket:
    """The decisions of a ledger, for many threads; whoever else adds some, on the command line too, is noticed."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._read_to = 0
        self._mark: tuple[int, ...] = ()
        self._rows: tuple[Decision, ...] = ()
        self._reading = threading.Lock()
        self._counted: tuple[tuple[str, int], int] = (("", 0), 0)

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """All of them, in the order in which they were taken."""
        with self._reading:
            mark = self._mark_of_now()
            if mark == self._mark:
                return self._rows
            end = self._ledger.checkpoint.sequence
            if end > self._read_to:
                self._rows += self._ledger.decisions(self._read_to)
                self._read_to = max(end, self.last_of(self._rows))
            self._mark = mark
            return self._rows

    def _mark_of_now(self) -> tuple[int, ...]:
        """Return what changes with every entry: the ledger is written, then its checkpoint replaced.

        To look at two files is quicker than to ask the database, and every page asks several times.
        """
        ledger, checkpoint = ((self._ledger.directory / name).stat() for name in (LEDGER_FILE, CHECKPOINT_FILE))
        return (ledger.st_mtime_ns, ledger.st_size, checkpoint.st_ino, checkpoint.st_mtime_ns, checkpoint.st_size)

    @property
    def last(self) -> int:
        """The number of the last decision; 0 where there is none."""
        return self.last_of(self.decisions)

    @staticmethod
    def last_of(decisions: Sequence[Decision]) -> int:
        """Return the number of the last of some decisions; 0 where there is none."""
        return decisions[-1].sequence if decisions else 0

    def pending(self, index: Index) -> list[Decision]:
        """Return the decisions that the record does not show yet."""
        honoured = index.honoured
        return [one for one in self.decisions if one.sequence > honoured]

    def settled(self, index: Index) -> set[str]:
        """Return what waits in the index although a decision of since has settled it."""
        honoured = index.honoured
        if self.last <= honoured:
            return set()
        standing = (one for one in Judgements.of(self.decisions).decisions if one.sequence > honoured)
        return {
            row.id
            for one in standing
            for row in waiting_on(index.connection, (*mentions_of(one), *findings_of(one)))
            if row.waits and is_settled(row, one, honoured=False)
        }

    def counts(self, index: Index) -> dict[WaitingKind, int]:
        """Return how many things of each kind wait."""
        settled = self.settled(index)
        marks = ", ".join("?" * len(settled))
        query = f"SELECT count(*) FROM queue WHERE waiting = 1 AND sort >= ? AND sort < ? AND id NOT IN ({marks})"  # noqa: S608
        counts: dict[WaitingKind, int] = {}
        for number, kind in enumerate(WAITING_KINDS):
            row = index.connection.execute(query, (str(number), str(number + 1), *settled)).fetchone()
            counts[kind] = row[0]
        return counts

    def waiting(self, index: Index) -> int:
        """Return how many things wait; every page tells, so they are counted once for each state of the record."""
        state = (index.mark, self.last)
        known, number = self._counted
        if known != state:
            (counted,) = index.connection.execute("SELECT count(*) FROM queue WHERE waiting = 1").fetchone()
            number = counted - len(self.settled(index))
            self._counted = (state, number)
        return number

    def chosen(self, index: Index, kind: WaitingKind | None, page: int, size: int) -> list[str]:
        """Return one page of what waits, of one kind or of all."""
        settled = self.settled(index)
        marks = ", ".join("?" * len(settled))
        low = WAITING_KINDS.index(kind) if kind else 0
        high = low + 1 if kind else len(WAITING_KINDS)
        query = (
            f"SELECT id FROM queue WHERE waiting = 1 AND sort >= ? AND sort < ? AND id NOT IN ({marks}) "  # noqa: S608
            "ORDER BY sort, id LIMIT ? OFFSET ?"
        )
        given = (str(low), str(high), *settled, size, (page - 1) * size)
        return [one for (one,) in index.connection.execute(query, given)]
