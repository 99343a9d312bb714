"""Claims: what the record says of an assertion about many contacts.

The verdict ``not_supported`` rests on an absence, so it is given only where the dossier holds the
publications of at least one of the claim's own parties for most of the time in question. ``supported`` and
``contradicted`` rest on contacts that are on record, and need no such thing.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import statistics
from functools import cached_property

from backchannel.audit import wording
from backchannel.audit.coverage import Coverage
from backchannel.audit.options import Options, Threshold
from backchannel.audit.readings import Count, Frequency, read_count, read_frequency
from backchannel.audit.tally import tally_contacts
from backchannel.audit.tested import Tally, Tested
from backchannel.audit.view import NOT_STATES, View
from backchannel.model import Claim, Verdict, VerdictWord

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
PEOPLE_IN_A_CONTACT = 2
DUE_BEFORE_CONCLUDING = 4
"""So many contacts must have been due before too few of them say anything: for "regularly" a year."""

_Answer = tuple[VerdictWord, str]


class _Case:
    """One claim with all that its answer depends on."""

    def __init__(self, view: View, claim: Claim, options: Options) -> None:
        self.claim = claim
        self.tally = tally_contacts(view, claim)
        self.least_dated = int(options.value(LEAST_DATED))
        self._view = view
        self._options = options

    @cached_property
    def coverage(self) -> Coverage | None:
        """What was searched, of those of the claim's parties that are seen to publish for most of its time."""
        return _coverage(self._view, self.claim, self.tally, self._options)

    @cached_property
    def lack(self) -> str:
        """Why there is no coverage, as a clause; empty where no time to search is known."""
        parties = sorted({person.party for person in self.claim.participants if person.party} - NOT_STATES)
        held = any(self._view.around.coverage.holds(party) for party in parties)
        for party in parties if not held else ():
            self._view.watch(self.claim, party, dt.date.min, dt.date.max)
        if not held:
            return "no document of either side's own is in the dossier"
        if self.tally.since is None:
            return ""
        return "the documents of either side's own in the dossier cover too little of that time"


def tested_claims(view: View, options: Options) -> tuple[Tested, ...]:
    """Test every claim of a record; claims that one document repeats are tested once."""
    return tuple(_tested(view, claims, options) for claims in view.claim_groups)


def verdicts_of(tested: tuple[Tested, ...]) -> tuple[Verdict, ...]:
    """Return one verdict for each claim, sorted by identifier."""
    rows = [dataclasses.replace(case.verdict, claim=claim.id) for case in tested for claim in case.claims]
    return tuple(sorted(rows, key=lambda verdict: verdict.claim))


def _tested(view: View, claims: tuple[Claim, ...], options: Options) -> Tested:
    case = _Case(view, claims[0], options)
    tally, (word, reason) = case.tally, _answer(case)
    verdict = Verdict(
        claim=case.claim.id,
        verdict=word,
        contacts=tuple(contact.id for contact in tally.sure),
        since=tally.since.isoformat() if tally.since else None,
        until=tally.until.isoformat() if tally.until else None,
        median_days=float(statistics.median(tally.gaps)) if tally.gaps else None,
        longest_gap_days=max(*tally.gaps, tally.open_gap) if tally.gaps else None,
        reason=reason,
    )
    return Tested(claims, verdict, case.coverage if word == "not_supported" else None)


def _coverage(view: View, claim: Claim, tally: Tally, options: Options) -> Coverage | None:
    """Return what was searched of those parties that are seen to publish on these people, if it is enough.

    People of one party do not publish accounts of their talks with each other.
    """
    since, until = tally.since, tally.until
    parties = {person.party for person in claim.participants if person.party} - NOT_STATES
    if since is None or until is None or (until - since).days < LEAST_DAYS or len(parties) == 1:
        return None
    share, people = options.value(COVERED_SHARE), frozenset(person.key for person in claim.participants)
    told = {account.party for contact in view.between(people) for account in contact.accounts if account.words}
    index = view.around.coverage
    covered = [party for party in sorted(parties & told) if index.share_of_months(party, since, until) >= share]
    for party in parties & told:
        view.watch(claim, party, since, until)
    found = index.held(covered, since, until)
    return found if found.documents >= options.value(LEAST_SEARCHED) else None


def _answer(case: _Case) -> _Answer:
    claim = case.claim
    if claim.kind == "other":
        return "untestable", "The claim is not one of frequency or number."
    people = {person.principal for person in claim.participants}
    if None in people or len(people) < PEOPLE_IN_A_CONTACT:
        return "untestable", "The claim does not name two people whose contacts are kept here."
    if claim.kind == "never":
        return _never_answer(case)
    if claim.kind == "frequency" and (reading := read_frequency(claim.quantity)):
        return _frequency_answer(case, reading)
    if claim.kind in ("count", "frequency") and (number := read_count(claim.quantity)):
        return _count_answer(case, number)
    words = wording.quoted(claim.quantity) if claim.quantity else "its words of quantity"
    return "untestable", f"{_counted(case)}; {words} has no agreed reading here."


