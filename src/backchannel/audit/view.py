"""View: the record as the rules look at it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from backchannel.audit import wording
from backchannel.audit.coverage import OWN_ACCOUNT_KINDS, Coverage, gaps_between, published_day
from backchannel.audit.loose import loose_mentions
from backchannel.audit.record import Record, Watch
from backchannel.audit.surroundings import InMemory, Surroundings, participant_keys
from backchannel.model import (
    ASKING,
    PRESS,
    TAKES_PART,
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

_DAY = dt.timedelta(days=1)
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


@dataclass(frozen=True, slots=True)
class Reported:
    """The documents that report one contact as having been."""

    documents: frozenset[str]
    """Identifiers."""
    first_day: dt.date | None
    """Of their publication."""


class View:
    """The record as rules ask of it: the contacts and claims at hand, and what is around them."""

    def __init__(self, record: Record, around: Surroundings | None = None) -> None:
        """Wrap a record.

        Args:
            record: with the contacts and claims that are to be looked at.
            around: everything else; ``None`` where the record holds that, too.
        """
        self.record = record
        self.around: Surroundings = around or InMemory(record)
        self._statements: dict[str, tuple[Said, ...]] = {}
        self._between: dict[frozenset[str], tuple[Contact, ...]] = {}
        self._reported: dict[str, Reported] = {}
        self.tested: tuple[Tested, ...] = ()
        """Claims with their verdicts; filled before the rules run."""
        self.watches: dict[str, set[Watch]] = defaultdict(set)
        """As of ``Audit``; filled while the rules run."""

    @cached_property
    def contacts(self) -> tuple[Contact, ...]:
        """The contacts at hand, sorted by identifier."""
        return tuple(sorted(self.record.contacts, key=lambda contact: contact.id))

    def held(self, asker: Contact | Claim, parties: Sequence[str], since: dt.date, until: dt.date) -> Coverage:
        """Return what the dossier holds of some parties between two days, both included."""
        for party in parties:
            self.watch(asker, party, since, until)
        return self.around.coverage.held(parties, since, until)

    def share_of_months(self, asker: Contact | Claim, party: str, since: dt.date, until: dt.date) -> float:
        """Return the share of the calendar months of a time from which the dossier holds a party's own documents."""
        self.months_held(asker, party, since, until)
        return self.around.coverage.share_of_months(party, since, until)

    def months_held(
        self, asker: Contact | Claim, party: str, since: dt.date, until: dt.date, log: str | None = None
    ) -> set[int]:
        """Return the months of a time from which the dossier holds a party's own documents, or a publisher's logs.

        Documents only come in, so a month that has one keeps it, and those that have none are all that is watched.
        """
        held = self.around.coverage.months_held(party, since, until, log)
        for gap in gaps_between(held, since, until):
            self.watch(asker, party, *gap)
        return held

    def published(self, asker: Contact, party: str, since: dt.date, until: dt.date) -> list[str]:
        """Return the identifiers of a party's documents between two days, both included."""
        self.watch(asker, party, since, until)
        return self.around.coverage.documents(party, since, until)

    def schedules(self, asker: Contact, party: str) -> tuple[Header, ...]:
        """Return the schedules of a party that may say something of a contact, sorted by identifier."""
        first, last = contact_days(asker)
        if first is None or last is None:
            return ()
        since, until = first - _DAY, last + _DAY  # days end at other hours elsewhere
        self.watch(asker, party, since, until)
        return tuple(sorted(one for one in self.around.schedules(party) if _touches(one, since, until)))

    def watch(self, asker: Contact | Claim, party: str, since: dt.date, until: dt.date) -> None:
        """Note that a party's publications of some days were looked at."""
        self.watches[asker.id].add(Watch(party, since, until))

    def document(self, identifier: str) -> Header | None:
        """Return a document, ``None`` where the record has none of that identifier."""
        return self.around.document(identifier)

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
            Said(statement, document, None)
            for claim in claims
            for document in [self.document(claim.document)]
            for statement in claim.statements
            if statement.property == name and document
        )

    def mentions(self, contact: Contact) -> Iterator[tuple[Mention, Header]]:
        """Yield a contact's mentions with their documents, in order of publication."""
        for reference in contact.references:
            mention = self.around.mention(reference.mention)
            document = self.document(mention.document) if mention else None
            if mention and document:
                yield mention, document

    def reported(self, contact: Contact) -> Reported:
        """Return which documents report a contact as having been, firmly."""
        known = self._reported.get(contact.id)
        if known is None:
            rows = [document for mention, document in self.mentions(contact) if mention.modality == "reported"]
            days = [day for day in map(published_day, rows) if day]
            known = Reported(frozenset(document.id for document in rows), min(days, default=None))
            self._reported[contact.id] = known
        return known

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
        document = self.document(evidence[0].document) if evidence else None
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
        return party in self._publishing_cards or self.around.has_account(party)

    def may_speak_of(self, contact: Contact, party: str, since: dt.date, until: dt.date) -> bool:
        """Say whether a party's own document may report a contact in a mention that was not tied to it.

        Such a mention has two of the same people, a channel that agrees, and a time within a day of the
        contact's; one without a time counts where its document was published on the days given.
        """
        known = {reference.mention for reference in contact.references}
        near = dt.timedelta(days=NEAR_DAYS)
        first, last = contact_days(contact)
        days = (first or since) - near, (last or until) + near
        self.watch(contact, party, *days)
        self.watch(contact, party, since, until)
        meant = (
            COMPATIBLE[contact.channel] if contact.channel != "message" else {"message"}
        )  # nobody "spoke" in writing
        loose = loose_mentions(self.around, party, participant_keys(contact), days, (since, until))
        return any(
            mention.modality in ASSERTS and mention.channel in meant for mention in loose if mention.id not in known
        )

    def has_published_on(self, contact: Contact, party: str) -> bool:
        """Say whether the dossier holds a party's account of any contact of its own people in this one."""
        own = {person.key for person in contact.participants if person.party == party}
        return any(self.around.has_account(party, key) for key in own)

    def is_in_office(self, contact: Contact, party: str, day: dt.date) -> bool:
        """Say whether one who took part for a party may have held an office of its on a day, as far as is known."""
        people = [person for person in contact.participants if person.party == party]
        known = [self.record.principals.get(person.principal or "") for person in people]
        if not known or not all(one and one.offices for one in known):
            return True
        terms = [office for one in known if one for office in one.offices if office.party == party]
        return any(
            (office.since or "") <= day.isoformat()
            and (not office.until or day.isoformat()[: len(office.until)] <= office.until)
            for office in terms
        )

    def between(self, people: frozenset[str]) -> tuple[Contact, ...]:
        """Return the contacts in which all of some people took part; none for fewer than two people."""
        known = self._between.get(people)
        if known is None:
            found = self.around.between(people) if len(people) > 1 else ()
            known = self._between[people] = tuple(sorted(found, key=lambda contact: contact.id))
        return known

    def name(self, party: str) -> str:
        """Return a party's name as it stands inside a sentence; its code in capitals where it has none."""
        known = self.record.parties.get(party)
        name = self.record.party_names.get(party) or (known.name if known else None)
        return wording.the(name) if name else party.upper()

    @cached_property
    def _publishing_cards(self) -> frozenset[str]:
        return frozenset(card.party for card in self.record.sources if card.party and "readout" in card.publishes)

    def _said(self, contact: Contact) -> tuple[Said, ...]:
        known = self._statements.get(contact.id)
        if known is None:
            known = self._statements[contact.id] = tuple(
                Said(statement, document, mention)
                for mention, document in self.mentions(contact)
                for statement in mention.statements
            )
        return known

    def _in_title(self, evidence: Evidence) -> tuple[bool, int]:
        document = self.document(evidence.document)
        return document is not None and evidence.start < len(document.title), evidence.start

    def _is_account(self, evidence: Evidence) -> bool:
        document = self.document(evidence.document)
        return document is not None and document.kind in ("readout", "statement")


def contact_days(contact: Contact) -> Days:
    """Return the earliest and latest local day of a contact; ``None`` where open or unknown."""
    return _read(contact.when)[0] if contact.when else (None, None)


def firm_day(contact: Contact) -> dt.date | None:
    """Return the day of a contact where it is firmly known."""
    days, firm = _read(contact.when) if contact.when else ((None, None), False)
    return days[0] if firm else None


def is_exact(contact: Contact) -> bool:
    """Say whether a contact's time is given without "around" or "possibly"."""
    return contact.when is not None and contact.when[-1] not in "~?%" and "~/" not in contact.when


def is_question(mention: Mention) -> bool:
    """Say whether somebody who asks says it, and nobody who answers."""
    return bool(mention.attribution) and mention.attribution[-1].name == ASKING


@lru_cache(maxsize=8192)
def _read(when: str) -> tuple[Days, bool]:
    """Return the days of an EDTF value, and whether it is firm; rules ask for those of one contact again and again."""
    value: Edtf = parse_edtf(when)
    return value.days(), value.firm


def _touches(schedule: Header, since: dt.date, until: dt.date) -> bool:
    first, last = parse_edtf(schedule.covers).days() if schedule.covers else (None, None)
    return first is not None and last is not None and first <= until and since <= last
