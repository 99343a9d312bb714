"""Quantity: the findings of family Q, each a verdict on a claim put into a sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from backchannel.audit import wording
from backchannel.audit.rule import Rule, claim_finding
from backchannel.audit.view import View
from backchannel.model import ASKING, Claim, Evidence, Finding, VerdictWord

ENDINGS: dict[VerdictWord, str] = {
    "supported": "is supported by this record",
    "not_supported": "is not supported by this record",
    "contradicted": "is contradicted by this record",
    "untestable": "cannot be tested on this record",
}

PLURAL = ">=2"
"""What "more than once" says, and every plural too."""
NEAR_CHARS = 60
"""Words of number as near as this to those that name the contacts are about them."""
_QUANTIFIES = re.compile(
    r"\b(?:more than|at least|once|twice|times|multiple|number of|series of"
    r"|(?:two|couple|several|few|(?<!how )many)"
    r"(?!\s+(?:of\s+)?(?:\w+\s+)?(?:hours?|days?|weeks?|months?|years?|minutes?)\b)"
    r"(?!\s+(?:leaders|presidents|sides|countries|nations|governments|heads|men)\b)"
    r"|second|again|repeated\w*)\b"
    r"|\b\d{1,2}\s+(?:[\w-]+\s+){0,2}?(?:calls|meetings|times|conversations|visits|contacts|talks|discussions|summits)\b",
    re.IGNORECASE,
)
"""A number beside what is counted; days and years ("in Bangkok on January 26th"), and who they are ("the two leaders"),
count nothing."""
_OF_ONE_TOPIC = re.compile(
    r"\babout\s+(?!(?:once|twice|a|an|every|half|\d+|two|three|four|five|six|ten|how|as)\b)\w+|"
    r"\b(?:about|discuss\w*|rais\w+|on)\s+(?:this|that|it|these)\b|"
    r"\b(?:something|(?:thing|matter|issue|topic|subject|point|question)s?|what|which)\s+(?:that\s+)?(?:[^\s,.;]+\s+){1,5}"
    r"(?:discussed|raised|spoken\s+about|talked\s+about|brought\s+up)\b|"
    r"\bthis\s+(?:topic|issue|subject|matter|question)\b",
    re.IGNORECASE,
)
"""Contacts about one thing, which are not counted here: "we never spoke about this", "two talks about the pipe"."""
_OF_OFFICES = re.compile(r"\bbetween\s+(?:[\w.-]+\s+){1,3}and\s+(?:[\w.-]+\s+)?(?:presidents|leaders)\b", re.IGNORECASE)
"""Of whoever held them: "meetings between U.S. and Chinese presidents"."""
_OTHER_TIME = re.compile(r"\b(?:this|last)\s+(?:year|month|week|spring|summer|fall|autumn|winter)\b", re.IGNORECASE)
"""A time that a claim gives and that is not among its dates."""
_COMPARES = re.compile(r"\bthan any\b|\bthe most\b", re.IGNORECASE)
"""A claim on many other pairs, too: "more than any other leader"."""


def quantity_findings(view: View, rule: Rule, kinds: Collection[str], verdicts: Collection[str]) -> Iterator[Finding]:
    """Yield a finding for each claim of some kinds on which the verdict is one of some.

    Claims that are not checkable, or that no document could settle, have their verdict and no finding.
    """
    for case in view.tested:
        claim, verdict = case.claims[0], case.verdict
        document = view.document(claim.document)
        if claim.kind not in kinds or verdict.verdict not in verdicts or document is None:
            continue
        if not case.settleable or not is_checkable(claim):
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


def is_checkable(claim: Claim) -> bool:
    """Say whether a claim is one of quantity, about known people of two parties.

    "Their conversations" is a plural and counts nothing; "in close touch" is no frequency, and "more than with any
    other" compares; talks about one thing are not counted, nor those of whoever held two offices; a time that was not
    understood cannot be held to; what a reporter supposes in a question nobody claims; and
    talks inside one government are not what this record is of.
    """
    if claim.attribution and claim.attribution[-1].name == ASKING:
        return False
    quantity = claim.quantity or ""
    at = claim.trigger.start - claim.span.start
    around = claim.span.quote[max(0, at - NEAR_CHARS) : at + len(claim.trigger.quote) + NEAR_CHARS]
    bare = quantity == PLURAL and not _QUANTIFIES.search(around)
    bare = bare or _OF_ONE_TOPIC.search(around) is not None
    bare = bare or _COMPARES.search(quantity) is not None or _OF_OFFICES.search(claim.span.quote) is not None
    bare = bare or (not claim.period and not claim.bounds and _OTHER_TIME.search(claim.span.quote) is not None)
    parties = {person.party for person in claim.participants if person.principal}
    return not bare and not quantity.startswith("close ") and len(parties) > 1
