"""Nobody but the principals and their interpreters was present.

## Reports
A contact at which, as a document says outright, no aide, adviser or note-taker of a side or of both was present.

## Why it matters
An aide who listens is a witness, and a note-taker leaves a record; without them it is known from those who spoke.

## Example
    document p press daily 2021-05-20
        The talk at the dinner

        The two presidents talked at the dinner on 7 May. No aides were present.
    contact dinner 2021-05-07 meeting held ash+birk
        mention p "The two presidents talked at the dinner on 7 May"
            attendee = none "No aides were present"

## Innocent explanations
A short talk came about unplanned; the two trust each other, or wished to; aides joined later or were told afterwards;
an interpreter took notes.

## Evidence needed
The list of those present, the memorandum of conversation, what the two told their aides afterwards.

## References
"One-on-one" alone is not enough: note-takers often sit in. That nobody is named does not say that nobody was there.
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit.asserted import Asked, asserted_findings
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule
from backchannel.audit.view import View
from backchannel.model import Finding

RULE = Rule(code="R206", name="absent-aides", tier="always", added="0.1.0", grain=("contact",), severity="warning")


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact and side of which a document says that no aide was present."""
    yield from asserted_findings(view, RULE, Asked("attendee", "none", ("present",)))
