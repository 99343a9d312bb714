"""View: the record as the rules look at it."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from backchannel.audit import wording
from backchannel.audit.coverage import OWN_ACCOUNT_KINDS, CoverageIndex, published_day
from backchannel.audit.loose import MentionIndex
from backchannel.audit.record import Record
from backchannel.model import (
    PRESS,
    Account,
    Channel,
    Claim,
    Contact,
    Edtf,
    Evidence,
    Header,
    Mention,
    Modality,
    Property,
    Statement,
    parse_edtf,
    split_value,
)

if TYPE_CHECKING:
    from backchannel.audit.tested import Tested

TAKES_PART = frozenset({"participant", "speaker", "initiator", "host", "visitor"})
"""Roles of those between whom a contact is held."""
ASSERTS: frozenset[Modality] = frozenset({"reported", "hedged"})
"""Modalities in which a statement says that something is so."""
NOT_STATES = frozenset({PRESS, "unknown"})
COMPATIBLE: dict[Channel, frozenset[Channel]] = {
    "call": frozenset({"call", "video", "unspecified"}),
    "video": frozenset({"call", "video", "unspecified"}),
    "meeting": frozenset({"meeting", "visit", "unspecified"}),
    "visit": frozenset({"meeting", "visit", "unspecified"}),
    "message": frozenset({"message", "unspecified"}),
    "unspecified": frozenset({"call", "video", "meeting", "visit", "message", "unspecified"}),
}
"""Channels that two descriptions of one contact may give."""
NEAR_DAYS = 1
"""Two times this far apart may be one: days end at other hours elsewhere."""
MOST_ACCOUNT_EVIDENCE = 3
"""Places quoted of one party's account in one finding; the contact's page has them all."""

Days = tuple[dt.date | None, dt.date | None]
"""First and last day of a stretch; ``None`` where open."""


@dataclass(frozen=True, slots=True)
class Said:
    """One statement with its surroundings."""

    statement: Statement
    document: Header
    mention: Mention | None
    """``None`` for a claim's statements."""

    @property
    def side(self) -> str | None:
        """The party that the value belongs to."""
        return split_value(self.statement.value)[0]

    @property
    def rest(self) -> str:
        """The value without the party that it belongs to."""
        return split_value(self.statement.value)[1]

    @property
    def asserts(self) -> bool:
        """True where it says that something is so, firmly or in hedged words."""
        return self.statement.modality in ASSERTS

    @property
    def hedged(self) -> bool:
        """True where the words are hedged; to say that a thing is uncertain is no hedge."""
        return self.statement.modality == "hedged" and self.rest != "uncertain"

    @property
    def unnamed(self) -> bool:
        """True where the one who vouches is not named."""
        return bool(self.statement.attribution) and self.statement.attribution[-1].kind == "unnamed"

    @property
    def evidence(self) -> Evidence:
        """The words."""
        return Evidence.of(self.document, self.statement.span)


