"""Rule: what the catalogue knows of a rule; and the making of its findings."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from backchannel.audit.options import Options, Threshold
from backchannel.model import (
    SEVERITIES,
    Claim,
    Contact,
    Evidence,
    Finding,
    FindingSeverity,
    Searched,
    content_id,
)

if TYPE_CHECKING:
    from backchannel.audit.view import View

Tier = Literal["always", "strict", "on request"]
Grain = Literal["contact", "claim", "party", "ledger", "item"]
Check = Callable[["View", Options], Iterator[Finding]]

SEVERITY_MEANINGS: dict[FindingSeverity, str] = {
    "note": "worth knowing; ordinary explanations are common, or it rests on hedged words, on unnamed "
    "sources alone, or on few documents searched",
    "warning": "a part of the record is missing, late or at odds: on somebody's word, or in the documents given",
    "serious": "the record that only this contact could leave may not exist, or two parties' accounts "
    "exclude each other",
}
"""The one scale. A severity says what is at stake for the record, never who is at fault."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What the catalogue knows of one rule."""

    code: str
    """Permanent."""
    name: str
    """Of what it catches, in kebab case: ``one-sided-account``."""
    tier: Tier
    added: str
    """Version of backchannel that first had it."""
    grain: tuple[Grain, ...]
    """What one finding of it is about, so that a runner can partition the work."""
    severity: FindingSeverity
    """Where nothing lowers it."""
    thresholds: tuple[Threshold, ...] = ()


@dataclass(frozen=True, slots=True)
class LoadedRule:
    """A rule with its function and its catalogue page."""

    rule: Rule
    check: Check
    page: str
    """The module's docstring."""


def contact_finding(
    rule: Rule,
    contact: Contact,
    message: str,
    evidence: Iterable[Evidence],
    *,
    parties: Iterable[str],
    severity: FindingSeverity | None = None,
    searched: Searched | None = None,
) -> Finding:
    """Make a finding about one contact; its identifier depends on the code, the contact and the parties."""
    sides = tuple(sorted(set(parties)))
    return Finding(
        id=content_id("f", rule.code, [contact.id], list(sides)),
        code=rule.code,
        severity=severity or rule.severity,
        contacts=(contact.id,),
        claim=None,
        parties=sides,
        when=contact.when,
        message=message,
        evidence=_ordered(evidence),
        searched=searched,
    )


def of_side(finding: Finding, party: str) -> Finding:
    """Return a finding that a rule may make for each of its parties, told apart from the others by whose it is."""
    identifier = content_id("f", finding.code, list(finding.contacts), list(finding.parties), party)
    return dataclasses.replace(finding, id=identifier)


def claim_finding(
    rule: Rule,
    claim: Claim,
    message: str,
    evidence: Iterable[Evidence],
    *,
    severity: FindingSeverity | None = None,
    searched: Searched | None = None,
) -> Finding:
    """Make a finding about one claim; its identifier depends on the code and the claim alone."""
    return Finding(
        id=content_id("f", rule.code, [claim.id]),
        code=rule.code,
        severity=severity or rule.severity,
        contacts=(),
        claim=claim.id,
        parties=tuple(sorted({person.party for person in claim.participants if person.party})),
        when=claim.period,
        message=message,
        evidence=_ordered(evidence),
        searched=searched,
    )


def lowered(severity: FindingSeverity, *, when: bool) -> FindingSeverity:
    """Return the severity one step lower (``note`` stays) where a condition holds."""
    return SEVERITIES[max(0, SEVERITIES.index(severity) - 1)] if when else severity


def _ordered(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(set(evidence), key=lambda item: item.order))
