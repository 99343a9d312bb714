"""Sides: the texts in which each party tells of a contact, as comparison takes them."""

from __future__ import annotations

import re
from collections import defaultdict

from backchannel.audit import wording
from backchannel.audit.accounts import publishers
from backchannel.audit.coverage import OWN_ACCOUNT_KINDS
from backchannel.audit.record import Record
from backchannel.audit.surroundings import Surroundings
from backchannel.audit.view import ASSERTS, View
from backchannel.comparison import Cast, Comparison, Side, Telling, compare_sides
from backchannel.model import Contact, Header, Mention, Searched

LEAD_CHARS = 400
"""As for the accounts that reconciliation counts: how far down its text an account names its contact first."""
AROUND_CHARS = 2000
"""How much before and behind each of its mentions of a contact a document tells of it that is about other things: some
paragraphs, so that an answer at a briefing is in it with the question."""
ACCOUNT_KINDS = frozenset({"readout", "statement"})
ALLIANCES = frozenset({"nato", "eu"})
_CAPITALISED = re.compile(r"\b[A-Z]\w+")


def comparison_of(record: Record, contact: Contact, around: Surroundings | None = None) -> Comparison:
    """Compare what the parties of a contact tell of it; ``around`` as of ``check_record``."""
    view = View(record, around)
    return compare_sides(sides_of(view, contact), cast_of(view, contact))


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


def documents_words(side: Side) -> str:
    """Return what was looked through of a side: ``the account by X, nor in what 2 other documents ... say of it``."""
    own = "the account" if len(side.accounts) == 1 else f"the {len(side.accounts)} accounts"
    source = wording.document_words(side.accounts[0].document)
    others = wording.plural(len(side.elsewhere), "other document")
    says = "says" if len(side.elsewhere) == 1 else "say"
    beside = f", nor in what {others} of that side in this dossier {says} of it"
    return f"{own} by {source}{beside if side.elsewhere else ''}"


def cast_of(view: View, contact: Contact) -> Cast:
    """Return who takes part in a contact, and by which words they are called."""
    parties = view.parties(contact)
    actors: dict[str, str] = {}
    adjectives: set[str] = set()
    for record in (view.record.parties[party] for party in parties if party in view.record.parties):
        adjectives |= {word.lower() for name in record.adjectives for word in _CAPITALISED.findall(name)}
        names = (record.name, *(form for form in record.forms if " " not in form))
        actors |= {word.lower(): record.code for name in names for word in _CAPITALISED.findall(name)}
    surnames = {one.name.split()[-1].lower(): one.party for one in contact.participants if one.party and one.name}
    actors = {word: party for word, party in sorted((actors | surnames).items()) if word not in adjectives}
    return Cast(parties, actors, frozenset(actors) | adjectives | ALLIANCES)


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
