"""Quantity: the findings of family Q, each a verdict on a claim put into a sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from backchannel.audit import wording
from backchannel.audit.checkable import is_checkable
from backchannel.audit.rule import Rule, claim_finding
from backchannel.audit.view import View
from backchannel.model import Evidence, Finding, VerdictWord

ENDINGS: dict[VerdictWord, str] = {
    "supported": "is supported by this record",
    "not_supported": "is not supported by this record",
    "contradicted": "is contradicted by this record",
    "untestable": "cannot be tested on this record",
}


def quantity_findings(view: View, rule: Rule, kinds: Collection[str], verdicts: Collection[str]) -> Iterator[Finding]:
    """Yield a finding for each claim of some kinds on which the verdict is one of some.

    Claims that are not checkable, or that no document could settle, have their verdict and no finding.
    """
    for case in view.tested:
        claim, verdict = case.claims[0], case.verdict
        document = view.document(claim.document)
        if claim.kind not in kinds or verdict.verdict not in verdicts or document is None:
            continue
        if not case.settleable or not is_checkable(view, claim):
            continue
        voice = wording.voice_words(claim.attribution, document)
        head = f"{wording.quoted(claim.span.quote)} ({voice}) {ENDINGS[verdict.verdict]}"
        yield claim_finding(
            rule,
            claim,
            f"{head}: {verdict.reason[:1].lower()}{verdict.reason[1:]}",
            [Evidence.of(document, made.span) for made in case.claims],
            searched=case.coverage.searched if case.coverage else None,
        )
