"""Watch a dossier's pages and feeds: look again at what is due, keep every version, and say what is other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from backchannel.capture.web.address import AddressError, read_address, shown_address
from backchannel.capture.web.clock import Clock
from backchannel.capture.web.limits import FURTHER
from backchannel.capture.web.listed import Run, read_listed, usable
from backchannel.capture.web.looks import Looks, Shown
from backchannel.capture.web.schedule import Place, places_of
from backchannel.capture.web.taking import Taker
from backchannel.connectors import Listing
from backchannel.engine.dossier import Dossier
from backchannel.errors import UsageError
from backchannel.gazetteer.sources import Sources
from backchannel.model import Attempt, Capture, Document, Problem
from backchannel.publication.words import counted
from backchannel.reading import read_capture
from backchannel.revisions import Told, changes_of

_TOLD_KINDS = ("dropped", "added", "reworded", "typo")
"""Kinds of change that are told; that markup, links or metadata differ is no news."""


@dataclass(frozen=True, slots=True)
class News:
    """One thing that a look has shown. One row per look that shows any."""

    at: str
    """When it was looked, ISO 8601 in UTC."""
    what: str
    """As ``looks.Word``."""
    url: str
    detail: str
    """In words; empty where there is no more to say."""
    sha256: str | None
    """Of what is there now; ``None`` where there is nothing."""
    before: str | None
    """SHA-256 of the last capture before."""
    captured_before: str | None
    """When that was taken."""

    def line(self) -> str:
        """Return it as one line: ``2026-03-09 08:00:12 gone https://… (404 Not Found)``."""
        moment = self.at[:19].replace("T", " ")
        return f"{moment} {self.what} {self.url}" + (f" ({self.detail})" if self.detail else "")


