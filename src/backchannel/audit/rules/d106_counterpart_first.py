"""The counterpart disclosed it first.

## Reports
A contact of which two parties that took part published accounts, where the first document of one was public
at least so many minutes before the first of the other, by the times that both give.

## Why it matters
Who speaks first frames what the contact was about, and the other side answers to it.

## Example
    document b readout borland 2021-05-02T22:10+03:00
        Call with President Ash

        President Birk and President Ash spoke by telephone today about fisheries.
    document a statement arland 2021-05-02T18:00-04:00
        Readout of the call with President Birk

        President Ash spoke today with President Birk of Borland.
    contact may-call 2021-05-02 call held ash+birk
        account xb 120 b
        account xa 90 a
        mention b "spoke by telephone today"
        mention a "spoke today"

## Innocent explanations
Some offices stamp a page with the hour of the event, not of its publication; the order was agreed; an
earlier document of the other side, or what its spokesman said, is not in this dossier; one side is asleep.

## Evidence needed
The times at which both pages were first seen; the wires of those hours.

## References
The lead is the shortest that both stamps allow: a document that gives its day alone may have come out at the
end of it, or at its beginning.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from backchannel.audit import wording
from backchannel.audit.accounts import publishers
from backchannel.audit.disclosure import Spoken, first_by_party
from backchannel.audit.options import Options, Threshold
from backchannel.audit.rule import Rule, contact_finding
from backchannel.audit.view import View
from backchannel.model import Contact, Finding

LEAD = Threshold(
    "d106-lead-minutes",
    30,
    "minutes",
    "Two offices that publish together are some minutes apart.",
)

RULE = Rule(
    code="D106",
    name="counterpart-first",
    tier="always",
    added="0.1.0",
    grain=("contact",),
    severity="note",
    thresholds=(LEAD,),
)
_MINUTE = dt.timedelta(minutes=1)


def check(view: View, options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact that one party spoke of well before another, in order of contacts."""
    for contact in view.contacts:
        if contact.status == "held" and len(publishers(view, contact)) > 1:
            yield from _led(view, contact, options.value(LEAD))


def _led(view: View, contact: Contact, least: float) -> Iterator[Finding]:
    spoken = first_by_party(view, contact, publishers(view, contact))
    first = min(spoken, key=lambda one: (one.last, one.first, one.party), default=None)
    later = [one for one in spoken if first and (one.first - first.last) / _MINUTE >= least]
    if first is None or not later:
        return
    other = min(later, key=lambda one: (one.first, one.party))
    yield contact_finding(
        RULE,
        contact,
        f"{wording.capitalised(wording.document_words(first.document))} spoke of {wording.contact_words(contact)} "
        f"first: at least {_span_words(first, other)} before {wording.document_words(other.document)}, by the times "
        f"that their documents give.",
        [first.evidence, other.evidence],
        parties=[first.party, other.party],
    )


def _span_words(first: Spoken, other: Spoken) -> str:
    minutes = int((other.first - first.last) / _MINUTE)
    for noun, length in (("day", 48 * 60), ("hour", 3 * 60)):
        if minutes >= length:
            return wording.plural(minutes // (24 * 60 if noun == "day" else 60), noun)
    return wording.plural(minutes, "minute")
