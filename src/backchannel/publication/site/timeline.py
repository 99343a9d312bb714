"""How a contact came out, drawn: when it was announced, when it was, and when each side told of it.

Every step has a row of its own, so that no words stand over others. A step whose time is a range is drawn as one, and
one whose time is not known has words and no mark. Distances are not in proportion, or an hour would vanish beside a
month: each stretch between two times is as wide as the logarithm of its length, and the words give the lengths.
"""

from __future__ import annotations

import datetime as dt
import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from backchannel.model import Contact, Evidence, is_edtf, parse_edtf
from backchannel.publication.words import counted, when_words

Kind = Literal["planned", "held", "told"]
FIRST, LAST = 4.0, 96.0
"""Where the earliest and the latest time stand, in percent of the width."""
NARROW = 1.6
"""Percent of the width below which a range is drawn as a point."""
SOON_HOURS, EXACT_MINUTES = 48, 10
"""Up to how long hours are said, and up to which doubt a length is one length."""
_TOLD = {"reported", "hedged", "denied"}
_HOUR, _DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
_HELD = {"held": "it took place", "said": "it took place, by hedged words or unnamed sources alone"}

Moments = tuple[dt.datetime | None, dt.datetime | None]
"""The earliest instant and the one after the latest, in UTC; ``None`` where open."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a step is drawn, in percent of the width."""

    left: float
    right: float
    point: bool
    """True where it is too narrow to be seen as a range."""
    open_left: bool
    open_right: bool

    @property
    def middle(self) -> float:
        """Where the words begin, or end."""
        return round((self.left + self.right) / 2, 1)

    @property
    def width(self) -> float:
        """Of the range."""
        return round(self.right - self.left, 1)


@dataclass(frozen=True, slots=True)
class Step:
    """One step in how a contact came out."""

    kind: Kind
    time: str | None
    """EDTF."""
    party: str | None
    """Who announced or told; ``None`` for the contact itself."""
    words: str
    lag: str
    """How long before or after the contact, in words; empty where that is not known."""
    evidence: Evidence | None
    """The first words that say so."""
    mark: Mark | None = None
    """``None`` where the time is not known."""
    sure: bool = True
    """False for a contact that nobody reports as held: it is drawn hollow."""


def steps_of(contact: Contact, zones: Mapping[str, str]) -> list[Step]:
    """Return how a contact came out, in order of time, those of unknown times last.

    Args:
        contact: one.
        zones: IANA name of each document's time zone, for the days of those that have no time.
    """
    own = _moments(contact.when, contact.timezone)
    rows: list[tuple[Step, Moments]] = []
    for one in contact.history:
        if one.status != "held" and one.evidence.published:
            moments = _moments(one.evidence.published, zones.get(one.evidence.document, contact.timezone))
            words = f"{one.status} for {when_words(one.when)}" if one.when and one.status == "planned" else one.status
            lag = _lag(contact, moments)
            rows.append(
                (_step("planned", one.evidence.published, one.evidence.party, words, lag, one.evidence), moments)
            )
    held = _step("held", contact.when, None, _HELD.get(contact.status, f"it is {contact.status}"))
    rows.append((replace(held, sure=contact.status == "held"), own))
    for account in contact.accounts:
        if account.first_disclosed or account.words:
            zone = next((zones[one] for one in account.documents if one in zones), contact.timezone)
            moments = _moments(account.first_disclosed, zone)
            words = f"account of {counted(account.words, 'word')}" if account.words else "speaks of it in passing"
            first = _first_words(contact, account.party, account.first_disclosed)
            lag = _lag(contact, moments)
            moments = _not_before(moments, own)
            rows.append((_step("told", account.first_disclosed, account.party, words, lag, first), moments))
    return _placed(sorted(rows, key=_order))


def _step(
    kind: Kind, time: str | None, party: str | None, words: str, lag: str = "", evidence: Evidence | None = None
) -> Step:
    return Step(kind, time, party, words, lag, evidence)


def _moments(time: str | None, zone: str) -> Moments:
    return parse_edtf(time).instants(zone) if time and is_edtf(time) else (None, None)


def _not_before(moments: Moments, own: Moments) -> Moments:
    """Leave out of a day of publication what was before the contact: nobody tells of what has not begun as held."""
    (first, last), began = moments, own[0]
    return (began, last) if first and last and began and first < began < last else moments


def _first_words(contact: Contact, party: str, disclosed: str | None) -> Evidence | None:
    """Return the first words in which a party tells of a contact, as its account was dated."""
    found = [one.evidence for one in contact.references if one.evidence.party == party and one.modality in _TOLD]
    day = (disclosed or "").partition("/")[0]
    return min(found, key=lambda one: ((one.published or "") < day, one.order), default=None)


