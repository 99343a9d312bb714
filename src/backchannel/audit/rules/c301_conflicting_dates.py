"""The accounts differ on when a contact took place.

## Reports
A contact to which two sources give firm days, or times, that cannot be the same moment, each taken in the
time zone of its own document.

## Why it matters
One of the two is wrong, or there were two contacts and the record of one is missing.

## Example
    document b readout borland 2021-05-05T22:10+03:00
        Call with President Ash

        President Birk and President Ash spoke by telephone on 4 May about fisheries.
    document a statement arland 2021-05-03T18:00-04:00
        Readout of the call with President Birk

        President Ash spoke on 2 May with President Birk of Borland.
    contact may-call 2021-05-02 call held ash+birk
        mention b "spoke by telephone on 4 May" when 2021-05-04
        mention a "spoke on 2 May" when 2021-05-02

## Innocent explanations
A slip of the pen; a calendar day of a third place (a summit in Asia); two contacts that were kept as one
here.

## Evidence needed
A log or a time of day from either side.

## References
ISO 8601-2:2019 (EDTF) for dates with their imprecision; the IANA time zone database for local days. 31
December in Moscow and 30 December in Washington share most of their hours and are no conflict.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from backchannel.audit import wording
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule, contact_finding, lowered
from backchannel.audit.view import View
from backchannel.model import Contact, Evidence, Finding, Header, Mention, parse_edtf

RULE = Rule(
    code="C301",
    name="conflicting-dates",
    tier="always",
    added="0.1.0",
    grain=("contact",),
    severity="serious",
)
THIRD_ZONE_DAYS = {"meeting": 1, "visit": 1}
"""Where people meet in a third place its calendar counts too: neighbouring days can be one moment."""


@dataclass(frozen=True, slots=True)
class _Dated:
    value: str
    first: dt.datetime
    last: dt.datetime
    source: str
    document: Header
    evidence: Evidence


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact whose sources give days that cannot meet, in order of contacts."""
    for contact in view.contacts:
        pair = next((pair for pair in combinations(_dates(view, contact), 2) if _apart(contact, *pair)), None)
        if pair:
            one, other = pair
            names = [f"{wording.document_words(d.document)} puts it {wording.when_words(d.value)}" for d in pair]
            sides = (one.document.party, other.document.party)
            subject = wording.names_of(contact.participants)
            yield contact_finding(
                RULE,
                contact,
                f"The dates of a {wording.channel_word(contact.channel)} between {subject} differ: "
                f"{' and '.join(names)}, and these days have no hour in common.",
                [one.evidence, other.evidence],
                parties=[party for party in sides if party],
                severity=lowered(RULE.severity, when=not set(sides) <= set(view.parties(contact))),
            )


def _dates(view: View, contact: Contact) -> list[_Dated]:
    rows = [row for mention, document in view.mentions(contact) for row in _dates_of(mention, document)]
    return sorted(rows, key=lambda row: row.evidence.order)


def _dates_of(mention: Mention, document: Header) -> Iterator[_Dated]:
    """Yield the firm times that a mention gives in its own words, else the one it was resolved to."""
    if mention.modality != "reported":
        return
    said = [statement for statement in mention.statements if statement.property == "when"]
    values = [(s.value, s.span) for s in said if s.modality == "reported" and "convention" not in s.method]
    for value, span in values if said else [(mention.when, mention.span)]:
        time = parse_edtf(value) if value else None
        first, last = time.instants(document.timezone) if time and time.firm else (None, None)
        if value and first and last:
            source = document.source or document.id
            yield _Dated(value, first, last, source, document, Evidence.of(document, span))


def _apart(contact: Contact, one: _Dated, other: _Dated) -> bool:
    reach = dt.timedelta(days=THIRD_ZONE_DAYS.get(contact.channel, 0))
    return one.source != other.source and (one.last + reach <= other.first or other.last + reach <= one.first)