class View:
    """The record, indexed once, with the questions that rules ask of it."""

    def __init__(self, record: Record) -> None:
        """Wrap a record."""
        self.record = record
        self.tested: tuple[Tested, ...] = ()
        """Claims with their verdicts; filled before the rules run."""

    @cached_property
    def contacts(self) -> tuple[Contact, ...]:
        """All contacts, sorted by identifier."""
        return tuple(sorted(self.record.contacts, key=lambda contact: contact.id))

    @cached_property
    def coverage(self) -> CoverageIndex:
        """What the dossier holds of whom and when."""
        names = {source.id: source.name for source in self.record.sources}
        return CoverageIndex(self.record.documents.values(), names)

    @cached_property
    def schedules(self) -> tuple[Header, ...]:
        """Schedules that say of which days they are complete, sorted by identifier."""
        documents = self.record.documents.values()
        return tuple(sorted(d for d in documents if d.kind == "schedule" and d.covers))

    @cached_property
    def claim_groups(self) -> tuple[tuple[Claim, ...], ...]:
        """Claims, those that one document repeats taken together, in order of place."""
        groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
        for claim in sorted(self.record.claims, key=lambda claim: (claim.document, claim.span, claim.id)):
            people = tuple(sorted({person.key for person in claim.participants}))
            groups[claim.document, claim.kind, claim.channel, people, claim.quantity].append(claim)
        return tuple(tuple(group) for group in groups.values())

    def statements(self, contact: Contact, name: Property) -> tuple[Said, ...]:
        """Return what is said of one property of a contact, in order of publication and place."""
        return tuple(said for said in self._said(contact) if said.statement.property == name)

    def claim_statements(self, claims: Iterable[Claim], name: Property) -> tuple[Said, ...]:
        """Return what some claims say of one property of all their contacts together."""
        return tuple(
            Said(statement, self.record.documents[claim.document], None)
            for claim in claims
            for statement in claim.statements
            if statement.property == name and claim.document in self.record.documents
        )

    def mentions(self, contact: Contact) -> Iterator[tuple[Mention, Header]]:
        """Yield a contact's mentions with their documents, in order of publication."""
        for reference in contact.references:
            mention = self.record.mentions.get(reference.mention)
            document = self.record.documents.get(mention.document) if mention else None
            if mention and document:
                yield mention, document

    def parties(self, contact: Contact) -> tuple[str, ...]:
        """Return the codes of the parties between which a contact is held, sorted; never the press."""
        people = [person for person in contact.participants if person.role in TAKES_PART]
        return tuple(sorted({person.party for person in people if person.party} - NOT_STATES))

    def account(self, contact: Contact, party: str) -> Account | None:
        """Return a party's account, or whatever it says in passing."""
        return next((account for account in contact.accounts if account.party == party), None)

    def words(self, contact: Contact, party: str) -> int:
        """Return the length of a party's own account of a contact; 0 where it has published none."""
        account = self.account(contact, party)
        return account.words if account else 0

    def account_evidence(self, contact: Contact, party: str) -> tuple[Evidence, ...]:
        """Return the words of each of a party's documents that report a contact, accounts first.

        Of each document the first place in its text, or its title where the text has none.
        """
        places: dict[str, list[Evidence]] = defaultdict(list)
        for mention, document in self.mentions(contact):
            own = document.party == party and document.kind in OWN_ACCOUNT_KINDS
            if own and mention.modality in ASSERTS:
                places[document.id].append(Evidence.of(document, mention.span))
        best = [min(found, key=self._in_title) for found in places.values()]
        best.sort(key=lambda item: (not self._is_account(item), item.order))
        return tuple(best[:MOST_ACCOUNT_EVIDENCE])

    def account_source(self, contact: Contact, party: str) -> str:
        """Return what to call the publisher of a party's account."""
        evidence = self.account_evidence(contact, party)
        document = self.record.documents.get(evidence[0].document) if evidence else None
        return wording.the(document.source_name) if document and document.source_name else self.name(party)

    def first_words(self, contact: Contact) -> Evidence | None:
        """Return the first words on a contact, those of a text before those of a title or schedule."""
        places = [(m, d, Evidence.of(d, m.span)) for m, d in self.mentions(contact)]
        ranked = [(d.kind in ("schedule", "log"), self._in_title(e)[0], e.order) for _, d, e in places]
        return min(zip(ranked, places, strict=True), key=lambda row: row[0])[1][2] if places else None

    def speaks_of(self, contact: Contact, party: str, since: dt.date, until: dt.date) -> bool:
        """Say whether a party's own document of some days reports a contact, be it in passing."""
        return any(
            document.party == party
            and document.kind in OWN_ACCOUNT_KINDS
            and mention.modality in ASSERTS
            and since <= (published_day(document) or dt.date.max) <= until
            for mention, document in self.mentions(contact)
        )

    def publishes_accounts(self, party: str) -> bool:
        """Say whether a party is known to publish accounts: by a source card, or by one in this dossier."""
        return party in self._publishing_parties

    def may_speak_of(self, contact: Contact, party: str, since: dt.date, until: dt.date) -> bool:
        """Say whether a party's own document may report a contact in a mention that was not tied to it.

        Such a mention has two of the same people, a channel that agrees, and a time within a day of the
        contact's; one without a time counts where its document was published on the days given.
        """
        known = {reference.mention for reference in contact.references}
        people, near = participant_keys(contact), dt.timedelta(days=NEAR_DAYS)
        first, last = contact_days(contact)
        timed = self._loose.timed(party, people, ((first or since) - near, (last or until) + near))
        loose = [*timed, *(m for m in self._loose.untimed(party, people, (since, until)) if self._out(m, since, until))]
        return any(
            mention.modality in ASSERTS and mention.channel in COMPATIBLE[contact.channel]
            for mention in loose
            if mention.id not in known
        )

    def mentions_of(self, document: str) -> tuple[Mention, ...]:
        """Return the mentions of one document."""
        return self._by_document.get(document, ())

    @cached_property
    def _by_document(self) -> Mapping[str, tuple[Mention, ...]]:
        index: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.record.mentions.values():
            index[mention.document].append(mention)
        return {document: tuple(mentions) for document, mentions in index.items()}

    def has_published_on(self, contact: Contact, party: str) -> bool:
        """Say whether the dossier holds a party's account of any contact of its own people in this one."""
        own = {person.key for person in contact.participants if person.party == party}
        return any((party, key) in self._published_on for key in own)

    def between(self, people: frozenset[str]) -> tuple[Contact, ...]:
        """Return the contacts in which all of some people took part; none for fewer than two people."""
        pair = tuple(sorted(people)[:2])
        return tuple(c for c in self._by_pair.get(pair, ()) if people <= participant_keys(c))

    def name(self, party: str) -> str:
        """Return a party's name as it stands inside a sentence; its code in capitals where it has none."""
        known = self.record.parties.get(party)
        name = self.record.party_names.get(party) or (known.name if known else None)
        return wording.the(name) if name else party.upper()

    @cached_property
    def _by_pair(self) -> Mapping[tuple[str, ...], tuple[Contact, ...]]:
        index: dict[tuple[str, ...], list[Contact]] = defaultdict(list)
        for contact in self.contacts:
            for pair in _pairs(contact):
                index[pair].append(contact)
        return {pair: tuple(contacts) for pair, contacts in index.items()}

    @cached_property
    def _loose(self) -> MentionIndex:
        rows = ((participant_keys(mention), mention) for _, mention in sorted(self.record.mentions.items()))
        return MentionIndex(rows, self.record.documents)

    def _out(self, mention: Mention, since: dt.date, until: dt.date) -> bool:
        day = published_day(self.record.documents[mention.document])
        return day is not None and since <= day <= until

    @cached_property
    def _published_on(self) -> frozenset[tuple[str, str]]:
        return frozenset(
            (account.party, person.key)
            for contact in self.contacts
            for account in contact.accounts
            if account.words > 0
            for person in contact.participants
        )

    @cached_property
    def _publishing_parties(self) -> frozenset[str]:
        cards = {card.party for card in self.record.sources if card.party and "readout" in card.publishes}
        shown = {account.party for contact in self.contacts for account in contact.accounts if account.words > 0}
        return frozenset(cards | shown)

    @cached_property
    def _statements(self) -> Mapping[str, tuple[Said, ...]]:
        return {
            contact.id: tuple(
                Said(statement, document, mention)
                for mention, document in self.mentions(contact)
                for statement in mention.statements
            )
            for contact in self.contacts
        }

    def _said(self, contact: Contact) -> tuple[Said, ...]:
        return self._statements.get(contact.id, ())

    def _in_title(self, evidence: Evidence) -> tuple[bool, int]:
        return evidence.start < len(self.record.documents[evidence.document].title), evidence.start

    def _is_account(self, evidence: Evidence) -> bool:
        document = self.record.documents.get(evidence.document)
        return document is not None and document.kind in ("readout", "statement")


def contact_days(contact: Contact) -> Days:
    """Return the earliest and latest local day of a contact; ``None`` where open or unknown."""
    return parse_edtf(contact.when).days() if contact.when else (None, None)


def firm_day(contact: Contact) -> dt.date | None:
    """Return the day of a contact where it is firmly known."""
    value: Edtf | None = parse_edtf(contact.when) if contact.when else None
    return value.days()[0] if value and value.firm else None


def participant_keys(of: Contact | Mention) -> frozenset[str]:
    """Return the identifiers, else names, of those between whom a contact is held."""
    return frozenset(person.key for person in of.participants if person.role in TAKES_PART)


def _pairs(of: Contact | Mention) -> Iterator[tuple[str, str]]:
    return itertools.combinations(sorted(participant_keys(of)), 2)
