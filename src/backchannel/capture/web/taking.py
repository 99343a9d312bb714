"""Take addresses: fetch each, store what came and the whole exchange, and record the act, whatever came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from backchannel.capture import problems as file_problems
from backchannel.capture.shown import safe_text
from backchannel.capture.web import problems
from backchannel.capture.web.address import AddressError, read_address, shown_address
from backchannel.capture.web.client import Client
from backchannel.capture.web.clock import Clock
from backchannel.capture.web.content_type import media_type_of
from backchannel.capture.web.exchange import read_validators, write_exchange
from backchannel.capture.web.fetching import Fetched, Fetcher, Validators
from backchannel.capture.web.limits import WebLimits
from backchannel.errors import LedgerError
from backchannel.ledger import Ledger
from backchannel.model import Attempt, Capture, Outcome, Problem

Taken = Capture | Attempt | Problem


def capture_addresses(
    addresses: Sequence[str], ledger: Ledger, limits: WebLimits, clock: Clock | None = None
) -> Iterator[Taken]:
    """Take addresses: fetch, store and record each, one after the other.

    A capture or attempt is yielded only when it stands in the ledger.

    Args:
        addresses: as the user typed them.
        ledger: where to keep them.
        limits: bounds and manners.
        clock: to go by; ``None`` for the real one.

    Returns:
        For every address a capture, or an attempt followed, unless the page was unchanged, by its problem; or a
        problem alone where nothing could be tried.

    Raises:
        LedgerError: the ledger cannot be written.

    Problems:
        Those of ``web.problems``, and ``given-twice``.
    """
    known: set[str] = set()
    with open_taker(ledger, limits, clock) as taker:
        for text in addresses:
            try:
                url = read_address(text)
            except AddressError as error:
                yield problems.address_not_usable(shown_address(text), str(error))
                continue
            if url in known:
                yield file_problems.given_twice(safe_text(url))
                continue
            known.add(url)
            yield from taker.take(url)


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

    def take(self, url: str) -> Iterator[Taken]:
        """Take one address (as ``read_address`` returns it), and yield what stands in the ledger of it."""
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
            yield self._keep(fetched, exchange)

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

    def _keep(self, fetched: Fetched, exchange: str | None) -> Capture:
        hop = fetched.hops[-1]
        sha256, size = self.ledger.store_bytes(hop.content)
        capture = Capture(
            sha256,
            None,
            fetched.url,
            media_type_of(hop.header("content-type"), hop.content, hop.url),
            size,
            hop.asked_at,
            arrived_at=fetched.arrived_at,
            exchange=exchange,
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
        if last is None or last.exchange is None or last.via is not None:
            return None
        try:
            found = read_validators(self.ledger.read_object(last.exchange))
        except LedgerError:
            return None  # ``verify`` tells of bytes that are missing or altered; the page can be asked for all the same
        return found if found is not None and found.url == (last.arrived_at or last.url) else None