def _order(row: tuple[Step, Moments]) -> tuple[bool, str, int, str]:
    step, (first, last) = row
    kinds = ("planned", "held", "told")
    return not (first or last), first.isoformat() if first else "", kinds.index(step.kind), step.party or ""


def _lag(contact: Contact, published: Moments) -> str:
    """Say how long before a contact began or after it ended something was published.

    A time of day to another is how long it lasted, so that nothing of it is open.
    """
    own = _moments(contact.when, contact.timezone)
    began, ended = own
    if began and ended and contact.when and parse_edtf(contact.when).precision == "minute" and published[0]:
        minute = dt.timedelta(minutes=1)
        own = (ended - minute, ended) if published[0] >= ended else (began, began + minute)
    return lag_words(own, published)


def lag_words(own: Moments, published: Moments) -> str:
    """Say how long before or after a contact something was published, as exactly as both times allow."""
    (began, ended), (first, last) = own, published
    if ended and first and first >= ended:
        return _apart(first - ended, last - began if last and began else None, "after", days=_are_days(own, published))
    if began and last and last <= began:
        return _apart(
            began - last, ended - first if ended and first else None, "before", days=_are_days(own, published)
        )
    if own == published:
        return "the same day" if _is_day(own) else ""
    return f"within {_at_most(last - began)}" if last and began else ""


def _apart(least: dt.timedelta, most: dt.timedelta | None, side: str, *, days: bool) -> str:
    if days:
        number = round(least / _DAY) + 1
        return (
            f"{counted(number, 'day')} {side}" if number > 1 else {"after": "the next day"}.get(side, "the day before")
        )
    if most is None:
        return f"at least {_exactly(least)} {side}"
    if most - least <= dt.timedelta(minutes=EXACT_MINUTES):
        return f"{_exactly(least)} {side}"
    unit, name = (_HOUR, "hour") if most <= SOON_HOURS * _HOUR else (_DAY, "day")
    low, high = least // unit, -(-most // unit)
    return f"{low} to {counted(high, name)} {side}" if low else f"within {_at_most(most)} {side}"


def _at_most(length: dt.timedelta) -> str:
    unit, name = (_HOUR, "hour") if length < _DAY else (_DAY, "day")
    number = -(-length // unit)
    return counted(number, name) if number > 1 else {"hour": "an hour"}.get(name, "a day")


def _exactly(length: dt.timedelta) -> str:
    if length >= SOON_HOURS * _HOUR:
        return counted(length // _DAY, "day")
    hours, rest = divmod(length, _HOUR)
    minutes = rest // dt.timedelta(minutes=1)
    return " ".join([*([f"{hours} h"] if hours else []), *([f"{minutes} min"] if minutes or not hours else [])])


def _is_day(moments: Moments) -> bool:
    """Say whether a range is one day, which is an hour shorter or longer where clocks are changed."""
    first, last = moments
    return first is not None and last is not None and abs(last - first - _DAY) <= _HOUR


def _are_days(one: Moments, other: Moments) -> bool:
    """Say whether two ranges are days of one calendar."""
    if not (_is_day(one) and _is_day(other) and one[0] and other[0]):
        return False
    off = (other[0] - one[0]) % _DAY
    return min(off, _DAY - off) <= _HOUR


def _placed(rows: Sequence[tuple[Step, Moments]]) -> list[Step]:
    """Give each step its mark: times stand in their order, each stretch as wide as the logarithm of its length."""
    times = sorted({moment for _, ends in rows for moment in ends if moment})
    stretches = [_wide(right - left) for left, right in itertools.pairwise(times)]
    sums = list(itertools.accumulate(stretches, initial=0.0)) if times else []
    whole = sums[-1] if sums and sums[-1] else 1.0
    at = {moment: FIRST + (LAST - FIRST) * share / whole for moment, share in zip(times, sums, strict=True)}
    return [replace(step, mark=_mark(ends, at)) for step, ends in rows]


def _wide(length: dt.timedelta) -> float:
    """Return how wide a stretch is drawn beside others; one of a minute is that of a stamp, and no stretch at all."""
    return 1 + math.log2(1 + length / _HOUR) if length > dt.timedelta(minutes=1) else 0.01


def _mark(ends: Moments, at: Mapping[dt.datetime, float]) -> Mark | None:
    first, last = ends
    if first is None and last is None:
        return None
    left, right = at[first] if first else 0.0, at[last] if last else 100.0
    point = right - left < NARROW
    return Mark(round(left, 1), round(right, 1), point, open_left=first is None, open_right=last is None)
