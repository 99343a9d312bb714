"""Take addresses and, where one turns out to be a feed or another listing, the pages that it lists."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from backchannel.capture import problems as file_problems
from backchannel.capture.shown import safe_text
from backchannel.capture.web import problems
from backchannel.capture.web.address import AddressError, read_address, shown_address
from backchannel.capture.web.clock import Clock
from backchannel.capture.web.limits import FURTHER, WebLimits
from backchannel.capture.web.taking import Taken, Taker, open_taker
from backchannel.connectors import Listing, ListingError, connector
from backchannel.connectors.feed.links import feed_links
from backchannel.errors import LedgerError
from backchannel.ledger import Ledger
from backchannel.model import Attempt

MOST_PARTS = 1000
"""Pages or parts of one listing that are asked for in one run; a listing without end would never end."""

_PAGES = ("text/html", "application/xhtml+xml")


def capture_addresses(
    addresses: Sequence[str],
    ledger: Ledger,
    limits: WebLimits,
    feeds: Sequence[str] = (),
    clock: Clock | None = None,
) -> Iterator[Taken]:
    """Take addresses: fetch, store and record each, one after the other, and what those list that are listings.

    A capture or attempt is yielded only when it stands in the ledger.

    Args:
        addresses: as the user typed them.
        ledger: where to keep them.
        limits: bounds and manners.
        feeds: those that must be listings, or pages that name their feed.
        clock: to go by; ``None`` for the real one.

    Returns:
        For every address a capture, or an attempt followed, unless the page was unchanged, by its problem; or a
        problem alone where nothing could be tried.

    Raises:
        LedgerError: the ledger cannot be written.

    Problems:
        Those of ``web.problems``, and ``given-twice``.
    """
    with open_taker(ledger, limits, clock) as taker:
        run = Run(taker)
        for text in (*addresses, *feeds):
            try:
                url = read_address(text)
            except AddressError as error:
                yield problems.address_not_usable(shown_address(text), str(error))
                continue
            if url in run.asked:
                yield file_problems.given_twice(safe_text(url))
                continue
            yield from run.take(url)
            if text in feeds:
                yield from _take_named(run, url)


def _take_named(run: Run, url: str) -> Iterator[Taken]:
    """Where a page stands at an address that must be a listing, take the first feed that the page names."""
    last = run.taker.ledger.last_capture(url)
    if last is None or last.listing is not None:
        return
    named = _named_feed(run.taker, url)
    if named is None:
        yield problems.listing_not_understood(safe_text(url), "is no feed, sitemap or other listing, and names none")
        return
    yield problems.feed_named(safe_text(url), safe_text(named))
    if named not in run.asked:
        yield from run.take(named)
    found = run.taker.ledger.last_capture(named)
    if found is not None and found.listing is None:
        yield problems.listing_not_understood(safe_text(named), "is no feed, sitemap or other listing")


def _named_feed(taker: Taker, url: str) -> str | None:
    try:
        answer = taker.last_answer(url)
    except LedgerError:
        return None  # its bytes are gone or altered, which ``verify`` tells
    if answer is None or answer.media_type not in _PAGES:
        return None
    return next((one for one in usable(feed_links(answer)) if one != url), None)


@dataclass(slots=True)
class Run:
    """One run: what was asked for in it already, and how it takes listings."""

    taker: Taker
    only_news: bool = False
    """Whether a listing is read on only while it has anything new; pages of listings begin with what is newest."""
    asked: set[str] = field(default_factory=set)

    def take(self, url: str) -> Iterator[Taken]:
        """Take one address and, where it is a listing, all its parts and the pages it lists that are not yet held."""
        budget = self.taker.fetcher.limits.listed_items
        waiting, parts, left = deque([url]), 1, 0
        while waiting:
            here = waiting.popleft()
            self.asked.add(here)
            failed = False
            for taken in self.taker.take(here, further=here != url):
                failed = failed or (isinstance(taken, Attempt) and taken.outcome != "unchanged")
                yield taken
            found = None if failed else read_listed(self.taker, here)
            if isinstance(found, Listing):
                listed = usable(item.url for item in found.items)
                fresh = [one for one in listed if self._is_new(one)]
                for one in fresh[:budget]:
                    self.asked.add(one)
                    yield from self.taker.take(one)
                left += len(fresh[budget:])
                budget -= len(fresh[:budget])
                bad = found.left_out + len(found.items) - len(listed)
                if bad:
                    yield problems.listing_items_left_out(safe_text(here), bad)
                news = bool(fresh) or not self.only_news
                more = [one for one in usable(found.more) if one not in self.asked and one not in waiting]
                if more and news and (budget == 0 or parts + len(more) > MOST_PARTS):
                    yield problems.listing_cut_off(safe_text(url), left, more=True)
                    return
                waiting.extend(more if news else ())
                parts += len(more)
            elif found is not None:
                yield problems.listing_not_understood(safe_text(here), str(found))
        if left:
            yield problems.listing_cut_off(safe_text(url), left, more=False)

    def _is_new(self, url: str) -> bool:
        return url not in self.asked and self.taker.ledger.last_capture(url) is None


def read_listed(taker: Taker, url: str) -> Listing | ListingError | None:
    """Return what an address lists, by its last capture; ``None`` where it is no listing."""
    last = taker.ledger.last_capture(url)
    if last is None or last.listing is None:
        return None
    try:
        answer = taker.last_answer(url)
        return connector(last.listing.removesuffix(FURTHER)).read_listing(answer) if answer is not None else None
    except ListingError as error:
        return error
    except LedgerError:
        return None  # its bytes are gone or altered, which ``verify`` tells


def usable(urls: Iterable[str]) -> list[str]:
    """Return the addresses among some that can be fetched, each once, in the way in which addresses are kept."""
    found: dict[str, None] = {}
    for url in urls:
        with suppress(AddressError):
            found[read_address(url)] = None
    return list(found)
