"""Sides: the texts in which each party tells of a contact, as comparison takes them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from backchannel.audit.accounts import publishers
from backchannel.audit.coverage import OWN_ACCOUNT_KINDS
from backchannel.audit.view import ASSERTS, View
from backchannel.comparison import Side, Telling
from backchannel.model import Contact, Header, Mention, Searched

LEAD_CHARS = 400
"""As for the accounts that reconciliation counts: how far down its text an account names its contact first."""
AROUND_CHARS = 2000
"""How much before and behind each of its mentions of a contact a document tells of it that is about other things: some
paragraphs, so that an answer at a briefing is in it with the question."""
ACCOUNT_KINDS = frozenset({"readout", "statement"})
_WORD = re.compile(r"\w+")


def sides_of(view: View, contact: Contact) -> tuple[Side, ...]:
    """Return what each party that took part tells of a contact, sorted by party; those without an account left out."""
    told: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for mention, document in view.mentions(contact):
        if document.party and document.kind in OWN_ACCOUNT_KINDS:
            told[document.party][document.id].append(mention)
    sides = (_side(view, party, told[party]) for party in publishers(view, contact))
    return tuple(side for side in sides if side.accounts)


def searched_in(side: Side) -> Searched | None:
    """Return what was looked through before something was said not to be there; ``None`` where nothing is dated."""
    documents = [one.document for one in (*side.accounts, *side.elsewhere)]
    days = sorted(one.day for one in documents if one.day)
    return Searched(tuple(sorted({one.publisher for one in documents})), days[0], days[-1]) if days else None


def party_words(view: View, parties: Iterable[str]) -> frozenset[str]:
    """Return the words that name some parties, and the alliances that everybody speaks of, in lower case."""
    known = [view.record.parties[party] for party in parties if party in view.record.parties]
    names = [name for party in known for name in (party.name, *party.forms, *party.adjectives)]
    return frozenset(word.lower() for name in (*names, "NATO", "EU") for word in _WORD.findall(name))


def _side(view: View, party: str, told: dict[str, list[Mention]]) -> Side:
    rows = [(document, told[one]) for one in told for document in [view.document(one)] if document]
    accounts = [row for row in rows if _is_account(view, *row)]
    titled = [row for row in accounts if any(one.span.start < len(row[0].title) for one in row[1])]
    accounts = titled or accounts  # a statement that begins with a contact may go on to other things
    others = [row for row in rows if row not in accounts]
    return Side(
        party,
        tuple(sorted((Telling(one, view.around.text(one.id)) for one, _ in accounts), key=_published)),
        tuple(sorted((_in_passing(view, *row) for row in others), key=_published)),
    )


def _in_passing(view: View, document: Header, mentions: list[Mention]) -> Telling:
    text = view.around.text(document.id)
    if any(mention.span.start <= len(document.title) + LEAD_CHARS for mention in mentions):
        return Telling(document, text)
    stretches = sorted((one.span.start - AROUND_CHARS, one.span.end + AROUND_CHARS) for one in mentions)
    return Telling(document, text, tuple(stretches))


def _is_account(view: View, document: Header, mentions: list[Mention]) -> bool:
    """Say whether a document is an account by reconciliation's rule: led by the contact, as of something held."""
    first = min(mention.trigger.start for mention in mentions)
    return (
        document.kind in ACCOUNT_KINDS
        and first - len(document.title) <= LEAD_CHARS
        and first == min(mention.trigger.start for mention in view.around.mentions_of(document.id))
        and any(mention.modality in ASSERTS for mention in mentions)
    )


def _published(telling: Telling) -> tuple[str, str]:
    return telling.document.published or "", telling.document.id
