"""Loose mentions: what a party's own documents say of two people, found by month without reading all of it."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from backchannel.audit.coverage import OWN_ACCOUNT_KINDS, published_day
from backchannel.model import Header, Mention, parse_edtf

NARROW_DAYS = 62
"""A time that allows more days than this says too little of when; such a mention is looked up by publication."""

Days = tuple[dt.date, dt.date]
_Key = tuple[str, tuple[str, str], int]


class MentionIndex:
    """Mentions in parties' own documents, by party, pair of people, and month."""

    def __init__(self, mentions: Iterable[tuple[frozenset[str], Mention]], documents: Mapping[str, Header]) -> None:
        """Index mentions.

        Args:
            mentions: each with the people who take part in it.
            documents: by identifier.
        """
        self._timed: dict[_Key, list[Mention]] = defaultdict(list)
        self._untimed: dict[_Key, list[Mention]] = defaultdict(list)
        for people, mention in mentions:
            document = documents.get(mention.document)
            if document is None or document.party is None or document.kind not in OWN_ACCOUNT_KINDS:
                continue
            days = _narrow_days(mention)
            day = published_day(document)
            index, known = (self._timed, days) if days else (self._untimed, (day, day) if day else None)
            for pair in itertools.combinations(sorted(people), 2):
                for month in _months(known) if known else ():
                    index[document.party, pair, month].append(mention)

    def timed(self, party: str, people: frozenset[str], days: Days) -> Iterator[Mention]:
        """Yield a party's mentions of two or more of some people whose own time can meet some days."""
        for mention in self._found(self._timed, party, people, days):
            own = _narrow_days(mention)
            if own and own[0] <= days[1] and days[0] <= own[1]:
                yield mention

    def untimed(self, party: str, people: frozenset[str], days: Days) -> Iterator[Mention]:
        """Yield those that give no such time and were published in the months of some days."""
        yield from self._found(self._untimed, party, people, days)

    @staticmethod
    def _found(
        index: Mapping[_Key, list[Mention]], party: str, people: frozenset[str], days: Days
    ) -> Iterator[Mention]:
        pairs = list(itertools.combinations(sorted(people), 2))
        for month in _months(days):
            for pair in pairs:
                yield from index.get((party, pair, month), ())


def _narrow_days(mention: Mention) -> Days | None:
    first, last = parse_edtf(mention.when).days() if mention.when else (None, None)
    return (first, last) if first and last and (last - first).days <= NARROW_DAYS else None


def _months(days: Days) -> range:
    return range(days[0].year * 12 + days[0].month, days[1].year * 12 + days[1].month + 1)