@dataclass(slots=True)
class Watch:
    """A watch of one dossier. Of what it holds in memory nothing is needed to go on after it was killed."""

    dossier: Dossier
    taker: Taker
    wanted: tuple[str, ...] = ()
    """The addresses to watch, and what those list that are listings; empty for all of the dossier."""
    _listed: dict[str, Listing | None] = field(default_factory=dict)
    """What each listing lists, by the SHA-256 of its last capture."""
    _troubles: set[Problem] = field(default_factory=set)
    """What was told already and is still so."""

    @property
    def clock(self) -> Clock:
        """The clock to go by."""
        return self.taker.fetcher.clock

    def places(self) -> tuple[Place, ...]:
        """Return what is watched, sorted by address."""
        captures = self.dossier.ledger.captures()
        listings = self._listings(captures)
        published = {
            item.url: item.published
            for listing in listings.values()
            for item in listing.items
            if item.published is not None
        }
        places = places_of(captures, self.dossier.ledger.attempts(), published, self.wanted)
        parts = {url for listing in listings.values() for url in usable(listing.more)}.difference(self.wanted)
        chosen = _reached(self.wanted, listings) if self.wanted else {place.url for place in places}
        chosen -= parts
        return tuple(place for place in places if place.url in chosen)

    def due(self) -> tuple[Place, ...]:
        """Return what is to be looked at now: what was never looked at first, then in the order of falling due."""
        now = dt.datetime.fromisoformat(self.clock.now())
        found = [place for place in self.places() if place.is_due(self.dossier.settings.watch.pace, now)]
        return tuple(sorted(found, key=lambda one: (self._due(one), one.url)))

    def next_due(self) -> dt.datetime | None:
        """Return when there is something to look at; ``None`` where nothing is watched."""
        return min((self._due(place) for place in self.places()), default=None)

    def look(self) -> Iterator[News | Problem]:
        """Look at all that is due, one after the other, and yield what is other than before.

        A problem is yielded when it arises, and not again while it lasts.
        """
        ledger = self.dossier.ledger
        looks = Looks((*ledger.captures(), *ledger.attempts()))
        run = Run(self.taker, only_news=True)
        for place in self.due():
            if place.url in run.asked:
                continue  # a listing has led there in this very round
            troubles: set[Problem] = set()
            known = False
            for taken in run.take(place.url):
                if isinstance(taken, Problem):
                    if not known and taken not in self._troubles:
                        yield taken
                    troubles.add(taken)
                    known = False
                    continue
                shown = looks.take(taken)
                news = self._news(shown) if shown is not None else None
                if news is not None:
                    yield news
                # its problem follows, and is told only where the attempt is neither news nor as the one before
                known = isinstance(taken, Attempt) and (shown is None or news is not None)
            self._troubles = {one for one in self._troubles if one.where != place.url} | troubles

    def _due(self, place: Place) -> dt.datetime:
        due = place.due_at(self.dossier.settings.watch.pace)
        return due if due is not None else dt.datetime.min.replace(tzinfo=dt.UTC)

    def _listings(self, captures: Sequence[Capture]) -> dict[str, Listing]:
        last = {one.url: one for one in captures if one.url is not None}
        found = {}
        for url, capture in last.items():
            if capture.listing is None:
                continue
            if capture.sha256 not in self._listed:
                read = read_listed(self.taker, url)
                self._listed[capture.sha256] = read if isinstance(read, Listing) else None
            listing = self._listed[capture.sha256]
            if listing is not None:
                found[url] = listing
        return found

    def _news(self, shown: Shown) -> News | None:
        """Return what a look shows in words; ``None`` where that is nothing to tell."""
        look, before = shown.look, shown.before
        then = (before.sha256, before.retrieved_at) if before is not None else (None, None)
        if isinstance(look, Attempt):
            if shown.word == "failed" or before is None:
                return None  # its problem tells of it; and what was never there is not gone
            there = before.sha256 if shown.word == "back" else None
            return News(look.attempted_at, shown.word, look.url, look.reason, there, *then)
        if (look.listing or "").endswith(FURTHER):
            return None  # it is a part of a listing that is told of already
        difference = self._difference(before, look) if before is not None and before.sha256 != look.sha256 else None
        if shown.word == "changed" and difference is None:
            return None
        return News(look.retrieved_at, shown.word, look.url or "", difference or "", look.sha256, *then)

    def _difference(self, before: Capture, after: Capture) -> str | None:
        """Return in words how the texts of two captures differ; ``None`` where they do not."""
        if after.listing is not None and before.listing is not None:
            return None  # of a listing the pages that are new are told, each by itself
        one, other = self._document(before), self._document(after)
        if one is None or other is None:
            return "its bytes are other; its text cannot be compared"
        kinds = [change.kind for change in changes_of(Told(one, ()), Told(other, ()))]
        told = [f"{kinds.count(kind)} {kind}" for kind in _TOLD_KINDS if kind in kinds]
        return ", ".join(told) or None

    def _document(self, capture: Capture) -> Document | None:
        """Return the document of a capture that has exactly one."""
        sources = Sources.standard(self.dossier.settings.sources)
        data = self.dossier.ledger.read_object(capture.sha256)
        try:
            documents = read_capture(capture, data, sources).documents
        except Exception:  # noqa: BLE001 - captured bytes are hostile, and a build will tell what is wrong with these
            return None
        return documents[0] if len(documents) == 1 else None


def wanted_addresses(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the addresses to watch that a user typed.

    Raises:
        UsageError: one cannot be fetched.
    """
    found = []
    for text in texts:
        try:
            found.append(read_address(text))
        except AddressError as error:
            raise UsageError(f"{shown_address(text)}: {error}", "Write it as https://example.org/page") from error
    return tuple(dict.fromkeys(found))


def summary(looked: int, news: Sequence[News]) -> str:
    """Say in one sentence what a round has shown."""
    words = [one.what for one in news]
    told = [f"{words.count(word)} {word}" for word in ("new", "changed", "gone", "back") if word in words]
    return f"Looked at {counted(looked, 'address', 'addresses')}: {', '.join(told) or 'nothing is other'}."


def _reached(wanted: Sequence[str], listings: dict[str, Listing]) -> set[str]:
    """Return some addresses and all that can be reached from them by way of listings."""
    reached: set[str] = set()
    waiting = [*wanted]
    while waiting:
        url = waiting.pop()
        if url not in reached:
            reached.add(url)
            listing = listings.get(url)
            if listing is not None:
                waiting += [*usable(item.url for item in listing.items), *usable(listing.more)]
    return reached
