"""Both sides published an account, of very unequal extent.

## Reports
A contact of which two parties published accounts, where the longer has several times the words of the
shorter: by the words counted in this dossier, or because a document says that one was long and the other
short.

## Why it matters
The longer account sets what is known of the contact; much of it stands on one side's word alone.

## Example
    document b readout borland 2021-05-02T22:10+03:00
        Call with President Ash

        President Birk and President Ash spoke by telephone today about fisheries.
    document a statement arland 2021-05-02T15:05-04:00
        Readout of the call with President Birk

        President Ash spoke today with President Birk of Borland.
    contact may-call 2021-05-02 call held ash+birk
        account xb 400 b
        account xa 90 a
        mention b "spoke by telephone today"
        mention a "spoke today"

## Innocent explanations
Governments have different habits of length; a long account may hold background that has nothing to do with
the contact; more may have been said in a briefing; texts in different languages differ in their number of
words.

## Evidence needed
Both accounts side by side: which topics stand in one only; and what else either side published on the day.

## References
Words are counted in the main text as read, without the title. Compare D101 (one account only).
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit import wording
from backchannel.audit.accounts import LONG, SHORT, accounts_said, extent_words, publishers
from backchannel.audit.asserted import TOOK_PLACE, opening, weighed
from backchannel.audit.options import Options, Threshold
from backchannel.audit.rule import Rule, contact_finding
from backchannel.audit.view import View
from backchannel.model import Contact, Finding

RATIO = Threshold(
    "d102-ratio",
    3,
    "ratio",
    "Pairs of Kremlin and White House accounts of 2021 that an analyst marked as very unequal begin at 3.7.",
)
LEAST_DIFFERENCE = Threshold(
    "d102-difference-words",
    100,
    "words",
    "A long paragraph; 130 words against 40 are both short notices.",
)

RULE = Rule(
    code="D102",
    name="unequal-accounts",
    tier="always",
    added="0.1.0",
    grain=("contact",),
    severity="note",
    thresholds=(RATIO, LEAST_DIFFERENCE),
)


def check(view: View, options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact with accounts of very unequal extent, in order of contacts."""
    for contact in view.contacts:
        found = _counted(view, contact, options) if contact.status == "held" else None
        found = found or (_asserted(view, contact) if contact.status in TOOK_PLACE else None)
        if found:
            yield found


def _counted(view: View, contact: Contact, options: Options) -> Finding | None:
    lengths = sorted((view.words(contact, party), party) for party in publishers(view, contact))
    if not lengths:
        return None
    (short, short_party), (long, long_party) = lengths[0], lengths[-1]
    if long < options.value(RATIO) * short or long - short < options.value(LEAST_DIFFERENCE):
        return None
    longer, shorter = (view.account_source(contact, party) for party in (long_party, short_party))
    return contact_finding(
        RULE,
        contact,
        f"The account of {wording.contact_words(contact)} by {longer} has {long} words, the one by {shorter} {short}.",
        [*view.account_evidence(contact, long_party), *view.account_evidence(contact, short_party)],
        parties=[long_party, short_party],
    )


def _asserted(view: View, contact: Contact) -> Finding | None:
    said = accounts_said(view, contact)
    if len(publishers(view, contact)) > 1:  # the accounts themselves are here and say how long they are
        return None
    long = next((side for side, ones in said.items() if any(one.rest in LONG for one in ones)), None)
    short = next((side for side, ones in said.items() if any(one.rest in SHORT for one in ones)), None)
    if long is None or short is None or long == short:
        return None
    words = [*said[long], *said[short]]
    told = [f"{view.name(side)} published {extent_words(said[side])}" for side in (long, short)]
    return contact_finding(
        RULE,
        contact,
        f"{opening(words)}, {wording.joined(told)} of {wording.contact_words(contact)}.",
        [one.evidence for one in words],
        parties=[long, short],
        severity=weighed(RULE.severity, words),
    )
