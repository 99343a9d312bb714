"""An unusual silence between two.

## Reports
A contact before which its people were silent longer than ever before on this record, and longer than contacts
at the pace before it would have let one expect, while the dossier holds documents of a party that took part
from most months of the silence.

## Why it matters
A pair that talks often and then does not has a reason; or its contacts of that time are not in the record.

## Example
    monthly statement arland 2021-01 2022-03
    contact c1 2021-01-04 call held ash+birk
    contact c2 2021-01-11 call held ash+birk
    contact c3 2021-01-18 call held ash+birk
    contact c4 2021-01-25 call held ash+birk
    contact c5 2021-02-01 call held ash+birk
    contact c6 2021-02-08 call held ash+birk
    contact c7 2021-02-15 call held ash+birk
    contact c8 2021-02-22 call held ash+birk
    document p press daily 2022-02-23
        They spoke again

        The two presidents spoke on 22 February.
    contact c9 2022-02-22 call held ash+birk
        mention p "The two presidents spoke on 22 February"

## Innocent explanations
An election, a holiday, an illness; other people of the two sides spoke instead; contacts of that time were not
published, or are not in this dossier; a burst of contacts in a crisis had ended.

## Evidence needed
What both sides published of the months of the silence; their schedules and logs.

## References
Of gaps at one pace the next one, divided by the mean of the k before it, follows the F distribution with 2 and
2k degrees of freedom: so long a silence after k gaps of T days together has the odds (T / (T + s)) ^ k. Leaders
talk in bursts, which makes long gaps likelier than that; hence the rule also asks for the longest so far.
Contacts of a vaguer time that may lie in the silence keep it quiet.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from backchannel.audit import wording
from backchannel.audit.options import Options, Threshold
from backchannel.audit.rule import Rule, contact_finding
from backchannel.audit.surroundings import participant_keys
from backchannel.audit.view import View, contact_days, firm_day
from backchannel.cadence import Silence, silences_of
from backchannel.model import Contact, Finding

GAPS = Threshold("s702-least-gaps", 6, "gaps", "With fewer before it the pace is not known.")
ODDS = Threshold("s702-odds-percent", 1, "percent", "One silence in a hundred is so long by chance.")
LONGER = Threshold("s702-times-longest", 1.5, "ratio", "Against the longest before it: a little longer is no news.")
COVERED = Threshold("s702-covered-percent", 75, "percent", "Of the months of the silence, by one party's documents.")

RULE = Rule(
    code="S702",
    name="unusual-silence",
    tier="always",
    added="0.1.0",
    grain=("contact",),
    severity="note",
    thresholds=(GAPS, ODDS, LONGER, COVERED),
)


def check(view: View, options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact that ended an unusual silence of its people, in order of contacts."""
    pairs: dict[frozenset[str], tuple[list[Contact], dict[str, Silence]]] = {}
    for contact in view.contacts:
        people = participant_keys(contact)
        if contact.status != "held" or firm_day(contact) is None or len(people) != len(("one", "other")):
            continue
        if people not in pairs:
            theirs = [one for one in view.between(people) if one.status in ("held", "said")]
            pairs[people] = theirs, _ended(theirs)
        known, ended = pairs[people]
        silence = ended.get(contact.id)
        if silence and _is_unusual(silence, options) and not _may_break(silence, known):
            yield from _covered(view, contact, silence, known, options)


def _ended(known: Sequence[Contact]) -> dict[str, Silence]:
    """Return the silence that each of some contacts ended; of those of one day it is the first that did."""
    first: dict[dt.date, str] = {}
    held: list[dt.date] = []
    for one in known:
        day = firm_day(one)
        if day is not None:
            first[day] = min(one.id, first.get(day, one.id))
            held += [day] * (one.status == "held")
    return {first[silence.until]: silence for silence in silences_of(held)}


def _is_unusual(silence: Silence, options: Options) -> bool:
    return (
        silence.gaps_before >= options.value(GAPS)
        and silence.odds <= options.value(ODDS) / 100
        and silence.days >= options.value(LONGER) * silence.longest_before
    )


def _may_break(silence: Silence, known: Sequence[Contact]) -> bool:
    """Say whether a contact of no firm day, or one only said to have been, may lie in a silence."""
    for one in known:
        first, last = contact_days(one)
        firm = firm_day(one) is not None and one.status == "held"
        if not firm and (first is None or first < silence.until) and (last is None or last > silence.since):
            return True
    return False


def _covered(
    view: View, contact: Contact, silence: Silence, known: Sequence[Contact], options: Options
) -> Iterator[Finding]:
    inside = silence.since + dt.timedelta(days=1), silence.until - dt.timedelta(days=1)
    parties = view.parties(contact)
    shares = [view.share_of_months(contact, party, *inside) for party in parties]
    words = view.first_words(contact)
    if words is None or max(shares, default=0.0) * 100 < options.value(COVERED):
        return
    held = view.held(contact, parties, *inside)
    before = next((one for one in known if firm_day(one) == silence.since and view.first_words(one)), None)
    others = [view.first_words(before)] if before else []
    names = wording.names_of(contact.participants)
    yield contact_finding(
        RULE,
        contact,
        f"Between {wording.day_words(silence.since)} and {wording.day_words(silence.until)}, "
        f"{wording.plural(silence.days, 'day')}, no contact between {names} was found in this dossier; the longest "
        f"of the {silence.gaps_before} gaps before had {wording.plural(silence.longest_before, 'day')}.",
        [words, *(one for one in others if one)],
        parties=parties,
        searched=held.searched,
    )
