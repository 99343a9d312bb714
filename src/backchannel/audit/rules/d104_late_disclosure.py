"""A contact became public late.

## Reports
A contact of which a document says that it became public days afterwards or not at all; or which the parties
that took part first spoke of, in the documents given here, more than a number of hours after it had ended
at the latest.

## Why it matters
While a contact is not known, nobody can ask about it, and what is told of it later cannot be checked at
once.

## Example
    document p press daily 2021-05-20
        The dinner nobody announced

        The two presidents also talked at the dinner of 7 May, which was not disclosed until days later.
    contact dinner 2021-05-07 meeting held ash+birk
        mention p "The two presidents also talked at the dinner of 7 May"
            disclosure = late: days "not disclosed until days later"

## Innocent explanations
An earlier publication is not in this dossier; the contact was announced beforehand or told to reporters by
word of mouth; short talks at a summit are often not announced; a security or travel embargo was agreed.

## Evidence needed
The first publication anywhere, with its time; pool reports and briefings of the day.

## References
The lag is a range, since a date without a time leaves the end of the contact open: the finding is made only
where even the shortest lag is over the threshold. A mention in passing weeks later shows nothing unless the
dossier holds publications of every party for the days after the contact.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from backchannel.audit import wording
from backchannel.audit.asserted import TOOK_PLACE, Asked, contact_asserted, opening, weighed
from backchannel.audit.disclosure import Disclosure, disclosed_promptly, first_disclosure, searched_until
from backchannel.audit.facts import fact_clause, lateness_hours
from backchannel.audit.options import Options, Threshold
from backchannel.audit.rule import Rule, contact_finding, lowered
from backchannel.audit.view import View, firm_day
from backchannel.model import TAKES_PART, Contact, Finding

LATE = Threshold(
    "d104-late-hours",
    48,
    "hours",
    "Accounts of calls come within hours; two days let a weekend evening pass.",
)
COVERED = Threshold(
    "d104-covered-days",
    7,
    "days",
    "Each party must have published something held here so soon after the contact.",
)

RULE = Rule(
    code="D104",
    name="late-disclosure",
    tier="always",
    added="0.1.0",
    grain=("contact",),
    severity="warning",
    thresholds=(LATE, COVERED),
)


def check(view: View, options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact that became public late, in order of contacts."""
    for contact in view.contacts:
        if contact.status not in TOOK_PLACE or disclosed_promptly(view, contact, options.value(LATE)):
            continue
        found = list(_asserted(view, contact, options))
        yield from found or _shown(view, contact, options)


def _asserted(view: View, contact: Contact, options: Options) -> Iterator[Finding]:
    late = [one for one in view.statements(contact, "disclosure") if one.asserts and one.side == "late"]
    hours = [lateness_hours(one.rest) for one in late]
    kept = [
        one
        for one, lag in zip(late, hours, strict=True)
        if (lag is None and one.rest not in ("hours", "minutes")) or (lag or 0) > options.value(LATE)
    ]
    if kept:
        clause = fact_clause(view, contact, "disclosure", kept[0].statement.value)
        yield contact_finding(
            RULE,
            contact,
            f"{opening(kept)}, {clause}.",
            [one.evidence for one in kept],
            parties=view.parties(contact),
            severity=weighed(RULE.severity, kept),
        )
    else:
        yield from contact_asserted(view, RULE, contact, Asked("disclosure", "undisclosed"))


def _shown(view: View, contact: Contact, options: Options) -> Iterator[Finding]:
    known = contact.status == "held" and firm_day(contact) is not None
    first = first_disclosure(view, contact) if known else None
    if first is None or first.document.party not in view.parties(contact):
        return
    own = first.own_account and first.least_lag_hours > options.value(LATE)
    if not own and not _covered(view, contact, first, int(options.value(COVERED))):
        return
    days = int(first.least_lag_hours // 24)
    held = searched_until(view, contact, first)
    yield contact_finding(
        RULE,
        contact,
        f"Of the documents given here the first to speak of {wording.contact_words(contact)} is one of "
        f"{wording.document_words(first.document)} of {wording.day_words(first.day)}, at least "
        f"{wording.plural(days, 'day')} later.",
        [first.evidence],
        parties=view.parties(contact),
        severity=lowered(RULE.severity, when=not own),
        searched=held.searched,
    )


def _covered(view: View, contact: Contact, first: Disclosure, reach: int) -> bool:
    """Say whether every party published here soon after a contact, and spoke of it only later.

    A contact between people of one party, or with one whose party is not known, cannot be covered so.
    """
    parties = view.parties(contact)
    unknown = any(person.party is None for person in contact.participants if person.role in TAKES_PART)
    until = first.ended + dt.timedelta(days=reach)
    if unknown or len(parties) == 1 or first.day <= until:
        return False
    return all(view.held(contact, [party], first.ended, until).documents for party in parties)
