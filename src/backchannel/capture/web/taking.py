"""Take addresses: fetch each, store what came and the whole exchange, and record the act, whatever came of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from backchannel.capture.shown import safe_text
from backchannel.capture.web import problems
from backchannel.capture.web.client import Client
from backchannel.capture.web.clock import Clock
from backchannel.capture.web.content_type import media_type_of
from backchannel.capture.web.exchange import Kept, read_exchange, write_exchange
from backchannel.capture.web.fetching import Fetched, Fetcher, Validators
from backchannel.capture.web.limits import FURTHER, WebLimits
from backchannel.connectors import Answer, find_connector
from backchannel.errors import LedgerError
from backchannel.ledger import Ledger
from backchannel.model import Attempt, Capture, Outcome, Problem

Taken = Capture | Attempt | Problem


@contextmanager
def open_taker(ledger: Ledger, limits: WebLimits, clock: Clock | None = None) -> Iterator[Taker]:
    """Yield what takes addresses one by one, its connections open while they are used."""
    clock = clock or Clock()
    with Client(limits, clock) as client:
        yield Taker(ledger, Fetcher(client, limits, clock))


@dataclass(frozen=True, slots=True)
class Taker:
    """Takes addresses into a ledger."""

    ledger: Ledger
    fetcher: Fetcher

    def take(self, url: str, *, further: bool = False) -> Iterator[Taken]:
        """Take one address (as ``read_address`` returns it), and yield what stands in the ledger of it.

        Args:
            url: the address.
            further: whether another listing led to it, of which it is a part.
        """
        fetched = self.fetcher.fetch(url, self._validators(url))
        exchange = self._keep_exchange(fetched)
        hop, fault = fetched.last, fetched.fault
        if fault is not None:
            outcome: Outcome = "gone" if fault.kind == "gone" else "failed"
            yield self._note(fetched, outcome, fault.reason, exchange)
            yield problems.from_fault(safe_text(url), fault)
        elif hop is not None and fetched.unchanged:
            yield self._note(fetched, "unchanged", hop.answer, exchange)
        else:
            yield self._keep(fetched, exchange, further=further)

    def last_answer(self, url: str) -> Answer | None:
        """Return what an address last gave, as connectors want it; ``None`` where nothing was captured of it."""
        last = self.ledger.last_capture(url)
        if last is None:
            return None
        kept = self._kept(last)
        headers = kept.headers if kept is not None else {}
        kind = last.media_type.partition(";")[0]
        return Answer(last.arrived_at or url, kind, self.ledger.read_object(last.sha256), headers)

    def _note(self, fetched: Fetched, outcome: Outcome, reason: str, exchange: str | None) -> Attempt:
        attempt = Attempt(
            fetched.url,
            self.fetcher.clock.now(),
            outcome,
            reason,
            status=fetched.last.status if fetched.last else None,
            arrived_at=fetched.arrived_at,
            exchange=exchange,
        )
        return self.ledger.append_attempt(attempt)

    def _keep(self, fetched: Fetched, exchange: str | None, *, further: bool) -> Capture:
        hop = fetched.hops[-1]
        sha256, size = self.ledger.store_bytes(hop.content)
        media_type = media_type_of(hop.header("content-type"), hop.content, hop.url)
        headers = {name.lower(): value for name, value in reversed(hop.headers)}
        listing = find_connector(Answer(hop.url, media_type.partition(";")[0], hop.content, headers))
        capture = Capture(
            sha256,
            None,
            fetched.url,
            media_type,
            size,
            hop.asked_at,
            arrived_at=fetched.arrived_at,
            exchange=exchange,
            listing=f"{listing}{FURTHER}" if listing is not None and further else listing,
        )
        return self.ledger.append_capture(capture, self.fetcher.clock.now())

    def _keep_exchange(self, fetched: Fetched) -> str | None:
        hops = (*fetched.hops, *fetched.robots)
        if not hops:
            return None
        data = write_exchange(hops, ignore_robots=self.fetcher.limits.ignore_robots)
        return self.ledger.store_bytes(data)[0]

    def _validators(self, url: str) -> Validators | None:
        """Return by what the server can tell whether an address is as when it was last captured."""
        last = self.ledger.last_capture(url)
        kept = self._kept(last) if last is not None else None
        return kept.validators if kept is not None else None

    def _kept(self, capture: Capture) -> Kept | None:
        """Return what the exchange of a capture of ours keeps, where it is sound."""
        if capture.exchange is None or capture.via is not None:
            return None
        try:
            kept = read_exchange(self.ledger.read_object(capture.exchange))
        except LedgerError:
            return None  # ``verify`` tells of bytes that are missing or altered; the page can be asked for all the same
        return kept if kept is not None and kept.url == (capture.arrived_at or capture.url) else None
