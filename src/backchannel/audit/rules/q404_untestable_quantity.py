"""A claim of frequency or number cannot be tested on the record.

## Reports
A claim that this dossier can neither bear out nor refute, with the reason: too few contacts are dated,
neither side's own publications are here for that time, the words have no agreed reading, or the measured
gaps meet the reading in part only.

What counts: contacts that were held, between all the people named (others may have taken part), of the
claim's channel (a video call is a call, a visit is a meeting; "in contact" leaves letters out), that lie
wholly in the claim's time. That time is the period that the claim gives, else all time until the day on
which its document was published; each verdict says which days were counted. A contact of the day of the claim may
be the occasion of it or have come after: it is reported beside the count, unless the claim gives that day as its time
or says which one the contact was ("our fourth meeting"). So are contacts that are only said to have taken place,
those whose channel is not given (for meetings also those told as virtual), those only announced for a day of that
time, and those of which no account is here and only what was said on other occasions
tells: such words are often of a contact that is counted, misdated. The number told is of those that are
surely different: one told with some of its people left out, or of a day given roughly, adds none to another of that
day. A claim that counts one to come ("this will be their third") needs one less.

Claims that no document could settle have their verdict among the claims and are no finding: those that only use a
plural ("their calls"), speak of closeness ("in close touch"), compare ("more than any other leader"), or are about
people of one government; and those that name only one whose contacts are kept here ("his counterparts"), or several
without saying how many contacts there were with each ("spoke twice with A and B"). So have those that may be misread:
where the words do not themselves give the contacts to both, where one number is of calls and meetings, where it is put
right or leaves some out, or where somebody says "you" who was not there.

That contacts are missing is concluded only where the dossier holds enough documents, from most months of
the claim's time, of a party that takes part and that is seen here to publish accounts of contacts of these
people, and where none is only spoken of, without an account of it here.

How words of frequency are read: each stands for an interval of T days. The record supports it where the
median gap between neighbouring days is at most T and no gap, the last one until the claim included, is over
2T, once a whole interval has gone by since the first of them. It does not where the contacts are so few that
the mean gap is over 2T, even if every uncertain contact fell into one. So "regularly" is at least once a
quarter with no gap over twice that. T is set by one table, which the settings may change:

    [claims.adverbs]
    daily = "1 per day"                 regularly = "1 per quarter"
    "nearly daily" = "1 per 2 days"     routinely = "1 per quarter"
    constantly = "1 per week"           periodically = "1 per quarter"
    weekly = "1 per week"               quarterly = "1 per quarter"
    frequently = "1 per month"          occasionally = "1 per year"
    often = "1 per month"               sometimes = "1 per year"
    monthly = "1 per month"             yearly = "1 per year"

A time given roughly ("in the last few
weeks") is read generously: as begun earlier by its own length.

This is a convention of ours and no finding of a study; use varies widely. Each verdict prints the line that
it rests on. A claim that bounds its time in words that are not understood as dates ("during the summit", "in
the recent period") is not tested: counting all time instead would test another claim.

## Why it matters
"Cannot be tested" is an answer, and an honest one. It says what would have to be found.

## Example
    document q transcript borland 2022-05-01
        Interview with President Birk

        President Ash and I regularly talk over the phone.
    claim talk q frequency call "regularly" ash+birk "regularly talk over the phone" by speaker "Bela Birk"
    document p press daily 2022-05-02
        What is known of the calls

        One call in 2021 was followed by a long account.
    contact one 2021 call held ash+birk
        mention p "One call in 2021"

## Innocent explanations
Most claims of this kind cannot be tested on a small dossier. Nothing is said of whether they are true.

## Evidence needed
What the reason names: dates, or the publications of either side for the time in question.

## References
International Fact-Checking Network, Code of Principles: state the sources and the method, so that readers
can repeat the check.
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit.claims import COVERED_SHARE, LEAST_DATED, LEAST_SEARCHED
from backchannel.audit.options import Options
from backchannel.audit.quantity import quantity_findings
from backchannel.audit.rule import Rule
from backchannel.audit.view import View
from backchannel.model import Finding

RULE = Rule(
    code="Q404",
    name="untestable-quantity",
    tier="always",
    added="0.1.0",
    grain=("claim",),
    severity="note",
    thresholds=(LEAST_DATED, COVERED_SHARE, LEAST_SEARCHED),
)


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each claim that cannot be tested, in order of place."""
    yield from quantity_findings(view, RULE, ("frequency", "count", "never"), ("untestable",))
