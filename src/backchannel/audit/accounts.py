"""Accounts: what a contact's documents say of the accounts that parties published, or did not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from backchannel.audit.coverage import published_day
from backchannel.audit.view import Said, View, contact_days, firm_day
from backchannel.model import Contact

LONG = frozenset({"multi-paragraph", "several-paragraph", "long", "lengthy", "detailed", "extensive", "full"})
"""Extents that say that an account is long."""
SHORT = frozenset({"brief", "short", "terse", "one-sentence", "one-line", "one-paragraph", "minimal"})
"""Extents that say that an account is short."""


def publishers(view: View, contact: Contact) -> list[str]:
    """Return the parties that took part and whose own account of a contact the dossier holds, sorted."""
    return [party for party in view.parties(contact) if view.words(contact, party)]


def accounts_said(view: View, contact: Contact) -> Mapping[str, Sequence[Said]]:
    """Return the statements on each party's account, by party, in order of code."""
    by_side: dict[str, list[Said]] = {}
    for one in view.statements(contact, "account"):
        if one.asserts and one.side:
            by_side.setdefault(one.side, []).append(one)
    return {side: by_side[side] for side in sorted(by_side)}


def denied_account(ones: Sequence[Said]) -> bool:
    """Say whether all who speak of a party's account say that there was none."""
    return all(one.rest == "none" for one in ones)


def extent_words(ones: Sequence[Said]) -> str:
    """Return an account with its extent: ``a multi-paragraph account``, ``an account``."""
    extent = next((one.rest for one in ones if one.rest not in ("published", "none")), "")
    article = "an" if extent[:1] in ("a", "e", "i", "o", "u", "") else "a"
    return " ".join(filter(None, [article, extent, "account"]))


def days_to_search(view: View, contact: Contact, telling: Sequence[str], reach: int) -> tuple[dt.date, dt.date] | None:
    """Return the days on which an account could be looked for: from the contact, or the first account, on."""
    day = firm_day(contact)
    if day:
        return day, day + dt.timedelta(days=reach)
    first, last = contact_days(contact)
    evidence = [item for party in telling for item in view.account_evidence(contact, party)]
    documents = filter(None, (view.document(item.document) for item in evidence))
    days = [day for day in (last, *map(published_day, documents)) if day]
    if not days:
        return None
    latest = min(days)
    earliest = latest - dt.timedelta(days=reach)
    return min(latest, max(earliest, first or earliest)), latest + dt.timedelta(days=reach)
