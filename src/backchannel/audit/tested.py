"""Tally and Tested: what was counted for a claim, and the verdict with what was searched."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from backchannel.audit.coverage import Coverage
from backchannel.model import Claim, Contact, Verdict


@dataclass(frozen=True, slots=True)
class Tally:
    """The contacts of a record that bear on one claim, sorted by how surely they count."""

    sure: tuple[Contact, ...]
    """Held, between all the claim's people, of its channel, certainly within its time; in order of time."""
    possible: tuple[Contact, ...]
    """As ``sure``, but their time may lie outside the claim's."""
    said: int
    """Number of contacts that would count but are known from hedged words or unnamed sources only."""
    unclear_channel: int
    """Number of contacts that would count but whose channel no document gives."""
    days: tuple[dt.date, ...]
    """Days of the sure contacts that are dated to the day, sorted."""
    since: dt.date | None
    """First day of the claim's time: its period's, else the earliest counted day."""
    until: dt.date | None
    """Last day of the claim's time: its period's or the day on which it was made, whichever is earlier."""
    period_given: bool
    """True where the claim itself says of what time it speaks."""
    same_day: int = 0
    """Number of contacts of the day of the claim, which may have come after it or be the occasion of it."""
    passing: int = 0
    """Number of contacts that would count but of which nobody here gives an account: words in passing tell of them."""
    announced: int = 0
    """Number of days of its time for which a contact was planned that would count; none here says that it was held."""
    certain: int = 0
    """Number of the sure contacts that are surely different ones: of one not dated to the day, and one that is, either
    may be the other."""
    strict: int = 0
    """Number of these that lie in the claim's time as it is written; more may where it is given roughly."""
    exact_period: bool = False
    """True where it says so exactly: "in the last few weeks" is a time given roughly."""

    @property
    def gaps(self) -> tuple[int, ...]:
        """Days between neighbours; of several contacts on one day there is one."""
        return tuple((b - a).days for a, b in zip(self.distinct, self.distinct[1:], strict=False))

    @property
    def distinct(self) -> tuple[dt.date, ...]:
        """The days, each once."""
        return tuple(sorted(set(self.days)))

    @property
    def spread(self) -> int:
        """Days from the first dated contact to the last."""
        return (self.days[-1] - self.days[0]).days if self.days else 0

    @property
    def first_gap(self) -> int:
        """Days from the beginning of the time that the claim gives to the first dated contact, else 0."""
        return max(0, (self.days[0] - self.since).days) if self.period_given and self.days and self.since else 0

    @property
    def longest(self) -> int:
        """The longest time without a dated contact, that before the first and after the last included."""
        return max((*self.gaps, self.first_gap, self.open_gap), default=0)

    @property
    def open_gap(self) -> int:
        """Days from the last dated contact to the end of the claim's time."""
        return max(0, (self.until - self.days[-1]).days) if self.days and self.until else 0


@dataclass(frozen=True, slots=True)
class Tested:
    """One claim, made once or more in one document, with its verdict."""

    claims: tuple[Claim, ...]
    """The places where the document makes it; the first stands for all."""
    verdict: Verdict
    """Of the first."""
    coverage: Coverage | None
    """What was searched, where the verdict rests on that: ``not_supported``."""
    settleable: bool = True
    """False where no document could settle the claim, since its words do not say of whom it is."""
