"""A history as a strip: each contact a tick at its time, in the row of those by whose account it is known.

Time runs evenly from the first day to the last. A contact whose time is a range is as wide as the range; one without a
time has no tick, and is counted.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from backchannel.model import Contact, parse_edtf
from backchannel.publication.words import MONTHS, UNKNOWN_PARTY, order_key, party_key, when_words

FIRST, LAST = 1.0, 99.0
"""Where the first and the last day stand, in percent of the width."""
NARROW = 0.8
"""Percent of the width below which a range is drawn as a line."""
STEPS_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 600, 1200)
LETTER = 2.2
"""Percent of a phone's width that a letter of a label takes; one that would be cut is left out."""
MOST_YEARS, MOST_MONTHS = 7, 4
"""Labels of the scale that stand beside each other on a phone: "2017", and "Jul 2017"."""


@dataclass(frozen=True, slots=True)
class Tick:
    """One contact."""

    contact: str
    when: str
    """In words."""
    channel: str
    status: str
    left: float
    width: float
    point: bool


@dataclass(frozen=True, slots=True)
class Row:
    """The contacts that have accounts by the same parties."""

    parties: tuple[str, ...]
    """Empty where nobody has an account of its own."""
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """What is drawn."""

    rows: tuple[Row, ...]
    """Those of more parties first."""
    scale: tuple[tuple[float, str], ...]
    """Places of some days, and their words."""
    undated: int
    """Contacts without a tick."""
    band: tuple[float, float] | None
    """Left rim and width of the longest silence."""

    @property
    def ticks(self) -> int:
        """All that are drawn."""
        return sum(len(row.ticks) for row in self.rows)


Days = tuple[dt.date, dt.date]


def strip_of(
    contacts: Iterable[Contact], silence: Days | None = None, bounds: tuple[str | None, str | None] = (None, None)
) -> Strip | None:
    """Return the strip of some contacts; ``None`` where none of them has a time.

    Args:
        contacts: in any order.
        silence: the first and last day of one to be marked.
        bounds: EDTF of the first and the last day to be shown, where these reach further than the contacts.
    """
    every = sorted(contacts, key=lambda one: (order_key(one.when), one.id))
    dated = [(one, days) for one in every for days in [_days(one.when)] if days]
    if not dated:
        return None
    ends = [days for _, days in dated] + [days for bound in bounds for days in [_days(bound)] if days]
    scale = _Scale(min(first for first, _ in ends), max(last for _, last in ends))
    rows: dict[tuple[str, ...], list[Tick]] = {}
    for one, days in dated:
        rows.setdefault(tellers_of(one), []).append(scale.tick(one, days))
    return Strip(
        tuple(Row(key, tuple(rows[key])) for key in sorted(rows, key=lambda key: (-len(key), key))),
        tuple(scale.labels()),
        len(every) - len(dated),
        scale.range(*silence) if silence else None,
    )


def tellers_of(contact: Contact) -> tuple[str, ...]:
    """Return the parties with an account of their own of a contact."""
    told = {one.party for one in contact.accounts if one.words and one.party != UNKNOWN_PARTY}
    return tuple(sorted(told, key=party_key))


def _days(when: str | None) -> Days | None:
    """Return the first and last day that a time allows; of an open one the end that is known."""
    known = [day for day in parse_edtf(when).days() if day] if when else []
    return (known[0], known[-1]) if known else None


@dataclass(frozen=True, slots=True)
class _Scale:
    first: dt.date
    last: dt.date

    def at(self, day: dt.date) -> float:
        length = (self.last - self.first).days + 1
        return FIRST + (LAST - FIRST) * (day - self.first).days / length

    def range(self, first: dt.date, last: dt.date) -> tuple[float, float]:
        return round(self.at(first), 2), round(self.at(last + dt.timedelta(days=1)) - self.at(first), 2)

    def tick(self, contact: Contact, days: Days) -> Tick:
        left, width = self.range(*days)
        point = width < NARROW or days[0] == days[1]
        return Tick(contact.id, when_words(contact.when), contact.channel, contact.status, left, width, point)

    def labels(self) -> Iterator[tuple[float, str]]:
        """Yield the first days of some months, as many as can be read."""
        for step in STEPS_MONTHS:
            found = list(self._starts(step))
            if len(found) <= (MOST_YEARS if step >= STEPS_MONTHS[4] else MOST_MONTHS):
                break
        if not found:
            yield FIRST, when_words(self.first.isoformat())
        for day in found:
            words = f"{day.year}" if step >= STEPS_MONTHS[4] else f"{MONTHS[day.month - 1][:3]} {day.year}"
            at = self.at(day)
            yield round(at, 2), words if at + len(words) * LETTER < LAST + 1 else ""

    def _starts(self, step: int) -> Iterator[dt.date]:
        number = -(-(self.first.year * 12 + self.first.month - 1) // step) * step
        while (day := dt.date(number // 12, number % 12 + 1, 1)) <= self.last:
            if day >= self.first:
                yield day
            number += step
