"""Coverage: which of a party's own documents the dossier holds, and of which days."""

from __future__ import annotations

import bisect
import calendar
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from backchannel.model import PRESS, Header, Kind, Searched

OWN_ACCOUNT_KINDS: frozenset[Kind] = frozenset({"readout", "transcript", "statement", "other"})
"""Kinds of document in which a party may speak of a contact. A schedule or log alone shows no such thing."""

Days = tuple[dt.date, dt.date]
"""First and last day of a stretch."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the dossier holds of some parties' own publications on some days."""

    documents: int
    """Number of documents published on those days."""
    sources: tuple[str, ...]
    """Names of their publishers, sorted."""
    parties: tuple[str, ...]
    since: dt.date
    until: dt.date

    @property
    def searched(self) -> Searched:
        """Return it as a finding states it."""
        return Searched(self.sources, self.since.isoformat(), self.until.isoformat())


class Holding(NamedTuple):
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
        self._items: dict[str, list[Holding]] = defaultdict(list)
        self._own: dict[str, dict[str, list[dt.date]]] = defaultdict(lambda: defaultdict(list))
        """By party and name of the publisher the days of its own documents, sorted."""
        for holding in sorted(holdings):
            self._items[holding.party].append(holding)
            if holding.own:
                self._own[holding.party][holding.source].append(holding.day)

    def held(self, parties: Sequence[str], since: dt.date, until: dt.date) -> Coverage:
        """Return what the dossier holds of some parties between two days, both included."""
        numbers: Counter[str] = Counter()
        for party in parties:
            for source, days in self._own.get(party, {}).items():
                numbers[source] += max(0, bisect.bisect_right(days, until) - bisect.bisect_left(days, since))
        sources = tuple(sorted(source for source, number in numbers.items() if number))
        return Coverage(numbers.total(), sources, (*parties,), since, until)

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

    def _months(self, party: str, since: dt.date, until: dt.date) -> set[int]:
        found: set[int] = set()
        for days in self._own.get(party, {}).values():
            at = bisect.bisect_left(days, since)
            while at < len(days) and days[at] <= until:
                found.add(_month(days[at]))
                at = bisect.bisect_right(days, month_days(_month(days[at]))[1], lo=at)
        return found

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


def months_without(held: Collection[int], since: dt.date, until: dt.date) -> list[int]:
    """Return the months that a time touches and that are not held, numbered as by ``month_text``."""
    return [month for month in range(_month(since), _month(until) + 1) if month not in held]


def gaps_between(held: Collection[int], since: dt.date, until: dt.date) -> list[Days]:
    """Return the first and last day of each run of such months, no day before or behind the time itself."""
    runs = runs_of(months_without(held, since, until)) if since <= until else []
    return [(max(since, month_days(run[0])[0]), min(until, month_days(run[-1])[1])) for run in runs]


def month_days(number: int) -> Days:
    """Return the first and last day of a month numbered so."""
    year, month = number // 12, number % 12 + 1
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])


def runs_of(months: Iterable[int]) -> list[list[int]]:
    """Return months, numbered and in order, as runs of neighbours."""
    runs: list[list[int]] = []
    for month in months:
        if runs and month == runs[-1][-1] + 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    return runs


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
