"""The lists of contacts that this dossier holds share too few for all contacts to be on them.

## Reports
Two people of whose contacts two or more lists are here - what each side published itself, logs, the press - that run
at the same time and share enough for an estimate of all contacts, where that estimate exceeds those known here, also
at the lower end of its interval.

## Why it matters
Each list holds contacts that the other does not; some may be on none. How much two lists share says about how many.

## Example
    option s701-least-shared-contacts 1
    document b readout borland 2021-01-15
        Calls with President Ash

        They spoke on 2, 3, 4, 5 and 6 January.
    document a statement arland 2021-01-20
        Calls with President Birk

        They spoke on 6, 7, 8, 9 and 11 January.
    contact c2 2021-01-02 call held ash+birk
        mention b "They spoke on 2, 3, 4, 5 and 6 January."
    contact c3 2021-01-03 call held ash+birk
        mention b "They spoke on 2, 3, 4, 5 and 6 January."
    contact c4 2021-01-04 call held ash+birk
        mention b "They spoke on 2, 3, 4, 5 and 6 January."
    contact c5 2021-01-05 call held ash+birk
        mention b "They spoke on 2, 3, 4, 5 and 6 January."
    contact c6 2021-01-06 call held ash+birk
        mention b "They spoke on 2, 3, 4, 5 and 6 January."
        mention a "They spoke on 6, 7, 8, 9 and 11 January."
    contact c7 2021-01-07 call held ash+birk
        mention a "They spoke on 6, 7, 8, 9 and 11 January."
    contact c8 2021-01-08 call held ash+birk
        mention a "They spoke on 6, 7, 8, 9 and 11 January."
    contact c9 2021-01-09 call held ash+birk
        mention a "They spoke on 6, 7, 8, 9 and 11 January."
    contact d1 2021-01-11 call held ash+birk
        mention a "They spoke on 6, 7, 8, 9 and 11 January."

## Innocent explanations
Each side tells of its own choice, and one tells of calls while the other tells of meetings: lists that avoid each
other make the estimate too high. Two tellings of one contact were kept as two here. Pages are not in this dossier.

## Evidence needed
Either side's log of calls and visits.

## References
It holds if each contact has one chance of being on a list, whatever other list it is on, and if tellings were joined
rightly. Lists that follow each other make it too low: then more is missing. What no list could ever hold is in no
estimate. Two lists: Chapman (1951), with the interval of Sadinle (2009). Three or four: log-linear models of which go
together, averaged by AIC (Fienberg 1972; Buckland, Burnham and Augustin 1997), and not where the lists hold under 55 %
of the total (Chao et al. 2001). Least overlap: Robson and Regier (1964). `backchannel cadence` prints the table.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from backchannel.audit.listed_words import listed_sentence
from backchannel.audit.lists import LEAST_SHARED, Terms, lists_of, publishers_of, words_on
from backchannel.audit.options import Options, Threshold
from backchannel.audit.pairs import PairOfPeople, pairs_at_hand
from backchannel.audit.rule import Rule, contact_finding
from backchannel.audit.view import View
from backchannel.estimate import Estimate
from backchannel.model import Finding, Searched, content_id

SHARED = Threshold(
    "s701-least-shared-contacts", LEAST_SHARED, "contacts", "With seven the bias is under 2 %: Robson and Regier."
)
COVERED = Threshold(
    "s701-covered-percent", 75, "percent", "Of the months of each list, by documents that can be on it."
)

RULE = Rule(
    code="S701",
    name="missed-contacts",
    tier="always",
    added="0.1.0",
    grain=("contact",),
    severity="note",
    thresholds=(SHARED, COVERED),
)


def check(view: View, options: Options) -> Iterator[Finding]:
    """Yield one finding for each pair whose lists share too few, at the last of their contacts, in order of these."""
    for pair in pairs_at_hand(view):
        yield from _missed(view, pair, options)


def terms_of(options: Options) -> Terms:
    """Return what lists have to meet, as the thresholds say."""
    return Terms(options.value(SHARED), options.value(COVERED) / 100)


def _missed(view: View, pair: PairOfPeople, options: Options) -> Iterator[Finding]:
    contact, parties = pair.last, view.parties(pair.last)
    if len(parties) != len(pair.people):
        return
    found = lists_of(view, contact, pair.contacts, parties, terms_of(options))
    if not isinstance(found.result, Estimate) or found.days is None:
        return
    if found.result.low - found.result.seen - found.unlisted < 1:
        return
    since, until = (day.isoformat() for day in found.days)
    finding = contact_finding(
        RULE,
        contact,
        listed_sentence(view, contact, found, found.result),
        [words_on(view, found, number) for number in range(len(found.lists))],
        parties=parties,
        searched=Searched(publishers_of(view, found), since, until),
    )
    yield dataclasses.replace(finding, id=content_id("f", RULE.code, sorted(pair.people)), when=f"{since}/{until}")
