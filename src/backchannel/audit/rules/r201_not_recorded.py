"""A contact was not recorded, or recording was switched off.

## Reports
A contact of which a document says that it was not recorded or that recording was off.

## Why it matters
Without a recording or a verbatim note, what was said rests on the memory of those who took part.

## Example
    document p press daily 2021-05-20
        The call of 2 May

        The two presidents spoke by telephone on 2 May. The recording was switched off, the archive said.
    contact may-call 2021-05-02 call held ash+birk
        mention p "spoke by telephone on 2 May"
            recording = off "The recording was switched off" by speaker "National Archive"

## Innocent explanations
Many offices never record calls and have note-takers listen in instead; the other side may have recorded it;
equipment fails.

## Evidence needed
The office's practice at the time; note-takers' memoranda; the log of the recording system.

## References
Presidential Records Act, 44 U.S.C. 2203(a) and (b); Federal Records Act, 44 U.S.C. 3101.
"""

from __future__ import annotations

from collections.abc import Iterator

from backchannel.audit.asserted import Asked, asserted_findings, asserted_of_claims
from backchannel.audit.options import Options
from backchannel.audit.rule import Rule
from backchannel.audit.view import View
from backchannel.model import Finding

RULE = Rule(
    code="R201",
    name="not-recorded",
    tier="always",
    added="0.1.0",
    grain=("contact", "claim"),
    severity="serious",
)

ASKED = Asked("recording", "off", ("on",))


def check(view: View, _options: Options) -> Iterator[Finding]:
    """Yield one finding for each contact, then each claim, said not to have been recorded."""
    yield from asserted_findings(view, RULE, ASKED)
    yield from asserted_of_claims(view, RULE, ASKED)
