"""Case: one claim with all that its answer depends on."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from backchannel.audit.coverage import Coverage
from backchannel.audit.options import Options, Threshold
from backchannel.audit.tally import tally_contacts
from backchannel.audit.tested import Tally
from backchannel.audit.unseen import parties_of, unseen_of
from backchannel.audit.view import View
from backchannel.model import Claim, Unseen

LEAST_DATED = Threshold(
    "q401-least-dated-contacts", 3, "contacts", "Two gaps are the fewest of which a median says anything."
)
COVERED_SHARE = Threshold(
    "q401-covered-months-share",
    0.5,
    "share",
    "Of the calendar months of the claim's time, those with a document of a party's own in the dossier. "
    "Half is our convention: below it, gaps in the dossier are as likely as gaps between contacts.",
)
LEAST_SEARCHED = Threshold(
    "q401-least-documents",
    10,
    "documents",
    "Of fewer searched, what is missing may be missing from the dossier.",
)
LEAST_DAYS = 7
"""Of a shorter time no absence is concluded: accounts of the last days may be still to come."""


class Case:
    """One claim with all that its answer depends on."""

    def __init__(self, view: View, claim: Claim, options: Options) -> None:
        """Count the contacts that bear on a claim."""
        self.claim = claim
        self.tally = tally_contacts(view, claim)
        self.least_dated = int(options.value(LEAST_DATED))
        self.adverbs = options.adverbs
        self.name = view.name
        self._view = view
        self._options = options

    @property
    def uncertain(self) -> int:
        """Number of contacts that might count as well, if more were known of them."""
        tally = self.tally
        open_ones = len(tally.possible) + tally.same_day + tally.said + tally.unclear_channel + tally.passing
        return open_ones + len(tally.sure) - tally.certain

    @cached_property
    def coverage(self) -> Coverage | None:
        """What was searched, of those of the claim's parties that are seen to publish for most of its time."""
        return _coverage(self._view, self.claim, self.tally, self._options)

    @cached_property
    def searched(self) -> Coverage | None:
        """The same, where the number of documents is told."""
        found = self.coverage
        return self._view.held(self.claim, found.parties, found.since, found.until) if found else None

    @cached_property
    def unseen(self) -> tuple[Unseen, ...]:
        """What could not be seen, by party."""
        return unseen_of(self._view, self.claim, self.tally)

    @cached_property
    def lack(self) -> str:
        """Why there is no coverage, as a clause; empty where no time to search is known."""
        parties = parties_of(self.claim)
        held = any(self._view.around.coverage.holds(party) for party in parties)
        for party in parties if not held else ():
            self._view.watch(self.claim, party, dt.date.min, dt.date.max)
        if not held:
            return "no document of either side's own is in the dossier"
        if self.tally.since is None:
            return ""
        if self.tally.until and (self.tally.until - self.tally.since).days < LEAST_DAYS:
            return "that time is too short to conclude anything from what is not here"
        return "the documents of either side's own in the dossier cover too little of that time"


def _coverage(view: View, claim: Claim, tally: Tally, options: Options) -> Coverage | None:
    """Return what was searched of those parties that are seen to publish on these people, if it is enough.

    People of one party do not publish accounts of their talks with each other.
    """
    since, until = tally.since, tally.until
    parties = set(parties_of(claim))
    if since is None or until is None or (until - since).days < LEAST_DAYS or len(parties) == 1:
        return None
    share, people = options.value(COVERED_SHARE), frozenset(person.key for person in claim.participants)
    told = {account.party for contact in view.between(people) for account in contact.accounts if account.words}
    covered = [party for party in sorted(parties & told) if view.share_of_months(claim, party, since, until) >= share]
    found = view.around.coverage.held(covered, since, until)
    if found.documents >= options.value(LEAST_SEARCHED):  # and more of them would leave it so
        return found
    for party in covered:
        view.watch(claim, party, since, until)
    return None
