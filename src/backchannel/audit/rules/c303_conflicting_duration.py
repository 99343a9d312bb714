"""The accounts differ on how long a contact lasted.

## Reports
A contact to which the documents of two parties give durations that differ by more than a share of the longer,
and by more than some minutes.

## Why it matters
What was talked about in the time that only one side counts is in nobody's account.

## Example
    document b readout borland 2021-05-02T22:10+03:00
        Call with President Ash

        President Birk and President Ash spoke by telephone today. The conversation lasted two hours.
    document a statement arland 2021-05-02T15:05-04:00
        Readout of the call with President Birk

        President Ash spoke today with President Birk for 50 minutes.
    contact may-call 2021-05-02 call held ash+birk
        mention b "spoke by telephone today"
            duration = PT2H "lasted two hours"
        mention a "spoke today"
            duration = PT50M "for 50 minutes"

## Innocent explanations
One counts the whole meeting with delegations and lunch, the other the talk of the two; consecutive
interpreting; one is rounded; two contacts of the day were kept as one here.

## Evidence needed
The times at which it began and ended, by either side's log.

## References
Durations as ISO 8601. Those told with "about" or "over" may be a quarter off before they are compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from backchannel.audit import wording
from backchannel.audit.differing import told_by_parties
from backchannel.audit.facts import duration_words, lateness_hours
from backchannel.audit.options import Options, Threshold
from backchannel.audit.rule import Rule, contact_finding
from backchannel.audit.view import Said, View
from backchannel.model import Contact, Finding

SHARE = Threshold("c303-percent", 25, "percent", "Of the longer one: two hours and an hour and a half are rounding.")
LEAST = Threshold("c303-minutes", 15, "minutes", "Twenty minutes and ten are rounding, too.")

RULE = Rule(
    code="C303",
    name="conflicting-duration",
    tier="always",
    added="0.1.0",
    grain=("contact",),
    severity="note",
    thresholds=(SHARE, LEAST),
)
ABOUT = 0.25
"""Share by which "about two hours" may be off."""


def check(view: View, options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact whose parties differ on how long it lasted, in order of contacts."""
    for contact in view.contacts:
        told = told_by_parties(view, contact, "duration")
        for one, other in combinations(told, 2):
            if all(_differ(mine, theirs, options) for mine in one.said for theirs in other.said):
                yield _finding(contact, one.first, other.first)
                break


def _differ(one: Said, other: Said, options: Options) -> bool:
    short, long = sorted((_minutes(one), _minutes(other)))
    if short[1] == 0 or long[1] == 0:
        return False
    least = max(options.value(LEAST), long[0] * options.value(SHARE) / 100)
    return long[0] - short[1] > least


def _minutes(one: Said) -> tuple[float, float]:
    """Return the least and the most minutes that a duration may mean; 0 for one that gives no number."""
    minutes = 60 * (lateness_hours(one.statement.value.rstrip("~")) or 0)
    off = ABOUT if one.statement.value.endswith("~") else 0
    return minutes * (1 - off), minutes * (1 + off)


def _finding(contact: Contact, one: Said, other: Said) -> Finding:
    said = [
        f"{duration_words(told.statement.value)} by {wording.document_words(told.document)}" for told in (one, other)
    ]
    return contact_finding(
        RULE,
        contact,
        f"{wording.capitalised(wording.contact_words(contact))} lasted {' and '.join(said)}.",
        [one.evidence, other.evidence],
        parties=[party for party in (one.document.party, other.document.party) if party],
    )
