"""Claims: what the record says of an assertion about many contacts.

The verdict ``not_supported`` rests on an absence, so it is given only where the dossier holds the
publications of at least one of the claim's own parties for most of the time in question. ``supported`` and
``contradicted`` rest on contacts that are on record, and need no such thing.
"""

from __future__ import annotations

import dataclasses
import statistics

from backchannel.audit.answering import answer_claim
from backchannel.audit.claim_case import COVERED_SHARE, LEAST_DATED, LEAST_SEARCHED, Case
from backchannel.audit.options import Options
from backchannel.audit.tested import Tested
from backchannel.audit.view import View
from backchannel.model import Claim, Verdict

__all__ = ["COVERED_SHARE", "LEAST_DATED", "LEAST_SEARCHED", "tested_claims", "verdicts_of"]


def tested_claims(view: View, options: Options) -> tuple[Tested, ...]:
    """Test every claim of a record; claims that one document repeats are tested once."""
    return tuple(_tested(view, claims, options) for claims in view.claim_groups)


def verdicts_of(tested: tuple[Tested, ...]) -> tuple[Verdict, ...]:
    """Return one verdict for each claim, sorted by identifier."""
    rows = [dataclasses.replace(case.verdict, claim=claim.id) for case in tested for claim in case.claims]
    return tuple(sorted(rows, key=lambda verdict: verdict.claim))


def _tested(view: View, claims: tuple[Claim, ...], options: Options) -> Tested:
    case = Case(view, claims[0], options)
    tally, answer = case.tally, answer_claim(case)
    verdict = Verdict(
        claim=case.claim.id,
        verdict=answer.verdict,
        contacts=tuple(contact.id for contact in tally.sure) if not case.claim.bounds else (),
        since=tally.since.isoformat() if tally.since else None,
        until=tally.until.isoformat() if tally.until else None,
        median_days=float(statistics.median(tally.gaps)) if tally.gaps else None,
        longest_gap_days=tally.longest if tally.gaps else None,
        reason=answer.reason,
        gaps=tally.gaps,
        definition=answer.definition,
        unseen=case.unseen if answer.testable else (),
        would_change=answer.would_change,
    )
    return Tested(claims, verdict, case.searched if answer.verdict == "not_supported" else None, answer.settleable)
