"""Look up what the last build made, as the settings of now select and waive findings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TypeVar

from backchannel.audit import Options, PairOptions, Record, all_rules, comparison_of
from backchannel.audit.coverage import CoverageIndex
from backchannel.capture.web.address import is_address
from backchannel.comparison import Comparison
from backchannel.engine.dossier import Dossier
from backchannel.engine.explaining import explain_built, partitions_of, weigh_links
from backchannel.engine.items import contact_of
from backchannel.engine.judged import Judged
from backchannel.engine.noted import decided_to
from backchannel.engine.pairing import pair_options
from backchannel.engine.surroundings import InStore
from backchannel.engine.versioning import claims_of
from backchannel.errors import UsageError
from backchannel.ledger import DerivedStore
from backchannel.model import (
    Ambiguity,
    Claim,
    Contact,
    Decision,
    Disappearance,
    Explanation,
    Finding,
    Header,
    Link,
    Mention,
    Participant,
    Problem,
    Revision,
    Ruling,
    Span,
    Verdict,
    Version,
)
from backchannel.publication.page import WIDTH, Names
from backchannel.publication.rules_page import RuleCard, ThresholdCard
from backchannel.publication.sifting import find_contacts
from backchannel.publication.words import order_key
from backchannel.reconciliation import Judgements
from backchannel.settings import Settings

R = TypeVar("R")

_FEW = 200
"""Documents that are read one by one."""


class Built:
    """What the last build made: derived records, each table read when it is first asked for, all as of one moment."""

    def __init__(
        self,
        store: DerivedStore,
        settings: Settings,
        pairs: tuple[PairOptions, ...] = (),
        decisions: Callable[[], Iterable[Decision]] = tuple,
    ) -> None:
        self._store = store
        self._settings = settings
        self._pairs = pairs
        self._decisions = decisions
        self.documents: Mapping[str, Header] = _Documents(store)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """All of them, by identifier."""
        return self._store.rows("mentions", Mention)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """In order of publication and place."""

        def key(one: Claim) -> tuple[str, str, Span]:
            return self.documents[one.document].published or "", one.document, one.span

        return tuple(sorted(claims_of(self._store), key=key))

    @cached_property
    def contacts(self) -> tuple[Contact, ...]:
        """In order of time."""
        return tuple(sorted(self._store.rows("contacts", Contact), key=lambda one: (order_key(one.when), one.id)))

    @cached_property
    def ambiguities(self) -> tuple[Ambiguity, ...]:
        """In order of publication and place."""
        return tuple(sorted(self._store.rows("ambiguities", Ambiguity), key=lambda one: one.evidence.order))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Those that the settings select, and neither they nor a decision waive, in order of time."""
        waived = {one.id for one in self.waived}
        return tuple(one for one in self._selected if one.id not in waived)

    @cached_property
    def waived(self) -> tuple[Finding, ...]:
        """Those that the settings select, and they or a decision waive, in order of time."""
        waivers, judged = self._settings.waivers, self.judged
        return tuple(
            one for one in self._selected if any(waiver.covers(one) for waiver in waivers) or judged.is_waived(one)
        )

    @cached_property
    def judgements(self) -> Judgements:
        """The decisions that stand, of those that the last build honoured."""
        honoured = decided_to(self._store)
        return Judgements.of(one for one in self._decisions() if one.sequence <= honoured)

    @cached_property
    def judged(self) -> Judged:
        """What of them stands on findings."""
        return Judged.of(self.judgements)

    @cached_property
    def _selected(self) -> list[Finding]:
        options = Options(select=self._settings.select, ignore=self._settings.ignore, per_pair=self._pairs)
        found = self._store.rows("findings", Finding)
        people = self._people(found) if self._pairs else {}
        chosen = (one for one in found if options.among(people.get(one.subject or "", ())).runs(one.code))
        return sorted(
            chosen, key=lambda one: (order_key(one.when), one.contacts, one.claim or one.item or "", one.code, one.id)
        )

    def _people(self, findings: Sequence[Finding]) -> Mapping[str, Sequence[Participant]]:
        """Return those between whom the contacts and claims of findings are, by contact or claim."""
        subjects = {one.subject for one in findings if one.subject}
        contacts = self._store.rows("contacts", Contact, id=subjects)
        claims = self._store.rows("claims", Claim, id=subjects)
        return {one.id: one.participants for one in contacts} | {one.id: one.participants for one in claims}

    @cached_property
    def revisions(self) -> tuple[Revision, ...]:
        """In order of the times at which the later version was first captured."""
        found = self._store.rows("revisions", Revision)
        return tuple(sorted(found, key=lambda one: (one.after.captured, one.item, one.before.captured)))

    @cached_property
    def disappearances(self) -> tuple[Disappearance, ...]:
        """In order of the times at which they were found."""
        return tuple(sorted(self._store.rows("disappearances", Disappearance), key=lambda one: (one.gone, one.id)))

    @cached_property
    def contact_of(self) -> Mapping[str, str]:
        """The contact of each mention in an item that was changed."""
        documents = {version.document for one in self.revisions for version in (one.before, one.after)}
        return contact_of(self._store, documents)

    @cached_property
    def verdicts(self) -> tuple[Verdict, ...]:
        """By identifier."""
        return self._store.rows("verdicts", Verdict)

    @cached_property
    def rulings(self) -> tuple[Ruling, ...]:
        """What became of each decision that stands, in the order in which they were taken."""
        return tuple(sorted(self._store.rows("rulings", Ruling), key=lambda one: one.decision))

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read, and what else was noticed, by identifier."""
        return self._store.rows("problems", Problem)

    @cached_property
    def coverage(self) -> CoverageIndex:
        """What the dossier holds of whom and when."""
        return InStore(self._store).coverage

    def one(self, table: str, identifier: str, record_class: type[R]) -> R | None:
        """Return one record of a table of the store, or ``None``."""
        return self._store.get(table, identifier, record_class)

    def some(self, table: str, identifiers: Collection[str], record_class: type[R]) -> tuple[R, ...]:
        """Return some records of a table of the store, in order of their identifiers."""
        return self._store.rows(table, record_class, id=identifiers) if identifiers else ()

    def addresses(self, sha256: str) -> tuple[str, ...]:
        """Return the addresses on the web from which some bytes were taken, sorted."""
        rows = self._store.columns("sightings", ("place",), sha256=sha256)
        return tuple(sorted({row.place for row in rows if is_address(row.place)}))

    def mention(self, identifier: str) -> Mention | None:
        """Return one mention."""
        return self._store.get("mentions", identifier, Mention)

    def homes(self, documents: Collection[str]) -> Mapping[str, str]:
        """Return the contact of each mention in some documents that is in one."""
        return contact_of(self._store, documents)

    def around(self) -> InStore:
        """Return the answers to what rules and comparison ask beyond a contact."""
        return InStore(self._store)

    def explain(self, decisions: Iterable[Decision], contact: str) -> Explanation:
        """Explain a contact by those of some decisions that the last build honoured."""
        honoured = decided_to(self._store)
        return explain_built(self._store, [one for one in decisions if one.sequence <= honoured], contact)

    def weigh_links(self, contacts: Collection[str]) -> Iterator[tuple[str, tuple[Link, ...]]]:
        """Yield for each of some contacts why its mentions are in it, as ``explain`` does."""
        return weigh_links(self._store, self.judgements.decisions, contacts)

    def partitions_of(self, contacts: Collection[str]) -> Mapping[str, frozenset[str]]:
        """Return for each of some contacts in which partitions documents tell of it."""
        return partitions_of(self._store, contacts)

    def contacts_meant(self, wanted: str) -> list[Contact]:
        """Return the contacts that a word means, as ``find_contacts`` does."""
        exact = self._store.get("contacts", wanted, Contact)
        return [exact] if exact else find_contacts(self.contacts, wanted)


class _Documents(Mapping[str, Header]):
    """The documents of a store: one by one, and all at once as soon as many are asked for."""

    def __init__(self, store: DerivedStore) -> None:
        self._store = store
        self._read: dict[str, Header] = {}
        self._all = False

    def __getitem__(self, identifier: str) -> Header:
        if identifier not in self._read and not self._all:
            if len(self._read) < _FEW:
                found = self._store.get("documents", identifier, Header)
                self._read |= {identifier: found} if found else {}
            else:
                self._read = {one.id: one for one in self._store.rows("documents", Header)}
                self._all = True
        return self._read[identifier]

    def __iter__(self) -> Iterator[str]:
        return iter(self._store.ids("documents"))

    def __len__(self) -> int:
        return self._store.count("documents")


def read_built(dossier: Dossier) -> Built:
    """Return what the last build made, as the settings of now select and waive findings.

    It can be read, and no build can write, until the dossier is closed; see ``reading``.
    """
    return dossier.held.enter_context(reading(dossier))


@contextmanager
def reading(dossier: Dossier) -> Iterator[Built]:
    """Give what ``read_built`` returns, for as long as a block lasts."""
    with DerivedStore.open(dossier.directory) as store, store.snapshot():
        yield Built(store, dossier.settings, pair_options(dossier), dossier.ledger.decisions)


def explain(dossier: Dossier, built: Built, contact: str) -> Explanation:
    """Explain a contact of the last build, whose identifier is given."""
    return built.explain(dossier.ledger.decisions(), contact)


def compare_contact(dossier: Dossier, built: Built, contact: Contact) -> Comparison:
    """Set the parties' own accounts of a contact of the last build side by side."""
    record = Record(
        documents={},
        texts={},
        mentions={},
        claims=(),
        contacts=(contact,),
        party_names=dossier.party_names,
        parties=dossier.gazetteer.parties,
    )
    around = built.around()
    around.take_up((contact,))
    return comparison_of(record, contact, around)


