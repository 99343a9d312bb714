"""The cadence of one pair: contacts by period, silences, changes of pace."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from backchannel.cadence.changes import Change, changes_of
from backchannel.cadence.periods import By, day_of_contact, period_of, period_of_contact, periods_between
from backchannel.cadence.silences import Silence, median_days, silences_of
from backchannel.model import CHANNELS, Channel, Contact, parse_edtf

MOST_MONTHS = 36
"""Longer stretches are counted by quarter unless months are asked for."""


@dataclass(frozen=True, slots=True)
class Period:
    """One month or quarter."""

    label: str
    """``2021-12`` or ``2021-Q4``."""
    channels: Mapping[Channel, int]
    """Contacts by channel, in the order of ``CHANNELS``; those of no contact are left out."""
    told_by: Mapping[str, int]
    """Contacts by the parties with an account of their own, joined by plus signs; empty where nobody has one."""

    @property
    def total(self) -> int:
        """All contacts in it."""
        return sum(self.channels.values())


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often two were in contact."""

    by: By
    periods: tuple[Period, ...]
    """From the first contact to the day up to which was looked, also those without a contact."""
    silences: tuple[Silence, ...]
    """In order of time; the last is not over."""
    changes: tuple[Change, ...]
    counted: tuple[Contact, ...]
    """The contacts in the periods."""
    loose: tuple[Contact, ...]
    """Contacts that are held, at a time too vague for a period."""
    apart: tuple[Contact, ...]
    """Contacts that are only said, planned, cancelled or denied."""

    @property
    def median_days(self) -> float | None:
        """The median of the silences that are over, in days."""
        return median_days(self.silences)

    @property
    def longest(self) -> Silence | None:
        """The longest silence, the earliest among equals, be it over or not."""
        return max(self.silences, key=lambda one: (one.days, -one.since.toordinal()), default=None)


def cadence_of(contacts: Iterable[Contact], until: dt.date | None, by: By | None = None) -> Cadence:
    """Return the cadence of some contacts, which are those of one pair.

    Args:
        contacts: in any order.
        until: the last day that the dossier can show; ``None`` for the last contact's.
        by: the length of a period; ``None`` for quarters where months would be too many to read.
    """
    known = sorted(contacts, key=lambda one: one.id)
    held = [one for one in known if one.status == "held"]
    days = [day for day in map(day_of_contact, held) if day]
    last = max([*days, *([until] if until else [])], default=None)
    ends = [day for one in held if period_of_contact(one, "month") for day in [_first_day(one)]]
    by = by or _fitting(ends, last)
    placed = [(period, one) for one in held for period in [period_of_contact(one, by)] if period]
    inside = {one.id for _, one in placed}
    starts = [day for one in held if one.id in inside for day in [_first_day(one)]]
    labels = list(periods_between(min(starts), max([*starts, *([last] if last else [])]), by)) if starts else []
    periods = tuple(_period(label, [one for period, one in placed if period == label]) for label in labels)
    return Cadence(
        by,
        periods,
        silences_of(days, last),
        changes_of([period.total for period in _whole(periods, last, by)]),
        tuple(one for one in held if one.id in inside),
        tuple(one for one in held if one.id not in inside),
        tuple(one for one in known if one.status != "held"),
    )


def _first_day(contact: Contact) -> dt.date:
    day = parse_edtf(contact.when or "").days()[0]
    assert day is not None, "only contacts of a period come here"
    return day


def _fitting(days: Sequence[dt.date], last: dt.date | None) -> By:
    ends = [*days, *([last] if last else [])]
    if not ends:
        return "month"
    months = (max(ends).year - min(ends).year) * 12 + max(ends).month - min(ends).month + 1
    return "quarter" if months > MOST_MONTHS else "month"


def _whole(periods: Sequence[Period], last: dt.date | None, by: By) -> Sequence[Period]:
    """Leave out the last period where it was not over on the last day: fewer contacts in it say nothing of the pace."""
    if not periods or last is None or period_of(last + dt.timedelta(days=1), by) != periods[-1].label:
        return periods
    return periods[:-1]


def _period(label: str, contacts: Sequence[Contact]) -> Period:
    channels = Counter(one.channel for one in contacts)
    told = Counter("+".join(sorted(account.party for account in one.accounts if account.words)) for one in contacts)
    return Period(
        label, {channel: channels[channel] for channel in CHANNELS if channels[channel]}, dict(sorted(told.items()))
    )
