"""Whether contacts were logged or recorded is uncertain.

## Reports
A contact, or all contacts that a claim is about, of which a document says that it is not clear whether they
were logged or recorded.

## Why it matters
Nobody can ask for a record that nobody knows to exist.

## Example
    document p press daily 2021-05-20
        The president's telephone

        The two presidents talk often. It is not clear whether these calls are logged.
    claim often p frequency call "often" ash+birk "talk often"
        recording = uncertain "It is not clear whether these calls are logged"

## Innocent explanations
The writer did not know; the office does not speak about its records; calls are logged by the switchboard as
a rule.

## Evidence needed
The office's own word on its practice; a log of the days in question.

## References
Presidential Records Act, 44 U.S.C. 2203(a); on messages by accounts that are not official 44 U.S.C. 2209.
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit.asserted import Asked, asserted_findings, asserted_of_claims
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule
from backchannel.audit.view import View
from backchannel.model import Finding

RULE = Rule(
    code="R202",
    name="recording-uncertain",
    tier="always",
    added="0.1.0",
    grain=("contact", "claim"),
    severity="warning",
)

ASKED = Asked("recording", "uncertain", ("on",))


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact, then each claim, whose recording is called uncertain."""
    yield from asserted_findings(view, RULE, ASKED)
    yield from asserted_of_claims(view, RULE, ASKED)