def chosen_revisions(
    built: Built, wanted: str | None, *, everything: bool
) -> tuple[list[Revision], list[Disappearance], int]:
    """Return the revisions and disappearances of an item, or of all, and how many revisions were left out.

    Args:
        built: the record.
        wanted: a document's identifier, or a part of an address, path or title; ``None`` for all items.
        everything: also revisions in which no word is another; those of one item are always given.

    Raises:
        UsageError: nothing that is wanted was changed, and no document is called so.
    """
    asked = wanted.lower() if wanted else ""

    def is_meant(item: str, version: Version) -> bool:
        document = built.documents[version.document]
        names = (document.id, item, document.url, document.path, version.place, document.title)
        return any(asked in (name or "").lower() for name in names)

    revisions = [
        one for one in built.revisions if not asked or is_meant(one.item, one.before) or is_meant(one.item, one.after)
    ]
    gone = [one for one in built.disappearances if not asked or is_meant(one.item, one.last)]
    if asked and not revisions and not gone and not any(map(_called(asked), built.documents.values())):
        raise UsageError(f"{wanted}: no document here is called so", "Give its address, or a word of its title")
    kept = [one for one in revisions if everything or asked or any(c.part in ("title", "text") for c in one.changes)]
    return kept, gone, len(revisions) - len(kept)


