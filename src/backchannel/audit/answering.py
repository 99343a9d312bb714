"""Answering: the verdict on one claim, with the reason, the reading used, and what would change it."""

from __future__ import annotations

import math
import statistics
from dataclasses import dataclass, replace

from backchannel.audit import wording
from backchannel.audit.changing import (
    if_counted_fall,
    if_documents,
    if_fewer,
    if_more,
    if_open_ones_settled,
    if_said_when,
)
from backchannel.audit.checkable import counts_one_to_come
from backchannel.audit.claim_case import Case
from backchannel.audit.readings import LONGEST_GAP_RATIO, Count, Frequency, read_count, read_frequency
from backchannel.model import Channel, Claim, VerdictWord

PEOPLE_IN_A_CONTACT = 2
DUE_BEFORE_CONCLUDING = 2
"""So many of the longest gaps allowed must have gone by before too few say anything: a year for "regularly"."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said of one claim."""

    verdict: VerdictWord
    reason: str
    definition: str | None = None
    would_change: tuple[str, ...] = ()
    testable: bool = True
    """False where nothing was counted, since the claim is about nobody known or says no number."""
    settleable: bool = True
    """False where no document could settle it, since its words do not say of whom it is, or of what."""


def answer_claim(case: Case) -> Answer:
    """Hold one claim against the contacts counted for it."""
    claim = case.claim
    if claim.kind == "other":
        return Answer("untestable", "The claim is not one of frequency or number.", testable=False, settleable=False)
    people = {person.principal for person in claim.participants}
    if _with_each_of_several(claim):
        reason = "The claim is about contacts with several people, and does not say how many there were with each."
        return Answer("untestable", reason, testable=False, settleable=False)
    if None in people or len(people) < PEOPLE_IN_A_CONTACT:
        return Answer("untestable", _unknown_sides(claim), testable=False, settleable=False)
    if claim.bounds:
        reason = f"The claim speaks of the time {wording.quoted(claim.bounds)}, which is not understood here as dates."
        return Answer("untestable", reason, would_change=(if_said_when(),), testable=False)
    if claim.kind == "never":
        return _never(case)
    if claim.kind == "frequency" and (reading := read_frequency(claim.quantity, case.adverbs)):
        defined = f"{wording.quoted(claim.quantity or '')} is read as {reading.in_words} ({reading.source})"
        return replace(_frequency(case, reading), definition=defined)
    if claim.kind in ("count", "frequency") and (number := read_count(claim.quantity)):
        return replace(_count(case, number), definition=f"the number claimed is read as {number.in_words}")
    words = wording.quoted(claim.quantity) if claim.quantity else "its words of quantity"
    return Answer("untestable", f"{_counted(case)}; {words} has no agreed reading here.")


def _unknown_sides(claim: Claim) -> str:
    """Say which of a claim's sides nothing is known of."""
    known = list(dict.fromkeys(person.name for person in claim.participants if person.principal))
    others = list(dict.fromkeys(person.name for person in claim.participants if not person.principal))
    if len(known) < PEOPLE_IN_A_CONTACT or not others:
        return "The claim does not name two people whose contacts are kept here."
    names = wording.joined([wording.quoted(name) for name in others])
    whose = wording.joined([wording.quoted(name)[1:-1] for name in known])
    return f"Beside {whose} the claim is about {names}, whose contacts are not kept here."


def _with_each_of_several(claim: Claim) -> bool:
    """Say whether people of several parties are listed behind the words for the contact: "spoke twice with A and B".

    Of "the three have met twice", where they are no list, it is told that all were there.
    """
    behind = [
        person
        for person in claim.participants
        if person.principal and person.span and person.span.start >= claim.trigger.end
    ]
    places = {person.span.start for person in behind if person.span}
    parties = {person.party for person in behind}
    others = len({person.principal for person in claim.participants}) > len(behind)
    return others and len(places) > 1 and len(parties) > 1


def _never(case: Case) -> Answer:
    if case.tally.sure:
        return Answer("contradicted", f"{_counted(case)}.", would_change=(if_fewer(case, 0),))
    reason = f"{_counted(case)}; that none is on record does not show that none took place."
    return Answer("untestable", reason, would_change=(if_more(case, 1, "contradicted"),))


def _frequency(case: Case, reading: Frequency) -> Answer:
    tally, counted = case.tally, _counted(case)
    read = f"{wording.quoted(case.claim.quantity or '')} is read as {reading.in_words}"
    interval, dated = reading.interval_days, len(tally.distinct)
    extra = case.uncertain + tally.certain - dated
    most = LONGEST_GAP_RATIO * interval
    if dated < case.least_dated:
        length = (tally.until - tally.since).days if tally.until and tally.since else 0
        if length > most * max(DUE_BEFORE_CONCLUDING, dated + extra - 1):
            return _absence(case, f"{counted} in {length} days; {read}", math.ceil(length / most) - dated)
        lack = f"; {case.lack}" if case.lack and not case.coverage else ""
        reason = f"{counted}, too few dated ones to measure gaps by{lack}."
        return Answer("untestable", reason, would_change=_open(case, case.least_dated - dated))
    median, longest = statistics.median(tally.gaps), tally.longest
    measured = f"the median gap is {median:g} days and the longest {longest} days"
    if reading.shortest_days and median < reading.shortest_days / 2:
        reason = f"{counted}; {measured}, which is more often than the claim says."
        return Answer("contradicted", reason, would_change=(if_fewer(case, None),))
    if median <= interval and longest <= most and tally.spread + tally.open_gap < interval:
        reason = f"{counted}; {measured}, in a time too short to show a habit: {read}."
        return Answer("untestable", reason, would_change=_open(case, 1))
    if median <= interval and longest <= most:
        return Answer("supported", f"{counted}; {measured}; {read}.", would_change=(if_counted_fall(interval, most),))
    lacking = sum(math.ceil(gap / most) - 1 for gap in (*tally.gaps, tally.first_gap, tally.open_gap) if gap > most)
    if tally.spread > most * (dated - 1 + extra):
        return _absence(case, f"{counted}; {measured}; {read}", lacking)
    reason = f"{counted}; {measured}, which does not settle it: {read}."
    return Answer("untestable", reason, would_change=_open(case, max(1, lacking)))


