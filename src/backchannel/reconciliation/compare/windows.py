"""Windows: EDTF values as stretches of absolute time, each in the zone of its own document.

A call of 30 December in Washington and one of 31 December in Moscow can be one call, since the two days share eight
hours; a call of 29 and one of 31 December cannot.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from backchannel.model import Edtf, Header, Modality, parse_edtf

ACCOUNT_DELAY = dt.timedelta(days=3)
"""How long before its publication an undated account's contact may lie, for matching only. Readouts of the White
House and the Kremlin appear on the day or the day after; three days take in a week-end. Never shown as a date."""
PLAN_REACH = dt.timedelta(days=45)
"""How long after its publication an undated plan may be carried out, for matching only."""
CLOCK_REACH = dt.timedelta(hours=1)
"""How far apart two times of day may be for one contact: "at 12:30" on a schedule began at 12:50."""
ZONES_APART = dt.timedelta(hours=26)
"""How far apart two zones of the earth are at most."""
ABOUT_SHARE = 1 / 3
"""How far "two weeks ago" reaches, as a share of the time gone by: people round the more the longer ago it was."""
LOOSE_BACK, LOOSE_ON = 1.2, 0.5
"""The same of "a couple of weeks ago", further back and nearer. Of ten of which the day is known, told by spokespeople,
two were within a third; all were from 8 to 30 days ago."""

Moment = dt.datetime | None


@dataclass(frozen=True, slots=True)
class Window:
    """When a contact can have been, as one reference has it. In UTC."""

    first: Moment
    last: Moment
    """The instant after the last one possible."""
    edtf: str | None
    """The text's own time; ``None`` where the window only comes from the publication."""
    timezone: str
    told: Moment
    """The middle of the publication's time; ``None`` where that is not known."""
    firm: bool = False
    """True where the text names a day or a minute."""
    clock: bool = False
    """True where the text names a minute."""
    bounded: bool = False
    """True where the text itself says between when and when."""

    @property
    def hours(self) -> bool:
        """Say whether the text gives the minutes between which it was, as a log does."""
        return self.clock and self.edtf is not None and "/" in self.edtf

    @property
    def width_days(self) -> float:
        """Length in days; infinite where an end is open."""
        if self.first is None or self.last is None:
            return float("inf")
        return (self.last - self.first) / dt.timedelta(days=1)

    @property
    def middle(self) -> Moment:
        """The middle of the window, or the end that it has."""
        return _middle(self.first, self.last)

    @property
    def day(self) -> str | None:
        """The calendar day that the text names, in its own zone; ``None`` where it names none."""
        return self.edtf[:10] if self.firm and self.edtf else None

    def holds(self, other: Window) -> bool:
        """Say whether the other window lies within this one: "in June", said in Moscow, in June of Washington."""
        starts = self.first is None or (other.first is not None and self.first <= other.first + ZONES_APART)
        return starts and (self.last is None or (other.last is not None and other.last <= self.last + ZONES_APART))


def publication_of(document: Header) -> tuple[Moment, Moment]:
    """Return the first instant at which a document can have been published and the one after the last, in UTC."""
    if document.published is None:
        return None, None
    return parse_edtf(document.published).instants(document.timezone)


def window_of(when: str | None, document: Header, modality: Modality, *, leads: bool, loosely: bool = False) -> Window:
    """Return the window of one mention.

    Args:
        when: the mention's EDTF; ``None`` where the text gives no time.
        document: which it stands in.
        modality: a plan or supposition lies ahead of the publication, a report behind it.
        leads: True where the document is an account of this contact, which appears soon after it.
        loosely: True where the words for the time count by no number, "a couple of weeks ago".
    """
    published, said = publication_of(document)
    told = _middle(published, said)
    earliest, latest = _reach(published, said, modality, leads=leads)
    if when is None:
        return Window(earliest, latest, None, document.timezone, told)
    value = parse_edtf(when)
    first, last = value.instants(document.timezone)
    if value.firm:
        clock = value.precision == "minute"
        return Window(first, last, when, document.timezone, told, firm=True, clock=clock, bounded=True)
    bounded = first is not None and last is not None
    if told is not None and _is_about_a_day(value):
        first, last = _widen(first, last, told, *((LOOSE_BACK, LOOSE_ON) if loosely else (ABOUT_SHARE, ABOUT_SHARE)))
    first, last = _narrow(first, last, earliest, latest)
    return Window(first, last, when, document.timezone, told, bounded=bounded)


def can_meet(one: Window, other: Window) -> bool:
    """Say whether two windows share an instant, or nearly do where both name a time of day that is not exact."""
    slack = CLOCK_REACH if one.clock and other.clock and not (one.hours and other.hours) else dt.timedelta()
    return not _is_before(one, other, slack) and not _is_before(other, one, slack)


def same_day(one: Window, other: Window) -> bool:
    """Say whether two firm windows name the same day, each in its own zone; times of day have to fit as instants."""
    if not one.firm or not other.firm:
        return False
    return can_meet(one, other) if one.clock or other.clock else one.day == other.day


def _is_before(one: Window, other: Window, slack: dt.timedelta) -> bool:
    return one.last is not None and other.first is not None and one.last + slack <= other.first


def _reach(published: Moment, said: Moment, modality: Modality, *, leads: bool) -> tuple[Moment, Moment]:
    """Return between when and when a contact lies that a text of this time reports, plans or calls off."""
    if published is None or said is None:
        return published, said
    if modality in ("planned", "hypothetical"):
        return published, said + PLAN_REACH
    if modality == "cancelled":
        return published - PLAN_REACH, said + PLAN_REACH
    return (published - ACCOUNT_DELAY if leads else None), said


def _is_about_a_day(value: Edtf) -> bool:
    return value.approximate and value.precision == "day"


def _widen(first: Moment, last: Moment, told: dt.datetime, back: float, on: float) -> tuple[Moment, Moment]:
    middle = _middle(first, last)
    if first is None or last is None or middle is None:
        return first, last
    away = abs(told - middle)
    if middle > told:
        back, on = on, back  # "in a couple of weeks"
    return min(first, middle - away * back), max(last, middle + away * on)


def _narrow(first: Moment, last: Moment, earliest: Moment, latest: Moment) -> tuple[Moment, Moment]:
    """Cut a window that the text leaves wide by what the publication allows, unless nothing would be left of it."""
    start = max((moment for moment in (first, earliest) if moment), default=None)
    end = min((moment for moment in (last, latest) if moment), default=None)
    return (first, last) if start and end and start >= end else (start, end)


def _middle(first: Moment, last: Moment) -> Moment:
    return first + (last - first) / 2 if first and last else first or last
