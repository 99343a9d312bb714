"""Look up what the last build made, as the settings of now select and waive findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from backchannel.audit import Options, all_rules
from backchannel.engine.dossier import Dossier
from backchannel.errors import UsageError
from backchannel.ledger import DerivedStore
from backchannel.model import (
    Ambiguity,
    Claim,
    Contact,
    Explanation,
    Finding,
    Header,
    Mention,
    Problem,
    Ruling,
    Verdict,
)
from backchannel.publication.page import WIDTH, Names
from backchannel.publication.rules_page import RuleCard, ThresholdCard
from backchannel.publication.words import order_key
from backchannel.reconciliation import explain_contact


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: all derived records, in the order in which people read them."""

    documents: Mapping[str, Header] = field(default_factory=dict)
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    contacts: tuple[Contact, ...] = ()
    """In order of time."""
    ambiguities: tuple[Ambiguity, ...] = ()
    findings: tuple[Finding, ...] = ()
    """Those that the settings select and do not waive, in order of time."""
    waived: tuple[Finding, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    """What became of each decision that stands, in the order in which they were taken."""
    problems: tuple[Problem, ...] = ()
    """Of all captured files."""


def read_built(dossier: Dossier) -> Built:
    """Return what the last build made, as the settings of now select and waive findings."""
    with DerivedStore.open(dossier.directory) as store:
        return read_store(dossier, store)


def explain(dossier: Dossier, built: Built, contact: str) -> Explanation:
    """Explain a contact of the last build, whose identifier is given."""
    return explain_contact(built.documents, built.mentions, dossier.ledger.decisions(), contact)


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


def read_store(dossier: Dossier, store: DerivedStore) -> Built:
    """Return everything that an open store holds, in order, with the settings' selection and waivers."""
    settings = dossier.settings
    options = Options(select=settings.select, ignore=settings.ignore)
    chosen = [one for one in store.rows("findings", Finding) if options.runs(one.code)]
    chosen.sort(key=lambda one: (order_key(one.when), one.contacts, one.claim or "", one.code, one.id))
    waived = [one for one in chosen if any(waiver.covers(one) for waiver in settings.waivers)]
    claims = store.rows("claims", Claim)
    documents = {one.id: one for one in store.rows("documents", Header)}
    return Built(
        documents=documents,
        mentions=store.rows("mentions", Mention),
        claims=tuple(sorted(claims, key=lambda one: (documents[one.document].published or "", one.document, one.span))),
        contacts=tuple(sorted(store.rows("contacts", Contact), key=lambda one: (order_key(one.when), one.id))),
        ambiguities=tuple(sorted(store.rows("ambiguities", Ambiguity), key=lambda one: one.evidence.order)),
        findings=tuple(one for one in chosen if one not in waived),
        waived=tuple(waived),
        verdicts=store.rows("verdicts", Verdict),
        rulings=tuple(sorted(store.rows("rulings", Ruling), key=lambda one: one.decision)),
        problems=store.rows("problems", Problem),
    )