def _count(case: Case, number: Count) -> Answer:
    tally, counted, sure = case.tally, _counted(case), case.tally.certain
    over = sure if tally.exact_period or not tally.period_given else tally.strict
    to_come = counts_one_to_come(case.claim) and number.least > 1
    number = replace(number, least=number.least - 1) if to_come else number
    if number.most is not None and over > number.most:
        fewer = if_fewer(case, number.most)
        if tally.exact_period and len(tally.distinct) > number.most:
            reason = f"{counted}, more than the claim says."
            return Answer("contradicted", reason, would_change=(fewer,))
        if not tally.period_given:
            reason = f"{counted}, more than the claim says; it does not say of what time it speaks."
            return Answer("untestable", reason, would_change=(if_said_when(),))
        some = (
            "of which some may be one and the same" if tally.exact_period else "in a time that the claim gives roughly"
        )
        return Answer("untestable", f"{counted}, {some}.", would_change=(fewer,))
    if sure >= number.least:
        read = "" if tally.period_given else "; the claim is read as one about all time before it"
        read += "; the one to come, which it counts, is left out" if to_come else ""
        change = (if_fewer(case, number.least - 1),) if number.least else ()
        more = (if_more(case, max(1, number.most - sure + 1), "contradicted"),) if number.most is not None else ()
        return Answer("supported", f"{counted}{read}.", would_change=(*change, *more))
    lacking = number.least - sure
    if sure + case.uncertain >= number.least:
        reason = f"{counted}; whether others count too is not known."
        return Answer("untestable", reason, would_change=_open(case, lacking))
    if not tally.period_given:
        lack = f", and {case.lack}" if case.lack and not case.coverage else ""
        reason = f"{counted}; the claim does not say of what time it speaks{lack}."
        return Answer("untestable", reason, would_change=_open(case, lacking))
    return _absence(case, counted, lacking)


def _absence(case: Case, clause: str, lacking: int) -> Answer:
    """Answer that the record lacks contacts: not supported where it was searched, else untestable."""
    if case.tally.passing:
        reason = f"{clause}; of some that are spoken of no account is here, so that others may be missing too."
        return Answer("untestable", reason, would_change=_open(case, lacking))
    if case.searched is None:
        lack = case.lack or "when the claim's time began is not known"
        return Answer("untestable", f"{clause}; {lack}.", would_change=_open(case, lacking))
    sources = wording.joined([wording.the(source) for source in case.searched.sources])
    found = wording.plural(case.searched.documents, "document")
    reason = f"{clause}; {found} of {sources} from that time searched."
    return Answer("not_supported", reason, would_change=(if_more(case, lacking, "supported"),))


def _open(case: Case, lacking: int) -> tuple[str, ...]:
    """Return what would settle a claim that cannot be tested."""
    return (if_more(case, lacking, "supported"), *if_open_ones_settled(case), *if_documents(case))


def _within(case: Case) -> str:
    """Say of which days contacts are counted; later ones may be on record."""
    tally = case.tally
    if tally.until is None:
        return ""
    if tally.period_given and tally.since and tally.since <= tally.until:
        same = tally.since == tally.until
        roughly = "" if tally.exact_period else " (a time given roughly, and read generously)"
        days = f"on {wording.day_words(tally.until)}" if same else wording.days_words(tally.since, tally.until)
        return f" {days}{roughly}"
    return f" up to {wording.day_words(tally.until)}"


def _unclear(channel: Channel) -> str:
    return (
        "whose channel is not given, or that may have been on screen"
        if channel == "meeting"
        else "whose channel is not given"
    )


def _counted(case: Case) -> str:
    """Say how many contacts count, how they are dated, and what is beside them."""
    tally, number = case.tally, case.tally.certain
    noun = wording.channel_word(case.claim.channel, number)
    names = wording.names_of(case.claim.participants)
    verb = "is" if number == 1 else "are"
    head = f"{number or 'No'} {noun} between {names}{_within(case)} {verb} on record here"
    days = len(tally.distinct)
    dated = (
        "" if days == number else ", not dated to the day" if number == 1 else f", {days or 'none'} dated to the day"
    )
    beside = [
        f"{count} {words}"
        for count, words in (
            (len(tally.sure) - number, "that may be the same"),
            (tally.passing, "spoken of in passing, and perhaps one of them"),
            (len(tally.possible), "whose date may lie outside that time"),
            (tally.same_day, "of the day of the claim itself"),
            (tally.said, "only said to have taken place"),
            (tally.unclear_channel, _unclear(case.claim.channel)),
            (tally.announced, "only announced, as far as is known here"),
        )
        if count
    ]
    others = " and ".join(filter(None, [", ".join(beside[:-1]), *beside[-1:]]))
    return head + dated + (f" (beside {others})" if others else "")
