"""Coverage: which of a party's own documents the dossier holds, and of which days."""

from __future__ import annotations

import bisect
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from backchannel.model import PRESS, Header, Kind, Searched

OWN_ACCOUNT_KINDS: frozenset[Kind] = frozenset({"readout", "transcript", "statement", "other"})
"""Kinds of document in which a party may speak of a contact. A schedule or log alone shows no such thing."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the dossier holds of some parties' own publications on some days."""

    documents: int
    """Number of documents published on those days."""
    sources: tuple[str, ...]
    """Names of their publishers, sorted."""
    since: dt.date
    until: dt.date

    @property
    def searched(self) -> Searched:
        """Return it as a finding states it."""
        return Searched(self.sources, self.since.isoformat(), self.until.isoformat())


@dataclass(frozen=True, slots=True, order=True)
class Holding:
    """One dated document of a party's, as coverage looks at it."""

    party: str
    day: dt.date
    source: str
    """Name of the publisher."""
    document: str
    own: bool
    """True where the party may speak of a contact in a document of its kind."""


class CoverageIndex:
    """Answers what the dossier holds of a party on given days, in logarithmic time."""

    def __init__(self, holdings: Iterable[Holding]) -> None:
        """Index the holdings of a dossier by party and day."""
        items: dict[str, list[Holding]] = defaultdict(list)
        for holding in holdings:
            items[holding.party].append(holding)
        self._items: dict[str, list[Holding]] = {party: sorted(held) for party, held in items.items()}
        self._own = {party for party, held in self._items.items() if any(item.own for item in held)}

    def held(self, parties: Sequence[str], since: dt.date, until: dt.date) -> Coverage:
        """Return what the dossier holds of some parties between two days, both included."""
        found = [item for party in parties for item in self._between(party, since, until) if item.own]
        return Coverage(len(found), tuple(sorted({item.source for item in found})), since, until)

    def holds(self, party: str) -> bool:
        """Say whether the dossier holds any dated document of a party's own."""
        return party in self._own

    def documents(self, party: str, since: dt.date, until: dt.date) -> list[str]:
        """Return the identifiers of a party's documents of any kind between two days, both included."""
        return [item.document for item in self._between(party, since, until)]

    def last_day(self) -> dt.date | None:
        """Return the last day of which anything is held; ``None`` where nothing is."""
        return max((held[-1].day for held in self._items.values() if held), default=None)

    def share_of_months(self, party: str, since: dt.date, until: dt.date) -> float:
        """Return the share of the calendar months that a time touches in which a party has a document."""
        touched = _month(until) - _month(since) + 1
        return len(self._months(party, since, until)) / touched if touched > 0 else 0.0

    def months_held(self, party: str, since: dt.date, until: dt.date, log: str | None = None) -> set[int]:
        """Return the months in which a party has a document of its own of a time, numbered as by ``month_text``.

        Args:
            party: whose; for the press a document of any kind counts.
            since: first day.
            until: last day.
            log: a publisher whose schedules and logs are meant instead.
        """
        if log is None and party != PRESS:
            return self._months(party, since, until)
        items = self._between(party, since, until)
        return {_month(item.day) for item in items if log is None or (not item.own and item.source == log)}

    def months_without(self, party: str, since: dt.date, until: dt.date) -> list[int]:
        """Return the months that a time touches in which a party has no document of its own of that time, numbered.

        ``month_text`` writes such a number.
        """
        held = self._months(party, since, until)
        return [month for month in range(_month(since), _month(until) + 1) if month not in held]

    def _months(self, party: str, since: dt.date, until: dt.date) -> set[int]:
        return {_month(item.day) for item in self._between(party, since, until) if item.own}

    def first_day(self, parties: Iterable[str]) -> dt.date | None:
        """Return the day of the earliest document that the dossier holds of some parties."""
        return min((self._items[party][0].day for party in parties if party in self._items), default=None)

    def _between(self, party: str, since: dt.date, until: dt.date) -> list[Holding]:
        items = self._items.get(party, [])
        low = bisect.bisect_left(items, since, key=lambda item: item.day)
        high = bisect.bisect_right(items, until, key=lambda item: item.day)
        return items[low:high]


def _month(day: dt.date) -> int:
    """Number the months, counted from January of the year 0."""
    return day.year * 12 + day.month - 1


def month_days(number: int) -> tuple[dt.date, dt.date]:
    """Return the first and last day of a month numbered so."""
    after = dt.date((number + 1) // 12, (number + 1) % 12 + 1, 1)
    return dt.date(number // 12, number % 12 + 1, 1), after - dt.timedelta(days=1)


def month_text(number: int) -> str:
    """Return a month numbered so as EDTF: ``2021-03``."""
    return f"{number // 12:04}-{number % 12 + 1:02}"


def holding_of(document: Header) -> Holding | None:
    """Return what a document is to coverage; one without a party or a day of publication is nothing."""
    day = published_day(document)
    if document.party is None or day is None:
        return None
    return Holding(document.party, day, document.publisher, document.id, document.kind in OWN_ACCOUNT_KINDS)


def published_day(document: Header) -> dt.date | None:
    """Return the local day of a document's publication; ``None`` where it is not known to the day."""
    return dt.date.fromisoformat(document.day) if document.day else None
