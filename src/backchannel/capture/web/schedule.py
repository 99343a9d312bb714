"""When each address is to be looked at again: a pure function of what was captured and tried, the pace and the time.

Nothing else is kept, so that a watch that was killed goes on where it was, and so that anybody can check why a page
was looked at when it was.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from backchannel.capture.web.limits import FURTHER
from backchannel.model import Attempt, Capture


@dataclass(frozen=True, slots=True)
class Pace:
    """How often a page is looked at: densely while it is new, since most changes come soon after publication."""

    first_hours: float = 24
    """How long a page counts as new."""
    first_minutes: float = 15
    """Between two looks at a new page."""
    then_days: float = 14
    """How long after that it is looked at every few hours."""
    then_hours: float = 6
    later_days: float = 7
    """Between two looks at an old page, for as long as the dossier is watched."""
    feed_minutes: float = 30
    """Between two looks at a feed or other listing."""

    def pause(self, age: dt.timedelta, *, listing: bool) -> dt.timedelta:
        """Return how long after a look the next is due, for a page of some age at that look."""
        if listing:
            return dt.timedelta(minutes=self.feed_minutes)
        if age < dt.timedelta(hours=self.first_hours):
            return dt.timedelta(minutes=self.first_minutes)
        if age < dt.timedelta(days=self.then_days):
            return dt.timedelta(hours=self.then_hours)
        return dt.timedelta(days=self.later_days)


@dataclass(frozen=True, slots=True)
class Place:
    """One address that is watched. One row per address."""

    url: str
    listing: bool
    born: dt.datetime | None
    """When it was published, as a listing says, but not later than when it was first looked at; ``None`` for one that
    was never looked at."""
    looked_at: dt.datetime | None
    """The last look."""

    def due_at(self, pace: Pace) -> dt.datetime | None:
        """Return when it is to be looked at next; ``None`` for at once."""
        if self.looked_at is None or self.born is None:
            return None
        return self.looked_at + pace.pause(self.looked_at - self.born, listing=self.listing)

    def is_due(self, pace: Pace, now: dt.datetime) -> bool:
        """Say whether it is to be looked at by now."""
        due = self.due_at(pace)
        return due is None or due <= now


def places_of(
    captures: Iterable[Capture],
    attempts: Iterable[Attempt],
    published: Mapping[str, str],
    wanted: Iterable[str] = (),
) -> tuple[Place, ...]:
    """Return what is watched: every address that was taken from the web by ourselves, or tried, or is wanted.

    What archives and repositories brought is not: others took it. Nor are the further pages of a listing, which are
    looked at by way of its first.

    Args:
        captures: of the ledger, in order.
        attempts: likewise.
        published: when listings say that pages were published, by address; ISO 8601 with an offset.
        wanted: addresses to watch though nobody has tried them yet.

    Returns:
        Sorted by address.
    """
    looks: dict[str, list[dt.datetime]] = {url: [] for url in wanted}
    listings: dict[str, str | None] = {}
    for capture in captures:
        if capture.url is not None and capture.path is None and capture.via is None:
            looks.setdefault(capture.url, []).append(_time(capture.retrieved_at))
            listings[capture.url] = capture.listing
    for attempt in attempts:
        if attempt.via is None:
            looks.setdefault(attempt.url, []).append(_time(attempt.attempted_at))
    return tuple(
        Place(url, listings.get(url) is not None, _born(times, published.get(url)), max(times, default=None))
        for url, times in sorted(looks.items())
        if not (listings.get(url) or "").endswith(FURTHER)
    )


def _born(looks: list[dt.datetime], published: str | None) -> dt.datetime | None:
    first = min(looks, default=None)
    return min(first, _time(published)) if first is not None and published is not None else first


def _time(moment: str) -> dt.datetime:
    return dt.datetime.fromisoformat(moment)
