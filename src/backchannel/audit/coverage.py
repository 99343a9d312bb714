"""Coverage: which of a party's own documents the dossier holds, and of which days."""

from __future__ import annotations

import bisect
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from backchannel.model import Header, Kind, Searched, local_day

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
class _Item:
    day: dt.date
    source: str


class CoverageIndex:
    """Answers what the dossier holds of a party on given days, in logarithmic time."""

    def __init__(self, documents: Iterable[Header], source_names: dict[str, str]) -> None:
        """Index documents by party and day.

        Args:
            documents: all of the dossier's; those without a party or a day of publication show nothing.
            source_names: names for output by identifier of the source card.
        """
        items: dict[str, list[_Item]] = defaultdict(list)
        for document in documents:
            day = published_day(document)
            if document.party and day and document.kind in OWN_ACCOUNT_KINDS:
                source = document.source or ""
                name = document.source_name or source_names.get(source) or source or "unknown publisher"
                items[document.party].append(_Item(day, name))
        self._items: dict[str, list[_Item]] = {party: sorted(held) for party, held in items.items()}

    def held(self, parties: Sequence[str], since: dt.date, until: dt.date) -> Coverage:
        """Return what the dossier holds of some parties between two days, both included."""
        found = [item for party in parties for item in self._between(party, since, until)]
        return Coverage(len(found), tuple(sorted({item.source for item in found})), since, until)

    def holds(self, party: str) -> bool:
        """Say whether the dossier holds any dated document of a party's own."""
        return party in self._items

    def share_of_months(self, party: str, since: dt.date, until: dt.date) -> float:
        """Return the share of the calendar months that a time touches in which a party has a document."""
        months = {(item.day.year, item.day.month) for item in self._between(party, since, until)}
        touched = (until.year - since.year) * 12 + until.month - since.month + 1
        return len(months) / touched if touched > 0 else 0.0

    def _between(self, party: str, since: dt.date, until: dt.date) -> list[_Item]:
        items = self._items.get(party, [])
        low = bisect.bisect_left(items, since, key=lambda item: item.day)
        high = bisect.bisect_right(items, until, key=lambda item: item.day)
        return items[low:high]


def published_day(document: Header) -> dt.date | None:
    """Return the local day of a document's publication; ``None`` where it is not known to the day."""
    if document.published is None:
        return None
    try:
        day = local_day(document.published, document.timezone)
    except ValueError:
        return None
    return dt.date.fromisoformat(day) if day else None