def _never_answer(case: _Case) -> _Answer:
    if case.tally.sure:
        return "contradicted", f"{_counted(case)}."
    return "untestable", f"{_counted(case)}; that none is on record does not show that none took place."


def _frequency_answer(case: _Case, reading: Frequency) -> _Answer:
    tally, counted = case.tally, _counted(case)
    read = f"{wording.quoted(case.claim.quantity or '')} is read as {reading.in_words}"
    interval, dated, extra = reading.interval_days, len(tally.days), _uncertain(tally) + tally.undated
    if dated >= case.least_dated:
        median, longest = statistics.median(tally.gaps), max(*tally.gaps, tally.open_gap)
        measured = f"the median gap is {median:g} days and the longest {longest} days"
        if reading.shortest_days and median < reading.shortest_days / 2:
            return "contradicted", f"{counted}; {measured}, which is more often than the claim says."
        if median <= interval and longest <= 2 * interval:
            return "supported", f"{counted}; {measured}; {read}."
        if statistics.median(_best_case(tally.gaps, extra)) > 2 * interval:
            return _absence(case, f"{counted}; {measured}; {read}")
        return "untestable", f"{counted}; {measured}, which does not settle it: {read}."
    length = (tally.until - tally.since).days if tally.until and tally.since else 0
    if dated + extra < case.least_dated and length > DUE_BEFORE_CONCLUDING * interval:
        return _absence(case, f"{counted} in {length} days; {read}")
    lack = f"; {case.lack}" if case.lack and not case.coverage else ""
    return "untestable", f"{counted}, too few dated ones to measure gaps by{lack}."


def _count_answer(case: _Case, number: Count) -> _Answer:
    tally, counted, sure = case.tally, _counted(case), len(case.tally.sure)
    if number.most is not None and sure > number.most:
        if tally.period_given and len(set(tally.days)) > number.most:
            return "contradicted", f"{counted} in the time that the claim gives, more than it says."
        if tally.period_given:
            return "untestable", f"{counted} in the time that the claim gives, of which some may be one and the same."
        return "untestable", f"{counted}, more than the claim says; it does not say of what time it speaks."
    if sure >= number.least:
        read = "" if tally.period_given else "; the claim is read as one about all time before it"
        return "supported", f"{counted}{read}."
    if sure + _uncertain(tally) >= number.least:
        return "untestable", f"{counted}; whether others count too is not known."
    if not tally.period_given:
        lack = f", and {case.lack}" if case.lack and not case.coverage else ""
        return "untestable", f"{counted}; the claim does not say of what time it speaks{lack}."
    return _absence(case, f"{counted} in the time that the claim gives")


def _absence(case: _Case, clause: str) -> _Answer:
    """Answer that the record lacks contacts: not supported where it was searched, else untestable."""
    if case.coverage is None:
        return "untestable", f"{clause}; {case.lack}."
    sources = wording.joined([wording.the(source) for source in case.coverage.sources])
    found = wording.plural(case.coverage.documents, "document")
    return "not_supported", f"{clause}; {found} of {sources} from that time searched."


def _best_case(gaps: tuple[int, ...], extra: int) -> list[float]:
    """Split the longest gap in half, once for each contact that may lie in one."""
    split = [float(gap) for gap in gaps]
    for _ in range(extra):
        longest = max(split)
        split.remove(longest)
        split += [longest / 2, longest / 2]
    return split


def _uncertain(tally: Tally) -> int:
    """Return the number of contacts that might count as well, if more were known of them."""
    return len(tally.possible) + tally.said + tally.unclear_channel


def _counted(case: _Case) -> str:
    """Say how many contacts count, how they are dated, and what is beside them."""
    tally, number = case.tally, len(case.tally.sure)
    noun = wording.channel_word(case.claim.channel, number)
    names = wording.names_of(case.claim.participants)
    head = f"{number or 'No'} {noun} between {names} {'is' if number == 1 else 'are'} on record here"
    undated = ", not dated to the day" if number == 1 else f", {len(tally.days) or 'none'} dated to the day"
    dated = undated if tally.undated else ""
    beside = [
        f"{count} {words}"
        for count, words in (
            (len(tally.possible), "whose date may lie outside that time"),
            (tally.said, "only said to have taken place"),
            (tally.unclear_channel, "whose channel is not given"),
        )
        if count
    ]
    return head + dated + (f" (beside {wording.joined(beside)})" if beside else "")