def _called(asked: str) -> Callable[[Header], bool]:
    return lambda one: any(asked in (name or "").lower() for name in (one.id, one.url, one.path, one.title))


def select_findings(built: Built, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[Finding]:
    """Return the findings whose codes are selected and not ignored, as linters do.

    Raises:
        UsageError: no rule has such a code.
    """
    codes = [loaded.rule.code for loaded in all_rules()]
    for given in (*select, *ignore):
        if not any(code.startswith(given) for code in codes):
            raise UsageError(f"no rule's code is or begins with '{given}'", "`backchannel rules` lists all codes")
    options = Options(select=tuple(select), ignore=tuple(ignore))
    return [finding for finding in built.findings if options.runs(finding.code)]


def names_of(dossier: Dossier, built: Built, width: int = WIDTH) -> Names:
    """Return the names by which pages call parties, rules and documents."""
    return Names(
        parties=dossier.party_names,
        rules={loaded.rule.code: loaded.rule.name.replace("-", " ") for loaded in all_rules()},
        documents=built.documents,
        width=width,
    )


def rule_cards() -> list[RuleCard]:
    """Return what the catalogue shows of every rule, by code."""
    return [
        RuleCard(
            code=loaded.rule.code,
            name=loaded.rule.name,
            severity=loaded.rule.severity,
            added=loaded.rule.added,
            thresholds=tuple(ThresholdCard(one.name, one.default, one.unit, one.why) for one in loaded.rule.thresholds),
            page=loaded.page,
        )
        for loaded in all_rules()
    ]
