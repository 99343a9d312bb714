"""Disclosure: when the documents of a dossier first speak of a contact, and how long after it ended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from backchannel.audit.coverage import OWN_ACCOUNT_KINDS, Coverage, published_day
from backchannel.audit.view import ASSERTS, View, contact_days
from backchannel.model import Contact, Evidence, Header, Mention, parse_edtf

_HOUR = dt.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Disclosure:
    """The first document of a dossier that speaks of a contact."""

    document: Header
    evidence: Evidence
    """The words in which it does."""
    day: dt.date
    """Local day of its publication."""
    ended: dt.date
    """Last local day that the contact's date allows."""
    least_lag_hours: float
    """From the latest end that the contact's date allows to the earliest time that the document's allows."""
    own_account: bool
    """True where it is a readout or statement of a party that took part, with the contact in its title."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """The first document in which a party speaks of a contact as held, and between when and when it came out."""

    party: str
    document: Header
    evidence: Evidence
    first: dt.datetime
    last: dt.datetime


def first_by_party(view: View, contact: Contact, parties: Iterable[str]) -> list[Spoken]:
    """Return who spoke of a contact when, for those parties all of whose documents on it tell when they came out."""
    found = []
    for party in parties:
        rows = [
            (_published(document), document, Evidence.of(document, mention.span))
            for mention, document in view.mentions(contact)
            if document.party == party and document.kind in OWN_ACCOUNT_KINDS and mention.modality in ASSERTS
        ]
        known = [(moments[0], moments[1], one, words) for moments, one, words in rows if moments and moments[1]]
        if known and len(known) == len(rows):
            surely = min(known, key=lambda row: (row[1], row[0], row[3].order))
            first, last = min(row[0] for row in known), surely[1]
            assert last is not None, "left out above"
            found.append(Spoken(party, surely[2], surely[3], first, last))
    return found


def first_disclosure(view: View, contact: Contact) -> Disclosure | None:
    """Return the first document that speaks of a contact in any mode: an announcement is a disclosure too.

    ``None`` where the contact has no last day, or where one of its documents has no day of publication: then
    nobody can say which was first.
    """
    ended = parse_edtf(contact.when).instants(contact.timezone)[1] if contact.when else None
    last_day = contact_days(contact)[1]
    rows: list[tuple[dt.datetime, str, Mention, Header, dt.date]] = []
    for mention, document in view.mentions(contact):
        moments, day = _published(document), published_day(document)
        if moments is None or day is None:
            return None
        rows.append((moments[0], document.id, mention, document, day))
    if ended is None or last_day is None or not rows:
        return None
    moment, _, mention, document, day = min(rows, key=lambda row: (row[0], row[1], row[2].span))
    account = view.account(contact, document.party or "")
    own = account is not None and account.words > 0 and mention.span.start < len(document.title)
    return Disclosure(
        document=document,
        evidence=Evidence.of(document, mention.span),
        day=day,
        ended=last_day,
        least_lag_hours=(moment - ended) / _HOUR,
        own_account=own and document.kind in ("readout", "statement"),
    )


def disclosed_promptly(view: View, contact: Contact, hours: float) -> bool:
    """Say whether a document certainly spoke of a contact within so many hours of its earliest beginning."""
    began = parse_edtf(contact.when).instants(contact.timezone)[0] if contact.when else None
    moments = [_published(document) for _, document in view.mentions(contact)]
    return began is not None and any(
        published is not None and published[1] is not None and (published[1] - began) / _HOUR <= hours
        for published in moments
    )


def searched_until(view: View, contact: Contact, first: Disclosure) -> Coverage:
    """Return what the dossier holds of a contact's parties from its last day to its first disclosure."""
    return view.held(contact, view.parties(contact), first.ended, first.day)


def _published(document: Header) -> tuple[dt.datetime, dt.datetime | None] | None:
    if document.published is None:
        return None
    try:
        earliest, latest = parse_edtf(document.published).instants(document.timezone)
    except ValueError:
        return None
    return (earliest, latest) if earliest else None
