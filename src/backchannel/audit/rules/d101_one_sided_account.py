"""One side only published an account.

## Reports
A contact of which one party published an account and another party that took part did not: because a
document says so, or because the other party's own documents in this dossier, from the day of the contact
on, hold none.

## Why it matters
What was said is then known in one side's words alone, and nobody can set them against the other's.

## Example
    document b readout borland 2021-05-02T22:10+03:00
        Call with President Ash

        President Birk and President Ash spoke by telephone today about fisheries.
    document a statement arland 2021-05-03T10:00-04:00
        On the harvest

        The harvest was good this year.
    contact may-call 2021-05-02 call held ash+birk
        account xb 120 b
        mention b "spoke by telephone today"

## Innocent explanations
The account was published where this dossier does not look (another office, another language, a briefing,
social media), or later; the page was lost or moved; a party may not publish on contacts of that rank or
kind at all, and few publish on letters that they receive; two descriptions of one contact may have been
kept apart here.

## Evidence needed
The complete list of what the silent party's offices published in those days, or its own word that it gave
none.

## References
No law known to us obliges a state to publish an account of a contact; in the United States records must be
made (44 U.S.C. 2203(a)), not published. Compare D102 (accounts of unequal length).
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit import wording
from backchannel.audit.accounts import (
    accounts_said,
    days_to_search,
    denied_account,
    extent_words,
    publishers,
)
from backchannel.audit.asserted import TOOK_PLACE, opening, weighed
from backchannel.audit.options import Options, Threshold
from backchannel.audit.rule import Rule, contact_finding, lowered
from backchannel.audit.unread import may_be_unread
from backchannel.audit.view import View
from backchannel.model import Contact, Finding

WINDOW = Threshold(
    "d101-window-days",
    7,
    "days",
    "Accounts come within a day or two; a week lets a sparse collection count as looking.",
)
THIN = Threshold(
    "d101-thin-documents",
    3,
    "documents",
    "Fewer searched than this make a note of it: one page shows little.",
)

RULE = Rule(
    code="D101",
    name="one-sided-account",
    tier="always",
    added="0.1.0",
    grain=("contact",),
    severity="warning",
    thresholds=(WINDOW, THIN),
)


def check(view: View, options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact with an account by some parties only, in order of contacts."""
    for contact in view.contacts:
        found = _asserted(view, contact) if contact.status in TOOK_PLACE else None
        found = found or (_searched(view, contact, options) if contact.status == "held" else None)
        if found:
            yield found


def _asserted(view: View, contact: Contact) -> Finding | None:
    said = accounts_said(view, contact)
    silent = [side for side in said if denied_account(said[side]) and not view.words(contact, side)]
    telling = sorted((set(said) | set(publishers(view, contact))) - set(silent))
    if not silent or not telling:
        return None
    told = [f"{view.name(side)} published {extent_words(said.get(side, ()))}" for side in telling]
    words = [one for ones in said.values() for one in ones]
    shown = [item for side in telling if side not in said for item in view.account_evidence(contact, side)]
    none = wording.joined([view.name(side) for side in silent])
    return contact_finding(
        RULE,
        contact,
        f"{opening(words)}, {wording.joined(told)} of {wording.contact_words(contact)}, and {none} published none.",
        [*(one.evidence for one in words), *shown],
        parties=[*silent, *telling],
        severity=weighed(RULE.severity, words),
    )


def _searched(view: View, contact: Contact, options: Options) -> Finding | None:
    parties, telling = view.parties(contact), publishers(view, contact)
    days = days_to_search(view, contact, telling, int(options.value(WINDOW)))
    if not telling or len(telling) == len(parties) or days is None:
        return None
    silent = [
        party
        for party in parties
        if party not in telling
        and view.publishes_accounts(party)
        and view.is_in_office(contact, party, days[1])
        and view.held(contact, [party], *days).documents
        and not view.speaks_of(contact, party, *days)
        and not view.may_speak_of(contact, party, *days)
        and not may_be_unread(view, contact, party, *days)
    ]
    if not silent:
        return None
    held = view.held(contact, silent, *days)
    passing = any(view.account(contact, party) for party in silent)
    sources = wording.joined([wording.the(source) for source in held.sources])
    by = wording.joined([view.account_source(contact, party) for party in telling])
    message = (
        f"{wording.capitalised(by)} published an account of {wording.contact_words(contact)}; none was found "
        f"in the {wording.plural(held.documents, 'document')} of {sources} {wording.days_words(*days)} in "
        f"this dossier"
        f"{', where it is only mentioned' if passing else ''}."
    )
    usual = all(view.has_published_on(contact, party) for party in silent)
    thin = held.documents < options.value(THIN)
    weak = passing or thin or not usual or contact.channel == "message"
    return contact_finding(
        RULE,
        contact,
        message,
        [item for party in telling for item in view.account_evidence(contact, party)],
        parties=[*telling, *silent],
        severity=lowered(RULE.severity, when=weak),
        searched=held.searched,
    )
