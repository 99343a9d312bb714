"""Asserted: findings that rest on a document's words alone. Nothing was searched; nothing is inferred."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from backchannel.audit import wording
from backchannel.audit.facts import CONTRARY_CLAUSES, claim_clause, fact_clause
from backchannel.audit.rule import Rule, claim_finding, contact_finding, lowered
from backchannel.audit.view import Said, View
from backchannel.model import Contact, Finding, FindingSeverity, Property

_NOT_SO = "that is not so"
TOOK_PLACE = frozenset({"held", "said"})
"""Statuses of contacts of which a fact can be asserted; a planned or denied one has none."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a rule looks for among statements."""

    name: Property
    value: str
    """Without the side that it belongs to."""
    contrary: tuple[str, ...] = ()
    """Values that say the opposite; they are reported beside it and lower the severity."""

    def denied_by(self, one: Said) -> bool:
        """Say whether a statement says the opposite, or denies the value."""
        opposite = one.asserts and one.rest in self.contrary
        return opposite or (one.statement.modality == "denied" and one.rest == self.value)


def asserted_findings(view: View, rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Yield a finding for each contact, and side, of which a document says that a property has a value."""
    for contact in view.contacts:
        if contact.status in TOOK_PLACE:
            yield from contact_asserted(view, rule, contact, asked)


def contact_asserted(view: View, rule: Rule, contact: Contact, asked: Asked) -> Iterator[Finding]:
    """Yield the findings of ``asserted_findings`` for one contact."""
    said = view.statements(contact, asked.name)
    saying = [one for one in said if one.asserts and one.rest == asked.value]
    saying.sort(key=lambda one: one.side or "")
    for side, group in groupby(saying, key=lambda one: one.side):
        ones = tuple(group)
        against = tuple(one for one in said if (side is None or one.side in (None, side)) and asked.denied_by(one))
        clause = fact_clause(view, contact, ones[0].statement.property, ones[0].statement.value)
        assert clause is not None, f"no wording for {ones[0].statement}"
        yield contact_finding(
            rule,
            contact,
            f"{opening(ones)}, {clause}{_contradiction(against)}.",
            [one.evidence for one in (*ones, *against)],
            parties=[side] if side else view.parties(contact),
            severity=weighed(rule.severity, ones, against),
        )


def asserted_of_claims(view: View, rule: Rule, asked: Asked) -> Iterator[Finding]:
    """Yield a finding for each claim of whose contacts a document says that a property has a value."""
    for claims in view.claim_groups:
        said = view.claim_statements(claims, asked.name)
        ones = tuple(one for one in said if one.asserts and one.rest == asked.value)
        against = tuple(one for one in said if asked.denied_by(one))
        clause = claim_clause(claims[0], asked.name, asked.value)
        if ones and clause:
            yield claim_finding(
                rule,
                claims[0],
                f"{opening(ones)}, {clause}{_contradiction(against)}.",
                [one.evidence for one in (*ones, *against)],
                severity=weighed(rule.severity, ones, against),
            )


def opening(ones: Sequence[Said]) -> str:
    """Return ``According to ...`` for some statements."""
    hedged = all(one.hedged for one in ones)
    return wording.according_to([(one.statement, one.document) for one in ones], hedged=hedged)


def weighed(severity: FindingSeverity, ones: Sequence[Said], against: Sequence[Said] = ()) -> FindingSeverity:
    """Return a severity, lowered where all words are hedged or unnamed, or somebody says the opposite."""
    weak = all(one.hedged or one.unnamed for one in ones)
    return lowered(severity, when=weak or bool(against))


def _contradiction(against: Sequence[Said]) -> str:
    if not against:
        return ""
    told: dict[str, dict[str, None]] = {}
    for one in against:
        clause = CONTRARY_CLAUSES.get((one.statement.property, one.rest), _NOT_SO) if one.asserts else _NOT_SO
        told.setdefault(clause, {})[wording.voice_words(one.statement.attribution, one.document)] = None
    return "".join(f"; according to {wording.joined(list(voices))}, {clause}" for clause, voices in told.items())
